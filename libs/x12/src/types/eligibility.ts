import type {
  Address,
  Contact,
  DatedFact,
  DateRange,
  KeptText,
  Party,
  Position,
  Procedure,
  Reference,
  SetEnd,
  SetHeader,
  TransactionSet,
} from './common.js';

/** TRN: names a request so that its answer can be found. */
export interface Trace {
  /** TRN01 where it is not the usual one: 1 the number of who writes, 2 (in an answer) the one that came with the question. */
  type?: string;
  number: string;
  /** TRN03: 9 and ten characters, or 1 and a tax id. */
  originatorId?: string;
  /** TRN04. */
  additional?: string;
}

/** PRV: the part a provider has in the service. */
export interface ProviderRole {
  /** PRV01: PE performing, RF referring, PC primary care … */
  role: string;
  /** PRV02: PXC taxonomy, HPI the NPI, EI tax id … */
  idQualifier?: string;
  id?: string;
}

/** One component of HI. */
export interface EligibilityDiagnosis {
  /** ABK or ABF for ICD-10, BK or BF for ICD-9. */
  qualifier: string;
  code: string;
}

/** MPI. */
export interface MilitaryService {
  /** MPI01: A active, C current, P previous … */
  status: string;
  /** MPI02. */
  employment: string;
  /** MPI03: branch of the service. */
  branch: string;
  description?: string;
  rank?: string;
  dates?: DateRange;
}

export interface EligibilityPerson extends Party {
  address?: Address;
  birthDate?: string;
  sex?: string;
  references: Reference[];
  /** INS02: 18 the subscriber, 01 spouse, 19 child, 34 other adult. */
  relationship?: string;
  /** INS03 and INS04: the payer has other data of the person than were asked with. */
  change?: string;
  changeReason?: string;
  /** INS17: which one of a multiple birth. */
  birthSequence?: number;
  /** PRV. */
  serviceProvider?: ProviderRole;
  /** HI. A component that is missing between others has no text. */
  diagnoses?: EligibilityDiagnosis[];
  militaryService?: MilitaryService[];
  /** Where the person's level begins in the file that was read. */
  at?: Position;
}

export interface EligibilityPayer extends Party {
  /** NM101 where it is not PR: 2B administrator, 36 employer, GP gateway, P5 plan sponsor. */
  entity?: string;
  contacts?: Contact[];
  /** Where the payer's level begins in the file that was read. */
  at?: Position;
}

export interface EligibilityProvider extends Party {
  /** NM101 where it is not 1P: FA facility, 80 hospital … */
  entity?: string;
  address?: Address;
  /** PRV01 where it is not PE. */
  role?: string;
  taxonomy?: string;
  references: Reference[];
  /** Where the provider's level begins in the file that was read. */
  at?: Position;
}

/** EQ and what belongs to it: what is asked about a person. */
export interface EligibilityQuestion {
  /** EQ01; '30' asks for health benefit plan coverage. */
  serviceTypes: string[];
  procedure?: RangedProcedure;
  /** EQ03: FAM. */
  coverageLevel?: string;
  insuranceType?: string;
  /** EQ05: places of the diagnoses in HI, from 1. */
  diagnosisPointers?: number[];
  /** AMT*R and AMT*PB. */
  spendDownCents?: number;
  spendDownBilledCents?: number;
  /** III02 where III01 is ZZ. */
  placeOfService?: string;
  /** REF: authorization (G1) or referral (9F). */
  reference?: Reference;
  /** DTP*291 of this question alone. */
  questionDates?: DateRange;
}

/** A procedure, or all from one code to another. */
export interface RangedProcedure extends Procedure {
  /** The last code of a range (component 8). */
  lastCode?: string;
}

/** A question of a 270: is this person covered, and for what? */
export interface EligibilityInquiry extends EligibilityQuestion {
  kind: 'inquiry';
  set: TransactionSet;
  payer: EligibilityPayer;
  provider: EligibilityProvider;
  subscriber: EligibilityPerson;
  /** Present when the patient is not the subscriber. */
  dependent?: EligibilityPerson;
  traces: Trace[];
  /** DTP*291. */
  serviceDates?: DateRange;
  /** Other DTP of the person: 102 issue of the card. */
  otherDates?: DatedFact[];
  /** What else is asked about the person: every EQ behind the first. */
  moreQuestions?: EligibilityQuestion[];
  /** Only with `keepSegments`: the text of the segments of the person's level. */
  segments?: KeptText;
  at: Position;
}

