import type { Segment } from '../../core/segment.js';
import type { ReportFinding } from '../../types/finding.js';
import type { Place } from '../report.js';
import type { GuideTable } from './guide-table.js';

/** Places in one set by the numbers of their nodes. A place is valid until the next is asked for: a rule pins what it keeps. */
export class Places {
  private readonly places: (Place | undefined)[];

  constructor(
    private readonly table: GuideTable,
    readonly report: ReportFinding,
  ) {
    this.places = new Array<Place | undefined>(table.nodes.length).fill(undefined);
  }

  at(node: number, segment: Segment): Place {
    const place = (this.places[node] ??= this.make(node, segment));
    place.segment = segment;
    return place;
  }

  private make(node: number, segment: Segment): Place {
    const path = this.table.pathOf(node);
    return {
      segment,
      loop: path[path.length - 1] ?? '',
      path: path.join('/'),
      report: this.report,
    };
  }
}
