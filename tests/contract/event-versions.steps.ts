import { defineEvent, type Event, type EventDefinition } from '@millrace/contracts';
import { WAITS_BEHIND, type Context } from '@millrace/messaging';
import { z } from 'zod';
import assert from 'node:assert/strict';
import type { PostgresTransport } from './event-transport.postgres.js';
import {
  assertOrderPerKey,
  effectsOf,
  noteEffects,
  PRACTICE,
  range,
  Refused,
  signal,
  withServers,
  type Sent,
} from './event-transport.steps.js';

// What holds while an event has two versions, whichever transport brings it: checks that throw.

const declared = {
  type: 'sender.weighed',
  topic: 'millrace.sender',
  key: (d: { parcelId: number }) => `parcel:${d.parcelId}`,
  summary: 'An invented event, for tests.',
};
const fact = z.object({ parcelId: z.int(), n: z.int() });
const Weighed = defineEvent({
  ...declared,
  version: 1,
  data: fact.extend({ pounds: z.number() }),
  example: { parcelId: 1, n: 1, pounds: 2.2 },
});
/** The breaking change: another unit. */
const Weighed2 = defineEvent({
  ...declared,
  version: 2,
  data: fact.extend({ grams: z.int() }),
  example: { parcelId: 1, n: 1, grams: 1000 },
});

type Pair = readonly [parcel: number, n: number];

/** The producer, before there was a version 2 and since. */
const only1 = (ctx: Context, [parcelId, n]: Pair) =>
  ctx.emit(Weighed, PRACTICE, { parcelId, n, pounds: n / 453.6 });
const only2 = (ctx: Context, [parcelId, n]: Pair) =>
  ctx.emit(Weighed2, PRACTICE, { parcelId, n, grams: n });
const both = (ctx: Context, pair: Pair) => {
  only1(ctx, pair);
  only2(ctx, pair);
};

/** One transaction for each. */
async function publish(
  transport: PostgresTransport,
  emit: (ctx: Context, pair: Pair) => void,
  pairs: readonly Pair[],
): Promise<void> {
  for (const pair of pairs) {
    await transport.work('sender').run({ practiceIds: [PRACTICE] }, async (ctx) => emit(ctx, pair));
  }
}

/** A handler that notes each event with its version, and that each set is of one. */
function note<D extends EventDefinition>(consumer: string, { type, version }: D) {
  return async (events: Event<D>[], ctx: Context): Promise<void> => {
    assert.ok(events.every((event) => event.type === type && event.version === version));
    const noted = events.map((event) => ({ ...event, type: `${type}@${version}` }));
    await noteEffects(consumer)(noted as unknown as Event<typeof Sent>[], ctx);
  };
}

/** Throws unless exactly these took effect as this version, each once and in order per parcel. */
async function assertTaken(
  transport: PostgresTransport,
  consumer: string,
  version: 1 | 2,
  expected: readonly Pair[],
): Promise<void> {
  const effects = (await effectsOf(transport, consumer)).filter(
    ({ type }) => type === `sender.weighed@${version}`,
  );
  const sorted = (pairs: readonly Pair[]) => pairs.map(([p, n]) => `${p}/${n}`).sort();
  assert.deepEqual(
    sorted(effects.map(({ parcel, n }) => [parcel, n])),
    sorted(expected),
    `${consumer} takes each event of version ${version} once`,
  );
  assertOrderPerKey(effects);
}

export interface VersionCheck {
  readonly name: string;
  run(transport: PostgresTransport): Promise<void>;
}

const PARCELS = [11, 12, 13, 14];
const counted = (parcel: number, from: number, to: number): Pair[] =>
  range(to - from + 1).map((i) => [parcel, from + i - 1] as const);
const ofAll = (from: number, to: number) => PARCELS.flatMap((p) => counted(p, from, to));

const sideBySide: VersionCheck = {
  name: 'a consumer of version 1 reads on after version 2 is published; others take version 2, or both',
  async run(transport) {
    const [old, young, all] = ['receiver.old', 'receiver.new', 'receiver.both'] as const;
    const before = transport.server('receiver', { batchSize: 7 });
    before.consume(old, Weighed, note(old, Weighed));
    const later = transport
      .server('receiver', { batchSize: 7 })
      .consume(young, Weighed2, note(young, Weighed2))
      .consume(all, Weighed, note(all, Weighed))
      .consume(all, Weighed2, note(all, Weighed2));
    await withServers(transport, [before], async () => {
      await publish(transport, only1, ofAll(1, 3));
      await before.idle();
      await assertTaken(transport, old, 1, ofAll(1, 3));
      await withServers(transport, [later], async () => {
        await Promise.all(PARCELS.map((p) => publish(transport, both, counted(p, 4, 20))));
        await Promise.all([before.idle(), later.idle()]);
        await assertTaken(transport, old, 1, ofAll(1, 20));
        await assertTaken(transport, old, 2, []);
        await assertTaken(transport, young, 1, []);
        await assertTaken(transport, young, 2, ofAll(4, 20));
        await assertTaken(transport, all, 1, ofAll(1, 20));
        await assertTaken(transport, all, 2, ofAll(4, 20));
        const effects = await effectsOf(transport, all);
        for (const parcel of PARCELS) {
          assert.deepEqual(
            effects.filter((e) => e.parcel === parcel).map((e) => `${e.n}${e.type.slice(-2)}`),
            range(20).flatMap((n) => (n < 4 ? [`${n}@1`] : [`${n}@1`, `${n}@2`])),
            'who takes both gets them as they were published',
          );
        }
        assert.deepEqual(await before.deadLetters(), []);
        assert.deepEqual(
          (await later.lag()).map(({ lag }) => lag),
          [0, 0],
        );
      });
    });
  },
};

