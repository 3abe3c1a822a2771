import { runService, type Log } from '@millrace/runtime';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { startEdge } from './edge/start-edge.js';
import { overHttp, type ServiceClient } from './edge/service-client.js';
import { gatewayService } from './index.js';

const Addresses = z.array(z.url({ protocol: /^https?$/ })).min(1);

/** Where the processes of each service listen, and the built web app's folder. */
const settings = z.object({
  schedulingUrls: Addresses,
  eligibilityUrls: Addresses,
  claimsUrls: Addresses,
  remittanceUrls: Addresses,
  reportingUrls: Addresses,
  webDir: z.string().optional(),
  /** Where `/metrics` and `/status/ready` are asked: not by the public. Absent: nowhere. */
  internalPort: z.coerce.number().int().min(0).max(65_535).optional(),
});
type Settings = z.output<typeof settings>;

const AGAIN_MS = 250;

// The gateway as a process of its own: the public listener before the services, wherever they run.
await runService(gatewayService, {
  settings,
  open: async (gateway, told, log) => {
    const { host, port, identityKey, webDir, internalPort, ...others } = told as typeof told &
      Settings;
    if (internalPort !== undefined) await gateway.app.listen(internalPort, host);
    const services = await Promise.all(
      Object.keys(settings.shape)
        .filter((name) => name.endsWith('Urls'))
        .map((name) =>
          whenThere(name.replace('Urls', ''), (others as Record<string, unknown>)[name], log),
        ),
    );
    return startEdge({
      gateway,
      services,
      identityKey,
      log,
      host,
      port,
      ...(webDir !== undefined && { webDir }),
    });
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
