import { openDatabase, practiceRowSecurity, sqlMigration } from '@millrace/database';
import {
  PostgresEventServer,
  spineMigrations,
  UnitOfWork,
  type EventServer,
  type WarningSink,
} from '@millrace/messaging';
import { createTestDatabase, waitFor, type TestDatabase } from '@millrace/testing';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { effectTable, type TestedServer, type Transport } from './event-transport.steps.js';

/** The append of `openAppend` stops at this advisory lock, between taking its mark and drawing its position. */
const PAUSE = 1;
/** A look at the log stops at this one, between its two steps. */
const LOOK = 2;

/** Tables of the tests: what the consumers note, and the rows that writers lock. */
const receiverTables = sqlMigration(
  '10-effects',
  `${effectTable}; ${practiceRowSecurity('effect')};`,
);
const senderTables = sqlMigration(
  '10-counters',
  'create table counter (parcel bigint primary key, n int not null)',
);

const APPEND = `select append_events('{7}', array['parcel:' || $1::int], '{sender.sent}', '{1}', array[$2], now())`;

export interface ServerOptions {
  readonly batchSize?: number;
  readonly partitions?: number;
  /** Of Kafka's groups. */
  readonly sessionMs?: number;
  readonly log?: WarningSink;
}

/** A fresh database with the two services' schemas. */
export function createSpine(): Promise<TestDatabase> {
  return createTestDatabase([
    { name: 'sender', migrations: [...spineMigrations('sender'), senderTables] },
    { name: 'receiver', migrations: [...spineMigrations('receiver'), receiverTables] },
  ]);
}

/** The transport of the embedded profile in a fresh database. */
export class PostgresTransport implements Transport {
  private readonly dataSources = new Map<TestedServer, DataSource>();
  private replicas = 0;

  protected constructor(protected readonly db: TestDatabase) {}

  /** @param replicas how many servers of each service are made at most */
  static async create(replicas = 3): Promise<PostgresTransport> {
    const transport = new PostgresTransport(await createSpine());
    await transport.openReplicas(replicas);
    return transport;
  }

  work(service: 'sender' | 'receiver'): UnitOfWork {
    return this.db.service(service).work;
  }

  server(service: 'sender' | 'receiver', options: ServerOptions = {}): EventServer {
    const work = this.ownWork(service);
    const server = this.makeServer(work, options);
    this.dataSources.set(server, work.dataSource);
    return server;
  }

  async start(server: TestedServer): Promise<void> {
    await (server as EventServer).listen((error) => {
      if (error) throw error;
    });
  }

  stop(server: TestedServer): Promise<void> {
    return (server as EventServer).close();
  }

  async crash(server: TestedServer, release: () => void): Promise<void> {
    const ended = this.stop(server);
    const { applicationName } = this.dataSources.get(server)!.options as {
      applicationName: string;
    };
    await this.query(
      'select pg_terminate_backend(pid, 5000) from pg_stat_activity where application_name = $1',
      [applicationName],
    );
    release();
    await ended;
  }

  query<T extends object>(sql: string, values?: unknown[]): Promise<T[]> {
    return this.db.query<T & pg.QueryResultRow>(sql, values);
  }

  /** Appends and commits without telling anybody: only a look at the log finds it. */
  async appendQuietly(parcelId: number, n: number): Promise<void> {
    const writer = this.writer();
    await writer.connect();
    await writer.query(`select set_config('app.practices', '7', false)`);
    await writer.query(APPEND, [parcelId, JSON.stringify({ parcelId, n })]);
    await writer.end();
  }

  private writer(): pg.Client {
    return new pg.Client({
      connectionString: this.db.service('sender').url,
      options: '-c search_path=sender',
    });
  }

  async openAppend(parcelId: number, n: number): Promise<() => Promise<void>> {
    const gate = new pg.Client({ connectionString: this.db.adminUrl });
    const writer = this.writer();
    await Promise.all([gate.connect(), writer.connect()]);
    await gate.query('select pg_advisory_lock($1)', [PAUSE]);
    await writer.query(
      `begin; select set_config('app.practices', '7', true), set_config('app.pause', 'on', true)`,
    );
    const appended = writer.query(APPEND, [parcelId, JSON.stringify({ parcelId, n })]);
    await this.waitingAt(PAUSE);
    return async () => {
      await gate.query('select pg_advisory_unlock($1)', [PAUSE]);
      await appended;
      await writer.query('commit');
      await Promise.all([gate.end(), writer.end()]);
    };
  }

  async close(): Promise<void> {
    const all = [...this.dataSources.values(), ...[...this.spare.values()].flat()];
    await Promise.all(all.map((dataSource) => dataSource.destroy()));
    await this.db.close();
  }

  /** Resolves when what the sender committed is where its consumers read it. */
  published(): Promise<void> {
    return Promise.resolve();
  }

