import {
  carc,
  isDenial,
  isUnprocessable,
  nextStepWords,
  rarc,
  type DenialCategory,
  type NextStep,
} from '@millrace/code-sets';
import type { FilePlace } from '@millrace/contracts';
import { addDays, daysBetween } from '../claim/claim.js';

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
      dueSource: `${appealDays} days from the remittance of ${paidOn}; ${termsSource}`,
    };
  }
  return {
    appealBy: null,
    dueOn: addDays(serviceDate, timelyFilingDays),
    dueFor: 'resubmission',
    dueSource: `${timelyFilingDays} days from the visit of ${serviceDate}; ${termsSource}`,
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
    nextReasons: [`${nextStepWords(usual)}: ${WHY[usual]}`, ...remarkReasons(refused)],
  };
}

/** The payer's own receipt inside of the limit is the proof that wins; without one there is little to appeal with. */
function timelyFiling(terms: Terms): Pick<Opening, 'nextStep' | 'nextReasons'> {
  const limit = addDays(terms.serviceDate, terms.timelyFilingDays);
  if (terms.acceptedOn && terms.acceptedOn <= limit) {
    const day = daysBetween(terms.serviceDate, terms.acceptedOn);
    return {
      nextStep: 'appeal',
      nextReasons: [
        `The payer accepted the claim on day ${day} of ${terms.timelyFilingDays}, ${daysBetween(terms.acceptedOn, limit)} days before its limit.`,
        'Its own acknowledgement is in the stored files.',
      ],
    };
  }
  return {
    nextStep: 'check-and-close',
    nextReasons: [
      terms.acceptedOn
        ? `The payer accepted the claim on day ${daysBetween(terms.serviceDate, terms.acceptedOn)}, after its limit of ${terms.timelyFilingDays} days.`
        : 'No acknowledgement of the payer inside of the limit is on file.',
    ],
  };
}

function remarkReasons(refused: Refusal): string[] {
  return refused.remarkCodes.filter((code) => code !== 'MA130').map((code) => rarc(code).words);
}

const WHY: Readonly<Record<NextStep, string>> = {
  'correct-and-resubmit': 'the payer pays when the data are right.',
  appeal: 'the claim is right; the payer has to look again.',
  'send-documents': 'the payer decides when it has the record.',
  'bill-other-payer': 'somebody else has to pay first.',
  'fix-coverage': 'the coverage on file is not the one of that day.',
  'ask-provider': 'only the provider can tell.',
  'check-and-close': 'it may be right as it is; look before you close it.',
};

/** "Fictiva Health says it came too late." */
export function sentence(payerName: string, lineNumber: number, words: string): string {
  const what = lineNumber === 0 ? words : words.replace(/^says it /, `says line ${lineNumber} `);
  return `${payerName} ${what}.`;
}

/**
 * What is news among refusals: what people ended (resolved, resubmitted) is opened again only by a later posting.
 * @param ended denials that ended, with the version of the money that they knew
 */
export function news(
  refused: readonly Refusal[],
  ended: readonly { lineNumber: number; moneyVersion: number }[],
): Refusal[] {
  return refused.filter((one) => {
    const known = ended.filter(
      (other) =>
        one.lineNumber === 0 || other.lineNumber === 0 || other.lineNumber === one.lineNumber,
    );
    return known.every((other) => one.version > other.moneyVersion);
  });
}

/** What a later decision means for the open denials of a claim. */
export interface DenialChanges {
  readonly opened: Refusal[];
  readonly changed: { denialId: number; refusal: Refusal }[];
  readonly overturned: number[];
}

/**
 * Compares what is refused now with the denials that are open. One refused before and settled now was overturned. A denial of the whole
 * claim stays one while anything of it is refused.
 */
export function compare(
  now: readonly Refusal[],
  existing: readonly { denialId: number; lineNumber: number }[],
): DenialChanges {
  const result: DenialChanges = { opened: [], changed: [], overturned: [] };
  const whole = existing.find((one) => one.lineNumber === 0);
  if (whole) {
    if (now.length === 0) result.overturned.push(whole.denialId);
    else
      result.changed.push({ denialId: whole.denialId, refusal: { ...merge(now), lineNumber: 0 } });
    result.overturned.push(
      ...existing.filter((one) => one !== whole && now.length === 0).map((one) => one.denialId),
    );
    return result;
  }
  for (const refused of now) {
    const same = existing.find((one) => one.lineNumber === refused.lineNumber);
    if (same) result.changed.push({ denialId: same.denialId, refusal: refused });
    else result.opened.push(refused);
  }
  for (const one of existing) {
    if (now.some((refused) => refused.lineNumber === one.lineNumber || refused.lineNumber === 0))
      continue;
    result.overturned.push(one.denialId);
  }
  return result;
}

function merge(refused: readonly Refusal[]): Refusal {
  const largest = [...refused].sort((a, b) => b.atStakeCents - a.atStakeCents)[0]!;
  const others = refused.filter((one) => one !== largest);
  return {
    ...largest,
    reasons: [...new Set([...largest.reasons, ...others.flatMap((one) => one.reasons)])],
    remarkCodes: [...new Set(refused.flatMap((one) => one.remarkCodes))].sort(),
    atStakeCents: refused.reduce((sum, one) => sum + one.atStakeCents, 0),
    version: Math.max(...refused.map((one) => one.version)),
  };
}
