import type { Segment } from '../../core/segment.js';
import { elementError, type Place } from '../report.js';
import { pin, type Rule } from './rule.js';

interface Level {
  depth: number;
  id: string;
  /** HL04. */
  child: string;
  hasChild: boolean;
  place: Place;
}

/** HL01 counts up from 1, HL02 names the level above, HL04 says whether a level follows below. */
export class HierarchyRule implements Rule {
  private readonly levels: Level[] = [];
  private count = 0;

  segment(segment: Segment, place: Place): void {
    if (segment.tag !== 'HL') return;
    const depth = place.path.split('/').length;
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
    this.levels.push({
      depth,
      id,
      child: segment.element(4),
      hasChild: false,
      place: pin(place),
    });
  }

  close(loop: { id: string }): void {
    if (loop.id === '') this.leaveTo(0);
  }

  private leaveTo(depth: number): void {
    while ((this.levels[this.levels.length - 1]?.depth ?? -1) >= depth)
      this.checkChild(this.levels.pop()!);
  }

  private checkChild({ child, hasChild, place }: Level): void {
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
