import { setTimeout as sleep } from 'node:timers/promises';
import { startCluster, type ClusterOptions } from '../cluster/start-cluster.js';
import { runDemo } from '../demo/run-demo.js';
import { summarize } from '../demo/summary.js';
import { countEffects } from './count-effects.js';
import type { ChaosOutcome, ChaosRun } from './chaos-run.js';
import { Killer } from './killer.js';
import { planKills } from './plan-kills.js';

/** A killed worker's jobs are taken by others after so long. */
const JOB_LOCK_MS = 3_000;
const SERVERS = ['postgres', 'redis', 'kafka'];

/** Plays the demo in a cluster while its processes and servers are killed and started again. */
export async function clusterChaos(
  run: ChaosRun,
  cluster: Omit<ClusterOptions, 'jobLockMs'>,
): Promise<ChaosOutcome> {
  const running = await startCluster({ ...cluster, jobLockMs: JOB_LOCK_MS });
  try {
    // The payers are strangers: their sandbox is no part of what must hold.
    const processes = running.processes.filter(({ name }) => name !== 'payer-simulator');
    const targets = [...processes.map(({ name }) => name), ...SERVERS];
    const killer = new Killer(
      planKills(run.seed, run.kills, targets),
      async ({ target, awayMs }) => {
        const process = processes.find(({ name }) => name === target);
        if (process) {
          process.kill();
          return process.ready();
        }
        const server = running.servers.find(({ name }) => name === target)!;
        await server.kill();
        await sleep(awayMs);
        await server.start();
      },
      run.killed,
    );
    await runDemo({
      millrace: running,
      dataDir: cluster.dataDir,
      seed: run.seed,
      claims: run.claims,
      firstDay: run.firstDay,
      progress: (day, share) => {
        run.progress(day, share);
        killer.dayDone(day, share);
      },
    });
    await killer.finished();
    await Promise.all(running.processes.map((one) => one.ready()));
    await running.settle();
    const { ledgerHash } = await summarize(running, run.seed, 0);
    const failedJobs = await running.failedJobs();
    const effects = await countEffects(running.adminUrl);
    return { killed: killer.done, ...effects, failedJobs: failedJobs.length, ledgerHash };
  } finally {
    await running.close();
  }
}
