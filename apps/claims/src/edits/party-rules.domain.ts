import { isTaxonomy } from '@millrace/code-sets';
import { checkNpi } from '@millrace/x12';
import { hard, soft, type Draft, type EditInput } from './rule.domain.js';

/** 837P TR3 2010AA: the billing provider. */
export function* billingProvider({ practice }: EditInput): Iterable<Draft> {
  if (!practice) {
    yield hard(
      'practice-missing',
      'practice',
      'practice',
      'The practice’s data have not arrived.',
      'Save the practice in Settings.',
    );
    return;
  }
  if (!checkNpi(practice.npi)) {
    yield hard(
      'billing-npi',
      'practice',
      'practice.npi',
      'The practice’s NPI has a wrong check digit.',
      'Correct the NPI in Settings.',
    );
  }
  if (!/^\d{9}$/.test(practice.taxId)) {
    yield hard(
      'billing-tax-id',
      'practice',
      'practice.taxId',
      'The tax id needs 9 digits.',
      'Correct the tax id in Settings.',
    );
  }
  if (!/^\d{9}$/.test(practice.address.zip)) {
    yield hard(
      'billing-zip',
      'practice',
      'practice.address.zip',
      'The billing address needs a 9-digit ZIP code.',
      'Add the last four digits of the ZIP code in Settings.',
    );
  }
  if (!isTaxonomy(practice.taxonomy)) {
    yield hard(
      'billing-taxonomy',
      'practice',
      'practice.taxonomy',
      'The practice’s taxonomy code has a wrong form.',
      'Choose a taxonomy code in Settings.',
    );
  }
}

/** 837P TR3 2310B and 2310C. */
export function* renderingProvider({ provider, location }: EditInput): Iterable<Draft> {
  if (!provider) {
    yield hard(
      'rendering-missing',
      'claim',
      'renderingProviderId',
      'The rendering provider is not known.',
      'Choose the provider, or add one with this NPI.',
    );
  } else {
    if (!checkNpi(provider.npi)) {
      yield hard(
        'rendering-npi',
        'provider',
        'provider.npi',
        'The rendering provider’s NPI has a wrong check digit.',
        'Correct the NPI of the provider.',
      );
    }
    if (!isTaxonomy(provider.taxonomy)) {
      yield hard(
        'rendering-taxonomy',
        'provider',
        'provider.taxonomy',
        'The provider’s taxonomy code has a wrong form.',
        'Correct the taxonomy code of the provider.',
      );
    }
  }
  if (location && !/^\d{9}$/.test(location.address.zip)) {
    yield hard(
      'facility-zip',
      'location',
      'location.address.zip',
      'The place of the visit needs a 9-digit ZIP code.',
      'Add the last four digits of the location’s ZIP code.',
    );
  }
}

/** 837P TR3 2010BA and 2010CA. */
export function* people({ patient, coverage }: EditInput): Iterable<Draft> {
  if (!patient) {
    yield hard(
      'patient-missing',
      'patient',
      'patient',
      'The patient’s data have not arrived.',
      'Register the patient.',
    );
  } else if (!patient.person.address.line1 || !patient.person.address.city) {
    yield hard(
      'patient-address',
      'patient',
      'patient.address',
      'The patient’s address is incomplete.',
      'Complete the address of the patient.',
    );
  }
  if (coverage && coverage.relationship !== 'self' && !coverage.subscriber) {
    yield hard(
      'subscriber-missing',
      'coverage',
      'coverage.subscriber',
      'The insured person is not known.',
      'Enter name and birth date of the insured person.',
    );
  }
}

/** 837P TR3 2000B and 2010BB; the coverage has to be there, and active on the date. */
export function* coverage({ claim, coverage, payer, coverageAnswer }: EditInput): Iterable<Draft> {
  if (!coverage) {
    yield hard(
      'coverage-missing',
      'claim',
      'coverageId',
      'No coverage is chosen for this claim.',
      'Add a coverage to the patient, or choose one.',
    );
    return;
  }
  if (!payer) {
    yield hard(
      'payer-missing',
      'payer',
      'payerId',
      'The payer is not known.',
      'Add the payer in Settings.',
    );
  }
  const memberId = coverage.memberId.trim();
  if (memberId.length < 2 || memberId.length > 80 || !/^[A-Za-z0-9-]+$/.test(memberId)) {
    yield hard(
      'member-id',
      'coverage',
      'coverage.memberId',
      'The member id is missing or has a character that no payer takes.',
      'Correct the member id from the card.',
    );
  }
  const { effectiveFrom, effectiveTo } = coverage;
  if (
    (effectiveFrom && claim.serviceDate < effectiveFrom) ||
    (effectiveTo && claim.serviceDate > effectiveTo)
  ) {
    yield hard(
      'coverage-dates',
      'coverage',
      'coverage.effectiveFrom',
      'The visit lies outside of the coverage’s dates.',
      'Correct the dates, or bill the coverage of that day.',
    );
  }
  if (coverageAnswer?.status === 'inactive') {
    yield soft(
      'coverage-inactive',
      'coverage',
      'coverage',
      'The payer said that the coverage was not active on this date.',
      'Check the coverage again, or bill the right one.',
    );
  }
}
