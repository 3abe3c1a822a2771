// One candidate over one file, in this process alone. Prints its times and its memory as JSON.
import { inputOf } from './input.mjs';

const start = process.memoryUsage.rss();
const job = JSON.parse(process.argv[2]);
const WARM = 4_000_000;
/** Less than this says nothing. */
const LEAST = 2_000_000;

// Without Wasm the library takes its plain scanner.
if (job.wasm === false) delete globalThis.WebAssembly;

const { CANDIDATES } = await import('./candidates.mjs');
const candidate = CANDIDATES.find(({ name }) => name === job.candidate);
const prepared = await candidate.prepare(job);
if (prepared === undefined) {
  console.log(JSON.stringify({ skipped: 'not installed' }));
  process.exit(0);
}

const whole = inputOf(job.file, job);
const warm = whole.size > WARM ? whole.part(WARM / whole.size) : whole;
let secondsPerByte = Infinity;
for (let n = 0; n < 3; n++) {
  const from = performance.now();
  await prepared.run(warm);
  secondsPerByte = Math.min(secondsPerByte, (performance.now() - from) / 1000 / warm.size);
}
globalThis.gc();

const { input, runs } = plan();
const seconds = [];
let facts = {};
for (let n = 0; n < runs; n++) {
  const from = performance.now();
  facts = (await prepared.run(input)) ?? {};
  seconds.push((performance.now() - from) / 1000);
}
const { bytes = input.size, ...rest } = facts;
// The system's own high-water mark: it misses nothing between two looks.
const peak = process.resourceUsage().maxRSS * 1024;
const wrong = await wrongCount(rest.segments);
console.log(
  JSON.stringify({
    seconds,
    bytes,
    ...(input !== whole && { readMb: input.size / 1e6 }),
    ...(wrong && { wrong }),
    peak,
    rssOverStart: peak - start,
    facts: rest,
  }),
);

/**
 * A slow candidate gets less to do, so that the bench ends. From memory: less data, so that the median keeps its runs.
 * From disk the memory of a whole file is what counts: fewer runs, and less data where one run were too long.
 */
function plan() {
  const fits = job.seconds / secondsPerByte / whole.size;
  if (fits >= job.runs) return { input: whole, runs: job.runs };
  if (job.stream && fits >= 1) return { input: whole, runs: Math.floor(fits) };
  const share = Math.max(job.stream ? fits : fits / job.runs, LEAST / whole.size);
  return {
    input: share < 1 ? whole.part(share) : whole,
    runs: job.stream ? 1 : job.runs,
  };
}

/** Who counts segments must count them right. */
async function wrongCount(segments) {
  if (segments === undefined) return undefined;
  const there = await input.countSegments();
  return segments === there ? undefined : `${segments} segments of ${there}`;
}
