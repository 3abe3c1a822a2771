import type { Timetable } from './clearinghouse/timetable.js';
import type { Scenario } from './scenario.js';

/** By what the sandbox decides: what it does, and when. */
export interface Rules {
  readonly scenario: Scenario;
  readonly timetable: Timetable;
}
