const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-12-01` as `Dec 1, 2026`; without the year where it is `thisYear`. */
export function day(date: string, thisYear?: number): string {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  const short = `${MONTHS[(month ?? 1) - 1]} ${dayOfMonth}`;
  return year === thisYear ? short : `${short}, ${year}`;
}

/** Calendar day of an instant in a zone, `YYYY-MM-DD`. */
export function dayIn(instant: string | Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date(instant));
}

/** Time of an instant in a zone: `9:40 AM`. */
export function time(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', minute: '2-digit' })
    .format(new Date(instant))
    .replace('\u202f', ' ');
}

/** Day and time of an instant in a zone: `Dec 1, 2026, 9:40 AM`. */
export function moment(instant: string, timeZone: string): string {
  return `${day(dayIn(instant, timeZone))}, ${time(instant, timeZone)}`;
}

/** The day `days` after `date`; negative goes back. */
export function addDays(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Weekday and day: `Tue, Dec 1, 2026`. */
export function weekday(date: string): string {
  const name = new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone: 'UTC' });
  return `${name.format(new Date(`${date}T00:00:00Z`))}, ${day(date)}`;
}

/** How long ago or how long it took: `420 ms`, `12 s`, `5 min`, `3 h`, `2 days`. */
export function duration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  const seconds = ms / 1000;
  if (seconds < 60) return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.round(minutes / 60);
  if (hours < 48) return `${hours} h`;
  return `${Math.round(hours / 24)} days`;
}
