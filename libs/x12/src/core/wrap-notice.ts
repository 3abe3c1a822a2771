import { LAST, SEGMENT_INTS, START, type Tokens } from './tokens.js';

/** Remembers line breaks inside segments until the first of those segments is given: it alone is told of. */
export class WrapNotice {
  /** Offsets of line breaks in segments that are not given yet. */
  private breaks: number[] = [];
  private said = false;

  /** True when a break waits for its segment. */
  get waits(): boolean {
    return this.breaks.length > 0;
  }

  /** Takes note of line breaks before they are taken out. */
  add(tokens: Tokens, places: readonly number[]): void {
    if (this.said) return;
    for (const place of places) this.breaks.push(tokens.offsetOf(place));
  }

  /**
   * Where to cut segments [from, to), so that the break in one is told of when those before it were given: its index, or
   * `to` when none of them holds it.
   */
  cut(tokens: Tokens, from: number, to: number): number {
    const { segments, elements } = tokens;
    const start = tokens.offsetOf(segments[from * SEGMENT_INTS + START]!);
    this.breaks = this.breaks.filter((offset) => offset >= start);
    const [first] = this.breaks;
    if (first === undefined) return to;
    const endOf = (index: number) =>
      tokens.offsetOf(elements[segments[index * SEGMENT_INTS + LAST]!]!);
    let index = from;
    while (index < to && endOf(index) < first) index++;
    return index;
  }

  /** True when it was not said before. */
  say(): boolean {
    const first = !this.said;
    this.said = true;
    this.breaks = [];
    return first;
  }
}
