import type { ClaimBatch } from '../types/claim-parts.js';
import type { DateRange, Party, Procedure, Written } from '../types/common.js';
import type {
  ClaimAcknowledgement,
  StatusCode,
  StatusInformation,
  StatusLine,
  StatusParty,
} from '../types/status.js';
import type { ClaimAcknowledgementHeaderInput } from './status.js';
import { X12WriteError } from './write-error.js';

/** What is needed of a claim to answer it: a claim of readClaims, readInstitutionalClaims or readDentalClaims has it. */
export interface AcknowledgedClaim {
  billingProvider: Written<Party> & { taxId?: string };
  subscriber: Written<Party>;
  patient?: Written<Party>;
  patientControlNumber: string;
  chargeCents: number;
  clearinghouseTrace?: string;
  /** Of an institutional claim. */
  typeOfBill?: string;
  /** Of an institutional claim; else the days of its lines are taken. */
  statementDates?: DateRange;
  dates?: DateRange;
  lines?: readonly AcknowledgedLine[];
}

export interface AcknowledgedLine {
  number: number;
  procedure?: Written<Procedure>;
  revenueCode?: string;
  chargeCents: number;
  units?: number;
  lineControlNumber?: string;
  dates?: DateRange;
}

/** What was found in a claim: at most three codes, and words for what no code tells, as the element that is in error. */
interface Verdict {
  codes: readonly StatusCode[];
  /** STC12. */
  message?: string;
}

/** The decision on one claim. */
export type ClaimDecision = {
  claim: AcknowledgedClaim;
  /** The number the payer gave it. */
  payerClaimNumber?: string;
  /** Service lines that something is said of. */
  lines?: readonly LineDecision[];
} & (
  | ({ accepted: false } & Verdict)
  /** Without codes it is accepted for adjudication (A2, 20). */
  | ({ accepted: true } & Partial<Verdict>)
);

/** What is said of one service line, found by its number (LX01). */
export interface LineDecision extends Verdict {
  number: number;
  /** The line is why the claim was rejected. */
  rejected?: boolean;
}

/** Who answers whom, and about which batch. */
export interface ClaimAcknowledgementSource {
  /** BHT03 and, unless told in `sourceTrace`, TRN02 of the answer: the number the source gives it. */
  reference: string;
  sourceTrace?: string;
  /** The payer, or with `entity` AY the clearinghouse, that answers. */
  source: Written<StatusParty>;
  /** The header of the claims that are answered: its reference and its submitter are given back. */
  batch: Pick<Written<ClaimBatch>, 'reference' | 'submitter'>;
  /** 'YYYY-MM-DD': when the claims came, and when they were looked at. */
  receivedDate: string;
  processedDate: string;
}

type Acknowledgement = Written<ClaimAcknowledgement>;

/**
 * Makes a 277CA out of a decision per claim, for `writeClaimAcknowledgements(envelope, header, acknowledgements)`: the receiver
 * and the billing providers with what of theirs was accepted and rejected (counts, and charges in cents), then each
 * provider's claims in the order of the decisions. A total of nothing is left out (QTY and AMT are situational). Throws
 * X12WriteError for a decision on a line that its claim has not.
 */
export function buildClaimAcknowledgements(
  answer: ClaimAcknowledgementSource,
  decisions: Iterable<ClaimDecision>,
): { header: ClaimAcknowledgementHeaderInput; acknowledgements: Acknowledgement[] } {
  const { source, batch, reference, sourceTrace, receivedDate, processedDate } = answer;
  const above = {
    payer: source,
    receiver: { ...nameOf(batch.submitter), idQualifier: '46', id: batch.submitter.id },
  };
  const all = [...decisions];
  const received: Written<StatusInformation> = {
    codes: [{ category: 'A1', status: '19', entity: source.entity ?? 'PR' }],
    date: processedDate,
    action: 'WQ',
    chargeCents: chargesOf(all),
  };
  const acknowledgements: Acknowledgement[] = [
    {
      ...above,
      level: 'receiver',
      accepted: true,
      traceNumber: batch.reference,
      statuses: [received],
      ...totalsOf(all),
    },
  ];
  for (const own of byProvider(all)) {
    const provider = providerOf(own[0]!.claim);
    acknowledgements.push({
      ...above,
      provider,
      level: 'provider',
      accepted: false,
      traceNumber: NO_TRACE,
      ...totalsOf(own),
    });
    for (const decision of own)
      acknowledgements.push({ ...above, provider, ...claimOf(decision, answer) });
  }
  const header = { reference, receivedDate, processedDate };
  return { header: sourceTrace ? { ...header, sourceTrace } : header, acknowledgements };
}

