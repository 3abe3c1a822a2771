import { useEffect, useEffectEvent } from 'react';

/** Whether a key belongs to a field, a dialog or the system rather than to the page. */
function isTaken(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  return (
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    event.defaultPrevented ||
    target.isContentEditable ||
    /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) &&
      (target as HTMLInputElement).type !== 'checkbox' ||
    document.querySelector('[role="dialog"],[role="menu"]') !== null
  );
}

/** Keys of the page: single letters lower-case, others by their DOM name (`Enter`, `Escape`, `?`). */
export function useKeys(keys: Record<string, (event: KeyboardEvent) => void>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act || isTaken(event)) return;
    // Enter and space on a button or a link are that control's own.
    if (event.key === 'Enter' && /^(A|BUTTON)$/.test((event.target as HTMLElement).tagName)) return;
    event.preventDefault();
    act(event);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
