import { useEffect, useState, useSyncExternalStore } from 'react';

let current: { text: string; id: number } | null = null;
let listener: () => void = () => undefined;

/** Says one sentence at the foot of the page, also to a screen reader. */
export function say(text: string): void {
  current = { text, id: (current?.id ?? 0) + 1 };
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
    const timer = setTimeout(() => setGone(toast.id), 5000);
    return () => clearTimeout(timer);
  }, [toast]);
  const shown = toast && toast.id > gone ? toast.text : null;
  return (
    <div role="status" aria-live="polite">
      {shown && <p className="toast">{shown}</p>}
    </div>
  );
}
