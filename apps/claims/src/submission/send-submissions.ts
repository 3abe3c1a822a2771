import { ClaimStatusAsked, ClaimSubmitted, type EventData } from '@millrace/contracts';
import type { ClearinghouseClient, FileStore, Work } from '@millrace/exchange';
import type { Context } from '@millrace/messaging';
import { METRICS } from '@millrace/telemetry';
import { rows } from '../sql.js';
import { tell } from '../timeline/tell.js';
import { prepareSubmissions } from './prepare-submissions.handler.js';
import type { PreparedSubmission } from './submission.store.js';

/** What sending needs: the network and the store lie outside of the transactions. */
export interface Sending {
  readonly work: Work;
  readonly files: FileStore;
  readonly clearinghouse: ClearinghouseClient;
}

/**
 * Sends every ready claim of a practice: first what an earlier run prepared and may not have sent, then new files. After a crash the
 * same bytes go again under the same control number, which the receiver takes once. Returns the ids of what was sent.
 * @throws ClearinghouseUnavailable: what is prepared stays so and goes with the next run
 */
export async function submitReadyClaims(
  { work, files, clearinghouse }: Sending,
  practiceId: number,
  payerId: string | null,
): Promise<number[]> {
  const sent: number[] = [];
  const send = async (submission: PreparedSubmission): Promise<void> => {
    await sendPrepared({ work, files, clearinghouse }, practiceId, submission);
    if (submission.kind === '837P') sent.push(submission.submissionId);
  };
  const left = await work.run({ practiceIds: [practiceId], readOnly: true }, (ctx) =>
    findPrepared(ctx, practiceId),
  );
  for (const submission of left) await send(submission);
  for (let more = true; more;) {
    const result = await work.run({ practiceIds: [practiceId] }, (ctx) =>
      prepareSubmissions(ctx, files, practiceId, payerId),
    );
    for (const submission of result.prepared) await send(submission);
    more = result.more;
  }
  return sent;
}

/** Sends one prepared file and says so. Sending it again is safe. */
export async function sendPrepared(
  {
    work,
    files,
    clearinghouse,
  }: Omit<Sending, 'clearinghouse'> & {
    readonly clearinghouse: Pick<ClearinghouseClient, 'send'>;
  },
  practiceId: number,
  submission: PreparedSubmission,
): Promise<void> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of files.read(practiceId, submission.sha256)) chunks.push(chunk);
  const { receiptId } = await clearinghouse.send(Buffer.concat(chunks));
  await work.run({ practiceIds: [practiceId] }, (ctx) =>
    submission.kind === '837P'
      ? markSent(ctx, practiceId, submission, receiptId)
      : markAsked(ctx, practiceId, submission, receiptId),
  );
}

async function findPrepared(ctx: Context, practiceId: number): Promise<PreparedSubmission[]> {
  return rows(
    ctx,
    `select id as "submissionId", kind, payer_id as "payerId", sha256, control_number as "controlNumber"
       from submission where practice_id = $1 and state = 'prepared' order by control_number`,
    [practiceId],
  );
}

/** True when this call moved it from prepared to sent. */
async function moveToSent(
  ctx: Context,
  practiceId: number,
  { submissionId }: PreparedSubmission,
  receiptId: string,
): Promise<boolean> {
  const moved = await rows(
    ctx,
    `update submission set state = 'sent', sent_at = $3, receipt_id = $4
      where practice_id = $1 and id = $2 and state = 'prepared' returning id`,
    [practiceId, submissionId, ctx.now, receiptId],
  );
  return moved.length > 0;
}

