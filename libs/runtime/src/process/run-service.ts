import { withRole } from '@millrace/database';
import { AesGcmCipher } from '@millrace/messaging';
import { startTelemetry } from '@millrace/telemetry/start';
import { z } from 'zod';
import { systemClock, type Clock } from '../clock.js';
import { TestClock } from '../clock-test.js';
import { createLog, type Log } from '../logging.js';
import type { ServiceDefinition } from '../service.js';
import { SettingRefused } from '../settings.js';
import { startService, type RunningService } from '../start-service.js';
import { ProcessSettings, readEnvironment } from './environment.js';

/** What a process opens beside its service, e.g. the gateway's public listener. */
export type OpenBeside = (
  service: RunningService,
  settings: ProcessSettings & Readonly<Record<string, unknown>>,
  log: Log,
) => Promise<{ readonly url: string; close(): Promise<void> }>;

export interface RunServiceOptions {
  /** Further settings of the process. */
  readonly settings?: z.ZodObject;
  /** Instead of the service's own listener, which is for the gateway. */
  readonly open?: OpenBeside;
}

/** All that a service's process is told by its environment. */
export function serviceSettings(definition: ServiceDefinition, further?: z.ZodObject): z.ZodObject {
  return z.object({
    ...ProcessSettings.shape,
    ...further?.shape,
    ...definition.settings.shape,
  });
}

/** The line that says that a process takes requests; it has the address as `url`. */
export const READY = 'Ready';

/**
 * A service as a process of its own: settings from the environment, until SIGTERM or SIGINT; then it takes nothing new, lets what
 * is at work end, and exits with 0. Exits with 1 when it cannot start.
 */
export async function runService(
  definition: ServiceDefinition,
  options: RunServiceOptions = {},
): Promise<void> {
  await runProcess(async () => {
    const schema = serviceSettings(definition, options.settings);
    const settings = readEnvironment(schema, process.env) as ProcessSettings;
    const log = createLog(settings.logLevel);
    const { otlpUrl } = settings;
    const telemetry = await startTelemetry({ service: definition.name, otlpUrl, log });
    const own = Object.entries(settings).filter(([name]) => name in definition.settings.shape);
    const service = await startService(definition, {
      databaseUrl: withRole(settings.databaseUrl, definition.name, settings.roleSecret),
      poolSize: settings.databasePoolSize,
      clock: await openClock(settings.clockUrl),
      cipher: openCipher(settings.cipherKeys),
      identityKey: settings.identityKey,
      log,
      jobs: {
        redis: { url: settings.redisUrl, prefix: settings.redisPrefix },
        lockMs: settings.jobLockMs,
      },
      kafka: {
        brokers: settings.kafkaBrokers,
        partitions: settings.kafkaPartitions,
        prefix: settings.kafkaPrefix,
      },
      settings: Object.fromEntries(own),
    });
    try {
      const open = options.open ?? listen;
      const door = await open(service, settings as never, log);
      log.info({ service: definition.name, url: door.url }, READY);
      return {
        close: async () => {
          await door.close();
          await service.close();
          await telemetry.close();
          log.info({ service: definition.name }, 'Stopped');
        },
      };
    } catch (error) {
      await service.close();
      throw error;
    }
  });
}

/** Runs what `start` gives until a signal ends it. */
export async function runProcess(start: () => Promise<{ close(): Promise<void> }>): Promise<void> {
  try {
    const running = await start();
    let closing = false;
    const stop = () => {
      if (closing) return;
      closing = true;
      running.close().then(() => process.exit(0), failed);
    };
    process.on('SIGTERM', stop).on('SIGINT', stop);
    // Whoever started us by a channel has gone.
    process.on('disconnect', stop);
  } catch (error) {
    failed(error);
  }
}

/** The machine's clock, or the one that somebody moves; it tells of its moves at `/status/clock`. */
export async function openClock(url: string | undefined): Promise<Clock> {
  if (url === undefined) return systemClock;
  const response = await fetch(url);
  const { now } = (await response.json()) as { now: string };
  return new TestClock({ start: new Date(now) });
}

async function listen(service: RunningService, { host, port }: ProcessSettings) {
  await service.app.listen(port, host);
  return { url: await service.app.getUrl(), close: () => Promise.resolve() };
}

/** @param keys each as `name:64 hex digits`; the first seals, all of them open */
export function openCipher(keys: readonly string[]): AesGcmCipher {
  return new AesGcmCipher(
    keys.map((text) => {
      const [id, hex] = text.split(':') as [string, string];
      return { id, key: Buffer.from(hex, 'hex') };
    }),
  );
}

function failed(error: unknown): never {
  const said =
    error instanceof SettingRefused || !(error instanceof Error)
      ? String((error as Error)?.message ?? error)
      : error.stack;
  process.stderr.write(`${said}\n`);
  process.exit(1);
}
