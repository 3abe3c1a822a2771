import { withRole } from '@millrace/database';
import { gatewayService, serviceAddresses } from '@millrace/gateway';
import { openCipher, ProcessSettings, type Log } from '@millrace/runtime';
import { z } from 'zod';
import type { Installation } from '../demo/installation.js';
import { openClock, SIMULATOR } from '../embedded/start-millrace.js';
import { ClusterClock } from './cluster-clock.js';
import { whenReady, type ClusterMember } from './cluster-face.js';
import { driveCluster } from './drive-cluster.js';

const { databaseUrl, roleSecret, redisUrl, redisPrefix, identityKey, cipherKeys, logLevel } =
  ProcessSettings.shape;
const Address = z.url({ protocol: /^https?$/ });

/** What a command is told to work with a cluster whose processes run elsewhere. */
export const AttachSettings = z.object({
  databaseUrl,
  roleSecret,
  redisUrl,
  redisPrefix,
  identityKey,
  cipherKeys,
  logLevel: logLevel.default('warn'),
  /** Public address of the gateway, and its internal one. */
  url: Address,
  gatewayUrl: Address,
  ...serviceAddresses.shape,
  /** Of the first people. */
  firstPassword: z.string().min(12),
});
export type AttachSettings = z.output<typeof AttachSettings>;

/** A demo beside that counts in the database, moves the clock, and plays the clinic's software. */
export const AttachedDemoSettings = z.object({
  ...AttachSettings.shape,
  payerSimulatorUrl: Address,
  /** A superuser's, or of a role that reads every schema and may create one. */
  adminDatabaseUrl: databaseUrl,
  /** Where the clock is served; the processes' `MILLRACE_CLOCK_URL` leads here. */
  clockPort: z.coerce.number().int().min(1).max(65_535),
  host: ProcessSettings.shape.host,
  /** Under this name the gateway reaches us, to deliver webhooks. */
  receiverName: z.string().default('127.0.0.1'),
});
export type AttachedDemoSettings = z.output<typeof AttachedDemoSettings>;

export interface Attached extends Installation {
  /** Lets go of the cluster, which runs on. */
  close(): Promise<void>;
}

const READY_MS = 300_000;

/** Works with a cluster in real time. @throws Error that names the process that was not ready in time */
export function attachCluster(settings: AttachSettings, log: Log): Promise<Attached> {
  return attach(settings, membersOf(settings), log, {});
}

/** Serves the cluster's clock first, because its processes wait for it; then works with them. */
export async function attachDemo(
  settings: AttachedDemoSettings,
  log: Log,
  clockStart: Date,
): Promise<Attached> {
  const { adminDatabaseUrl: adminUrl, clockPort, host, receiverName } = settings;
  const members = [
    ...membersOf(settings),
    { service: SIMULATOR.name, url: settings.payerSimulatorUrl },
  ];
  const closers: (() => Promise<void>)[] = [];
  const clock = await ClusterClock.serve(await openClock({ adminUrl }, { clockStart }, closers), {
    host,
    port: clockPort,
  });
  closers.push(() => clock.close());
  return attach(settings, members, log, {
    closers,
    clock,
    adminUrl,
    receiver: { host, name: receiverName },
  });
}

interface Moved {
  readonly closers?: (() => Promise<void>)[];
  readonly clock?: ClusterClock;
  readonly adminUrl?: string;
  readonly receiver?: Installation['receiver'];
}

async function attach(
  settings: AttachSettings,
  members: readonly ClusterMember[],
  log: Log,
  { closers = [], clock, adminUrl, receiver }: Moved,
): Promise<Attached> {
  const close = async () => {
    for (const end of closers.splice(0).reverse()) await end();
  };
  try {
    await allReady(members);
    const installation = await driveCluster(
      {
        ...settings,
        members,
        redis: { url: settings.redisUrl, prefix: settings.redisPrefix },
        adminUrl: adminUrl ?? settings.databaseUrl,
        gatewayDatabaseUrl: withRole(
          settings.databaseUrl,
          gatewayService.name,
          settings.roleSecret,
        ),
        cipher: openCipher(settings.cipherKeys),
        clock,
        log,
        ...(receiver && { receiver }),
      },
      closers,
    );
    return { ...installation, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Every process of every service; the gateway by its internal address. */
function membersOf(settings: AttachSettings): ClusterMember[] {
  const services = Object.keys(serviceAddresses.shape).flatMap((name) =>
    settings[name as keyof typeof serviceAddresses.shape].map((url) => ({
      service: name.replace('Urls', ''),
      url,
    })),
  );
  return [...services, { service: gatewayService.name, url: settings.gatewayUrl }];
}

async function allReady(members: readonly ClusterMember[]): Promise<void> {
  const late = AbortSignal.timeout(READY_MS);
  await Promise.all(
    members.map(({ service, url }) =>
      whenReady(url, late).catch(() => {
        throw new Error(`${service} at ${url} is not ready after ${READY_MS / 1000} s.`);
      }),
    ),
  );
}
