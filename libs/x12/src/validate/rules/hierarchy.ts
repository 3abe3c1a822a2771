import type { Segment } from '../../core/segment.js';
import { elementError, type Place } from '../report.js';
import type { ReportFinding } from '../../types/finding.js';
import type { Rule } from './rule.js';

/** An open level. */
export interface Level {
  depth: number;
  id: string;
  /** HL04. */
  child: string;
  hasChild: boolean;
  ordinal: number;
  offset: number;
  loop: string;
  path: string;
}

/** How many loops a path names. The same few come again and again. */
const depths = new Map<string, number>();

function depthOf(path: string): number {
  let depth = depths.get(path);
  if (depth === undefined) depths.set(path, (depth = path.split('/').length));
  return depth;
}

/** HL01 counts up from 1, HL02 names the level above, HL04 says whether a level follows below. */
export class HierarchyRule implements Rule {
  private readonly levels: Level[];
  private count: number;
  private report: ReportFinding;

  /** @param from where it goes on; the beginning of a set unless told */
  constructor(
    from: { levels: Level[]; count: number; report: ReportFinding } = {
      levels: [],
      count: 0,
      report: () => undefined,
    },
  ) {
    this.levels = from.levels;
    this.count = from.count;
    this.report = from.report;
  }

  segment(segment: Segment, place: Place): void {
    if (segment.tag !== 'HL') return;
    const depth = depthOf(place.path);
    this.leaveTo(depth);
    const above = this.levels[this.levels.length - 1];
    if (above) above.hasChild = true;
    this.count++;
    const [id, parent] = [segment.element(1), segment.element(2)];
    if (id !== String(this.count)) {
      const message = 'The hierarchy numbers do not count up by one.';
      elementError(place, [1], 'hierarchy-number', '7', message, { value: id });
      // What follows is checked against what the file means, not reported again and again.
      if (/^\d{1,9}$/.test(id)) this.count = Number(id);
    }
    if (above && parent !== above.id) {
      const message = 'The parent is not the hierarchy level above.';
      elementError(place, [2], 'hierarchy-parent', '7', message, { value: parent });
    }
    const { loop, path } = place;
    const { ordinal, offset } = segment;
    this.report = place.report;
    const child = segment.element(4);
    this.levels.push({ depth, id, child, hasChild: false, ordinal, offset, loop, path });
  }

  close(loop: { id: string }): void {
    if (loop.id === '') this.leaveTo(0);
  }

  private leaveTo(depth: number): void {
    while ((this.levels[this.levels.length - 1]?.depth ?? -1) >= depth)
      this.checkChild(this.levels.pop()!);
  }

  private checkChild({ child, hasChild, ordinal, offset, loop, path }: Level): void {
    if ((child === '1') === hasChild) return;
    const place = { segment: { tag: 'HL', ordinal, offset }, loop, path, report: this.report };
    if (child === '0' && hasChild) {
      const message = 'The level says that none follows below it, but one does.';
      elementError(place, [4], 'hierarchy-child-unexpected', '7', message);
    } else if (child === '1' && !hasChild) {
      const message = 'The level says that another follows below it, but none does.';
      // A rejection ends the hierarchy at the level it rejects, and the guides' own examples keep the 1 there.
      elementError(place, [4], 'hierarchy-child-missing', '7', message, { severity: 'warning' });
    }
  }
}
