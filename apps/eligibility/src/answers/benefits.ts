import type { BenefitRow } from '@millrace/contracts';
import type { Benefit } from '@millrace/x12';

/** EB01 of the 271 (005010X279A1, 2110C), in our words. */
const LABELS: Readonly<Record<string, string>> = {
  '1': 'Active',
  '2': 'Active, full risk capitation',
  '3': 'Active, services capitated',
  '4': 'Active, services capitated to the primary care provider',
  '5': 'Active, under investigation',
  '6': 'Inactive',
  '7': 'Inactive, update pending',
  '8': 'Inactive, under investigation',
  A: 'Coinsurance',
  B: 'Copay',
  C: 'Deductible',
  CB: 'Basis of coverage',
  D: 'Description of benefits',
  E: 'Not covered',
  F: 'Limit',
  G: 'Out-of-pocket maximum',
  H: 'No limit',
  I: 'Not covered',
  J: 'Cost containment',
  K: 'Reserve',
  L: 'Primary care provider',
  M: 'Waiting for a condition',
  MC: 'Managed care coordinator',
  N: 'Restricted to certain providers',
  O: 'Not thought necessary by the payer',
  P: 'Disclaimer',
  Q: 'Second opinion needed',
  R: 'Another payer',
  S: 'Earlier years',
  T: 'Card reported lost or stolen',
  U: 'Ask the party named',
  V: 'Cannot be processed',
  W: 'Source of the data',
  X: 'Health care facility',
  Y: 'Spend down',
};

/** What kind of statement a benefit is. */
export function informationLabel(information: string): string {
  return LABELS[information] ?? `Code ${information}`;
}

/** EB01 1–5 say active, 6–8 inactive. */
export function isStatus(information: string): boolean {
  return /^[1-8]$/.test(information);
}

/** A benefit as it is shown. */
export function rowOf(benefit: Benefit, sha256: string): BenefitRow {
  return {
    information: benefit.information,
    label: informationLabel(benefit.information),
    coverageLevel: benefit.coverageLevel ?? null,
    serviceTypes: benefit.serviceTypes,
    insuranceType: benefit.insuranceType ?? null,
    plan: benefit.plan ?? null,
    timePeriod: benefit.timePeriod ?? null,
    cents: benefit.cents ?? null,
    percent: benefit.percent === undefined ? null : Math.round(benefit.percent * 10_000) / 100,
    inNetwork: benefit.inNetwork ?? null,
    authorizationRequired: benefit.authorizationRequired ?? null,
    dates: benefit.dates.map(({ qualifier, dates }) => ({ qualifier, ...dates })),
    messages: benefit.messages,
    parties: benefit.parties.map(({ entity, name, id }) => ({
      entity,
      name: name ?? '',
      id: id ?? null,
    })),
    place: { sha256, segment: benefit.at.ordinal, offset: benefit.at.offset },
  };
}
