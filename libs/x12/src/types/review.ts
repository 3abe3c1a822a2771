import type {
  Address,
  Contact,
  DateRange,
  KeptText,
  Party,
  Position,
  Reference,
  SetEnd,
  TransactionSet,
} from './common.js';
import type { BenefitDelivery, RangedProcedure, Trace } from './eligibility.js';

/** AAA: the request could not be taken as it is; an answer, not a failure. */
export interface ReviewRejection {
  /** AAA01: true when the request was valid but could not be answered. */
  valid: boolean;
  /** AAA03: 15, 33, 41, 42, 43, 56, 72, 75, 79, T4 … */
  reason?: string;
  /** AAA04: C correct and ask again, N do not ask again, R ask again, P ask again as a new request … */
  followUp?: string;
  at: Position;
}

/** The utilization management organization: the payer, or who reviews for it. */
export interface ReviewOrganization extends Party {
  /** Who to call there. Only in a response. */
  contact?: Contact;
  /** Only in a response. */
  rejections?: ReviewRejection[];
}

/** Who asks for the authorization. */
export interface ReviewRequester extends Party {
  /** NM101 where it is not 1P: FA facility, 36 employer … */
  entity?: string;
  references: Reference[];
  address?: Address;
  contact?: Contact;
  /** PRV01 where it is not PE. */
  role?: string;
  taxonomy?: string;
  /** Only in a response. */
  rejections?: ReviewRejection[];
}

/** The subscriber, or a dependent who is the patient. */
export interface ReviewPerson extends Party {
  references: Reference[];
  address?: Address;
  birthDate?: string;
  sex?: string;
  /** INS08 of a subscriber in the military. */
  employmentStatus?: string;
  /** INS02 of a dependent: 01 spouse, 19 child … */
  relationship?: string;
  /** INS17 of a dependent: which one of a multiple birth. */
  birthSequence?: number;
  /** Only in a response. */
  rejections?: ReviewRejection[];
}

/** UM: what is to be reviewed. */
export interface ReviewSubject {
  /** UM01: HS health services, AR admission, SC specialty care, IN individual. */
  category: string;
  /** UM02: I initial, R renewal, S revised, 3 cancel, 4 extension … */
  certificationType: string;
  /** UM03: 1 medical care, 2 surgical, 3 consultation … */
  serviceType?: string;
  /** UM04: place of service (B) or the beginning of a bill type (A). */
  place?: { code: string; qualifier: string };
  /** UM05: AA auto accident, AP another party, EM employment; at most three. */
  relatedCauses?: RelatedCauses;
  /** UM06: 03 emergency, E elective, U urgent. */
  levelOfService?: string;
  healthCondition?: string;
  prognosis?: string;
  releaseOfInformation?: string;
  delayReason?: string;
}

export interface RelatedCauses {
  causes: string[];
  state?: string;
  country?: string;
}

/** HCR: what was decided. */
export interface ReviewDecision {
  /** HCR01: A1 certified in total, A2 in part, A3 not certified, A4 pended, A6 modified, C cancelled, CT contact, NA none needed. */
  action: string;
  /** HCR02: the authorization number that the claim must show (REF*G1). */
  authorizationNumber?: string;
  /** HCR03: why it was not certified, or not as asked for. */
  reason?: string;
  /** HCR04: a second opinion is needed. */
  secondOpinion?: boolean;
}

/** One composite of HI. One that is missing between others has no text. */
export interface ReviewDiagnosis {
  /** ABK principal, ABF other, ABJ admitting, APR reason for the visit (ICD-10); BK, BF, BJ, PR (ICD-9); DR group. */
  qualifier: string;
  code: string;
  /** The day on which it became known. */
  date?: string;
}

/** CRC: what state the patient is in. */
export interface ReviewCondition {
  /** CRC01: 07 ambulance, 08 chiropractic, 09 equipment, 11 oxygen, 75 function, 76 activity, 77 mental state. */
  category: string;
  /** CRC02. */
  applies: boolean;
  /** CRC03 to CRC07; one that is missing between others is an empty text. */
  codes: string[];
}

/** CL1. */
export interface ReviewAdmission {
  type?: string;
  source?: string;
  patientStatus?: string;
  nursingHomeStatus?: string;
}

