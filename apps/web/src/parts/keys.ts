import { useEffect, useEffectEvent } from 'react';

const KEPT = 'millrace.letters';
const listeners = new Set<() => void>();

/** Whether single letters act (WCAG 2.1.4: they can be switched off). */
export function areLettersOn(): boolean {
  return localStorage.getItem(KEPT) !== 'off';
}

export function setLettersOn(on: boolean): void {
  if (on) localStorage.removeItem(KEPT);
  else localStorage.setItem(KEPT, 'off');
  for (const listener of listeners) listener();
}

export function onLettersChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What of a key press decides whom it belongs to. */
export interface Press {
  key: string;
  hasModifier: boolean;
  /** Tag and type of the focused element. */
  tag: string;
  type: string;
  isEditable: boolean;
  /** A dialog or a menu is open. */
  isCovered: boolean;
}

/** The name of a page's key: letters lower-case, others as the DOM names them; null when the press belongs to a field, a dialog or the system. */
export function pageKey(press: Press, lettersOn: boolean): string | null {
  const { key, tag } = press;
  if (press.hasModifier || press.isCovered || press.isEditable) return null;
  if (/^(TEXTAREA|SELECT)$/.test(tag)) return null;
  if (tag === 'INPUT' && press.type !== 'checkbox') return null;
  // Enter on a button or a link is that control's own.
  if (key === 'Enter' && /^(A|BUTTON|SUMMARY)$/.test(tag)) return null;
  if (key.length !== 1) return key;
  return lettersOn ? key.toLowerCase() : null;
}

/** Keys of the page: single letters lower-case, others by their DOM name (`Enter`, `Escape`, `?`). */
export function useKeys(keys: Record<string, (event: KeyboardEvent) => unknown>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const target = event.target as HTMLInputElement;
    const key = pageKey(
      {
        key: event.key,
        hasModifier: event.ctrlKey || event.metaKey || event.altKey,
        tag: target.tagName,
        type: target.type,
        isEditable: target.isContentEditable,
        isCovered: document.querySelector('[role="dialog"],[role="menu"]') !== null,
      },
      areLettersOn(),
    );
    const act = key === null ? undefined : keys[key];
    if (!act) return;
    event.preventDefault();
    act(event);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
