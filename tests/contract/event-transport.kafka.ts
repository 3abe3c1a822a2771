import { KafkaEventServer, type EventServer, type UnitOfWork } from '@millrace/messaging';
import { uniqueName } from '@millrace/testing';
import { Kafka, logLevel, type Admin } from 'kafkajs';
import { createSpine, PostgresTransport, type ServerOptions } from './event-transport.postgres.js';

/**
 * The transport of the cluster profile: logs in a fresh database, topics of its own. A process of `sender` publishes from the first
 * server on; how many partitions the topics have is what that server asks for.
 */
export class KafkaTransport extends PostgresTransport {
  private publisher: KafkaEventServer | null = null;
  private readonly prefix = `${uniqueName('contract')}.`;
  private partitions: number | null = null;
  private brokers: readonly string[] = [];

  static async on(brokers: readonly string[]): Promise<KafkaTransport> {
    const transport = new KafkaTransport(await createSpine());
    transport.brokers = brokers;
    await transport.openReplicas(6);
    return transport;
  }

  override async start(server: EventServer): Promise<void> {
    await this.startPublisher();
    await super.start(server);
  }

  override async close(): Promise<void> {
    await this.stopPublisher();
    await super.close();
  }

  /**
   * The first process of `sender`.
   * @param partitions what it asks for from here on
   * @param prepare what to do with it before it starts
   */
  async startPublisher(
    partitions?: number,
    prepare?: (publisher: KafkaEventServer) => void,
  ): Promise<KafkaEventServer> {
    this.partitions = partitions ?? this.partitions;
    if (!this.publisher) {
      this.publisher = this.open(this.ownWork('sender'), {});
      prepare?.(this.publisher);
      await super.start(this.publisher);
    }
    return this.publisher;
  }

  async stopPublisher(): Promise<void> {
    await this.publisher?.close();
    this.publisher = null;
  }

  /** What a process of its own needs to take part. */
  address(service: 'sender' | 'receiver') {
    const { brokers, prefix } = this;
    this.partitions ??= 4;
    const { partitions } = this;
    return { service, database: this.db.service(service).url, brokers, prefix, partitions };
  }

  override async published(): Promise<void> {
    await (await this.startPublisher()).idle();
  }

  override async restore(begin: boolean): Promise<void> {
    await this.stopPublisher();
    await super.restore(begin);
  }

  /** A server that reads the logs in PostgreSQL, without Kafka. */
  embedded(service: 'sender' | 'receiver'): EventServer {
    return super.makeServer(this.ownWork(service), {});
  }

  get topic(): string {
    return `${this.prefix}millrace.sender`;
  }

  groupOf(consumer: string): string {
    return `${this.prefix}millrace.${consumer}`;
  }

  /** What an operator does with Kafka's own tools. */
  async withAdmin<T>(act: (admin: Admin) => Promise<T>): Promise<T> {
    const admin = new Kafka({ brokers: [...this.brokers], logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    try {
      return await act(admin);
    } finally {
      await admin.disconnect();
    }
  }

  /** How many records a partition of the sender's topic has ever got, by partition. */
  records(): Promise<number[]> {
    return this.withAdmin(async (admin) => {
      const found = await admin.fetchTopicOffsets(this.topic);
      return found.sort((a, b) => a.partition - b.partition).map(({ high }) => Number(high));
    });
  }

  /** The id of the broker that leads a partition of the sender's topic. */
  leaderOf(partition: number): Promise<number> {
    return this.withAdmin(async (admin) => {
      const { topics } = await admin.fetchTopicMetadata({ topics: [this.topic] });
      return topics[0]!.partitions.find(({ partitionId }) => partitionId === partition)!.leader;
    });
  }

  /** Ends connections to the database, as a failing network would. @returns how many */
  async cut(applicationName: string): Promise<number> {
    const cut = await this.query(
      `select pg_terminate_backend(pid, 5000) from pg_stat_activity
        where application_name like $1 and datname = current_database()`,
      [applicationName],
    );
    return cut.length;
  }

  /** The known fault of consumers that do not compare: whatever is handled, the cursor stays where it was. */
  async plantForgetfulCursors(): Promise<void> {
    await this.query(
      `create function receiver.forget() returns trigger language plpgsql as
         $$ begin new.position := 0; return new; end $$;
       create trigger forgets before update on receiver.consumer_cursor
         for each row execute function receiver.forget()`,
    );
  }

  protected override makeServer(work: UnitOfWork, options: ServerOptions): KafkaEventServer {
    const server = this.open(work, options);
    const idle = server.idle.bind(server);
    // What the sender committed must have left it.
    server.idle = async () => {
      await this.publisher?.idle();
      await idle();
    };
    return server;
  }

  private open(work: UnitOfWork, options: ServerOptions): KafkaEventServer {
    this.partitions ??= options.partitions ?? 1;
    const { brokers, partitions, prefix } = this;
    return new KafkaEventServer({
      work,
      retryMs: 1,
      ...options,
      kafka: { brokers, partitions, prefix },
    });
  }
}
