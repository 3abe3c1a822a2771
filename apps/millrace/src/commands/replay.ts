import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ApiClient } from '../demo/api-client.js';
import { loadSecrets } from '../embedded/secrets.js';
import { fail, say } from './terminal.js';

export interface ReplayCommand {
  readonly service: string;
  readonly url: string;
  readonly data: string;
  readonly email: string;
}

/** Services whose tables are made from events alone. */
const REBUILT = ['reporting'];
const TELL_EVERY_MS = 2_000;

/**
 * `millrace replay`: has a running Millrace make its read models anew from the events. Signs in as an administrator: by
 * MILLRACE_PASSWORD, else with the first password of the data folder.
 */
export async function replay({ service, url, data, email }: ReplayCommand): Promise<void> {
  if (!REBUILT.includes(service)) {
    say(`Only these are made from events alone: ${REBUILT.join(', ')}.`);
    process.exit(1);
  }
  const began = performance.now();
  const seconds = () => Math.round((performance.now() - began) / 1_000);
  const timer = setInterval(() => say(`Reading the logs … ${seconds()} s`), TELL_EVERY_MS);
  try {
    const admin = await ApiClient.signIn(url, email, passwordOf(data));
    const { events } = await admin.post<{ events: number }>(
      '/operations/rebuild',
      {},
      randomUUID(),
    );
    say(`The figures were made anew from ${events} events in ${seconds()} s.`);
  } catch (error) {
    fail(error);
  } finally {
    clearInterval(timer);
  }
}

function passwordOf(data: string): string {
  const told = process.env['MILLRACE_PASSWORD'];
  if (told) return told;
  if (!existsSync(join(data, 'secrets.json')))
    throw new Error(`Set MILLRACE_PASSWORD, or name the data folder by --data: ${data} is none.`);
  return loadSecrets(data).firstPassword;
}