/** CR1. */
export interface ReviewAmbulance {
  /** KG or LB. */
  weightUnit?: string;
  weight?: number;
  /** CR103: I initial, R return, T transfer, X round trip. */
  transport?: string;
  /** CR104. */
  reason?: string;
  /** DH miles, DK kilometers. */
  distanceUnit?: string;
  distance?: number;
  roundTripPurpose?: string;
  stretcherPurpose?: string;
}

/** CR2. */
export interface ReviewSpinalManipulation {
  treatmentNumber?: number;
  treatmentCount?: number;
  /** CR203 and CR204: level of the subluxation, or from one to the other. */
  subluxation?: string;
  subluxationTo?: string;
  condition?: string;
  complication?: string;
  description?: string;
  otherDescription?: string;
  xrays?: string;
}

/** CR5. */
export interface ReviewOxygen {
  /** CR503, CR504 and CR518. */
  equipment?: string;
  otherEquipment?: string;
  thirdEquipment?: string;
  equipmentReason?: string;
  /** CR506: liters in a minute. */
  flowRate?: number;
  usesPerDay?: number;
  hoursPerUse?: number;
  therapistOrder?: string;
  arterialGas?: number;
  saturation?: number;
  testCondition?: string;
  /** CR513 to CR515; one that is missing between others is an empty text. */
  findings: string[];
  portableFlowRate?: number;
  deliverySystem?: string;
}

/** CR6. */
export interface ReviewHomeHealth {
  prognosis: string;
  startDate: string;
  /** CR604. */
  certification?: DateRange;
  medicareCovered?: string;
  certificationType: string;
  surgeryDate?: string;
  surgeryQualifier?: string;
  surgeryCode?: string;
  orderDate?: string;
  lastVisitDate?: string;
  physicianContactDate?: string;
  /** CR616: the last stay in a facility, and CR617 which kind of it. */
  lastStay?: DateRange;
  facilityType?: string;
}

/** PWK: paperwork that is sent apart, or that the reviewer asks for. */
export interface ReviewAttachment {
  /** PWK01: OZ support data, 77 support data for verification, M1 medical record … */
  type: string;
  /** PWK02: AA on request, BM mail, EL electronic, EM e-mail, FX fax, VO voice. */
  transmission: string;
  /** PWK06: names the paperwork. */
  controlNumber?: string;
  description?: string;
}

/** A provider of the event or of a service. */
export interface ReviewProvider extends Party {
  /** NM101: SJ service, 71 attending, 72 operating, 77 service location, DN referring, P3 primary care … */
  entity: string;
  references: Reference[];
  address?: Address;
  contact?: Contact;
  /** PRV01 where it is not PE. */
  role?: string;
  taxonomy?: string;
  /** Only in a response. */
  rejections?: ReviewRejection[];
}

/** A place an ambulance goes from or to. */
export interface ReviewPlace extends Party {
  /** NM101: PW pick-up, 45 drop-off, R3 next destination, FS final destination, ND. */
  entity: string;
  address?: Address;
  /** Only in a response. */
  rejections?: ReviewRejection[];
}

/** Whom to ask for more. */
export interface ReviewContact extends Party {
  /** NM101: 1P provider, 2B administrator, ABG organization, PR payer, X3 utilization management. */
  entity: string;
  address?: Address;
  contact?: Contact;
}

/** Another reviewer that has denied the request before. */
export interface OtherReviewer extends ReviewContact {
  /** REF*ZZ: why it was denied; more reasons with their qualifiers from REF04. */
  denialReason?: string;
  moreReasons?: Reference[];
  /** DTP*598. */
  deniedOn?: string;
}

/** What is asked for, and what was decided, for the event as a whole or for one service of it. */
interface Reviewed {
  traces: Trace[];
  /** Only in a response. */
  rejections: ReviewRejection[];
  /** Only in a response. */
  decision?: ReviewDecision;
  /** REF*BB: the authorization that was given before. */
  earlierAuthorization?: string;
  /** REF*NT: the reviewer's number of an answer without authorization. */
  administrativeNumber?: string;
  /** DTP*102. Only in a response. */
  decidedOn?: string;
  /** DTP*036. Only in a response. */
  expiresOn?: string;
  /** DTP*007: when the authorization is in force. Only in a response. */
  inForce?: DateRange;
  /** HSD: how much of it, and how often. */
  delivery?: BenefitDelivery;
  attachments: ReviewAttachment[];
  /** MSG. */
  message?: string;
  providers: ReviewProvider[];
  /** Only in a response. */
  contact?: ReviewContact;
  at: Position;
}

