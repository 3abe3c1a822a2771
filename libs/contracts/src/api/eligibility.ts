import { z } from 'zod';
import { FilePlace } from '../events/claims.js';
import { CoverageStatus } from '../events/eligibility.js';
import { Cents, Id, Instant, LocalDate, Sha256 } from '../values.js';

/** Why the payer was asked. */
export const CheckTrigger = z.enum(['booked', 'changed', 'day-before', 'manual']);
export type CheckTrigger = z.infer<typeof CheckTrigger>;

/** Why a coverage is not simply active. */
export const CheckReason = z.enum([
  'ended',
  'not-started',
  'inactive',
  'member-not-found',
  'wrong-birth-date',
  'wrong-name',
  'provider-not-known',
  'payer-not-known',
  'payer-unavailable',
  'payer-silent',
  'rejected',
  'unreadable',
  'incomplete',
  /** Active, but the answer names another payer that may have to pay first. */
  'other-payer',
]);
export type CheckReason = z.infer<typeof CheckReason>;

/** A question to a payer about one coverage, and what came of it. Null is unknown, never zero. */
export const CoverageCheck = z.object({
  checkId: Id,
  coverageId: Id,
  patientId: Id,
  appointmentId: Id.nullable(),
  payerId: z.string(),
  payerName: z.string(),
  /** The date of service asked about. */
  serviceDate: LocalDate,
  trigger: CheckTrigger,
  askedAt: Instant,
  /** Null while the answer is on its way. */
  checkedAt: Instant.nullable(),
  answerMs: z.int().nullable(),
  status: CoverageStatus.nullable(),
  reason: CheckReason.nullable(),
  rejectCodes: z.array(z.string()),
  /** When the payer is asked again by itself; null = not. */
  retryAt: Instant.nullable(),
  planName: z.string().nullable(),
  copayCents: Cents.nullable(),
  deductibleCents: Cents.nullable(),
  deductibleLeftCents: Cents.nullable(),
  coinsurancePercent: z.number().nullable(),
  planFrom: LocalDate.nullable(),
  planTo: LocalDate.nullable(),
  otherPayerName: z.string().nullable(),
  requestSha256: Sha256.nullable(),
  responseSha256: Sha256.nullable(),
});
export type CoverageCheck = z.infer<typeof CoverageCheck>;
/** Newest first. */
export const CoverageCheckList = z.object({ items: z.array(CoverageCheck) });

/** One EB of the answer in plain words, with the place where it stands. */
export const BenefitRow = z.object({
  /** EB01. */
  information: z.string(),
  /** EB01 in words, e.g. `Copay`. */
  label: z.string(),
  coverageLevel: z.string().nullable(),
  serviceTypes: z.array(z.string()),
  insuranceType: z.string().nullable(),
  plan: z.string().nullable(),
  timePeriod: z.string().nullable(),
  cents: Cents.nullable(),
  percent: z.number().nullable(),
  inNetwork: z.enum(['Y', 'N', 'W', 'U']).nullable(),
  authorizationRequired: z.enum(['Y', 'N', 'U']).nullable(),
  dates: z.array(z.object({ qualifier: z.string(), from: LocalDate, to: LocalDate })),
  messages: z.array(z.string()),
  parties: z.array(z.object({ entity: z.string(), name: z.string(), id: z.string().nullable() })),
  place: FilePlace,
});
export type BenefitRow = z.infer<typeof BenefitRow>;

/** A coverage that the answer names: the one asked about, another plan of the payer, or another payer's. */
export const NamedCoverage = z.object({
  payerName: z.string(),
  plan: z.string().nullable(),
  insuranceType: z.string().nullable(),
  /** EB01 1–5 active, 6–8 inactive, R another payer to be asked. */
  status: z.enum(['active', 'inactive', 'other-payer']),
  from: LocalDate.nullable(),
  to: LocalDate.nullable(),
  /** The last four characters at most. */
  memberIdEnd: z.string().nullable(),
  place: FilePlace,
});
export type NamedCoverage = z.infer<typeof NamedCoverage>;

export const RejectionRow = z.object({
  level: z.enum(['payer', 'provider', 'subscriber', 'dependent', 'benefit']),
  /** AAA03. */
  code: z.string(),
  /** In our words. */
  meaning: z.string(),
  whatToDo: z.string(),
  place: FilePlace,
});
export type RejectionRow = z.infer<typeof RejectionRow>;

export const CoverageCheckDetail = CoverageCheck.extend({
  patient: z.object({ firstName: z.string(), lastName: z.string() }),
  whatIsWrong: z.string().nullable(),
  whatToDo: z.string().nullable(),
  coverages: z.array(NamedCoverage),
  benefits: z.array(BenefitRow),
  rejections: z.array(RejectionRow),
});
export type CoverageCheckDetail = z.infer<typeof CoverageCheckDetail>;

export const ToFixQuery = z.object({
  reason: CheckReason.optional(),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** A coverage that somebody should look at before the visit. */
export const CoverageToFix = z.object({
  checkId: Id,
  coverageId: Id,
  appointmentId: Id,
  patient: z.object({ patientId: Id, firstName: z.string(), lastName: z.string() }),
  payerName: z.string(),
  visitAt: Instant,
  /** Zone in which the visit's time is shown. */
  timeZone: z.string(),
  serviceDate: LocalDate,
  status: CoverageStatus,
  reason: CheckReason,
  whatIsWrong: z.string(),
  whatToDo: z.string(),
  rejectCodes: z.array(z.string()),
  otherPayerName: z.string().nullable(),
  checkedAt: Instant,
  retryAt: Instant.nullable(),
});
export type CoverageToFix = z.infer<typeof CoverageToFix>;

/** By time of the visit, the next one first. */
export const CoverageToFixList = z.object({
  items: z.array(CoverageToFix),
  next: z.string().nullable(),
  total: z.int(),
  byReason: z.array(z.object({ reason: CheckReason, count: z.int() })),
});

export const AskCoverageCheck = z.object({
  /** Absent: the next visit with this coverage, else today in the practice's zone. */
  serviceDate: LocalDate.optional(),
});
