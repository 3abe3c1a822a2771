import { none } from '../table/lists.js';

/**
 * Objects that are used again with every batch. They have numbers that are counted through the stream as 32-bit integers, so
 * that a number stays right when objects of an unfinished claim move to the front.
 */
export class Pool<T> {
  private readonly items: T[] = [];
  private used = 0;
  /** Number of the first object in use. */
  private first = 0;

  constructor(private readonly make: () => T) {}

  /** The number that the next object will have. */
  get end(): number {
    return (this.first + this.used) | 0;
  }

  /** An object to be filled; what was in it is still there. */
  next(): T {
    const { items } = this;
    const index = this.used++;
    if (index === items.length) items.push(this.make());
    return items[index]!;
  }

  /** Those with numbers [from, to). */
  slice(from: number, to: number): T[] {
    if (from === to) return none();
    return this.items.slice((from - this.first) | 0, (to - this.first) | 0);
  }

  /** Those before this number may be used again. */
  keepFrom(number: number): void {
    const { items } = this;
    const gone = (number - this.first) | 0;
    this.used -= gone;
    this.first = number;
    if (gone === 0) return;
    for (let index = 0; index < this.used; index++) {
      const item = items[index]!;
      items[index] = items[index + gone]!;
      items[index + gone] = item;
    }
  }
}
