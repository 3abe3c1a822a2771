import { FolderInUse, PortTaken } from '@millrace/database';
import { createLog, SettingRefused, type Log } from '@millrace/runtime';
import { say } from './say.js';

export { progress, say } from './say.js';

/** Warnings and errors only, as JSON on standard error; LOG_LEVEL changes that. */
export function commandLog(): Log {
  return createLog(process.env['LOG_LEVEL'] ?? 'warn');
}

/** Says what a person can do about a failure, and ends. */
export function fail(error: unknown): never {
  if (error instanceof FolderInUse || error instanceof PortTaken || error instanceof SettingRefused)
    say(error.message);
  else say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(1);
}
