import { dayText } from '../../core/numbers.js';
import type { DateRange, Position, Procedure } from '../../types/common.js';
import { append, none } from '../table/lists.js';
import { NO_PROCEDURE } from '../table/parts.js';
import type { Page } from './page.js';

/** An object that is filled anew for another part of the file with every batch. Its integers are places in the page. */
export abstract class View {
  /** In the file. */
  ordinal = 0;
  offset = 0;

  constructor(protected readonly page: Page) {}

  get at(): Position {
    return { ordinal: this.ordinal, offset: this.offset };
  }
}

/** From one day to another, as integers CCYYMMDD; undefined where there is none. */
export function rangeOf(from: number, to: number): DateRange | undefined {
  return from === 0 ? undefined : { from: dayText(from), to: dayText(to) };
}

/** Places [start, end) as a procedure with its modifiers. */
export function procedureIn(page: Page, start: number, end: number, separator: number): Procedure {
  const count = page.count(start, end, separator);
  if (count === 0) return NO_PROCEDURE;
  let modifiers = none<string>();
  for (let m = 2; m < count && m < 6; m++) {
    const modifier = page.component(start, end, separator, m);
    if (modifier !== '') modifiers = append(modifiers, modifier);
  }
  return {
    qualifier: page.component(start, end, separator, 0),
    code: page.component(start, end, separator, 1),
    modifiers,
    description: count > 6 ? page.component(start, end, separator, 6) || undefined : undefined,
  };
}
