// The bytes that candidates read: from memory, or from disk where they are many.
import {
  closeSync,
  createReadStream,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs';

const CHUNK = 65_536;
const TERMINATOR = 126;

/** A whole file. `part(share)` is its beginning, which ends with a segment. */
export function inputOf(path, { stream }) {
  const memory = stream ? undefined : readFileSync(path);
  const source = (bytes) => () =>
    memory ? pieces(memory.subarray(0, bytes)) : createReadStream(path, { end: bytes - 1 });
  const input = (bytes) => ({
    size: bytes,
    bytes,
    source: source(bytes),
    part: (share) => input(endOfSegment(path, Math.floor(bytes * share))),
    /** How many segments there are: no mark is data in these files. */
    async countSegments() {
      let count = 0;
      for await (const piece of source(bytes)())
        for (let at = piece.indexOf(TERMINATOR); at >= 0; at = piece.indexOf(TERMINATOR, at + 1))
          count++;
      return count;
    },
  });
  return input(statSync(path).size);
}

async function* pieces(bytes) {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

/** Behind the last terminator before `limit`. */
function endOfSegment(path, limit) {
  const file = openSync(path);
  const length = Math.min(limit, CHUNK, fstatSync(file).size);
  const bytes = Buffer.alloc(length);
  readSync(file, bytes, 0, length, limit - length);
  closeSync(file);
  return limit - length + bytes.lastIndexOf(TERMINATOR) + 1;
}
