import { practiceRowSecurity, sqlMigration } from '@millrace/database';
import { createTestDatabase, type TestDatabase } from '@millrace/testing';
import pg from 'pg';
import { PostgresEventServer, spineMigrations, type UnitOfWork } from '../index.js';
import { ParcelSent } from './sample-events.js';

const effects = sqlMigration(
  '10-effects',
  `create table effect (practice_id bigint not null, n int not null); ${practiceRowSecurity('effect')};`,
);

describe('event server at its edges', () => {
  let db: TestDatabase;
  let work: UnitOfWork;
  const running: PostgresEventServer[] = [];
  beforeEach(async () => {
    db = await createTestDatabase([
      { name: 'sender', migrations: [...spineMigrations('sender'), effects] },
    ]);
    ({ work } = db.service('sender'));
  });
  afterEach(async () => {
    for (const server of running.splice(0)) await server.close();
    await db.close();
  });

  const server = (options: { pollMs?: number; maxAttempts?: number; partitions?: number } = {}) => {
    const made = new PostgresEventServer({ work, retryMs: 1, ...options });
    running.push(made);
    return made;
  };
  const start = (made: PostgresEventServer) =>
    made.listen((error) => {
      if (error) throw error;
    });
  const emit = (ns: readonly number[], parcelId = 1) =>
    work.run({ practiceIds: [1] }, async (ctx) => {
      for (const n of ns) ctx.emit(ParcelSent, 1, { parcelId, n });
    });
  const signal = () => {
    let give = (): void => undefined;
    const done = new Promise<void>((resolve) => (give = resolve));
    return { done, give };
  };

  test("another process's commit wakes by NOTIFY, long before the poll", async () => {
    const seen = signal();
    await start(
      server({ pollMs: 600_000 }).consume('sender.woken', ParcelSent, async () => seen.give()),
    );
    const stranger = new pg.Client({
      connectionString: db.service('sender').url,
      options: '-c search_path=sender',
    });
    await stranger.connect();
    await stranger.query(`begin; select set_config('app.practices', '1', true)`);
    await stranger.query(
      `select append_events('{1}', '{parcel:1}', '{sender.parcel-sent}', '{1}', '{"{\\"parcelId\\":1,\\"n\\":1}"}', now())`,
    );
    await stranger.query('commit');
    await stranger.query(`select pg_notify('millrace_events', 'sender another-process')`);
    await stranger.end();
    await seen.done;
  });

  test('a lost connection is no attempt: nothing is parked, all is handled', async () => {
    let calls = 0;
    const made = server({ maxAttempts: 1 }).consume(
      'sender.cut-off',
      ParcelSent,
      async (events, ctx) => {
        await ctx.tx.query('insert into effect select 1, unnest($1::int[])', [
          events.map((e) => e.data.n),
        ]);
        if (++calls > 2) return;
        const [{ pid }] = (await ctx.tx.query('select pg_backend_pid() as pid')) as [
          { pid: number },
        ];
        await db.query('select pg_terminate_backend($1, 5000)', [pid]);
        await ctx.tx.query('select 1');
      },
    );
    await start(made);
    await emit([1, 2, 3]);
    await made.idle();
    expect(await made.deadLetters()).toEqual([]);
    expect(await db.query('select n from sender.effect order by n')).toEqual([
      { n: 1 },
      { n: 2 },
      { n: 3 },
    ]);
    expect(calls).toBe(3);
  });

  test('a discarded event frees those behind it', async () => {
    const made = server({ maxAttempts: 2 }).consume(
      'sender.strict',
      ParcelSent,
      async (events, ctx) => {
        if (events.some((e) => e.data.n === 1)) throw new TypeError('one');
        await ctx.tx.query('insert into effect select 1, unnest($1::int[])', [
          events.map((e) => e.data.n),
        ]);
      },
    );
    await start(made);
    await emit([1, 2]);
    await made.idle();
    const [behind, first] = await made.deadLetters();
    await made.discard(first!.id);
    await expect(made.discard(first!.id)).rejects.toMatchObject({ name: 'NotParked' });
    expect(await made.replay(behind!.id)).toEqual({ replayed: 1, stoppedAt: null });
    expect(await db.query('select n from sender.effect')).toEqual([{ n: 2 }]);
    expect((await made.deadLetters('discarded')).map((letter) => letter.error)).toEqual([
      'TypeError',
    ]);
  });

  test('lag counts what waits and how long; close lets the transaction in flight end', async () => {
    const [inside, go] = [signal(), signal()];
    const made = server().consume('sender.slow', ParcelSent, async (events, ctx) => {
      inside.give();
      await go.done;
      await ctx.tx.query('insert into effect select 1, unnest($1::int[])', [
        events.map((e) => e.data.n),
      ]);
    });
    await emit([1, 2]);
    db.clock.advance(5_000);
    await start(made);
    await inside.done;
    expect(await made.lag()).toEqual([
      { consumer: 'sender.slow', lag: 2, oldestMs: 5_000, handled: 0, parked: 0, missed: 0 },
    ]);
    const closed = made.close();
    go.give();
    await closed;
    expect(await db.query('select n from sender.effect order by n')).toEqual([{ n: 1 }, { n: 2 }]);
  });

  test('idle waits for an append that is still open, and for no longer than its end', async () => {
    const seen: number[] = [];
    const made = server().consume('sender.late', ParcelSent, async (events) => {
      seen.push(...events.map((e) => e.data.n));
    });
    await start(made);
    const writer = new pg.Client({
      connectionString: db.service('sender').url,
      options: '-c search_path=sender',
    });
    await writer.connect();
    const append = `select set_config('app.practices', '1', true);
      select append_events('{1}', '{parcel:9}', '{sender.parcel-sent}', '{1}', '{"{\\"parcelId\\":9,\\"n\\":9}"}', now())`;
    for (const [end, handled] of [
      ['rollback', [1]],
      ['commit', [1, 9, 2]],
    ] as const) {
      await writer.query(`begin; ${append}`);
      let resolved = false;
      await emit([end === 'rollback' ? 1 : 2], end === 'rollback' ? 1 : 2);
      const idle = made.idle().then(() => (resolved = true));
      await work.run({ practiceIds: [] }, async () => undefined);
      expect(resolved).toBe(false);
      await writer.query(end);
      await idle;
      expect(seen).toEqual(handled);
    }
    await writer.end();
  });

  test('faults of set-up are refused at the start', async () => {
    const handle = async () => undefined;
    expect(() =>
      server()
        .consume('sender.twice', ParcelSent, handle)
        .consume('sender.twice', ParcelSent, handle),
    ).toThrow(/twice/);
    expect(() => server().addHandler('x', handle as never, true)).toThrow(
      /no event handler of a @Consumer/,
    );
    const made = server({ partitions: 2 }).consume('sender.parted', ParcelSent, handle);
    await start(made);
    await emit([1]);
    await made.idle();
    await made.close();
    const changed = server({ partitions: 3 }).consume('sender.parted', ParcelSent, handle);
    await expect(start(changed)).rejects.toThrow(/another number of partitions/);
  });
});
