import { runService, type Log } from '@millrace/runtime';
import { setTimeout as sleep } from 'node:timers/promises';
import type { z } from 'zod';
import { startEdge } from './edge/start-edge.js';
import { overHttp, type ServiceClient } from './edge/service-client.js';
import { gatewayService } from './index.js';
import { gatewayProcessSettings, serviceAddresses } from './process-settings.js';

type Settings = z.output<typeof gatewayProcessSettings>;

const AGAIN_MS = 250;

// The gateway as a process of its own: the public listener before the services, wherever they run.
await runService(gatewayService, {
  settings: gatewayProcessSettings,
  open: async (gateway, told, log) => {
    const { host, port, internalPort, identityKey, webDir, ...others } = told as typeof told &
      Settings;
    const services = await Promise.all(
      Object.keys(serviceAddresses.shape).map((name) =>
        whenThere(name.replace('Urls', ''), (others as Record<string, unknown>)[name], log),
      ),
    );
    const edge = await startEdge({
      gateway,
      services,
      identityKey,
      log,
      host,
      port,
      ...(webDir !== undefined && { webDir }),
    });
    // Last: who is told here that the gateway is ready can use it.
    await gateway.app.listen(internalPort, host);
    return edge;
  },
});

/** Its routes are known only from the service itself. */
async function whenThere(service: string, urls: unknown, log: Log): Promise<ServiceClient> {
  for (let asked = 0; ; asked++) {
    try {
      return await overHttp(service, urls as string[]);
    } catch {
      if (asked % 20 === 0) log.info({ waitsFor: service }, 'Waits for a service to answer');
      await sleep(AGAIN_MS);
    }
  }
}
