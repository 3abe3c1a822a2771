import { ROOT } from '../../guides/number-nodes.js';
import { oncePerTable, type GuideTable } from './guide-table.js';
import type { RuleFeed, SetRules } from './set-rules.js';
import { UnitLog } from './unit-log.js';

/** What the rules need to know of one part of a set, in integers, to see that it is clean. */
export interface UnitFacts {
  /** Id of the loop that is the part: claim or subscriber. */
  readonly loop: string;
  /** By node: whether it stands in such a part. */
  readonly inside: Uint8Array;
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
  private readonly log = new UnitLog();
  private readonly unit: number;
  private readonly inUnit: Uint8Array;
  private readonly isLevel: Uint8Array;
  private open = false;
  private clean = true;
  /** The part became too long to be kept. */
  private direct = false;

  /** @param hierarchy the rules that are told of every HL, whatever the part */
  constructor(
    table: GuideTable,
    private readonly facts: UnitFacts,
    private readonly feed: RuleFeed,
    private readonly hierarchy?: SetRules,
  ) {
    this.unit = table.loopNamed(facts.loop);
    this.inUnit = facts.inside;
    this.isLevel = isLevel(table);
  }

  placed(node: number, row: number, ordinal: number, clean: boolean): void {
    if (this.isLevel[node]) this.hierarchy?.placed(node, row, ordinal, clean);
    if (!this.inUnit[node]) {
      // Out of its order, in the middle of a part: rules hear of things as they come.
      if (this.open && !this.direct) this.giveUp();
      this.feed.placed(node, row, ordinal);
      return;
    }
    if (!this.open) {
      this.start(ordinal);
      // Its beginning is missing.
      if (node !== this.unit) this.clean = false;
    }
    if (!this.direct && !this.log.segment(node, ordinal)) this.giveUp();
    if (this.direct) this.feed.placed(node, row, ordinal);
    else if (this.clean) this.clean = this.facts.segment(node, row, clean);
  }

  closed(loop: number): void {
    if (loop === ROOT) this.hierarchy?.closed(loop);
    if (!this.open) this.feed.closed(loop);
    else if (loop === this.unit) this.end();
    else {
      if (!this.direct && !this.log.closed(loop)) this.giveUp();
      if (this.direct) this.feed.closed(loop);
      else if (this.clean) this.clean = this.facts.closed(loop);
    }
  }

  endRun(): void {
    if (this.open && !this.direct && !this.log.endRun()) this.giveUp();
  }

  private start(ordinal: number): void {
    this.open = true;
    this.clean = true;
    this.direct = false;
    this.log.start(ordinal);
    this.facts.start();
  }

  private end(): void {
    this.open = false;
    if (this.clean && !this.direct && this.facts.end()) return;
    if (!this.direct) this.log.replay(this.feed);
    this.feed.closed(this.unit);
  }

  private giveUp(): void {
    this.log.replay(this.feed);
    this.direct = true;
  }
}
