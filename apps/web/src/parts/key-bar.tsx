import { useSyncExternalStore } from 'react';
import { areLettersOn, onLettersChange } from './keys';

/** The keys of a list at its foot, where the hand is. Not on a phone, and not when single letters are switched off. */
export function KeyBar({ keys }: { keys: [keys: string[], words: string][] }) {
  const isOn = useSyncExternalStore(onLettersChange, areLettersOn);
  if (!isOn) return null;
  return (
    <p className="key-bar" aria-hidden>
      {keys.map(([caps, words]) => (
        <span key={words}>
          {caps.map((cap) => (
            <kbd key={cap}>{cap}</kbd>
          ))}
          {words}
        </span>
      ))}
      <span className="push">
        <kbd>?</kbd> all keys
      </span>
    </p>
  );
}
