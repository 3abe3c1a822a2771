import { ItemStream } from '../../core/item-stream.js';
import { guarded } from './guard.js';

/** How views are given. */
export interface ViewOptions {
  /** A view that is used after its batch throws. Costs with each access: for tests and development. */
  guard?: boolean;
}

/** Batches of views, and what says that one of them was used. */
export interface ViewRun<View> {
  batches: AsyncIterable<View[]>;
  release(): void;
}

/** A stream of items that are objects of their own, or views. */
export class ViewableStream<Item, View> extends ItemStream<Item> {
  constructor(
    items: ItemStream<Item>,
    private readonly startViews: () => ViewRun<View>,
  ) {
    super(() => items.batches());
  }

  /**
   * The items as views, in arrays as they were read together: cheaper than objects, for work in sets. **A view is valid only
   * until the next batch is asked for**, then its object stands for another part of the file; what its fields gave is
   * yours. So neither keep views nor collect batches. With `guard` a view that is used later throws.
   */
  async *views(options: ViewOptions = {}): AsyncGenerator<readonly View[]> {
    const { batches, release } = this.startViews();
    for await (const items of batches) {
      const batch = options.guard ? guarded(items) : undefined;
      yield batch?.items ?? items;
      batch?.end();
      release();
    }
  }
}
