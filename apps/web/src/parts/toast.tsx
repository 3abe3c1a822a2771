import { useEffect, useState, useSyncExternalStore } from 'react';
import { useKeys } from './keys';

interface Said {
  id: number;
  text: string;
  undo?: () => void;
}
const SHOWN_MS = 5000;
/** A way back needs time to be taken. */
const UNDO_MS = 8000;

let current: Said | null = null;
let listener: () => void = () => undefined;

/** Says one sentence at the foot of the page, also to a screen reader; `undo` offers a way back while it shows. */
export function say(text: string, undo?: () => void): void {
  current = { text, undo, id: (current?.id ?? 0) + 1 };
  listener();
}

/** Where sentences of `say` appear; once in the app. */
export function Toasts() {
  const toast = useSyncExternalStore(
    (changed) => {
      listener = changed;
      return () => (listener = () => undefined);
    },
    () => current,
  );
  const [gone, setGone] = useState(0);
  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => setGone(toast.id), toast.undo ? UNDO_MS : SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  const shown = toast && toast.id > gone ? toast : null;
  const undo = () => {
    if (!shown?.undo) return;
    setGone(shown.id);
    shown.undo();
  };
  useKeys({ z: undo });
  return (
    <div role="status" aria-live="polite">
      {shown && (
        <div className="toast">
          <span>{shown.text}</span>
          {shown.undo && (
            <button type="button" onClick={undo}>
              Undo <kbd aria-hidden>Z</kbd>
            </button>
          )}
        </div>
      )}
    </div>
  );
}
