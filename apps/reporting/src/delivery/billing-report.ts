import type { DayReport, ReportSummary } from '@millrace/contracts';
import { csvOf, dollars } from '../figures/csv.js';
import { WINDOW_DAYS } from '../figures/figures.js';

/** All that the nightly billing report of a practice says. */
export interface BillingReport {
  readonly practiceName: string;
  readonly day: string;
  readonly renderedAt: Date;
  /** The day alone, and the seven days that end with it. */
  readonly today: DayReport;
  readonly week: DayReport;
  readonly summary: ReportSummary;
}

/** A key figure as people read it. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly parts: string;
}

/** `-$1,234.56`. */
export function money(cents: number): string {
  // The fonts that every PDF reader has know no minus sign but this one.
  const sign = cents < 0 ? '-' : '';
  const [whole, part] = (Math.abs(cents) / 100).toFixed(2).split('.');
  return `${sign}$${whole!.replace(/\B(?=(\d{3})+$)/g, ',')}.${part}`;
}

export function count(value: number): string {
  return value.toLocaleString('en-US');
}

/** The five figures of the report, each with its fraction; unknown is said in words. */
export function keyFigures({ summary }: BillingReport): Figure[] {
  const percent = (value: number | null): string =>
    value === null ? 'Unknown' : `${(value * 100).toFixed(1)}%`;
  const { daysInReceivable: days, over90, denialRate, cleanClaims, netCollection } = summary;
  return [
    {
      name: 'Days in A/R',
      value: days.value === null ? 'Unknown' : days.value.toFixed(1),
      parts: `${money(days.numerator)} ÷ ${money(days.denominator)} a day`,
    },
    {
      name: 'A/R over 90 days',
      value: percent(over90.value),
      parts: `${money(over90.numerator)} ÷ ${money(over90.denominator)}`,
    },
    {
      name: 'Denial rate',
      value: percent(denialRate.value),
      parts: `${count(denialRate.numerator)} ÷ ${count(denialRate.denominator)} claims`,
    },
    {
      name: 'Clean claims',
      value: percent(cleanClaims.value),
      parts: `${count(cleanClaims.numerator)} ÷ ${count(cleanClaims.denominator)} claims`,
    },
    {
      name: 'Net collection',
      value: percent(netCollection.value),
      parts: `${money(netCollection.numerator)} ÷ ${money(netCollection.denominator)}`,
    },
  ];
}

/** The report as one flat table: section, item, count, dollars, rate; numbers as numbers. */
export function billingCsv(report: BillingReport): string {
  const { day, today, summary } = report;
  const total = today.total;
  const row = (
    section: string,
    item: string,
    counted: number | null,
    cents: number | null,
    rate: number | null = null,
  ) => [day, section, item, counted, cents === null ? null : dollars(cents), rate];
  return csvOf(
    ['day', 'section', 'item', 'count', 'dollars', 'rate'],
    [
      row('day', 'charged', total.claimsCreated, total.chargedCents),
      row('day', 'submitted', total.claimsSubmitted, null),
      row('day', 'decided', total.claimsDecided, null),
      row('day', 'denied', total.claimsDenied, null),
      row('day', 'paid', null, total.paidCents),
      row('day', 'written off', null, total.writtenOffCents),
      row('day', 'patient', null, total.patientCents),
      ...summary.ageing.buckets.map((bucket) =>
        row('ageing', `${bucket.bucket} days`, bucket.claims, bucket.totalCents, bucket.share),
      ),
      ...summary.denialCauses.map((cause) =>
        row(
          `denials, ${WINDOW_DAYS} days`,
          cause.category,
          cause.denials,
          cause.atStakeCents,
          cause.share,
        ),
      ),
      row('figures', 'days in A/R', null, null, summary.daysInReceivable.value),
      row('figures', 'A/R over 90 days', null, null, summary.over90.value),
      row('figures', 'denial rate', null, null, summary.denialRate.value),
      row('figures', 'clean claims', null, null, summary.cleanClaims.value),
      row('figures', 'net collection', null, null, summary.netCollection.value),
    ],
  );
}
