import { Link } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { Sheet } from '../parts/dialog';
import type { placesOf } from './places';

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
        <Sheet title="More" onClose={() => setOpen(false)}>
          <nav aria-label="More places" className="stack">
            {places.map(({ to, name, icon: Icon }) => (
              <Link key={to} to={to} className="menu-item" onClick={() => setOpen(false)}>
                <Icon size={20} strokeWidth={1.7} aria-hidden />
                {name}
              </Link>
            ))}
          </nav>
        </Sheet>
      )}
    </>
  );
}
