// One candidate over one file, in this process alone. Prints its times and its memory as JSON.
import { createReadStream, readFileSync, statSync } from 'node:fs';

const start = process.memoryUsage.rss();
const job = JSON.parse(process.argv[2]);
const CHUNK = 65_536;
const WARM = 4_000_000;

// Without Wasm the library takes its plain scanner.
if (job.wasm === false) delete globalThis.WebAssembly;

const { CANDIDATES } = await import('./candidates.mjs');
const candidate = CANDIDATES.find(({ name }) => name === job.candidate);
const prepared = await candidate.prepare(job);
if (prepared === undefined) {
  console.log(JSON.stringify({ skipped: 'not installed' }));
  process.exit(0);
}

const memory = job.stream ? undefined : readFileSync(job.file);
const size = statSync(job.file).size;

/** The file, or its beginning, in pieces of 64 KB. */
function source(length = size) {
  if (memory) return pieces(memory.subarray(0, length));
  return createReadStream(job.file, { highWaterMark: CHUNK, end: length - 1 });
}

async function* pieces(bytes) {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

const warm = Math.min(size, WARM);
for (let n = 0; n < 3; n++) await prepared.run(() => source(warm), warm);
globalThis.gc();

const seconds = [];
let facts = {};
let bytes = size;
for (let n = 0; n < (job.stream ? 1 : job.runs); n++) {
  const from = performance.now();
  facts = (await prepared.run(source, size)) ?? {};
  seconds.push((performance.now() - from) / 1000);
  bytes = facts.bytes ?? size;
}
delete facts.bytes;
// The system's own high-water mark: it misses nothing between two looks.
const peak = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ seconds, bytes, rssOverStart: peak - start, facts }));
