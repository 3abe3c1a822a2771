import type { Segment } from '../core/segment.js';
import { guideOf, guidesOf } from '../guides/index.js';
import type { Guide } from '../guides/notation.js';
import type { TransactionSet } from '../types/common.js';
import type { ReportFinding } from '../types/finding.js';
import { GuideWalker, type WalkListener } from './walker.js';
import { rulesFor, type RuleOptions } from './rules/index.js';

/** Checks the segments between ST and SE of one set against its guide and the rules of SNIP 3 to 5. */
export class SetValidator {
  private walker: GuideWalker | undefined;

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

  segment(segment: Segment): void {
    this.walker ??= this.begin(segment.tag === 'BHT' ? segment.element(2) : undefined);
    this.walker?.segment(segment);
  }

  end(): void {
    this.walker ??= this.begin(undefined);
    this.walker?.end();
  }

  /** The first segment may be needed to choose the guide. */
  private begin(purpose: string | undefined): GuideWalker | undefined {
    const guide = guideOf(this.set, purpose);
    if (!guide) return undefined;
    return new GuideWalker(guide, this.start, this.report, everyRule(guide, this.options));
  }
}

function everyRule(guide: Guide, options: RuleOptions): WalkListener {
  const rules = rulesFor(guide, options);
  return {
    segment: (segment, place, opens) => {
      for (const rule of rules) rule.segment?.(segment, place, opens);
    },
    close: (loop, place) => {
      for (const rule of rules) rule.close?.(loop, place);
    },
  };
}
