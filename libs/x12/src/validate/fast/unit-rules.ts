import { ROOT } from '../../guides/number-nodes.js';
import { scanner } from '../../read/table/values.js';
import { oncePerTable, type GuideTable } from './guide-table.js';
import type { RuleFeed, SetRules } from './set-rules.js';
import { UnitLog } from './unit-log.js';

const { tokens } = scanner;

/** What the rules need to know of one part of a set, in integers, to see that it is clean. */
export interface UnitFacts {
  /** Id of the loop that is the part: claim or subscriber. */
  readonly loop: string;
  /** By node: whether it stands in such a part. */
  readonly inside: Uint8Array;
  /** By node: whether its segments are of interest; whether it is of interest that it ends, when it is a loop. */
  readonly segments: Uint8Array;
  readonly loops: Uint8Array;
  start(): void;
  /** False when the rules may have something to say. `clean`: by itself it is as the guide has it. */
  segment(node: number, row: number, clean: boolean): boolean;
  /** A loop within the part ended; false as above. */
  closed(loop: number): boolean;
  /** The part ended: whether it is clean. What its rules would have added up they are told here. */
  end(): boolean;
}

const isLevel = oncePerTable((table) => table.byNode((tag) => (tag === 'HL' ? 1 : 0)));

/**
 * Runs rules over the parts of a set: a part whose facts are clean costs a few integers, any other is told to the rules from
 * its beginning. Outside of such parts rules are told of everything.
 */
export class UnitRules implements SetRules {
  private readonly log: UnitLog;
  private readonly unit: number;
  private readonly inUnit: Uint8Array;
  private readonly isLevel: Uint8Array;
  /** By node: 0 for what means nothing within a part. */
  private readonly matters: Uint8Array;
  private readonly endMatters: Uint8Array;
  private open = false;
  private clean = true;
  /** Rules are told of the part as it comes: it is too long to be kept, or not in order. */
  private direct = false;
  /** Open, and not direct. */
  private quiet = false;

  /** @param hierarchy the rules that are told of every HL, whatever the part */
  constructor(
    table: GuideTable,
    private readonly facts: UnitFacts,
    private readonly feed: RuleFeed,
    private readonly hierarchy?: SetRules,
  ) {
    this.log = new UnitLog(table);
    this.unit = table.loopNamed(facts.loop);
    this.inUnit = facts.inside;
    this.isLevel = isLevel(table);
    this.matters = facts.inside.map((inside, node) =>
      inside && !this.isLevel[node] && node !== this.unit ? facts.segments[node]! : 1,
    );
    this.endMatters = facts.inside.map((inside, node) =>
      inside && node !== this.unit ? facts.loops[node]! : 1,
    );
  }

  placed(node: number, row: number, ordinal: number, clean: boolean): void {
    if (this.quiet && this.matters[node] === 0) return;
    if (this.isLevel[node]) this.hierarchy?.placed(node, row, ordinal, clean);
    if (!this.inUnit[node]) {
      this.feed.placed(node, row, ordinal);
      return;
    }
    if (!this.open) this.start(ordinal, clean);
    if (this.direct) this.feed.placed(node, row, ordinal);
    else if (this.clean) this.clean = this.facts.segment(node, row, clean);
  }

  closed(loop: number, ordinal: number): void {
    if (this.quiet && this.endMatters[loop] === 0) return;
    if (loop === ROOT) this.hierarchy?.closed(loop, ordinal);
    if (!this.open) this.feed.closed(loop);
    else if (loop === this.unit) this.end(ordinal);
    else if (this.direct) this.feed.closed(loop);
    else if (this.clean) this.clean = this.facts.closed(loop);
  }

  walk(ordinal: number): void {
    if (this.quiet) this.giveUp(ordinal);
  }

  endRun(): void {
    if (this.quiet && !this.log.endRun()) this.giveUp(tokens.ordinal + tokens.last - tokens.first);
  }

  /** What the walker places is never clean: it may begin in the middle of a part, and what follows be out of its order. */
  private start(ordinal: number, clean: boolean): void {
    this.open = true;
    this.clean = true;
    this.direct = !clean;
    this.quiet = clean;
    if (this.direct) return;
    this.log.start(ordinal);
    this.facts.start();
  }

  private end(ordinal: number): void {
    const { quiet, log, feed, unit } = this;
    this.open = this.quiet = false;
    if (quiet) {
      if (this.clean && this.facts.end()) return;
      log.leave(feed, log.replay(feed, ordinal), unit);
    }
    feed.closed(unit);
  }

  /** Tells the rules of all before the segment with this ordinal, and of what follows as it comes. */
  private giveUp(ordinal: number): void {
    this.log.replay(this.feed, ordinal);
    this.direct = true;
    this.quiet = false;
  }
}
