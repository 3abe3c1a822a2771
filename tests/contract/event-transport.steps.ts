import { defineEvent, sealed, type Event } from '@millrace/contracts';
import type { Context, DeadLetter, ReplayResult, UnitOfWork } from '@millrace/messaging';
import { z } from 'zod';
import assert from 'node:assert/strict';

// The face of a transport under test, its invented events, and the steps that its checks are made of.

const parcel = z.object({ parcelId: z.int(), n: z.int(), note: sealed(z.string()).optional() });
const declare = (type: string, topic: string) =>
  defineEvent({
    type,
    version: 1,
    topic,
    key: (d) => `parcel:${d.parcelId}`,
    summary: 'An invented event, for tests.',
    data: parcel,
    example: { parcelId: 1, n: 1 },
  });
export const Sent = declare('sender.sent', 'millrace.sender');
export const Returned = declare('sender.returned', 'millrace.sender');
export const Noted = declare('receiver.noted', 'millrace.receiver');

/** The face of an event server that the checks use. */
export interface TestedServer {
  consume<D extends typeof Sent>(
    consumer: string,
    event: D,
    handle: (events: Event<D>[], ctx: Context) => Promise<void>,
  ): this;
  idle(): Promise<void>;
  deadLetters(): Promise<DeadLetter[]>;
  replay(id: number): Promise<ReplayResult>;
  rebuild(
    consumer: string,
    practiceIds: readonly number[],
    clear: (ctx: Context) => Promise<void>,
  ): Promise<number>;
}

/** A transport with the services `sender` and `receiver`, whose schema has the tables of `transportTables`. */
export interface Transport {
  /** The unit of work in which `sender` or `receiver` writes. */
  work(service: 'sender' | 'receiver'): UnitOfWork;
  /** A process of `receiver` (or `sender`) with its own connections, not started. */
  server(
    service: 'sender' | 'receiver',
    options?: { batchSize?: number; partitions?: number },
  ): TestedServer;
  start(server: TestedServer): Promise<void>;
  /** An orderly end. */
  stop(server: TestedServer): Promise<void>;
  /**
   * An end as by a killed process: its connections break in the middle of what it does, and it does not come
   * back. `release` lets go of the handler that is at work, once they are broken.
   */
  crash(server: TestedServer, release: () => void): Promise<void>;
  /** Runs SQL past all roles. */
  query<T extends object>(sql: string, values?: unknown[]): Promise<T[]>;
  /**
   * Begins a transaction of `sender` that emits and holds it open with its position drawn but not committed;
   * returns how to commit it.
   */
  openAppend(parcelId: number, n: number): Promise<() => Promise<void>>;
}

/** SQL of the receiver's own tables; no unique index, so that a doubled effect is seen, not refused. */
export const effectTable = `
  create table effect (
    seq bigint generated always as identity, practice_id bigint not null, consumer text not null,
    type text not null, parcel bigint not null, n int not null, set_size int not null
  )`;

export interface Check {
  readonly name: string;
  run(transport: Transport): Promise<void>;
}

export interface Effect {
  readonly practiceId: number;
  readonly type: string;
  readonly parcel: number;
  readonly n: number;
  readonly setSize: number;
}

export const PRACTICE = 7;

/** A handler that notes each event in `effect`. */
export function noteEffects(consumer: string) {
  return async (events: Event<typeof Sent>[], ctx: Context): Promise<void> => {
    await ctx.tx.query(
      `insert into effect (practice_id, consumer, type, parcel, n, set_size)
       select e.practice, $1, e.type, e.parcel, e.n, $6
         from unnest($2::bigint[], $3::text[], $4::bigint[], $5::int[]) with ordinality e (practice, type, parcel, n, i)
        order by e.i`,
      [
        consumer,
        events.map((e) => e.practiceId),
        events.map((e) => e.type),
        events.map((e) => e.data.parcelId),
        events.map((e) => e.data.n),
        events.length,
      ],
    );
  };
}

export async function effectsOf(transport: Transport, consumer: string): Promise<Effect[]> {
  return transport.query<Effect>(
    `select practice_id::int as "practiceId", type, parcel::int, n, set_size as "setSize"
       from receiver.effect where consumer = $1 order by seq`,
    [consumer],
  );
}

/** Throws unless exactly these (parcel, n) took effect, each once. */
export async function assertEffects(
  transport: Transport,
  consumer: string,
  expected: readonly (readonly [number, number])[],
): Promise<Effect[]> {
  const effects = await effectsOf(transport, consumer);
  const sort = (pairs: string[]) => pairs.sort();
  assert.deepEqual(
    sort(effects.map((e) => `${e.parcel}/${e.n}`)),
    sort(expected.map(([p, n]) => `${p}/${n}`)),
    'each event takes effect exactly once',
  );
  return effects;
}

/** Throws unless each parcel's effects are in the order of n. */
export function assertOrderPerKey(effects: readonly Effect[]): void {
  const last = new Map<number, number>();
  for (const { parcel, n } of effects) {
    assert.ok(n > (last.get(parcel) ?? 0), `events of parcel ${parcel} stay in order`);
    last.set(parcel, n);
  }
}

export function emit(
  transport: Transport,
  pairs: readonly (readonly [number, number])[],
): Promise<void> {
  return transport.work('sender').run({ practiceIds: [PRACTICE] }, async (ctx) => {
    for (const [parcelId, n] of pairs) ctx.emit(Sent, PRACTICE, { parcelId, n });
  });
}

export const range = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

export async function withServers(
  transport: Transport,
  servers: readonly TestedServer[],
  act: () => Promise<void>,
): Promise<void> {
  try {
    for (const server of servers) await transport.start(server);
    await act();
  } finally {
    for (const server of servers) await transport.stop(server);
  }
}

/** Several writers count up the same parcels under a row lock and emit, alternating types. */
export async function countUp(
  transport: Transport,
  parcels: readonly number[],
  writers: number,
  rounds: number,
): Promise<[number, number][]> {
  await transport.query(
    'insert into sender.counter select p, 0 from unnest($1::bigint[]) p on conflict (parcel) do update set n = 0',
    [parcels],
  );
  const emitted: [number, number][] = [];
  const writeOnce = (parcelId: number) =>
    transport.work('sender').run({ practiceIds: [PRACTICE] }, async (ctx) => {
      const [[row]] = (await ctx.tx.query(
        'update counter set n = n + 1 where parcel = $1 returning n',
        [parcelId],
      )) as [[{ n: number }]];
      ctx.emit(row.n % 3 === 0 ? Returned : Sent, PRACTICE, { parcelId, n: row.n });
      return row.n;
    });
  const writer = async (w: number) => {
    for (let round = 0; round < rounds; round++) {
      const parcelId = parcels[(w + round) % parcels.length]!;
      emitted.push([parcelId, await writeOnce(parcelId)]);
    }
  };
  await Promise.all(range(writers).map(writer));
  return emitted;
}

/** A promise and how to resolve it: the signal on which tests wait. */
export function signal(): { readonly done: Promise<void>; readonly give: () => void } {
  let give = (): void => undefined;
  const done = new Promise<void>((resolve) => (give = resolve));
  return { done, give };
}

export class Refused extends Error {
  override readonly name = 'Refused';
}
