/** The clock port: the only source of the present moment in services. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
