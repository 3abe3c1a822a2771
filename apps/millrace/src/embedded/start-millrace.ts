import { claimsService } from '@millrace/claims';
import { assertFree, freePort } from '@millrace/database';
import { eligibilityService } from '@millrace/eligibility';
import { addFirstUsers, gatewayService, inProcess, startEdge, type Edge } from '@millrace/gateway';
import { ClockDriver, postgresClockStore } from '@millrace/jobs';
import { AesGcmCipher, settled } from '@millrace/messaging';
import {
  IN_DAYS,
  IN_MINUTES,
  payerSimulatorMigrations,
  startPayerSimulator,
  type PayerSimulator,
  type Scenario,
} from '@millrace/payer-simulator';
import { remittanceService } from '@millrace/remittance';
import { reportingService } from '@millrace/reporting';
import {
  startService,
  TestClock,
  type Clock,
  type Log,
  type Profile,
  type RunningService,
  type ServiceDefinition,
} from '@millrace/runtime';
import { schedulingService } from '@millrace/scheduling';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { openEmbeddedDatabase, type EmbeddedDatabase } from './database.js';
import type { Installation, InternalRequest } from '../demo/installation.js';
import { signAsInstallation } from './installation-identity.js';
import { loadSecrets, type Secrets } from './secrets.js';

/** The services behind the gateway. */
export const SERVICES: readonly ServiceDefinition[] = [
  schedulingService,
  eligibilityService,
  claimsService,
  remittanceService,
  reportingService,
];
export const SIMULATOR = { name: 'payer-simulator', migrations: payerSimulatorMigrations };
export const WEB_DIR = fileURLToPath(new URL('../../../web/dist', import.meta.url));

export interface MillraceOptions {
  readonly dataDir: string;
  /** Of the public address; 0 = a free one. */
  readonly port: number;
  readonly log: Log;
  /** Where the clock stands when the folder is new. */
  readonly clockStart: Date;
  /** What the clock follows once it reached the present; the machine's, unless told. */
  readonly system?: Clock;
  readonly scenario: Scenario;
  /** How often mailboxes are looked into. */
  readonly collectMinutes?: number;
  readonly reportRecipients?: readonly string[];
  readonly rateLimitPerMinute?: number;
  /** What is played now can be played again, so that only moves of the clock wait for the disk; see `commitLazily`. */
  readonly replayable?: boolean;
}

/** Everything in one process. */
export interface Millrace extends Installation {
  /** The folder was empty before this start. */
  readonly isNew: boolean;
  readonly clock: TestClock;
  readonly driver: ClockDriver;
  readonly services: Readonly<Record<string, RunningService>>;
  readonly database: EmbeddedDatabase;
  close(): Promise<void>;
}

/**
 * Starts the whole of Millrace on a folder: PostgreSQL, the payers' sandbox, the services, the gateway with the web app.
 * @throws FolderInUse, PortTaken, SettingRefused
 */
