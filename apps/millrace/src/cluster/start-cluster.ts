import { openDatabase } from '@millrace/database';
import { addFirstUsers, gatewayService } from '@millrace/gateway';
import { ClockDriver, DistantJobs } from '@millrace/jobs';
import { AesGcmCipher, UnitOfWork } from '@millrace/messaging';
import { systemClock, toEnvironment, type Log } from '@millrace/runtime';
import { freePorts } from '@millrace/servers';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Installation, InternalRequest } from '../demo/installation.js';
import { signAsInstallation } from '../embedded/installation-identity.js';
import { loadSecrets, type Secrets } from '../embedded/secrets.js';
import { openClock, SERVICES, SIMULATOR, WEB_DIR } from '../embedded/start-millrace.js';
import { ClusterClock } from './cluster-clock.js';
import { startClusterServers, type ClusterServers, type LosableServer } from './cluster-servers.js';
import { ManagedProcess } from './managed-process.js';

export interface ClusterOptions {
  readonly dataDir: string;
  /** Of the public address; 0 = a free one. */
  readonly port: number;
  readonly log: Log;
  /** Told of every line that a process writes. */
  readonly onLine: (name: string, line: string) => void;
  /** Of the processes; default `info`. */
  readonly logLevel?: string;
  /** Where the clock stands when the folder is new, for a demo that moves it; absent: the machine's clock. */
  readonly clockStart?: Date;
  /** Of the payers' sandbox. */
  readonly seed: number;
  /** How often mailboxes are looked into. */
  readonly collectMinutes: number;
  readonly reportRecipients?: readonly string[];
  readonly rateLimitPerMinute?: number;
  /** How long a silent worker keeps its job, in real time. */
  readonly jobLockMs?: number;
  /** Told what is being started. */
  readonly progress: (what: string) => void;
}

/** Millrace on PostgreSQL, Redis and Kafka of this machine, each service as a process of its own. */
export interface Cluster extends Installation {
  readonly isNew: boolean;
  readonly processes: readonly ManagedProcess[];
  readonly servers: readonly LosableServer[];
  close(): Promise<void>;
}

/** Processes of a service, where it is not one. */
const REPLICAS: Readonly<Record<string, number>> = { claims: 2, remittance: 2 };

