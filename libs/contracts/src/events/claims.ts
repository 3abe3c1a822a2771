import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { Cents, Id, LocalDate, Sha256 } from '../values.js';

const topic = 'millrace.claims';
const key = (d: { claimId: number }): string => `claim:${d.claimId}`;

/** Where in a stored file a fact was read: followed by the screen down to the segment. */
export const FilePlace = z.object({
  sha256: Sha256,
  /** 1-based position of the segment in the file. */
  segment: z.int().positive(),
  /** Byte offset of the segment. */
  offset: z.int().nonnegative(),
});
export type FilePlace = z.infer<typeof FilePlace>;
const examplePlace = { sha256: '0'.repeat(64), segment: 12, offset: 640 };

export const ClaimLine = z.object({
  lineNumber: z.int().positive(),
  /** REF*6R of the line, echoed by the 835. */
  lineControlNumber: z.string(),
  procedure: z.string(),
  modifiers: z.array(z.string()),
  units: z.number().positive(),
  chargeCents: Cents,
});

export const EncounterReceived = defineEvent({
  type: 'claims.encounter-received',
  version: 1,
  topic,
  webhook: true,
  key: (d) => `encounter:${d.encounterId}`,
  summary: 'The clinic software sent a finished encounter with its charges.',
  data: z.object({
    encounterId: Id,
    externalId: z.string(),
    appointmentId: Id.nullable(),
    patientId: Id,
    serviceDate: LocalDate,
    chargeCents: Cents,
  }),
  example: {
    encounterId: 1,
    externalId: 'ENC-0001',
    appointmentId: 1,
    patientId: 1,
    serviceDate: '2026-06-09',
    chargeCents: 64000,
  },
});

export const ClaimCreated = defineEvent({
  type: 'claims.claim-created',
  version: 1,
  topic,
  webhook: true,
  key,
  summary: 'An encounter became a professional claim; its charges are owed from now on.',
  data: z.object({
    claimId: Id,
    encounterId: Id,
    appointmentId: Id.nullable(),
    patientId: Id,
    payerId: z.string(),
    coverageId: Id.nullable(),
    providerId: Id.nullable(),
    locationId: Id.nullable(),
    /** CLM01, echoed by the payer in CLP01. */
    patientControlNumber: z.string().max(20),
    serviceDate: LocalDate,
    /** Date of the posting in the practice's zone. */
    createdOn: LocalDate,
    chargeCents: Cents,
    lines: z.array(ClaimLine),
  }),
  example: {
    claimId: 104417,
    encounterId: 1,
    appointmentId: 1,
    patientId: 1,
    payerId: 'FICTV',
    coverageId: 1,
    providerId: 1,
    locationId: 1,
    patientControlNumber: 'MR104417',
    serviceDate: '2026-06-09',
    createdOn: '2026-06-10',
    chargeCents: 21200,
    lines: [
      {
        lineNumber: 1,
        lineControlNumber: '104417-1',
        procedure: '99214',
        modifiers: ['25'],
        units: 1,
        chargeCents: 21200,
      },
    ],
  },
});

export const ClaimHeld = defineEvent({
  type: 'claims.claim-held',
  version: 1,
  topic,
  webhook: true,
  key,
  summary: 'Edits found what the payer would reject; the claim waits for a person.',
  data: z.object({ claimId: Id, editCodes: z.array(z.string()).min(1) }),
  example: { claimId: 104417, editCodes: ['npi-check-digit'] },
});

/** All edits passed: the claim goes with the next batch. */
export const ClaimReady = defineEvent({
  type: 'claims.claim-ready',
  version: 1,
  topic,
  key,
  summary: 'All edits passed; the claim leaves with the next batch.',
  data: z.object({ claimId: Id, payerId: z.string() }),
  example: { claimId: 104417, payerId: 'FICTV' },
});

export const ClaimSubmitted = defineEvent({
  type: 'claims.claim-submitted',
  version: 1,
  topic,
  webhook: true,
  key,
  summary: 'A claim left for the payer in an 837P.',
  data: z.object({
    claimId: Id,
    payerId: z.string(),
    submissionId: Id,
    sha256: Sha256,
    /** CLM05-3: 1 original, 7 replacement, 8 void. */
    frequency: z.enum(['1', '7', '8']),
    chargeCents: Cents,
    /** The lines as corrected, where they differ from those of `ClaimCreated` or of the last `ClaimSubmitted`. */
    lines: z.array(ClaimLine).optional(),
  }),
  example: {
    claimId: 104417,
    payerId: 'FICTV',
    submissionId: 1,
    sha256: '0'.repeat(64),
    frequency: '1',
    chargeCents: 64000,
  },
});

export const ClaimRejected = defineEvent({
  type: 'claims.claim-rejected',
  version: 1,
  topic,
  webhook: true,
  key,
  summary:
    'The claim was turned away before adjudication: fix and send again, the filing clock runs.',
  data: z.object({
    claimId: Id,
    stage: z.enum(['TA1', '999', '277CA']),
    codes: z.array(z.string()),
    place: FilePlace,
  }),
  example: { claimId: 104417, stage: '277CA', codes: ['A7:562'], place: examplePlace },
});

export const ClaimAccepted = defineEvent({
  type: 'claims.claim-accepted',
  version: 1,
  topic,
  webhook: true,
  key,
  summary: 'The payer accepted the claim for adjudication (277CA A2); it is not paid yet.',
  data: z.object({
    claimId: Id,
    payerClaimNumber: z.string().nullable(),
    acceptedOn: LocalDate,
    place: FilePlace,
  }),
  example: {
    claimId: 104417,
    payerClaimNumber: 'FH26180004412',
    acceptedOn: '2026-06-12',
    place: examplePlace,
  },
});

