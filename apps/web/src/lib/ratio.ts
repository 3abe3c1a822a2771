import type { Ratio } from '@millrace/contracts';
import { money } from './money';

/** A ratio as a page shows it: `36.4 days`, `12.9%`; without a denominator it is Unknown. */
export function ratioWords({ value, unit }: Pick<Ratio, 'value' | 'unit'>): string {
  if (value === null) return 'Unknown';
  return unit === 'days' ? `${value.toFixed(1)} days` : `${(value * 100).toFixed(1)}%`;
}

/** What the ratio is made of, so that it can be checked: `577 ÷ 6,012 claims`. */
export function fractionWords({ numerator, denominator, unit }: Ratio): string {
  switch (unit) {
    case 'cents':
      return `${money(Math.round(numerator))} ÷ ${money(Math.round(denominator))}`;
    case 'days':
      return `${money(Math.round(numerator))} ÷ ${money(Math.round(denominator))} a day`;
    default:
      return `${numerator.toLocaleString('en-US')} ÷ ${denominator.toLocaleString('en-US')} ${unit}s`;
  }
}
