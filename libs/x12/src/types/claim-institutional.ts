import type { LineAdjudication } from './claim-coverage.js';
import type {
  Certification,
  ClaimAttachment,
  ClaimBase,
  ClaimBatch,
  ClaimNote,
  LineBase,
  LineDrug,
} from './claim-parts.js';
import type { Provider } from './claim-people.js';
import type { DateRange, Procedure, SetEnd } from './common.js';

/** A diagnosis of an institutional claim. */
export interface InstitutionalDiagnosis {
  /** As in HI: ABK principal, ABF other, ABN external cause (ICD-10); BK, BF, BN (ICD-9). ICD-10 is written unless told. */
  qualifier?: string;
  code: string;
  /** HI01-9: Y, N, U unknown, W cannot be determined. */
  presentOnAdmission?: string;
}

/** A code with the list it is of; ICD-10 is written unless told. */
export interface InstitutionalCode {
  qualifier?: string;
  code: string;
}

export interface InstitutionalProcedure {
  /** BBR principal, BBQ other (ICD-10), BR and BQ (ICD-9), CAH advanced billing concepts. ICD-10 is written unless told. */
  qualifier?: string;
  code: string;
  date: string;
}

/** HI*BH. */
export interface Occurrence {
  code: string;
  date: string;
}

/** HI*BI. */
export interface OccurrenceSpan {
  code: string;
  dates: DateRange;
}

/** HI*BE. */
export interface ValueCode {
  code: string;
  /** The amount in hundredths: cents where it is money, and hundredths of days or of units where it is a count. */
  cents: number;
}

/** A line by revenue code. */
export interface InstitutionalLine extends LineBase, LineDrug {
  /** SV201. */
  revenueCode: string;
  /** SV202: HCPCS or HIPPS code with modifiers. */
  procedure?: Procedure;
  /** UN units or DA days. */
  unit: string;
  units: number;
  /** SV207. */
  nonCoveredCents?: number;
  /** DTP*472. */
  dates?: DateRange;
  attachments: ClaimAttachment[];
  /** AMT*GT. */
  serviceTaxCents?: number;
  /** AMT*N8. */
  facilityTaxCents?: number;
  /** NTE*TPO. */
  repricerNote?: string;
  operatingPhysician?: Provider;
  otherOperatingPhysician?: Provider;
  referringProvider?: Provider;
  adjudications: InstitutionalAdjudication[];
}

/** What another payer decided about one line (2430); an institutional line may have no procedure. */
export interface InstitutionalAdjudication extends Omit<LineAdjudication, 'procedure'> {
  procedure?: Procedure;
}

/** An institutional claim with everything it needs to be understood alone. */
export interface InstitutionalClaim extends ClaimBase {
  /** CLM05: facility type and frequency, '131' for the original claim of a hospital's outpatient service. */
  typeOfBill: string;
  /** DTP*434. */
  statementDates: DateRange;
  /** DTP*435. */
  admissionDate?: string;
  /** 'HH:MM'. */
  admissionTime?: string;
  /** DTP*096: 'HH:MM'. */
  dischargeTime?: string;
  /** DTP*050. */
  repricerReceivedDate?: string;
  /** CL101: 1 emergency, 2 urgent, 3 elective, 4 newborn, 5 trauma, 9 unknown. */
  admissionType?: string;
  /** CL102: point of origin. */
  admissionSource?: string;
  /** CL103: discharge status, 01 home, 30 still a patient … */
  patientStatus: string;
  /** AMT*F3: what the patient is expected to owe. */
  patientResponsibilityCents?: number;
  /** REF*LU. */
  accidentState?: string;
  /** REF*EA. */
  medicalRecordNumber?: string;
  /** NTE but for ADD: ALG allergies, DCP goals, DGN diagnosis … */
  notes: ClaimNote[];
  /** NTE*ADD. */
  billingNote?: string;
  /** CRC*ZZ. */
  certifications: Certification[];
  principalDiagnosis: InstitutionalDiagnosis;
  admittingDiagnosis?: InstitutionalCode;
  /** At most three. */
  reasonsForVisit: InstitutionalCode[];
  externalCauses: InstitutionalDiagnosis[];
  /** HI*DR. */
  drg?: string;
  otherDiagnoses: InstitutionalDiagnosis[];
  principalProcedure?: InstitutionalProcedure;
  otherProcedures: InstitutionalProcedure[];
  occurrenceSpans: OccurrenceSpan[];
  occurrences: Occurrence[];
  values: ValueCode[];
  /** HI*BG. */
  conditionCodes: string[];
  /** HI*TC. */
  treatmentCodes: string[];
  attendingProvider?: Provider;
  operatingPhysician?: Provider;
  otherOperatingPhysician?: Provider;
  referringProvider?: Provider;
  lines: InstitutionalLine[];
}

export type InstitutionalClaimItem = ClaimBatch | InstitutionalClaim | SetEnd;
