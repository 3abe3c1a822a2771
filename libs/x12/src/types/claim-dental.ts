import type { LineAdjudication } from './claim-coverage.js';
import type {
  ClaimBase,
  ClaimBatch,
  ClaimContract,
  ClaimNote,
  Diagnosis,
  LineBase,
} from './claim-parts.js';
import type { Provider } from './claim-people.js';
import type { DateRange, Procedure, SetEnd } from './common.js';

/** DN1. */
export interface Orthodontics {
  /** DN101: how long the treatment takes in all. */
  months?: number;
  /** DN102. */
  monthsRemaining?: number;
  /** DN103: Y or N. */
  indicator?: string;
  /** DN104. */
  description?: string;
}

/** DN2: a tooth that is missing or is to be extracted. */
export interface ToothStatus {
  tooth: string;
  /** DN202: M missing, E to be extracted. */
  status: string;
  /** DN206: JP, the universal national numbering; absent when nothing is said. */
  numbering?: string;
}

/** TOO: a tooth that is treated. */
export interface Tooth {
  /** In the universal national numbering; absent when only the surfaces are told. */
  tooth?: string;
  /** B buccal, D distal, F facial, I incisal, L lingual, M mesial, O occlusal. */
  surfaces: string[];
}

export interface DentalLine extends LineBase {
  procedure: Procedure;
  placeOfService?: string;
  /** SV304: 00 entire mouth, 10 upper right … */
  oralCavities: string[];
  /** SV305: I initial, R replacement, S space maintainer. */
  prosthesis?: string;
  /** SV306. */
  units?: number;
  /** Diagnosis pointers, 1-based, at most 4. */
  pointers: number[];
  teeth: Tooth[];
  /** DTP*472. */
  dates?: DateRange;
  /** DTP*441. */
  priorPlacement?: DateRange;
  /** DTP*452. */
  appliancePlaced?: DateRange;
  /** DTP*446. */
  applianceReplaced?: DateRange;
  /** DTP*196. */
  treatmentBegun?: DateRange;
  /** DTP*198. */
  treatmentCompleted?: DateRange;
  contract?: ClaimContract;
  /** AMT*T. */
  salesTaxCents?: number;
  fixedFormat?: string[];
  assistantSurgeon?: Provider;
  supervisingProvider?: Provider;
  serviceFacility?: Provider;
  adjudications: LineAdjudication[];
}

/** A dental claim with everything it needs to be understood alone. */
export interface DentalClaim extends ClaimBase {
  placeOfService: string;
  /** CLM05-3: 1 original, 7 replacement, 8 void. */
  frequency: string;
  /** CLM06. */
  providerSignature: boolean;
  /** CLM11-1 to 3: AA auto accident, EM employment, OA other. */
  relatedCauses: string[];
  accidentState?: string;
  accidentCountry?: string;
  /** CLM12. */
  specialProgram?: string;
  /** CLM19 is PB: what is asked for is a predetermination, not a payment; true or absent. */
  predetermination?: boolean;
  /** DTP*439. */
  accidentDate?: string;
  /** DTP*452. */
  appliancePlacedDate?: string;
  /** DTP*472. */
  dates?: DateRange;
  /** DTP*050. */
  repricerReceivedDate?: string;
  orthodontics?: Orthodontics;
  toothStatuses: ToothStatus[];
  /** AMT*F5. */
  patientPaidCents?: number;
  /** REF*G3. */
  predeterminationNumber?: string;
  /** NTE*ADD. */
  notes: ClaimNote[];
  /** At most four; TQ is a dental diagnosis of the SNODENT list. */
  diagnoses: Diagnosis[];
  referringProvider?: Provider;
  /** NM1*P3: the second referring provider. */
  primaryCareProvider?: Provider;
  assistantSurgeon?: Provider;
  supervisingProvider?: Provider;
  lines: DentalLine[];
}

export type DentalClaimItem = ClaimBatch | DentalClaim | SetEnd;
