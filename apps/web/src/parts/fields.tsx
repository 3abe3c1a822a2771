import { CircleX } from 'lucide-react';
import { useState } from 'react';
import { ApiProblem } from '../api/client';

/**
 * The texts of a form by the path that the API has for them (`address.zip`), and what it said about each. `words` says for a path
 * what is expected there; without them the API's own message shows.
 */
export function useFields<P extends string>(
  initial: Record<P, string>,
  error: Error | null,
  words: Partial<Record<P, string>> = {},
) {
  const [values, setValues] = useState(initial);
  const refused = errorsOf(error);
  return {
    values,
    /** Value, change and error of one field, to be spread into it. */
    field: (path: P) => {
      const wrong = refused.find((one) => one.path === path);
      return {
        value: values[path],
        error: wrong && (words[path] ?? wrong.message),
        onChange: (value: string) => setValues((before) => ({ ...before, [path]: value })),
      };
    },
  };
}

/** How many fields the API refused, above the form. */
export function FieldErrors({ of }: { of: Error | null }) {
  const count = errorsOf(of).length;
  if (count === 0) return null;
  return (
    <p className="row error-text" role="alert">
      <CircleX size={15} aria-hidden />
      {count === 1 ? 'One field needs a look' : `${count} fields need a look`}
    </p>
  );
}

function errorsOf(error: Error | null) {
  return error instanceof ApiProblem ? error.errors : [];
}
