import { z } from 'zod';

/** A positive integer id, unique within its kind across all practices (a PostgreSQL identity below 2^53). */
export const Id = z.int().positive();
export type Id = z.infer<typeof Id>;

/** Money in whole cents; negative where a payer takes back. Never a float (docs/architecture.md, 6). */
export const Cents = z.int();
export type Cents = z.infer<typeof Cents>;

/** A calendar date without a zone, `YYYY-MM-DD`. */
export const LocalDate = z.iso.date();
export type LocalDate = z.infer<typeof LocalDate>;

/** An instant in UTC, ISO 8601 with `Z`. */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;

/** A National Provider Identifier: 10 digits; the check digit is an edit of claims, not of the schema. */
export const Npi = z.string().regex(/^[12]\d{9}$/, 'An NPI has 10 digits and begins with 1 or 2.');
export type Npi = z.infer<typeof Npi>;

/** SHA-256 of a stored file, lower-case hex. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export type Sha256 = z.infer<typeof Sha256>;

/** Formats cents as `-1234.56` (no grouping): for files and exports, exact. */
export function centsToDecimal(cents: Cents): string {
  const sign = cents < 0 ? '-' : '';
  const digits = Math.abs(cents).toString().padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Adds cents and refuses a result that is not exact. @throws RangeError beyond 2^53 */
export function sumCents(values: Iterable<Cents>): Cents {
  let sum = 0;
  for (const value of values) sum += value;
  if (!Number.isSafeInteger(sum)) throw new RangeError('A sum of cents left the exact range.');
  return sum;
}
