import type { Migration } from '@millrace/database';
import type { JobLocation } from '@millrace/jobs';
import { spineMigrations, type Cipher, type KafkaLocation } from '@millrace/messaging';
import type { Type } from '@nestjs/common';
import { z } from 'zod';
import type { Clock } from './clock.js';
import type { Log } from './logging.js';

/** A service as declared in its `src/index.ts`: everything needed to start it, alone or beside others. */
export interface ServiceDefinition {
  readonly name: string;
  readonly module: Type;
  /** The spine's tables and the service's own. */
  readonly migrations: readonly Migration[];
  readonly settings: z.ZodObject;
}

/** @param declaration.settings the settings that the service reads, with defaults; injected as SETTINGS */
export function defineService(declaration: {
  name: string;
  module: Type;
  migrations: readonly Migration[];
  settings?: z.ZodObject;
}): ServiceDefinition {
  return {
    ...declaration,
    migrations: [...spineMigrations(declaration.name), ...declaration.migrations],
    settings: declaration.settings ?? z.object({}),
  };
}

/** What a service is given by where it runs; services cannot tell which profile that is. */
export interface Profile {
  /** Address under the service's own app role. */
  readonly databaseUrl: string;
  readonly clock: Clock;
  /** Encrypts the sealed fields of events. */
  readonly cipher: Cipher;
  /** Shared with the gateway; at least 32 characters. */
  readonly identityKey: string;
  readonly log: Log;
  /** Where jobs are kept, in PostgreSQL or in Redis. */
  readonly jobs: JobLocation & {
    /** No other process works on the service's queues. */
    readonly soleWorker?: boolean;
    /** How long a silent worker keeps its job, real milliseconds; default 30,000. */
    readonly lockMs?: number;
  };
  /** By which events travel; absent: consumers read the logs in PostgreSQL themselves. */
  readonly kafka?: KafkaLocation;
  /** Values of the service's settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Database connections at most; default 10. */
  readonly poolSize?: number;
}

/** Injection tokens for what is an interface. */
export const CLOCK = Symbol('millrace:clock');
export const SETTINGS = Symbol('millrace:settings');
export const LOG = Symbol('millrace:log');
/** The service's own OpenAPI document, once it is there. */
export const OPEN_API = Symbol('millrace:open-api');