/** SV1. */
export interface ProfessionalService {
  procedure: RangedProcedure;
  chargeCents?: number;
  /** F2 international unit, MJ minutes, UN units. */
  unit?: string;
  quantity?: number;
  /** Places of the diagnoses of the event, from 1. */
  pointers?: number[];
  epsdt?: boolean;
  levelOfCare?: string;
}

/** SV2. */
export interface InstitutionalService {
  revenueCode?: string;
  procedure?: RangedProcedure;
  chargeCents?: number;
  /** DA days, F2 international unit, UN units. */
  unit?: string;
  quantity?: number;
  rate?: number;
  nursingHomeStatus?: string;
  levelOfCare?: string;
}

/** SV3. */
export interface DentalService {
  procedure: RangedProcedure;
  chargeCents?: number;
  /** SV304: areas of the mouth; one that is missing between others is an empty text. */
  oralCavity?: string[];
  prosthesis?: string;
  quantity?: number;
  description?: string;
}

/** TOO. */
export interface ReviewTooth {
  code: string;
  surfaces?: string[];
}

/** A service of the event (2000F). */
export interface ReviewService extends Reviewed {
  subject?: ReviewSubject;
  /** DTP*472. */
  serviceDates?: DateRange;
  professional?: ProfessionalService;
  institutional?: InstitutionalService;
  dental?: DentalService;
  teeth: ReviewTooth[];
}

/** What happens to the patient (2000E): an admission, a referral, a course of treatment. */
export interface ReviewEvent extends Reviewed {
  /** Whose event it is. */
  patient: 'subscriber' | 'dependent';
  subject?: ReviewSubject;
  /** DTP*439. */
  accidentDate?: string;
  /** DTP*484. */
  lastMenstrualPeriod?: string;
  /** DTP*ABC. */
  estimatedBirthDate?: string;
  /** DTP*431. */
  onsetDate?: string;
  /** DTP*AAH. */
  eventDates?: DateRange;
  /** DTP*435. */
  admissionDates?: DateRange;
  /** DTP*096. */
  dischargeDate?: string;
  diagnoses: ReviewDiagnosis[];
  /** Only in a request. */
  conditions: ReviewCondition[];
  admission?: ReviewAdmission;
  ambulance?: ReviewAmbulance;
  spinalManipulation?: ReviewSpinalManipulation;
  oxygen?: ReviewOxygen;
  homeHealth?: ReviewHomeHealth;
  places: ReviewPlace[];
  otherReviewers: OtherReviewer[];
  services: ReviewService[];
}

/** What request and response of a review have in common: one transaction set, which is about one patient. */
interface Review {
  set: TransactionSet;
  /** BHT02 of a request: 13 request, 01 cancellation, 36 request for what was decided; of a response: 11. */
  purpose: string;
  /** BHT03: the sender's own reference; a response gives back that of the request. */
  reference: string;
  date?: string;
  /** 'HH:MM' or 'HH:MM:SS'. */
  time?: string;
  /** BHT06: RU of a request for medical services; of a response 18, 19, AT or RU. */
  typeCode?: string;
  organization: ReviewOrganization;
  subscriber?: ReviewPerson;
  /** Only when the patient is not the subscriber. */
  dependent?: ReviewPerson;
  events: ReviewEvent[];
  /** Only with `keepSegments`: the text of all segments between ST and SE. */
  segments?: KeptText;
  at: Position;
}

/** A request for an authorization (278). */
export interface ReviewRequest extends Review {
  kind: 'request';
  requester: ReviewRequester;
  subscriber: ReviewPerson;
}

/** The answer to it (278). It ends with the level that was rejected, where one was. */
export interface ReviewResponse extends Review {
  kind: 'response';
  /** AAA of the outermost level: the request as a whole cannot be answered. */
  rejections: ReviewRejection[];
  requester?: ReviewRequester;
}

export type ReviewRequestItem = ReviewRequest | SetEnd;
export type ReviewResponseItem = ReviewResponse | SetEnd;
