import { useMemo } from 'react';
import { useTimeZone } from '../api/session';
import { time } from '../lib/dates';
import { createShown } from './shown';

const fresh = createShown<{ at: string; live: boolean }>();

/** Tells the frame how fresh the figures of this page are: the instant of the answer, and whether they keep coming. */
export function useFresh(at: string | null | undefined, live = false): void {
  fresh.useShow(useMemo(() => (at ? { at, live } : null), [at, live]));
}

/** The same for a page whose answer does not say its instant: when it came. */
export function useFreshRead({ dataUpdatedAt }: { dataUpdatedAt: number }, live = false): void {
  useFresh(dataUpdatedAt > 0 ? new Date(dataUpdatedAt).toISOString() : null, live);
}

/** How fresh the page is, as the top bar says it. */
export function Freshness() {
  const timeZone = useTimeZone();
  const shown = fresh.useShown();
  if (!shown) return null;
  return (
    <span className="freshness" data-live={shown.live || undefined}>
      <i aria-hidden />
      {shown.live ? 'Live,' : 'As of'} {time(shown.at, timeZone)}
    </span>
  );
}
