import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { FuzzFailure, FuzzJob } from './fuzz-child.js';

/** So long a process may be silent, in seconds, before it hangs. Longer than any check may take: others use the machine, too. */
const PATIENCE = 20;
/** Until the first input it loads the sources, which takes longer on a busy machine. */
const PATIENCE_AT_START = 90;
const MOST_FAILURES = 12;
const HEAP_MEGABYTES = 256;

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** The outcome of one process: what it said, and where it ended. */
interface Outcome {
  failures: FuzzFailure[];
  last: number;
  done: boolean;
}

/**
 * Puts inputs through all checks in a process of their own. One that hangs or dies is named by its index, and another
 * process goes on behind it.
 */
export async function fuzz(job: FuzzJob, patience = PATIENCE): Promise<FuzzFailure[]> {
  const failures: FuzzFailure[] = [];
  let { from } = job;
  while (from < job.to && failures.length < MOST_FAILURES) {
    const outcome = await runProcess({ ...job, from }, patience);
    failures.push(...outcome.failures);
    if (outcome.done) break;
    from = outcome.last + 1;
  }
  return failures;
}

function runProcess(job: FuzzJob, patience: number): Promise<Outcome> {
  const loader = new URL('./fuzz-loader.mjs', import.meta.url).href;
  const child = spawn(
    process.execPath,
    [
      '--expose-gc',
      `--max-old-space-size=${HEAP_MEGABYTES}`,
      '--import',
      loader,
      path('./fuzz-child.ts'),
      JSON.stringify(job),
    ],
    { env: { ...process.env, NODE_OPTIONS: '' }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const outcome: Outcome = { failures: [], last: job.from, done: false };
  let errors = '';
  let hangs = false;
  child.stderr.on('data', (text: Buffer) => (errors = (errors + text.toString()).slice(-4_000)));
  const kill = () => {
    hangs = true;
    child.kill('SIGKILL');
  };
  let watchdog = setTimeout(kill, PATIENCE_AT_START * 1_000);
  createInterface({ input: child.stdout }).on('line', (line) => {
    clearTimeout(watchdog);
    watchdog = setTimeout(kill, patience * 1_000);
    if (line === 'done') outcome.done = true;
    else if (line.startsWith('{')) outcome.failures.push(JSON.parse(line) as FuzzFailure);
    else outcome.last = Number(line);
  });
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      clearTimeout(watchdog);
      const { last, done } = outcome;
      if (hangs)
        outcome.failures.push({ index: last, check: 'hang', message: `silent for ${patience} s` });
      else if (!done)
        outcome.failures.push({
          index: last,
          check: 'crash',
          message: `ended with ${code ?? signal}\n${errors}`,
        });
      resolve(outcome);
    });
  });
}

/** A report that holds all it takes to look into a failure. */
export function told({ seed }: Pick<FuzzJob, 'seed'>, failure: FuzzFailure): string {
  const { index, check, message, mutations = [], smallest } = failure;
  return [
    `MILLRACE_X12_FUZZ_SEED=${seed}:${index}, ${check}: ${message}`,
    ...(mutations.length > 0 ? [`damage: ${mutations.join(', ')}`] : []),
    ...(smallest === undefined
      ? []
      : [`smallest (latin1): ${JSON.stringify(smallest.slice(0, 3_000))}`]),
  ].join('\n');
}
