import type { Segment } from '../core/segment.js';
import type { ClaimCoverage, Insured, Provider } from '../types/claim.js';
import { assign, readAddress, readContact, readReference } from './parts.js';

/** SBR. */
export function readCoverage(segment: Segment): ClaimCoverage {
  const coverage: ClaimCoverage = { sequence: segment.element(1) };
  assign(coverage, 'relationship', segment.element(2));
  assign(coverage, 'groupNumber', segment.element(3));
  assign(coverage, 'groupName', segment.element(4));
  assign(coverage, 'insuranceType', segment.element(5));
  assign(coverage, 'filingIndicator', segment.element(9));
  return coverage;
}

/** N3, N4, DMG and REF of a subscriber or patient. */
export function readInsuredSegment(segment: Segment, insured: Insured): void {
  switch (segment.tag) {
    case 'N3':
    case 'N4':
      insured.address = readAddress(segment, insured.address);
      return;
    case 'DMG':
      assign(insured, 'birthDate', segment.date(2));
      assign(insured, 'sex', segment.element(3));
      return;
    case 'REF':
      insured.references.push(readReference(segment));
      return;
    default:
  }
}

/** What follows the NM1 of a provider. */
export function readProviderSegment(segment: Segment, provider: Provider): void {
  switch (segment.tag) {
    case 'PRV':
      return assign(provider, 'taxonomy', segment.element(3));
    case 'N3':
    case 'N4':
      provider.address = readAddress(segment, provider.address);
      return;
    case 'PER':
      provider.contact = readContact(segment);
      return;
    case 'REF':
      provider.references.push(readReference(segment));
      return;
    default:
  }
}
