import type { FileCheck, FileOverview } from '@millrace/contracts';

/** What a file of a kind is, in plain words. */
const KINDS: Record<string, string> = {
  '270': 'Question about coverage',
  '271': 'Answer about coverage',
  '276': 'Question about claims',
  '277': 'Answer about claims',
  '277CA': 'What the payer says of the claims it got',
  '278': 'Authorization',
  '835': 'Payment and remittance',
  '837': 'Claims',
  '837P': 'Claims',
  '999': 'What the payer’s system says of a file',
  TA1: 'Receipt of an interchange',
};

/** Kind and meaning of a file; what was not told when it came is told by its sets. */
export function kindOf({ kind, contents }: FileOverview): { code: string | null; words: string } {
  const code = kind && kind !== 'unknown' ? kind : (contents?.totals[0]?.type ?? null);
  return { code, words: (code && KINDS[code]) || 'A stored file' };
}

/** How the file got here. */
export function wayHere({ direction, receivedFrom }: FileOverview): string {
  if (direction === 'out') return 'Sent by Millrace';
  return receivedFrom === 'upload' ? 'Uploaded' : 'From the clearinghouse';
}

/** What the checks look at, by SNIP level. */
export const LEVELS: Record<number, string> = {
  1: 'envelope',
  2: 'guide',
  3: 'balance',
  4: 'situation',
  5: 'codes',
};

/** `3 errors, 1 warning`; what was not found is left out. */
export function counted({ errors, warnings }: Pick<FileCheck, 'errors' | 'warnings'>): string {
  const parts = [
    errors > 0 && count(errors, 'error'),
    warnings > 0 && count(warnings, 'warning'),
  ].filter(Boolean);
  return parts.join(', ') || 'nothing wrong';
}

export function count(n: number, word: string): string {
  return `${n.toLocaleString('en-US')} ${n === 1 ? word : `${word}s`}`;
}

/** The segments that have findings, in the order of the file, each once. */
export function placesOf(findings: readonly { segment: number }[]): number[] {
  return [...new Set(findings.map(({ segment }) => segment))].sort((a, b) => a - b);
}
