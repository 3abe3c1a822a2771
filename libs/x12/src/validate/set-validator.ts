import type { Segment } from '../core/segment.js';
import { packTag } from '../core/tags.js';
import { SEGMENT_INTS, TAG } from '../core/tokens.js';
import { guideOf, guidesOf } from '../guides/index.js';
import type { TableVisitor } from '../read/table/pass.js';
import { scanner, textOf } from '../read/table/values.js';
import type { TransactionSet } from '../types/common.js';
import type { ReportFinding } from '../types/finding.js';
import { SetChecker } from './fast/set-checker.js';
import type { RuleOptions } from './rules/index.js';

const BHT = packTag('BHT');

/** Checks the segments between ST and SE of one set against its guide and the rules of SNIP 3 to 5. */
export class SetValidator implements TableVisitor {
  private checker: SetChecker | undefined;

  constructor(
    private readonly set: TransactionSet,
    private readonly start: Pick<Segment, 'tag' | 'ordinal' | 'offset'>,
    private readonly report: ReportFinding,
    private readonly options: RuleOptions = {},
  ) {}

  /** False when the set's guide is not known. */
  get known(): boolean {
    return guidesOf(this.set).length > 0;
  }

  read(index: number, last: number, ordinal: number): number {
    if (index === last) return index;
    this.checker ??= this.begin(index * SEGMENT_INTS);
    return this.checker.read(index, last, ordinal);
  }

  endRun(): void {
    this.checker?.endRun();
  }

  end(): void {
    this.checker ??= this.begin(undefined);
    this.checker.end();
  }

  /** The first segment may be needed to choose the guide. */
  private begin(row: number | undefined): SetChecker {
    const isBeginning = row !== undefined && scanner.tokens.segments[row + TAG] === BHT;
    const guide = guideOf(this.set, isBeginning ? textOf(row, 2) : undefined);
    if (!guide) throw new Error('A set without a known guide is not checked.');
    return new SetChecker(guide, this.start, this.report, this.options);
  }
}
