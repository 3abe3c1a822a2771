import type { ProfessionalClaim } from '../../types/claim.js';
import type { KeptSegments } from '../../types/claim-parts.js';
import type { Provider } from '../../types/claim-people.js';
import { packTag } from '../../core/tags.js';
import type { Position, TransactionSet } from '../../types/common.js';
import type { ReportFinding } from '../../types/finding.js';
import { ambulanceOf, readAmbulance } from './ambulance.js';
import {
  ADD,
  AMT,
  attachmentOf,
  causesOf,
  certificationOf,
  CN1,
  contractOf,
  CRC,
  DTP,
  HCP,
  HI,
  K3,
  NTE,
  PWK,
  repricingOf,
  withFixedFormat,
  YES,
} from './claim-facts.js';
import { addRareLevels, type LevelReader } from './claim-levels.js';
import { providerOf, REF } from './claim-people.js';
import { componentOf, codesOf, diagnosesOf, packedPartOf } from './components.js';
import { append, appendTo, none } from './lists.js';
import { datesOf, isAbsent, moneyOf, referenceOf } from './parts.js';
import { codeOf, countOf, optionalCodeOf, optionalOf, pack, packedOf, textOf } from './values.js';

/** CLM begins a claim. What few claims have its segments add, so that the usual claim stays small. */
export function claimOf(
  row: number,
  ordinal: number,
  at: Position,
  set: TransactionSet,
  levels: LevelReader,
  segments: KeptSegments | undefined,
  report: ReportFinding,
): ProfessionalClaim {
  const related = !isAbsent(row, 11);
  const claim: ProfessionalClaim = {
    kind: 'claim',
    set,
    billingProvider: levels.billing,
    payToAddress: levels.payTo,
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
  addRareLevels(claim, levels, segments);
  if (countOf(row) > 9) addRareElements(row, claim);
  return claim;
}

/** CLM10 and what is behind it. */
function addRareElements(row: number, claim: ProfessionalClaim): void {
  const signature = optionalCodeOf(row, 10);
  if (signature !== undefined) claim.patientSignatureSource = signature;
  const country = componentOf(row, 11, 5);
  if (country !== '') claim.accidentCountry = country;
  const program = optionalCodeOf(row, 12);
  if (program !== undefined) claim.specialProgram = program;
  const delay = optionalCodeOf(row, 20);
  if (delay !== undefined) claim.delayReason = delay;
}

const RENDERING = pack('82');
const REFERRING = pack('DN');
const PRIMARY_CARE = pack('P3');
const SUPERVISING = pack('DQ');
const FACILITY = pack('77');
const PICK_UP = pack('PW');
const DROP_OFF = pack('45');

/** NM1 of a provider of the claim; null for one that is not kept. */
export function claimProvider(row: number, claim: ProfessionalClaim): Provider | null {
  const entity = packedOf(row, 1);
  if (entity === RENDERING) return (claim.renderingProvider = providerOf(row));
  if (entity === REFERRING) return (claim.referringProvider = providerOf(row));
  if (entity === SUPERVISING) return (claim.supervisingProvider = providerOf(row));
  if (entity === FACILITY) return (claim.serviceFacility = providerOf(row));
  if (entity === PRIMARY_CARE) return (claim.primaryCareProvider = providerOf(row));
  if (entity === PICK_UP) return (ambulanceOf(claim).pickUp = providerOf(row));
  if (entity === DROP_OFF) return (ambulanceOf(claim).dropOff = providerOf(row));
  return null;
}

const CR1 = packTag('CR1');
const CR2 = packTag('CR2');
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
  else if (tag === HI) readCodes(row, claim);
  else if (tag === DTP) readDay(row, claim);
  else if (tag === PWK) claim.attachments = append(claim.attachments, attachmentOf(row));
  else if (tag === AMT) {
    if (packedOf(row, 1) === PATIENT_PAID)
      claim.patientPaidCents = moneyOf(row, ordinal, 2, report);
  } else if (tag === NTE) {
    claim.note = optionalOf(row, 2) ?? claim.note;
    if (packedOf(row, 1) !== ADD) claim.noteQualifier = optionalCodeOf(row, 1);
  } else if (tag === CRC)
    claim.certifications = appendTo(claim.certifications, certificationOf(row));
  else if (tag === CR1) readAmbulance(row, ambulanceOf(claim));
  else if (tag === CR2) {
    claim.spinalManipulation = {
      condition: codeOf(row, 8),
      description: optionalOf(row, 10),
      otherDescription: optionalOf(row, 11),
    };
  } else if (tag === CN1) claim.contract = contractOf(row);
  else if (tag === K3) claim.fixedFormat = withFixedFormat(row, claim.fixedFormat);
  else if (tag === HCP) claim.repricing = repricingOf(row);
}

const CONDITION = pack('BG');
const ANESTHESIA = pack('BP');
const MORE_ANESTHESIA = pack('BO');

/** HI: what a segment holds its codes tell; nearly always they are diagnoses. */
function readCodes(row: number, claim: ProfessionalClaim): void {
  const before = claim.diagnoses.length;
  claim.diagnoses = diagnosesOf(row, claim.diagnoses);
  if (claim.diagnoses.length > before) return;
  const kind = packedPartOf(row, 1, 1);
  if (kind === CONDITION) claim.conditionCodes = codesOf(row, claim.conditionCodes ?? none());
  else if (kind === ANESTHESIA || kind === MORE_ANESTHESIA)
    claim.anesthesiaProcedures = codesOf(row, claim.anesthesiaProcedures ?? none());
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
