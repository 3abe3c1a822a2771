import { z } from 'zod';
import { SettingRefused } from '../settings.js';

/** What every process of the cluster profile is told; beside it, the settings of its service. */
export const ProcessSettings = z.object({
  /** PostgreSQL under the service's own role. */
  databaseUrl: z.url({ protocol: /^postgres(ql)?$/ }),
  /** The role's password is derived from it where the address has none, as `millrace migrate` did. */
  roleSecret: z.string().min(32).optional(),
  databasePoolSize: z.coerce.number().int().min(2).max(200).default(10),
  /** Host and port of some brokers. */
  kafkaBrokers: z.array(z.string().regex(/^[^\s:,]+:\d+$/, 'Use host:port.')).min(1),
  /** Partitions of every topic; see docs/scale.md before changing it. */
  kafkaPartitions: z.coerce
    .number()
    .int()
    .refine((count) => count >= 1 && 64 % count === 0, 'Use 1, 2, 4, 8, 16, 32 or 64.')
    .default(8),
  /** Before the names of topics and groups. */
  kafkaPrefix: z.string().default(''),
  redisUrl: z.url({ protocol: /^rediss?$/ }),
  redisPrefix: z.string().default('millrace'),
  /** How long a worker that says nothing keeps its job, milliseconds: then another takes it. */
  jobLockMs: z.coerce.number().int().min(1_000).max(600_000).default(30_000),
  /** Signs identities between the gateway and the services. */
  identityKey: z.string().min(32),
  /** `name:64 hex digits`; the first seals, all of them open: add a new one in front to rotate. */
  cipherKeys: z.array(z.string().regex(/^[\w-]+:[0-9a-f]{64}$/, 'Use name:64 hex digits.')).min(1),
  host: z.string().default('127.0.0.1'),
  port: z.coerce.number().int().min(0).max(65_535),
  /** Base address of an OpenTelemetry collector (OTLP by HTTP); absent: no traces are recorded. */
  otlpUrl: z.url({ protocol: /^https?$/ }).optional(),
  logLevel: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  /** Whose clock is followed instead of the machine's: for demos and tests. */
  clockUrl: z.url({ protocol: /^https?$/ }).optional(),
});
export type ProcessSettings = z.output<typeof ProcessSettings>;

const PREFIX = 'MILLRACE_';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads settings from environment variables: `MILLRACE_KAFKA_BROKERS` is `kafkaBrokers`. A list is separated by commas, or JSON.
 * No value is quoted in an error, it may be a secret.
 * @throws SettingRefused naming every variable that is missing, unknown or not valid
 */
export function readEnvironment<S extends z.ZodObject>(
  schema: S,
  environment: Environment,
): z.output<S> {
  const shape = schema.shape as Record<string, z.ZodType>;
  const variables = new Map(Object.keys(shape).map((name) => [variableOf(name), name]));
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [variable, text] of Object.entries(environment)) {
    if (!variable.startsWith(PREFIX) || text === undefined || text === '') continue;
    const name = variables.get(variable);
    if (name === undefined) problems.push(`unknown setting ${variable}`);
    else values[name] = valueOf(shape[name]!, text);
  }
  const result = schema.safeParse(values);
  if (!result.success) {
    for (const { path, message } of result.error.issues) {
      const name = String(path[0]);
      problems.push(`setting ${variableOf(name)}: ${name in values ? message : 'is missing'}`);
    }
  }
  if (problems.length > 0)
    throw new SettingRefused(`Millrace cannot start: ${problems.join('; ')}.`);
  return result.data as z.output<S>;
}

/** The variables that say the same; what is absent has none. */
export function toEnvironment(values: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [
        variableOf(name),
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
  );
}

function variableOf(name: string): string {
  return PREFIX + name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** The text itself where the setting takes it, else as JSON, else as a list. */
function valueOf(schema: z.ZodType, text: string): unknown {
  const readings = [text, json(text), text.split(',').map((part) => part.trim())];
  return readings.find((value) => value !== undefined && schema.safeParse(value).success) ?? text;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
