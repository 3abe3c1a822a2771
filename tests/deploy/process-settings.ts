import { gatewayProcessSettings, gatewayService } from '@millrace/gateway';
import { payerSimulatorSettings } from '@millrace/payer-simulator';
import { readEnvironment, serviceSettings } from '@millrace/runtime';
import type { z } from 'zod';
import {
  AttachedDemoSettings,
  AttachSettings,
} from '../../apps/millrace/src/cluster/attach-cluster.js';
import { MigrateSettings } from '../../apps/millrace/src/commands/migrate.js';
import { SERVICES } from '../../apps/millrace/src/embedded/start-millrace.js';

/** By the arguments of a container: what its process reads from its environment. */
const SCHEMAS: Readonly<Record<string, z.ZodObject>> = {
  ...Object.fromEntries(
    SERVICES.map((service) => [`apps/${service.name}/dist/main.js`, serviceSettings(service)]),
  ),
  'apps/gateway/dist/main.js': serviceSettings(gatewayService, gatewayProcessSettings),
  'apps/payer-simulator/dist/main.js': payerSimulatorSettings,
  'apps/millrace/dist/main.js migrate': MigrateSettings,
  'apps/millrace/dist/main.js open-sandbox': AttachSettings,
  'apps/millrace/dist/main.js cluster demo': AttachedDemoSettings,
};

/** Values of the right form for what comes from secrets. */
export const SECRETS: Readonly<Record<string, string>> = {
  MILLRACE_ADMIN_DATABASE_URL: 'postgres://admin:invented@postgres:5432/millrace',
  MILLRACE_ROLE_SECRET: 'r'.repeat(64),
  MILLRACE_REDIS_URL: 'rediss://:invented@redis:6379',
  MILLRACE_IDENTITY_KEY: 'i'.repeat(64),
  MILLRACE_CIPHER_KEYS: `k1:${'0'.repeat(64)}`,
  MILLRACE_FIRST_PASSWORD: 'an invented password',
  MILLRACE_SMTP_URL: 'smtps://user:invented@mail.example.com',
  POSTGRES_PASSWORD: 'invented',
  GRAFANA_PASSWORD: 'invented',
};

/**
 * Reads a container's environment as its process would.
 * @throws SettingRefused naming what is unknown, missing or not valid; Error when no process of ours has these arguments
 */
export function readAsProcess(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const command = args.filter((arg) => !arg.startsWith('--')).join(' ');
  const schema = SCHEMAS[command];
  if (!schema) throw new Error(`No process has the arguments ${command}.`);
  return readEnvironment(schema, environment);
}
