import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { KafkaTransport } from './event-transport.kafka.js';
import {
  assertEffects,
  assertOrderPerKey,
  countUp,
  noteEffects,
  range,
  Returned,
  Sent,
  withServers,
} from './event-transport.steps.js';

// Processes of the two services that are killed while events flow, and the check of what is left.

type Service = 'sender' | 'receiver';

export interface KillOptions {
  readonly seed: number;
  readonly kills: number;
  /** Which processes run, and may be killed; a killed one is started again. */
  readonly processes: readonly Service[];
  readonly fault?: string;
}

const SESSION_MS = 2_000;
/** Longest wait before the next kill. */
const LULL_MS = 900;
export const KILLED = 'receiver.killed';

/** Kills processes at random moments while events are written; then each event has taken effect once, in order per key. */
export async function killWhileWriting(
  transport: KafkaTransport,
  { seed, kills, processes, fault }: KillOptions,
): Promise<number> {
  const random = generator(seed);
  const start = (service: Service) => startWorker(transport, service, fault);
  const running = processes.map(start);
  const started = Promise.all(running.map(hasStarted));
  let over = false;
  const writing = write(transport, () => over);
  try {
    await started;
    for (let kill = 0; kill < kills; kill++) {
      await new Promise((later) => setTimeout(later, random() * LULL_MS));
      const victim = Math.floor(random() * running.length);
      // Some while they start, most at work.
      if (fault || random() < 0.8) await hasStarted(running[victim]!);
      if (fault) await once(running[victim]!.stdout!, 'data'); // It tells when it is at its worst.
      await end(running[victim]!);
      running[victim] = start(processes[victim]!);
    }
  } finally {
    over = true;
    await writing.catch(() => undefined);
    await Promise.all(running.map(end));
  }
  const emitted = await writing;
  await assertAll(transport, emitted);
  return emitted.length;
}

/** Lets what is left be handled in this process, then looks. */
export async function assertAll(
  transport: KafkaTransport,
  emitted: readonly (readonly [number, number])[],
): Promise<void> {
  const server = transport
    .server('receiver', { sessionMs: SESSION_MS })
    .consume(KILLED, Sent, noteEffects(KILLED))
    .consume(KILLED, Returned, noteEffects(KILLED));
  await withServers(transport, [server], async () => {
    await server.idle();
    assertOrderPerKey(await assertEffects(transport, KILLED, emitted));
    assert.deepEqual(await server.deadLetters(), []);
  });
}

/** Rounds of concurrent writers; each with parcels of its own. */
export async function write(
  transport: KafkaTransport,
  isOver: () => boolean,
): Promise<[number, number][]> {
  const emitted: [number, number][] = [];
  for (let round = 1; !isOver(); round++) {
    const parcels = range(8).map((i) => 10 * (1_000 + round) + i);
    emitted.push(...(await countUp(transport, parcels, 4, 24)));
    // Not more than the processes beside it bear.
    await new Promise((later) => setTimeout(later, 100));
  }
  return emitted;
}

function startWorker(transport: KafkaTransport, service: Service, fault?: string): ChildProcess {
  const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  const setUp = file('../setup/load-sources.mjs');
  const options = { ...transport.address(service), sessionMs: SESSION_MS, batchSize: 20, fault };
  const child = spawn(
    process.execPath,
    [
      ...['--experimental-transform-types', '--no-warnings', '--import', setUp],
      ...[file('./event-transport-worker.mjs'), JSON.stringify(options)],
    ],
    { env: { ...process.env, NODE_OPTIONS: '' }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  starting.set(child, Promise.race([once(child.stdout, 'data'), once(child, 'exit')]));
  return child;
}

const starting = new WeakMap<ChildProcess, Promise<unknown>>();

async function hasStarted(child: ChildProcess): Promise<void> {
  await starting.get(child);
  if (child.exitCode !== null) throw new Error('A process did not start.');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** Numbers from 0 up to 1, the same for the same seed. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
