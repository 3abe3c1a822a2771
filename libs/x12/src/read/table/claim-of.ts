import type {
  ClaimAttachment,
  ClaimCoverage,
  ClaimPatient,
  Insured,
  ProfessionalClaim,
  Provider,
} from '../../types/claim.js';
import { packTag } from '../../core/tags.js';
import type { Position, TransactionSet } from '../../types/common.js';
import type { ReportFinding } from '../../types/finding.js';
import { providerOf, REF } from './claim-people.js';
import { componentOf, diagnosesOf } from './components.js';
import { append, none } from './lists.js';
import { datesOf, isAbsent, moneyOf, referenceOf } from './parts.js';
import { codeOf, optionalOf, pack, packedOf, segmentAt, textOf } from './values.js';

/** The levels above a claim, which claims share. */
export interface Levels {
  billing: Provider;
  payTo: ProfessionalClaim['payToAddress'];
  coverage: ClaimCoverage;
  subscriber: Insured;
  payer: Pick<ProfessionalClaim, 'payer' | 'payerAddress' | 'payerReferences'>;
  patient: ClaimPatient | undefined;
}

const YES = pack('Y');

/** CLM begins a claim. */
export function claimOf(
  row: number,
  ordinal: number,
  at: Position,
  set: TransactionSet,
  levels: Levels,
  report: ReportFinding,
): ProfessionalClaim {
  const { billing, payTo, coverage, subscriber, payer, patient } = levels;
  const related = !isAbsent(row, 11);
  return {
    kind: 'claim',
    set,
    billingProvider: billing,
    payToAddress: payTo,
    coverage,
    subscriber,
    payer: payer.payer,
    payerAddress: payer.payerAddress,
    payerReferences: payer.payerReferences,
    patient,
    patientControlNumber: textOf(row, 1),
    chargeCents: moneyOf(row, ordinal, 2, report),
    placeOfService: componentOf(row, 5, 1),
    frequency: componentOf(row, 5, 3),
    providerSignature: packedOf(row, 6) === YES,
    assignment: codeOf(row, 7),
    benefitsAssigned: codeOf(row, 8),
    releaseOfInformation: codeOf(row, 9),
    relatedCauses: related ? causesOf(row, ordinal) : none(),
    accidentState: related ? componentOf(row, 11, 4) || undefined : undefined,
    accidentDate: undefined,
    onsetDate: undefined,
    admissionDate: undefined,
    otherDates: none(),
    attachments: none(),
    payerClaimNumber: undefined,
    priorAuthorization: undefined,
    referralNumber: undefined,
    clearinghouseTrace: undefined,
    patientPaidCents: undefined,
    note: undefined,
    references: none(),
    diagnoses: none(),
    renderingProvider: undefined,
    referringProvider: undefined,
    supervisingProvider: undefined,
    serviceFacility: undefined,
    otherCoverages: none(),
    lines: none(),
    at,
  };
}

function causesOf(row: number, ordinal: number): string[] {
  return segmentAt(row, ordinal)
    .components(11)
    .slice(0, 3)
    .filter((cause) => cause !== '');
}

const RENDERING = pack('82');
const REFERRING = pack('DN');
const SUPERVISING = pack('DQ');
const FACILITY = pack('77');

/** NM1 of a provider of the claim; null for one that is not kept. */
export function claimProvider(row: number, claim: ProfessionalClaim): Provider | null {
  const entity = packedOf(row, 1);
  if (entity === RENDERING) return (claim.renderingProvider = providerOf(row));
  if (entity === REFERRING) return (claim.referringProvider = providerOf(row));
  if (entity === SUPERVISING) return (claim.supervisingProvider = providerOf(row));
  if (entity === FACILITY) return (claim.serviceFacility = providerOf(row));
  return null;
}

const HI = packTag('HI');
const DTP = packTag('DTP');
const PWK = packTag('PWK');
const AMT = packTag('AMT');
const NTE = packTag('NTE');
const PATIENT_PAID = pack('F5');

/** A segment of loop 2300 itself. */
export function readClaimFact(
  tag: number,
  row: number,
  ordinal: number,
  claim: ProfessionalClaim,
  report: ReportFinding,
): void {
  if (tag === REF) readReference(row, claim);
  else if (tag === HI) claim.diagnoses = diagnosesOf(row, claim.diagnoses);
  else if (tag === DTP) readDay(row, claim);
  else if (tag === PWK) claim.attachments = append(claim.attachments, attachmentOf(row));
  else if (tag === AMT) {
    if (packedOf(row, 1) === PATIENT_PAID)
      claim.patientPaidCents = moneyOf(row, ordinal, 2, report);
  } else if (tag === NTE) claim.note = optionalOf(row, 2) ?? claim.note;
}

function attachmentOf(row: number): ClaimAttachment {
  return {
    type: codeOf(row, 1),
    transmission: codeOf(row, 2),
    controlNumber: optionalOf(row, 6),
  };
}

const ACCIDENT = pack('439');
const ONSET = pack('431');
const ADMISSION = pack('435');

function readDay(row: number, claim: ProfessionalClaim): void {
  const dates = datesOf(row);
  if (!dates) return;
  const qualifier = packedOf(row, 1);
  if (qualifier === ACCIDENT) claim.accidentDate = dates.from;
  else if (qualifier === ONSET) claim.onsetDate = dates.from;
  else if (qualifier === ADMISSION) claim.admissionDate = dates.from;
  else claim.otherDates = append(claim.otherDates, { qualifier: codeOf(row, 1), dates });
}

const PAYER_NUMBER = pack('F8');
const AUTHORIZATION = pack('G1');
const REFERRAL = pack('9F');
const TRACE = pack('D9');

function readReference(row: number, claim: ProfessionalClaim): void {
  const qualifier = packedOf(row, 1);
  if (qualifier === TRACE) claim.clearinghouseTrace = textOf(row, 2);
  else if (qualifier === PAYER_NUMBER) claim.payerClaimNumber = textOf(row, 2);
  else if (qualifier === AUTHORIZATION) claim.priorAuthorization = textOf(row, 2);
  else if (qualifier === REFERRAL) claim.referralNumber = textOf(row, 2);
  else claim.references = append(claim.references, referenceOf(row));
}
