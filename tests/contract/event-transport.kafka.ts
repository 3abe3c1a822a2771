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
