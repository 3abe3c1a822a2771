import { createLog, readEnvironment } from '@millrace/runtime';
import { DateTime } from 'luxon';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AttachedDemoSettings, attachDemo, type Attached } from '../cluster/attach-cluster.js';
import { startCluster, type Cluster } from '../cluster/start-cluster.js';
import { PRACTICE } from '../demo/clinic.js';
import type { Installation } from '../demo/installation.js';
import { runDemo } from '../demo/run-demo.js';
import { summarize } from '../demo/summary.js';
import { PEOPLE } from '../embedded/open-practice.js';
import { openSandboxPractice } from '../embedded/open-practice.js';
import { assertNoFailedJob, COLLECT_MINUTES, FIRST_DAY, printTable } from './demo.js';
import { commandLog, fail, progress, say } from './terminal.js';

const SEED = 7;

export interface ClusterCommand {
  readonly data: string;
  readonly port: number;
}

export interface ClusterDemoCommand {
  readonly claims: number;
  readonly seed: number;
  readonly data?: string;
  /** Through processes that somebody else started. */
  readonly attach: boolean;
  readonly json: boolean;
}

/** `millrace cluster`: every service as a process on this machine, with one log, until Ctrl-C. */
export async function cluster({ data, port }: ClusterCommand): Promise<void> {
  try {
    const running = await startCluster({
      dataDir: data,
      port,
      log: commandLog(),
      onLine: (name, line) => say(readable(name, line)),
      seed: SEED,
      collectMinutes: 1,
      reportRecipients: [PEOPLE[0]!.email],
      progress: (what) => say(`Starting ${what} …`),
    });
    if (running.isNew) await openSandboxPractice(running);
    say(`\n  Millrace is running at ${running.url}\n`);
    say(`  Sign in as ${PEOPLE[0]!.email} with the password ${running.secrets.firstPassword}`);
    say(
      `  ${running.processes.length} processes; everything is kept in ${data}. Stop with Ctrl-C.\n`,
    );
    stopOnSignal(running);
  } catch (error) {
    fail(error);
  }
}

/** `millrace cluster demo`: as `millrace demo`, through Kafka, Redis and many processes. */
export async function clusterDemo(command: ClusterDemoCommand): Promise<void> {
  const started = performance.now();
  const dataDir = command.data ?? mkdtempSync(join(tmpdir(), 'millrace-cluster-'));
  mkdirSync(dataDir, { recursive: true });
  try {
    const running = command.attach ? await attachToRun() : await startToRun(command, dataDir);
    try {
      await play(running, command, dataDir, started);
    } finally {
      await running.close();
    }
  } catch (error) {
    fail(error);
  } finally {
    if (!command.data) rmSync(dataDir, { recursive: true, force: true });
  }
}

const clockStart = () => DateTime.fromISO(FIRST_DAY, { zone: PRACTICE.timeZone }).toJSDate();

async function startToRun({ seed }: ClusterDemoCommand, dataDir: string): Promise<Cluster> {
  const running = await startCluster({
    dataDir,
    port: 0,
    log: commandLog(),
    logLevel: process.env['LOG_LEVEL'] ?? 'warn',
    onLine: (name, line) => appendFileSync(join(dataDir, 'cluster.log'), `${name} ${line}\n`),
    clockStart: clockStart(),
    seed,
    collectMinutes: COLLECT_MINUTES,
    reportRecipients: ['owner@ferrybank.example'],
    rateLimitPerMinute: 1_000_000,
    progress: (what) => say(`Starting ${what} …`),
  });
  say(`Millrace plays at ${running.url}, in ${running.processes.length} processes`);
  return running;
}

/** The processes have a start script of their own: it gives them the settings that `startToRun` gives, and our clock. */
async function attachToRun(): Promise<Attached> {
  const settings = readEnvironment(AttachedDemoSettings, process.env);
  say('Waits until every process is ready …');
  const running = await attachDemo(settings, createLog(settings.logLevel), clockStart());
  say(`Millrace plays at ${running.url}`);
  return running;
}

async function play(
  millrace: Installation,
  { seed, claims, json }: ClusterDemoCommand,
  dataDir: string,
  started: number,
): Promise<void> {
  const showProgress = progress('Playing');
  await runDemo({ millrace, dataDir, seed, claims, firstDay: FIRST_DAY, progress: showProgress });
  await millrace.settle();
  await assertNoFailedJob(millrace);
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const summary = await summarize(millrace, seed, seconds);
  printTable(summary);
  if (json) process.stdout.write(`${JSON.stringify(summary)}\n`);
}

/** A line of JSON as people read it; anything else as it is. */
function readable(name: string, line: string): string {
  try {
    const { time, level, msg, ...fields } = JSON.parse(line) as Record<string, unknown>;
    const at = String(time).slice(11, 19);
    const more = Object.entries(fields)
      .filter(([field]) => field !== 'service')
      .map(
        ([field, value]) => `${field}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
      );
    const loud = Number(level) >= 40 ? ' !' : '';
    return `${at} ${name.padEnd(15)}${loud} ${String(msg)}${more.length > 0 ? `  ${more.join(' ')}` : ''}`;
  } catch {
    return `${' '.repeat(8)} ${name.padEnd(15)} ${line}`;
  }
}

function stopOnSignal(running: Cluster): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      say('\nStopping …');
      running.close().then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      );
    });
  }
}
