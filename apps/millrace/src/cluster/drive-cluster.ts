import { openDatabase } from '@millrace/database';
import { addFirstUsers, gatewayService } from '@millrace/gateway';
import { ClockDriver, DistantJobs, type RedisLocation } from '@millrace/jobs';
import { UnitOfWork, type Cipher } from '@millrace/messaging';
import { systemClock, type Log } from '@millrace/runtime';
import type { Installation } from '../demo/installation.js';
import { SERVICES, SIMULATOR } from '../embedded/start-millrace.js';
import type { ClusterClock } from './cluster-clock.js';
import { ClusterFace, type ClusterMember } from './cluster-face.js';

/** What is needed to work with a cluster that runs, whoever started its processes. */
export interface DriveOptions {
  /** Public address. */
  readonly url: string;
  readonly members: readonly ClusterMember[];
  readonly redis: RedisLocation;
  /** Superuser's address of the database. */
  readonly adminUrl: string;
  /** Address under the gateway's role. */
  readonly gatewayDatabaseUrl: string;
  readonly identityKey: string;
  readonly cipher: Cipher;
  readonly firstPassword: string;
  /** The clock that the processes follow, when it is ours to move; absent: they run in real time. */
  readonly clock: ClusterClock | undefined;
  readonly log: Log;
  /** Where the clinic's software of a demo listens. */
  readonly receiver?: Installation['receiver'];
}

/** A cluster as a demo sees it: its clock can be moved, its jobs watched, its services asked. */
export async function driveCluster(
  options: DriveOptions,
  closers: (() => Promise<void>)[],
): Promise<Installation> {
  const { clock, redis, log, adminUrl, url, receiver } = options;
  const face = new ClusterFace(options.members, options.identityKey, [SIMULATOR.name]);
  clock?.onMove((now) => face.tellClock(now));
  const jobs = [...SERVICES, gatewayService].map(
    ({ name }) => new DistantJobs({ service: name, clock: clock ?? systemClock, redis, log }),
  );
  closers.push(async () => void (await Promise.all(jobs.map((one) => one.close()))));
  await Promise.all(jobs.map((one) => one.ready()));
  const settle = () => face.settle();
  return {
    profile: 'cluster',
    url,
    secrets: { firstPassword: options.firstPassword },
    clock: clock ?? { ...systemClock, keep: () => Promise.resolve() },
    driver: clock
      ? new ClockDriver({ clock, servers: jobs, settle })
      : { advanceTo: () => Promise.reject(new Error('The machine’s clock moves by itself.')) },
    adminUrl,
    ask: (service, request) => face.ask(service, request),
    addFirstUsers: (practiceId, users) =>
      withGateway(options, (work) => addFirstUsers(work, practiceId, users)),
    failedJobs: async () => (await Promise.all(jobs.map((one) => one.failed()))).flat(),
    settle,
    ...(receiver && { receiver }),
  };
}

/** A unit of work of the gateway in this process, for what has no public door. */
async function withGateway(
  { gatewayDatabaseUrl, cipher, clock }: DriveOptions,
  act: (work: UnitOfWork) => Promise<void>,
): Promise<void> {
  const service = gatewayService.name;
  const dataSource = await openDatabase({ url: gatewayDatabaseUrl, service, poolSize: 1 });
  try {
    await act(new UnitOfWork({ dataSource, service, clock: clock ?? systemClock, cipher }));
  } finally {
    await dataSource.destroy();
  }
}
