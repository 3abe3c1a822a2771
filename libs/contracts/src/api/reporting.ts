import { z } from 'zod';
import { DenialCategory } from '../events/claims.js';
import { Cents, Id, Instant, LocalDate, Sha256 } from '../values.js';

/** A figure with what it is made of: value = numerator ÷ denominator; null where the denominator is 0. */
export const Ratio = z.object({
  value: z.number().nullable(),
  numerator: z.number(),
  denominator: z.number(),
  /** What the two are: `claim` counts, `cents`, or cents over cents a day (`days`). */
  unit: z.enum(['claim', 'cents', 'days', 'appointment', 'answer']),
});
export type Ratio = z.infer<typeof Ratio>;

/** A key figure at a day, with the same figure 90 days before, and the aim to hold it against. */
export const Kpi = Ratio.extend({
  previous: Ratio.nullable(),
  previousOn: LocalDate,
  aim: z.number().nullable(),
  /** Whether lower is better. */
  lowerIsBetter: z.boolean(),
  /** Null without an aim or a value. */
  withinAim: z.boolean().nullable(),
});
export type Kpi = z.infer<typeof Kpi>;

export const AgeBucket = z.enum(['0-30', '31-60', '61-90', '91-120', 'over-120']);
export type AgeBucket = z.infer<typeof AgeBucket>;

/** `service`: days since the visit. `billed`: days since the first submission; what was never sent counts from its creation. */
export const AgeFrom = z.enum(['service', 'billed']);
export type AgeFrom = z.infer<typeof AgeFrom>;

export const AgeingRow = z.object({
  bucket: AgeBucket,
  claims: z.int(),
  payerCents: Cents,
  patientCents: Cents,
  totalCents: Cents,
  /** Of all that is owed, 0 … 1. */
  share: z.number().nullable(),
});
export type AgeingRow = z.infer<typeof AgeingRow>;

export const AgeingQuery = z.object({
  /** The end of which day; default yesterday in the practice's zone. */
  asOf: LocalDate.optional(),
  from: AgeFrom.default('service'),
  payerId: z.string().max(20).optional(),
});
export const Ageing = z.object({
  asOf: LocalDate,
  from: AgeFrom,
  buckets: z.array(AgeingRow),
  totalCents: Cents,
  payerCents: Cents,
  patientCents: Cents,
  over90: Ratio,
  payers: z.array(
    z.object({
      payerId: z.string(),
      payerName: z.string(),
      totalCents: Cents,
      /** In the order of `buckets`. */
      byBucket: z.array(Cents),
    }),
  ),
});
export type Ageing = z.infer<typeof Ageing>;

export const AsOfQuery = z.object({ asOf: LocalDate.optional() });

export const ReportSummary = z.object({
  asOf: LocalDate,
  /** Rates cover this many days up to `asOf`. */
  windowDays: z.int(),
  daysInReceivable: Kpi,
  over90: Kpi,
  denialRate: Kpi,
  cleanClaims: Kpi,
  netCollection: Kpi,
  noShows: Kpi,
  ageing: Ageing,
  /** Denials opened in the window, most first. */
  denialCauses: z.array(
    z.object({
      category: DenialCategory,
      denials: z.int(),
      share: z.number(),
      atStakeCents: Cents,
    }),
  ),
  appointments: z.object({
    booked: z.int(),
    kept: z.int(),
    missed: z.int(),
    cancelled: z.int(),
  }),
  eligibility: z.object({
    asked: z.int(),
    answered: Ratio,
    active: z.int(),
    inactive: z.int(),
    unknown: z.int(),
    /** Within the 20 s that CORE asks for. */
    inTime: Ratio,
    medianMs: z.int().nullable(),
    p90Ms: z.int().nullable(),
  }),
  /** How far the copies are: the latest event that is in the figures. */
  freshTo: Instant.nullable(),
});
export type ReportSummary = z.infer<typeof ReportSummary>;

export const DenialReport = z.object({
  asOf: LocalDate,
  windowDays: z.int(),
  rate: Kpi,
  opened: z.int(),
  resolved: z.int(),
  openNow: z.int(),
  atStakeCents: Cents,
  byCategory: z.array(
    z.object({
      category: DenialCategory,
      denials: z.int(),
      share: z.number(),
      atStakeCents: Cents,
      wonBack: z.int(),
      writtenOffCents: Cents,
    }),
  ),
  byPayer: z.array(
    z.object({
      payerId: z.string(),
      payerName: z.string(),
      denials: z.int(),
      atStakeCents: Cents,
      rate: Ratio,
    }),
  ),
  byReason: z.array(z.object({ reason: z.string(), denials: z.int(), atStakeCents: Cents })),
});
export type DenialReport = z.infer<typeof DenialReport>;

