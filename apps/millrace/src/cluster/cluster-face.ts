import type { InternalRequest } from '../demo/installation.js';
import { signAsInstallation } from '../embedded/installation-identity.js';

/** A process of a cluster, whoever started it. */
export interface ClusterMember {
  /** Of several processes of a service each is a member. */
  readonly service: string;
  /** Where it answers the installation. */
  readonly url: string;
}

const AGAIN_MS = 50;
const ANSWER_MS = 5_000;

/** Speaks to the processes of a cluster; one that is away is asked again until it is back. */
export class ClusterFace {
  /** @param strangers members without a part in events */
  constructor(
    private readonly members: readonly ClusterMember[],
    private readonly identityKey: string,
    private readonly strangers: readonly string[] = [],
  ) {}

  async tellClock(now: Date): Promise<void> {
    const payload = { now: now.toISOString() };
    await this.everybody(this.members, { method: 'POST', url: '/status/clock', payload });
  }

  /** A pass over all services in which none handled anything: see `settled` of the event servers. */
  async settle(): Promise<void> {
    const services = this.members.filter(({ service }) => !this.strangers.includes(service));
    for (let before = -1, handled = 0; before !== handled;) {
      before = handled;
      const answers = await this.everybody(services, { method: 'POST', url: '/status/settle' });
      handled = answers.reduce<number>(
        (sum, body) => sum + (body as { handled: number }).handled,
        1,
      );
    }
  }

  /** @throws Error when the service has no process here */
  async ask(service: string, request: InternalRequest) {
    const member = this.members.find((one) => one.service === service);
    if (!member) throw new Error(`The cluster has no service ${service}.`);
    return this.send(member, request);
  }

  private everybody(members: readonly ClusterMember[], request: InternalRequest) {
    return Promise.all(
      members.map(async (one) => {
        for (;;) {
          try {
            const { status, body } = await this.send(one, request);
            if (status < 300) return body;
          } catch {
            // It is down, and comes again.
          }
          await new Promise((later) => setTimeout(later, AGAIN_MS));
        }
      }),
    );
  }

  private async send({ url }: ClusterMember, request: InternalRequest) {
    const response = await fetch(new URL(request.url, url), {
      method: request.method,
      headers: {
        ...(await signAsInstallation({ identityKey: this.identityKey })),
        ...(request.payload && { 'content-type': 'application/json' }),
      },
      ...(request.payload && { body: JSON.stringify(request.payload) }),
    });
    return { status: response.status, body: (await response.json()) as unknown };
  }
}

/** Whether a process is ready to take requests at this moment. */
export async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(new URL('/status/ready', url), {
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

/** Resolves once the process is ready. @param signal ends waiting with an error */
export async function whenReady(url: string, signal?: AbortSignal): Promise<void> {
  while (!(await isReady(url))) {
    signal?.throwIfAborted();
    await new Promise((later) => setTimeout(later, AGAIN_MS));
  }
}
