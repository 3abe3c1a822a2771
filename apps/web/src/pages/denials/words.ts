import type { NextStep } from '@millrace/contracts';
import {
  CircleCheck,
  FileSearch,
  IdCard,
  type LucideIcon,
  Paperclip,
  Scale,
  Send,
  Undo2,
} from 'lucide-react';

export const STEP_ICONS: Record<NextStep, LucideIcon> = {
  'correct-and-resubmit': Undo2,
  appeal: Scale,
  'send-documents': Paperclip,
  'bill-other-payer': Send,
  'fix-coverage': IdCard,
  'ask-provider': FileSearch,
  'check-and-close': CircleCheck,
};

/** Which one thing a denial refuses. */
export function refused(lineNumber: number | null): string {
  return lineNumber === null ? 'Whole claim' : `Line ${lineNumber}`;
}
