// Other packages of npm that read X12 as a stream, fed with the same bytes and asked for the same: every segment, once.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A candidate, or undefined where the package is not installed. */
async function peer(name, open) {
  try {
    const parserOf = open(await import(name));
    return { run: ({ source }) => countSegments(source(), parserOf()) };
  } catch (error) {
    if (error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** By events: the fastest way to consume a stream of objects. */
async function countSegments(source, parser) {
  let segments = 0;
  parser.on('data', () => segments++);
  await pipeline(Readable.from(source), parser);
  return { segments };
}

const candidate = (name, open) => ({
  name: `peer ${name}`,
  kinds: ['835', '837P'],
  wasm: [undefined],
  prepare: () => peer(name, open),
});

export const PEERS = [
  candidate(
    'node-x12',
    ({ X12Parser }) =>
      () =>
        new X12Parser(),
  ),
  candidate(
    'x12-parser',
    ({ X12parser }) =>
      () =>
        new X12parser(),
  ),
];
