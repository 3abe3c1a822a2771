import type { Segment } from '../core/segment.js';
import type { TransactionSet } from '../types/common.js';
import type { EligibilityPerson, EligibilityProvider, Trace } from '../types/eligibility.js';
import { assign, readAddress, readReference } from './parts.js';

/** TRN. */
export function readTrace(segment: Segment): Trace {
  const trace: Trace = { number: segment.element(2) };
  assign(trace, 'originatorId', segment.element(3));
  assign(trace, 'additional', segment.element(4));
  return trace;
}

/** What follows the NM1 of a subscriber or dependent. */
export function readPersonSegment(segment: Segment, person: EligibilityPerson): void {
  switch (segment.tag) {
    case 'N3':
    case 'N4':
      person.address = readAddress(segment, person.address);
      return;
    case 'REF':
      person.references.push(readReference(segment));
      return;
    case 'DMG':
      assign(person, 'birthDate', segment.date(2));
      assign(person, 'sex', segment.element(3));
      return;
    case 'INS':
      if (segment.element(1) === 'N') assign(person, 'relationship', segment.element(2));
      return;
    default:
  }
}

/** What follows the NM1 of an information receiver. */
export function readProviderFact(segment: Segment, provider: EligibilityProvider): void {
  switch (segment.tag) {
    case 'N3':
    case 'N4':
      provider.address = readAddress(segment, provider.address);
      return;
    case 'REF':
      provider.references.push(readReference(segment));
      return;
    case 'PRV':
      return assign(provider, 'taxonomy', segment.element(3));
    default:
  }
}

/** An empty header, for sets whose BHT is missing. */
export function emptyHeader(set: TransactionSet) {
  return { kind: 'header' as const, set, purpose: '', reference: '' };
}
