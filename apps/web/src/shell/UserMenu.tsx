import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { remove } from '../api/client';
import { useSession } from '../api/session';
import { Avatar } from '../parts/figures';
import { say } from '../parts/toast';
import { roleWords } from './places';
import {
  applyDensity,
  applyTheme,
  chosenDensity,
  chosenTheme,
  type Density,
  type Theme,
} from './theme';

const PasswordDialog = lazy(() =>
  import('./PasswordDialog').then((module) => ({ default: module.PasswordDialog })),
);

const THEMES: [Theme, string][] = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];
const DENSITIES: [Density, string][] = [
  ['compact', 'Close'],
  ['regular', 'Regular'],
  ['relaxed', 'Wide'],
];

/** Who is signed in, how the app looks, and the way out. */
export function UserMenu() {
  const { user, practice } = useSession();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [theme, setTheme] = useState(chosenTheme);
  const [density, setDensity] = useState(chosenDensity);
  const [changing, setChanging] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const close = (event: Event) => {
      const escape = event instanceof KeyboardEvent && event.key === 'Escape';
      const outside =
        !(event instanceof KeyboardEvent) && !box.current?.contains(event.target as Node);
      if (escape) box.current?.querySelector('button')?.focus();
      if (escape || outside) setOpen(false);
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('keydown', close);
    };
  }, [open]);
  const signOut = () =>
    remove('/session').then(
      () => client.resetQueries(),
      (error: Error) => say(error.message),
    );
  return (
    <div ref={box} style={{ position: 'relative' }}>
      <button
        type="button"
        className="btn ghost"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span className="org-name">{practice.name}</span>
        <Avatar name={user.name} />
      </button>
      {open && (
        <div className="popover" style={{ position: 'absolute', right: 0, top: 40, zIndex: 30 }}>
          <div style={{ padding: '6px 10px' }}>
            <p className="strong">{user.name}</p>
            <p className="t3 small">
              {user.email} · {roleWords(user.role)}
            </p>
          </div>
          <Choice
            legend="Theme"
            options={THEMES}
            value={theme}
            onChange={(value) => {
              applyTheme(value);
              setTheme(value);
            }}
          />
          <Choice
            legend="Rows"
            options={DENSITIES}
            value={density}
            onChange={(value) => {
              applyDensity(value);
              setDensity(value);
            }}
          />
          <hr className="menu-line" />
          <button
            type="button"
            className="menu-item"
            onClick={() => {
              setOpen(false);
              setChanging(true);
            }}
          >
            Change your password
          </button>
          <button type="button" className="menu-item" onClick={() => void signOut()}>
            Sign out
          </button>
        </div>
      )}
      {changing && (
        <Suspense>
          <PasswordDialog onClose={() => setChanging(false)} />
        </Suspense>
      )}
    </div>
  );
}

function Choice<V extends string>({
  legend,
  options,
  value,
  onChange,
}: {
  legend: string;
  options: [V, string][];
  value: V;
  onChange: (value: V) => void;
}) {
  return (
    <fieldset className="choice">
      <legend className="label">{legend}</legend>
      {options.map(([one, label]) => (
        <label key={one} className="menu-item">
          <input
            type="radio"
            name={legend}
            checked={value === one}
            onChange={() => onChange(one)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
