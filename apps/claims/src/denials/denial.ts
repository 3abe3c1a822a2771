import {
  carc,
  isDenial,
  isUnprocessable,
  rarc,
  type DenialCategory,
  type NextStep,
} from '@millrace/code-sets';
import type { FilePlace } from '@millrace/contracts';
import { addDays, daysBetween } from '../claim/claim.js';
import { formatDay, formatDays } from '../timeline/words.js';

/** An adjustment that posting left open, summed over all postings of the claim by line, group and reason. */
export interface OpenAdjustment {
  /** 0: the claim as a whole. */
  readonly lineNumber: number;
  readonly group: string;
  readonly reason: string;
  readonly cents: number;
  /** Version of the claim's money at the latest one. */
  readonly version: number;
  /** Where the latest one stands. */
  readonly place: FilePlace;
}

/** What the denials of one claim are decided on. */
export interface Decided {
  readonly lines: readonly { lineNumber: number; chargeCents: number; openCents: number }[];
  readonly openCents: number;
  /** CLP02 of the latest posting. */
  readonly status: string;
  readonly adjustments: readonly OpenAdjustment[];
  /** Remark codes of the latest posting by line; 0: the claim's. */
  readonly remarks: ReadonlyMap<number, readonly string[]>;
}

/** A refusal to be worked: of one line, or (`lineNumber` 0) of the whole claim. */
export interface Refusal {
  readonly lineNumber: number;
  /** `CO-29`, the largest first. */
  readonly reasons: readonly string[];
  readonly remarkCodes: readonly string[];
  readonly atStakeCents: number;
  /** Version of the claim's money at the latest adjustment in it: a refusal that a person ended stays ended. */
  readonly version: number;
  readonly place: FilePlace;
}

/**
 * The refusals in what a claim's postings left open. A line whose money is settled has none, whatever was adjusted before. Lines that
 * were all refused whole for the same reasons are one refusal of the claim: one call, one appeal.
 * @param together false where lines have denials of their own already: they stay apart
 */
export function refusals(decided: Decided, together = true): Refusal[] {
  const asked = decided.adjustments.filter((one) => isDenial('open', one.reason, one.cents));
  const ofClaim = asked.filter((one) => one.lineNumber === 0);
  const ofLines = refusalsOfLines(decided, asked);
  if (decided.openCents <= 0) return [];
  if (together && ofClaim.length > 0) return [refusal(0, asked, decided, decided.openCents)];
  if (together && allAlike(decided, ofLines)) {
    return [refusal(0, asked, decided, decided.openCents)];
  }
  const whole = ofClaim.length > 0 ? [refusal(0, ofClaim, decided, decided.openCents)] : [];
  return [...whole, ...ofLines];
}

function refusalsOfLines(decided: Decided, asked: readonly OpenAdjustment[]): Refusal[] {
  return decided.lines.flatMap((line) => {
    const own = asked.filter((one) => one.lineNumber === line.lineNumber);
    if (line.openCents <= 0 || own.length === 0) return [];
    return [refusal(line.lineNumber, own, decided, line.openCents)];
  });
}

function allAlike(decided: Decided, refused: readonly Refusal[]): boolean {
  if (refused.length < 2 || refused.length < decided.lines.length) return false;
  const alike = (one: Refusal): string => `${one.reasons.join()}|${one.remarkCodes.join()}`;
  return (
    decided.lines.every((line) => line.openCents === line.chargeCents) &&
    refused.every((one) => alike(one) === alike(refused[0]!))
  );
}

function refusal(
  lineNumber: number,
  asked: readonly OpenAdjustment[],
  decided: Decided,
  openCents: number,
): Refusal {
  const cents = new Map<string, number>();
  for (const one of asked) {
    const name = `${one.group}-${one.reason}`;
    cents.set(name, (cents.get(name) ?? 0) + one.cents);
  }
  const reasons = [...cents.keys()].sort(
    (a, b) => cents.get(b)! - cents.get(a)! || (a < b ? -1 : 1),
  );
  const lines = lineNumber === 0 ? [...decided.remarks.keys()] : [0, lineNumber];
  const remarkCodes = [...new Set(lines.flatMap((line) => decided.remarks.get(line) ?? []))].sort();
  const refused = asked.reduce((sum, one) => sum + one.cents, 0);
  const largest = asked.find((one) => `${one.group}-${one.reason}` === reasons[0]) ?? asked[0]!;
  return {
    lineNumber,
    reasons,
    remarkCodes,
    atStakeCents: Math.min(refused, openCents),
    version: Math.max(...asked.map((one) => one.version)),
    place: largest.place,
  };
}

/** The payer's terms and the claim's dates, on which deadline and next step depend. */
export interface Terms {
  readonly serviceDate: string;
  readonly paidOn: string;
  readonly appealDays: number;
  readonly timelyFilingDays: number;
  readonly termsSource: string;
  /** The payer's own receipt: 277CA acceptance; null without one. */
  readonly acceptedOn: string | null;
}

