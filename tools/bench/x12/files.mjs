// Deterministic sample files, written by the library itself and kept in a temp folder by kind, size and seed.
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claims837, ENVELOPE, claimBatch, remittances835 } from './data.mjs';
import { library } from './library.mjs';

const folder = join(tmpdir(), 'millrace-bench');
/** Raise it when the data change, so that old files are not used. */
const VERSION = 2;

/** Path of a file of about so many megabytes; written when it is not there. */
export async function sampleFile(kind, megabytes, seed) {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${kind}-${megabytes}mb-seed${seed}-v${VERSION}.x12`);
  if (existsSync(path)) return path;
  const { writeClaims, writeRemittances } = await library();
  const limit = megabytes * 1e6;
  const written = { bytes: 0 };
  const output =
    kind === '835'
      ? writeRemittances(
          ENVELOPE,
          remittances835(seed, () => written.bytes < limit),
        )
      : writeClaims(
          ENVELOPE,
          claimBatch(),
          claims837(seed, () => written.bytes < limit),
        );
  const unfinished = `${path}.part`;
  const file = createWriteStream(unfinished);
  for await (const chunk of output) {
    written.bytes += chunk.length;
    if (!file.write(chunk)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
  renameSync(unfinished, path);
  return path;
}
