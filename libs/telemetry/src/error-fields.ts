/** What a log may say of an error. */
export interface ErrorFields {
  readonly error: string;
  /** Of PostgreSQL or the operating system. */
  readonly code?: string;
  readonly stack?: string;
}

/** Name, code and frames of an error, never its message: that may quote the data that caused it. */
export function errorFields(error: unknown): ErrorFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code } = error as { code?: unknown };
  return {
    error: error.name,
    ...(typeof code === 'string' && { code }),
    ...(error.stack && { stack: framesOf(error.stack) }),
  };
}

function framesOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .join('\n');
}
