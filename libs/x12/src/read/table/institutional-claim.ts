import { packTag } from '../../core/tags.js';
import type { InstitutionalClaim } from '../../types/claim-institutional.js';
import type { KeptSegments } from '../../types/claim-parts.js';
import type { Provider } from '../../types/claim-people.js';
import type { Position, TransactionSet } from '../../types/common.js';
import type { ReportFinding } from '../../types/finding.js';
import {
  ADD,
  AMT,
  attachmentOf,
  certificationOf,
  CN1,
  contractOf,
  CRC,
  DTP,
  HCP,
  HI,
  K3,
  NTE,
  noteOf,
  PWK,
  repricingOf,
  timeOf,
  withFixedFormat,
} from './claim-facts.js';
import type { LevelReader } from './claim-levels.js';
import { providerOf, REF } from './claim-people.js';
import { componentOf } from './components.js';
import { NO_DIAGNOSIS, readInstitutionalCodes } from './institutional-codes.js';
import { append, none } from './lists.js';
import { datesOf, moneyOf, referenceOf } from './parts.js';
import { codeOf, optionalCodeOf, optionalOf, pack, packedOf, textOf } from './values.js';

const NO_DATES = Object.freeze({ from: '', to: '' });

/** CLM begins a claim. */
export function institutionalClaimOf(
  row: number,
  ordinal: number,
  at: Position,
  set: TransactionSet,
  levels: LevelReader,
  segments: KeptSegments | undefined,
  report: ReportFinding,
): InstitutionalClaim {
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
    typeOfBill: componentOf(row, 5, 1) + componentOf(row, 5, 3),
    assignment: codeOf(row, 7),
    benefitsAssigned: codeOf(row, 8),
    releaseOfInformation: codeOf(row, 9),
    delayReason: optionalCodeOf(row, 20),
    statementDates: NO_DATES,
    admissionDate: undefined,
    admissionTime: undefined,
    dischargeTime: undefined,
    repricerReceivedDate: undefined,
    admissionType: undefined,
    admissionSource: undefined,
    patientStatus: '',
    attachments: none(),
    contract: undefined,
    patientResponsibilityCents: undefined,
    payerClaimNumber: undefined,
    priorAuthorization: undefined,
    referralNumber: undefined,
    clearinghouseTrace: undefined,
    accidentState: undefined,
    medicalRecordNumber: undefined,
    references: none(),
    notes: none(),
    billingNote: undefined,
    certifications: none(),
    principalDiagnosis: NO_DIAGNOSIS,
    admittingDiagnosis: undefined,
    reasonsForVisit: none(),
    externalCauses: none(),
    drg: undefined,
    otherDiagnoses: none(),
    principalProcedure: undefined,
    otherProcedures: none(),
    occurrenceSpans: none(),
    occurrences: none(),
    values: none(),
    conditionCodes: none(),
    treatmentCodes: none(),
    repricing: undefined,
    attendingProvider: undefined,
    operatingPhysician: undefined,
    otherOperatingPhysician: undefined,
    renderingProvider: undefined,
    serviceFacility: undefined,
    referringProvider: undefined,
    otherCoverages: none(),
    lines: none(),
    segments,
    at,
  };
}

const ATTENDING = pack('71');
const OPERATING = pack('72');
const OTHER_OPERATING = pack('ZZ');
const RENDERING = pack('82');
const FACILITY = pack('77');
const REFERRING = pack('DN');

/** NM1 of a provider of the claim; null for one that is not kept. */
export function institutionalProvider(row: number, claim: InstitutionalClaim): Provider | null {
  const entity = packedOf(row, 1);
  if (entity === ATTENDING) return (claim.attendingProvider = providerOf(row));
  if (entity === OPERATING) return (claim.operatingPhysician = providerOf(row));
  if (entity === OTHER_OPERATING) return (claim.otherOperatingPhysician = providerOf(row));
  if (entity === RENDERING) return (claim.renderingProvider = providerOf(row));
  if (entity === FACILITY) return (claim.serviceFacility = providerOf(row));
  if (entity === REFERRING) return (claim.referringProvider = providerOf(row));
  return null;
}

const CL1 = packTag('CL1');
const DUE = pack('F3');

/** A segment of loop 2300 itself. */
export function readInstitutionalFact(
  tag: number,
  row: number,
  ordinal: number,
  claim: InstitutionalClaim,
  report: ReportFinding,
): void {
  if (tag === HI) readInstitutionalCodes(row, claim);
  else if (tag === REF) readReference(row, claim);
  else if (tag === DTP) readDate(row, claim);
  else if (tag === CL1) {
    claim.admissionType = optionalCodeOf(row, 1);
    claim.admissionSource = optionalCodeOf(row, 2);
    claim.patientStatus = codeOf(row, 3);
  } else if (tag === AMT) {
    if (packedOf(row, 1) === DUE)
      claim.patientResponsibilityCents = moneyOf(row, ordinal, 2, report);
  } else if (tag === PWK) claim.attachments = append(claim.attachments, attachmentOf(row));
  else if (tag === NTE) {
    if (packedOf(row, 1) === ADD) claim.billingNote = optionalOf(row, 2);
    else claim.notes = append(claim.notes, noteOf(row));
  } else if (tag === CRC) claim.certifications = append(claim.certifications, certificationOf(row));
  else if (tag === CN1) claim.contract = contractOf(row);
  else if (tag === K3) claim.fixedFormat = withFixedFormat(row, claim.fixedFormat);
  else if (tag === HCP) claim.repricing = repricingOf(row);
}

const STATEMENT = pack('434');
const ADMISSION = pack('435');
const DISCHARGE = pack('096');
const REPRICER = pack('050');
const TO_THE_MINUTE = pack('DT');

function readDate(row: number, claim: InstitutionalClaim): void {
  const qualifier = packedOf(row, 1);
  if (qualifier === DISCHARGE) {
    claim.dischargeTime = timeOf(row);
    return;
  }
  const dates = datesOf(row);
  if (!dates) return;
  if (qualifier === STATEMENT) claim.statementDates = dates;
  else if (qualifier === ADMISSION) {
    claim.admissionDate = dates.from;
    if (packedOf(row, 2) === TO_THE_MINUTE) claim.admissionTime = timeOf(row);
  } else if (qualifier === REPRICER) claim.repricerReceivedDate = dates.from;
}

const PAYER_NUMBER = pack('F8');
const AUTHORIZATION = pack('G1');
const REFERRAL = pack('9F');
const TRACE = pack('D9');
const ACCIDENT_STATE = pack('LU');
const RECORD = pack('EA');

function readReference(row: number, claim: InstitutionalClaim): void {
  const qualifier = packedOf(row, 1);
  if (qualifier === RECORD) claim.medicalRecordNumber = textOf(row, 2);
  else if (qualifier === TRACE) claim.clearinghouseTrace = textOf(row, 2);
  else if (qualifier === PAYER_NUMBER) claim.payerClaimNumber = textOf(row, 2);
  else if (qualifier === AUTHORIZATION) claim.priorAuthorization = textOf(row, 2);
  else if (qualifier === REFERRAL) claim.referralNumber = textOf(row, 2);
  else if (qualifier === ACCIDENT_STATE) claim.accidentState = textOf(row, 2);
  else claim.references = append(claim.references, referenceOf(row));
}
