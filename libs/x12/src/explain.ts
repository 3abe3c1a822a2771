import type { Segment } from './core/segment.js';
import { parseCents, parseDateRange } from './core/values.js';

/** What is needed of a segment to explain it. */
export type ExplainableSegment = Pick<Segment, 'tag' | 'element' | 'component'>;

type Words = Record<string, string>;

const ENTITIES: Words = {
  '1P': 'Provider',
  '40': 'Receiver',
  '41': 'Submitter',
  '74': 'Corrected patient or subscriber',
  '77': 'Service location',
  '82': 'Rendering provider',
  '85': 'Billing provider',
  '87': 'Address for payments',
  DK: 'Ordering provider',
  DN: 'Referring provider',
  DQ: 'Supervising provider',
  IL: 'Subscriber',
  PE: 'Payee',
  PR: 'Payer',
  QC: 'Patient',
  TT: 'Payer the claim was forwarded to',
};

const CLAIM_STATUS: Words = {
  '1': 'processed as primary',
  '2': 'processed as secondary',
  '3': 'processed as tertiary',
  '4': 'denied',
  '19': 'processed as primary and forwarded',
  '20': 'processed as secondary and forwarded',
  '21': 'processed as tertiary and forwarded',
  '22': 'reversal of an earlier payment',
  '23': 'not this payer’s claim, forwarded',
  '25': 'predetermination only, no payment',
};

const GROUPS: Words = {
  CO: 'Contractual adjustment, not owed by the patient',
  OA: 'Other adjustment',
  PI: 'Reduction by the payer',
  PR: 'Patient responsibility',
};

const REFERENCES: Words = {
  '1K': 'Payer’s claim number',
  '2U': 'Payer id',
  '6R': 'Line control number',
  '9F': 'Referral number',
  D9: 'Clearinghouse trace number',
  EI: 'Tax id',
  EJ: 'Patient control number',
  EV: 'Receiver id',
  F2: 'Version of the payer’s system',
  F8: 'Claim number of the payer for the original claim',
  G1: 'Prior authorization number',
  SY: 'Social security number',
  TJ: 'Tax id',
};

const DATES: Words = {
  '009': 'Processed on',
  '036': 'Coverage ended on',
  '050': 'Received on',
  '150': 'Service from',
  '151': 'Service to',
  '232': 'Claim from',
  '233': 'Claim to',
  '405': 'Produced on',
  '431': 'Onset of illness on',
  '435': 'Admitted on',
  '439': 'Accident on',
  '472': 'Service on',
  '573': 'Decided by the other payer on',
};

const AMOUNTS: Words = {
  AU: 'Amount covered',
  B6: 'Amount allowed',
  D: 'Paid by the other payer',
  EAF: 'Left for the patient',
  F5: 'Paid by the patient',
  I: 'Interest',
  YU: 'Accepted amount',
  YY: 'Rejected amount',
};

const LEVELS: Words = {
  '19': 'provider',
  '20': 'payer or billing provider',
  '21': 'information receiver',
  '22': 'subscriber',
  '23': 'dependent',
  PT: 'patient',
};

const VERDICTS: Words = {
  A: 'accepted',
  E: 'accepted with errors',
  M: 'rejected: authentication failed',
  P: 'partly accepted',
  R: 'rejected',
  W: 'rejected: security check failed',
  X: 'rejected: could not be decrypted',
};

const SEGMENT_ERRORS: Words = {
  '1': 'it is not known',
  '2': 'it is not expected here',
  '3': 'it is required but missing',
  '4': 'its loop occurs too often',
  '5': 'it occurs too often',
  '6': 'it is not part of the set',
  '7': 'it stands in the wrong order',
  '8': 'it has element errors',
  I4: 'the guide does not use it',
  I6: 'it is required in this situation',
  I7: 'its loop occurs too seldom',
  I8: 'it occurs too seldom',
  I9: 'it may not be there in this situation',
};

