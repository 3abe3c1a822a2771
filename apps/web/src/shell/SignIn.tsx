import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { post } from '../api/client';
import { Field } from '../parts/form';
import { Logo } from './Logo';
import './sign-in.css';

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
          {Array.from({ length: 17 }, (_, wave) => {
            const y = 120 + wave * 36;
            return (
              <path
                key={wave}
                d={`M-20 ${y}C120 ${y - 70 + wave * 4} 220 ${y + 70} 320 ${y}S520 ${y - 60} 640 ${y + 10}`}
              />
            );
          })}
        </svg>
        <p>From the booked visit to the last posted cent.</p>
      </div>
    </div>
  );
}