export type EligibilityInquiryItem = SetHeader | EligibilityInquiry | SetEnd;

/** AAA: the payer did not answer; an answer, not a failure. */
export interface Rejection {
  level: 'payer' | 'provider' | 'subscriber' | 'dependent' | 'benefit';
  /** AAA of the payer's level before its name: the request as a whole cannot be answered. */
  wholeRequest?: true;
  /** AAA01: Y when the request was valid but could not be answered. */
  valid: boolean;
  /** AAA03: 42, 43, 72, 73, 75, 79 … */
  reason: string;
  /** AAA04: C correct and resubmit, N do not resubmit, R resubmit … */
  followUp: string;
  at: Position;
}

/** A party named inside a benefit (LS*2120): another payer, a primary care provider … */
export interface BenefitParty extends Party {
  /** NM101: PR payer, P3 primary care provider, PRP primary payer, VN vendor … */
  entity: string;
  /** NM110. */
  relation?: string;
  address?: BenefitAddress;
  contacts: Contact[];
  /** PRV01 where it is not PE. */
  role?: string;
  taxonomy?: string;
}

export interface BenefitAddress extends Address {
  /** N405 and N406: RJ, and a region of TRICARE. */
  locationQualifier?: string;
  location?: string;
}

/** III: where, or for which diagnosis or injury, the benefit holds. */
export interface BenefitCircumstance {
  /** III01: ZZ place of service, BK or BF diagnosis, GR and NI nature of injury. */
  qualifier?: string;
  code?: string;
  /** III03: 44. */
  category?: string;
  text?: string;
}

/** HSD: 'so many visits in so long'. */
export interface BenefitDelivery {
  /** HSD01: VS visits, DY days, HS hours, UN units … */
  quantityQualifier?: string;
  quantity?: number;
  /** HSD03: DA days, MO months, WK weeks, VS visits, YR years. */
  unit?: string;
  /** HSD04: one delivery in so many units. */
  frequency?: number;
  /** HSD05: 23 calendar year, 27 visit, 29 remaining … */
  timePeriod?: string;
  /** HSD06. */
  periodCount?: number;
  /** HSD07: days of the week or weeks of the month. */
  pattern?: string;
  /** HSD08: time of the day. */
  patternTime?: string;
}

export interface Benefit {
  /** EB01: 1 active, 6 inactive, A coinsurance, B copay, C deductible, G out of pocket, R other payer … */
  information: string;
  /** EB02: IND, FAM, EMP … */
  coverageLevel?: string;
  /** EB03. */
  serviceTypes: string[];
  /** EB04. */
  insuranceType?: string;
  /** EB05. */
  plan?: string;
  /** EB06: 23 calendar year, 27 visit, 29 remaining … */
  timePeriod?: string;
  /** EB07. Absent is unknown, never zero. */
  cents?: number;
  /** EB08 as a fraction: 0.2 is 20 %. */
  percent?: number;
  quantityQualifier?: string;
  quantity?: number;
  /** EB11. */
  authorizationRequired?: 'Y' | 'N' | 'U';
  /** EB12: Y in network, N out of network, W both, U unknown. */
  inNetwork?: 'Y' | 'N' | 'W' | 'U';
  procedure?: RangedProcedure;
  /** EB14: places of the diagnoses in HI, from 1. */
  diagnosisPointers?: number[];
  references: Reference[];
  dates: DatedFact[];
  /** AAA: why nothing more is said of the benefit. */
  rejections: Rejection[];
  /** HSD: how much of the service, and how often. */
  deliveries: BenefitDelivery[];
  messages: string[];
  circumstances: BenefitCircumstance[];
  parties: BenefitParty[];
  at: Position;
}

/** The answer for one person, or a rejection at the level of the payer or provider. */
export interface EligibilityResponse {
  kind: 'response';
  set: TransactionSet;
  /** The level the answer stands at. */
  level: 'payer' | 'provider' | 'subscriber' | 'dependent';
  payer: EligibilityPayer;
  provider?: EligibilityProvider;
  subscriber?: EligibilityPerson;
  dependent?: EligibilityPerson;
  traces: Trace[];
  /** AAA of this level; those of a benefit stand with it. */
  rejections: Rejection[];
  dates: DatedFact[];
  benefits: Benefit[];
  /** Only with `keepSegments`: the text of the segments of the level. */
  segments?: KeptText;
  at: Position;
}

export type EligibilityResponseItem = SetHeader | EligibilityResponse | SetEnd;
