import { z } from 'zod';

/** A setting is missing, unknown or not valid: the start stops and names it. */
export class SettingRefused extends Error {
  override readonly name = 'SettingRefused';
}

/**
 * Checks settings against their schema; a value is never quoted, it may be a secret.
 * @throws SettingRefused naming every setting that is missing, unknown or not valid
 */
export function readSettings<S extends z.ZodObject>(
  schema: S,
  values: Readonly<Record<string, unknown>>,
): z.output<S> {
  const result = schema.strict().safeParse(values);
  if (result.success) return result.data as z.output<S>;
  const problems = result.error.issues.map((issue) =>
    issue.code === 'unrecognized_keys'
      ? `unknown setting ${issue.keys.join(', ')}`
      : `setting ${issue.path.join('.')}: ${issue.message}`,
  );
  throw new SettingRefused(`Millrace cannot start: ${problems.join('; ')}.`);
}
