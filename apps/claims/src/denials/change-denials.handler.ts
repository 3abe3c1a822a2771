import { DenialFollowUpDue, DenialUpdated, type BulkRequest } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { timeZoneOf } from '../reference/reference.store.js';
import { column } from '../sql.js';
import { wallClock } from '../submission/submission.js';
import { formatDay, formatDollars } from '../timeline/words.js';
import { endDenials, lockDenials, type LockedDenial } from './end-denials.js';
import { addHistory } from './history.js';

/** A change that a denial does not allow now. */
export class DenialRefused extends Error {
  override readonly name = 'DenialRefused';

  constructor(
    readonly kind: 'not-found' | 'stale' | 'state' | 'forbidden' | 'invalid',
    message: string,
    readonly path = '',
  ) {
    super(message);
  }
}

/** Who acts. */
export interface Worker {
  readonly userId: number | null;
  readonly userName: string | null;
  /** May write off any amount and assign anybody. */
  readonly manager: boolean;
  /** What this person may write off alone, cents. */
  readonly writeOffLimitCents: number;
}

type Action = BulkRequest['action'];
type Item = { denialId: number; version: number | null };

/**
 * One action on denials: all change or none. @throws DenialRefused for the first that is unknown, stale (somebody changed it in
 * between), resolved, or not the person's to do
 */
export async function changeDenials(
  ctx: Context,
  practiceId: number,
  items: readonly Item[],
  action: Action,
  worker: Worker,
): Promise<number[]> {
  const denials = await lockFresh(ctx, practiceId, items);
  if (action.kind === 'note') {
    await note(ctx, practiceId, denials, action.text, worker);
    return denials.map((one) => one.denialId);
  }
  const resolved = denials.find((one) => one.state === 'resolved');
  if (resolved) throw new DenialRefused('state', `D-${resolved.denialId} is resolved already.`);
  if (action.kind === 'resolve') await resolve(ctx, practiceId, denials, action, worker);
  else await update(ctx, practiceId, denials, action, worker);
  return denials.map((one) => one.denialId);
}

async function lockFresh(
  ctx: Context,
  practiceId: number,
  items: readonly Item[],
): Promise<LockedDenial[]> {
  const found = await lockDenials(ctx, practiceId, column(items, 'denialId'));
  const byId = new Map(found.map((one) => [one.denialId, one]));
  for (const { denialId, version } of items) {
    const denial = byId.get(denialId);
    if (!denial) throw new DenialRefused('not-found', 'There is no such denial.');
    if (version !== null && denial.version !== version) {
      throw new DenialRefused('stale', `D-${denialId} changed in between: load it again.`);
    }
  }
  return found;
}

async function update(
  ctx: Context,
  practiceId: number,
  denials: readonly LockedDenial[],
  action: Exclude<Action, { kind: 'note' | 'resolve' }>,
  worker: Worker,
): Promise<void> {
  const today = wallClock(ctx.now, await timeZoneOf(ctx, practiceId)).date;
  const next = denials.map((denial) => ({ ...denial, ...changed(denial, action, worker, today) }));
  await ctx.tx.query(
    `update denial d
        set state = n.state, assignee_user_id = n."assigneeUserId", assignee_name = n."assigneeName",
            follow_up_on = n."followUpOn", version = d.version + 1
       from jsonb_to_recordset($2::jsonb) as n ("denialId" bigint, state text, "assigneeUserId" bigint,
            "assigneeName" text, "followUpOn" date)
      where d.practice_id = $1 and d.id = n."denialId"`,
    [practiceId, JSON.stringify(next)],
  );
  for (const one of next) emitUpdated(ctx, practiceId, { ...one, version: one.version + 1 });
  await addHistory(
    ctx,
    practiceId,
    next.map((one) => ({
      denialId: one.denialId,
      kind: 'change',
      words: wordsOf(action),
      byUserId: worker.userId,
      byName: worker.userName,
    })),
  );
}

