import type { CoverageInput } from '@millrace/contracts';
import { DateTime } from 'luxon';

/** A coverage as kept. */
export type KeptCoverage = CoverageInput & {
  readonly coverageId: number;
  readonly patientId: number;
};

export interface CoverageChanges {
  readonly insert: readonly CoverageInput[];
  readonly update: readonly KeptCoverage[];
}

/**
 * What brings the kept coverages to the given list. The same payer and member id is the same coverage; of what is left, the same
 * payer and rank is a corrected member id. What is not named any more ended yesterday. Unchanged ones are left alone.
 */
export function mergeCoverages(
  kept: readonly KeptCoverage[],
  given: readonly CoverageInput[],
  today: string,
): CoverageChanges {
  const insert: CoverageInput[] = [];
  const update: KeptCoverage[] = [];
  const free = new Set(kept);
  const take = (test: (coverage: KeptCoverage) => boolean): KeptCoverage | undefined => {
    const found = [...free].find(test);
    if (found) free.delete(found);
    return found;
  };
  const matched = given.map((coverage) => ({
    coverage,
    same: take((k) => k.payerId === coverage.payerId && k.memberId === coverage.memberId),
  }));
  for (const { coverage, same } of matched) {
    const found =
      same ??
      take((k) => k.payerId === coverage.payerId && k.rank === coverage.rank && !ended(k, today));
    if (!found) insert.push(coverage);
    else if (!equal(found, coverage)) {
      update.push({ ...coverage, coverageId: found.coverageId, patientId: found.patientId });
    }
  }
  const yesterday = DateTime.fromISO(today).minus({ days: 1 }).toISODate()!;
  for (const coverage of free) {
    if (!ended(coverage, today)) update.push({ ...coverage, effectiveTo: yesterday });
  }
  return { insert, update };
}

/** The coverage to bill on a date: the lowest rank in force; null when there is none. */
export function primaryOn<C extends Pick<CoverageInput, 'rank' | 'effectiveFrom' | 'effectiveTo'>>(
  coverages: readonly C[],
  date: string,
): C | null {
  const inForce = coverages.filter(
    ({ effectiveFrom, effectiveTo }) =>
      (effectiveFrom === undefined || effectiveFrom <= date) &&
      (effectiveTo === undefined || effectiveTo >= date),
  );
  return inForce.reduce<C | null>((best, c) => (best && best.rank <= c.rank ? best : c), null);
}

/** What is wrong with a coverage: path and what to do; empty when nothing. */
export function coverageErrors(
  coverage: CoverageInput,
  path = '',
): { path: string; message: string }[] {
  const errors: { path: string; message: string }[] = [];
  if (coverage.relationship !== 'self' && !coverage.subscriber) {
    errors.push({
      path: `${path}subscriber`,
      message: 'Name the insured person, who is not the patient.',
    });
  }
  if (
    coverage.effectiveFrom !== undefined &&
    coverage.effectiveTo !== undefined &&
    coverage.effectiveTo < coverage.effectiveFrom
  ) {
    errors.push({ path: `${path}effectiveTo`, message: 'The coverage ends before it begins.' });
  }
  return errors;
}

/** The words of a search: digits of a phone number, or beginnings of names. */
export function searchTerms(q: string): { phone: string | null; words: string[] } {
  const digits = q.replace(/[\s().+-]/g, '');
  return {
    phone: /^\d{3,11}$/.test(digits) ? digits.replace(/^1(?=\d{10}$)/, '') : null,
    words: q
      .toLowerCase()
      .split(/[\s,]+/)
      .filter((word) => word !== ''),
  };
}

function ended(coverage: CoverageInput, today: string): boolean {
  return coverage.effectiveTo !== undefined && coverage.effectiveTo < today;
}

const FIELDS = [
  'payerId',
  'rank',
  'relationship',
  'memberId',
  'groupNumber',
  'effectiveFrom',
  'effectiveTo',
] as const;

/** Whether two coverages say the same. */
export function equal(a: CoverageInput, b: CoverageInput): boolean {
  const person = ({ subscriber: s }: CoverageInput): string =>
    s ? [s.firstName, s.lastName, s.birthDate, s.sex].join('\u0000') : '';
  return FIELDS.every((field) => a[field] === b[field]) && person(a) === person(b);
}