export const TrendQuery = z.object({
  asOf: LocalDate.optional(),
  /** Points, one a month back from `asOf`. */
  months: z.coerce.number().int().min(2).max(36).default(13),
});
export const Trends = z.object({
  asOf: LocalDate,
  points: z.array(
    z.object({
      day: LocalDate,
      daysInReceivable: Ratio,
      denialRate: Ratio,
      cleanClaims: Ratio,
      netCollection: Ratio,
      receivableCents: Cents,
    }),
  ),
});
export type Trends = z.infer<typeof Trends>;

export const DayQuery = z.object({
  from: LocalDate.optional(),
  to: LocalDate.optional(),
});
/** What moved on a day, in cents. */
export const DayMoney = z.object({
  day: LocalDate,
  claimsCreated: z.int(),
  claimsSubmitted: z.int(),
  claimsDecided: z.int(),
  claimsDenied: z.int(),
  chargedCents: Cents,
  paidCents: Cents,
  writtenOffCents: Cents,
  patientCents: Cents,
});
export type DayMoney = z.infer<typeof DayMoney>;
export const DayReport = z.object({
  from: LocalDate,
  to: LocalDate,
  days: z.array(DayMoney),
  total: DayMoney.omit({ day: true }),
});
export type DayReport = z.infer<typeof DayReport>;

export const ExportParam = z.object({ which: z.enum(['ageing', 'denials', 'days']) });
export const ExportQuery = DayQuery.extend({
  asOf: LocalDate.optional(),
  ageFrom: AgeFrom.default('service'),
  payerId: z.string().max(20).optional(),
});

// ---------------------------------------------------------------- throughput

export const ThroughputQuery = z.object({
  hours: z.coerce.number().int().min(1).max(24).default(1),
});
export const Throughput = z.object({
  /** The moment of the clock; the last minute is still filling. */
  now: Instant,
  minutes: z.array(
    z.object({
      minute: Instant,
      created: z.int(),
      submitted: z.int(),
      accepted: z.int(),
      decided: z.int(),
    }),
  ),
  lastHour: z.object({
    created: z.int(),
    submitted: z.int(),
    accepted: z.int(),
    decided: z.int(),
  }),
  byState: z.array(z.object({ state: z.string(), claims: z.int() })),
  openClaims: z.int(),
  eligibility: z.array(
    z.object({
      payerId: z.string(),
      payerName: z.string(),
      answers: z.int(),
      medianMs: z.int().nullable(),
      p90Ms: z.int().nullable(),
      inTime: Ratio,
    }),
  ),
  freshTo: Instant.nullable(),
});
export type Throughput = z.infer<typeof Throughput>;

// ---------------------------------------------------------------- deliveries

export const ReportDelivery = z.object({
  reportId: Id,
  kind: z.literal('daily-billing'),
  day: LocalDate,
  renderedAt: Instant,
  deliveredAt: Instant.nullable(),
  recipients: z.array(z.string()),
  transport: z.enum(['smtp', 'embedded']),
  state: z.enum(['rendered', 'delivered']),
  files: z.array(z.object({ format: z.enum(['pdf', 'csv']), byteLength: z.int(), sha256: Sha256 })),
});
export type ReportDelivery = z.infer<typeof ReportDelivery>;
export const ReportDeliveryList = z.object({
  items: z.array(ReportDelivery),
  next: z.string().nullable(),
  recipients: z.array(z.string()),
});
export const ReportDeliveryQuery = z.object({
  after: z.string().max(40).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const ReportFileParam = z.object({
  reportId: z.coerce.number().int().positive(),
  format: z.enum(['pdf', 'csv']),
});
export const ReportSettings = z.object({ recipients: z.array(z.email()).max(20) });
/** What the embedded profile would have sent, as it would have been read. */
export const ReportMailList = z.object({
  items: z.array(
    z.object({
      mailId: Id,
      reportId: Id,
      recipients: z.array(z.string()),
      subject: z.string(),
      body: z.string(),
      at: Instant,
    }),
  ),
});
export const SendReportRequest = z.object({ day: LocalDate });
