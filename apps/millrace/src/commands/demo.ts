import { defaultScenario } from '@millrace/payer-simulator';
import { DateTime } from 'luxon';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PRACTICE } from '../demo/clinic.js';
import type { Installation } from '../demo/installation.js';
import { runDemo } from '../demo/run-demo.js';
import { loadState } from '../demo/state.js';
import { summarize, type DemoSummary } from '../demo/summary.js';
import { startMillrace } from '../embedded/start-millrace.js';
import { commandLog, fail, progress, say } from './terminal.js';

/** The first day of every demo: fixed, so that a seed means the same weeks for ever. */
export const FIRST_DAY = '2026-06-01';
/** Mailboxes are looked into four times a day: the sandbox answers in days, not minutes. */
export const COLLECT_MINUTES = 360;

export interface DemoCommand {
  readonly claims: number;
  readonly seed: number;
  readonly data?: string;
  readonly resume: boolean;
  readonly json: boolean;
}

/** `millrace demo`: plays, prints a table, and with `--json` ends with one JSON object on standard output. */
export async function demo(command: DemoCommand): Promise<void> {
  const started = performance.now();
  const dataDir = command.data ?? mkdtempSync(join(tmpdir(), 'millrace-demo-'));
  const state = loadState(dataDir);
  if (command.resume && !command.data)
    fail(new Error('--resume needs --data, the folder of the interrupted demo.'));
  if (state && !command.resume) {
    say(
      `There is a demo in ${dataDir} already. Go on with it by --resume, or take another folder.`,
    );
    process.exit(1);
  }
  if (state?.live) {
    say(`The clinic in ${dataDir} lives in the present: go on with it by millrace start.`);
    process.exit(1);
  }
  try {
    const seed = state?.seed ?? command.seed;
    const millrace = await startMillrace({
      dataDir,
      port: 0,
      log: commandLog(),
      clockStart: DateTime.fromISO(FIRST_DAY, { zone: PRACTICE.timeZone }).toJSDate(),
      scenario: defaultScenario(seed),
      collectMinutes: COLLECT_MINUTES,
      reportRecipients: ['owner@ferrybank.example'],
      rateLimitPerMinute: 1_000_000,
      replayable: true,
    });
    say(`Millrace plays at ${millrace.url}`);
    let summary: DemoSummary;
    try {
      await runDemo({
        millrace,
        dataDir,
        seed,
        claims: state?.claims ?? command.claims,
        firstDay: FIRST_DAY,
        progress: progress('Playing'),
      });
      await millrace.settle();
      await assertNoFailedJob(millrace);
      summary = await summarize(
        millrace,
        seed,
        Math.round((performance.now() - started) / 100) / 10,
      );
    } finally {
      await millrace.close();
    }
    printTable(summary);
    if (command.json) process.stdout.write(`${JSON.stringify(summary)}\n`);
  } catch (error) {
    fail(error);
  } finally {
    if (!command.data) rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Figures that lack what a job gave up would look as good as complete ones. @throws Error that names the jobs */
export async function assertNoFailedJob(millrace: Installation): Promise<void> {
  const failed = await millrace.failedJobs();
  const names = [...new Set(failed.map(({ id, name }) => `${name} (${id})`))];
  if (names.length > 0)
    throw new Error(`The demo is not whole: these jobs gave up: ${names.slice(0, 5).join(', ')}.`);
}

export function printTable(summary: DemoSummary): void {
  for (const [station, figures] of Object.entries(summary)) {
    if (typeof figures !== 'object') continue;
    const cells = Object.entries(figures as Record<string, number>).map(
      ([name, value]) => `${name} ${shown(name, value)}`,
    );
    say(`${station.padEnd(13)} ${cells.join('  ')}`);
  }
  say(`${'ledgerHash'.padEnd(13)} ${summary.ledgerHash}`);
  say(`${'time'.padEnd(13)} ${summary.seconds} s`);
}

function shown(name: string, value: number): string {
  return name.endsWith('Cents')
    ? `$${(value / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`
    : value.toLocaleString('en-US');
}
