import { fuzz, told } from './fuzz-run.js';

/** How many inputs; a long run takes a million. */
const RUNS = Number(process.env['MILLRACE_X12_FUZZ'] ?? 20_000);
/** A seed, or `seed:index` for one input of it alone. */
const [seedGiven, only] = (process.env['MILLRACE_X12_FUZZ_SEED'] ?? '').split(':');
const seed = seedGiven ? Number(seedGiven) : Math.floor(Math.random() * 2 ** 31);
const from = only ? Number(only) : 0;
const to = only ? from + 1 : RUNS;

it(
  `damaged files of seed ${seed}: no crash, no hang, bounded memory, the findings of the reference, every byte kept`,
  async () => {
    process.stderr.write(`X12 fuzz: inputs ${from} to ${to} of seed ${seed}\n`);
    const failures = await fuzz({ seed, from, to });
    expect(failures.map((failure) => told({ seed }, failure)).join('\n\n')).toBe('');
  },
  60_000 + 60 * (to - from),
);

it('faults that are planted are caught: a hang, a dead process, and a wrong result with the least that shows it', async () => {
  const planted = { hang: 3, crash: 6, wrong: 8 };
  const failures = await fuzz({ seed: 1, from: 0, to: 12, planted }, 8);
  expect(failures.map(({ index, check, smallest }) => [index, check, smallest])).toEqual([
    [3, 'hang', undefined],
    [6, 'crash', undefined],
    [8, 'planted', 'GS*'],
  ]);
}, 300_000);
