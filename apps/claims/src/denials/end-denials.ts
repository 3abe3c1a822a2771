import { DenialResolved, type DenialState, type EventData } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { timeZoneOf } from '../reference/reference.store.js';
import { column, rows } from '../sql.js';
import { wallClock } from '../submission/submission.js';
import { tell } from '../timeline/tell.js';
import { addHistory } from './history.js';

/** A denial as its changes need it. */
export interface LockedDenial {
  readonly denialId: number;
  readonly claimId: number;
  /** 0: the whole claim. */
  readonly lineNumber: number;
  readonly state: DenialState;
  readonly atStakeCents: number;
  readonly assigneeUserId: number | null;
  readonly assigneeName: string | null;
  readonly followUpOn: string | null;
  readonly version: number;
}

type Outcome = EventData<typeof DenialResolved>['outcome'];

/** How denials end. */
export interface Ending {
  readonly outcome: Outcome;
  /** In a person's words, or in ours where nobody decided it. */
  readonly reason?: string;
  readonly by?: { readonly userId: number | null; readonly userName: string | null };
}

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  overturned: 'Overturned',
  resubmitted: 'Corrected and resubmitted',
  'written-off': 'Written off',
  'not-a-denial': 'Not a denial',
};

const LOCKED = `id as "denialId", claim_id as "claimId", line_number as "lineNumber", state,
  at_stake_cents as "atStakeCents", assignee_user_id as "assigneeUserId", assignee_name as "assigneeName",
  follow_up_on as "followUpOn", version`;

/** Denials by their ids, locked against other changes; of another practice: nothing. */
export async function lockDenials(
  ctx: Context,
  practiceId: number,
  denialIds: readonly number[],
): Promise<LockedDenial[]> {
  return rows(
    ctx,
    `select ${LOCKED} from denial where practice_id = $1 and id = any($2) order by id for update`,
    [practiceId, denialIds],
  );
}

/** Ends denials that are not ended: says so to others, in their history and on their claims' timelines. */
export async function endDenials(
  ctx: Context,
  practiceId: number,
  denials: readonly Pick<LockedDenial, 'denialId' | 'claimId' | 'lineNumber' | 'atStakeCents'>[],
  { outcome, reason, by }: Ending,
): Promise<void> {
  if (denials.length === 0) return;
  const today = wallClock(ctx.now, await timeZoneOf(ctx, practiceId)).date;
  await ctx.tx.query(
    `update denial set state = 'resolved', outcome = $3, resolved_on = $4, follow_up_on = null, version = version + 1,
            write_off_cents = case when $3 = 'written-off' then at_stake_cents else 0 end
      where practice_id = $1 and id = any($2)`,
    [practiceId, column(denials, 'denialId'), outcome, today],
  );
  for (const one of denials) {
    ctx.emit(DenialResolved, practiceId, {
      denialId: one.denialId,
      claimId: one.claimId,
      lineNumber: one.lineNumber || null,
      outcome,
      writeOffCents: outcome === 'written-off' ? one.atStakeCents : 0,
      resolvedOn: today,
    });
  }
  const words = OUTCOME_WORDS[outcome];
  await addHistory(
    ctx,
    practiceId,
    denials.map((one) => ({
      denialId: one.denialId,
      kind: 'change',
      words: reason ? `${words}: ${reason}` : words,
      byUserId: by?.userId ?? null,
      byName: by?.userName ?? null,
    })),
  );
  await tell(
    ctx,
    practiceId,
    denials.map((one) => ({
      claimId: one.claimId,
      key: `denial-resolved/${one.denialId}`,
      stage: 'work',
      kind: 'denial-resolved',
      icon: by ? 'person' : 'event',
      words: `Denial ended: ${words.toLowerCase()}`,
      detail: by ? by.userName : (reason ?? null),
      cents: one.atStakeCents,
    })),
  );
}

/** Ends the open denials of a claim that was corrected and goes again. */
export async function endDenialsOfCorrected(
  ctx: Context,
  practiceId: number,
  claimId: number,
  by: NonNullable<Ending['by']>,
): Promise<void> {
  const denials = await lockOpenOf(ctx, practiceId, [claimId]);
  await endDenials(ctx, practiceId, denials, { outcome: 'resubmitted', by });
}

/** Ends the open denials of claims that were taken back: there is nothing left to refuse. */
export async function endDenialsOfVoided(
  ctx: Context,
  practiceId: number,
  claimIds: readonly number[],
): Promise<void> {
  const denials = await lockOpenOf(ctx, practiceId, claimIds);
  const reason = 'the claim was voided';
  await endDenials(ctx, practiceId, denials, { outcome: 'not-a-denial', reason });
}

async function lockOpenOf(
  ctx: Context,
  practiceId: number,
  claimIds: readonly number[],
): Promise<LockedDenial[]> {
  return rows(
    ctx,
    `select ${LOCKED} from denial
      where practice_id = $1 and claim_id = any($2) and state <> 'resolved' order by id for update`,
    [practiceId, claimIds],
  );
}
