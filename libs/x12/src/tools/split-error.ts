import type { Position } from '../types/common.js';

/** A file that is not split, with the reason. The message holds no value of the file but control numbers. */
export class X12SplitError extends Error {
  override readonly name = 'X12SplitError';

  constructor(
    readonly reason: string,
    readonly at: Position,
  ) {
    super(`Segment ${at.ordinal}, byte ${at.offset}: ${reason}`);
  }
}
