import { useState } from 'react';
import { useKeys } from './keys';

/**
 * The current row and the selected rows of a list, by id, with their keys: J and K move, X selects, Enter opens, Escape clears.
 * A row that leaves the list leaves the selection with it.
 */
export function useListKeys(ids: number[], open: (id: number) => void) {
  const [current, setCurrent] = useState<number | null>(null);
  const [marked, setMarked] = useState<ReadonlySet<number>>(new Set());
  const at = current !== null && ids.includes(current) ? current : (ids[0] ?? null);
  const selected = ids.filter((id) => marked.has(id));
  const toggle = (id: number) => {
    const next = new Set(marked);
    if (!next.delete(id)) next.add(id);
    setMarked(next);
  };
  const move = (by: number) => {
    const to = ids[Math.min(ids.length - 1, Math.max(0, ids.indexOf(at ?? -1) + by))];
    if (to === undefined) return;
    setCurrent(to);
    document.getElementById(`row-${to}`)?.scrollIntoView({ block: 'nearest' });
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    x: () => at !== null && toggle(at),
    Enter: () => at !== null && open(at),
    Escape: () => setMarked(new Set()),
  });
  return {
    current: at,
    selected,
    setCurrent,
    toggle,
    clear: () => setMarked(new Set()),
    selectAll: () => setMarked(new Set(selected.length === ids.length ? [] : ids)),
  };
}
