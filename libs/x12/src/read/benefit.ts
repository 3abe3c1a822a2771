import type { Segment } from '../core/segment.js';
import type { Benefit, BenefitDelivery, BenefitParty } from '../types/eligibility.js';
import {
  assign,
  assignValue,
  readAddress,
  readContact,
  readDates,
  readParty,
  readProcedure,
  readReference,
} from './parts.js';

/** The benefit that is being read, and whether the reader is between LS and LE. */
export interface BenefitContext {
  benefit: Benefit;
  inLoop: boolean;
  party?: BenefitParty;
}

/** EB begins a benefit. */
export function startBenefit(segment: Segment): Benefit {
  const benefit: Benefit = {
    information: segment.element(1),
    serviceTypes: segment.repetitions(3),
    references: [],
    dates: [],
    deliveries: [],
    messages: [],
    placesOfService: [],
    parties: [],
    at: segment.at,
  };
  assign(benefit, 'coverageLevel', segment.element(2));
  assign(benefit, 'insuranceType', segment.element(4));
  assign(benefit, 'plan', segment.element(5));
  assign(benefit, 'timePeriod', segment.element(6));
  assignValue(benefit, 'cents', segment.cents(7));
  assignValue(benefit, 'percent', segment.decimal(8));
  assign(benefit, 'quantityQualifier', segment.element(9));
  assignValue(benefit, 'quantity', segment.decimal(10));
  assign(benefit, 'authorizationRequired', segment.element(11));
  assign(benefit, 'inNetwork', segment.element(12));
  assignValue(benefit, 'procedure', readProcedure(segment, 13));
  return benefit;
}

/** A segment of loop 2110 or 2120. */
export function readBenefitSegment(segment: Segment, context: BenefitContext): void {
  const { benefit } = context;
  if (segment.tag === 'LS') context.inLoop = true;
  else if (segment.tag === 'LE') context.inLoop = false;
  else if (segment.tag === 'NM1') {
    // Some payers leave LS out; the name still belongs to the benefit.
    context.inLoop = true;
    context.party = { ...readParty(segment), entity: segment.element(1), contacts: [] };
    benefit.parties.push(context.party);
  } else if (context.inLoop && context.party) readPartyFact(segment, context.party);
  else readBenefitFact(segment, benefit);
}

function readPartyFact(segment: Segment, party: BenefitParty): void {
  if (segment.tag === 'N3' || segment.tag === 'N4')
    party.address = readAddress(segment, party.address);
  if (segment.tag === 'PER') party.contacts.push(readContact(segment));
}

function readBenefitFact(segment: Segment, benefit: Benefit): void {
  switch (segment.tag) {
    case 'REF':
      benefit.references.push(readReference(segment));
      return;
    case 'DTP': {
      const dates = readDates(segment);
      if (dates) benefit.dates.push({ qualifier: segment.element(1), dates });
      return;
    }
    case 'HSD':
      benefit.deliveries.push(readDelivery(segment));
      return;
    case 'MSG':
      benefit.messages.push(segment.element(1));
      return;
    case 'III':
      if (segment.element(1) === 'ZZ') benefit.placesOfService.push(segment.element(2));
      return;
    default:
  }
}

function readDelivery(segment: Segment): BenefitDelivery {
  const delivery: BenefitDelivery = {};
  assign(delivery, 'quantityQualifier', segment.element(1));
  assignValue(delivery, 'quantity', segment.decimal(2));
  assign(delivery, 'unit', segment.element(3));
  assignValue(delivery, 'frequency', segment.decimal(4));
  assign(delivery, 'timePeriod', segment.element(5));
  assignValue(delivery, 'periodCount', segment.decimal(6));
  return delivery;
}
