import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { DataSource } from 'typeorm';

/** The channel on which processes tell each other that a service's log grew; the payload is the
 *  service and the process, which needs no telling itself. */
export const COMMIT_CHANNEL = 'millrace_events';
export const PROCESS_ID = randomUUID();

const commits = new EventEmitter().setMaxListeners(0);

/** Wakes what waits in this process for events of the service's log. A needless call costs a look. */
export function signalCommit(dataSource: DataSource, service: string): void {
  commits.emit(signalKey(dataSource, service));
}

/** Calls `wake` after each commit with events in this process; returns how to stop. */
export function onCommit(dataSource: DataSource, service: string, wake: () => void): () => void {
  const key = signalKey(dataSource, service);
  commits.on(key, wake);
  return () => commits.off(key, wake);
}

function signalKey(dataSource: DataSource, service: string): string {
  const url = new URL(String((dataSource.options as { url?: string }).url));
  return `${url.host}${url.pathname}/${service}`;
}

const MERGE_MS = 2;

/**
 * Tells other processes of commits by NOTIFY, from a connection of its own after the commit (inside of the
 * transaction it would halve the writers), merged over 2 ms.
 */
export class CommitNotifier {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly service: string,
  ) {}

  announce(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      if (!this.dataSource.isInitialized) return;
      this.dataSource
        .query('select pg_notify($1, $2)', [COMMIT_CHANNEL, `${this.service} ${PROCESS_ID}`])
        .catch(() => undefined); // A lost wake-up is made up for by the readers' slow poll.
    }, MERGE_MS).unref();
  }
}
