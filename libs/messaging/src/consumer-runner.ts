import type { EventDefinition } from '@millrace/contracts';
import { readLog } from './event-log.js';
import type { SourceWatch } from './source-watch.js';
import { StreamConsumer, type Feed, type StreamSettings } from './stream-consumer.js';

export interface RunnerSettings extends Omit<StreamSettings, 'events'> {
  readonly watch: SourceWatch;
  /** The services whose logs the consumer reads, each with the events it takes from there. */
  readonly sources: ReadonlyMap<string, readonly EventDefinition[]>;
  readonly partitions: number;
}

/** One log as one consumer reads it. */
interface Stream {
  readonly service: string;
  readonly consumer: StreamConsumer;
}

/** Reads the logs of one consumer (and one partition) up to their safe heads, one transaction at a time. */
export class ConsumerRunner {
  private readonly streams: Stream[];
  private running: Promise<void> | null = null;
  private closed = false;
  private ended = false;
  private wakeUp: (() => void) | null = null;
  private resting: (() => void)[] = [];
  /** Every log known to the watch is handled up to its head and nothing is in flight. */
  atRest = false;

  constructor(private readonly settings: RunnerSettings) {
    this.streams = [...settings.sources].map(([service, events]) => ({
      service,
      consumer: new StreamConsumer({ ...settings, events }),
    }));
  }

  get consumer(): string {
    return this.settings.consumer;
  }

  /** Events handled since the start. */
  get handled(): number {
    return this.streams.reduce((sum, { consumer }) => sum + consumer.handled, 0);
  }

  /** Transactions begun since the start. */
  get steps(): number {
    return this.streams.reduce((sum, { consumer }) => sum + consumer.steps, 0);
  }

  start(): void {
    this.running = this.loop().finally(() => (this.ended = true));
  }

  /** Whether it reads, or waits for something to read. */
  get isRunning(): boolean {
    return this.running !== null && !this.closed && !this.ended;
  }

  /** Heads may have moved. */
  wake(): void {
    this.atRest = false;
    this.wakeUp?.();
  }

  /** Resolves at rest, or closed. */
  rest(): Promise<void> {
    if (this.atRest || this.closed) return Promise.resolve();
    return new Promise((done) => this.resting.push(done));
  }

  /** Where each log was last known to be read to. */
  positions(): { service: string; source: string; position: number; types: readonly string[] }[] {
    return this.streams.map(({ service, consumer }) => ({
      service,
      source: this.settings.watch.stateOf(service).source,
      position: consumer.position,
      types: consumer.types,
    }));
  }

  /** Ends after the transaction in flight. */
  async close(): Promise<void> {
    this.closed = true;
    this.wakeUp?.();
    for (const { consumer } of this.streams) consumer.close();
    await this.running;
  }

  private async loop(): Promise<void> {
    while (!this.closed) {
      const waiting = this.streams.filter((s) => s.consumer.position < this.newestOf(s));
      if (waiting.length === 0) await this.sleepUntilWoken();
      for (const stream of waiting)
        if (!this.closed) await stream.consumer.step(this.feedOf(stream.service));
    }
    this.announceRest();
  }

  private async sleepUntilWoken(): Promise<void> {
    const woken = new Promise<void>((wake) => (this.wakeUp = wake));
    this.atRest = true;
    this.announceRest();
    await woken;
    this.wakeUp = null;
  }

  private announceRest(): void {
    for (const done of this.resting.splice(0)) done();
  }

  /** The log itself, up to the safe head known now. */
  private feedOf(service: string): Feed {
    const { watch, partition, partitions, sources } = this.settings;
    const { source, earlier, head } = watch.stateOf(service);
    const types = [...new Set(sources.get(service)!.map((event) => event.type))];
    return {
      source,
      earlier,
      end: head,
      next: async (tx, after, limit) => {
        const range = { after, upTo: head, types, limit, partition, partitions };
        const { rows, more } = await readLog(tx, service, range);
        return { rows, next: more ? rows.at(-1)!.position : head };
      },
    };
  }

  /** Up to where there may be something for this consumer; behind it the head moves on without it. */
  private newestOf({ service, consumer }: Stream): number {
    return this.settings.watch.newestOf(service, consumer.types);
  }
}
