import type { Context } from '@millrace/messaging';
import assert from 'node:assert/strict';
import {
  noteEffects,
  Sent,
  Returned,
  Noted,
  type Check,
  PRACTICE,
  effectsOf,
  assertEffects,
  assertOrderPerKey,
  emit,
  range,
  withServers,
  countUp,
  signal,
  Refused,
} from './event-transport.steps.js';

// What every transport of events must do, whichever it is: checks that throw, to be run against each.

const sets: Check = {
  name: 'events come in sets of at most the batch size, in order, with only the practices they belong to',
  async run(transport) {
    const practices: (readonly number[])[] = [];
    const server = transport.server('receiver', { batchSize: 40 });
    server.consume('receiver.sets', Sent, async (events, ctx) => {
      practices.push(ctx.practiceIds);
      await noteEffects('receiver.sets')(events, ctx);
    });
    const pairs = range(100).map((i) => [100_000 + i, 1] as const);
    await emit(transport, pairs);
    await withServers(transport, [server], async () => {
      await server.idle();
      const effects = await assertEffects(transport, 'receiver.sets', pairs);
      assert.deepEqual(
        effects.map((e) => e.parcel),
        pairs.map(([p]) => p),
      );
      assert.deepEqual([...new Set(effects.map((e) => e.setSize))], [40, 20]);
      assert.deepEqual(practices, [[PRACTICE], [PRACTICE], [PRACTICE]]);
    });
  },
};

const largeEvents: Check = {
  name: 'large events come in sets that fit into memory, whatever the batch size is',
  async run(transport) {
    const consumer = 'receiver.large';
    const server = transport.server('receiver').consume(consumer, Sent, noteEffects(consumer));
    const pairs = range(10).map((n) => [150 + n, 1] as const);
    await transport.work('sender').run({ practiceIds: [PRACTICE] }, async (ctx) => {
      for (const [parcelId, n] of pairs)
        ctx.emit(Sent, PRACTICE, { parcelId, n, note: 'x'.repeat(1_000_000) });
    });
    await withServers(transport, [server], async () => {
      await server.idle();
      const effects = await assertEffects(transport, consumer, pairs);
      assert.ok(Math.max(...effects.map((e) => e.setSize)) <= 4, 'at most 4 MB and one event more');
    });
  },
};

const concurrentWriters: Check = {
  name: 'under concurrent writers each event takes effect exactly once, in order per key',
  async run(transport) {
    const server = transport.server('receiver', { batchSize: 25 });
    const consumer = 'receiver.concurrent';
    server
      .consume(consumer, Sent, noteEffects(consumer))
      .consume(consumer, Returned, noteEffects(consumer));
    await withServers(transport, [server], async () => {
      const emitted = await countUp(transport, [201, 202, 203], 6, 20);
      await server.idle();
      assertOrderPerKey(await assertEffects(transport, consumer, emitted));
    });
  },
};

const replicas: Check = {
  name: 'two processes with the same consumer share the work: exactly once, in order per key',
  async run(transport) {
    const consumer = 'receiver.replicated';
    const servers = [1, 2].map(() =>
      transport
        .server('receiver', { batchSize: 10, partitions: 2 })
        .consume(consumer, Sent, noteEffects(consumer))
        .consume(consumer, Returned, noteEffects(consumer)),
    );
    await withServers(transport, servers, async () => {
      const emitted = await countUp(transport, [301, 302, 303, 304], 4, 20);
      await Promise.all(servers.map((server) => server.idle()));
      assertOrderPerKey(await assertEffects(transport, consumer, emitted));
    });
  },
};

const rollBack: Check = {
  name: 'a handler that fails leaves no effect and no event; the next attempt leaves one of each',
  async run(transport) {
    let attempts = 0;
    const noted: number[] = [];
    const server = transport
      .server('receiver')
      .consume('receiver.failing-once', Sent, async (events, ctx) => {
        await noteEffects('receiver.failing-once')(events, ctx);
        for (const { data } of events)
          ctx.emit(Noted, PRACTICE, { parcelId: data.parcelId, n: data.n });
        if (++attempts === 1) throw new Refused('at first');
      })
      .consume('receiver.after', Noted, async (events) => {
        noted.push(...events.map((e) => e.data.parcelId));
      });
    await emit(transport, [[401, 1]]);
    await withServers(transport, [server], async () => {
      await server.idle();
      await assertEffects(transport, 'receiver.failing-once', [[401, 1]]);
      assert.deepEqual(noted, [401]);
      assert.deepEqual(await server.deadLetters(), []);
    });
  },
};

