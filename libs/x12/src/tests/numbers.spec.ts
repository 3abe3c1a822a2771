import fc from 'fast-check';
import { centsAt, dayAt, dayNumberAt, dayText, decimalAt } from '../core/numbers.js';
import { parseCents, parseDate, parseDecimal } from '../core/values.js';

/** Numbers, what looks like numbers, and what does not. */
const written = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'0123456789.+- eE,'), maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 12, maxLength: 20 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.integer({ min: -10_000_000, max: 10_000_000 }).map((cents) => String(cents / 100)),
);
const digits = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 5, maxLength: 9 }),
  fc.string({ unit: fc.constantFrom(...'012389A'), minLength: 8, maxLength: 8 }),
  fc
    .date({ min: new Date('0001-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10).replaceAll('-', '')),
);
const orUndefined = (value: number) => (Number.isNaN(value) ? undefined : value);

/** The bytes stand in the middle of others, which are not to be read. */
function placed(text: string) {
  const bytes = Buffer.from(`7${text}7`, 'latin1');
  return [bytes, 1, bytes.length - 1] as const;
}

it('cents and decimals of bytes are those of their text', () => {
  fc.assert(
    fc.property(written, (text) => {
      expect(orUndefined(centsAt(...placed(text)))).toBe(parseCents(text));
      expect(orUndefined(decimalAt(...placed(text)))).toBe(parseDecimal(text));
    }),
    { numRuns: 3000, examples: [['-0'], ['-.0'], ['+.5'], ['.'], [''], ['1.239'], ['1.230']] },
  );
});

it('days of bytes are those of their text', () => {
  fc.assert(
    fc.property(digits, (text) => {
      const day = parseDate(text);
      expect(dayAt(...placed(text))).toBe(day);
      if (text.length !== 8) return;
      const number = dayNumberAt(placed(text)[0], 1);
      expect(number === 0 ? undefined : dayText(number)).toBe(day);
    }),
    { numRuns: 3000, examples: [['20240229'], ['20230229'], ['19000229'], ['20000229']] },
  );
});
