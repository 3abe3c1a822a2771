/** Cents as `$1,234.56`; negative amounts begin with a minus sign: `−$12.00`. */
export function money(cents: number): string {
  const [whole, part] = moneyParts(cents);
  return `${whole}.${part}`;
}

/** The two halves of an amount, so that a page can set the cents lighter: `['$1,234', '56']`. */
export function moneyParts(cents: number): [whole: string, cents: string] {
  const digits = Math.abs(cents).toString().padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return [`${cents < 0 ? '−' : ''}$${whole}`, digits.slice(-2)];
}

/** An amount for an axis or a bar, rounded: `$980`, `$12.4k`, `$3.1M`. */
export function moneyShort(cents: number): string {
  const dollars = Math.abs(cents) / 100;
  const sign = cents < 0 ? '−' : '';
  if (dollars >= 999_950) return `${sign}$${(dollars / 1_000_000).toFixed(1)}M`;
  if (dollars >= 1_000) return `${sign}$${(dollars / 1_000).toFixed(1)}k`;
  return `${sign}$${Math.round(dollars)}`;
}
