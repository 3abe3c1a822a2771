const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-12-01` as `Dec 1` in the year that it is, else `Dec 1, 2026`. */
export function day(date: string, thisYear = new Date().getFullYear()): string {
  return date.startsWith(`${thisYear}-`) ? fullDay(date).slice(0, -6) : fullDay(date);
}

/** `Dec 1, 2026`, also in this year: births, and what serves as evidence. */
export function fullDay(date: string): string {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  return `${MONTHS[(month ?? 1) - 1]} ${dayOfMonth}, ${year}`;
}

/** A sentence of the server with its `2026-10-27` written as a day. */
export function plainDates(words: string): string {
  return words.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (date) => day(date));
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

/** Day and time of an instant in a zone: `Dec 1, 9:40 AM`, with the year where it is another one. */
export function moment(instant: string, timeZone: string, thisYear?: number): string {
  return `${day(dayIn(instant, timeZone), thisYear)}, ${time(instant, timeZone)}`;
}

/** The day `days` after `date`; negative goes back. */
export function addDays(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** A wall-clock time of 24 hours as people say it: `13:30` as `1:30 PM`; the end of a day is midnight. */
export function wallTime(time: string): string {
  const [hour, minute] = time.split(':');
  const of24 = Number(hour) % 24;
  return `${of24 % 12 || 12}:${minute} ${of24 < 12 ? 'AM' : 'PM'}`;
}

/** The last days of the `count` months that ended before `date`, the latest first. */
export function monthEnds(date: string, count: number): string[] {
  const ends = [addDays(`${date.slice(0, 8)}01`, -1)];
  while (ends.length < count) ends.push(addDays(`${ends.at(-1)!.slice(0, 8)}01`, -1));
  return ends;
}

/** Weekday and day: `Tue, Dec 1`, with the year where it is another one. */
export function weekday(date: string, thisYear?: number): string {
  const name = new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone: 'UTC' });
  return `${name.format(new Date(`${date}T00:00:00Z`))}, ${day(date, thisYear)}`;
}

/** How a payer answered: `answered at once`, `answered in 1.2 s`. */
export function answered(ms: number): string {
  return ms < 100 ? 'answered at once' : `answered in ${duration(ms)}`;
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
