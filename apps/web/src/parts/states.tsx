import { Link } from '@tanstack/react-router';
import { CircleAlert, Inbox, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/client';

export interface Answered<T> {
  data: T | undefined;
  error: Error | null;
  refetch: () => unknown;
}

/** Shows an answer, or that it is on its way, or why there is none. */
export function Answer<T>({
  of,
  children,
  rows = 6,
}: {
  of: Answered<T>;
  children: (data: T) => ReactNode;
  rows?: number;
}) {
  if (of.data !== undefined) return children(of.data);
  if (of.error) return <Failed error={of.error} again={() => void of.refetch()} />;
  return <Loading rows={rows} />;
}

export function Loading({ rows = 6 }: { rows?: number }) {
  return (
    <div className="skeleton" role="status">
      <span className="sr">Loading</span>
      {Array.from({ length: rows }, (_, row) => (
        <i key={row} style={{ width: `${92 - ((row * 17) % 40)}%` }} />
      ))}
    </div>
  );
}

export function Failed({ error, again }: { error: Error; again?: () => void }) {
  const refused = error instanceof ApiProblem && error.status === 403;
  return (
    <div className="empty" role="alert">
      <CircleAlert size={26} aria-hidden />
      <h3>{refused ? 'Your role cannot see this' : 'This could not be loaded'}</h3>
      <p>{error.message}</p>
      {again && !refused && (
        <button type="button" className="btn" onClick={again}>
          Try again
        </button>
      )}
    </div>
  );
}

/** A page that the role may not see: which, who can, and where to go on. */
export function NotAllowed({ name, who }: { name: string; who: string }) {
  return (
    <div className="page">
      <section className="card not-allowed">
        <Lock size={24} aria-hidden />
        <h2>Your role cannot see {name}</h2>
        <p className="t2">
          It is open to: {who}. An administrator can change your role in Settings, People and roles.
        </p>
        <Link to="/today" className="btn primary">
          Go to Today
        </Link>
      </section>
    </div>
  );
}

/** Nothing to show: what that means, and what to do. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <Inbox size={26} aria-hidden />
      <h3>{title}</h3>
      {children && <p>{children}</p>}
    </div>
  );
}

/** The button under a list of which more can be read. */
export function More({
  of,
}: {
  of: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}) {
  if (!of.hasNextPage) return null;
  return (
    <div className="row" style={{ justifyContent: 'center', padding: 'var(--s-3)' }}>
      <button
        type="button"
        className="btn"
        disabled={of.isFetchingNextPage}
        onClick={() => void of.fetchNextPage()}
      >
        {of.isFetchingNextPage ? 'Loading' : 'Show more'}
      </button>
    </div>
  );
}
