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
  /** What waits for a person on the exceptions lists. */
  readonly exceptions: number;
}

const NOTHING = {
  found: [],
  foundCount: 0,
  already: false,
  posted: 0,
  postedCents: 0,
  exceptions: 0,
};
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
  const open = total(pages, 'openExceptions');
  const ofFile = upload.findingCount > 0 ? 1 : 0;
  return {
    words: `${upload.already ? 'had before, nothing is posted twice; ' : ''}${fileWords(upload, pages)}`,
    found,
    foundCount: pages.reduce((sum, page) => sum + countOf(page), upload.findingCount),
    needsPerson: upload.state !== 'read' || ofFile + open > 0,
    already: upload.already,
    refused: upload.state === 'unreadable',
    posted: upload.already ? 0 : total(pages, 'postedClaims'),
    postedCents: upload.already ? 0 : pages.reduce((sum, page) => sum + page.posted.paidCents, 0),
    exceptions: ofFile + open,
  };
}

function fileWords(
  { state, remittances }: RemittanceUpload,
  pages: readonly RemittancePage[],
): string {
  if (state === 'received')
    return 'kept, but reading it failed, time and again: see Operations, where it can be tried once more.';
  if (state === 'unreadable')
    return 'refused: no remittance (835) can be read from it; kept as it is.';
  if (remittances.length > SHOWN) return manyWords(remittances, pages);
  return remittances
    .map((check) => {
      const page = pages.find(({ remittanceId }) => remittanceId === check.remittanceId);
      return checkWords(check, page?.openExceptions ?? 0);
    })
    .join(' ');
}

type Check = RemittanceUpload['remittances'][number];

function checkWords(check: Check, open: number): string {
  const { payerName, traceNumber, paymentCents } = check;
  const what = `835 of ${payerName || 'an unnamed payer'}, trace ${traceNumber || 'none'}, ${money(paymentCents)}`;
  return `${what}: ${stateWords(check, open)}.`;
}

function stateWords(check: Check, open: number): string {
  const { state, claims, postedClaims, duplicateClaims } = check;
  if (state === 'replaced') return 'held, and replaced by a corrected one since';
  if (state === 'duplicate') return 'posted before from another file, nothing is posted twice';
  return [
    `${state === 'held' ? 'held, ' : ''}${shownNumber(postedClaims)} of ${count(claims, 'claim')} posted`,
    ...part(duplicateClaims, 'posted before'),
    ...part(open, 'on the exceptions list'),
  ].join(', ');
}

function manyWords(checks: readonly Check[], pages: readonly RemittancePage[]): string {
  const states = (['posted', 'held', 'replaced', 'duplicate'] as const).flatMap((state) =>
    part(checks.filter((check) => check.state === state).length, state),
  );
  const claims = count(total(checks, 'claims'), 'claim');
  return (
    `835 with ${checks.length} checks, ${money(total(checks, 'paymentCents'))}: ${states.join(', ')}; ` +
    [
      `${shownNumber(total(checks, 'postedClaims'))} of ${claims} posted`,
      ...part(total(checks, 'duplicateClaims'), 'posted before'),
      ...part(total(pages, 'openExceptions'), 'on the exceptions list'),
    ].join(', ') +
    '.'
  );
}

function total<K extends string>(items: readonly Readonly<Record<K, number>>[], name: K): number {
  return items.reduce((sum, item) => sum + item[name], 0);
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
  const silent = file.accepted + file.rejected + file.unknown === 0;
  return {
    ...NOTHING,
    words: [
      ...(file.already ? ['had before, nothing is taken twice;'] : []),
      ...(refused ? ['refused:'] : []),
      file.words.replace(/^Taken before\. /, ''),
      ...(silent && !refused ? ['It says nothing about any claim: look at it.'] : []),
    ].join(' '),
    found,
    foundCount: found.length,
    needsPerson: refused || silent || found.length > 0 || file.rejected > 0,
    already: file.already,
    refused,
    exceptions: exceptions.length,
  };
}

/** The lines of one file: what became of it, then at most three places. */
export function outcomeLines(name: string, { words, found, foundCount }: Outcome): string[] {
  const places = [...new Set(found.map((one) => `${placeWords(one)}: ${one.words}`))];
  const shown = places.slice(0, SHOWN);
  const more = foundCount - found.length + places.length - shown.length;
  return [
    `${name}: ${words}`,
    ...shown.map((place) => `    ${place}`),
    ...part(more, 'more').map((line) => `    and ${line}`),
  ];
}

/** The last line: the whole import in numbers. */
export function summaryLine(outcomes: readonly Outcome[]): string {
  const number = (is: (outcome: Outcome) => boolean) => outcomes.filter(is).length;
  const posted = count(total(outcomes, 'posted'), 'claim');
  const waiting = number((one) => one.needsPerson);
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
    `${posted} posted (${money(total(outcomes, 'postedCents'))})`,
    ...part(total(outcomes, 'exceptions'), 'on the exceptions lists'),
  ];
  return `${parts.join(', ')}. ${person(waiting)}`;
}

function person(files: number): string {
  if (files === 0) return 'Nothing needs a person.';
  return `${count(files, 'file')} ${files === 1 ? 'needs' : 'need'} a person.`;
}

function part(n: number, words: string): string[] {
  return n > 0 ? [`${shownNumber(n)} ${words}`] : [];
}

function placeWords({ segment, offset }: Found): string {
  return offset === null ? `segment ${segment}` : `segment ${segment}, byte ${offset}`;
}

function count(n: number, noun: string): string {
  return `${shownNumber(n)} ${noun}${n === 1 ? '' : 's'}`;
}

function shownNumber(n: number): string {
  return n.toLocaleString('en-US');
}

function money(cents: number): string {
  return `$${(cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`;
}
