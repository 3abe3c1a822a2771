import { describeWith, testKafka } from '@millrace/testing';
import { eventTransportChecks, lateCommit } from './event-transport.contract.js';
import { assertEffects, noteEffects, Noted, Sent } from './event-transport.steps.js';
import { KafkaTransport } from './event-transport.kafka.js';
import { PostgresTransport } from './event-transport.postgres.js';

async function withTransport(act: (transport: PostgresTransport) => Promise<void>): Promise<void> {
  const transport = await PostgresTransport.create();
  try {
    await act(transport);
  } finally {
    await transport.close();
  }
}

describe('events by the log in PostgreSQL', () => {
  test.each(eventTransportChecks)('$name', (check) =>
    withTransport(async (transport) => {
      await transport.plantPause('sound');
      await check.run(transport);
    }),
  );
});

const kafka = await testKafka();

describeWith('events by Kafka', kafka, ({ brokers }) => {
  test.each(eventTransportChecks)('$name', async (check) => {
    const transport = await KafkaTransport.on(brokers);
    try {
      await transport.plantPause('sound');
      await check.run(transport);
    } finally {
      await transport.close();
    }
  });
});

/** While a reader looks, another begins and appends: its event must be handled once it commits. */
async function appendWithinLook(transport: PostgresTransport): Promise<void> {
  const consumer = 'receiver.looking';
  let looked = (): void => undefined;
  const anotherLook = new Promise<void>((done) => (looked = done));
  // Logs are read in this order: with the control event handled, what the first look found has been acted on.
  const server = transport
    .server('receiver')
    .consume(consumer, Sent, noteEffects(consumer))
    .consume(consumer, Noted, async () => looked());
  await transport.start(server);
  try {
    const look = await transport.shutLook();
    const idle = server.idle();
    await look.reached();
    const commit = await transport.openAppend(1101, 1);
    // Committed behind the open one: a reader that takes it must not pass over what lies before it.
    await transport.appendQuietly(1103, 1);
    await look.open();
    await transport.work('receiver').run({ practiceIds: [7] }, async (ctx) => {
      ctx.emit(Noted, 7, { parcelId: 1102, n: 1 });
    });
    await anotherLook;
    await commit();
    await idle;
    await server.idle();
    await assertEffects(transport, consumer, [
      [1101, 1],
      [1103, 1],
    ]);
  } finally {
    await transport.stop(server);
  }
}

test('an append during a look at the log is handled once it commits', () =>
  withTransport(async (transport) => {
    await transport.plantPause('at the end');
    await transport.plantPausedLook('sound');
    await appendWithinLook(transport);
  }));

describe('planted faults are caught', () => {
  const lost = /each event takes effect exactly once/;

  test('a plain cursor, without a safe head, loses the late commit', () =>
    withTransport(async (transport) => {
      await transport.plantPause('reversed');
      await transport.plantPlainCursor();
      await expect(lateCommit.run(transport)).rejects.toThrow(lost);
    }));

  test('an append that draws its position before it takes its mark loses the late commit', () =>
    withTransport(async (transport) => {
      await transport.plantPause('reversed');
      await expect(lateCommit.run(transport)).rejects.toThrow(lost);
    }));

  test('a reader that looks at the marks before the sequence loses the append between the two', () =>
    withTransport(async (transport) => {
      await transport.plantPause('at the end');
      await transport.plantPausedLook('reversed');
      await expect(appendWithinLook(transport)).rejects.toThrow(lost);
    }));
});
