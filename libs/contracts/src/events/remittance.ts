import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { Cents, Id, LocalDate, Sha256 } from '../values.js';
import { FilePlace } from './claims.js';

const topic = 'millrace.remittance';
const examplePlace = { sha256: '0'.repeat(64), segment: 612, offset: 20480 };

/** One CAS adjustment as posted. A positive amount lowers the payment. */
export const PostedAdjustment = z.object({
  group: z.enum(['CO', 'PR', 'OA', 'PI', 'CR']),
  reason: z.string(),
  cents: Cents,
  /** What posting did with it; `open`: it stays owed by the payer and asks for work (a denial is never a write-off). */
  posted: z.enum(['write-off', 'patient', 'open']),
  place: FilePlace,
});
export type PostedAdjustment = z.infer<typeof PostedAdjustment>;

const PostedLine = z.object({
  /** Null when the payer's line could not be matched to one of ours. */
  lineNumber: z.int().positive().nullable(),
  procedure: z.string(),
  chargeCents: Cents,
  paidCents: Cents,
  adjustments: z.array(PostedAdjustment),
  remarkCodes: z.array(z.string()),
  place: FilePlace,
});

/** What one remittance did to one claim. Amounts are changes, signed: a reversal carries them negated. */
export const PostedClaim = z.object({
  claimId: Id,
  postingId: Id,
  /** Rises with each posting of the claim: readers keep the higher (a set is not ordered with single events). */
  version: z.int().positive(),
  /** CLP02: 1 primary … 4 denied, 22 reversal. */
  status: z.string(),
  payerClaimNumber: z.string().nullable(),
  chargeCents: Cents,
  paidCents: Cents,
  writtenOffCents: Cents,
  patientCents: Cents,
  /** Claim-level adjustments; those of lines are with the lines. */
  adjustments: z.array(PostedAdjustment),
  remarkCodes: z.array(z.string()),
  lines: z.array(PostedLine),
  /** Owed by the payer after this posting. */
  receivableCents: Cents,
  place: FilePlace,
});
export type PostedClaim = z.infer<typeof PostedClaim>;

export const ChargesPosted = defineEvent({
  type: 'remittance.charges-posted',
  version: 1,
  topic,
  key: (d) => `claim:${d.claimId}`,
  summary:
    'The charges of a claim, or what a correction changed in them, entered the ledger as owed by the payer.',
  data: z.object({
    claimId: Id,
    /** Of the claim's money: 1 for its first charges. */
    version: z.int().positive(),
    payerId: z.string(),
    /** A change, signed: all of it at first, later the difference. */
    chargeCents: Cents,
    serviceDate: LocalDate,
    postedOn: LocalDate,
  }),
  example: {
    claimId: 104417,
    version: 1,
    payerId: 'FICTV',
    chargeCents: 64000,
    serviceDate: '2026-06-09',
    postedOn: '2026-06-10',
  },
});

/** A file of the clearinghouse or of a person is kept whole and waits to be read. */
export const RemittanceFileReceived = defineEvent({
  type: 'remittance.file-received',
  version: 1,
  topic,
  key: (d) => `file:${d.sha256}`,
  summary: 'A remittance file came in and is kept whole; it is read next.',
  data: z.object({
    fileId: Id,
    sha256: Sha256,
    /** Rises with every replay of the file. */
    attempt: z.int().positive(),
  }),
  example: { fileId: 1, sha256: '0'.repeat(64), attempt: 1 },
});

