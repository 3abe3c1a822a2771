import type { DateRange } from '../../types/common.js';
import type { RemittanceDate } from '../../types/remittance-parts.js';
import { dayOf, pack, packedOf } from './values.js';

/** None yet, a single day, a first day alone, first and last day, anything else. */
const NONE = 0;
const ONE = 1;
const OPEN = 2;
const BOTH = 3;
const ODD = 4;

/** Reads the DTM of one claim or line that are a period: a day of its own, or a first and a last one. */
export class PeriodReader {
  private state = NONE;
  /** What is told so far. */
  range: DateRange | undefined;
  private list: RemittanceDate[] = [];
  private readonly startKey: number;
  private readonly endKey: number;
  private readonly singleKey: number;

  constructor(
    private readonly start: string,
    private readonly end: string,
    private readonly single: string,
  ) {
    this.startKey = pack(start);
    this.endKey = pack(end);
    this.singleKey = pack(single);
  }

  /** Another claim or line begins, which may have told a single day already. */
  begin(day: DateRange | undefined): void {
    this.state = day ? ONE : NONE;
    this.range = day;
  }

  /** DTM; other qualifiers and what is no day are passed over. */
  read(row: number): void {
    const date = dayOf(row, 2);
    if (date === undefined) return;
    const { state, range, singleKey, startKey, endKey } = this;
    const key = packedOf(row, 1);
    if (state === NONE && (key === startKey || key === singleKey)) {
      this.range = { from: date, to: date };
      this.state = key === singleKey ? ONE : OPEN;
    } else if (state === OPEN && key === endKey) {
      range!.to = date;
      this.state = BOTH;
    } else if (key === startKey) this.odd(this.start, date);
    else if (key === endKey) this.odd(this.end, date);
    else if (key === singleKey) this.odd(this.single, date);
  }

  /** All days as they stand, where the range does not say it. */
  oddDays(): RemittanceDate[] | undefined {
    const { state, range } = this;
    if (state === ODD) return this.list;
    // A range of one day would be written as that day, where there is such a qualifier.
    const alike = state === BOTH && this.single !== '' && range!.from === range!.to;
    return state === OPEN || alike ? this.told() : undefined;
  }

  private odd(qualifier: string, date: string): void {
    if (this.state !== ODD) this.list = this.told();
    this.state = ODD;
    this.list.push({ qualifier, date });
    this.range = rangeOfDays(this.list, this.start, this.end);
  }

  private told(): RemittanceDate[] {
    const { state, range, start, end, single } = this;
    if (state === NONE) return [];
    const { from, to } = range!;
    if (state === ONE) return [{ qualifier: single, date: from }];
    const first = { qualifier: start, date: from };
    return state === OPEN ? [first] : [first, { qualifier: end, date: to }];
  }
}

/** The range that days tell: the last of each kind counts. */
export function rangeOfDays(
  days: readonly RemittanceDate[],
  start: string,
  end: string,
): DateRange | undefined {
  let range: DateRange | undefined;
  for (const { qualifier, date } of days) {
    if (!range || (qualifier !== start && qualifier !== end)) range = { from: date, to: date };
    else if (qualifier === start) range.from = date;
    else range.to = date;
  }
  return range;
}
