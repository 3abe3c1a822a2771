/** Decisions about signing in; times are real time, whatever the business clock says. */

/** After so many wrong passwords in a row the account waits. */
const ALLOWED_FAILURES = 5;
const LOCK_MINUTES = 15;

export interface SignInState {
  readonly failedSignIns: number;
  readonly lockedUntil: Date | null;
}

export function isLocked(state: SignInState, now: Date): boolean {
  return state.lockedUntil !== null && state.lockedUntil > now;
}

/** The account after a wrong password. */
export function afterFailure(state: SignInState, now: Date): SignInState {
  const failedSignIns = state.failedSignIns + 1;
  if (failedSignIns < ALLOWED_FAILURES) return { failedSignIns, lockedUntil: null };
  return { failedSignIns: 0, lockedUntil: new Date(now.getTime() + LOCK_MINUTES * 60_000) };
}

/** Automatic logoff (45 CFR 164.312(a)(2)(iii)). */
export function sessionEnded(seenAt: Date, idleMinutes: number, now: Date): boolean {
  return now.getTime() - seenAt.getTime() > idleMinutes * 60_000;
}
