import { gatewayService } from '@millrace/gateway';
import { openCipher, toEnvironment, type Log } from '@millrace/runtime';
import { freePorts } from '@millrace/servers';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Installation } from '../demo/installation.js';
import { loadSecrets, type Secrets } from '../embedded/secrets.js';
import { openClock, SERVICES, SIMULATOR, WEB_DIR } from '../embedded/start-millrace.js';
import { ClusterClock } from './cluster-clock.js';
import { startClusterServers, type ClusterServers, type LosableServer } from './cluster-servers.js';
import { driveCluster } from './drive-cluster.js';
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
    const installation = await driveCluster(
      {
        url,
        members: processes.map((one) => ({ service: one.name.replace(/-\d+$/, ''), url: one.url })),
        redis: { url: servers.redisUrl },
        adminUrl: servers.database.adminUrl,
        gatewayDatabaseUrl: servers.database.urls[gatewayService.name]!,
        identityKey: secrets.identityKey,
        cipher: openCipher(cipherKeys(secrets)),
        firstPassword: secrets.firstPassword,
        clock,
        log: options.log,
      },
      closers,
    );
    return { ...installation, isNew, processes, servers: servers.losable, close };
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

function cipherKeys({ cipherKey }: Secrets): string[] {
  return [`k1:${cipherKey}`];
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
    cipherKeys: cipherKeys(secrets).join(','),
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