async function markSent(
  ctx: Context,
  practiceId: number,
  submission: PreparedSubmission,
  receiptId: string,
): Promise<void> {
  if (!(await moveToSent(ctx, practiceId, submission, receiptId))) return;
  const { submissionId, payerId, sha256 } = submission;
  const told = await changedLines(ctx, practiceId, submissionId);
  const claims = await rows<SentClaim>(
    ctx,
    `update claim c
        set state = 'sent', submitted_at = $3, changed_at = $3, version = c.version + 1, accepted_at = null,
            accepted_on = case when sc.frequency = '1' then null else c.accepted_on end, asked_at = null, asked_count = 0,
            lines_changed = false
       from submission_claim sc
      where c.practice_id = $1 and sc.practice_id = $1 and sc.submission_id = $2 and c.id = sc.claim_id
        and c.state = 'ready'
     returning c.id as "claimId", sc.frequency, sc.charge_cents as "chargeCents", sc.segment, sc."offset",
               c.payer_claim_number as "payerClaimNumber"`,
    [practiceId, submissionId, ctx.now],
  );
  const [payer] = await rows<{ name: string }>(
    ctx,
    'select name from payer_copy where practice_id = $1 and payer_id = $2',
    [practiceId, payerId],
  );
  ctx.count(METRICS.claimsTotal, { event: 'submitted' }, claims.length);
  for (const { claimId, frequency, chargeCents } of claims) {
    const lines = told.get(claimId);
    ctx.emit(ClaimSubmitted, practiceId, {
      claimId,
      payerId,
      submissionId,
      sha256,
      frequency,
      chargeCents,
      ...(lines && { lines }),
    });
  }
  await tell(
    ctx,
    practiceId,
    claims.map((claim) => ({
      claimId: claim.claimId,
      key: `sent/${submission.controlNumber}`,
      stage: 'submission',
      kind: 'sent',
      icon: 'file',
      words: sentWords(claim, payer?.name ?? payerId),
      detail: `file ${submission.controlNumber}`,
      fileKind: '837P',
      place: { sha256, segment: claim.segment, offset: claim.offset },
    })),
  );
}

interface SentClaim {
  readonly claimId: number;
  readonly frequency: '1' | '7' | '8';
  readonly chargeCents: number;
  readonly segment: number;
  readonly offset: number;
  readonly payerClaimNumber: string | null;
}

function sentWords({ frequency, payerClaimNumber }: SentClaim, payerName: string): string {
  if (frequency === '7') return `Sent as replacement of ${payerClaimNumber}`;
  if (frequency === '8') return `Sent as void of ${payerClaimNumber}`;
  return `Sent to ${payerName}`;
}

type ToldLine = NonNullable<EventData<typeof ClaimSubmitted>['lines']>[number];

/** Lines of the claims whose lines changed since the others were told of them. */
async function changedLines(
  ctx: Context,
  practiceId: number,
  submissionId: number,
): Promise<Map<number, ToldLine[]>> {
  const found = await rows<{ claimId: number; lines: ToldLine[] }>(
    ctx,
    `select c.id as "claimId",
            jsonb_agg(jsonb_build_object('lineNumber', l.line_number, 'lineControlNumber', l.line_control_number,
              'procedure', l.procedure, 'modifiers', l.modifiers, 'units', l.units, 'chargeCents', l.charge_cents)
              order by l.line_number) as lines
       from claim c join claim_line l on l.practice_id = $1 and l.claim_id = c.id
      where c.practice_id = $1 and c.submission_id = $2 and c.lines_changed
      group by c.id`,
    [practiceId, submissionId],
  );
  return new Map(found.map((row) => [row.claimId, row.lines]));
}

async function markAsked(
  ctx: Context,
  practiceId: number,
  submission: PreparedSubmission,
  receiptId: string,
): Promise<void> {
  if (!(await moveToSent(ctx, practiceId, submission, receiptId))) return;
  const { submissionId, payerId, sha256 } = submission;
  const asked = await rows<{ claimId: number; segment: number; offset: number }>(
    ctx,
    `select claim_id as "claimId", segment, "offset" from submission_claim
      where practice_id = $1 and submission_id = $2 order by claim_id`,
    [practiceId, submissionId],
  );
  for (const { claimId } of asked) {
    ctx.emit(ClaimStatusAsked, practiceId, { claimId, payerId, sha256 });
  }
  await tell(
    ctx,
    practiceId,
    asked.map(({ claimId, segment, offset }) => ({
      claimId,
      key: `asked/${submission.controlNumber}`,
      stage: 'submission',
      kind: 'status-asked',
      icon: 'unknown',
      words: 'Asked the payer where it stands',
      fileKind: '276',
      place: { sha256, segment, offset },
    })),
  );
}
