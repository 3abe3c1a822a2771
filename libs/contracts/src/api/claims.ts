import { z } from 'zod';
import { DenialCategory, DenialState, FilePlace, NextStep } from '../events/claims.js';
import { Cents, Id, Instant, LocalDate, Sha256 } from '../values.js';

const limit = z.coerce.number().int().min(1).max(200).default(50);
const after = z.string().max(200).optional();
const list = <S extends z.ZodType>(item: S) =>
  z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(item)).optional();

// ---------------------------------------------------------------- encounters

/** ICD-10-CM without or with its point; kept without. */
const DiagnosisCode = z.string().trim().min(1).max(10);

export const EncounterLine = z.object({
  /** CPT or HCPCS code. */
  procedure: z.string().trim().min(1).max(10),
  modifiers: z.array(z.string().trim().min(1).max(4)).max(4).default([]),
  /** 1-based positions in `diagnoses`. */
  diagnosisPointers: z.array(z.int()).max(12).default([1]),
  units: z.number().default(1),
  chargeCents: Cents,
  /** Absent: the date of the encounter. */
  serviceDate: LocalDate.optional(),
  /** NTE*ADD of the line. */
  note: z.string().max(80).optional(),
});
export type EncounterLine = z.infer<typeof EncounterLine>;

/**
 * A finished encounter with its charges. Says who by exactly one of: the visit (`appointmentId` or `appointmentExternalId`),
 * or the patient (`patientId` or `patientExternalId`) with `serviceDate`. What is wrong in it does not refuse it: the claim waits
 * with its findings.
 */
export const EncounterRequest = z.object({
  /** The sender's own id: the same id again gives the first answer and changes nothing. */
  externalId: z.string().trim().min(1).max(80),
  appointmentId: Id.optional(),
  appointmentExternalId: z.string().max(80).optional(),
  patientId: Id.optional(),
  patientExternalId: z.string().max(80).optional(),
  serviceDate: LocalDate.optional(),
  renderingProvider: z.object({ npi: z.string().optional(), providerId: Id.optional() }).optional(),
  locationId: Id.optional(),
  /** Absent: the location's. */
  placeOfService: z.string().optional(),
  diagnoses: z.array(DiagnosisCode).default([]),
  lines: z.array(EncounterLine).min(1).max(200),
  priorAuthorization: z.string().max(50).optional(),
  /** Copay taken, AMT*F5. */
  patientPaidCents: Cents.optional(),
});
export type EncounterRequest = z.infer<typeof EncounterRequest>;

/** A claim that one's edits found something in: a stable code, where, what, and what to do. */
export const EditFinding = z.object({
  code: z.string(),
  /** `hard`: the payer would reject it; `soft`: a manager may let it pass with a reason. */
  severity: z.enum(['hard', 'soft']),
  /** Path in the claim: `lines[1].units`, `patient.address.zip`. */
  field: z.string(),
  message: z.string(),
  fix: z.string(),
  /** Whose data to change: the claim itself, or the reference data in scheduling. */
  owner: z.enum(['claim', 'patient', 'coverage', 'provider', 'practice', 'location', 'payer']),
  overridden: z.boolean(),
});
export type EditFinding = z.infer<typeof EditFinding>;

/**
 * `held` waits for a person, `ready` for the next batch, `sent` for the payer's acceptance; `rejected` never reached adjudication;
 * `closed` owes nothing any more; `voided` was taken back: the payer accepted its void.
 */
export const ClaimState = z.enum([
  'held',
  'ready',
  'sent',
  'accepted',
  'rejected',
  'paid',
  'partly-paid',
  'denied',
  'closed',
  'voided',
]);
export type ClaimState = z.infer<typeof ClaimState>;

export const EncounterAnswer = z.object({
  encounterId: Id,
  externalId: z.string(),
  claimId: Id,
  patientControlNumber: z.string(),
  state: ClaimState,
  chargeCents: Cents,
  findings: z.array(EditFinding),
  /** True when this external id was taken before. */
  already: z.boolean(),
});
export type EncounterAnswer = z.infer<typeof EncounterAnswer>;

