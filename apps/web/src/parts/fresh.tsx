import { useEffect, useSyncExternalStore } from 'react';
import { useTimeZone } from '../api/session';
import { time } from '../lib/dates';

interface Shown {
  at: string;
  live: boolean;
}
let shown: Shown | null = null;
let changed: () => void = () => undefined;

/** Tells the frame how fresh the figures of this page are: the instant of the answer, and whether they keep coming. */
export function useFresh(at: string | null | undefined, live = false): void {
  useEffect(() => {
    shown = at ? { at, live } : null;
    changed();
    return () => {
      shown = null;
      changed();
    };
  }, [at, live]);
}

/** How fresh the page is, as the top bar says it. */
export function Freshness() {
  const timeZone = useTimeZone();
  const fresh = useSyncExternalStore(
    (listener) => {
      changed = listener;
      return () => (changed = () => undefined);
    },
    () => shown,
  );
  if (!fresh) return null;
  return (
    <span className="freshness" data-live={fresh.live || undefined}>
      <i aria-hidden />
      {fresh.live ? 'Live,' : 'As of'} {time(fresh.at, timeZone)}
    </span>
  );
}
