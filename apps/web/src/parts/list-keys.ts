import { useCallback, useEffect, useState } from 'react';
import { useKeys } from './keys';

/** Rows of a list and the current one, as it was left; kept so that who opened a row comes back to it. */
interface Left {
  ids: number[];
  at: number;
}
const left = new Map<string, Left>();

/**
 * The current row and the selected rows of a list, by id, with their keys: J and K (or the arrows) move and with Shift extend the
 * selection, X selects, Enter opens, Escape clears. A row that leaves the list leaves the selection with it. Where rows take the focus
 * (`tabIndex`), it follows the current row. `more` is called when the end comes near.
 */
export function useListKeys(ids: number[], open: (id: number) => void, more?: () => void) {
  const [name] = useState(() => window.location.pathname);
  const [current, setCurrent] = useState<number | null>(() => left.get(name)?.at ?? null);
  const [marked, setMarked] = useState<ReadonlySet<number>>(new Set());
  const at = current !== null && ids.includes(current) ? current : (ids[0] ?? null);
  const selected = ids.filter((id) => marked.has(id));
  const toggle = useCallback(
    (id: number) =>
      setMarked((before) => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    [],
  );
  const move = (by: number, extend: boolean) => {
    const from = ids.indexOf(at ?? -1);
    const to = ids[Math.min(ids.length - 1, Math.max(0, from + by))];
    if (to === undefined) return;
    if (extend) setMarked(new Set([...marked, ...(at === null ? [] : [at]), to]));
    if (from + by > ids.length - 8) more?.();
    setCurrent(to);
    show(to);
  };
  const down = (event: KeyboardEvent) => move(1, event.shiftKey);
  const up = (event: KeyboardEvent) => move(-1, event.shiftKey);
  useKeys({
    j: down,
    ArrowDown: down,
    k: up,
    ArrowUp: up,
    x: () => at !== null && toggle(at),
    Enter: () => at !== null && open(at),
    Escape: () => setMarked(new Set()),
  });

  useEffect(() => {
    if (at !== null) left.set(name, { ids, at });
  });
  const isLoaded = ids.length > 0;
  useEffect(() => {
    const kept = left.get(name);
    if (isLoaded && kept && kept.at !== kept.ids[0]) show(kept.at);
  }, [isLoaded, name]);

  return {
    current: at,
    selected,
    setCurrent,
    toggle,
    clear: () => setMarked(new Set()),
    selectAll: () => setMarked(new Set(selected.length === ids.length ? [] : ids)),
  };
}

/** The row before and after one in the list at `path`, as it was last shown; null when the list was not looked at or has it no more. */
export function neighbours(path: string, id: number) {
  const ids = left.get(path)?.ids ?? [];
  const index = ids.indexOf(id);
  if (index < 0) return null;
  return {
    position: index + 1,
    count: ids.length,
    previous: ids[index - 1] ?? null,
    next: ids[index + 1] ?? null,
  };
}

/** Tells a list, when it is shown again, that another row became the current one meanwhile. */
export function moveTo(path: string, id: number): void {
  const kept = left.get(path);
  if (kept) left.set(path, { ...kept, at: id });
}

/** Frames that a row of a long list may take until it is drawn. */
const FRAMES = 6;

function show(id: number, frames = FRAMES): void {
  const row = document.getElementById(`row-${id}`);
  if (!row) {
    if (frames > 0) requestAnimationFrame(() => show(id, frames - 1));
    return;
  }
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
}
