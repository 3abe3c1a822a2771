import { rmSync } from 'node:fs';

export default async function globalTeardown() {
  const running = globalThis.millraceTestServer;
  if (!running) return;
  await running.server.stop();
  rmSync(running.dataDir, { recursive: true, force: true });
}
