import { describeWith, testKafka, uniqueName } from '@millrace/testing';
import { Kafka, logLevel, type Admin } from 'kafkajs';
import { TopicWriter } from '../kafka/topic-writer.js';

const part = await testKafka();

describeWith('the writer of a topic', part, (server) => {
  const location = {
    brokers: server.brokers ?? [],
    partitions: 2,
    prefix: `${uniqueName('writer')}.`,
  };
  const topic = `${location.prefix}millrace.sender`;
  let admin: Admin;
  let writer: TopicWriter;
  const send = (...partitions: number[]) =>
    writer.send(partitions.map((partition) => ({ partition, value: 'x' })));
  const ends = async () =>
    (await admin.fetchTopicOffsets(topic))
      .sort((a, b) => a.partition - b.partition)
      .map(({ high }) => Number(high));

  beforeAll(async () => {
    const kafka = new Kafka({ brokers: [...server.brokers], logLevel: logLevel.NOTHING });
    admin = kafka.admin();
    await admin.connect();
    writer = new TopicWriter(kafka, admin, location, 'sender');
    await writer.prepare(2);
  });
  afterAll(async () => {
    await writer.close();
    await admin.deleteTopics({ topics: [topic] });
    await admin.disconnect();
  });

  it('makes the topic, and sends to each of its partitions', async () => {
    await send(0, 1, 1);
    expect(await ends()).toEqual([1, 2]);
  });

  it('takes for sent only what Kafka acknowledged', async () => {
    // Others add partitions, of which the client at work has not heard: it passes over them without an error.
    await admin.createPartitions({ topicPartitions: [{ topic, count: 4 }] });
    await expect(send(0, 3)).rejects.toMatchObject({ name: 'NotAcknowledged' });
    await writer.close();
    await send(0, 3);
    expect(await ends()).toEqual([3, 2, 0, 1]);
  });

  it('adds partitions and takes none away', async () => {
    await writer.prepare(8);
    await send(7);
    await writer.prepare(2);
    expect(await ends()).toEqual([3, 2, 0, 1, 0, 0, 0, 1]);
  });
});
