import { money, moneyParts, moneyShort } from './money';

describe('money', () => {
  it('groups thousands and keeps both cents', () => {
    expect(money(0)).toBe('$0.00');
    expect(money(5)).toBe('$0.05');
    expect(money(123_456)).toBe('$1,234.56');
    expect(money(100_000_000_00)).toBe('$100,000,000.00');
  });

  it('puts the minus before the sign of the currency', () => {
    expect(money(-1200)).toBe('−$12.00');
    expect(money(-5)).toBe('−$0.05');
  });

  it('gives both halves', () => {
    expect(moneyParts(64_015)).toEqual(['$640', '15']);
  });

  it('shortens for charts without reaching 1000.0k', () => {
    expect(moneyShort(98_000)).toBe('$980');
    expect(moneyShort(1_240_000)).toBe('$12.4k');
    expect(moneyShort(99_999_000)).toBe('$1.0M');
    expect(moneyShort(-310_000_000)).toBe('−$3.1M');
  });
});
