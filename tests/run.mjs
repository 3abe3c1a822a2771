// The test command: builds what the tests start as processes, runs Jest, and closes with one plain line of totals.
// Arguments are handed to Jest: `npm test -- libs/x12`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const root = new URL('..', import.meta.url).pathname;
const run = (file, args, env = {}) =>
  spawnSync(process.execPath, [require.resolve(file), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });

const build = run('nx/bin/nx.js', ['run-many', '-t', 'build', '--outputStyle=static']);
if (build.status !== 0) process.exit(build.status ?? 1);

const folder = mkdtempSync(join(tmpdir(), 'millrace-test-'));
const report = join(folder, 'jest.json');
const jest = run('jest/bin/jest', ['--json', `--outputFile=${report}`, ...process.argv.slice(2)], {
  NODE_OPTIONS: [
    process.env.NODE_OPTIONS,
    '--experimental-vm-modules',
    '--no-warnings=ExperimentalWarning',
  ]
    .filter(Boolean)
    .join(' '),
  TZ: 'UTC',
});
let totals = null;
try {
  totals = JSON.parse(readFileSync(report, 'utf8'));
} catch {
  // Jest ended before it could write its report: its own message stands above.
}
rmSync(folder, { recursive: true, force: true });
if (!totals) process.exit(jest.status || 1);

const skipped = totals.testResults.flatMap((file) =>
  file.assertionResults.filter((test) => test.status === 'pending').map((test) => test.fullName),
);
for (const name of skipped) console.log(`skipped: ${name}`);
const failed = totals.numFailedTests + totals.numRuntimeErrorTestSuites;
console.log(`${totals.numPassedTests} passed, ${failed} failed, ${totals.numPendingTests} skipped`);
process.exit(jest.status === 0 && failed === 0 ? 0 : jest.status || 1);
