import { z } from 'zod';
import { FilePlace } from '../events/claims.js';
import { PostedAdjustment } from '../events/remittance.js';
import { FileSegments } from './files.js';
import { Cents, Id, Instant, LocalDate, Sha256 } from '../values.js';

const limit = z.coerce.number().int().min(1).max(200).default(50);
const after = z.string().max(200).optional();

// ---------------------------------------------------------------- files

/** Something wrong in a file, at its place; safe to log. */
export const RemittanceFinding = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  segmentTag: z.string().nullable(),
  /** 1-based position of the segment in the file, and its byte offset. */
  segment: z.int().nonnegative(),
  offset: z.int().nonnegative(),
  /** Plain words. */
  message: z.string(),
  /** The sum behind a balance finding: billed − adjusted ≠ what the file says. */
  sum: z
    .object({
      /** `line`, `claim` or `check`. */
      level: z.string(),
      billedCents: Cents,
      adjustedCents: Cents,
      statedCents: Cents,
      /** billed − adjusted − stated. */
      differenceCents: Cents,
    })
    .nullable(),
});
export type RemittanceFinding = z.infer<typeof RemittanceFinding>;

/** `received` waits, `read` is done; what became of the content is said by its remittances and exceptions. */
export const RemittanceFileState = z.enum(['received', 'read', 'unreadable']);
export type RemittanceFileState = z.infer<typeof RemittanceFileState>;

/**
 * `posted`; `held` untouched because it does not balance or is damaged; `replaced`: held, and a corrected one was posted since;
 * `duplicate`: all of it was posted before from another file.
 */
export const RemittanceState = z.enum(['posted', 'held', 'replaced', 'duplicate']);
export type RemittanceState = z.infer<typeof RemittanceState>;

export const RemittanceFile = z.object({
  fileId: Id,
  sha256: Sha256,
  name: z.string(),
  byteLength: z.int(),
  receivedFrom: z.enum(['clearinghouse', 'upload', 'ourselves']),
  receivedAt: Instant,
  state: RemittanceFileState,
  /** What it turned out to be: `835`, or null where that could not be told. */
  kind: z.string().nullable(),
  remittances: z.array(
    z.object({
      remittanceId: Id,
      payerName: z.string(),
      traceNumber: z.string(),
      state: RemittanceState,
      claims: z.int(),
      postedClaims: z.int(),
      duplicateClaims: z.int(),
      exceptionClaims: z.int(),
      paymentCents: Cents,
      /** The remittance of another file that posted the same before. */
      duplicateOf: Id.nullable(),
    }),
  ),
  /** The first 200. */
  findings: z.array(RemittanceFinding),
  findingCount: z.int(),
});
export type RemittanceFile = z.infer<typeof RemittanceFile>;

/** Answer to an upload: `already` when the practice had this very content before; nothing is posted twice. */
export const RemittanceUpload = RemittanceFile.extend({ already: z.boolean() });
export type RemittanceUpload = z.infer<typeof RemittanceUpload>;

export const RemittanceUploadQuery = z.object({ name: z.string().max(200).default('upload.835') });

export const RemittanceFileList = z.object({
  items: z.array(
    RemittanceFile.omit({ remittances: true, findings: true }).extend({ remittances: z.int() }),
  ),
  next: z.string().nullable(),
});

/** What became of a claim payment (CLP) of a file. `information`: predetermination, carries no money. */
export const ClaimOutcome = z.enum([
  'posted',
  'duplicate',
  'unmatched',
  'overposted',
  'information',
]);
export type ClaimOutcome = z.infer<typeof ClaimOutcome>;

export const RemittanceClaimRow = z.object({
  segment: z.int().positive(),
  offset: z.int().nonnegative(),
  patientControlNumber: z.string(),
  /** CLP02. */
  status: z.string(),
  payerClaimNumber: z.string().nullable(),
  chargeCents: Cents,
  paidCents: Cents,
  writtenOffCents: Cents,
  patientCents: Cents,
  outcome: ClaimOutcome,
  /** Why it was not posted, in words. */
  reason: z.string().nullable(),
  claimId: Id.nullable(),
  postingId: Id.nullable(),
  exceptionId: Id.nullable(),
});
export type RemittanceClaimRow = z.infer<typeof RemittanceClaimRow>;

export const RemittanceClaimsQuery = z.object({
  outcome: ClaimOutcome.optional(),
  after,
  limit,
});
export const RemittanceClaims = z.object({
  items: z.array(RemittanceClaimRow),
  next: z.string().nullable(),
});

// ---------------------------------------------------------------- exceptions

