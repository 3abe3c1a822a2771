// The two yardsticks every figure is compared with. They check nothing and keep nothing.

const STAR = 42;
const COLON = 58;
const TILDE = 126;
const LF = 10;
const CR = 13;

/** Carries the unfinished segment of a piece to the front of the next one. */
async function wholeSegments(source, use) {
  let carry = Buffer.alloc(0);
  for await (const piece of source) {
    const bytes = carry.length > 0 ? Buffer.concat([carry, piece]) : piece;
    const end = bytes.lastIndexOf(TILDE) + 1;
    if (end > 0) use(bytes, end);
    carry = bytes.subarray(end);
  }
}

const tagOf = (text) => text.charCodeAt(0) | (text.charCodeAt(1) << 8) | (text.charCodeAt(2) << 16);
const CLP = tagOf('CLP');
const SVC = tagOf('SVC');
const CLM = tagOf('CLM');

/** L: a byte loop that knows segments and elements, and makes strings of three elements of CLP, SVC and CLM alone. */
export async function lazyLoop(source) {
  const starts = new Int32Array(64);
  let segments = 0;
  let letters = 0;
  await wholeSegments(source, (bytes, end) => {
    let start = 0;
    let elements = 0;
    for (let at = 0; at < end; at++) {
      const byte = bytes[at];
      if (byte === STAR) {
        if (elements < 63) starts[++elements] = at + 1;
      } else if (byte === TILDE) {
        segments++;
        starts[elements + 1] = at + 1;
        const tag = bytes[start] | (bytes[start + 1] << 8) | (bytes[start + 2] << 16);
        if (tag === CLP || tag === SVC || tag === CLM) {
          for (let n = 1; n <= 3 && n <= elements; n++)
            letters += bytes.latin1Slice(starts[n], starts[n + 1] - 1).length;
        }
        elements = 0;
        start = at + 1;
        while (bytes[start] === LF || bytes[start] === CR) start++;
        at = start - 1;
      }
    }
  });
  return { segments, letters };
}

/** A: the offsets of the marks `~ * :` into a Uint32Array. */
export async function markOffsets(source) {
  const offsets = new Uint32Array(1 << 18);
  let marks = 0;
  await wholeSegments(source, (bytes, end) => {
    let count = 0;
    for (let at = 0; at < end; at++) {
      const byte = bytes[at];
      if (byte === STAR || byte === TILDE || byte === COLON) offsets[count++] = at;
    }
    marks += count;
  });
  return { marks };
}
