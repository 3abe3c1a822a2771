import type { Submission, SubmissionList } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { IdCursor, page, readCursor } from '@millrace/runtime';
import { nextSubmission } from '../claims.jobs.js';
import { timeZoneOf } from '../reference/reference.store.js';
import { rows } from '../sql.js';

type Row = Omit<
  Submission,
  'preparedAt' | 'sentAt' | 'acknowledgedAt' | 'interchangeControlNumber'
> & {
  readonly controlNumber: number;
  readonly preparedAt: Date;
  readonly sentAt: Date | null;
  readonly acknowledgedAt: Date | null;
};

const SELECT = `select s.id as "submissionId", s.payer_id as "payerId", coalesce(py.name, s.payer_id) as "payerName",
    s.state, s.claim_count as "claimCount", s.charge_cents as "chargeCents", s.file_name as "fileName", s.sha256,
    s.control_number as "controlNumber", s.prepared_at as "preparedAt", s.sent_at as "sentAt",
    s.acknowledged_at as "acknowledgedAt", s.receipt_id as "receiptId", o.accepted as "acceptedClaims",
    o.rejected as "rejectedClaims"
  from submission s
  left join payer_copy py on py.practice_id = s.practice_id and py.payer_id = s.payer_id
  cross join lateral (
    select count(*) filter (where outcome = 'accepted') as accepted,
           count(*) filter (where outcome = 'rejected') as rejected
      from submission_claim sc where sc.practice_id = s.practice_id and sc.submission_id = s.id) o`;

function toSubmission({
  controlNumber,
  preparedAt,
  sentAt,
  acknowledgedAt,
  ...row
}: Row): Submission {
  return {
    ...row,
    interchangeControlNumber: String(controlNumber).padStart(9, '0'),
    preparedAt: preparedAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
    acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
  };
}

/** Submissions by their ids, in the order of their control numbers. */
export async function submissionsById(
  ctx: Context,
  practiceId: number,
  ids: readonly number[],
): Promise<Submission[]> {
  const found = await rows<Row>(
    ctx,
    `${SELECT} where s.practice_id = $1 and s.id = any($2) order by s.control_number`,
    [practiceId, ids],
  );
  return found.map(toSubmission);
}

/** 837P files, the latest first, and what waits for the next batch. */
export async function listSubmissions(
  ctx: Context,
  practiceId: number,
  query: { after?: string; limit: number },
  times: readonly string[],
): Promise<SubmissionList> {
  const found = await rows<Row>(
    ctx,
    `${SELECT} where s.practice_id = $1 and s.kind = '837P' and ($2::bigint is null or s.id < $2)
      order by s.id desc limit $3`,
    [practiceId, readCursor(IdCursor, query.after)?.[0] ?? null, query.limit + 1],
  );
  const [ready] = await rows<SubmissionList['ready']>(
    ctx,
    `select count(*) as count, coalesce(sum(charge_cents), 0) as "chargeCents"
       from claim where practice_id = $1 and state = 'ready'`,
    [practiceId],
  );
  const timeZone = await timeZoneOf(ctx, practiceId);
  return {
    ...page(found.map(toSubmission), query.limit, (row) => [row.submissionId]),
    ready: ready!,
    nextBatchAt: nextSubmission({ times, timeZone }, ctx.now).toISOString(),
  };
}
