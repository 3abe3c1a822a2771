import { Segment } from '../../core/segment.js';
import { COMPONENT, FIRST, LAST, SEGMENT_INTS, START, TAG } from '../../core/tokens.js';
import { packTag } from '../../core/tags.js';
import type { Guide, GuideLoop, GuideNode } from '../../guides/notation.js';
import { NOWHERE } from '../../guides/number-nodes.js';
import { scanner } from '../../read/table/values.js';
import type { Position } from '../../types/common.js';
import type { ReportFinding } from '../../types/finding.js';
import { checkElements } from '../elements.js';
import type { Place } from '../report.js';
import { CodeTableRule } from '../rules/code-tables.js';
import type { RuleOptions } from '../rules/index.js';
import { SegmentRule } from '../rules/segments.js';
import { GuideWalker, type WalkListener } from '../walker.js';
import type { SegmentCheck } from './clean.js';
import { fastGuideOf } from './clean-checks.js';
import type { GuideTable } from './guide-table.js';
import { Places } from './places.js';
import { setRulesOf } from './rules-of.js';
import type { SetRules } from './set-rules.js';
import { SetTracker } from './set-tracker.js';
import { NODES } from './unit-log.js';

const { tokens } = scanner;
const { segments, elements, odd, counts } = tokens;
const [ISA, IEA, GS, GE, ST, SE] = ['ISA', 'IEA', 'GS', 'GE', 'ST', 'SE'].map(packTag);

function isEnvelope(tag: number): boolean {
  switch (tag & 0xff) {
    case 0x53:
      return tag === SE || tag === ST;
    case 0x47:
      return tag === GE || tag === GS;
    case 0x49:
      return tag === IEA || tag === ISA;
    default:
      return false;
  }
}

/**
 * Checks the segments of one set on the shared tables: its guide and the rules of SNIP 3 to 5. What is clean beyond doubt
 * takes the short way (tracker, generated checks, facts of claims); anything else takes the long one (walker, elements, rules),
 * which alone finds words. So both ways cannot differ in what they say, only in whether the short one was too sure.
 */
export class SetChecker implements WalkListener {
  private readonly table: GuideTable;
  private readonly checks: readonly SegmentCheck[];
  private readonly tracker: SetTracker;
  private readonly walker: GuideWalker;
  private readonly places: Places;
  private readonly rules: SetRules;
  private readonly segmentRule: SegmentRule;
  private readonly codeTables: CodeTableRule | undefined;
  private readonly view = new Segment(tokens);
  /** The walker's state is one that the tracker cannot take. */
  private walking = false;
  /** Where the next of the odd bytes stands in their table. */
  private nextOdd = 0;
  private row = 0;
  /** Of the next segment. */
  private ordinal = 0;

  constructor(
    guide: Guide,
    start: Position & { tag: string },
    report: ReportFinding,
    options: RuleOptions,
  ) {
    const { table, checks } = fastGuideOf(guide);
    this.table = table;
    this.checks = checks;
    this.places = new Places(table, report);
    this.rules = setRulesOf(guide, table, this.places);
    this.segmentRule = new SegmentRule(guide.type === '837');
    if (options.codeTables) this.codeTables = new CodeTableRule(options.codeTables);
    this.tracker = new SetTracker(table, start, this.rules);
    this.walker = new GuideWalker(guide, start, report, this);
  }

  /**
   * Checks segments [index, last) of the tables, the first of which has this ordinal, up to one of the envelope. Returns the
   * index behind what was checked.
   */
  read(index: number, last: number, ordinal: number): number {
    const { tracker, checks } = this;
    this.nextOdd = 0;
    for (; index < last; index++, ordinal++) {
      const row = index * SEGMENT_INTS;
      const node = this.walking ? NOWHERE : tracker.step(row, ordinal);
      NODES[index] = node;
      if (node === NOWHERE) {
        // No guide knows them.
        if (isEnvelope(segments[row + TAG]!)) break;
        this.walk(row, ordinal);
        continue;
      }
      const first = segments[row + FIRST]!;
      const end = segments[row + LAST]!;
      const clean =
        checks[node]!(first, end, segments[row + COMPONENT]!) &&
        (counts[1] === 0 || !this.isOdd(row));
      if (!clean) this.explain(node, row, ordinal);
      if (this.codeTables) this.checkCodes(node, row, ordinal);
      this.rules.placed(node, row, ordinal, clean);
    }
    this.ordinal = ordinal;
    return index;
  }

  /** The tables move on. */
  endRun(): void {
    this.rules.endRun();
  }

  /** The set ends. */
  end(): void {
    if (!this.walking) {
      if (this.tracker.finish(this.ordinal)) return;
      this.walker.resume(this.tracker.state);
    }
    this.rules.walk(this.ordinal);
    this.walker.end();
  }

  /** The walker found a place for the segment at `row`. */
  segment(segment: Segment, place: Place, node: GuideNode): void {
    this.segmentRule.segment(segment, place);
    this.codeTables?.segment(segment, place);
    this.rules.placed(this.table.numberOf(node), this.row, segment.ordinal, false);
  }

  /** The walker left a loop. */
  close(loop: GuideLoop): void {
    this.rules.closed(this.table.numberOf(loop), this.view.ordinal);
  }

  private walk(row: number, ordinal: number): void {
    this.row = row;
    this.view.moveTo(row, ordinal);
    this.rules.walk(ordinal);
    if (!this.walking) this.walker.resume(this.tracker.state);
    this.walker.segment(this.view);
    this.walking = !this.tracker.take(this.walker.state);
  }

  /** Says what is wrong with the elements of a segment, if anything is. */
  private explain(node: number, row: number, ordinal: number): void {
    this.view.moveTo(row, ordinal);
    const place = this.places.at(node, this.view);
    checkElements(this.view, this.table.segmentOf(node), place);
    this.segmentRule.segment(this.view, place);
  }

  private checkCodes(node: number, row: number, ordinal: number): void {
    this.view.moveTo(row, ordinal);
    this.codeTables!.segment(this.view, this.places.at(node, this.view));
  }

  /** Whether a byte outside of printable ASCII stands in the segment. Segments come in order. */
  private isOdd(row: number): boolean {
    const start = segments[row + START]!;
    const end = elements[segments[row + LAST]!]!;
    const count = counts[1]!;
    while (this.nextOdd < count && odd[this.nextOdd]! < start) this.nextOdd++;
    return this.nextOdd < count && odd[this.nextOdd]! < end;
  }
}