/** What an action changes. Work that somebody takes up is in work; a date puts it away until then. */
function changed(
  denial: LockedDenial,
  action: Exclude<Action, { kind: 'note' | 'resolve' }>,
  worker: Worker,
  today: string,
): Partial<LockedDenial> {
  if (action.kind === 'state') return { state: action.state };
  if (action.kind === 'follow-up') {
    if (action.on !== null && action.on < today) {
      throw new DenialRefused('invalid', 'The follow-up date lies in the past.', 'on');
    }
    return { followUpOn: action.on };
  }
  const toOther = action.userId !== null && action.userId !== worker.userId;
  if (toOther && !action.userName) {
    throw new DenialRefused('invalid', 'Name the person as well.', 'userName');
  }
  return {
    assigneeUserId: action.userId,
    assigneeName: action.userId === null ? null : (action.userName ?? worker.userName),
    state: denial.state === 'open' && action.userId !== null ? 'in-work' : denial.state,
  };
}

function wordsOf(action: Exclude<Action, { kind: 'note' | 'resolve' }>): string {
  if (action.kind === 'state') return `Moved to ${action.state.replaceAll('-', ' ')}`;
  if (action.kind === 'follow-up') {
    return action.on ? `Follow up on ${formatDay(action.on)}` : 'Follow-up date removed';
  }
  return action.userId === null ? 'Given back' : `Given to ${action.userName ?? 'this person'}`;
}

async function note(
  ctx: Context,
  practiceId: number,
  denials: readonly LockedDenial[],
  text: string,
  worker: Worker,
): Promise<void> {
  await addHistory(
    ctx,
    practiceId,
    denials.map((one) => ({
      denialId: one.denialId,
      kind: 'note',
      words: text,
      byUserId: worker.userId,
      byName: worker.userName,
    })),
  );
}

async function resolve(
  ctx: Context,
  practiceId: number,
  denials: readonly LockedDenial[],
  action: Extract<Action, { kind: 'resolve' }>,
  worker: Worker,
): Promise<void> {
  if (action.outcome === 'written-off') refuseWriteOff(denials, worker);
  await endDenials(ctx, practiceId, denials, {
    outcome: action.outcome,
    reason: action.reason,
    by: worker,
  });
}

function refuseWriteOff(denials: readonly LockedDenial[], worker: Worker): void {
  if (worker.manager) return;
  const over = denials.find((one) => one.atStakeCents > worker.writeOffLimitCents);
  if (over) {
    throw new DenialRefused(
      'forbidden',
      `D-${over.denialId}: your limit is ${formatDollars(worker.writeOffLimitCents)}. A manager can write it off.`,
    );
  }
}

/** The follow-up date came: the denial is back in the queue. Nothing when the date was changed or it is resolved. */
export async function followUpDue(
  ctx: Context,
  practiceId: number,
  denialId: number,
  dueOn: string,
): Promise<void> {
  const [denial] = await lockDenials(ctx, practiceId, [denialId]);
  if (!denial || denial.state === 'resolved' || denial.followUpOn !== dueOn) return;
  const state = denial.assigneeUserId === null ? 'open' : 'in-work';
  await ctx.tx.query(
    `update denial set follow_up_on = null, state = $3, version = version + 1 where practice_id = $1 and id = $2`,
    [practiceId, denialId, state],
  );
  ctx.emit(DenialFollowUpDue, practiceId, { denialId, claimId: denial.claimId, dueOn });
  emitUpdated(ctx, practiceId, { ...denial, state, followUpOn: null, version: denial.version + 1 });
  await addHistory(ctx, practiceId, [
    {
      denialId,
      kind: 'change',
      words: `Follow-up of ${formatDay(dueOn)} is due: back in the queue`,
    },
  ]);
}

function emitUpdated(ctx: Context, practiceId: number, denial: LockedDenial): void {
  ctx.emit(DenialUpdated, practiceId, {
    denialId: denial.denialId,
    claimId: denial.claimId,
    state: denial.state,
    assigneeUserId: denial.assigneeUserId,
    followUpOn: denial.followUpOn,
    version: denial.version,
  });
}
