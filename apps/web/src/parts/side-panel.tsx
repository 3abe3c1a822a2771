import { X } from 'lucide-react';
import type { ReactNode } from 'react';

/** What was chosen in a list, beside it; over it on a phone. */
export function SidePanel({
  title,
  label,
  onClose,
  children,
}: {
  title: ReactNode;
  /** Where the title does not say what the panel is. */
  label?: string;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <aside className="side" aria-label={label ?? String(title)}>
      <header className="side-head">
        <h2 className="ell">{title}</h2>
        <button
          type="button"
          className="btn ghost square push"
          aria-label="Close the panel"
          onClick={onClose}
        >
          <X size={16} aria-hidden />
        </button>
      </header>
      <div className="side-body stack">{children}</div>
    </aside>
  );
}
