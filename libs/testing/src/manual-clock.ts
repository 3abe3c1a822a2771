/** A clock that stands still until a test moves it. */
export class ManualClock {
  private moment: Date;

  /** @param start an ISO instant; default 2 March 2026, 15:00 UTC */
  constructor(start: string | Date = '2026-03-02T15:00:00.000Z') {
    this.moment = new Date(start);
  }

  now(): Date {
    return new Date(this.moment);
  }

  set(to: string | Date): void {
    this.moment = new Date(to);
  }

  /** Moves on by milliseconds. */
  advance(ms: number): void {
    this.moment = new Date(this.moment.getTime() + ms);
  }
}
