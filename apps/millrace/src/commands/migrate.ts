import { prepareDatabase, type PreparedDatabase } from '@millrace/database';
import { gatewayService } from '@millrace/gateway';
import { isPassing } from '@millrace/messaging';
import { ProcessSettings, readEnvironment } from '@millrace/runtime';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { SERVICES, SIMULATOR } from '../embedded/start-millrace.js';
import { fail, say } from './terminal.js';

const { databaseUrl, roleSecret } = ProcessSettings.shape;

/** What `millrace migrate` is told by its environment. */
export const MigrateSettings = z.object({
  /** Of a role that may create roles and schemas, in the database that the services use. */
  adminDatabaseUrl: databaseUrl,
  /** From it the passwords of the services' roles are derived: the same that the services are told. */
  roleSecret: roleSecret.unwrap(),
  /** How long to wait for a PostgreSQL that does not take connections yet. */
  waitSeconds: z.coerce.number().int().min(0).max(3_600).default(60),
});
export type MigrateSettings = z.output<typeof MigrateSettings>;

const AGAIN_MS = 500;

/** `millrace migrate`: brings roles, schemas and tables of all services up to date. Again, it changes nothing. */
export async function migrate(): Promise<void> {
  try {
    const { ran } = await prepareServices(readEnvironment(MigrateSettings, process.env));
    const total = Object.values(ran).reduce((sum, count) => sum + count, 0);
    if (total === 0) say('The database is up to date.');
    for (const [service, count] of Object.entries(ran))
      if (count > 0) say(`${service.padEnd(15)} ${count} migrations`);
  } catch (error) {
    fail(error);
  }
}

/**
 * Roles, schemas and migrations of every service and of the payers' sandbox; waits while PostgreSQL is not up yet.
 * @throws the database's error, when it stays away longer than `waitSeconds` or refuses
 */
export async function prepareServices({
  adminDatabaseUrl: adminUrl,
  roleSecret: secret,
  waitSeconds,
}: MigrateSettings): Promise<PreparedDatabase> {
  const end = performance.now() + waitSeconds * 1_000;
  const services = [...SERVICES, gatewayService, SIMULATOR];
  for (let said = false; ; said = true) {
    try {
      return await prepareDatabase({ adminUrl, services, roleSecret: secret });
    } catch (error) {
      if (!isPassing(error) || performance.now() >= end) throw error;
      if (!said) say('Waits for PostgreSQL.');
      await sleep(AGAIN_MS);
    }
  }
}
