import { defaultScenario } from '@millrace/payer-simulator';
import { DateTime } from 'luxon';
import { PRACTICE } from '../demo/clinic.js';
import { loadState, runDemo } from '../demo/run-demo.js';
import { PEOPLE } from '../embedded/open-practice.js';
import { startMillrace, type Millrace } from '../embedded/start-millrace.js';
import { commandLog, fail, progress, say } from './terminal.js';

/** The sandbox clinic's past begins so many days before the first start, and is played before one's eyes. */
const HISTORY_DAYS = 60;
/** Visits on a workday, and claims after which the sandbox clinic rests: several months of them. */
const VISITS_A_DAY = 4;
const SANDBOX_CLAIMS = 500;
const SEED = 7;

export interface StartCommand {
  readonly data: string;
  readonly port: number;
}

/**
 * `millrace start`: everything in one process. A new folder gets the sandbox's practice and its last weeks, played at once; then
 * the clock follows the real one, and today's visits wait for you. A later start makes up for the days between. Ctrl-C stops cleanly.
 */
export async function start(command: StartCommand): Promise<void> {
  const today = DateTime.now().setZone(PRACTICE.timeZone);
  const firstDay =
    loadState(command.data)?.firstDay ?? today.minus({ days: HISTORY_DAYS }).toISODate()!;
  try {
    const millrace = await startMillrace({
      dataDir: command.data,
      port: command.port,
      log: commandLog(),
      clockStart: DateTime.fromISO(firstDay, { zone: PRACTICE.timeZone }).toJSDate(),
      scenario: defaultScenario(SEED),
      collectMinutes: 60,
      reportRecipients: [PEOPLE[0]!.email],
    });
    say(`\n  Millrace is running at ${millrace.url}\n`);
    say(`  Sign in as ${PEOPLE[0]!.email} with the password ${millrace.secrets.firstPassword}`);
    say(
      `  (the same password for ${PEOPLE.slice(1)
        .map((person) => person.email)
        .join(', ')})\n`,
    );
    say(`  Everything is kept in ${command.data}. Stop with Ctrl-C.\n`);
    const stop = new AbortController();
    const caughtUp = catchUp(millrace, command.data, firstDay, stop.signal);
    stopOnSignal(millrace, stop, caughtUp);
    await caughtUp;
  } catch (error) {
    fail(error);
  }
}

/** Plays the days up to yesterday, then lets the clock run. Ends early, without an error, when it is stopped. */
async function catchUp(
  millrace: Millrace,
  dataDir: string,
  firstDay: string,
  signal: AbortSignal,
): Promise<void> {
  try {
    await runDemo({
      millrace,
      dataDir,
      seed: SEED,
      claims: SANDBOX_CLAIMS,
      perDay: VISITS_A_DAY,
      firstDay,
      until: DateTime.now().setZone(PRACTICE.timeZone).minus({ days: 1 }).toISODate()!,
      progress: progress('The clinic’s last weeks'),
      signal,
    });
    signal.throwIfAborted();
    await millrace.driver.follow();
    say('The clinic has reached the present; the clock now runs with the real one.');
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** Stops what is played first, so that nobody works on what is being closed. */
function stopOnSignal(millrace: Millrace, stop: AbortController, caughtUp: Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stop.signal.aborted) return;
      say('\nStopping …');
      stop.abort();
      caughtUp
        .catch(() => undefined)
        .then(() => millrace.close())
        .then(
          () => process.exit(0),
          (error: unknown) => fail(error),
        );
    });
  }
}
