import { z } from 'zod';
import { CoverageStatus } from '../events/eligibility.js';
import { Address, Sex } from '../events/scheduling.js';
import { Cents, Id, Instant, LocalDate, Npi } from '../values.js';

const IdParam = z.coerce.number().int().positive();

/** A US phone number: 10 digits, no punctuation. */
export const Phone = z.string().regex(/^\d{10}$/, 'A phone number has 10 digits.');

/** An IANA time zone, e.g. `America/Denver`. */
export const TimeZone = z.string().refine(isTimeZone, 'Not a known IANA time zone.');

/** The id that the clinic's own software gave to a thing. */
export const ExternalId = z.string().min(1).max(80);

/** Wall-clock time of a location, `HH:MM`; `24:00` is the end of the day. */
export const WallTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'Use HH:MM.');

// ---- practice, locations, providers, payers ----

export const PracticeInput = z.object({
  name: z.string().min(1).max(60),
  npi: Npi,
  taxId: z.string().regex(/^\d{9}$/),
  taxonomy: z.string().length(10),
  address: Address,
  phone: Phone,
  timeZone: TimeZone,
});
export type PracticeInput = z.infer<typeof PracticeInput>;
export const Practice = PracticeInput.extend({ practiceId: Id });
export type Practice = z.infer<typeof Practice>;

export const LocationInput = z.object({
  name: z.string().min(1).max(60),
  address: Address,
  timeZone: TimeZone,
  /** CMS place of service; 11 is an office. */
  placeOfService: z
    .string()
    .regex(/^\d{2}$/)
    .default('11'),
});
export type LocationInput = z.infer<typeof LocationInput>;
export const Location = LocationInput.extend({ locationId: Id });
export type Location = z.infer<typeof Location>;
export const LocationList = z.object({ items: z.array(Location) });

export const ProviderInput = z.object({
  npi: z.string().min(1).max(20),
  firstName: z.string().min(1).max(60),
  lastName: z.string().min(1).max(60),
  credential: z.string().max(20).optional(),
  taxonomy: z.string().length(10),
});
export type ProviderInput = z.infer<typeof ProviderInput>;
export const Provider = ProviderInput.extend({ providerId: Id });
export type Provider = z.infer<typeof Provider>;
export const ProviderList = z.object({ items: z.array(Provider) });

export const PayerParam = z.object({ payerId: z.string().min(2).max(20) });
export const PayerInput = z.object({
  name: z.string().min(1).max(60),
  filingIndicator: z.string().min(1).max(2),
  timelyFilingDays: z.int().positive(),
  appealDays: z.int().positive(),
  termsSource: z.string().min(1).max(200),
});
export type PayerInput = z.infer<typeof PayerInput>;
export const Payer = PayerInput.extend({ payerId: z.string() });
export type Payer = z.infer<typeof Payer>;
export const PayerList = z.object({ items: z.array(Payer) });

// ---- patients and coverages ----

export const PatientInput = z.object({
  externalId: ExternalId.optional(),
  firstName: z.string().min(1).max(60),
  lastName: z.string().min(1).max(60),
  birthDate: LocalDate,
  sex: Sex,
  address: Address,
  phone: Phone.optional(),
  email: z.email().optional(),
  /**
   * May we write about visits? Absent: unchanged; for a new patient yes where the number or address was given, as giving
   * it is consent to health care messages (FCC 15-72, 141). A STOP counts for the number whatever stands here.
   */
  consent: z.object({ sms: z.boolean(), email: z.boolean() }).optional(),
});
export type PatientInput = z.infer<typeof PatientInput>;

export const CoverageInput = z.object({
  payerId: z.string().min(2).max(20),
  /** 1 = primary. */
  rank: z.int().min(1).max(3).default(1),
  relationship: z.enum(['self', 'spouse', 'child', 'other']).default('self'),
  memberId: z.string().min(1).max(80),
  groupNumber: z.string().min(1).max(50).optional(),
  /** The insured person; needed unless the relationship is `self`. */
  subscriber: z
    .object({
      firstName: z.string().min(1),
      lastName: z.string().min(1),
      birthDate: LocalDate,
      sex: Sex,
    })
    .optional(),
  effectiveFrom: LocalDate.optional(),
  effectiveTo: LocalDate.optional(),
});
export type CoverageInput = z.infer<typeof CoverageInput>;