export const RemittanceExceptionKind = z.enum([
  'held-file',
  'unreadable-file',
  'unmatched-claim',
  'provider-adjustment',
  'overposted-claim',
]);
export type RemittanceExceptionKind = z.infer<typeof RemittanceExceptionKind>;

export const RemittanceException = z.object({
  exceptionId: Id,
  kind: RemittanceExceptionKind,
  state: z.enum(['open', 'matched', 'dismissed', 'replaced']),
  /** What is wrong, in words, without health information. */
  words: z.string(),
  /** What a person can do. */
  nextStep: z.enum(['match', 'ask-payer', 'replay', 'look']),
  amountCents: Cents.nullable(),
  payerName: z.string().nullable(),
  traceNumber: z.string().nullable(),
  patientControlNumber: z.string().nullable(),
  remittanceId: Id.nullable(),
  fileId: Id,
  fileName: z.string(),
  place: FilePlace.nullable(),
  openedAt: Instant,
  resolvedAt: Instant.nullable(),
  /** Why a person dismissed it. */
  resolution: z.string().nullable(),
});
export type RemittanceException = z.infer<typeof RemittanceException>;

// ---------------------------------------------------------------- remittances

export const RemittanceQuery = z.object({
  state: RemittanceState.optional(),
  payer: z.string().max(80).optional(),
  trace: z.string().max(80).optional(),
  from: LocalDate.optional(),
  to: LocalDate.optional(),
  after,
  limit,
});

export const RemittanceRow = z.object({
  remittanceId: Id,
  fileId: Id,
  /** BPR16, else the day of receipt. */
  paidOn: LocalDate,
  receivedAt: Instant,
  postedOn: LocalDate.nullable(),
  payerId: z.string(),
  payerName: z.string(),
  traceNumber: z.string(),
  /** BPR04: ACH, CHK, NON … */
  paymentMethod: z.string(),
  claims: z.int(),
  chargeCents: Cents,
  /** Σ CLP04. */
  claimsPaidCents: Cents,
  /** Σ PLB: positive lowers the payment. */
  providerAdjustedCents: Cents,
  /** BPR02. */
  paymentCents: Cents,
  state: RemittanceState,
  /** Of a held one: the first difference found, where there is one. */
  differenceCents: Cents.nullable(),
  postedClaims: z.int(),
  duplicateClaims: z.int(),
  exceptionClaims: z.int(),
  openExceptions: z.int(),
});
export type RemittanceRow = z.infer<typeof RemittanceRow>;

const sums = z.object({
  remittances: z.int(),
  claims: z.int(),
  claimsPaidCents: Cents,
  providerAdjustedCents: Cents,
  paymentCents: Cents,
});

export const RemittanceList = z.object({
  items: z.array(RemittanceRow),
  next: z.string().nullable(),
  /** Over all rows of the filter, by state: what the totals and the tabs show. */
  all: sums,
  posted: sums,
  held: sums,
  duplicate: sums,
  payers: z.array(z.object({ payerId: z.string(), payerName: z.string(), remittances: z.int() })),
  openExceptions: z.int(),
  asOf: Instant,
});
export type RemittanceList = z.infer<typeof RemittanceList>;

/** One of the checks 835 TR3 1.10.2.1 asks for: `billed − adjusted = stated`. */
export const BalanceCheck = z.object({
  level: z.enum(['line', 'claim', 'check']),
  ok: z.boolean(),
  /** How many lines, claims or checks were added up, and how many do not. */
  checked: z.int(),
  failed: z.int(),
  billedCents: Cents,
  adjustedCents: Cents,
  statedCents: Cents,
  differenceCents: Cents,
  place: FilePlace.nullable(),
});
export type BalanceCheck = z.infer<typeof BalanceCheck>;

export const RemittancePage = RemittanceRow.extend({
  sha256: Sha256,
  fileName: z.string(),
  /** Line, claim and whole check; a failed one shows its first difference. */
  checks: z.array(BalanceCheck),
  providerAdjustments: z.array(
    z.object({
      reason: z.string(),
      words: z.string(),
      reference: z.string().nullable(),
      cents: Cents,
      outcome: z.enum(['posted', 'duplicate', 'held']),
      account: z.string().nullable(),
      place: FilePlace,
    }),
  ),
  findings: z.array(RemittanceFinding),
  findingCount: z.int(),
  duplicateOf: Id.nullable(),
  /** Of what was posted, by account. */
  posted: z.object({
    cashCents: Cents,
    paidCents: Cents,
    writtenOffCents: Cents,
    patientCents: Cents,
    openCents: Cents,
    unappliedCents: Cents,
  }),
  exceptions: z.array(RemittanceException),
});
export type RemittancePage = z.infer<typeof RemittancePage>;