// ---------------------------------------------------------------- claims

/** The billable content of a claim, which a person may correct. */
export const ClaimContent = z.object({
  renderingProviderId: Id.nullable(),
  locationId: Id.nullable(),
  coverageId: Id.nullable(),
  placeOfService: z.string(),
  diagnoses: z.array(DiagnosisCode),
  priorAuthorization: z.string().max(50).optional(),
  patientPaidCents: Cents.optional(),
  lines: z.array(EncounterLine).min(1).max(200),
});
export type ClaimContent = z.infer<typeof ClaimContent>;

/** Absent fields stay as they are; `lines` replaces all lines. 409 when `version` is not the newest. */
export const ClaimAmendment = ClaimContent.partial().extend({ version: z.int().positive() });
export type ClaimAmendment = z.infer<typeof ClaimAmendment>;

export const ClaimSummary = z.object({
  claimId: Id,
  patientControlNumber: z.string(),
  state: ClaimState,
  patientId: Id,
  patientName: z.string(),
  payerId: z.string(),
  payerName: z.string(),
  serviceDate: LocalDate,
  providerName: z.string().nullable(),
  chargeCents: Cents,
  paidCents: Cents,
  patientCents: Cents,
  writtenOffCents: Cents,
  openCents: Cents,
  /** Codes of the findings that hold it. */
  findingCodes: z.array(z.string()),
  /** Last day on which the payer takes it, by the payer's terms. */
  fileBy: LocalDate,
  version: z.int().positive(),
  changedAt: Instant,
});
export type ClaimSummary = z.infer<typeof ClaimSummary>;

const Facet = z.object({ value: z.string(), label: z.string(), count: z.int() });

/** Strict: a name that somebody still sends in the address is refused, not passed over. What to search for is the header `x-search`. */
export const ClaimListQuery = z.strictObject({
  state: list(ClaimState),
  payer: list(z.string()),
  patientId: z.coerce.number().int().positive().optional(),
  from: LocalDate.optional(),
  to: LocalDate.optional(),
  after,
  limit,
});
export type ClaimListQuery = z.infer<typeof ClaimListQuery>;

export const ClaimList = z.object({
  items: z.array(ClaimSummary),
  next: z.string().nullable(),
  totals: z.object({ count: z.int(), chargeCents: Cents, paidCents: Cents, openCents: Cents }),
  facets: z.object({ state: z.array(Facet), payer: z.array(Facet) }),
  asOf: Instant,
});
export type ClaimList = z.infer<typeof ClaimList>;

export const HeldQuery = z.object({
  code: z.string().optional(),
  payer: z.string().optional(),
  after,
  limit,
});
export type HeldQuery = z.infer<typeof HeldQuery>;

export const HeldClaim = ClaimSummary.extend({
  findings: z.array(EditFinding),
  heldAt: Instant,
  daysToFile: z.int(),
});
export type HeldClaim = z.infer<typeof HeldClaim>;

export const HeldList = z.object({
  items: z.array(HeldClaim),
  next: z.string().nullable(),
  totals: z.object({ count: z.int(), chargeCents: Cents }),
  facets: z.object({ code: z.array(Facet), payer: z.array(Facet) }),
  asOf: Instant,
});
export type HeldList = z.infer<typeof HeldList>;

export const OverrideRequest = z.object({
  code: z.string(),
  reason: z.string().trim().min(5).max(500),
  version: z.int().positive(),
});
export type OverrideRequest = z.infer<typeof OverrideRequest>;

/** A rejected claim goes again as a corrected original; one the payer decided goes as a replacement (frequency 7). */
export const CorrectRequest = ClaimAmendment.extend({
  reason: z.string().trim().max(500).optional(),
  /** When the payer's claim number is known from elsewhere, e.g. by phone. */
  payerClaimNumber: z.string().max(50).optional(),
});
export type CorrectRequest = z.infer<typeof CorrectRequest>;