  /** Keeps a copy of the sender's spine as it is, instead of one from before. */
  async backUp(): Promise<void> {
    await this.query(
      `drop schema if exists backup cascade; create schema backup;
       create table backup.event_log as table sender.event_log;
       create table backup.log_identity as table sender.log_identity;
       create table backup.publication as table sender.publication;
       create table backup.position as select last_value, is_called from sender.event_log_position`,
    );
  }

  /** Puts the sender's spine back to the copy. @param begin whether a new life of the log begins then, as it must */
  async restore(begin: boolean): Promise<void> {
    await this.query(
      `truncate sender.event_log, sender.log_identity, sender.publication;
       insert into sender.event_log (position, slot, practice_id, key, type, version, data, at) overriding system value
         select position, slot, practice_id, key, type, version, data, at from backup.event_log;
       insert into sender.log_identity overriding system value table backup.log_identity;
       insert into sender.publication table backup.publication;
       select setval('sender.event_log_position', last_value, is_called) from backup.position`,
    );
    if (begin) await this.query('select sender.begin_life()');
  }

  /**
   * Puts a pause into the sender's append: where `app.pause` is on, it waits for the gate between its two steps.
   * With `order` reversed it draws positions before it takes its mark: the known fault.
   */
  async plantPause(order: 'sound' | 'reversed' | 'at the end'): Promise<void> {
    const [{ source }] = (await this.query<{ source: string }>(
      `select pg_get_functiondef('sender.append_events'::regproc) as source`,
    )) as [{ source: string }];
    const [, head, mark, insert] = /^([\s\S]*begin)([\s\S]*?;[\s\S]*?;)([\s\S]*;)\s*end \$/.exec(
      source,
    )!;
    const pause = `if current_setting('app.pause', true) = 'on' then perform pg_advisory_xact_lock_shared(${PAUSE}); end if;`;
    const steps = {
      sound: [mark, pause, insert],
      reversed: [insert, pause, mark],
      'at the end': [mark, insert, pause],
    }[order];
    await this.query(`${head} ${steps.join('\n')} end $function$`);
  }

  /**
   * Puts a pause into the reader's look at the sender's log, between its two steps; the gate `LOOK` stops it.
   * With `order` reversed it looks at the marks before the sequence: the known fault of readers.
   */
  async plantPausedLook(order: 'sound' | 'reversed'): Promise<void> {
    const [{ source }] = (await this.query<{ source: string }>(
      `select pg_get_functiondef('sender.log_state'::regproc) as source`,
    )) as [{ source: string }];
    const [, head, drawn, mark, rest] = /^([\s\S]*begin)([\s\S]*?;)([\s\S]*?;)([\s\S]*)$/.exec(
      source,
    )!;
    const pause = `perform pg_advisory_xact_lock_shared(${LOOK});`;
    const steps = order === 'sound' ? [drawn, pause, mark] : [mark, pause, drawn];
    await this.query(`${head} ${steps.join('\n')} ${rest}`);
  }

  /** Holds the gate `LOOK` shut; returns how to wait until a reader stands before it, and how to open it. */
  async shutLook(): Promise<{ reached(): Promise<void>; open(): Promise<void> }> {
    const gate = new pg.Client({ connectionString: this.db.adminUrl });
    await gate.connect();
    await gate.query('select pg_advisory_lock($1)', [LOOK]);
    return { reached: () => this.waitingAt(LOOK), open: () => gate.end() };
  }

  private async waitingAt(gate: number): Promise<void> {
    await waitFor('a session stands before the gate', async () => {
      const waiting = await this.query(
        `select from pg_locks where locktype = 'advisory' and objid = $1 and classid = 0 and not granted
            and database = (select oid from pg_database where datname = current_database())`,
        [gate],
      );
      return waiting.length > 0;
    });
  }

  /** The known fault of a plain cursor: whatever is drawn counts as safe. */
  async plantPlainCursor(): Promise<void> {
    const [{ source }] = (await this.query<{ source: string }>(
      `select pg_get_functiondef('sender.log_state'::regproc) as source`,
    )) as [{ source: string }];
    await this.query(source.replace('least(drawn, coalesce(mark, drawn))', 'drawn'));
  }

  private readonly spare = new Map<string, DataSource[]>();

  /** Over connections that are nobody else's. */
  protected ownWork(service: 'sender' | 'receiver'): UnitOfWork {
    const dataSource = this.spare.get(service)!.pop()!;
    const { clock, cipher } = this.db;
    return new UnitOfWork({ dataSource, service, clock, cipher });
  }

  protected makeServer(work: UnitOfWork, options: ServerOptions): EventServer {
    return new PostgresEventServer({ work, retryMs: 1, ...options });
  }

  /** Each server gets connections of its own, known by name, so that a crash takes only them. */
  protected async openReplicas(count = 3): Promise<void> {
    for (const service of ['sender', 'receiver']) {
      const open = () =>
        openDatabase({
          url: this.db.service(service).url,
          service,
          applicationName: `replica-${this.db.adminUrl.slice(-12)}-${service}-${++this.replicas}`,
        });
      this.spare.set(service, await Promise.all(Array.from({ length: count }, open)));
    }
  }
}
