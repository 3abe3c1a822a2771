import { Ellipsis } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { placesOf } from './places';

const MoreSheet = lazy(() => import('./MoreSheet').then((m) => ({ default: m.MoreSheet })));

/** The places that the bar of a phone has no room for. */
export function More({ places }: { places: ReturnType<typeof placesOf> }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="rail-item rail-more"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Ellipsis size={20} aria-hidden />
        More
      </button>
      {open && (
        <Suspense>
          <MoreSheet places={places} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
