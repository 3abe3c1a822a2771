/** What settling needs of an event server. */
export interface Settles {
  /** Resolves when every consumer reached the safe head and nothing is in flight. */
  idle(): Promise<void>;
  /** Events handled since the start. */
  handled(): number;
}

/**
 * Resolves when all servers of a process are idle together: a pass over all of them in which none handled
 * anything. (One alone may be idle while another is about to emit what it reads.)
 */
export async function settled(servers: readonly Settles[]): Promise<void> {
  const total = () => servers.reduce((sum, server) => sum + server.handled(), 0);
  for (let before = -1; before !== total();) {
    before = total();
    await Promise.all(servers.map((server) => server.idle()));
  }
}
