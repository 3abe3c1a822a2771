import { describeWith, testKafka, waitFor } from '@millrace/testing';
import { KafkaTransport } from './event-transport.kafka.js';
import {
  assertEffects,
  assertOrderPerKey,
  countUp,
  effectsOf,
  emit,
  noteEffects,
  range,
  Returned,
  Sent,
  signal,
  withServers,
  type TestedServer,
} from './event-transport.steps.js';

const kafka = await testKafka();
const SESSION_MS = 2_000;

/** The consumers of a server, where a fault is planted into them. */
interface Members {
  readonly members: { isPassed(): Promise<boolean> }[];
}

describeWith('partitions of a topic', kafka, ({ brokers }) => {
  let transport: KafkaTransport;
  beforeEach(async () => {
    transport = await KafkaTransport.on(brokers);
  });
  afterEach(() => transport.close());

  const receiver = (consumer: string, partitions: number, warnings: string[] = []) =>
    transport
      .server('receiver', {
        partitions,
        sessionMs: SESSION_MS,
        log: { warn: (_fields, message) => void warnings.push(message) },
      })
      .consume(consumer, Sent, noteEffects(consumer))
      .consume(consumer, Returned, noteEffects(consumer));
  type Pairs = readonly (readonly [number, number])[];
  const assertAll = async (server: TestedServer, consumer: string, emitted: Pairs) => {
    await server.idle();
    assertOrderPerKey(await assertEffects(transport, consumer, emitted));
    expect(await transport.query('select from receiver.dead_letter')).toEqual([]);
  };

  /** Goes on counting the same parcels, so that keys have events before and after a change. */
  const parcels = range(40).map((i) => 500 + i);
  let n = 0;
  const more = async (rounds: number) => {
    const pairs = range(rounds).flatMap(() => {
      n++;
      return parcels.map((parcel) => [parcel, n] as const);
    });
    await emit(transport, pairs);
    return pairs;
  };
  const change = async (partitions: number) => {
    await transport.stopPublisher();
    await transport.startPublisher(partitions);
    const note = 'select from sender.publication where partitions = $1';
    await waitFor(
      'keys have moved',
      async () => (await transport.query(note, [partitions])).length > 0,
    );
  };

  test('change from 2 to 4 and back while consumers are behind: exactly once, in order per key', async () => {
    const consumer = 'receiver.moving';
    await transport.startPublisher(2);
    const emitted = [...(await more(3))];
    const server = receiver(consumer, 2);
    await withServers(transport, [server], () => assertAll(server, consumer, emitted));
    emitted.push(...(await more(30)));
    await (await transport.startPublisher()).idle();
    await change(4);
    emitted.push(...(await more(30)));
    await (await transport.startPublisher()).idle();
    expect((await transport.records()).map((end) => end > 1)).toEqual([true, true, true, true]);
    const next = receiver(consumer, 4);
    await withServers(transport, [next], async () => {
      await assertAll(next, consumer, emitted);
      await change(2);
      emitted.push(...(await more(30)));
      await assertAll(next, consumer, emitted);
      const [, , ...emptied] = await transport.records();
      emitted.push(...(await more(5)));
      await assertAll(next, consumer, emitted);
      expect((await transport.records()).slice(2)).toEqual(emptied);
    });
    // A consumer that begins now meets all of it at once.
    const late = receiver('receiver.late', 2);
    await withServers(transport, [late], () => assertAll(late, 'receiver.late', emitted));
  });

  test('a consumer that passes a barrier too early meets later events first: seen', async () => {
    const consumer = 'receiver.hasty';
    await transport.startPublisher(4);
    const emitted = [...(await more(1))];
    await (await transport.startPublisher()).idle();
    await change(2);
    emitted.push(...(await more(1)));
    await (await transport.startPublisher()).idle();
    const later = signal();
    const hasty = transport
      .server('receiver', { partitions: 2, batchSize: 1 })
      .consume(consumer, Sent, async (events, ctx) => {
        const [{ key, data }] = events as [(typeof events)[0]];
        const [{ slot }] = (await ctx.tx.query('select hashtextextended($1, 0) & 63 as slot', [
          key,
        ])) as [{ slot: number }];
        // What lies in a partition that is left waits until one of its keys was handled in the new one.
        const moves = slot % 4 >= 2;
        if (moves && data.n === n - 1) await later.done;
        await noteEffects(consumer)(events, ctx);
        if (moves && data.n === n) later.give();
      });
    await transport.start(hasty);
    for (const member of (hasty as unknown as Members).members)
      member.isPassed = () => Promise.resolve(true);
    await hasty.idle();
    await transport.stop(hasty);
    const effects = await assertEffects(transport, consumer, emitted);
    expect(() => assertOrderPerKey(effects)).toThrow(/stay in order/);
  });

  test('a log that was read without Kafka goes on with it: nothing twice, nothing left out', async () => {
    const consumer = 'receiver.moved-in';
    const emitted = [...(await more(5))];
    const embedded = transport.embedded('receiver').consume(consumer, Sent, noteEffects(consumer));
    await withServers(transport, [embedded], () => assertAll(embedded, consumer, emitted));
    emitted.push(...(await more(5)));
    await transport.startPublisher(4);
    const server = receiver(consumer, 4);
    await withServers(transport, [server], async () => {
      await assertAll(server, consumer, emitted);
      emitted.push(...(await countUp(transport, [900, 901, 902], 2, 6)));
      await assertAll(server, consumer, emitted);
    });
  });

  test('what was sent again right behind the first time takes effect once', async () => {
    const emitted = await more(3);
    await (await transport.startPublisher(1)).idle();
    await transport.stopPublisher();
    await transport.query('update sender.publication set position = 4');
    await (await transport.startPublisher()).idle();
    expect(await transport.records()).toEqual([2 * emitted.length - 4]);
    const server = receiver('receiver.again', 1);
    await withServers(transport, [server], () => assertAll(server, 'receiver.again', emitted));
  });

  test('what Kafka deleted unread is told and held, and can be sent again', async () => {
    const consumer = 'receiver.away';
    await transport.startPublisher(1);
    const emitted = [...(await more(2))];
    const before = receiver(consumer, 1);
    await withServers(transport, [before], () => assertAll(before, consumer, emitted));
    const had = emitted.length;
    emitted.push(...(await more(2)));
    await (await transport.startPublisher()).idle();
    await transport.withAdmin(async (admin) => {
      await admin.fetchTopicOffsets(transport.topic); // kafkajs deletes only where it knows who leads.
      const partitions = [{ partition: 0, offset: String(had + 5) }];
      await admin.deleteTopicRecords({ topic: transport.topic, partitions });
    });
    const warnings: string[] = [];
    const held = receiver(consumer, 1, warnings);
    await withServers(transport, [held], async () => {
      await waitFor('it is told', async () => warnings.some((one) => /deleted records/.test(one)));
      emitted.push(...(await more(1)));
      expect(await held.lag()).toMatchObject([{ consumer, missed: had + 5 }]);
      expect((await effectsOf(transport, consumer)).length).toBe(had);
    });
    // As docs/operations.md says.
    await transport.stopPublisher();
    await transport.withAdmin(async (admin) => {
      const { topic } = transport;
      const ends = await admin.fetchTopicOffsets(topic);
      const partitions = ends.map(({ partition, high }) => ({ partition, offset: high }));
      await admin.setOffsets({ groupId: transport.groupOf(consumer), topic, partitions });
    });
    await transport.query(
      `update sender.publication set position =
         (select min(position) from receiver.consumer_cursor where consumer = $1)`,
      [consumer],
    );
    await transport.startPublisher();
    const after = receiver(consumer, 1);
    await withServers(transport, [after], () => assertAll(after, consumer, emitted));
  });
});
