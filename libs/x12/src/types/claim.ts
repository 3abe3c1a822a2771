import type { LineAdjudication } from './claim-coverage.js';
import type {
  Certification,
  ClaimAttachment,
  ClaimBase,
  ClaimBatch,
  ClaimContract,
  Diagnosis,
  LineBase,
  LineDrug,
} from './claim-parts.js';
import type { Provider } from './claim-people.js';
import type { DatedFact, DateRange, Procedure, SetEnd } from './common.js';

/** An ambulance transport: CR1, the patients on board (QTY*PT), and the places (NM1*PW and 45). */
export interface AmbulanceTransport {
  weightPounds?: number;
  /** CR104; without it no CR1 is written. */
  reason?: string;
  miles?: number;
  roundTripPurpose?: string;
  stretcherPurpose?: string;
  /** QTY*PT (of a line). */
  patients?: number;
  /** Its address is what counts. */
  pickUp?: Provider;
  /** Name, if any, and address. */
  dropOff?: Provider;
}

/** CR2. */
export interface SpinalManipulation {
  /** CR208. */
  condition: string;
  description?: string;
  otherDescription?: string;
}

/** SV5: durable medical equipment. */
export interface MedicalEquipment {
  procedure: Procedure;
  days: number;
  rentalCents?: number;
  purchaseCents?: number;
  /** SV506: 1 weekly, 4 monthly, 6 daily. */
  rentalFrequency?: string;
}

/** MEA: result of a test. */
export interface TestResult {
  /** MEA01: OG original, TR test results. */
  category: string;
  /** MEA02: HT height, R1 hemoglobin, R2 hematocrit … */
  qualifier: string;
  value: number;
}

/** LQ and FRM: a form that is answered (2440). */
export interface AnsweredForm {
  /** LQ01: UT certificate of medical necessity, AS other. */
  qualifier: string;
  code: string;
  answers: FormAnswer[];
}

export interface FormAnswer {
  /** FRM01. */
  question: string;
  /** FRM02: Y, N or W. */
  answer?: string;
  text?: string;
  date?: string;
  percent?: number;
}

export interface ClaimLine extends LineBase, LineDrug {
  procedure: Procedure;
  /** UN units or MJ minutes. */
  unit: string;
  units: number;
  placeOfService?: string;
  /** Diagnosis pointers, 1-based, at most 4. */
  pointers: number[];
  /** SV109. */
  emergency: boolean;
  /** SV111; true or absent. */
  epsdt?: boolean;
  /** SV112; true or absent. */
  familyPlanning?: boolean;
  /** SV115; true or absent. */
  copayExempt?: boolean;
  dates: DateRange;
  /** Other DTP of the line: 471 prescription, 607 certification … */
  otherDates: DatedFact[];
  attachments?: ClaimAttachment[];
  /** NTE*ADD, or of the qualifier below. */
  note?: string;
  /** NTE01 when it is not ADD: DCP goals. */
  noteQualifier?: string;
  /** NTE*TPO. */
  repricerNote?: string;
  equipment?: MedicalEquipment;
  /** CR3. */
  equipmentCertification?: { type: string; months: number };
  ambulance?: AmbulanceTransport;
  certifications?: Certification[];
  /** QTY*FL. */
  obstetricUnits?: number;
  testResults?: TestResult[];
  contract?: ClaimContract;
  /** AMT*T. */
  salesTaxCents?: number;
  /** AMT*F4. */
  postageCents?: number;
  fixedFormat?: string[];
  /** PS1. */
  purchasedService?: { providerId: string; cents: number };
  orderingProvider?: Provider;
  /** NM1*QB. */
  purchasedServiceProvider?: Provider;
  serviceFacility?: Provider;
  supervisingProvider?: Provider;
  referringProvider?: Provider;
  /** NM1*P3: the second referring provider. */
  primaryCareProvider?: Provider;
  adjudications: LineAdjudication[];
  forms?: AnsweredForm[];
}

/** A professional claim with everything it needs to be understood alone. */
export interface ProfessionalClaim extends ClaimBase {
  placeOfService: string;
  /** CLM05-3: 1 original, 7 replacement, 8 void. */
  frequency: string;
  /** CLM06. */
  providerSignature: boolean;
  /** CLM10: P when the provider signed for the patient. */
  patientSignatureSource?: string;
  /** CLM11-1 to 3: AA auto accident, EM employment, OA other. */
  relatedCauses: string[];
  accidentState?: string;
  accidentCountry?: string;
  /** CLM12: 02 handicapped children, 03 federal program, 05 disability, 09 second opinion. */
  specialProgram?: string;
  /** DTP*439. */
  accidentDate?: string;
  /** DTP*431. */
  onsetDate?: string;
  /** DTP*435. */
  admissionDate?: string;
  /** Other DTP of the claim: 454 initial treatment, 304 last seen, 484 last menstrual period … */
  otherDates: DatedFact[];
  /** AMT*F5. */
  patientPaidCents?: number;
  /** NTE*ADD, or of the qualifier below. */
  note?: string;
  /** NTE01 when it is not ADD: CER, DCP, DGN, TPO. */
  noteQualifier?: string;
  ambulance?: AmbulanceTransport;
  spinalManipulation?: SpinalManipulation;
  certifications?: Certification[];
  diagnoses: Diagnosis[];
  /** HI*BP and BO. */
  anesthesiaProcedures?: string[];
  /** HI*BG. */
  conditionCodes?: string[];
  referringProvider?: Provider;
  /** NM1*P3: the second referring provider. */
  primaryCareProvider?: Provider;
  supervisingProvider?: Provider;
  lines: ClaimLine[];
}

export type ClaimItem = ClaimBatch | ProfessionalClaim | SetEnd;
