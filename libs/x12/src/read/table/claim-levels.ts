import { packTag } from '../../core/tags.js';
import type { ClaimBase, KeptSegments } from '../../types/claim-parts.js';
import type {
  ClaimCoverage,
  ClaimPatient,
  Insured,
  PayToPlan,
  Provider,
} from '../../types/claim-people.js';
import type { Address, Party, Reference } from '../../types/common.js';
import {
  coverageOf,
  N3,
  N4,
  newInsured,
  newProvider,
  NM1,
  NO_COVERAGE,
  readInsured,
  readPatientFacts,
  readProvider,
  REF,
} from './claim-people.js';
import { append, none } from './lists.js';
import { addressOf, fillParty, partyOf, referenceOf } from './parts.js';
import { codeOf, optionalCodeOf, optionalOf, pack, packedOf, textOf } from './values.js';

const SBR = packTag('SBR');
const PAT = packTag('PAT');
const CUR = packTag('CUR');
const PRV = packTag('PRV');

export const BILLING = pack('20');
export const SUBSCRIBER = pack('22');
export const PATIENT = pack('23');

const BILLED_BY = pack('85');
const PAY_TO = pack('87');
const PAY_TO_PLAN = pack('PE');
const INSURED = pack('IL');
const PAYER = pack('PR');
const TAX_ID = pack('EI');
const SSN = pack('SY');
const PERSON = pack('1');

export const NOBODY: Party = { person: false };

/** Reads the levels above the claims, which claims share: billing provider, subscriber, patient. */
export class LevelReader {
  /** HL03 of the open level, packed; 0 before the first. */
  level = 0;
  billing: Provider = newProvider();
  currency: string | undefined;
  payTo: Address | undefined;
  payToPerson: boolean | undefined;
  payToPlan: PayToPlan | undefined;
  coverage: ClaimCoverage = NO_COVERAGE;
  subscriber: Insured = newInsured();
  payer: Party = NOBODY;
  payerAddress: Address | undefined;
  payerReferences: Reference[] = none();
  patient: ClaimPatient | undefined;
  /** NM101 of the party that is being read, packed. */
  private entity = 0;

  /** HL. */
  enter(row: number): void {
    this.level = packedOf(row, 3);
    this.entity = 0;
    if (this.level === BILLING) {
      this.billing = newProvider();
      this.payTo = undefined;
      this.currency = this.payToPerson = this.payToPlan = undefined;
    } else if (this.level === SUBSCRIBER) {
      this.coverage = NO_COVERAGE;
      this.subscriber = newInsured();
      this.payer = NOBODY;
      this.payerAddress = undefined;
      this.payerReferences = none();
      this.patient = undefined;
    } else if (this.level === PATIENT) this.patient = { ...newInsured(), relationship: '' };
  }

  /** A segment of the open level. */
  read(tag: number, row: number, ordinal: number): void {
    if (this.level === SUBSCRIBER) this.inSubscriber(tag, row, ordinal);
    else if (this.level === PATIENT) this.inPatient(tag, row, ordinal);
    else if (this.level === BILLING) this.inBilling(tag, row, ordinal);
  }

  private inBilling(tag: number, row: number, ordinal: number): void {
    const { billing, entity } = this;
    if (tag === NM1) this.billingName(row);
    else if (tag === PRV) billing.taxonomy = optionalOf(row, 3) ?? billing.taxonomy;
    else if (tag === CUR) this.currency = optionalCodeOf(row, 2);
    else if (entity === BILLED_BY) {
      if (tag === REF) billingReference(row, billing);
      else readProvider(tag, row, ordinal, billing);
    } else if (entity === PAY_TO) {
      if (tag === N3 || tag === N4) this.payTo = addressOf(row, this.payTo);
    } else if (entity === PAY_TO_PLAN && this.payToPlan) readPlan(tag, row, this.payToPlan);
  }

  private billingName(row: number): void {
    this.entity = packedOf(row, 1);
    if (this.entity === BILLED_BY) fillParty(this.billing, row);
    else if (this.entity === PAY_TO) {
      const person = packedOf(row, 2) === PERSON;
      if (person !== this.billing.person) this.payToPerson = person;
    } else if (this.entity === PAY_TO_PLAN)
      this.payToPlan = {
        ...partyOf(row),
        address: undefined,
        taxId: undefined,
        references: none(),
      };
  }

  private inSubscriber(tag: number, row: number, ordinal: number): void {
    if (tag === SBR) this.coverage = coverageOf(row);
    else if (tag === NM1) {
      this.entity = packedOf(row, 1);
      if (this.entity === INSURED) fillParty(this.subscriber, row);
      if (this.entity === PAYER) this.payer = partyOf(row);
    } else if (this.entity === INSURED) readInsured(tag, row, ordinal, this.subscriber);
    else if (tag === PAT) readPatientFacts(row, this.subscriber);
    else if (this.entity !== PAYER) return;
    else if (tag === REF) this.payerReferences = append(this.payerReferences, referenceOf(row));
    else if (tag === N3 || tag === N4) this.payerAddress = addressOf(row, this.payerAddress);
  }

  private inPatient(tag: number, row: number, ordinal: number): void {
    const { patient } = this;
    if (!patient) return;
    if (tag === PAT) {
      patient.relationship = codeOf(row, 1);
      readPatientFacts(row, patient);
    } else if (tag === NM1) fillParty(patient, row);
    else readInsured(tag, row, ordinal, patient);
  }
}

/** What few claims have of their levels, and the segments when they are kept. */
export function addRareLevels(
  claim: ClaimBase,
  levels: LevelReader,
  segments: KeptSegments | undefined,
): void {
  const { currency, payToPerson, payToPlan } = levels;
  if (currency !== undefined) claim.currency = currency;
  if (payToPerson !== undefined) claim.payToPerson = payToPerson;
  if (payToPlan !== undefined) claim.payToPlan = payToPlan;
  if (segments !== undefined) claim.segments = segments;
}

function billingReference(row: number, billing: Provider): void {
  const qualifier = packedOf(row, 1);
  if (qualifier === TAX_ID || qualifier === SSN) {
    billing.taxId = textOf(row, 2);
    if (qualifier === SSN) billing.taxIdIsSsn = true;
  } else billing.references = append(billing.references, referenceOf(row));
}

function readPlan(tag: number, row: number, plan: PayToPlan): void {
  if (tag === N3 || tag === N4) plan.address = addressOf(row, plan.address);
  else if (tag !== REF) return;
  else if (packedOf(row, 1) === TAX_ID) plan.taxId = textOf(row, 2);
  else plan.references = append(plan.references, referenceOf(row));
}
