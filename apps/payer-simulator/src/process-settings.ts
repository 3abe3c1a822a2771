import { ProcessSettings } from '@millrace/runtime';
import { z } from 'zod';

const { databaseUrl, roleSecret, host, port, logLevel, clockUrl } = ProcessSettings.shape;

/** What the sandbox's process is told by its environment. */
export const payerSimulatorSettings = z.object({
  databaseUrl,
  roleSecret,
  host,
  port,
  logLevel,
  clockUrl,
  /** The same seed decides alike. */
  seed: z.coerce.number().int().nonnegative().default(7),
  /** How soon the payers answer: as real ones do, or for people who watch. */
  answers: z.enum(['in-days', 'in-minutes']).default('in-minutes'),
});
