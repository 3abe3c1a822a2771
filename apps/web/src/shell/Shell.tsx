import { Link, Outlet, useMatches, useNavigate } from '@tanstack/react-router';
import { Keyboard } from 'lucide-react';
import { lazy, Suspense, useEffect, useEffectEvent, useRef, useState } from 'react';
import { SessionProvider, useSession, useSessionQuery } from '../api/session';
import { Freshness } from '../parts/fresh';
import { useShownHeading } from '../parts/heading';
import { useKeys } from '../parts/keys';
import { OfflineBar } from '../parts/offline';
import { Failed, Loading, NotAllowed } from '../parts/states';
import { Toasts } from '../parts/toast';
import { useIdleSignOut } from './idle';
import { Logo } from './Logo';
import { More } from './More';
import { barredPlace, placesOf } from './places';
import { Search } from './Search';
import { SignIn } from './SignIn';
import { UserMenu } from './UserMenu';
import { useBadges } from './use-badges';

const KeyHelp = lazy(() => import('./KeyHelp').then((module) => ({ default: module.KeyHelp })));
/** Within which the letter has to follow `G`. */
const CHORD_MS = 1200;
/** Places in the bar of a phone; the others stand behind More. */
const IN_BAR = 4;

/** Who is not signed in sees the sign-in page at every address, and then the page of that address. */
export function Shell() {
  const session = useSessionQuery();
  if (session.data)
    return (
      <SessionProvider value={session.data}>
        <Frame />
      </SessionProvider>
    );
  if (session.data === null) return <SignIn />;
  if (session.error) return <Failed error={session.error} again={() => void session.refetch()} />;
  return <Loading rows={3} />;
}

function Frame() {
  useIdleSignOut();
  const { user } = useSession();
  const places = placesOf(user.role);
  const badges = useBadges(places);
  const navigate = useNavigate();
  const [help, setHelp] = useState(false);
  const page = useMatches().at(-1);
  const { title, question, parent } = page?.staticData ?? {};
  const heading = useShownHeading();
  const barred = barredPlace(page?.pathname ?? '/', user.role);
  useEffect(() => {
    document.title = title ? `${title} · Millrace` : 'Millrace';
  }, [title]);

  const chord = useRef(0);
  const go = useEffectEvent((event: KeyboardEvent) => {
    const place = places.find(({ letter }) => letter === event.key.toLowerCase());
    if (!place || event.timeStamp - chord.current > CHORD_MS) return;
    chord.current = 0;
    // The page's own key of the same letter must not hear it.
    event.stopPropagation();
    void navigate({ to: place.to });
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (chord.current && !event.ctrlKey && !event.metaKey) go(event);
    };
    document.addEventListener('keydown', listen, { capture: true });
    return () => document.removeEventListener('keydown', listen, { capture: true });
  }, []);
  useKeys({ g: (event) => (chord.current = event.timeStamp), '?': () => setHelp(true) });

  return (
    <div className="app">
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <nav className="rail" aria-label="Places">
        <Link to="/today" className="rail-logo" aria-label="Millrace, to Today">
          <Logo />
        </Link>
        {places.map(({ to, name, icon: Icon }, index) => (
          <Link
            key={to}
            to={to}
            className={index < IN_BAR ? 'rail-item' : 'rail-item rail-rest'}
            activeProps={{ 'aria-current': 'page' }}
          >
            <Icon size={20} strokeWidth={1.7} aria-hidden />
            {name}
            {!!badges[to] && (
              <span className="badge">
                {badges[to]! > 999 ? '999+' : badges[to]}
                <span className="sr"> open</span>
              </span>
            )}
          </Link>
        ))}
        {places.length > IN_BAR && <More places={places.slice(IN_BAR)} />}
        <span className="rail-gap" />
        <button type="button" className="rail-item rail-keys" onClick={() => setHelp(true)}>
          <Keyboard size={20} strokeWidth={1.7} aria-hidden />
          Keys
        </button>
      </nav>
      <header className="topbar">
        <div className="topbar-title">
          {parent && (
            <Link to={parent.to} className="topbar-parent">
              {parent.name} <span aria-hidden>/</span>
            </Link>
          )}
          <h1>{heading ?? title}</h1>
          <p>{question}</p>
        </div>
        <Search />
        <div className="topbar-end">
          <Freshness />
          <UserMenu />
        </div>
      </header>
      <OfflineBar />
      <main id="main" tabIndex={-1}>
        {barred ? <NotAllowed {...barred} /> : <Outlet />}
      </main>
      {help && (
        <Suspense>
          <KeyHelp onClose={() => setHelp(false)} />
        </Suspense>
      )}
      <Toasts />
    </div>
  );
}
