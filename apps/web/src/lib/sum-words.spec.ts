import { sumWords } from './sum-words';

describe('sumWords', () => {
  it('says what was reached and what the file states', () => {
    expect(sumWords({ billedCents: 14_500, adjustedCents: 5_670, statedCents: 8_820 })).toBe(
      '145.00 billed − 56.70 adjusted = 88.30, file says 88.20',
    );
  });

  it('names other parties of the sum', () => {
    const sum = { billedCents: 941_260, adjustedCents: 0, statedCents: 941_260 };
    expect(sumWords(sum, { billed: 'claims', stated: 'file pays' })).toBe(
      '9,412.60 claims − 0.00 adjusted = 9,412.60, file pays 9,412.60',
    );
  });

  it('says that an adjustment raised the payment instead of subtracting a minus', () => {
    expect(sumWords({ billedCents: 1_000, adjustedCents: -40, statedCents: 1_040 })).toBe(
      '10.00 billed + 0.40 raised = 10.40, file says 10.40',
    );
  });
});
