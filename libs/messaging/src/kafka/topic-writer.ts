import type { Admin, Kafka, Message, Producer } from 'kafkajs';
import { ensureTopics, readExtents, topicOf, type KafkaLocation } from './kafka-location.js';
import { toBarrier } from './kafka-records.js';

/** Kafka said nothing of some records. */
export class NotAcknowledged extends Error {
  override readonly name = 'NotAcknowledged';
}

/** The one writer of a service's topic. */
export class TopicWriter {
  private producer: Producer | null = null;
  private readonly topic: string;

  constructor(
    private readonly kafka: Kafka,
    private readonly admin: Admin,
    private readonly location: KafkaLocation,
    private readonly service: string,
  ) {
    this.topic = topicOf(location, service);
  }

  /** Sees to it that the topic is there and has at least so many partitions: Kafka takes none away. */
  async prepare(partitions: number): Promise<void> {
    await ensureTopics(this.admin, this.location, [this.service]);
    if ((await readExtents(this.admin, this.topic)).length >= partitions) return;
    await this.admin.createPartitions({
      topicPartitions: [{ topic: this.topic, count: partitions }],
    });
    await this.close(); // A producer that has not heard of new partitions passes over them.
  }

  /**
   * Resolves when every copy in step has the records, each partition's in this order.
   * @throws the client's error, NotAcknowledged: some may be in Kafka, or may come there yet
   */
  async send(messages: readonly Message[]): Promise<void> {
    const producer = await this.open();
    const answers = await producer.send({
      topic: this.topic,
      acks: -1,
      messages: [...messages],
    });
    // kafkajs passes over partitions whose leader changed between two attempts, or of which it does not know.
    const answered = new Set(answers.map(({ partition }) => partition));
    if (!messages.every(({ partition }) => answered.has(partition!))) {
      throw new NotAcknowledged(`Records of ${this.topic} were not acknowledged.`);
    }
  }

  /** Puts a barrier into each of so many partitions: keys lie in others from here on. */
  async sendBarrier(source: string, position: number, partitions: number): Promise<void> {
    const ends = (await readExtents(this.admin, this.topic)).map(({ end }) => end);
    await this.send(
      Array.from({ length: partitions }, (_, partition) =>
        toBarrier({ source, ends, position }, partition),
      ),
    );
  }

  /** The next send begins with a new producer: after an error nobody knows where the old one's sequence stands. */
  async close(): Promise<void> {
    const { producer } = this;
    this.producer = null;
    await producer?.disconnect().catch(() => undefined);
  }

  private async open(): Promise<Producer> {
    if (this.producer) return this.producer;
    const producer = this.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
    });
    await producer.connect();
    this.producer = producer;
    return producer;
  }
}
