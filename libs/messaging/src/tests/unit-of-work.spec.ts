import { practiceRowSecurity, sqlMigration } from '@millrace/database';
import { createTestDatabase, type TestDatabase } from '@millrace/testing';
import { findUnprotectedTables } from '@millrace/database';
import {
  inboxOnce,
  readSafe,
  SPINE_TABLES_WITHOUT_PRACTICE,
  spineMigrations,
  storeAnswer,
  UnitOfWork,
} from '../index.js';
import { ParcelSent } from './sample-events.js';

const shelf = sqlMigration(
  '10-shelf',
  `create table shelf (id int primary key, practice_id bigint not null, n int not null);
   ${practiceRowSecurity('shelf')};`,
);

describe('unit of work', () => {
  let db: TestDatabase;
  let work: UnitOfWork;
  beforeAll(async () => {
    db = await createTestDatabase([
      { name: 'sender', migrations: [...spineMigrations('sender'), shelf] },
      { name: 'receiver', migrations: spineMigrations('receiver') },
    ]);
    ({ work } = db.service('sender'));
  });
  afterAll(() => db.close());

  const logged = async () =>
    (await db.query<{ count: number }>('select count(*)::int from sender.event_log'))[0]!.count;

  test('state and events commit together, at the moment of the clock', async () => {
    let committed = 0;
    const counting = new UnitOfWork({
      dataSource: db.service('sender').dataSource,
      service: 'sender',
      clock: db.clock,
      cipher: db.cipher,
      onCommitted: (events) => (committed += events),
    });
    const answer = await counting.run({ practiceIds: [1, 2] }, async (ctx) => {
      await ctx.tx.query('insert into shelf values (1, 1, 0), (2, 2, 0)');
      ctx.emit(ParcelSent, 1, { parcelId: 1, n: 1 });
      ctx.emit(ParcelSent, 2, { parcelId: 2, n: 1 });
      return ctx.now.toISOString();
    });
    expect(answer).toBe('2026-03-02T15:00:00.000Z');
    expect(committed).toBe(2);
    const rows = await db.query(
      `select position::int, practice_id::int, key, type, version, at, slot between 0 and 63 as slotted from sender.event_log order by 1`,
    );
    expect(rows.map((row) => [row['position'], row['practice_id'], row['key']])).toEqual([
      [1, 1, 'parcel:1'],
      [2, 2, 'parcel:2'],
    ]);
    expect(rows[0]).toMatchObject({
      type: 'sender.parcel-sent',
      version: 1,
      at: db.clock.now(),
      slotted: true,
    });
  });

  test('an error takes both back', async () => {
    const before = await logged();
    await expect(
      work.run({ practiceIds: [1] }, async (ctx) => {
        await ctx.tx.query('insert into shelf values (3, 1, 0)');
        ctx.emit(ParcelSent, 1, { parcelId: 3, n: 1 });
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await logged()).toBe(before);
    expect(await db.query('select id from sender.shelf where id = 3')).toEqual([]);
  });

  test('an event that does not fit, or of another practice, or of a reading unit, is refused', async () => {
    const emitting = (options: { readOnly?: boolean }, practice: number, n: unknown) =>
      work.run({ practiceIds: [1], ...options }, async (ctx) =>
        ctx.emit(ParcelSent, practice, { parcelId: 1, n: n as number }),
      );
    await expect(emitting({}, 1, 'three')).rejects.toThrow(/expected int|expected number/);
    await expect(emitting({}, 2, 1)).rejects.toThrow(/does not serve/);
    await expect(emitting({ readOnly: true }, 1, 1)).rejects.toThrow(/read-only/);
    await expect(
      work.run({ practiceIds: [1], readOnly: true }, (ctx) => ctx.tx.query('delete from shelf')),
    ).rejects.toThrow(/read-only transaction/);
    const leaked = await work.run({ practiceIds: [1] }, async (ctx) => ctx);
    expect(() => leaked.emit(ParcelSent, 1, { parcelId: 1, n: 1 })).toThrow(
      /after the unit of work ended/,
    );
  });

  test('rows of other practices are neither seen nor written, and practice ids are numbers', async () => {
    expect(
      await work.run({ practiceIds: [2] }, (ctx) => ctx.tx.query('select id from shelf')),
    ).toEqual([{ id: 2 }]);
    expect(
      await work.run({ practiceIds: [] }, (ctx) => ctx.tx.query('select id from shelf')),
    ).toEqual([]);
    for (const id of [1.5, 0, -1, `1','2` as unknown as number]) {
      await expect(work.run({ practiceIds: [id] }, async () => 1)).rejects.toThrow(
        /positive integer/,
      );
    }
  });

  test('of two in a deadlock the loser runs again', async () => {
    let runs = 0;
    let bothHold = (): void => undefined;
    const both = new Promise<void>((done) => (bothHold = done));
    let holding = 0;
    const lock = (first: number, second: number) =>
      work.run({ practiceIds: [1, 2] }, async (ctx) => {
        runs++;
        await ctx.tx.query('update shelf set n = n + 1 where id = $1', [first]);
        if (++holding === 2) bothHold();
        await both;
        await ctx.tx.query('update shelf set n = n + 1 where id = $1', [second]);
      });
    await Promise.all([lock(1, 2), lock(2, 1)]);
    expect(runs).toBeGreaterThan(2); // The loser may come too early and lose again.
    expect(await db.query('select n from sender.shelf order by id')).toEqual([{ n: 2 }, { n: 2 }]);
  });

  test('without a cipher, an event with sealed fields is refused', async () => {
    const bare = new UnitOfWork({
      dataSource: db.service('sender').dataSource,
      service: 'sender',
      clock: db.clock,
    });
    await expect(
      bare.run({ practiceIds: [1] }, async (ctx) => ctx.emit(ParcelSent, 1, { parcelId: 1, n: 1 })),
    ).rejects.toThrow(/has no cipher/);
  });

  test('the log is append-only, and another service reads it but writes nothing', async () => {
    const own = db.service('sender').dataSource;
    const other = db.service('receiver').dataSource;
    await expect(own.query('delete from event_log')).rejects.toThrow(/permission denied/);
    await expect(own.query(`update event_log set data = ''`)).rejects.toThrow(/permission denied/);
    await expect(other.query('select * from sender.dead_letter')).rejects.toThrow(
      /permission denied/,
    );
    await expect(other.query('select * from sender.inbox')).rejects.toThrow(/permission denied/);
    await expect(
      other.query(`insert into sender.event_log (slot, practice_id, key, type, version, data, at)
                   values (0, 1, '', '', 1, '', now())`),
    ).rejects.toThrow(/permission denied/);
    const { rows, state } = await readSafe(other, 'sender', {
      after: 1,
      types: ['sender.parcel-sent'],
      limit: 10,
    });
    expect(rows.map((row) => row.position)).toEqual([2]);
    expect(state.head).toBe(state.drawn);
    expect(state.source).toMatch(/^sender:[0-9a-f-]{36}$/);
  });

  test('the tables of the spine are bound to practices, but for cursors and identity', async () => {
    expect(
      await findUnprotectedTables(db.adminUrl, 'receiver', SPINE_TABLES_WITHOUT_PRACTICE),
    ).toEqual([]);
  });
});

describe('inbox', () => {
  let db: TestDatabase;
  let work: UnitOfWork;
  beforeAll(async () => {
    db = await createTestDatabase([
      { name: 'sender', migrations: [...spineMigrations('sender'), shelf] },
    ]);
    ({ work } = db.service('sender'));
  });
  afterAll(() => db.close());

  const request = (key: string, hash: string, id: number) =>
    work.run({ practiceIds: [1] }, async (ctx) => {
      const earlier = await inboxOnce(ctx, 'http', 1, key, hash);
      if (earlier) return { ...earlier, again: true };
      await ctx.tx.query('insert into shelf values ($1, 1, 0)', [id]);
      const answer = { status: 201, response: { id } };
      await storeAnswer(ctx, 'http', 1, key, answer);
      return { ...answer, again: false };
    });

  test('a repeated key gets the stored answer; with another content it is refused', async () => {
    expect(await request('a', 'h1', 1)).toEqual({ status: 201, response: { id: 1 }, again: false });
    expect(await request('a', 'h1', 2)).toEqual({ status: 201, response: { id: 1 }, again: true });
    await expect(request('a', 'h2', 3)).rejects.toMatchObject({ name: 'KeyReused' });
    expect(await db.query('select id from sender.shelf')).toEqual([{ id: 1 }]);
  });

  test('of many with one key at once, one works and all get its answer', async () => {
    const answers = await Promise.all([10, 11, 12, 13].map((id) => request('b', 'h', id)));
    expect(answers.filter((answer) => !answer.again).length).toBe(1);
    expect(new Set(answers.map((answer) => JSON.stringify(answer.response))).size).toBe(1);
  });

  test('a failed request frees its key', async () => {
    await expect(
      work.run({ practiceIds: [1] }, async (ctx) => {
        await inboxOnce(ctx, 'http', 1, 'c', 'h');
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await request('c', 'h', 20)).toMatchObject({ again: false });
  });
});