export async function startMillrace(options: MillraceOptions): Promise<Millrace> {
  const port = options.port === 0 ? await freePort() : options.port;
  if (options.port !== 0) await assertFree(port);
  const isNew = !existsSync(join(options.dataDir, 'secrets.json'));
  const secrets = loadSecrets(options.dataDir);
  const definitions = [...SERVICES, gatewayService];
  const database = await openEmbeddedDatabase(
    options.dataDir,
    [...definitions, SIMULATOR],
    secrets.roleSecret,
  );
  const closers: (() => Promise<void>)[] = [() => database.server.stop()];
  const close = async () => {
    for (const end of closers.splice(0).reverse()) await end();
  };
  try {
    if (options.replayable) await database.commitLazily(true);
    const clock = await openClock(database, options, closers);
    const simulator = await startPayerSimulator({
      databaseUrl: database.urls[SIMULATOR.name]!,
      clock,
      scenario: options.scenario,
      // Who watches in real time need not wait for days.
      timetable: () => (clock.following ? IN_MINUTES : IN_DAYS),
    });
    closers.push(() => simulator.close());
    const services = await startServices(
      definitions,
      options,
      { database, secrets, clock, simulator },
      closers,
    );
    const edge = await openEdge(services, options, secrets, port);
    closers.push(() => edge.close());
    const all = Object.values(services);
    const settle = () => settled(all.map((service) => service.events));
    const driver = new ClockDriver({ clock, servers: all.map((service) => service.jobs), settle });
    return {
      profile: 'embedded',
      url: edge.url,
      isNew,
      secrets,
      clock,
      driver,
      services,
      database,
      adminUrl: database.adminUrl,
      ask: (service, request) => askInProcess(services[service]!, secrets, request),
      addFirstUsers: (practiceId, users) =>
        addFirstUsers(services[gatewayService.name]!.work, practiceId, users),
      failedJobs: async () => (await Promise.all(all.map(({ jobs }) => jobs.failed()))).flat(),
      settle,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function askInProcess(service: RunningService, secrets: Secrets, request: InternalRequest) {
  const response = await service.inject({
    method: request.method,
    url: request.url,
    headers: await signAsInstallation(secrets),
    ...(request.payload && { payload: request.payload }),
  });
  return { status: response.statusCode, body: response.json() as unknown };
}

/** A clock that stands still at `clockStart`, or where it stood when the folder was last at work. */
export async function openClock(
  database: Pick<EmbeddedDatabase, 'adminUrl'>,
  { clockStart, system }: Pick<MillraceOptions, 'clockStart' | 'system'>,
  closers: (() => Promise<void>)[],
): Promise<TestClock> {
  // With the clock's move everything before it is on disk.
  const pool = new pg.Pool({
    connectionString: database.adminUrl,
    max: 1,
    options: '-c synchronous_commit=on',
  });
  pool.on('error', () => undefined); // The server ends before the pool does.
  const clock = await TestClock.open({
    start: clockStart,
    store: postgresClockStore(pool, 'clock'),
    ...(system && { system }),
  });
  closers.push(async () => {
    await clock.keep();
    await pool.end();
  });
  return clock;
}

interface Ports {
  readonly database: EmbeddedDatabase;
  readonly secrets: Secrets;
  readonly clock: TestClock;
  readonly simulator: PayerSimulator;
}

async function startServices(
  definitions: readonly ServiceDefinition[],
  options: MillraceOptions,
  { database, secrets, clock, simulator }: Ports,
  closers: (() => Promise<void>)[],
): Promise<Record<string, RunningService>> {
  const cipher = new AesGcmCipher([{ id: 'k1', key: Buffer.from(secrets.cipherKey, 'hex') }]);
  const settings: Record<string, Record<string, unknown>> = {
    eligibility: { clearinghouseUrl: simulator.url },
    claims: {
      clearinghouseUrl: simulator.url,
      ...(options.collectMinutes && { collectMinutes: options.collectMinutes }),
    },
    remittance: {
      clearinghouseUrl: simulator.url,
      ...(options.collectMinutes && { collectMinutes: options.collectMinutes }),
    },
    reporting: { ...(options.reportRecipients && { reportRecipients: options.reportRecipients }) },
    // The sandbox's own receivers listen on loopback.
    gateway: { allowPrivateWebhookTargets: true },
  };
  const running: Record<string, RunningService> = {};
  for (const definition of definitions) {
    const profile: Profile = {
      databaseUrl: database.urls[definition.name]!,
      clock,
      cipher,
      identityKey: secrets.identityKey,
      log: options.log,
      jobs: {
        connection: { connectionString: database.jobsUrl },
        schema: 'jobs',
        soleWorker: true,
      },
      settings: settings[definition.name] ?? {},
    };
    const service = await startService(definition, profile);
    closers.push(() => service.close());
    running[definition.name] = service;
  }
  return running;
}

function openEdge(
  services: Readonly<Record<string, RunningService>>,
  options: MillraceOptions,
  secrets: Secrets,
  port: number,
): Promise<Edge> {
  const gateway = services[gatewayService.name]!;
  return startEdge({
    gateway,
    services: Object.values(services)
      .filter((service) => service !== gateway)
      .map(inProcess),
    identityKey: secrets.identityKey,
    log: options.log,
    port,
    webDir: WEB_DIR,
    ...(options.rateLimitPerMinute && { rateLimitPerMinute: options.rateLimitPerMinute }),
  });
}
