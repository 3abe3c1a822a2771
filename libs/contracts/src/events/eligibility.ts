import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { Cents, Id, Instant, LocalDate, Sha256 } from '../values.js';

const topic = 'millrace.eligibility';

/** Unknown stays unknown: a payer that is silent or rejects the question is not "inactive". */
export const CoverageStatus = z.enum(['active', 'inactive', 'unknown']);
export type CoverageStatus = z.infer<typeof CoverageStatus>;

/** Asked by a booking, a change of the coverage, the day-before round or a person; a job then asks the payer. */
export const CoverageCheckAsked = defineEvent({
  type: 'eligibility.coverage-check-asked',
  version: 1,
  topic,
  key: (d) => `coverage:${d.coverageId}`,
  summary: 'A coverage is to be checked with its payer for a date of service.',
  data: z.object({ checkId: Id, coverageId: Id, serviceDate: LocalDate, trigger: z.string() }),
  example: { checkId: 1, coverageId: 1, serviceDate: '2026-06-09', trigger: 'booked' },
});

export const CoverageChecked = defineEvent({
  type: 'eligibility.coverage-checked',
  version: 1,
  topic,
  webhook: true,
  key: (d) => `coverage:${d.coverageId}`,
  summary: 'A payer answered, or failed to answer, whether a coverage is active.',
  data: z.object({
    checkId: Id,
    coverageId: Id,
    patientId: Id,
    appointmentId: Id.nullable(),
    payerId: z.string(),
    /** The date of service asked about. */
    serviceDate: LocalDate,
    status: CoverageStatus,
    /** Why it is not simply active: `ended`, `member-not-found`, `payer-silent`, `rejected` … */
    reason: z.string().nullable(),
    /** AAA03 codes where the payer rejected the question. */
    rejectCodes: z.array(z.string()),
    copayCents: Cents.nullable(),
    deductibleCents: Cents.nullable(),
    deductibleLeftCents: Cents.nullable(),
    coinsurancePercent: z.number().nullable(),
    planFrom: LocalDate.nullable(),
    planTo: LocalDate.nullable(),
    /** Another payer named in the answer, to look at. */
    otherPayerName: z.string().nullable(),
    checkedAt: Instant,
    answerMs: z.int().nonnegative().nullable(),
    /** The stored 271, when one came. */
    responseSha256: Sha256.nullable(),
  }),
  example: {
    checkId: 1,
    coverageId: 1,
    patientId: 1,
    appointmentId: 1,
    payerId: 'FICTV',
    serviceDate: '2026-06-09',
    status: 'active',
    reason: null,
    rejectCodes: [],
    copayCents: 3000,
    deductibleCents: 150000,
    deductibleLeftCents: 42000,
    coinsurancePercent: 20,
    planFrom: '2026-01-01',
    planTo: null,
    otherPayerName: null,
    checkedAt: '2026-06-05T13:02:00Z',
    answerMs: 2100,
    responseSha256: null,
  },
});
