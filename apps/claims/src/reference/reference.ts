import type {
  AppointmentBooked,
  CoverageChecked,
  CoverageSaved,
  EventData,
  LocationSaved,
  PatientSaved,
  PayerSaved,
  PracticeSaved,
  ProviderSaved,
} from '@millrace/contracts';

/** Copies of what other services told: what an 837 needs, no more. */
export type PracticeCopy = EventData<typeof PracticeSaved>;
export type LocationCopy = EventData<typeof LocationSaved>;
export type ProviderCopy = EventData<typeof ProviderSaved>;
export type PayerCopy = EventData<typeof PayerSaved>;
export type PatientCopy = EventData<typeof PatientSaved>;
export type CoverageCopy = EventData<typeof CoverageSaved>;
export type CoverageAnswer = Pick<
  EventData<typeof CoverageChecked>,
  'coverageId' | 'serviceDate' | 'status' | 'reason' | 'checkedAt'
>;
export type AppointmentCopy = Omit<EventData<typeof AppointmentBooked>, 'overbooked'>;

/** Keeps the last of each key: within one set of events the later one wins. */
export function lastByKey<T>(items: readonly T[], key: (item: T) => string | number): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

/** The first name and last name, as lists show a person. */
export function personName(person: { firstName: string; lastName: string }): string {
  return `${person.firstName} ${person.lastName}`.trim();
}

/** "Dr. Orla Demoson" for a physician, else the name with its credential. */
export function providerName(provider: ProviderCopy): string {
  const name = personName(provider);
  if (provider.credential && /^(MD|DO)$/.test(provider.credential)) return `Dr. ${name}`;
  return provider.credential ? `${name}, ${provider.credential}` : name;
}

/** The coverage to bill: the visit's own, else the first by rank that covers the date, else the first. */
export function coverageToBill(
  coverages: readonly CoverageCopy[],
  serviceDate: string,
  chosen: number | null,
): CoverageCopy | null {
  const own = coverages.find((coverage) => coverage.coverageId === chosen);
  if (own) return own;
  const ranked = [...coverages].sort((a, b) => a.rank - b.rank || a.coverageId - b.coverageId);
  const covers = (coverage: CoverageCopy): boolean =>
    (!coverage.effectiveFrom || coverage.effectiveFrom <= serviceDate) &&
    (!coverage.effectiveTo || coverage.effectiveTo >= serviceDate);
  return ranked.find(covers) ?? ranked[0] ?? null;
}
