import { isPassing } from '@millrace/messaging';
import { TestClock, type Clock, type MovableClock } from '@millrace/runtime';
import { createServer, type Server } from 'node:http';

/** Tells one process of the clock's move; resolves when it stands there, too. */
export type TellClock = (now: Date) => Promise<void>;

/**
 * The clock of a demo that many processes share: a move is over when every process has made it. A process that starts asks for
 * the position at `url`.
 */
export class ClusterClock implements MovableClock {
  readonly system: Clock;
  private readonly listeners: TellClock[] = [];

  private constructor(
    private readonly clock: TestClock,
    private readonly server: Server,
    readonly url: string,
  ) {
    this.system = clock.system;
  }

  /** @param place where it is served; a free port of this machine unless told */
  static async serve(
    clock: TestClock,
    { host, port }: { host: string; port: number } = { host: '127.0.0.1', port: 0 },
  ): Promise<ClusterClock> {
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ now: clock.now().toISOString() }));
    });
    await new Promise<void>((ready, fail) => {
      server.once('error', fail).listen(port, host, ready);
    });
    const { port: taken } = server.address() as { port: number };
    return new ClusterClock(clock, server, `http://127.0.0.1:${taken}/`);
  }

  get following(): boolean {
    return this.clock.following;
  }

  now(): Date {
    return this.clock.now();
  }

  onMove(tell: TellClock): void {
    this.listeners.push(tell);
  }

  async advanceTo(to: Date): Promise<void> {
    await whileDatabaseIsAway(() => this.clock.advanceTo(to));
    await Promise.all(this.listeners.map((tell) => tell(to)));
  }

  follow(): Promise<void> {
    return Promise.reject(new Error('A cluster in real time runs on the machines’ clocks.'));
  }

  keep(): Promise<void> {
    return whileDatabaseIsAway(() => this.clock.keep());
  }

  async close(): Promise<void> {
    await new Promise((closed) => {
      this.server.close(closed);
      this.server.closeAllConnections();
    });
  }
}

const AGAIN_MS = 100;

/** Its position is kept in PostgreSQL, which may be started again meanwhile. */
async function whileDatabaseIsAway(act: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (!isPassing(error)) throw error;
      await new Promise((later) => setTimeout(later, AGAIN_MS));
    }
  }
}
