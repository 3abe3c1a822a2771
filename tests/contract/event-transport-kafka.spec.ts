import { KafkaEventServer, PartitionsRefused } from '@millrace/messaging';
import { describeWith, testKafka, waitFor } from '@millrace/testing';
import { KafkaTransport } from './event-transport.kafka.js';
import {
  assertEffects,
  assertOrderPerKey,
  countUp,
  emit,
  noteEffects,
  range,
  Returned,
  Sent,
  signal,
  withServers,
} from './event-transport.steps.js';

const kafka = await testKafka();
const SESSION_MS = 2_000;
const PUBLISHER = 'millrace-publisher';

/** The parts of a server that stand in a test's way on purpose. */
interface Inside {
  readonly publisher: {
    readonly isLeading: boolean;
    readonly watch: { refresh(): Promise<void> };
    readonly topic: { send(messages: readonly unknown[]): Promise<void> };
  };
}
const inside = (server: unknown) => (server as Inside).publisher;

/** Before its first send the publisher waits for `before`. */
function holdUp(server: KafkaEventServer, before: () => Promise<void>): void {
  const { topic } = inside(server);
  const send = topic.send.bind(topic);
  topic.send = async (messages) => {
    topic.send = send;
    await before();
    await send(messages);
  };
}

describeWith('the edges of events by Kafka', kafka, ({ brokers }) => {
  let transport: KafkaTransport;
  let consumers = 0;
  let consumer: string;
  beforeEach(async () => {
    transport = await KafkaTransport.on(brokers);
    consumer = `receiver.edge-${(consumers += 1)}`;
  });
  afterEach(() => transport.close());

  const receiver = (partitions = 4) =>
    transport
      .server('receiver', { partitions, batchSize: 20, sessionMs: SESSION_MS })
      .consume(consumer, Sent, noteEffects(consumer))
      .consume(consumer, Returned, noteEffects(consumer));
  const parcels = range(12).map((i) => 2_000 + i);
  /** Looks while a receiver runs. */
  const assertAll = async (
    server: { idle(): Promise<void> },
    emitted: readonly (readonly [number, number])[],
  ) => {
    await server.idle();
    assertOrderPerKey(await assertEffects(transport, consumer, emitted));
    expect(await transport.query('select from receiver.dead_letter')).toEqual([]);
  };

  test('members come and go while events flow: exactly once, in order per key', async () => {
    const first = receiver();
    await transport.start(first);
    let over = false;
    const emitted: [number, number][] = [];
    const writing = (async () => {
      for (let round = 1; !over; round++)
        emitted.push(
          ...(await countUp(
            transport,
            range(8).map((i) => 100 * round + i),
            4,
            10,
          )),
        );
    })();
    for (let n = 0; n < 2; n++) {
      const others = [receiver()];
      if (n === 1) others.push(receiver());
      await withServers(transport, others, () =>
        waitFor('all members have a share', async () => others.every((one) => one.handled() > 0)),
      );
    }
    over = true;
    await writing;
    await assertAll(first, emitted);
    await transport.stop(first);
  });

  test('what is committed while a page is on its way is on a later page', async () => {
    const early = range(1_500).map((n) => [3_000 + (n % 40), n] as const);
    const late = range(10).map((n) => [3_100, n] as const);
    await emit(transport, early);
    await transport.startPublisher(1, (publisher) =>
      holdUp(publisher, async () => {
        await emit(transport, late);
        await inside(publisher).watch.refresh();
      }),
    );
    const server = receiver(1);
    await withServers(transport, [server], () => assertAll(server, [...early, ...late]));
  });

  test('connections to the database that are cut: the lead is taken again, nothing lost or doubled', async () => {
    const server = receiver();
    const second = transport.server('sender');
    await withServers(transport, [server, second], async () => {
      const emitted = await countUp(transport, parcels, 4, 10);
      for (let n = 0; n < 3; n++) {
        const writing = countUp(
          transport,
          parcels.map((p) => p + 100 * (n + 1)),
          4,
          20,
        );
        await transport.cut('replica-%-receiver-%');
        expect(await transport.cut(PUBLISHER)).toBeGreaterThan(0);
        emitted.push(...(await writing));
      }
      await assertAll(server, emitted);
    });
  });

  test('a publisher whose lock is gone while it sends does no harm', async () => {
    const [reached, go] = [signal(), signal()];
    const zombie = await transport.startPublisher(2);
    const server = receiver(2);
    const heir = transport.server('sender');
    await waitFor('it leads', async () => inside(zombie).isLeading);
    await withServers(transport, [server, heir], async () => {
      const emitted = await countUp(transport, parcels, 4, 5);
      await server.idle();
      holdUp(zombie, async () => {
        reached.give();
        await go.done;
      });
      emitted.push(
        ...(await countUp(
          transport,
          parcels.map((p) => p + 100),
          4,
          10,
        )),
      );
      await reached.done;
      await transport.cut(PUBLISHER);
      await assertAll(server, emitted);
      const before = await transport.records();
      go.give();
      await waitFor('the late records are in Kafka', async () => {
        const now = await transport.records();
        return now.some((end, partition) => end > before[partition]!);
      });
      emitted.push(
        ...(await countUp(
          transport,
          parcels.map((p) => p + 200),
          4,
          5,
        )),
      );
      await assertAll(server, emitted);
    });
  });

  test('a number of partitions that does not divide 64 is refused by name', () => {
    for (const partitions of [0, 3, 6, 128, 2.5, Number.NaN]) {
      expect(() => transport.server('receiver', { partitions })).toThrow(PartitionsRefused);
      // The transport remembers what was asked first.
      Object.assign(transport, { partitions: null });
    }
  });

  test('an event of 4 MB goes through, a larger one is refused when it is emitted', async () => {
    const server = receiver(1);
    const send = (length: number) =>
      transport.work('sender').run({ practiceIds: [7] }, async (ctx) => {
        ctx.emit(Sent, 7, { parcelId: 4_000, n: 1, note: 'x'.repeat(length) });
        ctx.emit(Sent, 7, { parcelId: 4_000, n: 2, note: 'x'.repeat(length) });
      });
    await withServers(transport, [server], async () => {
      await send(3_140_000); // Sealed, a third more.
      await expect(send(3_150_000)).rejects.toMatchObject({ name: 'EventTooLarge' });
      await assertAll(server, [
        [4_000, 1],
        [4_000, 2],
      ]);
    });
  });
});