/** What a denial is opened with. */
export interface Opening extends Refusal {
  readonly category: DenialCategory;
  /** After the payer's name: "says it came too late". */
  readonly words: string;
  readonly appealBy: string | null;
  readonly dueOn: string | null;
  readonly dueFor: 'appeal' | 'resubmission' | null;
  /** Source of the deadline in words. */
  readonly dueSource: string;
  readonly nextStep: NextStep;
  readonly nextReasons: readonly string[];
}

/** Cause, words, deadline and next step of a refusal. */
export function open(refused: Refusal, terms: Terms): Opening {
  const reason = carc(refused.reasons[0]!.split('-')[1]!);
  const unprocessable = isUnprocessable(refused.remarkCodes);
  const appealable = reason.appealable && !unprocessable;
  return {
    ...refused,
    category: reason.category,
    words: `says ${reason.words}`,
    ...deadline(appealable, terms),
    ...nextStep(reason.nextStep, refused, terms, unprocessable),
  };
}

/** MA130 and reasons without appeal: the filing limit is the deadline, else the appeal's. */
function deadline(
  appealable: boolean,
  terms: Terms,
): Pick<Opening, 'appealBy' | 'dueOn' | 'dueFor' | 'dueSource'> {
  const { paidOn, appealDays, serviceDate, timelyFilingDays, termsSource } = terms;
  if (appealable) {
    const appealBy = addDays(paidOn, appealDays);
    return {
      appealBy,
      dueOn: appealBy,
      dueFor: 'appeal',
      dueSource: `${formatDays(appealDays)} from the remittance of ${formatDay(paidOn)}; ${termsSource}`,
    };
  }
  return {
    appealBy: null,
    dueOn: addDays(serviceDate, timelyFilingDays),
    dueFor: 'resubmission',
    dueSource: `${formatDays(timelyFilingDays)} from the visit of ${formatDay(serviceDate)}; ${termsSource}`,
  };
}

function nextStep(
  usual: NextStep,
  refused: Refusal,
  terms: Terms,
  unprocessable: boolean,
): Pick<Opening, 'nextStep' | 'nextReasons'> {
  if (unprocessable) {
    return {
      nextStep: 'correct-and-resubmit',
      nextReasons: [
        'The payer could not process it as sent: there is no right to appeal (MA130).',
        ...remarkReasons(refused),
      ],
    };
  }
  if (refused.reasons.some((reason) => reason.endsWith('-29'))) return timelyFiling(terms);
  return {
    nextStep: usual,
    nextReasons: [WHY[usual], ...remarkReasons(refused)],
  };
}

/** The payer's own receipt inside of the limit is the proof that wins; without one there is little to appeal with. */
function timelyFiling(terms: Terms): Pick<Opening, 'nextStep' | 'nextReasons'> {
  const { serviceDate, timelyFilingDays, acceptedOn } = terms;
  const limit = addDays(serviceDate, timelyFilingDays);
  if (acceptedOn === null || acceptedOn > limit) {
    return { nextStep: 'check-and-close', nextReasons: [withoutProof(terms)] };
  }
  const day = daysBetween(serviceDate, acceptedOn);
  const left = daysBetween(acceptedOn, limit);
  const when = left === 0 ? 'the last one' : `${formatDays(left)} before its limit`;
  return {
    nextStep: 'appeal',
    nextReasons: [
      `The payer accepted the claim on day ${day} of ${timelyFilingDays}, ${when}.`,
      'Its own acknowledgement is in the stored files.',
    ],
  };
}

function withoutProof({ serviceDate, timelyFilingDays, acceptedOn }: Terms): string {
  if (acceptedOn === null) return 'No acknowledgement of the payer inside of the limit is on file.';
  const day = daysBetween(serviceDate, acceptedOn);
  return `The payer accepted the claim on day ${day}, after its limit of ${formatDays(timelyFilingDays)}.`;
}

function remarkReasons(refused: Refusal): string[] {
  return refused.remarkCodes.filter((code) => code !== 'MA130').map((code) => rarc(code).words);
}

/** Why a next step is the one to take; the step itself stands beside it. */
const WHY: Readonly<Record<NextStep, string>> = {
  'correct-and-resubmit': 'The payer pays when the data are right.',
  appeal: 'The claim is right; the payer has to look again.',
  'send-documents': 'The payer decides when it has the record.',
  'bill-other-payer': 'Somebody else has to pay first.',
  'fix-coverage': 'The coverage on file is not the one of that day.',
  'ask-provider': 'Only the provider can tell.',
  'check-and-close': 'It may be right as it is; look before you close it.',
};

/** "Fictiva Health says it came too late", as a headline that something follows. */
export function statement(payerName: string, lineNumber: number, words: string): string {
  const what = lineNumber === 0 ? words : words.replace(/^says it /, `says line ${lineNumber} `);
  return `${payerName} ${what}`;
}

/** "Fictiva Health says it came too late." */
export function sentence(payerName: string, lineNumber: number, words: string): string {
  return `${statement(payerName, lineNumber, words)}.`;
}
