import type { PasswordChange } from '@millrace/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, put } from '../api/client';
import { Sheet } from '../parts/dialog';
import { Field } from '../parts/form';
import { say } from '../parts/toast';

/** Changes one's own password; every open session ends with it, also this one. */
export function PasswordDialog({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useMutation({
    mutationFn: () => put('/session/password', { current, next } satisfies PasswordChange),
    onSuccess: () => {
      say('Changed. Sign in with the new password.');
      onClose();
      return client.resetQueries();
    },
  });
  const refused = change.error instanceof ApiProblem ? change.error.errors : [];
  const errorOf = (name: string) => refused.find(({ path }) => path === name)?.message;
  return (
    <Sheet title="Change your password" onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <Field
          label="Your password now"
          type="password"
          autoComplete="current-password"
          required
          error={errorOf('current')}
          value={current}
          onChange={setCurrent}
        />
        <Field
          label="New password"
          type="password"
          autoComplete="new-password"
          required
          minLength={12}
          hint="At least 12 characters. You are then signed out everywhere."
          error={errorOf('next')}
          value={next}
          onChange={setNext}
        />
        {change.error && refused.length === 0 && (
          <p className="error-text" role="alert">
            {change.error.message}
          </p>
        )}
        <div className="form-end">
          <button type="button" className="btn" onClick={onClose}>
            Cancel
          </button>
          <button className="btn primary" disabled={change.isPending}>
            Change
          </button>
        </div>
      </form>
    </Sheet>
  );
}
