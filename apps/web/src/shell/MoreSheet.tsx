import { Link } from '@tanstack/react-router';
import { Sheet } from '../parts/dialog';
import type { placesOf } from './places';

export function MoreSheet({
  places,
  onClose,
}: {
  places: ReturnType<typeof placesOf>;
  onClose: () => void;
}) {
  return (
    <Sheet title="More" onClose={onClose}>
      <nav aria-label="More places" className="stack">
        {places.map(({ to, name, icon: Icon }) => (
          <Link key={to} to={to} className="menu-item" onClick={onClose}>
            <Icon size={20} strokeWidth={1.7} aria-hidden />
            {name}
          </Link>
        ))}
      </nav>
    </Sheet>
  );
}
