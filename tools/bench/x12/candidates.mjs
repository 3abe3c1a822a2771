// What is measured. `prepare` gives undefined where a peer is not installed; `run` reads the whole source once.
import { someClaims, claimBatch, ENVELOPE, REMITTANCE } from './data.mjs';
import { concatClaims835, concatClaims837 } from './concat.mjs';
import { library } from './library.mjs';
import { lazyLoop, markOffsets } from './yardsticks.mjs';

const BOTH = ['835', '837P'];
const WITH_AND_WITHOUT = [true, false];
/** The claims a writer writes over and over: few, so that they are in the processor's cache as those just made are. */
const CLAIMS = 300;

const readerOf = (x12, kind) => (kind === '835' ? x12.readRemittances : x12.readClaims);

async function countBatches(batches) {
  let items = 0;
  for await (const batch of batches) items += batch.length;
  return { items };
}

async function segments(source) {
  const { readSegments } = await library();
  let count = 0;
  let letters = 0;
  for await (const batch of readSegments(source)) {
    for (const segment of batch) {
      count++;
      const { tag } = segment;
      if (tag === 'CLP' || tag === 'SVC' || tag === 'CLM')
        letters +=
          segment.element(1).length + segment.element(2).length + segment.element(3).length;
    }
  }
  return { segments: count, letters };
}

async function write(kind, seed) {
  const { writeClaims, writeRemittances } = await library();
  const claims = someClaims(kind, seed, CLAIMS);
  const paid = kind === '835' ? claims.reduce((total, claim) => total + claim.paidCents, 0) : 0;
  return {
    async run(_source, size) {
      const written = { bytes: 0 };
      function* remittances() {
        const remittance = { ...REMITTANCE, traceNumber: 'EFT1', paymentCents: paid };
        while (written.bytes < size) yield { remittance, claims };
      }
      function* all() {
        while (written.bytes < size) yield* claims;
      }
      const output =
        kind === '835'
          ? writeRemittances(ENVELOPE, remittances())
          : writeClaims(ENVELOPE, claimBatch(), all());
      for await (const chunk of output) written.bytes += chunk.length;
      return written;
    },
  };
}

/** Plain concatenation of strings that checks nothing: what a writer is compared with. */
async function concat(kind, seed) {
  const claims = someClaims(kind, seed, CLAIMS);
  const text = kind === '835' ? concatClaims835 : concatClaims837;
  return {
    async run(_source, size) {
      let bytes = 0;
      for (let at = 0; bytes < size; at = (at + 100) % CLAIMS)
        bytes += Buffer.from(text(claims.slice(at, at + 100)), 'utf8').length;
      return { bytes };
    },
  };
}

async function peer(name, run) {
  try {
    return { run: run(await import(name)) };
  } catch (error) {
    if (error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

async function nodeStream(source, stream) {
  const { Readable } = await import('node:stream');
  let count = 0;
  for await (const item of Readable.from(source).pipe(stream)) {
    void item;
    count++;
  }
  return { items: count };
}

const always = (name, use) => ({
  name,
  always: true,
  kinds: BOTH,
  wasm: [undefined],
  prepare: async () => ({ run: (source) => use(source()) }),
});
const ours = (name, run, wasm = WITH_AND_WITHOUT) => ({
  name,
  kinds: BOTH,
  wasm,
  prepare: async ({ kind }) => ({ run: (source) => run(source(), kind) }),
});

export const CANDIDATES = [
  always('L', lazyLoop),
  always('A', markOffsets),
  ours('segments', segments),
  ours('typed', async (source, kind) =>
    countBatches(readerOf(await library(), kind)(source).batches()),
  ),
  ours('validated only', async (source) => {
    const { findingCount } = await (await library()).validate(source);
    return { findingCount };
  }),
  ours('typed + full', async (source, kind) => {
    let findings = 0;
    const options = { check: 'full', onFinding: () => void findings++ };
    const counted = await countBatches(readerOf(await library(), kind)(source, options).batches());
    return { ...counted, findings };
  }),
  {
    name: 'write',
    kinds: BOTH,
    wasm: [undefined],
    prepare: ({ kind, seed }) => write(kind, seed),
  },
  {
    name: 'write by concatenation',
    kinds: BOTH,
    wasm: [undefined],
    prepare: ({ kind, seed }) => concat(kind, seed),
  },
  {
    name: 'peer node-x12',
    kinds: BOTH,
    wasm: [undefined],
    prepare: () =>
      peer('node-x12', ({ X12SegmentHeader, X12FatInterchange, ...rest }) => (source) => {
        void X12SegmentHeader;
        void X12FatInterchange;
        return nodeStream(source(), new rest.X12GeneratorStream());
      }),
  },
  {
    name: 'peer x12-parser',
    kinds: BOTH,
    wasm: [undefined],
    prepare: () =>
      peer(
        'x12-parser',
        ({ X12parser }) =>
          (source) =>
            nodeStream(source(), new X12parser()),
      ),
  },
];
