import { describeWith, ownKafka, uniqueName } from '@millrace/testing';
import { Kafka, logLevel } from 'kafkajs';

const part = await ownKafka({ brokers: 3 });

describeWith('three Kafka brokers of this machine', part, (cluster) => {
  afterAll(() => cluster.stop());

  it('go on when the one that leads is killed, and keep what was acknowledged', async () => {
    const kafka = new Kafka({
      brokers: [...cluster.addresses],
      logLevel: logLevel.NOTHING,
      retry: { retries: 30, maxRetryTime: 2_000 },
    });
    const topic = uniqueName('failover');
    const admin = kafka.admin();
    const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
    await Promise.all([admin.connect(), producer.connect()]);
    await admin.createTopics({ topics: [{ topic, numPartitions: 1, replicationFactor: 3 }] });
    const leader = async () => {
      const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
      return topics[0]!.partitions[0]!.leader;
    };
    const send = (value: string) => producer.send({ topic, acks: -1, messages: [{ value }] });

    await send('before');
    const lost = await leader();
    await cluster.brokers.find(({ id }) => id === lost)!.kill();
    await send('after');
    expect(await leader()).not.toBe(lost);
    expect((await admin.fetchTopicOffsets(topic))[0]?.high).toBe('2');
    await cluster.brokers.find(({ id }) => id === lost)!.start();
    await send('with all again');
    expect((await admin.fetchTopicOffsets(topic))[0]?.high).toBe('3');
    await Promise.all([admin.disconnect(), producer.disconnect()]);
  }, 120_000);
});
