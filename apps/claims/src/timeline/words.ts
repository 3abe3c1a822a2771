/** `$1,234.56`, minus before the sign. */
export function formatDollars(cents: number): string {
  const text = (Math.abs(cents) / 100).toLocaleString('en-US', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return `${cents < 0 ? '−' : ''}$${text}`;
}

const DAY = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });

/** `Oct 7, 2026` of a calendar date (`YYYY-MM-DD`). */
export function formatDay(date: string): string {
  return DAY.format(new Date(`${date}T12:00:00Z`));
}

/** `1 day`, `12 days`. */
export function formatDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
