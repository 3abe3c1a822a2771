import type { ClaimCoverage, Insured, Provider } from '../../types/claim-people.js';
import { packTag } from '../../core/tags.js';
import { readContact } from '../parts.js';
import { append, none } from './lists.js';
import { addressOf, partyOf, referenceOf } from './parts.js';
import {
  codeOf,
  countOf,
  dayOf,
  optionalCodeOf,
  optionalDecimalOf,
  optionalOf,
  pack,
  packedOf,
  segmentAt,
} from './values.js';

export const N3 = packTag('N3');
export const N4 = packTag('N4');
export const DMG = packTag('DMG');
export const REF = packTag('REF');
export const PRV = packTag('PRV');
export const PER = packTag('PER');
export const NM1 = packTag('NM1');

const YES = pack('Y');

/** A provider of whom nothing is known yet. */
export function newProvider(): Provider {
  return {
    person: false,
    name: undefined,
    firstName: undefined,
    middleName: undefined,
    suffix: undefined,
    idQualifier: undefined,
    id: undefined,
    address: undefined,
    taxonomy: undefined,
    taxId: undefined,
    taxIdIsSsn: undefined,
    contact: undefined,
    references: none(),
  };
}

/** NM1 as a provider. */
export function providerOf(row: number): Provider {
  const { person, name, firstName, middleName, suffix, idQualifier, id } = partyOf(row);
  return {
    person,
    name,
    firstName,
    middleName,
    suffix,
    idQualifier,
    id,
    address: undefined,
    taxonomy: undefined,
    taxId: undefined,
    taxIdIsSsn: undefined,
    contact: undefined,
    references: none(),
  };
}

/** An insured person of whom nothing is known yet. */
export function newInsured(): Insured {
  return {
    person: false,
    name: undefined,
    firstName: undefined,
    middleName: undefined,
    suffix: undefined,
    idQualifier: undefined,
    id: undefined,
    address: undefined,
    birthDate: undefined,
    sex: undefined,
    references: none(),
  };
}

/** SBR. */
export function coverageOf(row: number): ClaimCoverage {
  return {
    sequence: codeOf(row, 1),
    relationship: optionalCodeOf(row, 2),
    groupNumber: optionalOf(row, 3),
    groupName: optionalOf(row, 4),
    insuranceType: optionalCodeOf(row, 5),
    filingIndicator: optionalCodeOf(row, 9),
  };
}

export const NO_COVERAGE: ClaimCoverage = Object.freeze({
  sequence: '',
  relationship: undefined,
  groupNumber: undefined,
  groupName: undefined,
  insuranceType: undefined,
  filingIndicator: undefined,
});

/** What follows the NM1 of a subscriber or patient. */
export function readInsured(tag: number, row: number, ordinal: number, insured: Insured): void {
  if (tag === N3 || tag === N4) insured.address = addressOf(row, insured.address);
  else if (tag === DMG) {
    insured.birthDate = dayOf(row, 2) ?? insured.birthDate;
    insured.sex = optionalCodeOf(row, 3) ?? insured.sex;
  } else if (tag === REF) insured.references = append(insured.references, referenceOf(row));
  else if (tag === PER) insured.contact = readContact(segmentAt(row, ordinal));
}

/** PAT05 to 09: facts on the patient. */
export function readPatientFacts(row: number, insured: Insured): void {
  if (countOf(row) < 6) return;
  insured.deathDate = dayOf(row, 6);
  insured.weightPounds = optionalDecimalOf(row, 8);
  if (packedOf(row, 9) === YES) insured.pregnant = true;
}

/** What follows the NM1 of a provider. */
export function readProvider(tag: number, row: number, ordinal: number, provider: Provider): void {
  if (tag === PRV) provider.taxonomy = optionalOf(row, 3) ?? provider.taxonomy;
  else if (tag === N3 || tag === N4) provider.address = addressOf(row, provider.address);
  else if (tag === REF) provider.references = append(provider.references, referenceOf(row));
  else if (tag === PER) {
    const contact = readContact(segmentAt(row, ordinal));
    if (provider.contact === undefined) provider.contact = contact;
    else provider.otherContact ??= contact;
  }
}