const ELEMENT_ERRORS: Words = {
  '1': 'required but missing',
  '2': 'required together with another element',
  '3': 'one element too many',
  '4': 'too short',
  '5': 'too long',
  '6': 'wrong character',
  '7': 'code not allowed',
  '8': 'no valid date',
  '9': 'no valid time',
  '10': 'may not stand with another element',
  '12': 'repeats too often',
  '13': 'too many components',
  I10: 'not used by the guide',
  I11: 'repeats too seldom',
  I12: 'does not fit the pattern',
  I13: 'may not be there in this situation',
  I6: 'code not used by the guide',
  I9: 'required in this situation',
};

type Explain = (s: ExplainableSegment) => string;

const date = (text: string) => {
  const range = parseDateRange(text.includes('-') ? 'RD8' : 'D8', text);
  if (!range) return text;
  return range.from === range.to ? range.from : `${range.from} to ${range.to}`;
};

const dollars = (text: string) => {
  const cents = parseCents(text);
  if (cents === undefined) return text || 'no amount';
  const whole = Math.floor(Math.abs(cents) / 100).toLocaleString('en-US');
  return `${cents < 0 ? '-' : ''}$${whole}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
};

const named: Explain = (s) =>
  `${ENTITIES[s.element(1)] ?? `Party (${s.element(1)})`}: ${[s.element(4), s.element(3)].filter(Boolean).join(' ')}`;
const procedure = (s: ExplainableSegment, n: number) =>
  [2, 3, 4, 5, 6]
    .map((m) => s.component(n, m))
    .filter(Boolean)
    .join(' ');

function adjustments(s: ExplainableSegment): string {
  const parts: string[] = [];
  for (let n = 2; n <= 17 && s.element(n) !== ''; n += 3)
    parts.push(`reason ${s.element(n)}: ${dollars(s.element(n + 1))}`);
  return `${GROUPS[s.element(1)] ?? `Adjustment (${s.element(1)})`}; ${parts.join(', ')}`;
}

function providerAdjustments(s: ExplainableSegment): string {
  const parts: string[] = [];
  for (let n = 3; n <= 13 && s.element(n) !== ''; n += 2)
    parts.push(`${s.component(n, 1)} ${dollars(s.element(n + 1))}`);
  return `Adjustment of the whole payment: ${parts.join(', ')} (positive lowers the payment)`;
}

const EXPLAIN: Record<string, Explain> = {
  ISA: (s) => `Interchange ${s.element(13)} from ${s.element(6).trim()} to ${s.element(8).trim()}`,
  IEA: (s) => `End of interchange ${s.element(2)} with ${s.element(1)} group(s)`,
  GS: (s) => `Group ${s.element(6)} of guide ${s.element(8)}`,
  GE: (s) => `End of group ${s.element(2)} with ${s.element(1)} set(s)`,
  ST: (s) => `Transaction set ${s.element(1)}, control number ${s.element(2)}`,
  SE: (s) => `End of set ${s.element(2)} with ${s.element(1)} segments`,
  BHT: (s) => `Beginning of the transaction, reference ${s.element(3)}, ${date(s.element(4))}`,
  BPR: (s) =>
    `Payment of ${dollars(s.element(2))} by ${s.element(4)}${s.element(16) ? ` on ${date(s.element(16))}` : ''}`,
  TRN: (s) => `Trace number ${s.element(2)}`,
  REF: (s) => `${REFERENCES[s.element(1)] ?? `Reference (${s.element(1)})`}: ${s.element(2)}`,
  DTM: (s) => `${DATES[s.element(1)] ?? `Date (${s.element(1)})`} ${date(s.element(2))}`,
  DTP: (s) => `${DATES[s.element(1)] ?? `Date (${s.element(1)})`} ${date(s.element(3))}`,
  N1: (s) => `${ENTITIES[s.element(1)] ?? `Party (${s.element(1)})`}: ${s.element(2)}`,
  NM1: named,
  N3: () => 'Street address',
  N4: (s) => `${s.element(1)}, ${s.element(2)} ${s.element(3)}`,
  PER: () => 'Contact',
  LX: (s) => `Number ${s.element(1)}`,
  CLP: (s) =>
    `Claim ${s.element(1)}, ${CLAIM_STATUS[s.element(2)] ?? `status ${s.element(2)}`}: billed ${dollars(s.element(3))}, paid ${dollars(s.element(4))}`,
  CAS: adjustments,
  SVC: (s) =>
    `Service ${procedure(s, 1)}: billed ${dollars(s.element(2))}, paid ${dollars(s.element(3) || '0')}`,
  AMT: (s) =>
    `${AMOUNTS[s.element(1)] ?? `Amount (${s.element(1)})`} ${dollars(s.element(2))}; for information, does not change the payment`,
  QTY: (s) => `Quantity (${s.element(1)}) ${s.element(2)}`,
  LQ: (s) => `Remark code ${s.element(2)}`,
  MIA: () => 'Inpatient remarks of the payer',
  MOA: () => 'Outpatient remarks of the payer',
  PLB: providerAdjustments,
  TS3: (s) =>
    `Totals of provider ${s.element(1)}: ${s.element(4)} claims, billed ${dollars(s.element(5))}`,
  HL: (s) => `Level ${s.element(1)}: ${LEVELS[s.element(3)] ?? s.element(3)}`,
  PRV: (s) => `Specialty (taxonomy) ${s.element(3)}`,
  SBR: (s) =>
    `Coverage ${({ P: 'primary', S: 'secondary', T: 'tertiary' } as Words)[s.element(1)] ?? s.element(1)}${s.element(3) ? `, group ${s.element(3)}` : ''}`,
  PAT: () => 'Patient’s relation to the subscriber',
  DMG: () => 'Birth date and sex',
  CLM: (s) =>
    `Claim ${s.element(1)} of ${dollars(s.element(2))}, ${({ '1': 'original', '7': 'replacement', '8': 'void' } as Words)[s.component(5, 3)] ?? 'frequency ' + s.component(5, 3)}`,
  HI: () => 'Diagnoses and other health codes',
  SV1: (s) =>
    `Service ${procedure(s, 1)}: ${dollars(s.element(2))}, ${s.element(4)} ${s.element(3) === 'MJ' ? 'minutes' : 'unit(s)'}`,
  SVD: (s) => `Decision of payer ${s.element(1)}: paid ${dollars(s.element(2))}`,
  OI: () => 'Other insurance: assignment and release',
  NTE: () => 'Note',
  STC: (s) =>
    `Status ${[1, 2, 3]
      .map((m) => s.component(1, m))
      .filter(Boolean)
      .join(
        ':',
      )}${({ WQ: ', accepted', U: ', rejected' } as Words)[s.element(3)] ?? ''}${s.element(4) ? `, charge ${dollars(s.element(4))}` : ''}`,
  AK1: (s) => `Answer to group ${s.element(2)}`,
  AK2: (s) => `Answer to set ${s.element(1)} ${s.element(2)}`,
  IK3: (s) =>
    `Segment ${s.element(1)} at place ${s.element(2)}: ${SEGMENT_ERRORS[s.element(4)] ?? `error ${s.element(4)}`}`,
  CTX: () => 'Where the error stands',
  IK4: (s) =>
    `Element ${s.component(1, 1)}${s.component(1, 2) ? `, component ${s.component(1, 2)}` : ''}: ${ELEMENT_ERRORS[s.element(3)] ?? `error ${s.element(3)}`}`,
  IK5: (s) => `The set is ${VERDICTS[s.element(1)] ?? s.element(1)}`,
  AK9: (s) =>
    `The group is ${VERDICTS[s.element(1)] ?? s.element(1)}: ${s.element(4)} of ${s.element(2)} set(s) accepted`,
  TA1: (s) =>
    `Interchange ${s.element(1)} is ${VERDICTS[s.element(4)] ?? s.element(4)}, note ${s.element(5)}`,
};

/**
 * Says in short plain words what a segment of an 835, 837, 277CA, 999 or TA1 means, for people who look at a file. The
 * words hold values of the segment, so they are as confidential as the file.
 */
export function explainSegment(segment: ExplainableSegment): string {
  return EXPLAIN[segment.tag]?.(segment) ?? `Segment ${segment.tag}`;
}
