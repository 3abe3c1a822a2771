import { parseCents, parseDateRange } from '../core/values.js';

/** CCYYMMDD or a range of two as days; what is none, as it is. */
export function day(text: string): string {
  const range = parseDateRange(text.includes('-') ? 'RD8' : 'D8', text);
  if (!range) return text;
  return range.from === range.to ? range.from : `${range.from} to ${range.to}`;
}

/** An amount as $1,170.50; what is none, as it is. */
export function dollars(text: string): string {
  const cents = parseCents(text);
  return cents === undefined ? text || 'no amount' : centsInDollars(cents);
}

/** Integer cents as $1,170.50. */
export function centsInDollars(cents: number): string {
  const whole = Math.floor(Math.abs(cents) / 100).toLocaleString('en-US');
  return `${cents < 0 ? '-' : ''}$${whole}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
}
