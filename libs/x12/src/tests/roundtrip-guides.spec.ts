import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { formsOf } from '../guides/dictionary.js';
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

/** Jest compares slowly, so it is only asked to tell a difference. */
const expectSameObjects = (made: readonly object[], whole: readonly object[]) => {
  if (!isDeepStrictEqual(made, whole)) expect(made).toEqual(whole);
};

/** Amounts and quantities with the zeros that people like to see. */
const withZeros = (text: string) =>
  text
    .split('~\n')
    .map((segment) => {
      const [tag = '', ...elements] = segment.split('*');
      const forms = formsOf(tag);
      const usual = elements.map((element, index) => {
        const { type = '', max = 0 } = forms?.[index] ?? {};
        const wide = /^[MR]$/.test(type) && element.length + 2 <= max;
        return wide && /^\d+$/.test(element) ? `${element}.00` : element;
      });
      return [tag, ...usual].join('*');
    })
    .join('~\n');

describe.each(TYPED_TRANSACTIONS.map((one) => [one.name, one] as const))(
  `random files of the %s (seed ${SEED})`,
  (_name, { make, read, write, keepsForms }) => {
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

    each('come back from their objects byte for byte', async (bytes) => {
      const written = write(await read(bytes).toArray(), MADE_ENVELOPE);
      expectSame(Buffer.from(await written.bytes()), bytes);
    });

    if (write && keepsForms)
      each('come back in the form they had when their segments are kept', async (made, size) => {
        const bytes = Buffer.from(withZeros(made.toString()));
        const items = await read(cutInto(bytes, [size]), { keepSegments: true }).toArray();
        expectSame(Buffer.from(await write(items, MADE_ENVELOPE).bytes()), bytes);
      });

    each('come back from JSON byte for byte', async (bytes, size) => {
      const json = x12ToJson(cutInto(bytes, [size]));
      expectSame(Buffer.from(await jsonToX12(json).bytes()), bytes);
    });

    each('give the same objects in chunks of any size', async (bytes, size) => {
      const whole = await read(bytes).toArray();
      expectSameObjects(await read(cutInto(bytes, [size])).toArray(), whole);
    });

    it('gives the same objects for every size of chunks from one byte up', async () => {
      const bytes = Buffer.from(make(SEED));
      const whole = await read(bytes).toArray();
      for (let size = 1; size < Math.min(bytes.length, 200); size++)
        expectSameObjects(await read(cutInto(bytes, [size])).toArray(), whole);
    });
  },
);

/** A folder with sample files of others, which are no part of this library. */
const folder = process.env['MILLRACE_X12_SAMPLES'];
const samples = (folder ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []).filter(
  (name) => /\.27\d$/.test(name),
);

(folder ? it : it.skip)(
  'sample files come back from their objects, but for their envelopes',
  async () => {
    expect(samples.length).toBeGreaterThan(0);
    for (const name of samples) {
      const bytes = readFileSync(join(folder!, name));
      const text = bytes.toString('latin1');
      const [element, component, repetition, segment] = [3, 104, 82, 105].map((n) => text[n]!);
      const delimiters = { element, component, repetition, segment };
      const { read, write } = TYPED_TRANSACTIONS.find((one) => name.endsWith(`.${one.name}`))!;
      const items = await read(bytes, { keepSegments: true }).toArray();
      const written = await write!(items, { ...MADE_ENVELOPE, delimiters }).text();
      expect([name, insideOf(written)]).toEqual([name, insideOf(text)]);
    }
  },
);

/** The segments inside of a set, and how many SE counts. */
const insideOf = (text: string) =>
  text
    .split('~')
    .map((segment) => segment.trim().replace(/^(ST\*27\d|SE\*\d+)\*.*/, '$1'))
    .filter((segment) => segment !== '' && !/^(ISA|GS|GE|IEA)\*/.test(segment));
