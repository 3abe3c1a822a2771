import { packTag } from '../../core/tags.js';
import type { DentalClaim } from '../../types/claim-dental.js';
import type { KeptSegments } from '../../types/claim-parts.js';
import type { Provider } from '../../types/claim-people.js';
import type { Position, TransactionSet } from '../../types/common.js';
import type { ReportFinding } from '../../types/finding.js';
import {
  AMT,
  attachmentOf,
  causesOf,
  CN1,
  contractOf,
  DTP,
  HCP,
  HI,
  K3,
  NTE,
  noteOf,
  PWK,
  repricingOf,
  withFixedFormat,
  YES,
} from './claim-facts.js';
import type { LevelReader } from './claim-levels.js';
import { providerOf, REF } from './claim-people.js';
import { componentOf, diagnosesOf } from './components.js';
import { append, none } from './lists.js';
import { datesOf, isAbsent, moneyOf, referenceOf } from './parts.js';
import {
  codeOf,
  optionalCodeOf,
  optionalDecimalOf,
  optionalOf,
  pack,
  packedOf,
  textOf,
} from './values.js';

const PREDETERMINATION = pack('PB');

/** CLM begins a claim. */
export function dentalClaimOf(
  row: number,
  ordinal: number,
  at: Position,
  set: TransactionSet,
  levels: LevelReader,
  segments: KeptSegments | undefined,
  report: ReportFinding,
): DentalClaim {
  const related = !isAbsent(row, 11);
  return {
    kind: 'claim',
    set,
    billingProvider: levels.billing,
    currency: levels.currency,
    payToAddress: levels.payTo,
    payToPerson: levels.payToPerson,
    payToPlan: levels.payToPlan,
    coverage: levels.coverage,
    subscriber: levels.subscriber,
    payer: levels.payer,
    payerAddress: levels.payerAddress,
    payerReferences: levels.payerReferences,
    patient: levels.patient,
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
    accidentCountry: related ? componentOf(row, 11, 5) || undefined : undefined,
    specialProgram: optionalCodeOf(row, 12),
    predetermination: packedOf(row, 19) === PREDETERMINATION ? true : undefined,
    delayReason: optionalCodeOf(row, 20),
    accidentDate: undefined,
    appliancePlacedDate: undefined,
    dates: undefined,
    repricerReceivedDate: undefined,
    orthodontics: undefined,
    toothStatuses: none(),
    attachments: none(),
    contract: undefined,
    patientPaidCents: undefined,
    predeterminationNumber: undefined,
    payerClaimNumber: undefined,
    priorAuthorization: undefined,
    referralNumber: undefined,
    clearinghouseTrace: undefined,
    references: none(),
    notes: none(),
    diagnoses: none(),
    repricing: undefined,
    referringProvider: undefined,
    primaryCareProvider: undefined,
    renderingProvider: undefined,
    serviceFacility: undefined,
    assistantSurgeon: undefined,
    supervisingProvider: undefined,
    otherCoverages: none(),
    lines: none(),
    segments,
    at,
  };
}

const REFERRING = pack('DN');
const PRIMARY_CARE = pack('P3');
const RENDERING = pack('82');
const FACILITY = pack('77');
const ASSISTANT = pack('DD');
const SUPERVISING = pack('DQ');

/** NM1 of a provider of the claim; null for one that is not kept. */
export function dentalProvider(row: number, claim: DentalClaim): Provider | null {
  const entity = packedOf(row, 1);
  if (entity === RENDERING) return (claim.renderingProvider = providerOf(row));
  if (entity === REFERRING) return (claim.referringProvider = providerOf(row));
  if (entity === PRIMARY_CARE) return (claim.primaryCareProvider = providerOf(row));
  if (entity === FACILITY) return (claim.serviceFacility = providerOf(row));
  if (entity === ASSISTANT) return (claim.assistantSurgeon = providerOf(row));
  if (entity === SUPERVISING) return (claim.supervisingProvider = providerOf(row));
  return null;
}

const DN1 = packTag('DN1');
const DN2 = packTag('DN2');
const PATIENT_PAID = pack('F5');

/** A segment of loop 2300 itself. */
export function readDentalFact(
  tag: number,
  row: number,
  ordinal: number,
  claim: DentalClaim,
  report: ReportFinding,
): void {
  if (tag === REF) readReference(row, claim);
  else if (tag === HI) claim.diagnoses = diagnosesOf(row, claim.diagnoses);
  else if (tag === DTP) readDate(row, claim);
  else if (tag === DN1) {
    claim.orthodontics = {
      months: optionalDecimalOf(row, 1),
      monthsRemaining: optionalDecimalOf(row, 2),
      indicator: optionalCodeOf(row, 3),
      description: optionalOf(row, 4),
    };
  } else if (tag === DN2) {
    const numbering = optionalCodeOf(row, 6);
    const status = { tooth: textOf(row, 1), status: codeOf(row, 2), numbering };
    claim.toothStatuses = append(claim.toothStatuses, status);
  } else if (tag === PWK) claim.attachments = append(claim.attachments, attachmentOf(row));
  else if (tag === AMT) {
    if (packedOf(row, 1) === PATIENT_PAID)
      claim.patientPaidCents = moneyOf(row, ordinal, 2, report);
  } else if (tag === NTE) claim.notes = append(claim.notes, noteOf(row));
  else if (tag === CN1) claim.contract = contractOf(row);
  else if (tag === K3) claim.fixedFormat = withFixedFormat(row, claim.fixedFormat);
  else if (tag === HCP) claim.repricing = repricingOf(row);
}

const ACCIDENT = pack('439');
const APPLIANCE = pack('452');
const SERVICE = pack('472');
const REPRICER = pack('050');

function readDate(row: number, claim: DentalClaim): void {
  const dates = datesOf(row);
  if (!dates) return;
  const qualifier = packedOf(row, 1);
  if (qualifier === SERVICE) claim.dates = dates;
  else if (qualifier === ACCIDENT) claim.accidentDate = dates.from;
  else if (qualifier === APPLIANCE) claim.appliancePlacedDate = dates.from;
  else if (qualifier === REPRICER) claim.repricerReceivedDate = dates.from;
}

const PREDETERMINED = pack('G3');
const PAYER_NUMBER = pack('F8');
const AUTHORIZATION = pack('G1');
const REFERRAL = pack('9F');
const TRACE = pack('D9');

function readReference(row: number, claim: DentalClaim): void {
  const qualifier = packedOf(row, 1);
  if (qualifier === TRACE) claim.clearinghouseTrace = textOf(row, 2);
  else if (qualifier === PREDETERMINED) claim.predeterminationNumber = textOf(row, 2);
  else if (qualifier === PAYER_NUMBER) claim.payerClaimNumber = textOf(row, 2);
  else if (qualifier === AUTHORIZATION) claim.priorAuthorization = textOf(row, 2);
  else if (qualifier === REFERRAL) claim.referralNumber = textOf(row, 2);
  else claim.references = append(claim.references, referenceOf(row));
}
