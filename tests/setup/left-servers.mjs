// A run of Jest that was killed leaves its PostgreSQL behind: the next run ends it and removes its folder.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function removeLeftServers() {
  for (const name of readdirSync(tmpdir())) {
    const owner = /^millrace-test-postgres-(\d+)-/.exec(name)?.[1];
    if (!owner || isAlive(Number(owner))) continue;
    const folder = join(tmpdir(), name);
    const pidFile = join(folder, 'cluster', 'postmaster.pid');
    if (existsSync(pidFile)) end(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), name);
    rmSync(folder, { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Ends the process if it is still the server of that folder: ids are used again. */
function end(pid, folderName) {
  try {
    const command = execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    if (command.includes(folderName)) process.kill(pid, 'SIGQUIT');
  } catch {
    // It is gone already.
  }
}
