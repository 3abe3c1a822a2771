import {
  Building2,
  Clock,
  FileText,
  Inbox,
  KeyRound,
  Link2,
  type LucideIcon,
  ScrollText,
  Users,
} from 'lucide-react';

export type SectionKey =
  'practice' | 'people' | 'payers' | 'hours' | 'webhooks' | 'incoming' | 'keys' | 'audit';

export interface Section {
  key: SectionKey;
  name: string;
  question: string;
  icon: LucideIcon;
  /** Who may read it by the API. */
  roles: 'lead' | 'administrator';
}

export const SECTIONS: Section[] = [
  {
    key: 'practice',
    name: 'Practice',
    question: 'Who are we to the payers?',
    icon: Building2,
    roles: 'lead',
  },
  {
    key: 'people',
    name: 'People and roles',
    question: 'Who may work here?',
    icon: Users,
    roles: 'lead',
  },
  {
    key: 'payers',
    name: 'Payers and terms',
    question: 'How long does each payer give us?',
    icon: FileText,
    roles: 'lead',
  },
  {
    key: 'hours',
    name: 'Hours',
    question: 'When can patients be booked?',
    icon: Clock,
    roles: 'lead',
  },
  {
    key: 'webhooks',
    name: 'Webhooks',
    question: 'Did our other software hear everything?',
    icon: Link2,
    roles: 'lead',
  },
  {
    key: 'incoming',
    name: 'Incoming webhooks',
    question: 'Who may tell us something?',
    icon: Inbox,
    roles: 'lead',
  },
  {
    key: 'keys',
    name: 'API keys',
    question: 'Which software may call?',
    icon: KeyRound,
    roles: 'administrator',
  },
  {
    key: 'audit',
    name: 'Audit trail',
    question: 'Who saw and changed what?',
    icon: ScrollText,
    roles: 'administrator',
  },
];
