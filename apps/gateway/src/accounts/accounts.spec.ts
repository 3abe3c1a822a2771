import { afterFailure, isLocked, sessionEnded, type SignInState } from './accounts.js';

const now = new Date('2026-06-01T12:00:00Z');
const minutes = (count: number, from = now) => new Date(from.getTime() + count * 60_000);

test('the fifth wrong password in a row locks the account for a quarter of an hour', () => {
  let state: SignInState = { failedSignIns: 0, lockedUntil: null };
  for (let failures = 1; failures <= 4; failures++) {
    state = afterFailure(state, now);
    expect(state).toEqual({ failedSignIns: failures, lockedUntil: null });
    expect(isLocked(state, now)).toBe(false);
  }
  state = afterFailure(state, now);
  expect(state.lockedUntil).toEqual(minutes(15));
  expect(isLocked(state, minutes(14.99))).toBe(true);
  expect(isLocked(state, minutes(15))).toBe(false);
});

test('after the lock the count begins anew, and the past lock does not come back', () => {
  const locked: SignInState = { failedSignIns: 0, lockedUntil: minutes(15) };
  expect(afterFailure(locked, minutes(20))).toEqual({ failedSignIns: 1, lockedUntil: null });
});

test('a session ends only after more than the allowed time without a request', () => {
  expect(sessionEnded(now, 30, minutes(30))).toBe(false);
  expect(sessionEnded(now, 30, new Date(minutes(30).getTime() + 1))).toBe(true);
  expect(sessionEnded(minutes(5), 30, now)).toBe(false);
});
