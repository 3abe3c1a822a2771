// Runs the candidates over the sample files and collects their figures.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CANDIDATES } from './candidates.mjs';
import { sampleFile } from './files.mjs';

const child = fileURLToPath(new URL('./run-one.mjs', import.meta.url));
/** Files up to this size are measured from memory, so that the disk takes no part; larger ones are streamed from disk. */
const IN_MEMORY = 64;
/** What the runs of one candidate may take together. A slower one gets less data or fewer runs, and its row says so. */
const SECONDS = { memory: 16, disk: 90 };

export async function bench({ sizes, runs, kinds, only, seed, progress }) {
  const started = new Date().toISOString();
  const rows = [];
  for (const kind of kinds) {
    for (const megabytes of sizes) {
      progress(`${kind} ${megabytes} MB`);
      const file = await sampleFile(kind, megabytes, seed);
      for (const candidate of CANDIDATES) {
        if (!candidate.kinds.includes(kind)) continue;
        if (only && !candidate.always && !only.includes(candidate.name)) continue;
        if (candidate.onlyFromDisk && megabytes <= IN_MEMORY) continue;
        for (const wasm of candidate.wasm) {
          const row = measure(candidate, { kind, megabytes, file, wasm, runs, seed });
          if (row.skipped) progress(`  ${candidate.name}: skipped, ${row.skipped}`);
          else
            progress(
              `  ${row.candidate}${wasm === false ? ' without Wasm' : ''}: ${row.mbPerSecond} MB/s` +
                (row.wrong ? `, WRONG: ${row.wrong}` : ''),
            );
          rows.push(row);
        }
      }
    }
  }
  addRatios(rows);
  return { started, node: process.version, arch: process.arch, runs, seed, rows };
}

function measure({ name, flags = [] }, { kind, megabytes, file, wasm, runs, seed }) {
  const stream = megabytes > IN_MEMORY;
  const seconds = SECONDS[stream ? 'disk' : 'memory'];
  const job = { candidate: name, kind, file, wasm, runs, seed, stream, seconds };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', ...flags, child, JSON.stringify(job)],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  const base = { candidate: name, kind, megabytes, ...(wasm !== undefined && { wasm }) };
  if (status !== 0) {
    const [, error = `exit ${status}`] = /^(\w*Error.*)$/m.exec(stderr) ?? [];
    return { ...base, skipped: error };
  }
  const result = JSON.parse(stdout);
  if (result.skipped) return { ...base, skipped: result.skipped };
  const median = medianOf(result.seconds);
  return {
    ...base,
    bytes: result.bytes,
    seconds: round(median, 4),
    mbPerSecond: round(result.bytes / 1e6 / median, 1),
    source: stream ? 'disk' : 'memory',
    runs: result.seconds.length,
    ...(result.readMb && { readMb: round(result.readMb, 1) }),
    ...(result.wrong && { wrong: result.wrong }),
    peakRssMb: round(result.peak / 1e6, 1),
    rssOverStartMb: round(result.rssOverStart / 1e6, 1),
    ...result.facts,
  };
}

/** Ratios to the yardsticks and to the best peer of the same file, in this run. A peer that reads wrong is no measure. */
function addRatios(rows) {
  for (const row of rows) {
    const same = rows.filter(
      (other) => other.kind === row.kind && other.megabytes === row.megabytes && !other.skipped,
    );
    const speed = (name) => same.find((other) => other.candidate === name)?.mbPerSecond;
    const peers = same.filter((other) => other.candidate.startsWith('peer ') && !other.wrong);
    const best = Math.max(0, ...peers.map((other) => other.mbPerSecond));
    if (row.skipped) continue;
    if (speed('L')) row.toL = round(row.mbPerSecond / speed('L'), 3);
    if (speed('A')) row.toA = round(row.mbPerSecond / speed('A'), 3);
    if (best > 0) row.toBestPeer = round(row.mbPerSecond / best, 2);
  }
}

function medianOf(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function round(value, digits) {
  return Number(value.toFixed(digits));
}
