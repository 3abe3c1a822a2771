import { defaultScenario } from '@millrace/payer-simulator';
import { DateTime } from 'luxon';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clusterChaos } from '../chaos/cluster-chaos.js';
import type { ChaosOutcome, ChaosRun } from '../chaos/chaos-run.js';
import { embeddedChaos } from '../chaos/embedded-chaos.js';
import { countKills } from '../chaos/killer.js';
import { PRACTICE } from '../demo/clinic.js';
import { runDemo } from '../demo/run-demo.js';
import { summarize } from '../demo/summary.js';
import { startMillrace } from '../embedded/start-millrace.js';
import { COLLECT_MINUTES, FIRST_DAY } from './demo.js';
import { commandLog, fail, progress, say } from './terminal.js';

export interface ChaosCommand {
  readonly profile: 'embedded' | 'cluster';
  readonly claims: number;
  readonly kills: number;
  readonly seed: number;
  readonly data?: string;
  readonly json: boolean;
}

const RECIPIENTS = ['owner@ferrybank.example'];
const MAIN = fileURLToPath(new URL('../main.js', import.meta.url));

/**
 * `millrace chaos`: plays the demo once undisturbed and once while processes and servers are killed, and compares. Ends with 1 when
 * anything was lost, doubled, parked or given up, or when the ledgers differ.
 */
export async function chaos(command: ChaosCommand): Promise<void> {
  const started = performance.now();
  const folder = command.data ?? mkdtempSync(join(tmpdir(), 'millrace-chaos-'));
  const dataDir = join(folder, 'killed');
  mkdirSync(dataDir, { recursive: true });
  try {
    say('First the same weeks undisturbed …');
    const baselineHash = await baseline(command, join(folder, 'baseline'));
    say(`Now with ${command.kills} kills …`);
    const outcome = await disturbed(command, dataDir);
    const { killed, ledgerHash, lost, duplicated, deadLettered, failedJobs } = outcome;
    const report = {
      profile: command.profile,
      claims: command.claims,
      seed: command.seed,
      kills: countKills(killed),
      lost,
      duplicated,
      ledgerHash,
      baselineHash,
      deadLettered,
      failedJobs,
      killed,
      seconds: Math.round((performance.now() - started) / 100) / 10,
    };
    const held = ledgerHash === baselineHash && lost + duplicated + deadLettered + failedJobs === 0;
    say(
      held
        ? `All held: ${killed.length} kills, nothing lost, nothing doubled, the same ledger.`
        : `It did not hold: ${lost} lost, ${duplicated} doubled, ${deadLettered} parked, ${failedJobs} jobs given up; the ledgers are ${ledgerHash === baselineHash ? 'equal' : 'different'}.`,
    );
    if (command.json) process.stdout.write(`${JSON.stringify(report)}\n`);
    if (!held) process.exitCode = 1;
  } catch (error) {
    fail(error);
  } finally {
    if (!command.data) rmSync(folder, { recursive: true, force: true });
  }
}

function disturbed(command: ChaosCommand, dataDir: string): Promise<ChaosOutcome> {
  const { claims, seed, kills } = command;
  const run: ChaosRun = {
    claims,
    seed,
    kills,
    firstDay: FIRST_DAY,
    progress: progress('Playing'),
    killed: ({ target, after, second }) =>
      say(`  killed ${target} at second ${second}, after ${after} was played`),
  };
  if (command.profile === 'embedded') return embeddedChaos(run, { dataDir, main: MAIN });
  return clusterChaos(run, {
    dataDir,
    port: 0,
    log: commandLog(),
    logLevel: process.env['LOG_LEVEL'] ?? 'warn',
    onLine: (name, line) =>
      appendFileSync(
        join(dataDir, 'cluster.log'),
        `${DateTime.now().toISOTime()} ${name} ${line}\n`,
      ),
    clockStart: clockStart(),
    seed,
    collectMinutes: COLLECT_MINUTES,
    reportRecipients: RECIPIENTS,
    rateLimitPerMinute: 1_000_000,
    progress: (what) => say(`Starting ${what} …`),
  });
}

/** The ledger of the same play in one process that nobody disturbs. */
async function baseline({ claims, seed }: ChaosCommand, dataDir: string): Promise<string> {
  const millrace = await startMillrace({
    dataDir,
    port: 0,
    log: commandLog(),
    clockStart: clockStart(),
    scenario: defaultScenario(seed),
    collectMinutes: COLLECT_MINUTES,
    reportRecipients: RECIPIENTS,
    rateLimitPerMinute: 1_000_000,
    replayable: true,
  });
  try {
    await runDemo({
      millrace,
      dataDir,
      seed,
      claims,
      firstDay: FIRST_DAY,
      progress: progress('Playing'),
    });
    await millrace.settle();
    return (await summarize(millrace, seed, 0)).ledgerHash;
  } finally {
    await millrace.close();
  }
}

function clockStart(): Date {
  return DateTime.fromISO(FIRST_DAY, { zone: PRACTICE.timeZone }).toJSDate();
}
