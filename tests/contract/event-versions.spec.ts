import { describeWith, testKafka } from '@millrace/testing';
import { StreamConsumer } from '../../libs/messaging/src/stream-consumer.js';
import { KafkaTransport } from './event-transport.kafka.js';
import { PostgresTransport } from './event-transport.postgres.js';
import { passedOver, versionChecks, type VersionCheck } from './event-versions.steps.js';

async function runOn(transport: PostgresTransport, check: VersionCheck): Promise<void> {
  try {
    await check.run(transport);
  } finally {
    await transport.close();
  }
}

describe('versions of events by the log in PostgreSQL', () => {
  test.each(versionChecks)('$name', async (check) =>
    runOn(await PostgresTransport.create(), check),
  );
});

const kafka = await testKafka();

describeWith('versions of events by Kafka', kafka, ({ brokers }) => {
  test.each(versionChecks)('$name', async (check) =>
    runOn(await KafkaTransport.on(brokers), check),
  );
});

test('planted: a consumer that takes its types in any version parks what it cannot read', async () => {
  const { takes } = StreamConsumer.prototype;
  StreamConsumer.prototype.takes = function ({ type }) {
    return this.types.includes(type);
  };
  try {
    const transport = await PostgresTransport.create();
    await expect(runOn(transport, passedOver)).rejects.toThrow(
      'takes each event of version 1 once',
    );
  } finally {
    StreamConsumer.prototype.takes = takes;
  }
});
