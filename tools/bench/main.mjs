// The bench command: `npm run bench -- x12 [--json] [--sizes 5,50,500] [--runs 5] [--only typed,segments]`,
// `npm run bench -- spine [--json] [--size 100000] [--runs 5] [--only embedded,cluster]`,
// `npm run bench -- cycle [--json] [--size 3000] [--only embedded,cluster]`.
// Every candidate runs in a process of its own, one after the other; compare ratios of one run, not runs.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../..', import.meta.url));
/** What each suite measures is built first. */
const SUITES = {
  x12: ['x12'],
  spine: ['contracts', 'database', 'messaging', 'servers'],
  cycle: ['*'],
};
/** Events, and claims. */
const SIZES = { spine: 100_000, cycle: 3_000 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    sizes: { type: 'string', default: '5,50,500' },
    runs: { type: 'string', default: '5' },
    only: { type: 'string' },
    kinds: { type: 'string', default: '835,837P' },
    seed: { type: 'string', default: '1' },
    size: { type: 'string' },
    build: { type: 'string', default: 'yes' },
  },
});

const [suite] = positionals;
if (!(suite in SUITES)) {
  console.error(`Which bench? One of: ${Object.keys(SUITES).join(', ')}`);
  process.exit(2);
}
if (values.build === 'yes') build(SUITES[suite]);
const { bench } = await import(`./${suite}/bench.mjs`);
const report = await bench({
  sizes: values.sizes.split(',').map(Number),
  runs: Number(values.runs),
  kinds: values.kinds.split(','),
  only: values.only?.split(','),
  seed: Number(values.seed),
  size: Number(values.size ?? SIZES[suite] ?? 0),
  progress: (text) => process.stderr.write(`${text}\n`),
});
if (values.json) console.log(JSON.stringify(report, null, 2));
else console.log((await import(`./${suite}/table.mjs`)).table(report));

function build(projects) {
  const nx = require.resolve('nx/bin/nx.js');
  const { status } = spawnSync(
    process.execPath,
    [nx, 'run-many', '-t', 'build', '-p', projects.join(',')],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NX_DAEMON: 'false' },
    },
  );
  if (status !== 0) process.exit(status ?? 1);
}
