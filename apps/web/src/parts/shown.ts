import { useEffect, useSyncExternalStore } from 'react';

/** What the page of the moment tells the frame: the page shows it, the frame reads it; null while no page says anything. */
export function createShown<T>() {
  let shown: T | null = null;
  let changed: () => void = () => undefined;
  return {
    useShow(value: T | null): void {
      useEffect(() => {
        shown = value;
        changed();
        return () => {
          shown = null;
          changed();
        };
      }, [value]);
    },
    useShown(): T | null {
      return useSyncExternalStore(
        (listener) => {
          changed = listener;
          return () => (changed = () => undefined);
        },
        () => shown,
      );
    },
  };
}
