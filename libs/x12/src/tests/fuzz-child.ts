import { writeSync } from 'node:fs';
import { CHECKS, type FuzzCase } from './fuzz-checks.js';
import { FuzzInputs } from './fuzz-input.js';
import { shrink } from './fuzz-shrink.js';

/** What the process is asked to do: inputs [from, to) of a seed. */
export interface FuzzJob {
  seed: number;
  from: number;
  to: number;
  /** Inputs with a planted fault, to see that it is caught. */
  planted?: { hang: number; crash: number; wrong: number };
}

/** An input that did not pass. */
export interface FuzzFailure {
  index: number;
  check: string;
  message: string;
  mutations?: string[];
  /** The smallest input found that fails in the same way, in latin1. */
  smallest?: string;
}

/** No check of one input may take longer, in seconds of the processor. */
const LONGEST = 1;
/** After a garbage collection so much may be in use, in megabytes: the same after a thousand inputs as after a million. */
const MOST_HEAP = 96;
const MOST_RESIDENT = 700;
const MEMORY_EVERY = 1_000;
/** After so many kinds of failures there is enough to look into. */
const MOST_KINDS = 12;

/** A line for the parent, there before the next step begins: it is the last word of a process that hangs. */
function say(line: string): void {
  const bytes = Buffer.from(`${line}\n`);
  for (let sent = 0; sent < bytes.length;)
    try {
      sent += writeSync(1, bytes, sent);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
}

type Failure = [check: string, message: string];

/** The first check that fails. */
async function failureOf(of: FuzzCase, only = Object.keys(CHECKS)): Promise<Failure | undefined> {
  for (const name of only) {
    const from = performance.now();
    try {
      await CHECKS[name]!(of);
      if (performance.now() - from < LONGEST * 1_000) continue;
      const seconds = await processorTime(CHECKS[name]!, of);
      if (seconds > LONGEST) return [name, `took ${seconds.toFixed(1)} seconds of the processor`];
    } catch (error) {
      return [name, error instanceof Error ? (error.stack ?? error.message) : String(error)];
    }
  }
  return undefined;
}

/** Seconds a check takes without what others do on the machine: looked at only where it was slow, for it costs. */
async function processorTime(
  check: (of: FuzzCase) => Promise<void>,
  of: FuzzCase,
): Promise<number> {
  const before = process.cpuUsage();
  await check({ ...of });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

async function run({ seed, from, to, planted }: FuzzJob): Promise<void> {
  const inputs = new FuzzInputs(seed);
  if (planted) CHECKS['planted'] = plantedCheck(planted);
  const seen = new Map<string, number>();
  for (let index = from; index < to && seen.size < MOST_KINDS; index++) {
    say(String(index));
    const { bytes, guide, mutations } = inputs.at(index);
    const of = { bytes, guide, turn: index };
    const failure = await failureOf(of);
    if (failure && isNews(failure, seen)) {
      const [check] = failure;
      const again = (smaller: Buffer) => {
        say(String(index));
        return failureOf({ ...of, bytes: smaller }, [check]);
      };
      const smallest = await shrink(bytes, async (smaller) => (await again(smaller)) !== undefined);
      const [, message] = (await again(smallest)) ?? failure;
      sayFailure({ index, check, message, mutations, smallest: smallest.toString('latin1') });
    }
    if (index % MEMORY_EVERY === MEMORY_EVERY - 1) checkMemory(index);
  }
}

function plantedCheck({ hang, crash, wrong }: NonNullable<FuzzJob['planted']>) {
  return async ({ bytes, turn }: FuzzCase): Promise<void> => {
    while (turn === hang);
    if (turn === crash) process.kill(process.pid, 'SIGKILL');
    if (turn === wrong && bytes.includes('GS*')) throw new Error('A planted fault');
  };
}

/** Two failures of a kind are enough: numbers and values apart they say the same. */
function isNews([check, message]: Failure, seen: Map<string, number>): boolean {
  const kind = `${check} ${message
    .replace(/"[^"]*"|\d+/g, '')
    .split('\n')
    .slice(0, 2)
    .join()}`;
  const before = seen.get(kind) ?? 0;
  seen.set(kind, before + 1);
  return before < 2;
}

function sayFailure(failure: FuzzFailure): void {
  say(JSON.stringify(failure));
}

function checkMemory(index: number): void {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  const [kept, resident] = [heapUsed + arrayBuffers, rss].map((bytes) => Math.round(bytes / 1e6));
  if (kept! > MOST_HEAP || resident! > MOST_RESIDENT)
    sayFailure({ index, check: 'memory', message: `${kept} MB kept, ${resident} MB resident` });
}

await run(JSON.parse(process.argv[2]!) as FuzzJob);
say('done');