/** @throws FolderInUse, PortTaken, ServerUnavailable */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { dataDir, progress } = options;
  const isNew = !existsSync(join(dataDir, 'secrets.json'));
  const secrets = loadSecrets(dataDir);
  const definitions = [...SERVICES, gatewayService];
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const end of closers.splice(0).reverse()) await end();
  };
  try {
    progress('PostgreSQL, Redis and Kafka');
    const servers = await startClusterServers(
      dataDir,
      [...definitions, SIMULATOR],
      secrets.roleSecret,
    );
    closers.push(() => servers.stop());
    const clock = await serveClock(options, servers, closers);
    progress('the services');
    const { processes, url } = await planProcesses(options, secrets, servers, clock?.url);
    closers.push(async () => {
      // The gateway first: nothing new comes in while the others end.
      await processes.at(-1)!.stop();
      await Promise.all(processes.map((one) => one.stop()));
    });
    for (const one of processes) one.start();
    await Promise.all(processes.map((one) => one.ready()));
    const face = new ClusterFace(processes, secrets);
    clock?.onMove((now) => face.tellClock(now));
    const jobs = definitions.map(
      ({ name }) =>
        new DistantJobs({
          service: name,
          clock: clock ?? systemClock,
          redis: { url: servers.redisUrl },
          log: options.log,
        }),
    );
    closers.push(async () => void (await Promise.all(jobs.map((one) => one.close()))));
    await Promise.all(jobs.map((one) => one.ready()));
    const settle = () => face.settle();
    return {
      profile: 'cluster',
      isNew,
      url,
      secrets,
      clock: clock ?? { ...systemClock, keep: () => Promise.resolve() },
      driver: clock
        ? new ClockDriver({ clock, servers: jobs, settle })
        : { advanceTo: () => Promise.reject(new Error('The machine’s clock moves by itself.')) },
      adminUrl: servers.database.adminUrl,
      ask: (service, request) => face.ask(service, request),
      addFirstUsers: (practiceId, users) =>
        withGateway(servers, secrets, clock ?? systemClock, (work) =>
          addFirstUsers(work, practiceId, users),
        ),
      failedJobs: async () => (await Promise.all(jobs.map((one) => one.failed()))).flat(),
      settle,
      processes,
      servers: servers.losable,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function serveClock(
  { clockStart }: ClusterOptions,
  { database }: ClusterServers,
  closers: (() => Promise<void>)[],
): Promise<ClusterClock | undefined> {
  if (!clockStart) return undefined;
  const clock = await ClusterClock.serve(await openClock(database, { clockStart }, closers));
  closers.push(() => clock.close());
  return clock;
}

/** All processes, the gateway last. */
async function planProcesses(
  options: ClusterOptions,
  secrets: Secrets,
  servers: ClusterServers,
  clockUrl: string | undefined,
): Promise<{ processes: ManagedProcess[]; url: string }> {
  const { seed, collectMinutes, reportRecipients, rateLimitPerMinute, logLevel = 'info' } = options;
  const behind = SERVICES.flatMap(({ name }) =>
    Array.from({ length: REPLICAS[name] ?? 1 }, (_, n) => ({
      service: name,
      name: REPLICAS[name] ? `${name}-${n + 1}` : name,
    })),
  );
  const ports = await freePorts(behind.length + 3);
  const [simulatorPort, internalPort, gatewayPort] = ports.splice(0, 3) as [number, number, number];
  const publicPort = options.port || gatewayPort;
  const at = (port: number) => `http://127.0.0.1:${port}`;
  const common = { logLevel, clockUrl };
  const spine = {
    ...common,
    kafkaBrokers: servers.kafkaBrokers.join(','),
    redisUrl: servers.redisUrl,
    jobLockMs: options.jobLockMs,
    identityKey: secrets.identityKey,
    cipherKeys: `k1:${secrets.cipherKey}`,
  };
  const clearinghouse = { clearinghouseUrl: at(simulatorPort) };
  const own: Readonly<Record<string, object>> = {
    eligibility: clearinghouse,
    claims: { ...clearinghouse, collectMinutes },
    remittance: { ...clearinghouse, collectMinutes },
    reporting: { reportRecipients },
  };
  const plan = (service: string, name: string, port: number, settings: object, door = port) =>
    new ManagedProcess({
      name,
      main: fileURLToPath(new URL(`../../../${service}/dist/main.js`, import.meta.url)),
      environment: toEnvironment({
        databaseUrl: servers.database.urls[service],
        port,
        ...settings,
      }),
      url: at(door),
      onLine: options.onLine,
    });
  const services = behind.map(({ service, name }, n) => ({
    service,
    process: plan(service, name, ports[n]!, { ...spine, ...own[service] }),
  }));
  const urls = Object.fromEntries(
    SERVICES.map(({ name }) => [
      `${name}Urls`,
      services.filter(({ service }) => service === name).map(({ process }) => process.url),
    ]),
  );
  const simulator = { ...common, seed, answers: clockUrl ? 'in-days' : 'in-minutes' };
  const gateway = {
    ...spine,
    ...urls,
    internalPort,
    webDir: WEB_DIR,
    // The sandbox's own receivers listen on loopback.
    allowPrivateWebhookTargets: true,
    rateLimitPerMinute,
  };
  const processes = [
    plan(SIMULATOR.name, SIMULATOR.name, simulatorPort, simulator),
    ...services.map(({ process }) => process),
    plan(gatewayService.name, gatewayService.name, publicPort, gateway, internalPort),
  ];
  return { processes, url: at(publicPort) };
}

/** A unit of work of the gateway in this process, for what has no public door. */
async function withGateway(
  { database }: ClusterServers,
  { cipherKey }: Secrets,
  clock: { now(): Date },
  act: (work: UnitOfWork) => Promise<void>,
): Promise<void> {
  const service = gatewayService.name;
  const dataSource = await openDatabase({ url: database.urls[service]!, service, poolSize: 1 });
  const cipher = new AesGcmCipher([{ id: 'k1', key: Buffer.from(cipherKey, 'hex') }]);
  try {
    await act(new UnitOfWork({ dataSource, service, clock, cipher }));
  } finally {
    await dataSource.destroy();
  }
}

const AGAIN_MS = 50;

/** Speaks to the processes; one that is away is asked again until it is back. */
class ClusterFace {
  constructor(
    private readonly processes: readonly ManagedProcess[],
    private readonly secrets: Secrets,
  ) {}

  async tellClock(now: Date): Promise<void> {
    const payload = { now: now.toISOString() };
    await this.everybody(this.processes, { method: 'POST', url: '/status/clock', payload });
  }

  /** A pass over all services in which none handled anything: see `settled` of the event servers. */
  async settle(): Promise<void> {
    const services = this.processes.filter(({ name }) => name !== SIMULATOR.name);
    for (let before = -1, handled = 0; before !== handled;) {
      before = handled;
      const answers = await this.everybody(services, { method: 'POST', url: '/status/settle' });
      handled = answers.reduce<number>(
        (sum, body) => sum + (body as { handled: number }).handled,
        1,
      );
    }
  }

  async ask(service: string, request: InternalRequest) {
    const process = this.processes.find(({ name }) => name.replace(/-\d+$/, '') === service)!;
    return this.send(process, request);
  }

  private everybody(processes: readonly ManagedProcess[], request: InternalRequest) {
    return Promise.all(
      processes.map(async (one) => {
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

  private async send({ url }: ManagedProcess, request: InternalRequest) {
    const response = await fetch(new URL(request.url, url), {
      method: request.method,
      headers: {
        ...(await signAsInstallation(this.secrets)),
        ...(request.payload && { 'content-type': 'application/json' }),
      },
      ...(request.payload && { body: JSON.stringify(request.payload) }),
    });
    return { status: response.status, body: (await response.json()) as unknown };
  }
}