export const VoidRequest = z.object({
  version: z.int().positive(),
  reason: z.string().trim().min(5).max(500),
});
export type VoidRequest = z.infer<typeof VoidRequest>;

/** What a change of a claim led to. */
export const ClaimChange = z.object({
  claimId: Id,
  state: ClaimState,
  frequency: z.enum(['1', '7', '8']),
  findings: z.array(EditFinding),
  version: z.int().positive(),
});
export type ClaimChange = z.infer<typeof ClaimChange>;

/** One station of the bar over the claim page. */
export const Station = z.object({
  key: z.enum([
    'booked',
    'visit',
    'charged',
    'sent',
    'accepted',
    'decided',
    'denied',
    'appeal',
    'closed',
  ]),
  label: z.string(),
  state: z.enum(['done', 'current', 'refused', 'waiting', 'later']),
  on: LocalDate.nullable(),
  /** `by`: the date is a deadline. */
  note: z.string().nullable(),
});

export const LineMoney = z.object({
  lineNumber: z.int().positive(),
  lineControlNumber: z.string(),
  procedure: z.string(),
  modifiers: z.array(z.string()),
  units: z.number(),
  serviceDate: LocalDate,
  diagnosisPointers: z.array(z.int()),
  chargeCents: Cents,
  /** Null until the payer priced the line. */
  allowedCents: Cents.nullable(),
  paidCents: Cents,
  patientCents: Cents,
  writtenOffCents: Cents,
  openCents: Cents,
  /** What makes up the open and patient amounts, each with its place. */
  adjustments: z.array(
    z.object({
      group: z.string(),
      reason: z.string(),
      cents: Cents,
      posted: z.enum(['write-off', 'patient', 'open']),
      words: z.string(),
      remittanceId: Id,
      postingId: Id,
      postedOn: LocalDate,
      place: FilePlace,
    }),
  ),
});

