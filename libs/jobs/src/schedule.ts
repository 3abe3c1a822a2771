import { CronExpressionParser } from 'cron-parser';

/** When a recurring job runs next: a fixed grid in time, so that the same run always has the same moment. */
export type Schedule<T> = (data: T, after: Date) => Date;

/** An IANA zone, or how to read it from the job's data. */
export type ZoneOf<T> = string | ((data: T) => string);

/**
 * Every day at a wall-clock time of a zone.
 * @param time `HH:MM`
 */
export function dailyAt<T = unknown>(time: string, zone: ZoneOf<T>): Schedule<T> {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (!match) throw new RangeError(`Daily time ${time}: use HH:MM`);
  return cron(`${Number(match[2])} ${Number(match[1])} * * *`, zone);
}

/** By a cron expression (five fields, or six with seconds first) in a zone. */
export function cron<T = unknown>(expression: string, zone: ZoneOf<T>): Schedule<T> {
  CronExpressionParser.parse(expression);
  return (data, after) =>
    CronExpressionParser.parse(expression, { currentDate: after, tz: zoneFor(zone, data) })
      .next()
      .toDate();
}

/** Every `periodMs`, counted from the epoch, so that a restart does not shift the runs. */
export function every<T = unknown>(periodMs: number): Schedule<T> {
  if (!Number.isInteger(periodMs) || periodMs < 1_000) {
    throw new RangeError('A recurring job needs a period of at least one second');
  }
  return (_data, after) => new Date((Math.floor(after.getTime() / periodMs) + 1) * periodMs);
}

function zoneFor<T>(zone: ZoneOf<T>, data: T): string {
  const name = typeof zone === 'function' ? zone(data) : zone;
  if (!isZone(name)) throw new RangeError(`Unknown time zone ${name}`);
  return name;
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