export const ClaimVoided = defineEvent({
  type: 'claims.claim-voided',
  version: 1,
  topic,
  webhook: true,
  key,
  summary:
    'The payer accepted the void of a claim (frequency 8): the claim is taken back, its charges are owed no more.',
  data: z.object({
    claimId: Id,
    payerId: z.string(),
    /** REF*F8 of the void: the payer's number of the claim that was taken back. */
    payerClaimNumber: z.string(),
    /** What the claim charged (CLM02 of the void), all of it: the ledger takes out what it has of it, once. */
    chargeCents: Cents,
    /** Day of the payer's acceptance (STC02), else of its receipt. */
    voidedOn: LocalDate,
    place: FilePlace,
  }),
  example: {
    claimId: 104417,
    payerId: 'FICTV',
    payerClaimNumber: 'FH26180004412',
    chargeCents: 64000,
    voidedOn: '2026-07-20',
    place: examplePlace,
  },
});

export const ClaimStatusAsked = defineEvent({
  type: 'claims.claim-status-asked',
  version: 1,
  topic,
  key,
  summary: 'A 276 asked the payer about a claim that stays silent.',
  data: z.object({ claimId: Id, payerId: z.string(), sha256: Sha256 }),
  example: { claimId: 104417, payerId: 'FICTV', sha256: '0'.repeat(64) },
});

export const ClaimStatusReceived = defineEvent({
  type: 'claims.claim-status-received',
  version: 1,
  topic,
  webhook: true,
  key,
  summary: 'A 277 said where the claim stands at the payer.',
  data: z.object({
    claimId: Id,
    /** X12 507 category, e.g. P1, F1, A4. */
    category: z.string(),
    /** X12 508 status code. */
    status: z.string(),
    place: FilePlace,
  }),
  example: { claimId: 104417, category: 'P1', status: '20', place: examplePlace },
});

export const DenialCategory = z.enum([
  'missing-documentation',
  'missing-data',
  'not-covered',
  'not-separately-payable',
  'eligibility',
  'authorization',
  'timely-filing',
  'duplicate',
  'other-coverage',
  'medical-necessity',
  'coding',
  'maximum-benefit',
  'frequency',
  'other',
]);
export type DenialCategory = z.infer<typeof DenialCategory>;

export const NextStep = z.enum([
  'correct-and-resubmit',
  'appeal',
  'send-documents',
  'bill-other-payer',
  'fix-coverage',
  'ask-provider',
  'check-and-close',
]);
export type NextStep = z.infer<typeof NextStep>;

export const DenialOpened = defineEvent({
  type: 'claims.denial-opened',
  version: 1,
  topic,
  webhook: true,
  key,
  summary: 'A claim or line was refused for a reason that asks for work.',
  data: z.object({
    denialId: Id,
    claimId: Id,
    /** Null: the whole claim. */
    lineNumber: z.int().positive().nullable(),
    payerId: z.string(),
    category: DenialCategory,
    /** `CO-29`: group and claim adjustment reason code. */
    reasons: z.array(z.string()),
    remarkCodes: z.array(z.string()),
    atStakeCents: Cents,
    appealBy: LocalDate.nullable(),
    nextStep: NextStep,
    remittanceId: Id,
  }),
  example: {
    denialId: 2218,
    claimId: 104417,
    lineNumber: 2,
    payerId: 'FICTV',
    category: 'timely-filing',
    reasons: ['CO-29'],
    remarkCodes: [],
    atStakeCents: 38600,
    appealBy: '2026-12-01',
    nextStep: 'appeal',
    remittanceId: 1,
  },
});

export const DenialState = z.enum(['open', 'in-work', 'waiting-on-payer', 'resolved']);
export type DenialState = z.infer<typeof DenialState>;

export const DenialUpdated = defineEvent({
  type: 'claims.denial-updated',
  version: 1,
  topic,
  webhook: true,
  key,
  summary: 'A denial was assigned, moved to another state, or got a follow-up date.',
  data: z.object({
    denialId: Id,
    claimId: Id,
    state: DenialState,
    assigneeUserId: Id.nullable(),
    followUpOn: LocalDate.nullable(),
    version: z.int().positive(),
  }),
  example: {
    denialId: 2218,
    claimId: 104417,
    state: 'in-work',
    assigneeUserId: 3,
    followUpOn: '2026-11-30',
    version: 2,
  },
});

export const DenialResolved = defineEvent({
  type: 'claims.denial-resolved',
  version: 1,
  topic,
  webhook: true,
  key,
  summary:
    'A denial ended: overturned, corrected, billed to the patient where allowed, or written off.',
  data: z.object({
    denialId: Id,
    claimId: Id,
    lineNumber: z.int().positive().nullable(),
    outcome: z.enum(['overturned', 'resubmitted', 'written-off', 'not-a-denial']),
    /** What remittance writes off; 0 unless `written-off`. */
    writeOffCents: Cents,
    resolvedOn: LocalDate,
  }),
  example: {
    denialId: 2218,
    claimId: 104417,
    lineNumber: 2,
    outcome: 'written-off',
    writeOffCents: 38600,
    resolvedOn: '2026-11-24',
  },
});

export const DenialFollowUpDue = defineEvent({
  type: 'claims.denial-follow-up-due',
  version: 1,
  topic,
  webhook: true,
  key,
  summary: 'The follow-up date of a denial passed: it is back in the queue.',
  data: z.object({ denialId: Id, claimId: Id, dueOn: LocalDate }),
  example: { denialId: 2218, claimId: 104417, dueOn: '2026-11-30' },
});
