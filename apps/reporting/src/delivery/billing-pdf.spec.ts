import type { Kpi } from '@millrace/contracts';
import { AGE_BUCKETS, kpi, ratio } from '../figures/figures.js';
import { billingPdf } from './billing-pdf.js';
import { money, type BillingReport } from './billing-report.js';

const total = {
  claimsCreated: 412,
  claimsSubmitted: 398,
  claimsDecided: 371,
  claimsDenied: 36,
  chargedCents: 8_912_345,
  paidCents: 4_120_099,
  writtenOffCents: 2_233_400,
  patientCents: 611_215,
};
const figure = (name: Parameters<typeof kpi>[0], a: number, b: number): Kpi =>
  kpi(name, ratio(a, b, 'cents'), null, '2026-08-24');

function report(payers: number): BillingReport {
  const days = ['16', '17', '18', '19', '20', '21', '22'].map((d) => ({
    day: `2026-11-${d}`,
    ...total,
  }));
  return {
    practiceName: 'Ferrybank Clinic',
    day: '2026-11-22',
    renderedAt: new Date('2026-11-23T13:00:00Z'),
    today: { from: '2026-11-22', to: '2026-11-22', days: days.slice(-1), total },
    week: { from: '2026-11-16', to: '2026-11-22', days, total },
    summary: {
      asOf: '2026-11-22',
      windowDays: 90,
      daysInReceivable: figure('daysInReceivable', 112_039_200, 3_078_000),
      over90: figure('over90', 14_400_160, 112_039_200),
      denialRate: figure('denialRate', 577, 6_012),
      cleanClaims: figure('cleanClaims', 5_842, 6_098),
      netCollection: figure('netCollection', 146_288_040, 152_224_807),
      noShows: figure('noShows', 0, 0),
      ageing: {
        asOf: '2026-11-22',
        from: 'service',
        buckets: AGE_BUCKETS.map((bucket, i) => ({
          bucket,
          claims: 2_000 - 400 * i,
          payerCents: 47_000_000 - 9_000_000 * i,
          patientCents: 9_102_150 - 2_000_000 * i,
          totalCents: 56_102_150 - 11_000_000 * i,
          share: 0.2,
        })),
        totalCents: 112_039_200,
        payerCents: 94_027_690,
        patientCents: 18_011_510,
        over90: ratio(14_400_160, 112_039_200, 'cents'),
        payers: Array.from({ length: payers }, (_, i) => ({
          payerId: `P${i}`,
          payerName:
            i === 1
              ? 'Sample Mutual Health Assurance of the Northern Plains'
              : `Sample Health ${i}`,
          totalCents: -12_345_678,
          byBucket: [56_102_150, 4_512_000, 300, 0, -1],
        })),
      },
      denialCauses: [
        { category: 'eligibility', denials: 154, share: 0.267, atStakeCents: 4_112_000 },
        { category: 'missing-data', denials: 99, share: 0.172, atStakeCents: 2_912_000 },
      ],
      appointments: { booked: 0, kept: 0, missed: 0, cancelled: 0 },
      eligibility: {
        asked: 0,
        answered: ratio(0, 0, 'answer'),
        active: 0,
        inactive: 0,
        unknown: 0,
        inTime: ratio(0, 0, 'answer'),
        medianMs: null,
        p90Ms: null,
      },
      freshTo: null,
    },
  };
}

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\n/g)!.length;

describe('the PDF of the billing report', () => {
  it('is one page for a small practice and goes on to further pages for many payers', async () => {
    expect(pagesOf(await billingPdf(report(2)))).toBe(1);
    expect(pagesOf(await billingPdf(report(60)))).toBe(3);
  });

  it('is the same bytes for the same figures', async () => {
    expect(await billingPdf(report(3))).toEqual(await billingPdf(report(3)));
  });

  it('writes money with its sign before the dollar', () => {
    expect([money(123456789), money(-1), money(0)]).toEqual(['$1,234,567.89', '-$0.01', '$0.00']);
  });
});
