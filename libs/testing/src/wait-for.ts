/**
 * Asks every few milliseconds until a condition holds. Only for what gives no signal, such as another session's
 * waiting for a lock.
 * @throws Error after `timeoutMs` (default 10,000)
 */
export async function waitFor(
  what: string,
  condition: () => Promise<boolean>,
  timeoutMs = 10_000,
): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}.`);
    await new Promise((later) => setTimeout(later, 5));
  }
}
