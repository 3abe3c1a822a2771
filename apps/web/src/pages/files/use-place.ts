import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

/** Segments on the page at once, and of them before the one that was asked for. */
export const WINDOW = 200;
const BEFORE = 12;

/**
 * Where one is in a file: the window of segments and the highlighted one, both in the address, and the current row. A row that is
 * wanted gets the focus as soon as it is drawn.
 */
export function usePlace() {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const marked = ordinal(search['segment']);
  const from = ordinal(search['from']) ?? windowFor(marked);
  const [current, setCurrent] = useState(marked ?? from);
  const wanted = useRef<{ segment: number; block: ScrollLogicalPosition } | null>(
    marked ? { segment: marked, block: 'center' } : null,
  );
  // After every drawing: the row may have come with an answer.
  useEffect(() => {
    if (wanted.current && show(wanted.current.segment, wanted.current.block)) wanted.current = null;
  });
  const put = (segment: number | undefined, first: number) =>
    void navigate({
      to: '.',
      search: { segment, from: first === windowFor(segment) ? undefined : first } as never,
      replace: true,
    });
  const isShown = (segment: number) => segment >= from && segment < from + WINDOW;
  return {
    from,
    marked,
    current,
    setCurrent,
    /** Highlights a segment, wherever in the file it is. */
    goTo: (segment: number) => {
      wanted.current = { segment, block: 'center' };
      setCurrent(segment);
      put(segment, isShown(segment) ? from : windowFor(segment));
    },
    /** Makes a segment the current row, in the window beside where it is in none. */
    step: (segment: number) => {
      wanted.current = { segment, block: 'nearest' };
      setCurrent(segment);
      if (isShown(segment)) return;
      put(marked, segment < from ? Math.max(1, segment - WINDOW + 1) : segment);
    },
    /** Shows the window that begins at a segment. */
    turnTo: (segment: number) => {
      const first = Math.max(1, segment);
      wanted.current = { segment: first, block: 'center' };
      setCurrent(first);
      put(marked, first);
    },
  };
}
export type Place = ReturnType<typeof usePlace>;

/** Where the window of a segment begins, when nothing else is asked for. */
function windowFor(segment = 1): number {
  return Math.max(1, segment - BEFORE);
}

function ordinal(value: unknown): number | undefined {
  const number = Number(value);
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

function show(segment: number, block: ScrollLogicalPosition): boolean {
  const row = document.getElementById(`segment-${segment}`);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block });
  return row !== null;
}