const poison: Check = {
  name: 'a poison event is parked with those of its key behind it; the others go on; replay keeps the order',
  async run(transport) {
    let mended = false;
    const consumer = 'receiver.poisoned';
    const server = transport.server('receiver').consume(consumer, Sent, async (events, ctx) => {
      await noteEffects(consumer)(events, ctx);
      if (!mended && events.some((e) => e.data.parcelId === 513 && e.data.n === 1))
        throw new Refused('513');
    });
    const sound = range(30)
      .map((i) => [500 + i, 1] as const)
      .filter(([p]) => p !== 513);
    await emit(transport, [...sound.slice(0, 15), [513, 1], [513, 2], ...sound.slice(15)]);
    await withServers(transport, [server], async () => {
      await server.idle();
      await assertEffects(transport, consumer, sound);
      await emit(transport, [
        [513, 3],
        [540, 1],
      ]);
      await server.idle();
      const others = [...sound, [540, 1] as const];
      await assertEffects(transport, consumer, others);
      const letters = await server.deadLetters();
      assert.deepEqual(letters.map((l) => [l.key, l.error]).reverse(), [
        ['parcel:513', 'Refused'],
        ['parcel:513', 'waits behind an earlier event of its key'],
        ['parcel:513', 'waits behind an earlier event of its key'],
      ]);
      const id = letters.at(-1)!.id;
      assert.deepEqual(await server.replay(id), {
        replayed: 0,
        stoppedAt: { id, error: 'Refused' },
      });
      await assertEffects(transport, consumer, others);
      mended = true;
      assert.deepEqual(await server.replay(id), { replayed: 3, stoppedAt: null });
      await assert.rejects(server.replay(id), { name: 'NotParked' });
      await emit(transport, [[513, 4]]);
      await server.idle();
      const all = [...others, ...[1, 2, 3, 4].map((n) => [513, n] as const)];
      assertOrderPerKey(await assertEffects(transport, consumer, all));
      assert.deepEqual(await server.deadLetters(), []);
    });
  },
};

const crash: Check = {
  name: 'a process that dies in the middle of a set loses nothing and doubles nothing',
  async run(transport) {
    const consumer = 'receiver.crashing';
    const [inside, never] = [signal(), signal()];
    const dying = transport.server('receiver', { batchSize: 10 });
    let taken = 0;
    dying.consume(consumer, Sent, async (events, ctx) => {
      await noteEffects(consumer)(events, ctx);
      taken += events.length;
      if (taken < 20) return;
      inside.give();
      await never.done;
    });
    const pairs = range(45).map((i) => [600 + (i % 5), i] as const);
    await emit(transport, pairs);
    await transport.start(dying);
    await inside.done;
    await transport.crash(dying, never.give);
    const after = (await effectsOf(transport, consumer)).length;
    assert.equal(after, 10, 'the set in flight left nothing');
    const next = transport
      .server('receiver', { batchSize: 10 })
      .consume(consumer, Sent, noteEffects(consumer));
    await withServers(transport, [next], async () => {
      await next.idle();
      assertOrderPerKey(await assertEffects(transport, consumer, pairs));
    });
  },
};

const newConsumer: Check = {
  name: 'a new consumer starts at the beginning of the log, an old one where it stood',
  async run(transport) {
    const take = (consumer: string) =>
      transport.server('receiver').consume(consumer, Sent, noteEffects(consumer));
    const first = take('receiver.early');
    await emit(transport, [[701, 1]]);
    await withServers(transport, [first], () => first.idle());
    await emit(transport, [[701, 2]]);
    const [early, late] = [take('receiver.early'), take('receiver.late')];
    await withServers(transport, [early, late], async () => {
      await Promise.all([early.idle(), late.idle()]);
      for (const consumer of ['receiver.early', 'receiver.late']) {
        assertOrderPerKey(
          await assertEffects(transport, consumer, [
            [701, 1],
            [701, 2],
          ]),
        );
      }
    });
  },
};

const idleChain: Check = {
  name: 'idle means idle: what came of an event through the own log is handled too',
  async run(transport) {
    let last = 0;
    const server = transport
      .server('receiver')
      .consume('receiver.first', Sent, async (events, ctx) => {
        for (const e of events) ctx.emit(Noted, e.practiceId, { parcelId: e.data.parcelId, n: 1 });
      })
      .consume('receiver.second', Noted, async (events, ctx) => {
        for (const { practiceId, data } of events) {
          last = Math.max(last, data.n);
          if (data.n < 5) ctx.emit(Noted, practiceId, { parcelId: data.parcelId, n: data.n + 1 });
        }
      });
    await withServers(transport, [server], async () => {
      await emit(transport, [[801, 1]]);
      await server.idle();
      assert.equal(last, 5);
    });
  },
};

