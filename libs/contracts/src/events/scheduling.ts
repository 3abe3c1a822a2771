import { z } from 'zod';
import { defineEvent, sealed } from '../define-event.js';
import { Id, Instant, LocalDate, Npi } from '../values.js';

const topic = 'millrace.scheduling';

/** A US postal address; of a practice or location it is public, of a person it is sealed. */
export const Address = z.object({
  line1: z.string(),
  line2: z.string().optional(),
  city: z.string(),
  state: z.string().length(2),
  zip: z.string().regex(/^\d{5}(\d{4})?$/),
});
export type Address = z.infer<typeof Address>;

/** X12 1068: the gender codes that 270 and 837P take. */
export const Sex = z.enum(['F', 'M', 'U']);

const exampleAddress = {
  line1: '1 Sample Street',
  city: 'Testville',
  state: 'MT',
  zip: '596010000',
};

const practice = z.object({
  practiceId: Id,
  name: z.string(),
  /** Type 2 (organization) NPI of the billing provider. */
  npi: Npi,
  /** Employer identification number, 9 digits. */
  taxId: z.string().regex(/^\d{9}$/),
  /** Provider taxonomy code, e.g. 207Q00000X. */
  taxonomy: z.string().length(10),
  address: Address,
  phone: z.string().regex(/^\d{10}$/),
  timeZone: z.string(),
});

/** First fact of a practice, and again with the same shape whenever its data change: keep the latest. */
export const PracticeSaved = defineEvent({
  type: 'scheduling.practice-saved',
  version: 1,
  topic,
  key: (d) => `practice:${d.practiceId}`,
  summary: 'A practice was opened, or its data changed.',
  data: practice,
  example: {
    practiceId: 1,
    name: 'Ferrybank Clinic',
    npi: '1999999976',
    taxId: '990000001',
    taxonomy: '207Q00000X',
    address: exampleAddress,
    phone: '4065550100',
    timeZone: 'America/Denver',
  },
});

export const LocationSaved = defineEvent({
  type: 'scheduling.location-saved',
  version: 1,
  topic,
  key: (d) => `location:${d.locationId}`,
  summary: 'A place where patients are seen was added or changed.',
  data: z.object({
    locationId: Id,
    name: z.string(),
    address: Address,
    timeZone: z.string(),
    /** CMS place of service, e.g. 11 (office). */
    placeOfService: z.string().regex(/^\d{2}$/),
  }),
  example: {
    locationId: 1,
    name: 'Main Street',
    address: exampleAddress,
    timeZone: 'America/Denver',
    placeOfService: '11',
  },
});

export const ProviderSaved = defineEvent({
  type: 'scheduling.provider-saved',
  version: 1,
  topic,
  key: (d) => `provider:${d.providerId}`,
  summary: 'A rendering provider was added or changed.',
  data: z.object({
    providerId: Id,
    /** As the practice typed it: claims checks it before billing. */
    npi: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    credential: z.string().optional(),
    taxonomy: z.string().length(10),
  }),
  example: {
    providerId: 1,
    npi: '1999999992',
    firstName: 'Orla',
    lastName: 'Demoson',
    credential: 'MD',
    taxonomy: '207Q00000X',
  },
});

/** A payer as this practice deals with it, with the contract's terms that deadlines depend on. */
export const PayerSaved = defineEvent({
  type: 'scheduling.payer-saved',
  version: 1,
  topic,
  key: (d) => `payer:${d.payerId}`,
  summary: 'A payer was added to the practice, or its terms changed.',
  data: z.object({
    /** The payer id of the clearinghouse (NM109 of the payer in 270, 276 and 837P). */
    payerId: z.string().min(2).max(20),
    name: z.string(),
    /** X12 1032 claim filing indicator, e.g. CI, MB, MC. */
    filingIndicator: z.string().min(1).max(2),
    timelyFilingDays: z.int().positive(),
    appealDays: z.int().positive(),
    /** Where the two terms come from, in words: "contract FH-2025, 9.2". */
    termsSource: z.string(),
  }),
  example: {
    payerId: 'FICTV',
    name: 'Fictiva Health',
    filingIndicator: 'CI',
    timelyFilingDays: 90,
    appealDays: 60,
    termsSource: 'contract FH-2025, 9.2',
  },
});

export const PatientSaved = defineEvent({
  type: 'scheduling.patient-saved',
  version: 1,
  topic,
  key: (d) => `patient:${d.patientId}`,
  summary: 'A patient was registered, or the demographics changed.',
  data: z.object({
    patientId: Id,
    /** The clinic software's own id of the patient. */
    externalId: z.string().optional(),
    person: sealed(
      z.object({
        firstName: z.string(),
        lastName: z.string(),
        birthDate: LocalDate,
        sex: Sex,
        address: Address,
        phone: z.string().optional(),
        email: z.string().optional(),
      }),
    ),
  }),
  example: {
    patientId: 1,
    externalId: 'PT-0001',
    person: {
      firstName: 'Testa',
      lastName: 'Sample',
      birthDate: '1980-01-02',
      sex: 'F',
      address: exampleAddress,
    },
  },
});

