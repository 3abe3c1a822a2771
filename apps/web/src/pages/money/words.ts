import type { RemittanceException, RemittanceRow } from '@millrace/contracts';
import { Ban, CircleCheck, CopyCheck, FileX2, Pause, Scale, Unlink } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { money } from '../../lib/money';
import type { Tone } from '../../parts/figures';

interface Balance {
  words: string;
  tone: Tone;
  icon: LucideIcon;
}

/** Whether a remittance adds up and what became of it, in a word or two. */
export function balanceOf({ state, differenceCents }: RemittanceRow): Balance {
  switch (state) {
    case 'posted':
      return { words: 'Balanced', tone: 'success', icon: CircleCheck };
    case 'held':
      return {
        words: differenceCents ? `Held, ${money(Math.abs(differenceCents))} off` : 'Held',
        tone: 'danger',
        icon: Pause,
      };
    case 'replaced':
      return { words: 'Replaced', tone: 'neutral', icon: Ban };
    case 'duplicate':
      return { words: 'Posted before', tone: 'neutral', icon: CopyCheck };
  }
}

export const EXCEPTION_WORDS: Record<
  RemittanceException['kind'],
  { title: string; icon: LucideIcon }
> = {
  'held-file': { title: 'File held', icon: Pause },
  'unreadable-file': { title: 'File cannot be read', icon: FileX2 },
  'unmatched-claim': { title: 'Payment without a claim', icon: Unlink },
  'provider-adjustment': { title: 'Adjustment of the whole check', icon: Scale },
  'overposted-claim': { title: 'More paid than billed', icon: Scale },
};

export const NEXT_WORDS: Record<RemittanceException['nextStep'], string> = {
  match: 'Match it to its claim',
  'ask-payer': 'Ask the payer for a corrected file',
  replay: 'Read the file again',
  look: 'Look at it and decide',
};
