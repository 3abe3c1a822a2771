import { useState } from 'react';
import { Field } from '../../parts/form';

/** A form of one name. */
export function NameForm({
  hint,
  submit,
  busy,
  onSubmit,
}: {
  hint: string;
  submit: string;
  busy: boolean;
  onSubmit: (name: string) => void;
}) {
  const [name, setName] = useState('');
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(name.trim());
      }}
    >
      <Field label="Name" required maxLength={80} hint={hint} value={name} onChange={setName} />
      <div className="form-end">
        <button className="btn primary" disabled={busy || name.trim() === ''}>
          {submit}
        </button>
      </div>
    </form>
  );
}
