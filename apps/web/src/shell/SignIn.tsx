import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Info } from 'lucide-react';
import { useState } from 'react';
import { post } from '../api/client';
import { hasSessionEnded } from '../api/session';
import { Field } from '../parts/form';
import { Logo } from './Logo';
import './sign-in.css';

/** Wide water that is led into the narrow channel of a mill. */
const STREAMS = Array.from({ length: 9 }, (_, stream) => {
  const off = stream - 4;
  const wide = 330 + off * 70;
  const narrow = 350 + off * 11;
  return (
    `M-20 ${wide}C90 ${wide - 24} 150 ${wide + off * 6} 210 ${(wide + narrow) / 2}` +
    `S330 ${narrow} 420 ${narrow}S560 ${narrow + off * 9} 640 ${narrow + off * 16}`
  );
});

export function SignIn() {
  const client = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: () => post('/session', { email: email.trim(), password }),
    onSuccess: () => client.resetQueries(),
  });
  return (
    <div className="sign-in">
      <div className="sign-in-left">
        <header className="row">
          <Logo />
          <span className="strong">Millrace</span>
        </header>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            signIn.mutate();
          }}
        >
          {hasSessionEnded(client) && (
            <p className="note info">
              <Info size={18} aria-hidden />
              You were signed out after some time without use. Sign in to go on where you were.
            </p>
          )}
          <h1>Sign in</h1>
          <Field
            label="E-mail"
            type="email"
            autoComplete="username"
            required
            autoFocus
            value={email}
            onChange={setEmail}
          />
          <Field
            label="Password"
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={setPassword}
          />
          {signIn.error && (
            <p className="error-text" role="alert">
              {signIn.error.message}
            </p>
          )}
          <button className="btn primary" disabled={signIn.isPending}>
            {signIn.isPending ? 'Signing in' : 'Sign in'}
          </button>
        </form>
      </div>
      <div className="sign-in-right">
        <svg viewBox="0 0 600 800" preserveAspectRatio="xMidYMid slice" aria-hidden>
          {STREAMS.map((d) => (
            <path key={d} d={d} />
          ))}
        </svg>
        <p>From the booked visit to the last posted cent.</p>
      </div>
    </div>
  );
}
