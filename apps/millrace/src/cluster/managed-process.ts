import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { whenReady } from './cluster-face.js';

export interface ManagedProcessOptions {
  /** As shown in the log, e.g. `claims-2`. */
  readonly name: string;
  /** Its script. */
  readonly main: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Where it answers requests. */
  readonly url: string;
  /** Told of every line that it writes. */
  readonly onLine: (name: string, line: string) => void;
}

/** What a process of ours gets from our own environment: no setting meant for another. */
const PASSED_ON = ['PATH', 'HOME', 'TMPDIR', 'TZ', 'LANG', 'SystemRoot', 'NODE_OPTIONS'];
/** The client of Kafka counts a moment that has passed as a negative wait; it then waits not at all, as it should. */
const FLAGS = ['--enable-source-maps', '--disable-warning=TimeoutNegativeWarning'];
const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 5_000;
/** A process that ran so long is not in a crash loop. */
const STEADY_MS = 10_000;
const DRAIN_MS = 45_000;

/** A process that is started again whenever it ends, until it is told to stop. It ends with us, however we end. */
export class ManagedProcess {
  private child: ChildProcess | null = null;
  private stopping = false;
  private failures = 0;
  private timer: NodeJS.Timeout | null = null;
  private exited: Promise<void> = Promise.resolve();

  constructor(private readonly options: ManagedProcessOptions) {}

  get name(): string {
    return this.options.name;
  }

  get url(): string {
    return this.options.url;
  }

  /** Whether it runs at present, ready or not. */
  get running(): boolean {
    return this.child !== null;
  }

  start(): void {
    if (this.stopping || this.child) return;
    const { main, environment, name, onLine } = this.options;
    const passed = PASSED_ON.flatMap((variable) => {
      const value = process.env[variable];
      return value === undefined ? [] : [[variable, value]];
    });
    const child = spawn(process.execPath, [...FLAGS, main], {
      env: { ...Object.fromEntries(passed), ...environment },
      // The channel carries nothing: when it breaks the process knows that we are gone.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child = child;
    const started = performance.now();
    for (const output of [child.stdout!, child.stderr!])
      createInterface({ input: output }).on('line', (line) => onLine(name, line));
    this.exited = new Promise((gone) =>
      child.once('exit', (code, signal) => {
        this.child = null;
        gone();
        if (this.stopping) return;
        this.failures = performance.now() - started > STEADY_MS ? 0 : this.failures + 1;
        onLine(name, `ended by ${signal ?? `exit ${code}`}; it is started again`);
        const wait = Math.min(FIRST_WAIT_MS * 2 ** this.failures, LONGEST_WAIT_MS);
        this.timer = setTimeout(() => this.start(), wait);
      }),
    );
  }

  /** Resolves once it answers. @param signal ends waiting with an error */
  ready(signal?: AbortSignal): Promise<void> {
    return whenReady(this.url, signal);
  }

  /** As a crash: it is started again. */
  kill(): void {
    this.child?.kill('SIGKILL');
  }

  /** Ends it in good order, for good. */
  async stop(): Promise<void> {
    this.stopping = true;
    if (this.timer) clearTimeout(this.timer);
    const { child } = this;
    if (!child) return;
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), DRAIN_MS);
    await this.exited;
    clearTimeout(late);
  }
}
