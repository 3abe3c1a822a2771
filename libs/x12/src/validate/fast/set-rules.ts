import { Segment } from '../../core/segment.js';
import type { GuideLoop } from '../../guides/notation.js';
import { scanner } from '../../read/table/values.js';
import type { Rule } from '../rules/rule.js';
import type { GuideTable } from './guide-table.js';
import type { Places } from './places.js';

/** The rules of SNIP 3 to 5 over one set, which hear of every segment by the number of its node. */
export interface SetRules {
  /** `clean`: by itself the segment is as the guide has it. */
  placed(node: number, row: number, ordinal: number, clean: boolean): void;
  /** A loop ended before the segment with this ordinal. */
  closed(loop: number, ordinal: number): void;
  /** The segment with this ordinal is not where it should be: what comes of it nobody knows. */
  walk(ordinal: number): void;
  /** The tables move on. */
  endRun(): void;
}

/** Hands segments and loops to rules as they come. */
export class RuleFeed implements SetRules {
  private readonly view = new Segment(scanner.tokens);

  constructor(
    private readonly table: GuideTable,
    private readonly places: Places,
    private readonly rules: readonly Rule[],
  ) {}

  placed(node: number, row: number, ordinal: number): void {
    this.view.moveTo(row, ordinal);
    this.feed(node, this.view);
  }

  /** As `placed`, for a segment of other tables. */
  feed(node: number, segment: Segment): void {
    const place = this.places.at(node, segment);
    for (const rule of this.rules) rule.segment?.(segment, place, this.table.nodes[node]!);
  }

  closed(loop: number): void {
    const place = this.places.at(loop, this.view);
    for (const rule of this.rules) rule.close?.(this.table.nodes[loop] as GuideLoop, place);
  }

  walk(): void {
    // Rules are told of everything anyway.
  }

  endRun(): void {
    // Nothing is kept.
  }
}
