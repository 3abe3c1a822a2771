import type { Ageing, DayReport, DenialReport } from '@millrace/contracts';
import { stringify } from 'csv-stringify/sync';

type Cell = string | number | null;

/** Money leaves in dollars as a number with two places, never as text. */
export function dollars(cents: number): number {
  return cents / 100;
}

/** RFC 4180 with a head row. Numbers are bare; text that a spreadsheet would take for a formula is kept from it. */
export function csvOf(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return stringify([columns, ...rows] as Cell[][], {
    escape_formulas: true,
    record_delimiter: 'windows',
    cast: { number: (value) => ({ value: String(value), escape_formulas: false }) },
  });
}

export function ageingCsv({ asOf, from, buckets, payers }: Ageing): string {
  return csvOf(
    ['as of', 'age from', 'payer', ...buckets.map(({ bucket }) => `${bucket} days`), 'total'],
    [
      ...payers.map((payer) => [
        asOf,
        from,
        payer.payerName,
        ...payer.byBucket.map(dollars),
        dollars(payer.totalCents),
      ]),
    ],
  );
}

export function denialsCsv({ asOf, byCategory }: DenialReport): string {
  return csvOf(
    ['as of', 'category', 'denials', 'share', 'at stake', 'won back', 'written off'],
    byCategory.map((row) => [
      asOf,
      row.category,
      row.denials,
      row.share,
      dollars(row.atStakeCents),
      row.wonBack,
      dollars(row.writtenOffCents),
    ]),
  );
}

export function daysCsv({ days }: DayReport): string {
  return csvOf(
    [
      'day',
      'claims created',
      'submitted',
      'decided',
      'denied',
      'charged',
      'paid',
      'written off',
      'patient',
    ],
    days.map((day) => [
      day.day,
      day.claimsCreated,
      day.claimsSubmitted,
      day.claimsDecided,
      day.claimsDenied,
      dollars(day.chargedCents),
      dollars(day.paidCents),
      dollars(day.writtenOffCents),
      dollars(day.patientCents),
    ]),
  );
}
