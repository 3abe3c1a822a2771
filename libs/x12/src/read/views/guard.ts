import { View } from './view.js';

/** What the views of one batch ask before they are used. */
interface Batch {
  over: boolean;
}

/** Views that throw when they are used after their batch: for tests and development, each access costs. */
export function guarded<Item>(items: readonly Item[]): { items: Item[]; end: () => void } {
  const batch: Batch = { over: false };
  return {
    items: items.map((item) => guard(item, batch)),
    end: () => void (batch.over = true),
  };
}

function guard<T>(value: T, batch: Batch): T {
  if (Array.isArray(value)) return value.map((item: unknown) => guard(item, batch)) as T;
  if (!(value instanceof View)) return value;
  return new Proxy(value, {
    get(view, key) {
      if (batch.over)
        throw new Error(
          'This view was used after its batch: it is valid until the next batch is asked for.',
        );
      return guard<unknown>(Reflect.get(view, key, view), batch);
    },
  });
}
