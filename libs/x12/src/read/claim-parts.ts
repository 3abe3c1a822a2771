import type { Segment } from '../core/segment.js';
import type { ReportFinding } from '../types/finding.js';
import type {
  ClaimAttachment,
  Diagnosis,
  OtherCoverage,
  ProfessionalClaim,
  Provider,
} from '../types/claim.js';
import { readCoverage, readInsuredSegment, readProviderSegment } from './claim-people.js';
import { readClaimLineSegment, startClaimLine, type LineContext } from './claim-line.js';
import {
  assign,
  assignValue,
  readAdjustments,
  readAmount,
  readDates,
  readDay,
  readParty,
  readReference,
} from './parts.js';
import { money } from './remittance-claim.js';

/** The claim that is being read, and where in it. */
export interface ClaimContext {
  claim: ProfessionalClaim;
  report: ReportFinding;
  /** Provider that N3, N4, PRV, PER and REF belong to; null for one that is not kept. */
  provider?: Provider | null;
  other?: OtherCoverage;
  otherEntity?: string;
  line?: LineContext;
}

type Shared = Pick<
  ProfessionalClaim,
  | 'set'
  | 'billingProvider'
  | 'coverage'
  | 'subscriber'
  | 'payer'
  | 'payerAddress'
  | 'payerReferences'
>;

/** CLM begins a claim; the levels above it are shared. */
export function startClaim(
  segment: Segment,
  report: ReportFinding,
  shared: Shared,
): ProfessionalClaim {
  const claim: ProfessionalClaim = {
    kind: 'claim',
    ...shared,
    patientControlNumber: segment.element(1),
    chargeCents: money(segment, 2, report),
    placeOfService: segment.component(5, 1),
    frequency: segment.component(5, 3),
    providerSignature: segment.element(6) === 'Y',
    assignment: segment.element(7),
    benefitsAssigned: segment.element(8),
    releaseOfInformation: segment.element(9),
    relatedCauses: segment
      .components(11)
      .slice(0, 3)
      .filter((cause) => cause !== ''),
    otherDates: [],
    attachments: [],
    references: [],
    diagnoses: [],
    otherCoverages: [],
    lines: [],
    at: segment.at,
  };
  assign(claim, 'accidentState', segment.component(11, 4));
  return claim;
}

/** A segment of loop 2300 or of what is below it. */
export function readClaimSegment(segment: Segment, context: ClaimContext): void {
  if (segment.tag === 'LX') {
    context.line = startClaimLine(segment, context.report);
    context.claim.lines.push(context.line.line);
  } else if (context.line) {
    readClaimLineSegment(segment, context.line);
  } else if (segment.tag === 'SBR') {
    startOther(segment, context);
  } else if (context.other) {
    readOtherSegment(segment, context.other, context);
  } else if (segment.tag === 'NM1') {
    context.provider = startProvider(segment, context.claim);
  } else if (context.provider !== undefined) {
    if (context.provider) readProviderSegment(segment, context.provider);
  } else {
    readClaimFact(segment, context);
  }
}

function startProvider(segment: Segment, claim: ProfessionalClaim): Provider | null {
  const provider: Provider = { ...readParty(segment), references: [] };
  switch (segment.element(1)) {
    case '82':
      return (claim.renderingProvider = provider);
    case 'DN':
      return (claim.referringProvider = provider);
    case 'DQ':
      return (claim.supervisingProvider = provider);
    case '77':
      return (claim.serviceFacility = provider);
    default:
      return null;
  }
}

function readClaimFact(segment: Segment, { claim, report }: ClaimContext): void {
  switch (segment.tag) {
    case 'DTP':
      return readClaimDay(segment, claim);
    case 'PWK':
      claim.attachments.push(readAttachment(segment));
      return;
    case 'AMT':
      if (segment.element(1) === 'F5') claim.patientPaidCents = money(segment, 2, report);
      return;
    case 'REF':
      return readClaimReference(segment, claim);
    case 'NTE':
      return assign(claim, 'note', segment.element(2));
    case 'HI':
      return readDiagnoses(segment, claim.diagnoses);
    default:
  }
}

function readAttachment(segment: Segment): ClaimAttachment {
  const attachment: ClaimAttachment = {
    type: segment.element(1),
    transmission: segment.element(2),
  };
  assign(attachment, 'controlNumber', segment.element(6));
  return attachment;
}

function readClaimDay(segment: Segment, claim: ProfessionalClaim): void {
  const qualifier = segment.element(1);
  const dates = readDates(segment);
  if (!dates) return;
  if (qualifier === '439') claim.accidentDate = dates.from;
  else if (qualifier === '431') claim.onsetDate = dates.from;
  else if (qualifier === '435') claim.admissionDate = dates.from;
  else claim.otherDates.push({ qualifier, dates });
}

function readClaimReference(segment: Segment, claim: ProfessionalClaim): void {
  const { qualifier, value } = readReference(segment);
  switch (qualifier) {
    case 'F8':
      claim.payerClaimNumber = value;
      break;
    case 'G1':
      claim.priorAuthorization = value;
      break;
    case '9F':
      claim.referralNumber = value;
      break;
    case 'D9':
      claim.clearinghouseTrace = value;
      break;
    default:
      claim.references.push({ qualifier, value });
  }
}

function readDiagnoses(segment: Segment, diagnoses: Diagnosis[]): void {
  for (let n = 1; n <= segment.count; n++) {
    const [qualifier = '', code = ''] = segment.components(n);
    if (/^A?B[KF]$/.test(qualifier)) diagnoses.push({ qualifier, code });
  }
}

function startOther(segment: Segment, context: ClaimContext): void {
  context.otherEntity = '';
  context.other = {
    ...readCoverage(segment),
    insured: { person: false, references: [] },
    payer: { person: false },
    payerReferences: [],
    adjustments: [],
    otherAmounts: [],
  };
  context.claim.otherCoverages.push(context.other);
}

function readOtherSegment(segment: Segment, other: OtherCoverage, context: ClaimContext): void {
  if (segment.tag === 'NM1') {
    context.otherEntity = segment.element(1);
    if (context.otherEntity === 'IL') Object.assign(other.insured, readParty(segment));
    if (context.otherEntity === 'PR') other.payer = readParty(segment);
  } else if (context.otherEntity === 'IL') {
    readInsuredSegment(segment, other.insured);
  } else if (context.otherEntity === 'PR') {
    if (segment.tag === 'REF') other.payerReferences.push(readReference(segment));
    if (segment.tag === 'DTP' && segment.element(1) === '573')
      assignValue(other, 'adjudicationDate', readDay(segment));
  } else if (segment.tag === 'CAS') {
    readAdjustments(segment, other.adjustments);
  } else if (segment.tag === 'OI') {
    assign(other, 'benefitsAssigned', segment.element(3));
    assign(other, 'releaseOfInformation', segment.element(6));
  } else if (segment.tag === 'AMT') {
    readOtherAmount(segment, other);
  }
}

function readOtherAmount(segment: Segment, other: OtherCoverage): void {
  const amount = readAmount(segment);
  if (amount.qualifier === 'D') other.paidCents = amount.cents;
  else if (amount.qualifier === 'EAF') other.remainingPatientCents = amount.cents;
  else other.otherAmounts.push(amount);
}