export const CoverageSaved = defineEvent({
  type: 'scheduling.coverage-saved',
  version: 1,
  topic,
  key: (d) => `patient:${d.patientId}`,
  summary: "A patient's insurance coverage was added or changed.",
  data: z.object({
    coverageId: Id,
    patientId: Id,
    payerId: z.string(),
    /** 1 = primary, 2 = secondary … */
    rank: z.int().min(1).max(3),
    relationship: z.enum(['self', 'spouse', 'child', 'other']),
    memberId: sealed(z.string()),
    groupNumber: z.string().optional(),
    /** The insured person where that is not the patient. */
    subscriber: sealed(
      z.object({
        firstName: z.string(),
        lastName: z.string(),
        birthDate: LocalDate,
        sex: Sex,
      }),
    ).optional(),
    effectiveFrom: LocalDate.optional(),
    effectiveTo: LocalDate.optional(),
  }),
  example: {
    coverageId: 1,
    patientId: 1,
    payerId: 'FICTV',
    rank: 1,
    relationship: 'self',
    memberId: 'FH000000001',
    effectiveFrom: '2026-01-01',
  },
});

const appointment = z.object({
  appointmentId: Id,
  /** The clinic software's own id of the visit. */
  externalId: z.string().optional(),
  patientId: Id,
  /** The coverage to bill, when there is one. */
  coverageId: Id.nullable(),
  providerId: Id,
  locationId: Id,
  startsAt: Instant,
  endsAt: Instant,
  /** Date of the visit in the location's zone. */
  serviceDate: LocalDate,
  /** Rises with every change: a job made for an older version does nothing. */
  version: z.int().positive(),
});
const appointmentExample = {
  appointmentId: 1,
  externalId: 'V-0001',
  patientId: 1,
  coverageId: 1,
  providerId: 1,
  locationId: 1,
  startsAt: '2026-06-09T15:00:00Z',
  endsAt: '2026-06-09T15:30:00Z',
  serviceDate: '2026-06-09',
  version: 1,
};
const appointmentKey = (d: { appointmentId: number }): string => `appointment:${d.appointmentId}`;

export const AppointmentBooked = defineEvent({
  type: 'scheduling.appointment-booked',
  version: 1,
  topic,
  webhook: true,
  key: appointmentKey,
  summary: 'A visit was booked.',
  data: appointment.extend({ overbooked: z.boolean() }),
  example: { ...appointmentExample, overbooked: false },
});

export const AppointmentRescheduled = defineEvent({
  type: 'scheduling.appointment-rescheduled',
  version: 1,
  topic,
  webhook: true,
  key: appointmentKey,
  summary: 'A visit moved to another time, provider or place.',
  data: appointment.extend({ previousStartsAt: Instant, overbooked: z.boolean() }),
  example: {
    ...appointmentExample,
    version: 2,
    previousStartsAt: '2026-06-08T15:00:00Z',
    overbooked: false,
  },
});

/** Once checked out, a visit keeps its coverage. */
export const AppointmentCoverageChanged = defineEvent({
  type: 'scheduling.appointment-coverage-changed',
  version: 1,
  topic,
  webhook: true,
  key: appointmentKey,
  summary: 'A visit is to be billed to another coverage of its patient.',
  data: appointment.extend({ previousCoverageId: Id.nullable() }),
  example: { ...appointmentExample, version: 2, coverageId: 2, previousCoverageId: 1 },
});

export const AppointmentCancelled = defineEvent({
  type: 'scheduling.appointment-cancelled',
  version: 1,
  topic,
  webhook: true,
  key: appointmentKey,
  summary: 'A visit was cancelled.',
  data: appointment.extend({ by: z.enum(['patient', 'practice']) }),
  example: { ...appointmentExample, version: 2, by: 'patient' },
});

export const AppointmentConfirmed = defineEvent({
  type: 'scheduling.appointment-confirmed',
  version: 1,
  topic,
  webhook: true,
  key: appointmentKey,
  summary: 'The patient or the practice confirmed a visit.',
  data: appointment.extend({ by: z.enum(['patient', 'practice']) }),
  example: { ...appointmentExample, by: 'patient' },
});

export const PatientCheckedIn = defineEvent({
  type: 'scheduling.patient-checked-in',
  version: 1,
  topic,
  webhook: true,
  key: appointmentKey,
  summary: 'The patient arrived and was checked in.',
  data: appointment,
  example: appointmentExample,
});

export const PatientCheckedOut = defineEvent({
  type: 'scheduling.patient-checked-out',
  version: 1,
  topic,
  webhook: true,
  key: appointmentKey,
  summary: 'The visit is over; its charges can be billed.',
  data: appointment,
  example: appointmentExample,
});

export const AppointmentMissed = defineEvent({
  type: 'scheduling.appointment-missed',
  version: 1,
  topic,
  webhook: true,
  key: appointmentKey,
  summary: 'The patient did not come.',
  data: appointment,
  example: appointmentExample,
});

export const ReminderSent = defineEvent({
  type: 'scheduling.reminder-sent',
  version: 1,
  topic,
  webhook: true,
  key: appointmentKey,
  summary: 'A reminder left for the patient.',
  data: z.object({
    appointmentId: Id,
    messageId: Id,
    kind: z.enum(['3-days', '1-day']),
    channel: z.enum(['sms', 'email']),
  }),
  example: { appointmentId: 1, messageId: 1, kind: '3-days', channel: 'sms' },
});

/** The text itself stays in the message table: it is not health information, but it is nobody else's. */
export const MessageQueued = defineEvent({
  type: 'scheduling.message-queued',
  version: 1,
  topic,
  key: (d) => `message:${d.messageId}`,
  summary: 'A message to a patient waits to be sent.',
  data: z.object({ messageId: Id }),
  example: { messageId: 1 },
});
