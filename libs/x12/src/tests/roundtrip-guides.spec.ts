import fc from 'fast-check';
import { jsonToX12, x12ToJson } from '../index.js';
import { MADE_ENVELOPE, TYPED_TRANSACTIONS } from './guide-typed.js';
import { cutInto } from './soup.js';

/** A failing seed is printed by fast-check; a long run takes more of them. */
const RUNS = Number(process.env['MILLRACE_X12_RUNS'] ?? 60);
/** The seed of this run: told in the names of the tests, to have the same files again. */
const SEED = Number(process.env['MILLRACE_X12_SEED'] ?? Date.now() % 2 ** 31);
const LIMIT = Math.max(30_000, RUNS * 200);

const lines = (bytes: Buffer) => bytes.toString().split('~\n');
const expectSame = (made: Buffer, bytes: Buffer) => {
  if (!made.equals(bytes)) expect(lines(made)).toEqual(lines(bytes));
};

describe.each(TYPED_TRANSACTIONS.map((one) => [one.name, one] as const))(
  `random files of the %s (seed ${SEED})`,
  (_name, { make, read, write }) => {
    /** `size` is how the file is cut into chunks: at random, from one byte up. */
    const each = (name: string, check: (bytes: Buffer, size: number) => Promise<void>) =>
      it(
        name,
        () =>
          fc.assert(
            fc.asyncProperty(fc.integer(), (seed) =>
              check(Buffer.from(make(seed)), 1 + (Math.abs(seed) % 97)),
            ),
            { numRuns: RUNS, seed: SEED },
          ),
        LIMIT,
      );

    if (write)
      each('come back from their objects byte for byte', async (bytes) => {
        const written = write(await read(bytes).toArray(), MADE_ENVELOPE);
        expectSame(Buffer.from(await written.bytes()), bytes);
      });

    each('come back from JSON byte for byte', async (bytes, size) => {
      const json = x12ToJson(cutInto(bytes, [size]));
      expectSame(Buffer.from(await jsonToX12(json).bytes()), bytes);
    });

    each('give the same objects in chunks of any size', async (bytes, size) => {
      const whole = await read(bytes).toArray();
      expect(await read(cutInto(bytes, [size])).toArray()).toEqual(whole);
    });

    it('gives the same objects for every size of chunks from one byte up', async () => {
      const bytes = Buffer.from(make(SEED));
      const whole = await read(bytes).toArray();
      for (let size = 1; size < Math.min(bytes.length, 200); size++)
        expect(await read(cutInto(bytes, [size])).toArray()).toEqual(whole);
    });
  },
);
