const LAST_USED = 'millrace.last-used';
/** A request this soon after a hand on the page is asked for by a person. */
const BY_PERSON_MS = 5_000;

/** Keeps that somebody uses the app now; all tabs of the browser count together. */
export function noteHand(nowMs = Date.now()): void {
  localStorage.setItem(LAST_USED, String(nowMs));
}

/** When a hand was last on the app; 0 where nobody knows. */
export function lastHandMs(): number {
  return Number(localStorage.getItem(LAST_USED));
}

/**
 * Whether a request that is sent now is the page's own (a poll for news) and not a person's. The server then does not count it as
 * use of the session, so that news cannot put automatic logoff off.
 */
export function isBackground(lastUsedMs: number, nowMs: number): boolean {
  return nowMs - lastUsedMs >= BY_PERSON_MS;
}
