/** PostgreSQL's five-letter error code, also where TypeORM wrapped the error; null where there is none. */
export function sqlState(error: unknown): string | null {
  const { code, driverError } = (error ?? {}) as {
    code?: unknown;
    driverError?: { code?: unknown };
  };
  const found = code ?? driverError?.code;
  return typeof found === 'string' ? found : null;
}

const SOCKET = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** Connection, resources, shutdown, lost to another transaction, lock not available. */
const PASSING_STATES = /^(08...|53...|57P0[1-5]|40001|40P01|55P03)$/;

/** Whether an error is the database's momentary state rather than the work's fault: trying again may help. */
export function isPassing(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== null) return SOCKET.has(state) || PASSING_STATES.test(state);
  if (!(error instanceof Error)) return false;
  // TypeORM gives a query runner up when its connection breaks between two statements.
  if (/^QueryRunner(Provider)?AlreadyReleasedError$/.test(error.name)) return true;
  return /^Connection terminated|Client has encountered a connection error|Cannot use a pool after/.test(
    error.message,
  );
}

/** What may be kept of an error: its name and code. Messages can hold the data that caused them. */
export function describeError(error: unknown): string {
  const name = error instanceof Error ? error.name : typeof error;
  const state = sqlState(error);
  return state ? `${name} ${state}` : name;
}
