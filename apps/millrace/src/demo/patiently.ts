import { setTimeout as sleep } from 'node:timers/promises';

/** How long a door may be shut. */
const PATIENCE_MS = 120_000;
const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 1_000;

/**
 * Sends a request until it is answered, as careful software does: again when nobody answers, and when the answer is that it is not
 * possible now (503). Only for requests that may be repeated, by their key or by their nature.
 */
export async function patiently(send: () => Promise<Response>): Promise<Response> {
  const end = performance.now() + PATIENCE_MS;
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
    try {
      const response = await send();
      if (response.status !== 503 || performance.now() > end) return response;
      await response.body?.cancel();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await sleep(wait);
  }
}