/** A row of the claim's timeline. `group` is the headline under which the page shows it. */
export const TimelineEntry = z.object({
  id: z.string(),
  group: z.enum(['before', 'visit', 'submission', 'decision', 'work']),
  kind: z.string(),
  icon: z.enum(['event', 'good', 'look', 'refused', 'unknown', 'money', 'file', 'person']),
  words: z.string(),
  detail: z.string().nullable(),
  at: Instant,
  cents: Cents.nullable(),
  fileKind: z.string().nullable(),
  place: FilePlace.nullable(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** Money rows of the claim as its copy knows them; the books are remittance's. */
export const MoneyRow = z.object({
  on: LocalDate,
  words: z.string(),
  remittanceId: Id.nullable(),
  postingId: Id.nullable(),
  chargeCents: Cents,
  paidCents: Cents,
  patientCents: Cents,
  writtenOffCents: Cents,
  /** Owed by the payer after this row. */
  openCents: Cents,
  place: FilePlace.nullable(),
});

export const ClaimFile = z.object({
  sha256: Sha256,
  kind: z.string(),
  name: z.string(),
  direction: z.enum(['in', 'out']),
  at: Instant,
  /** The claim's own segment in it. */
  place: FilePlace.nullable(),
  /** False for an 835: remittance keeps it and shows its segments (`/remittances/files/:sha256/segments`). */
  here: z.boolean(),
});

export const ClaimPage = z.object({
  claim: ClaimSummary.extend({
    encounterExternalId: z.string(),
    appointmentId: Id.nullable(),
    coverageId: Id.nullable(),
    providerId: Id.nullable(),
    locationId: Id.nullable(),
    locationName: z.string().nullable(),
    placeOfService: z.string(),
    placeOfServiceWords: z.string(),
    diagnoses: z.array(z.string()),
    priorAuthorization: z.string().nullable(),
    patientPaidCents: Cents,
    frequency: z.enum(['1', '7', '8']),
    payerClaimNumber: z.string().nullable(),
    createdAt: Instant,
    submittedAt: Instant.nullable(),
  }),
  findings: z.array(EditFinding),
  stations: z.array(Station),
  lines: z.array(LineMoney),
  /** What postings moved for the claim as a whole, not for a line of ours. */
  claimLevel: z.object({ paidCents: Cents, patientCents: Cents, writtenOffCents: Cents }),
  /** billed = paid + patient + write-off + open, for every line and for the claim. */
  addsUp: z.boolean(),
  timeline: z.array(TimelineEntry),
  money: z.array(MoneyRow),
  files: z.array(ClaimFile),
  denials: z.array(
    z.object({
      denialId: Id,
      lineNumber: z.int().nullable(),
      state: DenialState,
      words: z.string(),
      atStakeCents: Cents,
      appealBy: LocalDate.nullable(),
    }),
  ),
  /** What may be done now; where not, `why` says it in words. */
  actions: z.array(
    z.object({
      action: z.enum(['amend', 'correct-and-resubmit', 'void', 'ask-status', 'submit']),
      allowed: z.boolean(),
      why: z.string().nullable(),
    }),
  ),
  /** When the copy of the money was last brought up to date; null before the first posting. */
  moneyAsOf: Instant.nullable(),
});
export type ClaimPage = z.infer<typeof ClaimPage>;

export const ClaimSearchAnswer = z.object({
  items: z.array(
    z.object({
      kind: z.enum(['claim', 'patient', 'file']),
      /** Claim id, patient id, or the file's sha256. */
      id: z.string(),
      title: z.string(),
      subtitle: z.string(),
    }),
  ),
});
export type ClaimSearchAnswer = z.infer<typeof ClaimSearchAnswer>;

// ---------------------------------------------------------------- files

export const SubmitRequest = z.object({ payerId: z.string().optional() });

export const Submission = z.object({
  submissionId: Id,
  payerId: z.string(),
  payerName: z.string(),
  state: z.enum(['prepared', 'sent', 'accepted', 'partly-accepted', 'rejected']),
  claimCount: z.int(),
  chargeCents: Cents,
  fileName: z.string(),
  sha256: Sha256,
  interchangeControlNumber: z.string(),
  preparedAt: Instant,
  sentAt: Instant.nullable(),
  acknowledgedAt: Instant.nullable(),
  acceptedClaims: z.int(),
  rejectedClaims: z.int(),
  receiptId: z.string().nullable(),
});
export type Submission = z.infer<typeof Submission>;

export const SubmitAnswer = z.object({
  submissions: z.array(Submission),
  claimCount: z.int(),
  chargeCents: Cents,
});
export type SubmitAnswer = z.infer<typeof SubmitAnswer>;

export const SubmissionList = z.object({
  items: z.array(Submission),
  next: z.string().nullable(),
  ready: z.object({ count: z.int(), chargeCents: Cents }),
  /** Instant of the next batch by the settings. */
  nextBatchAt: Instant,
});
export type SubmissionList = z.infer<typeof SubmissionList>;

/** What an acknowledgement file turned out to be and what became of it. */
export const AcknowledgementFile = z.object({
  sha256: Sha256,
  name: z.string(),
  /** Null: not a file that claims can read. */
  kind: z.enum(['TA1', '999', '277CA', '277']).nullable(),
  already: z.boolean(),
  accepted: z.int(),
  rejected: z.int(),
  /** Claims of which the file speaks and which are not ours. */
  unknown: z.int(),
  /** What is wrong with the file, or was said of more than one claim; `segment` (1-based) and `offset` (bytes) say where. */
  findings: z.array(
    z.object({
      code: z.string(),
      message: z.string(),
      segment: z.int(),
      offset: z.int(),
    }),
  ),
  words: z.string(),
});
export type AcknowledgementFile = z.infer<typeof AcknowledgementFile>;
export const FilesAnswer = z.object({ files: z.array(AcknowledgementFile) });

export const AcknowledgementException = z.object({
  exceptionId: Id,
  kind: z.enum(['unknown-claim', 'unknown-submission', 'refused-level', 'unreadable-file']),
  fileKind: z.string().nullable(),
  fileName: z.string(),
  /** What the file calls it: a patient control number or a control number of ours. */
  reference: z.string().nullable(),
  words: z.string(),
  place: FilePlace,
  openedAt: Instant,
  resolvedAt: Instant.nullable(),
});
export type AcknowledgementException = z.infer<typeof AcknowledgementException>;
export const AcknowledgementExceptionList = z.object({
  items: z.array(AcknowledgementException),
  next: z.string().nullable(),
});
export const ExceptionQuery = z.object({ resolved: z.stringbool().default(false), after, limit });
export const DismissRequest = z.object({ reason: z.string().trim().min(3).max(500) });

// ---------------------------------------------------------------- denials

export const DeadlineBucket = z.enum(['late', '0-3', '4-7', '8-14', '15-30', 'over-30', 'none']);
export const DenialView = z.enum([
  'mine',
  'due-7',
  'all-open',
  'over-500',
  'nobody',
  'waiting-on-payer',
  'resolved',
]);
export const DenialSort = z.enum(['priority', 'deadline', 'amount', 'newest']);

/** Strict, as `ClaimListQuery`. */
export const DenialQuery = z.strictObject({
  view: DenialView.default('all-open'),
  deadline: list(DeadlineBucket),
  payer: list(z.string()),
  cause: list(DenialCategory),
  /** User ids, or `nobody`. */
  owner: list(z.string()),
  sort: DenialSort.default('priority'),
  after,
  limit,
});
export type DenialQuery = z.infer<typeof DenialQuery>;

/** Why a denial stands where it stands: points per addend, `of` the most it can give. */
export const PriorityAddend = z.object({
  key: z.enum(['deadline', 'amount', 'odds']),
  words: z.string(),
  points: z.int(),
  of: z.int(),
});
export const Priority = z.object({
  score: z.int().min(0).max(100),
  level: z.enum(['high', 'medium', 'low']),
  addends: z.array(PriorityAddend),
});
export type Priority = z.infer<typeof Priority>;

export const DenialSummary = z.object({
  denialId: Id,
  claimId: Id,
  patientControlNumber: z.string(),
  lineNumber: z.int().nullable(),
  state: DenialState,
  patientName: z.string(),
  payerId: z.string(),
  payerName: z.string(),
  serviceDate: LocalDate,
  category: DenialCategory,
  reasons: z.array(z.string()),
  remarkCodes: z.array(z.string()),
  /** "says it came too late" */
  words: z.string(),
  atStakeCents: Cents,
  appealBy: LocalDate.nullable(),
  /** The day by which something must happen: the appeal, or without a right to appeal the corrected claim. */
  dueOn: LocalDate.nullable(),
  dueFor: z.enum(['appeal', 'resubmission']).nullable(),
  /** Days from today to `dueOn`; negative when it passed. */
  daysLeft: z.int().nullable(),
  nextStep: NextStep,
  nextStepWords: z.string(),
  assigneeUserId: Id.nullable(),
  assigneeName: z.string().nullable(),
  followUpOn: LocalDate.nullable(),
  priority: Priority,
  openedOn: LocalDate,
  outcome: z.enum(['overturned', 'resubmitted', 'written-off', 'not-a-denial']).nullable(),
  version: z.int().positive(),
});
export type DenialSummary = z.infer<typeof DenialSummary>;

export const DenialList = z.object({
  items: z.array(DenialSummary),
  next: z.string().nullable(),
  totals: z.object({ count: z.int(), atStakeCents: Cents }),
  views: z.array(z.object({ view: DenialView, label: z.string(), count: z.int() })),
  facets: z.object({
    deadline: z.array(Facet),
    payer: z.array(Facet),
    cause: z.array(Facet),
    owner: z.array(Facet),
  }),
  asOf: Instant,
});
export type DenialList = z.infer<typeof DenialList>;

export const DenialPage = z.object({
  denial: DenialSummary,
  /** "Fictiva Health says it came too late." */
  sentence: z.string(),
  explanation: z.array(z.string()),
  remarks: z.array(z.object({ code: z.string(), words: z.string() })),
  deadline: z
    .object({
      on: LocalDate,
      for: z.enum(['appeal', 'resubmission']),
      daysLeft: z.int(),
      dayNumber: z.int(),
      ofDays: z.int(),
      from: LocalDate,
      /** "60 days from the remittance of Oct 2, 2026; contract FH-2025, 9.2" */
      source: z.string(),
    })
    .nullable(),
  /** Days of the filing clock, for the timely-filing picture. */
  filing: z.object({
    serviceDate: LocalDate,
    limitOn: LocalDate,
    limitDays: z.int(),
    sentOn: LocalDate.nullable(),
    acceptedOn: LocalDate.nullable(),
    /** Day of the clock on which the payer accepted it; day 0 is the visit. */
    acceptedDay: z.int().nullable(),
    source: z.string(),
  }),
  money: z.object({
    chargeCents: Cents,
    allowedCents: Cents.nullable(),
    paidCents: Cents,
    patientCents: Cents,
    writtenOffCents: Cents,
    refusedCents: Cents,
    atStakeCents: Cents,
  }),
  evidence: z.array(
    z.object({
      letter: z.string(),
      words: z.string(),
      detail: z.string().nullable(),
      fileKind: z.string(),
      at: Instant,
      place: FilePlace,
      here: z.boolean(),
    }),
  ),
  nextStep: z.object({ step: NextStep, words: z.string(), reasons: z.array(z.string()) }),
  /** Other ways; what is not allowed stays in view and says why and who can. */
  otherWays: z.array(
    z.object({
      way: z.enum(['correct-and-resubmit', 'appeal', 'bill-patient', 'write-off', 'not-a-denial']),
      words: z.string(),
      allowed: z.boolean(),
      why: z.string().nullable(),
    }),
  ),
  history: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['note', 'change']),
      words: z.string(),
      by: z.string().nullable(),
      at: Instant,
    }),
  ),
  /** Neighbours in the queue are the list's matter; these are the claim's other denials. */
  siblings: z.array(z.object({ denialId: Id, lineNumber: z.int().nullable(), state: DenialState })),
});
export type DenialPage = z.infer<typeof DenialPage>;