const sealing: Check = {
  name: 'a sealed field is unreadable in the log and open to the consumer',
  async run(transport) {
    const notes: (string | undefined)[] = [];
    const server = transport.server('receiver').consume('receiver.sealed', Sent, async (events) => {
      notes.push(...events.map((e) => e.data.note));
    });
    await transport.work('sender').run({ practiceIds: [PRACTICE] }, async (ctx) => {
      ctx.emit(Sent, PRACTICE, { parcelId: 901, n: 1, note: 'Testa Sample' });
      ctx.emit(Sent, PRACTICE, { parcelId: 902, n: 1 });
    });
    await withServers(transport, [server], () => server.idle());
    assert.deepEqual(notes, ['Testa Sample', undefined]);
    const rows = await transport.query<{ data: string }>('select data from sender.event_log');
    assert.equal(rows.length, 2);
    assert.ok(
      rows.every(({ data }) => !data.includes('Testa')),
      'the log holds no open health information',
    );
  },
};

/** The check that tells a safe head from a plain cursor. */
export const lateCommit: Check = {
  name: 'an event whose transaction commits late is not skipped, and holds up no other log',
  async run(transport) {
    const consumer = 'receiver.late-commit';
    const seen = signal();
    // The control event comes last in each look at the logs: once it is handled, the sender's log has been looked at.
    const server = transport
      .server('receiver')
      .consume(consumer, Sent, noteEffects(consumer))
      .consume(consumer, Noted, async () => seen.give());
    await withServers(transport, [server], async () => {
      const commit = await transport.openAppend(1001, 1);
      await emit(transport, [[1002, 1]]);
      await transport.work('receiver').run({ practiceIds: [PRACTICE] }, async (ctx) => {
        ctx.emit(Noted, PRACTICE, { parcelId: 1003, n: 1 });
      });
      await seen.done;
      await commit();
      await server.idle();
      await assertEffects(transport, consumer, [
        [1001, 1],
        [1002, 1],
      ]);
    });
  },
};

const rebuild: Check = {
  name: 'a rebuild makes anew what a consumer keeps, while events go on: each once, in order per key',
  async run(transport) {
    const consumer = 'receiver.rebuilt';
    const server = transport
      .server('receiver', { batchSize: 10, partitions: 2 })
      .consume(consumer, Sent, noteEffects(consumer))
      .consume(consumer, Returned, noteEffects(consumer));
    const clear = async ({ tx }: Context) => void (await tx.query('delete from effect'));
    await withServers(transport, [server], async () => {
      const before = await countUp(transport, [1201, 1202, 1203], 2, 10);
      await server.idle();
      await transport.query('update receiver.effect set n = 999');
      const [during] = await Promise.all([
        countUp(transport, [1204, 1205], 2, 10),
        server.rebuild(consumer, [PRACTICE], clear),
      ]);
      await server.idle();
      assertOrderPerKey(await assertEffects(transport, consumer, [...before, ...during]));
      const handled = await server.rebuild(consumer, [PRACTICE], clear);
      assert.equal(handled, before.length + during.length);
      await emit(transport, [[1206, 1]]);
      await server.idle();
      await assertEffects(transport, consumer, [...before, ...during, [1206, 1]]);
    });
  },
};

const failingRebuild: Check = {
  name: 'a rebuild that fails leaves everything as it was; one that holds takes parked events with it',
  async run(transport) {
    const consumer = 'receiver.rebuilt';
    let mended = false;
    const server = transport.server('receiver').consume(consumer, Sent, async (events, ctx) => {
      if (!mended && events.some((e) => e.data.parcelId === 1301)) throw new Refused('1301');
      await noteEffects(consumer)(events, ctx);
    });
    const clear = async ({ tx }: Context) => void (await tx.query('delete from effect'));
    await withServers(transport, [server], async () => {
      await emit(transport, [
        [1300, 1],
        [1301, 1],
      ]);
      await server.idle();
      await assert.rejects(server.rebuild(consumer, [PRACTICE], clear), { name: 'Refused' });
      await assertEffects(transport, consumer, [[1300, 1]]);
      mended = true;
      assert.equal(await server.rebuild(consumer, [PRACTICE], clear), 2);
      await assertEffects(transport, consumer, [
        [1300, 1],
        [1301, 1],
      ]);
      assert.deepEqual(await server.deadLetters(), []);
    });
  },
};

/** All checks; each wants a fresh transport. */
export const eventTransportChecks: readonly Check[] = [
  sets,
  largeEvents,
  concurrentWriters,
  replicas,
  rollBack,
  poison,
  crash,
  newConsumer,
  idleChain,
  sealing,
  lateCommit,
  rebuild,
  failingRebuild,
];
