import { FolderInUse, PortTaken } from '@millrace/database';
import { createLog, SettingRefused, type Log } from '@millrace/runtime';

/** People read standard error; standard output is for what a program may read. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Rewrites one line while a long task goes on; a line per tenth where no terminal is. */
export function progress(label: string): (detail: string, share: number) => void {
  let tenth = -1;
  return (detail, share) => {
    const percent = `${Math.floor(share * 100)} %`.padStart(5);
    if (process.stderr.isTTY)
      process.stderr.write(`\r\x1b[K${label} ${percent}  ${detail}${share >= 1 ? '\n' : ''}`);
    else if (Math.floor(share * 10) > tenth) {
      tenth = Math.floor(share * 10);
      say(`${label} ${percent}  ${detail}`);
    }
  };
}

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
