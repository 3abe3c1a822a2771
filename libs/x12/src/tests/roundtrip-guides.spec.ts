import fc from 'fast-check';
import { MADE_ENVELOPE, TYPED_TRANSACTIONS } from './guide-typed.js';
import { cutInto } from './soup.js';

/** A failing seed is printed by fast-check; a long run takes more of them. */
const RUNS = Number(process.env['MILLRACE_X12_RUNS'] ?? 60);
/** The seed of this run, to have the same files again. */
const SEED = Number(process.env['MILLRACE_X12_SEED'] ?? Date.now() % 2 ** 31);

const short = (bytes: Buffer) => bytes.toString().split('~\n');

describe.each(TYPED_TRANSACTIONS.map((one) => [one.name, one] as const))(
  'random files of the %s',
  (_name, { make, read, write }) => {
    const each = (check: (bytes: Buffer, seed: number) => Promise<void>, numRuns: number) =>
      fc.assert(
        fc.asyncProperty(fc.integer(), (seed) => check(Buffer.from(make(seed)), seed)),
        { numRuns, seed: SEED },
      );

    it(`are written from their objects byte for byte (seed ${SEED})`, () =>
      each(async (bytes) => {
        const items = await read(bytes).toArray();
        const written = Buffer.from(await write(items, MADE_ENVELOPE).bytes());
        if (!written.equals(bytes)) expect(short(written)).toEqual(short(bytes));
      }, RUNS));

    it(`give the same objects in chunks of any size (seed ${SEED})`, () =>
      each(async (bytes, seed) => {
        const whole = await read(bytes).toArray();
        const size = 1 + (Math.abs(seed) % 97);
        expect(await read(cutInto(bytes, [size])).toArray()).toEqual(whole);
      }, RUNS));

    it('gives the same objects for every size of chunks from one byte up', async () => {
      const bytes = Buffer.from(make(SEED));
      const whole = await read(bytes).toArray();
      for (let size = 1; size < Math.min(bytes.length, 400); size++)
        expect(await read(cutInto(bytes, [size])).toArray()).toEqual(whole);
    });
  },
);