const version = z.int().positive();
/** `userId` null: nobody. */
export const AssignRequest = z.object({
  userId: Id.nullable(),
  userName: z.string().max(120).nullable(),
  version,
});
export const FollowUpRequest = z.object({ on: LocalDate.nullable(), version });
export const NoteRequest = z.object({ text: z.string().trim().min(1).max(4000) });
export const DenialStateRequest = z.object({
  state: z.enum(['open', 'in-work', 'waiting-on-payer']),
  version,
});
export const ResolveRequest = z.object({
  outcome: z.enum(['resubmitted', 'written-off', 'not-a-denial', 'overturned']),
  reason: z.string().trim().min(3).max(500),
  version,
});
export type ResolveRequest = z.infer<typeof ResolveRequest>;

/** One action on several denials: all of them change, or, when one is stale or not allowed, none (409 or 403 names it). */
export const BulkRequest = z.object({
  items: z
    .array(z.object({ denialId: Id, version }))
    .min(1)
    .max(200),
  action: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('assign'),
      userId: Id.nullable(),
      userName: z.string().max(120).nullable(),
    }),
    z.object({ kind: z.literal('follow-up'), on: LocalDate.nullable() }),
    z.object({ kind: z.literal('state'), state: DenialStateRequest.shape.state }),
    z.object({
      kind: z.literal('resolve'),
      outcome: ResolveRequest.shape.outcome,
      reason: ResolveRequest.shape.reason,
    }),
    z.object({ kind: z.literal('note'), text: NoteRequest.shape.text }),
  ]),
});
export type BulkRequest = z.infer<typeof BulkRequest>;
export const DenialsChanged = z.object({ items: z.array(DenialSummary) });
