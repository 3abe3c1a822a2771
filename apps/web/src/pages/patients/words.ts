import type { Coverage, CoverageInput, Patient } from '@millrace/contracts';

export const SEXES: Record<Patient['sex'], string> = {
  F: 'Female',
  M: 'Male',
  U: 'Unknown or not said',
};

export const RANKS: Record<number, string> = { 1: 'First', 2: 'Second', 3: 'Third' };

export const RELATIONSHIPS: Record<CoverageInput['relationship'], string> = {
  self: 'The patient',
  spouse: 'The spouse',
  child: 'A parent; the patient is the child',
  other: 'Somebody else',
};

/** What a field expects, where the payer or the message carrier would refuse it. */
export const EXPECTED = {
  phone: 'A phone number has 10 digits.',
  'address.zip': 'A ZIP code has 5 or 9 digits.',
  'address.state': 'Two letters, like MT.',
  birthDate: 'A day that was.',
};

/** Full years of a birth date on a day, both `YYYY-MM-DD`. */
export function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** Whether a coverage is over before the day. */
export function hasEnded({ effectiveTo }: Pick<Coverage, 'effectiveTo'>, today: string): boolean {
  return effectiveTo !== undefined && effectiveTo < today;
}

/** Whether a coverage counts on a day, `YYYY-MM-DD`. */
export function isInForce(
  coverage: Pick<Coverage, 'effectiveFrom' | 'effectiveTo'>,
  on: string,
): boolean {
  const { effectiveFrom } = coverage;
  return (effectiveFrom === undefined || effectiveFrom <= on) && !hasEnded(coverage, on);
}

/** The coverage as the API takes it. */
export function inputOf(coverage: Coverage): CoverageInput {
  const { coverageId: _, patientId: __, payerName: ___, answer: ____, ...input } = coverage;
  return input;
}

/** What was searched, as a name: `Testa Sample` or `Sample, Testa`; nothing where it was a number. */
export function nameOf(typed: string): { firstName: string; lastName: string } {
  if (/\d/.test(typed)) return { firstName: '', lastName: '' };
  const [last, first] = typed.split(',').map((part) => part.trim());
  if (first !== undefined) return { firstName: first, lastName: last ?? '' };
  const words = typed.trim().split(/\s+/);
  return words.length > 1
    ? { firstName: words.slice(0, -1).join(' '), lastName: words.at(-1)! }
    : { firstName: '', lastName: words[0] ?? '' };
}
