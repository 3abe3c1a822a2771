import { KafkaEventServer, type EventServer, type UnitOfWork } from '@millrace/messaging';
import { uniqueName } from '@millrace/testing';
import { createSpine, PostgresTransport, type ServerOptions } from './event-transport.postgres.js';

/**
 * The transport of the cluster profile: logs in a fresh database, topics of its own. A process of `sender` publishes from the first
 * server on; how many partitions the topics have is what that server asks for.
 */
export class KafkaTransport extends PostgresTransport {
  private publisher: KafkaEventServer | null = null;
  private readonly prefix = `${uniqueName('contract')}.`;
  private partitions: number | null = null;

  static async on(brokers: readonly string[]): Promise<KafkaTransport> {
    const transport = new KafkaTransport(await createSpine());
    transport.brokers = brokers;
    await transport.openReplicas();
    return transport;
  }

  private brokers: readonly string[] = [];

  override async start(server: EventServer): Promise<void> {
    if (!this.publisher) {
      this.publisher = this.open(this.ownWork('sender'), {});
      await super.start(this.publisher);
    }
    await super.start(server);
  }

  /** What a process of its own needs to take part. */
  address(service: 'sender' | 'receiver') {
    const { brokers, prefix } = this;
    this.partitions ??= 4;
    const { partitions } = this;
    return { service, database: this.db.service(service).url, brokers, prefix, partitions };
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

  override async close(): Promise<void> {
    await this.publisher?.close();
    await super.close();
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
