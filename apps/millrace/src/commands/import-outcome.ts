import type {
  AcknowledgementException,
  AcknowledgementFile,
  RemittanceFinding,
  RemittancePage,
  RemittanceUpload,
} from '@millrace/contracts';
import type { Finding } from '@millrace/x12';

/** Something in a file that is not as it should be, and where. */
export interface Found {
  readonly segment: number;
  /** Byte of the file; null where only the segment is known. */
  readonly offset: number | null;
  readonly words: string;
}

/** What one file was and what became of it. */
export interface Outcome {
  /** What it is, and what became of it. */
  readonly words: string;
  readonly found: readonly Found[];
  /** More than were fetched may be there. */
  readonly foundCount: number;
  readonly needsPerson: boolean;
  readonly already: boolean;
  readonly refused: boolean;
  /** Claim payments (835 only). */
  readonly posted: number;
  readonly postedCents: number;
  /** Claims that wait as exceptions, 835 and acknowledgements. */
  readonly unknown: number;
}

const NOTHING = { found: [], foundCount: 0, already: false, posted: 0, postedCents: 0, unknown: 0 };
const SHOWN = 3;

/** A file that no door takes, or that cannot be opened. */
export function refusedOutcome(words: string, found: readonly Found[] = []): Outcome {
  return {
    ...NOTHING,
    words: `refused: ${words}`,
    found,
    foundCount: found.length,
    needsPerson: true,
    refused: true,
  };
}

/** @param pages of the file's remittances that are posted or held, in its order */
export function remittanceOutcome(
  upload: RemittanceUpload,
  pages: readonly RemittancePage[],
): Outcome {
  const found = [...upload.findings.map(findingFound), ...pages.flatMap(foundOf)];
  const open = pages.reduce((sum, page) => sum + page.openExceptions, 0);
  const unread = upload.findingCount - upload.findings.length;
  const perCheck = pages.reduce((sum, page) => sum + countOf(page), 0);
  return {
    words: `${upload.already ? 'had before, nothing is posted twice; ' : ''}${fileWords(upload)}`,
    found,
    foundCount: upload.findings.length + unread + perCheck,
    needsPerson: upload.state !== 'read' || upload.findingCount > 0 || open > 0,
    already: upload.already,
    refused: upload.state === 'unreadable',
    posted: upload.already ? 0 : pages.reduce((sum, page) => sum + page.postedClaims, 0),
    postedCents: upload.already ? 0 : pages.reduce((sum, page) => sum + page.posted.paidCents, 0),
    unknown: pages.reduce((sum, page) => sum + page.exceptionClaims, 0),
  };
}

function fileWords({ state, remittances }: RemittanceUpload): string {
  if (state === 'received') return 'kept, but reading it failed: see Operations.';
  if (state === 'unreadable')
    return 'refused: no remittance (835) can be read from it; kept as it is.';
  if (remittances.length > SHOWN) return manyWords(remittances);
  return remittances.map(checkWords).join(' ');
}

type Check = RemittanceUpload['remittances'][number];

function checkWords(check: Check): string {
  const { payerName, traceNumber, paymentCents } = check;
  return `835 of ${payerName || 'an unnamed payer'}, trace ${traceNumber || 'none'}, ${money(paymentCents)}: ${stateWords(check)}.`;
}

function stateWords(check: Check): string {
  const { state, claims, postedClaims, duplicateClaims, exceptionClaims } = check;
  if (state === 'held') return `held, nothing of its ${count(claims, 'claim')} is posted`;
  if (state === 'replaced') return 'held, and replaced by a corrected one since';
  if (state === 'duplicate') return `posted before from another file, nothing is posted twice`;
  return [
    `${postedClaims} of ${count(claims, 'claim')} posted`,
    ...(duplicateClaims > 0 ? [`${duplicateClaims} posted before`] : []),
    ...(exceptionClaims > 0 ? [`${exceptionClaims} on the exceptions list`] : []),
  ].join(', ');
}

