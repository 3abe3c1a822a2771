import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { remove } from '../api/client';
import { lastHandMs, noteHand } from '../api/hand';
import { endSession, useSession } from '../api/session';

const LOOK_EVERY_MS = 15_000;
const HANDS = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/** Whether nobody touched the page for the minutes after which a session ends. */
export function isIdle(lastUsedMs: number, nowMs: number, minutes: number): boolean {
  return nowMs - lastUsedMs >= minutes * 60_000;
}

/**
 * Ends the session after its minutes without a hand on the page (45 CFR 164.312(a)(2)(iii)). The server counts the same minutes and
 * leaves out what a page asks by itself; here the page is also taken out of sight. All tabs of the browser count together.
 */
export function useIdleSignOut(): void {
  const client = useQueryClient();
  const minutes = useSession().idleMinutes;
  useEffect(() => {
    const look = () => {
      if (!isIdle(lastHandMs(), Date.now(), minutes)) return false;
      const end = () => endSession(client);
      void remove('/session').then(end, end);
      return true;
    };
    // After a sleep of the machine the hand may come before the clock: too late is too late.
    const use = () => {
      if (!look()) noteHand();
    };
    noteHand();
    for (const hand of HANDS) document.addEventListener(hand, use, { passive: true });
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => {
      for (const hand of HANDS) document.removeEventListener(hand, use);
      clearInterval(timer);
    };
  }, [client, minutes]);
}
