import fc from 'fast-check';
import type { Delimiters } from '../index.js';

/** Bytes that may separate; letters, digits, blanks and line breaks may not. */
const separators = [
  ...'*|^~:>!"%&(),;<=?@[]_`{}',
  ...[0x01, 0x02, 0x1c, 0x1d, 0x1e, 0x1f, 0x7f, 0x85, 0xa7, 0xb6, 0xff].map((code) =>
    String.fromCharCode(code),
  ),
];

export const delimiters: fc.Arbitrary<Delimiters> = fc
  .uniqueArray(fc.constantFrom(...separators), { minLength: 4, maxLength: 4 })
  .chain(([element, component, repetition, segment]) =>
    fc.record({
      element: fc.constant(element!),
      component: fc.constant(component!),
      repetition: fc.constant(repetition!),
      segment: fc.constantFrom(segment!, segment!, '\n'),
    }),
  );

/** A text in latin1 bytes: ASCII, latin1 letters, UTF-8 sequences, now and then a line break or a control character. */
const text = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...'ABCZaz059 .-/') },
      fc.constantFrom('\u00e9', '\u00c3\u00a9', '\u00e2\u0082\u00ac', '\u00f0\u009f\u0098\u0080'),
      fc.constantFrom('\u00fc', '\u00a7', '\n', '\r\n', '\u0000', '\u001a', '"', '\\', '\u0007'),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const tag = fc.constantFrom(
  'ST',
  'SE',
  'GS',
  'GE',
  'IEA',
  'CLP',
  'NM1',
  'N4',
  'X',
  'ISA1',
  '',
  'TA1',
);
const gap = fc.constantFrom('', '', '', '\n', '\r\n', ' \n', '\u0000', '\u001a', '   ', '\n\n\t');

function segments(by: Delimiters): fc.Arbitrary<string> {
  const composite = fc.array(text, { minLength: 1, maxLength: 3 }).map((t) => t.join(by.component));
  const element = fc
    .array(composite, { minLength: 1, maxLength: 3 })
    .map((parts) => parts.join(by.repetition));
  const segment = fc
    .tuple(tag, fc.array(fc.oneof(text, composite, element), { maxLength: 5 }), gap)
    .map(([name, elements, after]) => [name, ...elements].join(by.element) + by.segment + after);
  return fc.array(segment, { maxLength: 6 }).map((all) => all.join(''));
}

const interchange = delimiters.chain((by) => {
  const header = [
    ['ISA', '00', ' '.repeat(10), '00', ' '.repeat(10), 'ZZ', 'SAMPLE'.padEnd(15), 'ZZ'],
    ['SPECIMEN'.padEnd(15), '260302', '0930', by.repetition, '00501', '000000042', '0', 'T'],
    [by.component],
  ]
    .flat()
    .join(by.element);
  return fc
    .tuple(gap, segments(by))
    .map(([after, body]) => `${header}${by.segment}${after}${body}`);
});

/** Files of every kind as bytes: whole, cut, with a byte order mark, with garbage, without any header. */
export const files: fc.Arbitrary<Buffer> = fc
  .tuple(
    fc.constantFrom('', '', '\u00ef\u00bb\u00bf', '\n', 'garbage ', 'ISA'),
    fc.array(
      fc.oneof(
        { weight: 6, arbitrary: interchange },
        fc.constantFrom('~~', 'ISA*', '\u00ef\u00bb\u00bf', 'junk'),
      ),
      { maxLength: 3 },
    ),
    fc.constantFrom('', '', 'ST*835', '\u001a', '\r\n'),
    fc.nat(20),
  )
  .map(([before, middle, after, cut]) => {
    const whole = Buffer.from(before + middle.join('') + after, 'latin1');
    return cut === 1 ? whole.subarray(0, Math.floor(whole.length / 2)) : whole;
  });

/** Cuts bytes into chunks of the sizes given, over and over. */
export async function* cutInto(
  bytes: Uint8Array,
  sizes: readonly number[],
): AsyncGenerator<Uint8Array> {
  for (let start = 0, n = 0; start < bytes.length; n++) {
    const size = sizes[n % sizes.length]!;
    yield bytes.slice(start, start + size);
    start += size;
  }
}
