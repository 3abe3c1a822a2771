import pg from 'pg';
import type { DataSource } from 'typeorm';
import type { Queries } from '../event-log.js';

/** First half of the advisory lock's key: apart from the marks of appends, which have one key of 64 bits. */
const PUBLISHER_LOCK = 7_731_004;
/** PostgreSQL frees the lock of a process from which it has heard nothing for so long: that froze, or its machine is gone. */
const SILENCE_MS = 15_000;

/**
 * The right to send a service's log, held by one connection of one process. What the publisher reads and notes goes through that
 * connection: so all that it ever sends it had read while it was the only one, and its successor begins with a later look.
 */
export class PublisherLock implements Queries {
  private readonly client: pg.Client;
  private beat: NodeJS.Timeout | undefined;
  private connected = true;
  private taken = false;

  /** @param onLost called when the connection ends, by whomever */
  constructor(dataSource: DataSource, onLost: () => void) {
    const { url, extra } = dataSource.options as {
      url?: string;
      extra?: { types?: pg.CustomTypesConfig; options?: string };
    };
    this.client = new pg.Client({
      connectionString: url,
      types: extra?.types,
      options: `${extra?.options ?? ''} -c idle_session_timeout=${SILENCE_MS}`,
      application_name: 'millrace-publisher',
      keepAlive: true,
    });
    const lost = () => {
      this.connected = false;
      onLost();
    };
    this.client.on('error', lost).once('end', lost);
  }

  get held(): boolean {
    return this.taken && this.connected;
  }

  /** Waits until no other process holds it. @throws the database's error, also when `release` ends the waiting */
  async take(service: string): Promise<void> {
    await this.client.connect();
    await this.client.query('select pg_advisory_lock($1, hashtext($2))', [PUBLISHER_LOCK, service]);
    this.taken = true;
    const beat = () => void this.client.query('select 1').catch(() => undefined);
    this.beat = setInterval(beat, SILENCE_MS / 3).unref();
  }

  /** @throws the database's error, also when the lock is lost */
  async query<T>(sql: string, values?: unknown[]): Promise<T> {
    return (await this.client.query(sql, values)).rows as T;
  }

  async release(): Promise<void> {
    clearInterval(this.beat);
    await this.client.end().catch(() => undefined);
  }
}
