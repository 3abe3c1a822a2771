import type { Event, EventDefinition } from '@millrace/contracts';
import { traced } from '@millrace/telemetry';
import type { EntityManager } from 'typeorm';
import { describeError, isPassing } from './database-errors.js';
import { toEvent, type LogRow } from './event-log.js';
import type { OpenContext, UnitOfWork } from './unit-of-work.js';

/** An event that a consumer could not handle, or that waits behind one of its key. Without its data. */
export interface DeadLetter {
  readonly id: number;
  readonly consumer: string;
  readonly source: string;
  readonly position: number;
  readonly practiceId: number;
  readonly type: string;
  readonly version: number;
  readonly key: string;
  /** Name and code of the error; `waits behind an earlier event of its key`. */
  readonly error: string;
  readonly attempts: number;
  readonly failedAt: Date;
  readonly state: 'parked' | 'replayed' | 'discarded';
}

export interface ReplayResult {
  readonly replayed: number;
  /** The letter at which the replay stopped, with its error's name; null when all went through. */
  readonly stoppedAt: { readonly id: number; readonly error: string } | null;
}

/** There is no parked event of that id. */
export class NotParked extends Error {
  override readonly name = 'NotParked';
}

export const WAITS_BEHIND = 'waits behind an earlier event of its key';

/** Which keys of these events have a parked event at this consumer: theirs must wait behind it. */
export async function findParkedKeys(
  tx: EntityManager,
  consumer: string,
  source: string,
  keys: readonly string[],
): Promise<Set<string>> {
  const rows = (await tx.query(
    `select distinct key from dead_letter
      where consumer = $1 and source = $2 and state = 'parked' and key = any ($3)`,
    [consumer, source, keys],
  )) as { key: string }[];
  return new Set(rows.map((row) => row.key));
}

/** Parks events; the caller moves the cursor over them in the same transaction. */
export async function park(
  ctx: OpenContext,
  letter: { consumer: string; source: string; error: string; attempts: number },
  rows: readonly LogRow[],
): Promise<void> {
  await ctx.tx.query(
    `insert into dead_letter (consumer, source, error, attempts, failed_at,
                              position, practice_id, type, version, key, data, event_at, trace)
     select $1, $2, $3, $4, $5, e.* from unnest($6::bigint[], $7::bigint[], $8::text[], $9::smallint[],
                                                $10::text[], $11::text[], $12::timestamptz[], $13::text[]) e
     on conflict do nothing`,
    [
      letter.consumer,
      letter.source,
      letter.error,
      letter.attempts,
      ctx.now,
      rows.map((row) => row.position),
      rows.map((row) => row.practiceId),
      rows.map((row) => row.type),
      rows.map((row) => row.version),
      rows.map((row) => row.key),
      rows.map((row) => row.data),
      rows.map((row) => row.at),
      rows.map((row) => row.trace),
    ],
  );
}

const LETTER = `id, consumer, source, position, practice_id as "practiceId", type, version, key, error, attempts,
  failed_at as "failedAt", state`;

type StoredLetter = DeadLetter & Pick<LogRow, 'data' | 'at' | 'trace'>;
type Deliver = (consumer: string, events: Event[], ctx: OpenContext) => Promise<void>;

/** Shows, replays and discards parked events of one service. */
export class DeadLetters {
  constructor(
    private readonly work: UnitOfWork,
    private readonly definitionOf: (
      consumer: string,
      type: string,
      version: number,
    ) => EventDefinition,
    private readonly deliver: Deliver,
  ) {}

  /** The latest first, at most 1,000. */
  async list(state: DeadLetter['state'] = 'parked'): Promise<DeadLetter[]> {
    return (await this.work.dataSource.query(
      `select ${LETTER} from dead_letter where state = $1 order by id desc limit 1000`,
      [state],
    )) as DeadLetter[];
  }

  /**
   * Handles a parked event again, and with it, in order, all those of its key that are parked at the consumer
   * before or behind it; stops at the first that fails again. Each in a transaction of its own; the state of its row is
   * its inbox, so that no event takes effect twice.
   * @throws NotParked
   */
  async replay(id: number): Promise<ReplayResult> {
    const letter = await this.find(id);
    for (let replayed = 0; ; replayed++) {
      let current: StoredLetter | null = null;
      try {
        current = await this.work.runOpen({ practiceIds: [] }, (ctx) =>
          this.replayNext(ctx, letter, (next) => (current = next)),
        );
        if (!current) return { replayed, stoppedAt: null };
      } catch (error) {
        const failed = current as StoredLetter | null;
        if (!failed || isPassing(error)) throw error;
        const described = describeError(error);
        await this.failedAgain(failed, described);
        return { replayed, stoppedAt: { id: failed.id, error: described } };
      }
    }
  }

  /** Gives an event up; those parked behind it can then be replayed. @throws NotParked */
  async discard(id: number): Promise<void> {
    const letter = await this.find(id);
    await this.work.run({ practiceIds: [letter.practiceId] }, async (ctx) => {
      await settle(ctx.tx, id, 'discarded', ctx.now);
    });
  }

  private async find(id: number): Promise<DeadLetter> {
    const [letter] = (await this.work.dataSource.query(
      `select ${LETTER} from dead_letter where id = $1 and state = 'parked'`,
      [id],
    )) as DeadLetter[];
    if (!letter) throw new NotParked(`There is no parked event ${id}.`);
    return letter;
  }

  private async replayNext(
    ctx: OpenContext,
    { consumer, source, key }: DeadLetter,
    starting: (letter: StoredLetter) => void,
  ): Promise<StoredLetter | null> {
    // The consumer decides under the same lock whether an event waits behind this key.
    await ctx.tx.query(
      `select position from consumer_cursor where consumer = $1 and source = $2 order by partition for update`,
      [consumer, source],
    );
    const [next] = (await ctx.tx.query(
      `select ${LETTER}, data, event_at as at, trace from dead_letter
        where consumer = $1 and source = $2 and key = $3 and state = 'parked' order by position limit 1`,
      [consumer, source, key],
    )) as StoredLetter[];
    if (!next) return null;
    starting(next);
    await ctx.admit([next.practiceId]);
    const definition = this.definitionOf(consumer, next.type, next.version);
    const events = [toEvent(next, source, definition, this.work.cipher)];
    const span = { traces: [next.trace], attributes: { 'millrace.consumer': consumer } };
    await traced(`${consumer} replay`, span, () => this.deliver(consumer, events, ctx));
    await settle(ctx.tx, next.id, 'replayed', ctx.now);
    return next;
  }

  private async failedAgain(letter: DeadLetter, error: string): Promise<void> {
    await this.work.run({ practiceIds: [letter.practiceId] }, async (ctx) => {
      await ctx.tx.query(
        `update dead_letter set error = $2, attempts = attempts + 1, failed_at = $3 where id = $1`,
        [letter.id, error, ctx.now],
      );
    });
  }
}

async function settle(tx: EntityManager, id: number, state: string, now: Date): Promise<void> {
  await tx.query(`update dead_letter set state = $2, settled_at = $3 where id = $1`, [
    id,
    state,
    now,
  ]);
}
