import { describeWith, testKafka, uniqueName } from '@millrace/testing';
import { Kafka, logLevel, type KafkaMessage } from 'kafkajs';

const part = await testKafka();

/** What the cluster profile rests on: the client against a real broker. */
describeWith('kafkajs', part, (server) => {
  const topic = uniqueName('kafkajs');
  let kafka: Kafka;

  beforeAll(async () => {
    kafka = new Kafka({
      brokers: [...server.brokers],
      logLevel: logLevel.NOTHING,
      retry: { retries: 20 },
    });
    const admin = kafka.admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic, numPartitions: 2 }], waitForLeaders: true });
    await admin.disconnect();
  });

  afterAll(async () => {
    const admin = kafka.admin();
    await admin.connect();
    await admin.deleteTopics({ topics: [topic] });
    await admin.disconnect();
  });

  /** Reads as a member of a group until `count` messages have come; their offsets are committed. */
  async function read(groupId: string, count: number): Promise<(KafkaMessage & At)[]> {
    const consumer = kafka.consumer({
      groupId,
      sessionTimeout: 6_000,
      allowAutoTopicCreation: false,
    });
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    const read: (KafkaMessage & At)[] = [];
    await new Promise<void>((resolve, reject) => {
      // It starts again by itself while a broker that has just started loads its groups.
      consumer.on(consumer.events.CRASH, ({ payload }) => {
        if (!payload.restart) reject(payload.error);
      });
      void consumer.run({
        eachMessage: ({ message, partition }) => {
          read.push({ ...message, partition });
          if (read.length === count) resolve();
          return Promise.resolve();
        },
      });
    });
    await consumer.disconnect();
    return read;
  }

  it('carries keys, headers and order from an idempotent producer to a group', async () => {
    const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
    await producer.connect();
    const position = (n: number) => ({ 'millrace-position': String(n) });
    for (let n = 0; n < 40; n += 10) {
      const batch = Array.from({ length: 10 }, (_, index) => n + index);
      await producer.send({
        topic,
        acks: -1,
        messages: batch.map((at) => ({
          key: `key-${at % 4}`,
          partition: at % 2,
          value: `value ${at}`,
          headers: position(at),
        })),
      });
    }
    await producer.disconnect();

    const messages = await read(uniqueName('group'), 40);
    const inOrder = (partition: number) =>
      messages
        .filter((message) => message.partition === partition)
        .map(({ headers }) => Number(String(headers?.['millrace-position'])));
    expect(inOrder(0)).toEqual(Array.from({ length: 20 }, (_, index) => 2 * index));
    expect(inOrder(1)).toEqual(Array.from({ length: 20 }, (_, index) => 2 * index + 1));
    expect(
      messages.every(({ key, value, headers }) => {
        const at = Number(String(headers?.['millrace-position']));
        return String(key) === `key-${at % 4}` && String(value) === `value ${at}`;
      }),
    ).toBe(true);
  });

  it('goes on in a group where another member left off', async () => {
    const groupId = uniqueName('group');
    await read(groupId, 40);
    const producer = kafka.producer({ idempotent: true });
    await producer.connect();
    await producer.send({ topic, acks: -1, messages: [{ key: 'later', value: 'one more' }] });
    await producer.disconnect();
    const more = await read(groupId, 1);
    expect(more.map(({ value }) => String(value))).toEqual(['one more']);
  });

  it('makes no topic by itself', async () => {
    const producer = kafka.producer({ allowAutoTopicCreation: false, retry: { retries: 0 } });
    await producer.connect();
    const sending = producer.send({ topic: uniqueName('nobody-made'), messages: [{ value: 'x' }] });
    await expect(sending).rejects.toThrow(/does not host this topic-partition/);
    await producer.disconnect();
  });
});

interface At {
  readonly partition: number;
}
