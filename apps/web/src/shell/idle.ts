import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { remove } from '../api/client';
import { endSession, useSession } from '../api/session';

const LAST_USED = 'millrace.last-used';
const LOOK_EVERY_MS = 15_000;
const HANDS = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/** Whether nobody touched the page for the minutes after which a session ends. */
export function isIdle(lastUsedMs: number, nowMs: number, minutes: number): boolean {
  return nowMs - lastUsedMs >= minutes * 60_000;
}

/**
 * Ends the session after its minutes without a hand on the page (45 CFR 164.312(a)(2)(iii)). The server alone cannot tell: a page that
 * asks for news by itself looks to it like one that is used. All tabs of the browser count together.
 */
export function useIdleSignOut(): void {
  const client = useQueryClient();
  const minutes = useSession().idleMinutes;
  useEffect(() => {
    const use = () => localStorage.setItem(LAST_USED, String(Date.now()));
    const look = () => {
      if (!isIdle(Number(localStorage.getItem(LAST_USED)), Date.now(), minutes)) return;
      const end = () => endSession(client);
      void remove('/session').then(end, end);
    };
    use();
    for (const hand of HANDS) document.addEventListener(hand, use, { passive: true });
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => {
      for (const hand of HANDS) document.removeEventListener(hand, use);
      clearInterval(timer);
    };
  }, [client, minutes]);
}