/** What the payer last said about a coverage; a copy from eligibility that may lag. Null is unknown, never zero. */
export const CoverageAnswer = z.object({
  /** `unchecked`: nobody has asked yet. */
  status: z.enum([...CoverageStatus.options, 'unchecked']),
  reason: z.string().nullable(),
  serviceDate: LocalDate.nullable(),
  copayCents: Cents.nullable(),
  deductibleLeftCents: Cents.nullable(),
  coinsurancePercent: z.number().nullable(),
  planTo: LocalDate.nullable(),
  otherPayerName: z.string().nullable(),
  checkedAt: Instant.nullable(),
  answerMs: z.int().nullable(),
});
export type CoverageAnswer = z.infer<typeof CoverageAnswer>;

export const Coverage = CoverageInput.extend({
  coverageId: Id,
  patientId: Id,
  payerName: z.string(),
  answer: CoverageAnswer,
});
export type Coverage = z.infer<typeof Coverage>;

export const Patient = PatientInput.extend({
  patientId: Id,
  consent: z.object({ sms: z.boolean(), email: z.boolean() }),
  /** The number sent STOP: nothing is texted to it. */
  optedOut: z.boolean(),
  coverages: z.array(Coverage),
});
export type Patient = z.infer<typeof Patient>;

/** What is searched for stands in a header: words of the name (any order), a phone number or an external id. */
export const PatientQuery = z.strictObject({
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const PatientRow = z.object({
  patientId: Id,
  externalId: z.string().nullable(),
  firstName: z.string(),
  lastName: z.string(),
  birthDate: LocalDate,
  phone: z.string().nullable(),
  nextVisitAt: Instant.nullable(),
});
export type PatientRow = z.infer<typeof PatientRow>;
export const PatientList = z.object({ items: z.array(PatientRow), next: z.string().nullable() });

export const ExternalPatientParam = z.object({ externalId: ExternalId });
/** The patient as the clinic's software has it; coverages not named any more are ended, an absent list changes none. */
export const ExternalPatientInput = PatientInput.omit({ externalId: true }).extend({
  coverages: z.array(CoverageInput).max(3).optional(),
});
export type ExternalPatientInput = z.infer<typeof ExternalPatientInput>;

// ---- availability ----

export const AvailabilityInput = z.object({
  providerId: Id,
  locationId: Id,
  /** ISO: 1 Monday … 7 Sunday. */
  weekday: z.int().min(1).max(7),
  from: WallTime,
  to: WallTime,
  slotMinutes: z.int().min(5).max(480),
  validFrom: LocalDate,
  /** Inclusive; absent = until further notice. */
  validTo: LocalDate.optional(),
});
export type AvailabilityInput = z.infer<typeof AvailabilityInput>;
export const Availability = AvailabilityInput.extend({ availabilityId: Id });
export type Availability = z.infer<typeof Availability>;

/** A day, or a part of it, on which a provider, a location or the whole practice does not see patients. */
export const ClosureInput = z.object({
  date: LocalDate,
  providerId: Id.optional(),
  locationId: Id.optional(),
  /** Absent = the whole day. */
  from: WallTime.optional(),
  to: WallTime.optional(),
  reason: z.string().max(100).default(''),
});
export type ClosureInput = z.infer<typeof ClosureInput>;
export const Closure = ClosureInput.extend({ closureId: Id });
export type Closure = z.infer<typeof Closure>;
export const AvailabilityList = z.object({
  templates: z.array(Availability),
  closures: z.array(Closure),
});

export const FreeSlotQuery = z.object({
  from: LocalDate,
  /** Inclusive; at most 31 days after `from`. */
  to: LocalDate,
  providerId: IdParam.optional(),
  locationId: IdParam.optional(),
});
export const FreeSlot = z.object({
  providerId: Id,
  locationId: Id,
  startsAt: Instant,
  endsAt: Instant,
  date: LocalDate,
});
export type FreeSlot = z.infer<typeof FreeSlot>;
export const FreeSlotList = z.object({ items: z.array(FreeSlot) });

// ---- appointments ----

export const AppointmentState = z.enum([
  'booked',
  'confirmed',
  'arrived',
  'done',
  'cancelled',
  'missed',
]);
export type AppointmentState = z.infer<typeof AppointmentState>;

/** What may be done with a visit in its state: the buttons of the screen. */
export const AppointmentAction = z.enum([
  'confirm',
  'check-in',
  'check-out',
  'reschedule',
  'cancel',
  'miss',
]);
export type AppointmentAction = z.infer<typeof AppointmentAction>;

/** Staff may put two visits at one time on purpose; it needs a reason, which is kept. */
const overbooking = {
  overbook: z.boolean().default(false),
  overbookReason: z.string().min(3).max(200).optional(),
};

export const BookAppointment = z.object({
  /** The clinic software's id of the visit: booking it again answers with the first. */
  externalId: ExternalId.optional(),
  /** One of the two. */
  patientId: Id.optional(),
  patientExternalId: ExternalId.optional(),
  /** One of the two. */
  providerId: Id.optional(),
  providerNpi: z.string().optional(),
  locationId: Id,
  /** Absent: the primary coverage in force that day; null: nobody's, the patient pays. */
  coverageId: Id.nullable().optional(),
  /** Absent only for a walk-in, who is seen from now on. */
  startsAt: Instant.optional(),
  minutes: z.int().min(5).max(480).default(30),
  /** What the visit is for, in a few words; shown to staff only. */
  reason: z.string().max(100).default(''),
  /** The patient is here: booked at now and checked in at once. */
  walkIn: z.boolean().default(false),
  ...overbooking,
});
export type BookAppointment = z.infer<typeof BookAppointment>;

export const RescheduleAppointment = z.object({
  startsAt: Instant,
  minutes: z.int().min(5).max(480).optional(),
  providerId: Id.optional(),
  locationId: Id.optional(),
  ...overbooking,
});
export type RescheduleAppointment = z.infer<typeof RescheduleAppointment>;

export const CancelAppointment = z.object({
  by: z.enum(['patient', 'practice']),
  note: z.string().max(200).optional(),
});
export type CancelAppointment = z.infer<typeof CancelAppointment>;

export const ConfirmAppointment = z.object({
  by: z.enum(['patient', 'practice']).default('practice'),
});

/** The coverage, of the same patient, under which a visit is checked and billed from now on. */
export const ChangeAppointmentCoverage = z.object({ coverageId: Id });
export type ChangeAppointmentCoverage = z.infer<typeof ChangeAppointmentCoverage>;

export const Appointment = z.object({
  appointmentId: Id,
  externalId: z.string().nullable(),
  version: z.int().positive(),
  state: AppointmentState,
  patientId: Id,
  coverageId: Id.nullable(),
  providerId: Id,
  locationId: Id,
  startsAt: Instant,
  endsAt: Instant,
  serviceDate: LocalDate,
  reason: z.string(),
  walkIn: z.boolean(),
  overbooked: z.boolean(),
  actions: z.array(AppointmentAction),
});
export type Appointment = z.infer<typeof Appointment>;

/** Answer 409 of a booking: with whom the time is taken. */
export const BookingClash = z.object({
  appointmentId: Id,
  startsAt: Instant,
  endsAt: Instant,
});

export const AppointmentQuery = z.object({
  from: LocalDate.optional(),
  to: LocalDate.optional(),
  patientId: IdParam.optional(),
  providerId: IdParam.optional(),
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export const AppointmentList = z.object({
  items: z.array(Appointment),
  next: z.string().nullable(),
});

export const ReminderState = z.enum([
  'none',
  'planned',
  'sent',
  'confirmed',
  'asked-to-reschedule',
  'no-answer',
  'not-sent',
  'opted-out',
]);
export type ReminderState = z.infer<typeof ReminderState>;

export const Reminder = z.object({
  state: ReminderState,
  /** When that was; null for none and planned. */
  at: Instant.nullable(),
  /** Why nothing was sent: `no-consent`, `no-address`, `one-a-day`, `too-late` … */
  reason: z.string().nullable(),
});
export type Reminder = z.infer<typeof Reminder>;

// ---- the Today page ----

export const TodayQuery = z.object({
  /** Absent: today in the location's zone. */
  date: LocalDate.optional(),
  /** Absent: the first location. */
  locationId: IdParam.optional(),
});

export const Visit = Appointment.extend({
  patient: z.object({ patientId: Id, firstName: z.string(), lastName: z.string() }),
  provider: z.object({ providerId: Id, name: z.string(), credential: z.string().nullable() }),
  /** Whole minutes past the start while the patient has not come; null when not late. */
  lateMinutes: z.int().nullable(),
  insurance: CoverageAnswer.extend({
    /** Null: no coverage, the patient pays. */
    coverageId: Id.nullable(),
    payerName: z.string().nullable(),
    /** Somebody should look before the visit. */
    toFix: z.boolean(),
  }),
  /** Of the visit; null is unknown. */
  copayCents: Cents.nullable(),
  reminder: Reminder,
});
export type Visit = z.infer<typeof Visit>;

export const Today = z.object({
  date: LocalDate,
  location: z.object({ locationId: Id, name: z.string(), timeZone: TimeZone }),
  /** The moment of this answer: where the line of the strip stands. */
  now: Instant,
  /** When the newest answer of a payer reached this page; null = none yet. */
  coverageAnswersAt: Instant.nullable(),
  counts: z.object({
    hereNow: z.int(),
    late: z.int(),
    toCome: z.int(),
    done: z.int(),
    missed: z.int(),
    toFix: z.int(),
    notConfirmed: z.int(),
    /** Known copays of visits that are not over. */
    copayDueCents: Cents,
    /** Visits that are not over whose copay nobody knows. */
    copayUnknown: z.int(),
  }),
  /** One strip each, in the order of the name. */
  providers: z.array(
    z.object({
      providerId: Id,
      name: z.string(),
      credential: z.string().nullable(),
      /** Hours of that day by the weekly template. */
      hours: z.array(z.object({ from: Instant, to: Instant })),
      appointmentIds: z.array(Id),
    }),
  ),
  /** By time; cancelled visits are left out. */
  visits: z.array(Visit),
});
export type Today = z.infer<typeof Today>;

export const AppointmentHistoryEntry = z.object({
  at: Instant,
  /**
   * `booked`, `confirmed`, `rescheduled`, `coverage-changed`, `cancelled`, `checked-in`, `checked-out`, `missed`,
   * `asked-to-reschedule`.
   */
  what: z.string(),
  /** `patient`, `practice`, `system`, and the person's name where one acted. */
  by: z.string(),
  note: z.string().nullable(),
});

// ---- messages ----

export const Message = z.object({
  messageId: Id,
  at: Instant,
  direction: z.enum(['out', 'in']),
  channel: z.enum(['sms', 'email']),
  /** Phone number or address of the other side. */
  address: z.string(),
  subject: z.string().nullable(),
  text: z.string(),
  /** `queued` until it left; `received` for an answer. */
  state: z.enum(['queued', 'sent', 'failed', 'received']),
  /** How it left: `outbox` keeps it here for a gateway, `smtp` gave it to a mail server. */
  via: z.enum(['outbox', 'smtp']).nullable(),
  kind: z.enum(['3-days', '1-day', 'opt-out', 'reply']),
  appointmentId: Id.nullable(),
  patient: z.object({ patientId: Id, firstName: z.string(), lastName: z.string() }).nullable(),
});
export type Message = z.infer<typeof Message>;

export const MessageQuery = z.object({
  after: IdParam.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
/** Newest first. */
export const MessageList = z.object({ items: z.array(Message), next: Id.nullable() });

export const ReplyInput = z.object({
  /** Id at the text gateway: the same reply is taken once. */
  id: ExternalId.optional(),
  from: Phone,
  text: z.string().max(1600),
});
export type ReplyInput = z.infer<typeof ReplyInput>;
export const ReplyResult = z.object({
  understood: z.enum(['confirm', 'reschedule', 'stop', 'start', 'other']),
  appointmentId: Id.nullable(),
  /** False where the reply changed nothing (already confirmed, already opted out, nobody's number). */
  changed: z.boolean(),
});
export type ReplyResult = z.infer<typeof ReplyResult>;

export const AppointmentDetail = z.object({
  visit: Visit,
  location: z.object({ locationId: Id, name: z.string(), timeZone: TimeZone }),
  patient: Patient,
  history: z.array(AppointmentHistoryEntry),
  messages: z.array(Message),
});
export type AppointmentDetail = z.infer<typeof AppointmentDetail>;

function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
