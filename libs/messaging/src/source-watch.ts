import pg from 'pg';
import type { DataSource } from 'typeorm';
import { COMMIT_CHANNEL, onCommit, PROCESS_ID } from './commit-signal.js';
import { readLogStates, type LogState } from './event-log.js';

/** While an append is open, how soon to look again: nobody tells when it is rolled back. */
const FIRST_LOOK_AGAIN_MS = 2;

/**
 * Knows the safe heads of the logs that a service reads. One look serves all its consumers: after a commit in
 * this process, after a NOTIFY of another one, and by a slow poll.
 */
export class SourceWatch {
  private states = new Map<string, LogState>();
  /** By source and type, the head up to which events of the type may stand; of a type that is not here, `first`. */
  private readonly newest = new Map<string, { first: number; byType: Map<string, number> }>();
  private reading: Promise<void> | null = null;
  private next: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private lookAgainMs = FIRST_LOOK_AGAIN_MS;
  private listener: pg.Client | null = null;
  private stops: (() => void)[] = [];
  private closed = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly services: readonly string[],
    private readonly pollMs: number,
    private readonly onChange: () => void,
  ) {}

  /** @throws the database's error when the first look fails */
  async start(): Promise<void> {
    this.stops = this.services.map((s) => onCommit(this.dataSource, s, () => this.look()));
    await this.refresh();
    await this.listen();
  }

  stateOf(service: string): LogState {
    const state = this.states.get(service);
    if (!state) throw new Error(`The log of ${service} has not been seen yet.`);
    return state;
  }

  /** Up to where a log may hold events of these types: a reader that is there already has nothing to read. */
  newestOf(service: string, types: readonly string[]): number {
    const { source, head } = this.stateOf(service);
    const { first, byType } = this.newest.get(source)!;
    // A late mark may set the head back: what lies behind it has to wait.
    return Math.min(head, Math.max(first, ...types.map((type) => byType.get(type) ?? 0)));
  }

  all(): LogState[] {
    return [...this.states.values()];
  }

  /** Looks at the logs; what was committed before the call is in what is known after it. */
  refresh(): Promise<void> {
    this.next ??= (this.reading ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => {
        this.reading = this.next;
        this.next = null;
        return this.read();
      });
    return this.next;
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const stop of this.stops) stop();
    if (this.timer) clearTimeout(this.timer);
    await (this.next ?? this.reading)?.catch(() => undefined);
    await this.listener?.end().catch(() => undefined);
  }

  private look(): void {
    this.refresh().catch(() => this.schedule(this.pollMs)); // The database is away: the poll goes on.
  }

  private async read(): Promise<void> {
    if (this.closed) return;
    const since = new Map([...this.states].map(([service, { head }]) => [service, head]));
    const found = await readLogStates(this.dataSource, this.services, since);
    for (const state of found) this.note(state);
    const changed = found.some((state) => state.head !== this.states.get(state.service)?.head);
    this.states = new Map(found.map((state) => [state.service, state]));
    const held = found.some((state) => state.head < state.drawn);
    this.lookAgainMs = held && !changed ? this.lookAgainMs * 2 : FIRST_LOOK_AGAIN_MS;
    this.schedule(held ? Math.min(this.lookAgainMs, this.pollMs) : this.pollMs);
    if (changed) this.onChange();
  }

  /** At the first look at a log nobody knows what is in it. */
  private note({ source, head, types }: LogState): void {
    const newest = this.newest.get(source);
    if (!newest) this.newest.set(source, { first: head, byType: new Map() });
    else for (const type of types ?? []) newest.byType.set(type, head);
  }

  private schedule(ms: number): void {
    if (this.timer) clearTimeout(this.timer);
    if (this.closed) return;
    this.timer = setTimeout(() => this.look(), ms);
    this.timer.unref();
  }

  /** Listens on a connection of its own; where that is lost, the poll serves until it is back. */
  private async listen(): Promise<void> {
    if (this.closed || this.services.length === 0) return;
    const { url } = this.dataSource.options as { url?: string };
    const client = new pg.Client({ connectionString: url, application_name: 'millrace-listen' });
    client.on('error', () => undefined);
    client.on('notification', ({ payload }) => {
      const [service, process] = (payload ?? '').split(' ');
      if (process !== PROCESS_ID && this.services.includes(service ?? '')) this.look();
    });
    try {
      await client.connect();
      await client.query(`listen ${COMMIT_CHANNEL}`);
      this.listener = client;
      client.once('end', () => this.listenLater());
    } catch {
      await client.end().catch(() => undefined);
      this.listenLater();
    }
  }

  private listenLater(): void {
    if (!this.closed) setTimeout(() => void this.listen(), this.pollMs).unref();
  }
}