/** TRN02 of a provider, which sent no number of its own. */
const NO_TRACE = '0';

function claimOf(
  decision: ClaimDecision,
  { source, processedDate }: ClaimAcknowledgementSource,
): Omit<Acknowledgement, 'payer' | 'receiver' | 'provider'> {
  const { claim, accepted, payerClaimNumber, lines = [] } = decision;
  const patient = { ...nameOf(claim.patient ?? claim.subscriber) };
  const codes = decision.codes ?? [{ category: 'A2', status: '20', entity: source.entity ?? 'PR' }];
  return definedOf({
    level: 'claim',
    accepted,
    patient: claim.subscriber.id
      ? { ...patient, idQualifier: 'MI', id: claim.subscriber.id }
      : patient,
    patientControlNumber: claim.patientControlNumber,
    statuses: [
      definedOf({
        codes,
        date: processedDate,
        action: accepted ? 'WQ' : 'U',
        chargeCents: claim.chargeCents,
        message: decision.message,
      }),
    ],
    payerClaimNumber,
    clearinghouseTrace: claim.clearinghouseTrace,
    billType: claim.typeOfBill,
    serviceDates: claim.statementDates ?? claim.dates ?? daysOf(claim.lines ?? []),
    lines: lines.map((line) => lineOf(claim, line, processedDate)),
  });
}

function lineOf(
  claim: AcknowledgedClaim,
  { number, rejected, codes, message }: LineDecision,
  date: string,
): Written<StatusLine> {
  const line = claim.lines?.find((one) => one.number === number);
  if (!line) throw new X12WriteError(`lines[${number}]`, 'is no line of the claim');
  const { procedure, revenueCode, chargeCents, units, lineControlNumber, dates } = line;
  const status = definedOf({ codes, date, action: rejected ? 'U' : undefined, message });
  return definedOf({
    procedure: procedure ?? { qualifier: 'NU', code: revenueCode ?? '' },
    chargeCents,
    revenueCode: procedure && revenueCode,
    units,
    lineControlNumber,
    dates,
    statuses: [status],
  });
}

/** The decisions of each billing provider, in the order in which the providers come first. */
function byProvider(decisions: readonly ClaimDecision[]): ClaimDecision[][] {
  const groups = new Map<string, ClaimDecision[]>();
  for (const decision of decisions) {
    const { name, firstName, idQualifier, id } = decision.claim.billingProvider;
    const key = id ? `${idQualifier ?? ''} ${id}` : JSON.stringify([name, firstName]);
    const own = groups.get(key);
    if (own) own.push(decision);
    else groups.set(key, [decision]);
  }
  return [...groups.values()];
}

/** The provider by its NPI; one that has none by its tax id. */
function providerOf({ billingProvider }: AcknowledgedClaim): Written<StatusParty> {
  const { id, idQualifier = 'XX', taxId } = billingProvider;
  if (id) return { ...nameOf(billingProvider), idQualifier, id };
  return taxId
    ? { ...nameOf(billingProvider), idQualifier: 'FI', id: taxId }
    : nameOf(billingProvider);
}

function nameOf({ person, name, firstName, middleName, suffix }: Written<Party>): Written<Party> {
  return definedOf({ person, name, firstName, middleName, suffix });
}

function totalsOf(decisions: readonly ClaimDecision[]) {
  const accepted = decisions.filter((decision) => decision.accepted);
  const rejected = decisions.filter((decision) => !decision.accepted);
  return {
    ...(accepted.length > 0 && {
      acceptedCount: accepted.length,
      acceptedCents: chargesOf(accepted),
    }),
    ...(rejected.length > 0 && {
      rejectedCount: rejected.length,
      rejectedCents: chargesOf(rejected),
    }),
  };
}

function chargesOf(decisions: readonly ClaimDecision[]): number {
  return decisions.reduce((sum, { claim }) => sum + claim.chargeCents, 0);
}

/** From the first day of the lines to the last one. */
function daysOf(lines: readonly AcknowledgedLine[]): DateRange | undefined {
  const days = lines.flatMap(({ dates }) => (dates ? [dates.from, dates.to] : [])).sort();
  const [from] = days;
  const to = days.at(-1);
  return from && to ? { from, to } : undefined;
}

/** The object without the fields that are not told. */
function definedOf<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}
