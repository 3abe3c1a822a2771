import type { KafkaEventServer } from '@millrace/messaging';
import { describeWith, ownKafka } from '@millrace/testing';
import { KafkaTransport } from './event-transport.kafka.js';
import {
  assertEffects,
  assertOrderPerKey,
  countUp,
  noteEffects,
  range,
  Returned,
  Sent,
  withServers,
  type TestedServer,
} from './event-transport.steps.js';

const three = await ownKafka({ brokers: 3, heapMb: 256 });
const one = await ownKafka({ heapMb: 256 });
const CONSUMER = 'receiver.broken-off';

/** A receiver's process and how to see that all is well. */
function receiverOn(transport: KafkaTransport) {
  return transport
    .server('receiver', { partitions: 4, sessionMs: 2_000 })
    .consume(CONSUMER, Sent, noteEffects(CONSUMER))
    .consume(CONSUMER, Returned, noteEffects(CONSUMER));
}

async function assertAll(
  transport: KafkaTransport,
  server: TestedServer,
  emitted: readonly (readonly [number, number])[],
): Promise<void> {
  await server.idle();
  assertOrderPerKey(await assertEffects(transport, CONSUMER, emitted));
  expect(await transport.query('select from receiver.dead_letter')).toEqual([]);
}

let rounds = 0;
const write = (transport: KafkaTransport) => {
  rounds++;
  return countUp(
    transport,
    range(12).map((i) => 100 * rounds + i),
    4,
    30,
  );
};

describeWith('events by three brokers', three, (cluster) => {
  afterAll(() => cluster.stop());

  test('go on when one that leads is killed, and when it is back: exactly once, in order per key', async () => {
    const transport = await KafkaTransport.on(cluster.addresses);
    const servers = [receiverOn(transport), receiverOn(transport)];
    try {
      await withServers(transport, servers, async () => {
        const emitted = await write(transport);
        await assertAll(transport, servers[0]!, emitted);
        for (const partition of [0, 1]) {
          const leader = await transport.leaderOf(partition);
          const lost = cluster.brokers.find(({ id }) => id === leader)!;
          const writing = write(transport);
          await lost.kill();
          emitted.push(...(await writing), ...(await write(transport)));
          await assertAll(transport, servers[0]!, emitted);
          await lost.start();
          emitted.push(...(await write(transport)));
          await assertAll(transport, servers[0]!, emitted);
        }
      });
    } finally {
      await transport.close();
    }
  }, 120_000);
});

describeWith('events by a broker', one, (cluster) => {
  afterAll(() => cluster.stop());

  test('wait in the log while it is away; work goes on, and so do they when it is back', async () => {
    const [broker] = cluster.brokers;
    const transport = await KafkaTransport.on(cluster.addresses);
    const server = receiverOn(transport);
    try {
      await withServers(transport, [server], async () => {
        const emitted = await write(transport);
        await assertAll(transport, server, emitted);
        for (const end of ['stop', 'kill'] as const) {
          await broker![end]();
          const before = emitted.length;
          emitted.push(...(await write(transport)));
          const publisher: KafkaEventServer = await transport.startPublisher();
          expect(await publisher.waiting()).toMatchObject({ events: emitted.length - before });
          // As Kafka said last: who looks at a stall is not stalled by it.
          expect(await server.lag()).toMatchObject([{ consumer: CONSUMER, lag: 0 }]);
          await broker!.start();
          await assertAll(transport, server, emitted);
          expect(await server.lag()).toMatchObject([{ lag: 0, missed: 0 }]);
        }
      });
    } finally {
      await transport.close();
    }
  }, 120_000);
});
