/** The clock port: the only source of the present moment in services. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that somebody moves; it stands still unless it follows the system clock. */
export interface MovableClock extends Clock {
  /** False while it stands still: then nothing falls due until somebody moves it. */
  readonly following: boolean;
  /** The clock that it can follow. */
  readonly system: Clock;
  /** @throws RangeError when `to` lies before now: time never runs back */
  advanceTo(to: Date): Promise<void>;
  /** From here on the clock runs with the system clock. Planned jobs must be planned anew: see `ClockDriver.follow`. */
  follow(): Promise<void>;
}

/** Whether time passes only when somebody moves the clock. */
export function standsStill(clock: Clock): clock is MovableClock {
  return 'following' in clock && clock.following === false;
}

/** Where a test clock keeps its position over a restart. */
export interface ClockStore {
  /** The last position saved; null when there was none. */
  load(): Promise<Date | null>;
  save(position: Date): Promise<void>;
}
