#!/usr/bin/env node
// The command line's first step: the pinned runtime, then a cached build, then the command itself.
// Plain JavaScript that runs on Node 20.19.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const PINNED_MAJOR = 24;
const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../../..', import.meta.url));
const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));

if (Number(process.versions.node.split('.')[0]) < PINNED_MAJOR) {
  rerunOnPinnedNode();
} else {
  build();
  endWithParent();
  await import(main);
}

/** Starts itself again on the Node of the npm package `node`, which is a dependency of the workspace. */
function rerunOnPinnedNode() {
  const node = fileURLToPath(new URL('../../../node_modules/node/bin/node', import.meta.url));
  if (!existsSync(node)) {
    console.error(
      `Millrace runs on Node ${PINNED_MAJOR}, which comes with its packages. Install them first: npm ci`,
    );
    process.exit(1);
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // A terminal sends its signals to both; others reach the child only through here.
    process.on(signal, () => signal !== 'SIGINT' && child.kill(signal));
  }
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

/** Builds what changed since the last time; Nx keeps the rest. */
function build() {
  const nx = require.resolve('nx/bin/nx.js', { paths: [root] });
  const first = !existsSync(main);
  if (first) console.error('Building Millrace for the first time; later starts take seconds.');
  const result = spawnSync(
    process.execPath,
    [nx, 'run-many', '-t', 'build', '--outputStyle=static'],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0' },
    },
  );
  if (result.status !== 0) {
    console.error(result.stdout, result.stderr);
    console.error('The build failed; see above.');
    process.exit(1);
  }
}

/** A command whose npx or npm was killed must not go on unseen: npm cannot pass a SIGKILL on. */
function endWithParent() {
  if (!process.env.npm_command || !existsSync('/proc/self/stat')) return;
  const parentOf = (pid) => {
    try {
      return Number(
        readFileSync(`/proc/${pid}/stat`, 'utf8').split(')').at(-1).trim().split(' ')[1],
      );
    } catch {
      return 0;
    }
  };
  const [parent, grandparent] = [process.ppid, parentOf(process.ppid)];
  setInterval(() => {
    if (process.ppid !== parent || parentOf(parent) !== grandparent)
      process.kill(process.pid, 'SIGKILL');
  }, 500).unref();
}