function manyWords(checks: readonly Check[]): string {
  const by = (state: Check['state']) => checks.filter((check) => check.state === state).length;
  const total = (of: (check: Check) => number) => checks.reduce((sum, check) => sum + of(check), 0);
  const states = (['posted', 'held', 'replaced', 'duplicate'] as const)
    .filter((state) => by(state) > 0)
    .map((state) => `${by(state)} ${state}`);
  return (
    `835 with ${checks.length} checks, ${money(total((check) => check.paymentCents))}: ${states.join(', ')}; ` +
    `${total((check) => check.postedClaims)} of ${count(
      total((check) => check.claims),
      'claim',
    )} posted, ` +
    `${total((check) => check.exceptionClaims)} on the exceptions list.`
  );
}

/** Of a held check what is wrong with it; of a posted one what waits for a person. */
function foundOf(page: RemittancePage): Found[] {
  if (page.state === 'held') return page.findings.map(findingFound);
  return page.exceptions
    .filter(({ state }) => state === 'open')
    .map(({ place, words }) => ({
      segment: place?.segment ?? 1,
      offset: place?.offset ?? null,
      words,
    }));
}

function countOf(page: RemittancePage): number {
  return page.state === 'held' ? page.findingCount : page.openExceptions;
}

function findingFound({ segment, offset, segmentTag, message }: RemittanceFinding): Found {
  return { segment, offset, words: segmentTag ? `${segmentTag}: ${message}` : message };
}

/**
 * @param exceptions of this file that are open
 * @param findings of the file's envelopes, with their bytes
 */
export function acknowledgementOutcome(
  file: AcknowledgementFile,
  exceptions: readonly AcknowledgementException[],
  findings: readonly Finding[],
): Outcome {
  const found = [
    ...findings.map(({ ordinal, offset, message }) => ({
      segment: ordinal,
      offset,
      words: message,
    })),
    ...exceptions.map(({ place, words }) => ({
      segment: place.segment,
      offset: place.offset,
      words,
    })),
  ];
  const refused = file.kind === null;
  const words = file.words.replace(/^Taken before\. /, '');
  return {
    ...NOTHING,
    words: `${file.already ? 'had before, nothing is taken twice; ' : ''}${refused ? 'refused: ' : ''}${words}`,
    found,
    foundCount: found.length,
    needsPerson: refused || found.length > 0 || file.rejected > 0,
    already: file.already,
    refused,
    unknown: file.unknown,
  };
}

/** The lines of one file: what became of it, then at most three places. */
export function outcomeLines(name: string, { words, found, foundCount }: Outcome): string[] {
  const more = foundCount - Math.min(found.length, SHOWN);
  return [
    `${name}: ${words}`,
    ...found.slice(0, SHOWN).map((one) => `    ${placeWords(one)}: ${one.words}`),
    ...(more > 0 ? [`    and ${more} more`] : []),
  ];
}

/** The last line: the whole import in numbers. */
export function summaryLine(outcomes: readonly Outcome[]): string {
  const number = (is: (outcome: Outcome) => boolean) => outcomes.filter(is).length;
  const total = (of: (outcome: Outcome) => number) =>
    outcomes.reduce((sum, one) => sum + of(one), 0);
  const parts = [
    count(outcomes.length, 'file'),
    ...part(
      number((one) => one.already),
      'had before',
    ),
    ...part(
      number((one) => one.refused),
      'refused',
    ),
    `${count(
      total((one) => one.posted),
      'claim',
    )} posted (${money(total((one) => one.postedCents))})`,
    ...part(
      total((one) => one.unknown),
      'on the exceptions lists',
    ),
  ];
  const waiting = number((one) => one.needsPerson);
  const person =
    waiting === 0
      ? 'Nothing needs a person.'
      : `${count(waiting, 'file')} ${waiting === 1 ? 'needs' : 'need'} a person.`;
  return `${parts.join(', ')}. ${person}`;
}

function part(n: number, words: string): string[] {
  return n > 0 ? [`${n.toLocaleString('en-US')} ${words}`] : [];
}

function placeWords({ segment, offset }: Found): string {
  return offset === null ? `segment ${segment}` : `segment ${segment}, byte ${offset}`;
}

function count(n: number, noun: string): string {
  return `${n.toLocaleString('en-US')} ${noun}${n === 1 ? '' : 's'}`;
}

function money(cents: number): string {
  return `$${(cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`;
}