/** A set event: up to 1,000 claims and 500 KB; one 835 may need several. */
export const RemittancePosted = defineEvent({
  type: 'remittance.remittance-posted',
  version: 1,
  topic,
  webhook: true,
  key: (d) => `remittance:${d.remittanceId}`,
  summary: 'Claims of a balanced 835 were posted to the ledger.',
  data: z.object({
    remittanceId: Id,
    payerId: z.string(),
    payerName: z.string(),
    /** TRN02. */
    traceNumber: z.string(),
    /** BPR16, else the date of receipt. */
    paidOn: LocalDate,
    postedOn: LocalDate,
    sha256: Sha256,
    claims: z.array(PostedClaim).max(1000),
  }),
  example: {
    remittanceId: 1,
    payerId: 'FICTV',
    payerName: 'Fictiva Health',
    traceNumber: '0731906',
    paidOn: '2026-10-02',
    postedOn: '2026-10-05',
    sha256: '0'.repeat(64),
    claims: [
      {
        claimId: 104417,
        postingId: 88213,
        version: 1,
        status: '1',
        payerClaimNumber: 'FH26275007731',
        chargeCents: 64000,
        paidCents: 13440,
        writtenOffCents: 8960,
        patientCents: 3000,
        adjustments: [],
        remarkCodes: [],
        lines: [
          {
            lineNumber: 2,
            procedure: '20611',
            chargeCents: 38600,
            paidCents: 0,
            adjustments: [
              { group: 'CO', reason: '29', cents: 38600, posted: 'open', place: examplePlace },
            ],
            remarkCodes: [],
            place: examplePlace,
          },
        ],
        receivableCents: 38600,
        place: examplePlace,
      },
    ],
  },
});

export const WriteOffPosted = defineEvent({
  type: 'remittance.write-off-posted',
  version: 1,
  topic,
  webhook: true,
  key: (d) => `claim:${d.claimId}`,
  summary: 'A person decided to write off what the payer refused.',
  data: z.object({
    claimId: Id,
    denialId: Id,
    postingId: Id,
    version: z.int().positive(),
    writtenOffCents: Cents,
    receivableCents: Cents,
    postedOn: LocalDate,
  }),
  example: {
    claimId: 104417,
    denialId: 2218,
    postingId: 88214,
    version: 2,
    writtenOffCents: 38600,
    receivableCents: 0,
    postedOn: '2026-11-24',
  },
});

export const RemittanceHeld = defineEvent({
  type: 'remittance.remittance-held',
  version: 1,
  topic,
  webhook: true,
  key: (d) => `file:${d.sha256}`,
  summary:
    'A remittance does not balance or cannot be read: it is kept untouched and nothing of it is posted.',
  data: z.object({
    remittanceId: Id.nullable(),
    sha256: Sha256,
    findingCodes: z.array(z.string()),
    /** Null when the file could not be read far enough to tell. */
    differenceCents: Cents.nullable(),
  }),
  example: {
    remittanceId: 2,
    sha256: '0'.repeat(64),
    findingCodes: ['835-line-balance'],
    differenceCents: -10,
  },
});

export const ExceptionsOpened = defineEvent({
  type: 'remittance.exceptions-opened',
  version: 1,
  topic,
  webhook: true,
  key: (d) => `remittance:${d.remittanceId ?? 0}`,
  summary: 'A remittance holds what needs a person: several of one kind are told together.',
  data: z.object({
    kind: z.enum([
      'held-file',
      'unreadable-file',
      'unmatched-claim',
      'provider-adjustment',
      'overposted-claim',
    ]),
    remittanceId: Id.nullable(),
    count: z.int().positive(),
    firstExceptionId: Id,
    /** Together; null when no amount is known. */
    amountCents: Cents.nullable(),
  }),
  example: {
    kind: 'unmatched-claim',
    remittanceId: 1,
    count: 3,
    firstExceptionId: 17,
    amountCents: 36000,
  },
});

export const ExceptionResolved = defineEvent({
  type: 'remittance.exception-resolved',
  version: 1,
  topic,
  webhook: true,
  key: (d) => `exception:${d.exceptionId}`,
  summary: 'An exception was worked by a person.',
  data: z.object({ exceptionId: Id, how: z.enum(['matched', 'dismissed', 'replaced']) }),
  example: { exceptionId: 1, how: 'matched' },
});