/** The check that tells versions from types. */
export const passedOver: VersionCheck = {
  name: 'a version that a consumer does not know is passed over, whatever is in it, and not parked',
  async run(transport) {
    const consumer = 'receiver.old';
    const server = transport.server('receiver').consume(consumer, Weighed, note(consumer, Weighed));
    const future = () =>
      transport.work('sender').run({ practiceIds: [PRACTICE] }, async (ctx) => {
        await ctx.tx.query(
          `select append_events('{${PRACTICE}}', '{parcel:11}', '{sender.weighed}', '{9}', '{not even JSON}', now())`,
        );
      });
    await publish(transport, only2, counted(11, 1, 5));
    await withServers(transport, [server], async () => {
      await server.idle();
      await future();
      await publish(transport, both, counted(11, 6, 7));
      await future();
      await publish(transport, only2, counted(11, 8, 9));
      await server.idle();
      await assertTaken(transport, consumer, 1, counted(11, 6, 7));
      assert.equal((await effectsOf(transport, consumer)).length, 2);
      assert.deepEqual(await server.deadLetters(), []);
      assert.equal(await server.consumed(), 2);
      assert.deepEqual(
        (await server.lag()).map(({ lag }) => lag),
        [0],
      );
    });
  },
};

const failing: VersionCheck = {
  name: 'an event that fails is parked alone: not what lies about it in a version that the consumer does not take',
  async run(transport) {
    const consumer = 'receiver.failing';
    const server = transport.server('receiver').consume(consumer, Weighed, async (events, ctx) => {
      await note(consumer, Weighed)(events, ctx);
      if (events.some(({ data }) => data.parcelId === 12 && data.n === 2)) throw new Refused('12');
    });
    await publish(transport, both, ofAll(1, 4));
    await withServers(transport, [server], async () => {
      await server.idle();
      const sound = ofAll(1, 4).filter(([parcel, n]) => parcel !== 12 || n < 2);
      await assertTaken(transport, consumer, 1, sound);
      const letters = (await server.deadLetters()).reverse();
      assert.deepEqual(
        letters.map(({ key, version, error }) => [key, version, error]),
        [
          ['parcel:12', 1, 'Refused'],
          ['parcel:12', 1, WAITS_BEHIND],
          ['parcel:12', 1, WAITS_BEHIND],
        ],
      );
    });
  },
};

const changeOver: VersionCheck = {
  name: 'a consumer that is at rest changes over from version 1 to 2 and takes each fact once',
  async run(transport) {
    const consumer = 'receiver.changing';
    const before = transport.server('receiver').consume(consumer, Weighed, note(consumer, Weighed));
    await publish(transport, both, ofAll(1, 3));
    await withServers(transport, [before], () => before.idle());
    await publish(transport, both, ofAll(4, 6));
    const after = transport
      .server('receiver')
      .consume(consumer, Weighed2, note(consumer, Weighed2));
    await withServers(transport, [after], async () => {
      await after.idle();
      await assertTaken(transport, consumer, 1, ofAll(1, 3));
      await assertTaken(transport, consumer, 2, ofAll(4, 6));
      assert.deepEqual(await after.deadLetters(), []);
    });
  },
};

const changeAtWork: VersionCheck = {
  name: 'a consumer that changes over in the middle of its work loses nothing; one fact may come in both versions',
  async run(transport) {
    const consumer = 'receiver.changing';
    const [inside, go] = [signal(), signal()];
    const before = transport
      .server('receiver', { batchSize: 1 })
      .consume(consumer, Weighed, async (events, ctx) => {
        await note(consumer, Weighed)(events, ctx);
        if (events[0]!.data.n < 2) return;
        inside.give();
        await go.done;
      });
    await publish(transport, both, counted(11, 1, 4));
    await transport.start(before);
    await inside.done;
    const ended = transport.stop(before);
    go.give();
    await ended;
    const after = transport
      .server('receiver', { batchSize: 1 })
      .consume(consumer, Weighed2, note(consumer, Weighed2));
    await withServers(transport, [after], async () => {
      await after.idle();
      await assertTaken(transport, consumer, 1, counted(11, 1, 2));
      const twice = (await effectsOf(transport, consumer)).filter(
        ({ type, n }) => type === 'sender.weighed@2' && n <= 2,
      );
      await assertTaken(transport, consumer, 2, counted(11, twice.length > 0 ? 2 : 3, 4));
    });
  },
};

/** All checks; each wants a fresh transport. */
export const versionChecks: readonly VersionCheck[] = [
  sideBySide,
  passedOver,
  failing,
  changeOver,
  changeAtWork,
];
