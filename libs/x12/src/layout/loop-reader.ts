import type { Segment } from '../core/segment.js';
import type { Fields } from './fields.js';
import type { Entry, Loop } from './loop.js';

interface Frame {
  layout: Loop<never>;
  object: Fields;
  /** Index of the first entry: the opener of a loop within begins another one of it. */
  first: number;
  /** Index of the entry that was read last: what may stand at two places is looked for from there on. */
  reached: number;
}

/** Reads segments into an object and the objects of its loops. Segments that have no place are passed over. */
export class LoopReader {
  private frames: Frame[] = [];

  /** Goes on with another object. */
  open<T>(layout: Loop<T>, object: Fields): void {
    this.frames = [{ layout: layout as Loop<never>, object, first: 0, reached: 0 }];
  }

  /** Returns false for a segment that has no place. */
  take(segment: Segment): boolean {
    for (let depth = this.frames.length - 1; depth >= 0; depth--) {
      const frame = this.frames[depth]!;
      const index = placeOf(frame, segment);
      if (index < 0) continue;
      this.frames.length = depth + 1;
      frame.reached = Math.max(frame.reached, index);
      const entry = frame.layout[index]!;
      const object = entry.read(segment, frame.object);
      if (object && entry.inner)
        this.frames.push({ layout: entry.inner, object, first: 1, reached: 1 });
      return true;
    }
    return false;
  }
}

/** The entry for a segment: from the one that was reached on, else any, and rather one that is not full. */
function placeOf({ layout, object, first, reached }: Frame, segment: Segment): number {
  let [free, any] = [-1, -1];
  for (let index = first; index < layout.length; index++) {
    const entry: Entry<never> = layout[index]!;
    if (!entry.matches(segment)) continue;
    const full = entry.isFull(object);
    if (!full && index >= reached) return index;
    if (!full && free < 0) free = index;
    if (any < 0) any = index;
  }
  return free < 0 ? any : free;
}
