import type {
  Address,
  Contact,
  DatedFact,
  DateRange,
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
  number: string;
  /** TRN03: 9 and ten characters, or 1 and a tax id. */
  originatorId?: string;
  /** TRN04. */
  additional?: string;
}

export interface EligibilityPerson extends Party {
  address?: Address;
  birthDate?: string;
  sex?: string;
  references: Reference[];
  /** INS02 of a dependent: 01 spouse, 19 child, 34 other adult. */
  relationship?: string;
}

export interface EligibilityProvider extends Party {
  address?: Address;
  taxonomy?: string;
  references: Reference[];
}

/** One question of a 270: is this person covered, and for what? */
export interface EligibilityInquiry {
  kind: 'inquiry';
  set: TransactionSet;
  payer: Party;
  provider: EligibilityProvider;
  subscriber: EligibilityPerson;
  /** Present when the patient is not the subscriber. */
  dependent?: EligibilityPerson;
  traces: Trace[];
  /** DTP*291. */
  serviceDates?: DateRange;
  /** EQ01; '30' asks for health benefit plan coverage. */
  serviceTypes: string[];
  procedure?: Procedure;
  at: Position;
}

export type EligibilityInquiryItem = SetHeader | EligibilityInquiry | SetEnd;

/** AAA: the payer did not answer; an answer, not a failure. */
export interface Rejection {
  level: 'payer' | 'provider' | 'subscriber' | 'dependent' | 'benefit';
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
  address?: Address;
  contacts: Contact[];
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
  procedure?: Procedure;
  references: Reference[];
  dates: DatedFact[];
  /** HSD: how much of the service, and how often. */
  deliveries: BenefitDelivery[];
  messages: string[];
  /** III02 where III01 is ZZ. */
  placesOfService: string[];
  parties: BenefitParty[];
  at: Position;
}

/** The answer for one person, or a rejection at the level of the payer or provider. */
export interface EligibilityResponse {
  kind: 'response';
  set: TransactionSet;
  /** The level the answer stands at. */
  level: 'payer' | 'provider' | 'subscriber' | 'dependent';
  payer: Party;
  provider?: EligibilityProvider;
  subscriber?: EligibilityPerson;
  dependent?: EligibilityPerson;
  traces: Trace[];
  rejections: Rejection[];
  dates: DatedFact[];
  benefits: Benefit[];
  at: Position;
}

export type EligibilityResponseItem = SetHeader | EligibilityResponse | SetEnd;
