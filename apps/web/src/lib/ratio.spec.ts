import { fractionWords, ratioWords } from './ratio';

describe('ratio', () => {
  it('shows a share as percent and days as days', () => {
    expect(ratioWords({ value: 0.1286, unit: 'cents' })).toBe('12.9%');
    expect(ratioWords({ value: 36.4, unit: 'days' })).toBe('36.4 days');
  });

  it('does not make a zero of what nobody knows', () => {
    expect(ratioWords({ value: null, unit: 'claim' })).toBe('Unknown');
  });

  it('says what it is made of', () => {
    expect(fractionWords({ value: 0.096, numerator: 577, denominator: 6012, unit: 'claim' })).toBe(
      '577 ÷ 6,012 claims',
    );
    expect(
      fractionWords({
        value: 0.129,
        numerator: 14_400_160,
        denominator: 112_039_200,
        unit: 'cents',
      }),
    ).toBe('$144,001.60 ÷ $1,120,392.00');
    expect(
      fractionWords({
        value: 36.4,
        numerator: 112_039_200,
        denominator: 3_078_000.4,
        unit: 'days',
      }),
    ).toBe('$1,120,392.00 ÷ $30,780.00 a day');
  });
});
