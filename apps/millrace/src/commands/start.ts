import { defaultScenario } from '@millrace/payer-simulator';
import { startTelemetry, type Telemetry } from '@millrace/telemetry/start';
import { DateTime } from 'luxon';
import { PRACTICE } from '../demo/clinic.js';
import { runLiveClinic } from '../demo/live-clinic.js';
import { loadState } from '../demo/state.js';
import { PEOPLE } from '../embedded/open-practice.js';
import { startMillrace, type Millrace } from '../embedded/start-millrace.js';
import { commandLog, fail, progress, say } from './terminal.js';

/** The sandbox clinic's past begins so many days before the first start, and is played before one's eyes. */
const HISTORY_DAYS = 60;
/** Visits a day, the clinic's patients, and claims after which it rests: some years of them. */
const VISITS_A_DAY = 5;
const PATIENTS = 400;
const SANDBOX_CLAIMS = 5_000;
const SEED = 7;

export interface StartCommand {
  readonly data: string;
  readonly port: number;
  readonly internalPort?: number;
  readonly otlpUrl?: string;
}

/**
 * `millrace start`: everything in one process. A new folder gets the sandbox's practice and its last weeks, played at once; then
 * the clock follows the real one and the clinic lives on. A later start makes up for the days between. Ctrl-C stops cleanly.
 */
export async function start(command: StartCommand): Promise<void> {
  const history = DateTime.now().setZone(PRACTICE.timeZone).minus({ days: HISTORY_DAYS });
  const state = loadState(command.data);
  const opening = state?.firstDay ?? history.toISODate()!;
  try {
    const log = commandLog();
    const telemetry = await startTelemetry({
      service: 'millrace',
      otlpUrl: command.otlpUrl,
      log,
    });
    const millrace = await startMillrace({
      dataDir: command.data,
      port: command.port,
      log,
      clockStart: DateTime.fromISO(opening, { zone: PRACTICE.timeZone }).toJSDate(),
      scenario: defaultScenario(SEED),
      collectMinutes: 1,
      reportRecipients: [PEOPLE[0]!.email],
      replayable: state === null,
    });
    if (command.internalPort !== undefined)
      await millrace.services['gateway']!.app.listen(command.internalPort, '127.0.0.1');
    say(`\n  Millrace is running at ${millrace.url}\n`);
    say(`  Sign in as ${PEOPLE[0]!.email} with the password ${millrace.secrets.firstPassword}`);
    say(
      `  (the same password for ${PEOPLE.slice(1)
        .map((person) => person.email)
        .join(', ')})\n`,
    );
    say(`  Everything is kept in ${command.data}. Stop with Ctrl-C.\n`);
    const stop = new AbortController();
    const living = live(millrace, command.data, stop.signal);
    stopOnSignal(millrace, telemetry, stop, living);
    await living;
  } catch (error) {
    fail(error);
  }
}

/** Plays up to the present and goes on in real time. Ends without an error when it is stopped. */
async function live(millrace: Millrace, dataDir: string, signal: AbortSignal): Promise<void> {
  // A folder into which files were imported first has no time before that.
  const firstDay = DateTime.fromJSDate(millrace.clock.now(), { zone: PRACTICE.timeZone });
  let arrived = false;
  try {
    await runLiveClinic({
      millrace,
      dataDir,
      scenario: {
        seed: SEED,
        claims: SANDBOX_CLAIMS,
        perDay: VISITS_A_DAY,
        patients: PATIENTS,
        openDaily: true,
        firstDay: firstDay.toISODate()!,
      },
      progress: progress('The clinic’s last weeks'),
      arrived: () => {
        arrived = true;
        sayWhatToTry();
      },
      signal,
    });
  } catch (error) {
    if (signal.aborted) return;
    if (!arrived) throw error;
    // People work here by now: the program goes on without the invented clinic's part.
    say(`The invented clinic stopped: ${String(error)}\nIt goes on with the next start.`);
  }
}

function sayWhatToTry(): void {
  say(`
  The clinic has reached the present; its clock now runs with the real one, and its visits come at their times.
  Watch one become money: on Today check a patient in and out (or take a walk-in). The clinic's invented software
  sends the charges at once; the claim leaves with the next batch (12:00 and 18:00) or by Claims, Send now. The
  sandbox's payers answer faster than real ones: acknowledgements within about a minute, the payment after some
  three to six minutes (real payers take days). As real ones do, they refuse or pass over some claims.
`);
}

/** Stops what is played first, so that nobody works on what is being closed. */
function stopOnSignal(
  millrace: Millrace,
  telemetry: Telemetry,
  stop: AbortController,
  living: Promise<void>,
): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stop.signal.aborted) return;
      say('\nStopping …');
      stop.abort();
      living
        .catch(() => undefined)
        .then(() => millrace.close())
        .then(() => telemetry.close())
        .then(
          () => process.exit(0),
          (error: unknown) => fail(error),
        );
    });
  }
}
