import { useMutationState } from '@tanstack/react-query';
import { WifiOff } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTimeZone } from '../api/session';
import { time } from '../lib/dates';
import './offline.css';

let since: string | null = null;

/** Instant at which the connection went; null while there is one. */
function offlineSince(): string | null {
  since = navigator.onLine ? null : (since ?? new Date().toISOString());
  return since;
}

function onConnectionChange(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

/** While there is no connection: since when, and how many changes wait for it. They go out by themselves. */
export function OfflineBar() {
  const lostAt = useSyncExternalStore(onConnectionChange, offlineSince);
  const timeZone = useTimeZone();
  const waiting = useMutationState({
    filters: { status: 'pending' },
    select: ({ state }) => state.isPaused,
  }).filter(Boolean).length;
  if (lostAt === null) return null;
  return (
    <p className="offline-bar" role="status">
      <WifiOff size={16} aria-hidden />
      <span>
        <b>Offline since {time(lostAt, timeZone)}.</b> You see what was read before.
        {waiting === 1 && ' 1 change waits here and goes out by itself; keep this page open.'}
        {waiting > 1 &&
          ` ${waiting} changes wait here and go out by themselves; keep this page open.`}
      </span>
    </p>
  );
}
