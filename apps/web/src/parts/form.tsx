import { type ReactNode, useId, useState } from 'react';

/** A text field with its label and, where something is wrong, the sentence about it. */
export function Field({
  label,
  value,
  onChange,
  type = 'text',
  hint,
  error,
  ...rest
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  error?: string;
} & Omit<React.InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...rest}
        id={id}
        type={type}
        className="input"
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error || hint ? `${id}-d` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {(error ?? hint) && (
        <p id={`${id}-d`} className={error ? 'error-text' : 'hint'}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}

export function SelectField({
  label,
  value,
  onChange,
  error,
  children,
  ...rest
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string;
  children: ReactNode;
} & Omit<React.SelectHTMLAttributes<HTMLSelectElement>, 'value' | 'onChange'>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        {...rest}
        id={id}
        className="input"
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-d` : undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        {children}
      </select>
      {error && (
        <p id={`${id}-d`} className="error-text">
          {error}
        </p>
      )}
    </div>
  );
}

/** A box to tick with its words beside it. */
export function CheckField({
  label,
  checked,
  onChange,
  hint,
}: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  hint?: string;
}) {
  return (
    <label className="check-field">
      <input
        type="checkbox"
        className="check"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {label}
        {hint && <span className="l2">{hint}</span>}
      </span>
    </label>
  );
}

/** A form of one text with a button: a note, a reason. */
export function TextForm({
  label,
  submit,
  least = 1,
  most,
  busy,
  danger = false,
  onSubmit,
}: {
  label: string;
  submit: string;
  /** Characters it needs, and may have. */
  least?: number;
  most: number;
  busy: boolean;
  danger?: boolean;
  onSubmit: (text: string, clear: () => void) => void;
}) {
  const id = useId();
  const [text, setText] = useState('');
  const short = text.trim().length < least;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!short) onSubmit(text.trim(), () => setText(''));
      }}
    >
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <textarea
          id={id}
          className="input"
          value={text}
          maxLength={most}
          onChange={(event) => setText(event.target.value)}
        />
        {least > 1 && short && <p className="hint">At least {least} characters.</p>}
      </div>
      <div className="form-end">
        <button className={danger ? 'btn danger' : 'btn primary'} disabled={short || busy}>
          {submit}
        </button>
      </div>
    </form>
  );
}
