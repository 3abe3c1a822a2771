// What is measured. `prepare` gives undefined where a peer is not installed; `run` reads its input once: `source(bytes)`
// opens so many bytes of it in pieces of 64 KB, all of them unless told.
import { library } from './library.mjs';
import { PEERS } from './peers.mjs';
import { WRITERS } from './writers.mjs';
import { lazyLoop, markOffsets } from './yardsticks.mjs';

const BOTH = ['835', '837P'];
const WITH_AND_WITHOUT = [true, false];

async function segments({ source }) {
  const { readSegments } = await library();
  let count = 0;
  let letters = 0;
  for await (const batch of readSegments(source())) {
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

async function validated({ source }) {
  const { findingCount } = await (await library()).validate(source());
  return { findings: findingCount };
}

/** A typed reader; `full` checks in the same pass all that `validate` does. */
const typed = (full) => async (input, kind) => {
  const { batches, found } = await openTyped(input.source(), kind, full);
  let items = 0;
  for await (const batch of batches) items += batch.length;
  return full ? { items, findings: found.count } : { items };
};

/** Views of what is posted of remittances, or needed to accept claims; the amounts are added up. */
const views =
  (full) =>
  async ({ source }, kind) => {
    const { reader, found } = await openReader(source(), kind, full);
    let cents = 0;
    for await (const batch of reader.views())
      for (const view of batch) {
        if (view.kind !== 'claim') continue;
        cents += kind === '835' ? view.paidCents : view.chargeCents;
        if (kind === '835') for (const adjustment of view.allAdjustments) cents += adjustment.cents;
      }
    return full ? { cents, findings: found.count } : { cents };
  };

/** Three readers in one process that take turns with every chunk; each reads a third of the bytes. */
const inTurn = (full) => async (input, kind) => {
  const { source, bytes } = input.part(1 / 3);
  const readers = await Promise.all(
    Array.from({ length: 3 }, () => openTyped(source(), kind, full)),
  );
  let waiting = readers.map(({ batches }) => batches[Symbol.asyncIterator]());
  let items = 0;
  while (waiting.length > 0) {
    const going = [];
    for (const reader of waiting) {
      const { done, value } = await reader.next();
      if (done) continue;
      items += value.length;
      going.push(reader);
    }
    waiting = going;
  }
  return { bytes: 3 * bytes, items };
};

async function openTyped(source, kind, full) {
  const { reader, found } = await openReader(source, kind, full);
  return { batches: reader.batches(), found };
}

async function openReader(source, kind, full) {
  const { readClaims, readRemittances } = await library();
  const found = { count: 0 };
  const options = full ? { check: 'full', onFinding: () => void found.count++ } : {};
  const read = kind === '835' ? readRemittances : readClaims;
  return { reader: read(source, options), found };
}

const yardstick = (name, use) => ({
  name,
  always: true,
  kinds: BOTH,
  wasm: [undefined],
  prepare: async () => ({ run: ({ source }) => use(source()) }),
});
const ours = (name, run) => ({
  name,
  kinds: BOTH,
  wasm: WITH_AND_WITHOUT,
  prepare: async ({ kind }) => ({ run: (input) => run(input, kind) }),
});

/** Of what a large file takes in memory most is V8's young generation, which grows as far as it may: the same with less of it. */
const YOUNG_GENERATION = '--max-semi-space-size=8';
const inLittle = (name, run) => ({
  ...ours(`${name} (${YOUNG_GENERATION})`, run),
  wasm: [true],
  flags: [YOUNG_GENERATION],
  onlyFromDisk: true,
});

export const CANDIDATES = [
  yardstick('L', lazyLoop),
  yardstick('A', markOffsets),
  ours('segments', segments),
  ours('validated without objects', validated),
  ours('typed', typed(false)),
  inLittle('typed', typed(false)),
  ours('three typed in turn', inTurn(false)),
  ours('typed + full', typed(true)),
  inLittle('typed + full', typed(true)),
  ours('three typed + full in turn', inTurn(true)),
  ours('views', views(false)),
  ours('views + full', views(true)),
  ...WRITERS,
  ...PEERS,
];
