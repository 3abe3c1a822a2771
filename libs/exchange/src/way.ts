import type { Segment } from '@millrace/x12';

/** A segment that tells where those after it stand. */
export interface Mark {
  readonly tag: string;
  /** Tag, and of an HL its level: the next one of the same key takes its place. */
  readonly key: string;
  readonly text: string;
}

/** From the outermost one; an end takes what its beginning opened. */
const ENVELOPES = ['ISA', 'GS', 'ST'];
const ENDS: Readonly<Record<string, string>> = { SE: 'ST', GE: 'GS', IEA: 'ISA' };
/** In a set: what opens the loops that all others stand in. They name nobody. */
const LOOPS: ReadonlySet<string> = new Set(['HL', 'LX', 'CLP', 'CLM', 'AK2']);
const HEAD: ReadonlySet<string> = new Set([...ENVELOPES, 'BHT']);

/**
 * Follows the segments of a file and keeps those few that whoever begins in the middle has to read first, to know separators,
 * guide and loop. Without an ISA there is no way: such a file is read from its beginning.
 */
export class Way {
  constructor(public marks: readonly Mark[] = []) {}

  /** Takes the next segment; whether one may begin to read at it, with the marks before it. */
  take(segment: Segment): boolean {
    const { tag } = segment;
    if (ENVELOPES.includes(tag)) {
      const outer = ENVELOPES.slice(0, ENVELOPES.indexOf(tag));
      this.marks = this.marks.filter((one) => outer.includes(one.tag));
    } else if (ENDS[tag]) {
      this.cut(ENDS[tag]);
      return false;
    } else if (tag === 'HL') {
      this.marks = this.marks.filter((one) => one.tag === 'HL' || HEAD.has(one.tag));
      this.cut(keyOf(segment));
    } else if (LOOPS.has(tag)) this.cut(tag);
    else if (tag !== 'BHT') return false;
    if (tag !== 'ISA' && this.marks[0]?.tag !== 'ISA') return false;
    const text = segment.raw + segment.delimiters.segment;
    this.marks = [...this.marks, { tag, key: keyOf(segment), text }];
    return true;
  }

  private cut(key: string): void {
    const at = this.marks.findIndex((one) => one.key === key);
    if (at >= 0) this.marks = this.marks.slice(0, at);
  }
}

/** Whether nobody is named any more: what comes is about somebody else. */
export function beginsAnew(tag: string): boolean {
  return HEAD.has(tag) || LOOPS.has(tag);
}

function keyOf(segment: Segment): string {
  return segment.tag === 'HL' ? `HL ${segment.element(3)}` : segment.tag;
}
