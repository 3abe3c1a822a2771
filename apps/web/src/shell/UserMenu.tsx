import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { remove } from '../api/client';
import { useSession } from '../api/session';
import { Avatar } from '../parts/figures';
import { say } from '../parts/toast';
import { applyTheme, chosenTheme, type Theme } from './theme';

const THEMES: [Theme, string][] = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

/** Who is signed in, the theme, and the way out. */
export function UserMenu() {
  const { user, practice } = useSession();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [theme, setTheme] = useState(chosenTheme);
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
              {user.email} · {user.role.replace('-', ' ')}
            </p>
          </div>
          <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
            <legend className="label" style={{ padding: '6px 10px' }}>
              Theme
            </legend>
            {THEMES.map(([value, label]) => (
              <label key={value} className="menu-item">
                <input
                  type="radio"
                  name="theme"
                  checked={theme === value}
                  onChange={() => {
                    applyTheme(value);
                    setTheme(value);
                  }}
                />
                {label}
              </label>
            ))}
          </fieldset>
          <button type="button" className="menu-item" onClick={() => void signOut()}>
            Sign out
          </button>
        </div>
      )}
    </div>
  );
}
