import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { planScenario } from '../demo/scenario.js';
import { loadState } from '../demo/state.js';
import type { DemoSummary } from '../demo/summary.js';
import { adminUrlOf, startPostgres } from '../embedded/database.js';
import type { ChaosOutcome, ChaosRun } from './chaos-run.js';
import { countEffects } from './count-effects.js';
import { Killer } from './killer.js';
import { planKills } from './plan-kills.js';

/** Without its database a process ends by itself; it must not take longer than this. */
const GIVE_UP_MS = 30_000;

/** Plays the demo in one process that is killed, or whose PostgreSQL is, and goes on where it stood. */
export async function embeddedChaos(
  run: ChaosRun,
  { dataDir, main }: { dataDir: string; main: string },
): Promise<ChaosOutcome> {
  const demo = new ResumedDemo(run, dataDir, main);
  const killer = new Killer(
    planKills(run.seed, run.kills, ['millrace', 'postgres']),
    ({ target }) => demo.kill(target as 'millrace' | 'postgres'),
    run.killed,
  );
  const watcher = watchDays(dataDir, (day, share) => {
    run.progress(day, share);
    killer.dayDone(day, share);
  });
  let summary: DemoSummary;
  try {
    summary = await demo.finish();
  } finally {
    watcher.close();
  }
  await killer.finished();
  const server = await startPostgres(dataDir);
  try {
    const effects = await countEffects(adminUrlOf(server));
    // The demo itself fails when a job gave up.
    return { killed: killer.done, ...effects, failedJobs: 0, ledgerHash: summary.ledgerHash };
  } finally {
    await server.stop();
  }
}

/** A demo as a person would run it: started, and when it was killed started again with `--resume`. */
class ResumedDemo {
  private child: ChildProcess | null = null;
  private kills = 0;

  constructor(
    private readonly run: ChaosRun,
    private readonly dataDir: string,
    private readonly main: string,
  ) {}

  async finish(): Promise<DemoSummary> {
    for (;;) {
      const before = this.kills;
      const { code, out, said } = await this.once();
      if (code === 0) return JSON.parse(out) as DemoSummary;
      if (this.kills === before) throw new Error(`The demo ended by itself:\n${said}`);
    }
  }

  async kill(target: 'millrace' | 'postgres'): Promise<void> {
    this.kills += 1;
    if (target === 'millrace') {
      this.child?.kill('SIGKILL');
      return;
    }
    const file = join(this.dataDir, 'postgres', 'cluster', 'postmaster.pid');
    if (!existsSync(file)) return;
    process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 'SIGKILL');
    const { child } = this;
    if (!child || child.exitCode !== null) return;
    const late = setTimeout(() => child.kill('SIGKILL'), GIVE_UP_MS);
    await new Promise((ended) => child.once('exit', ended));
    clearTimeout(late);
  }

  private async once(): Promise<{ code: number | null; out: string; said: string }> {
    const { claims, seed } = this.run;
    const child = spawn(
      process.execPath,
      [
        this.main,
        'demo',
        '--json',
        ...['--claims', String(claims), '--seed', String(seed), '--data', this.dataDir],
        ...(loadState(this.dataDir) ? ['--resume'] : []),
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    this.child = child;
    let out = '';
    let said = '';
    createInterface({ input: child.stdout }).on('line', (line) => (out = line));
    child.stderr.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-4_000)));
    const code = await new Promise<number | null>((ended) => child.once('close', ended));
    return { code, out, said };
  }
}

/** Tells of every day that is over. */
function watchDays(dataDir: string, tell: (day: string, share: number) => void) {
  let last = '';
  return watch(dataDir, () => {
    const state = loadState(dataDir);
    if (!state || state.next === last) return;
    last = state.next;
    const { firstDay, lastDay } = planScenario(state);
    const at = Date.parse(state.next);
    const share =
      (at - Date.parse(firstDay)) / (Date.parse(lastDay) + 86_400_000 - Date.parse(firstDay));
    if (share > 0) tell(state.next, share);
  });
}
