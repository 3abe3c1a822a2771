import type { DenialList, RemittanceExceptionList } from '@millrace/contracts';
import type { z } from 'zod';
import { useRead } from '../api/hooks';

const EVERY_MS = 60_000;

/** What waits at a place of the rail: open denials, exceptions of payments. A place without a number has none. */
export function useBadges(places: readonly { to: string }[]): Partial<Record<string, number>> {
  const has = (to: string) => places.some((place) => place.to === to);
  const denials = useRead<DenialList>(has('/denials') ? '/denials?limit=1' : null, {
    every: EVERY_MS,
    stale: EVERY_MS,
  });
  const exceptions = useRead<z.infer<typeof RemittanceExceptionList>>(
    has('/money') ? '/exceptions?limit=1' : null,
    { every: EVERY_MS, stale: EVERY_MS },
  );
  return {
    '/denials': denials.data?.views.find(({ view }) => view === 'all-open')?.count,
    '/money': exceptions.data?.counts.reduce((sum, one) => sum + one.exceptions, 0),
  };
}