export const RemittanceExceptionQuery = z.object({
  state: z.enum(['open', 'matched', 'dismissed', 'replaced']).default('open'),
  kind: RemittanceExceptionKind.optional(),
  after,
  limit,
});
export const RemittanceExceptionList = z.object({
  items: z.array(RemittanceException),
  next: z.string().nullable(),
  counts: z.array(
    z.object({ kind: RemittanceExceptionKind, exceptions: z.int(), amountCents: Cents }),
  ),
});

export const RemittanceExceptionPage = RemittanceException.extend({
  findings: z.array(RemittanceFinding),
  /** Around the place, persons masked. */
  segments: FileSegments.shape.segments,
  /** Claims that it may belong to, best first. */
  candidates: z.array(
    z.object({
      claimId: Id,
      patientControlNumber: z.string(),
      serviceDate: LocalDate,
      chargeCents: Cents,
      receivableCents: Cents,
      why: z.string(),
    }),
  ),
});
export type RemittanceExceptionPage = z.infer<typeof RemittanceExceptionPage>;

export const MatchExceptionRequest = z.object({ claimId: Id });
export const DismissExceptionRequest = z.object({ reason: z.string().trim().min(3).max(500) });

// ---------------------------------------------------------------- ledger

export const LedgerAccount = z.enum([
  'insurance-receivable',
  'patient-receivable',
  'cash',
  'contractual-write-off',
  'denial-write-off',
  'charge-revenue',
  'take-back',
  'interest',
  'balance-forward',
  'provider-adjustment',
  'unapplied-payments',
]);
export type LedgerAccount = z.infer<typeof LedgerAccount>;

export const PostingKind = z.enum([
  'charge',
  'charge-correction',
  'payment',
  'reversal',
  'write-off',
  'provider-adjustment',
  'unapplied',
  'application',
]);
export type PostingKind = z.infer<typeof PostingKind>;

/** The money of a claim: charge = paid + written off + patient + receivable, always. */
export const ClaimMoney = z.object({
  chargeCents: Cents,
  paidCents: Cents,
  writtenOffCents: Cents,
  patientCents: Cents,
  receivableCents: Cents,
});
export type ClaimMoney = z.infer<typeof ClaimMoney>;

export const LedgerPosting = z.object({
  postingId: Id,
  kind: PostingKind,
  version: z.int(),
  postedOn: LocalDate,
  remittanceId: Id.nullable(),
  payerName: z.string().nullable(),
  traceNumber: z.string().nullable(),
  /** CLP02 of a payment or reversal. */
  status: z.string().nullable(),
  /** The posting that this one undoes. */
  reverses: Id.nullable(),
  place: FilePlace.nullable(),
  moves: z.array(z.object({ debit: LedgerAccount, credit: LedgerAccount, cents: Cents })),
  adjustments: z.array(PostedAdjustment.extend({ lineNumber: z.int().nullable() })),
  /** Signed changes by this posting, and what the payer owes after it. */
  change: ClaimMoney.omit({ receivableCents: true }),
  receivableCents: Cents,
});
export type LedgerPosting = z.infer<typeof LedgerPosting>;

export const ClaimLedger = ClaimMoney.extend({
  claimId: Id,
  patientControlNumber: z.string(),
  payerId: z.string(),
  serviceDate: LocalDate,
  version: z.int(),
  addsUp: z.boolean(),
  postings: z.array(LedgerPosting),
});
export type ClaimLedger = z.infer<typeof ClaimLedger>;

export const LedgerProof = ClaimMoney.extend({
  /** Debits minus credits over all accounts: 0. */
  sumCents: Cents,
  claims: z.int(),
  /** Claims whose money does not add up, or differs from the sum of their moves: 0. */
  claimsOff: z.int(),
  postings: z.int(),
  moves: z.int(),
  accounts: z.array(
    z.object({
      account: LedgerAccount,
      debitCents: Cents,
      creditCents: Cents,
      balanceCents: Cents,
    }),
  ),
  /** Posted remittances whose cash is not what the file pays less what was posted before: 0. */
  checksOff: z.int(),
  cashCents: Cents,
  /** SHA-256 over the sorted canonical lines of all moves; independent of ids: two runs of the same facts agree. */
  ledgerHash: Sha256,
  asOf: Instant,
});
export type LedgerProof = z.infer<typeof LedgerProof>;
