import type { Segment } from '../core/segment.js';
import type { ReportFinding } from '../types/finding.js';
import { reportAt, type Detail } from './report.js';

/** So many control numbers are remembered; a file with more of them is not searched for more repetitions. */
const LIMIT = 100_000;

/** Finds control numbers that come twice where they must be unique. */
export class ControlNumbers {
  private readonly interchanges = new Set<string>();
  private readonly groups = new Set<string>();
  private readonly sets = new Set<string>();

  constructor(private readonly report: ReportFinding) {}

  /** ISA13 within the file. The book asks for more, but files that were put together repeat it: a warning. */
  interchange(segment: Segment): void {
    this.groups.clear();
    this.sets.clear();
    this.check(this.interchanges, segment, 13, {
      code: 'interchange-control-repeated',
      severity: 'warning',
      message: 'An interchange before this one has the same control number.',
      ack: { level: 'interchange', code: '025' },
    });
  }

  /** GS06 within its interchange. */
  group(segment: Segment): void {
    this.sets.clear();
    this.check(this.groups, segment, 6, {
      code: 'group-control-repeated',
      message: 'A group of this interchange has the same control number.',
      ack: { level: 'group', code: '19' },
    });
  }

  /** ST02 within its group. */
  set(segment: Segment): void {
    this.check(this.sets, segment, 2, {
      code: 'set-control-repeated',
      message: 'A transaction set of this group has the same control number.',
      ack: { level: 'set', code: '23' },
    });
  }

  private check(seen: Set<string>, segment: Segment, element: number, detail: Detail): void {
    const number = segment.element(element).trim();
    if (number === '') return;
    if (seen.has(number)) {
      const place = { segment, loop: '', path: '', report: this.report };
      reportAt(place, { ...detail, level: 1, element, value: number });
    } else if (seen.size < LIMIT) seen.add(number);
  }
}
