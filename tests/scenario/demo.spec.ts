import { jest } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built command line, as a person starts it (the test command builds first). */
const MAIN = fileURLToPath(new URL('../../apps/millrace/dist/main.js', import.meta.url));
const CLAIMS = '15';

jest.setTimeout(300_000);

let folder: string;
const running = new Set<ChildProcess>();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-demo-spec-'));
});
afterEach(async () => {
  await Promise.all([...running].map((child) => kill(child)));
  rmSync(folder, { recursive: true, force: true });
});

interface Summary extends Record<string, unknown> {
  readonly claims: Record<string, number>;
  readonly ledger: Record<string, number>;
  readonly events: Record<string, number>;
  readonly ledgerHash: string;
}

test('a demo killed in its middle and resumed ends like one that was left alone; another seed does not', async () => {
  const [alone, other] = await Promise.all([
    finish(demo('--claims', CLAIMS, '--seed', '5')),
    finish(demo('--claims', CLAIMS, '--seed', '6')),
  ]);
  const data = join(folder, 'killed');
  await killAt(demo('--claims', CLAIMS, '--seed', '5', '--data', data), '30 %');
  const resumed = await finish(demo('--data', data, '--resume'));
  expect(without(resumed, 'seconds')).toEqual(without(alone, 'seconds'));
  expect(other.ledgerHash).not.toBe(alone.ledgerHash);

  const { claims, ledger, events } = alone;
  expect(ledger['sumCents']).toBe(0);
  expect(ledger['chargesCents']).toBe(
    ledger['paidCents']! +
      ledger['writtenOffCents']! +
      ledger['patientCents']! +
      ledger['receivableCents']!,
  );
  expect(claims['submitted']).toBe(claims['accepted']! + claims['rejected']! + claims['silent']!);
  expect(events['deadLettered']).toBe(0);
});

function demo(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [MAIN, 'demo', '--json', ...args], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** The object that the last line of standard output holds. */
async function finish(child: ChildProcess): Promise<Summary> {
  let out = '';
  let err = '';
  child.stdout!.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr!.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const code = await new Promise<number | null>((done) => child.once('exit', done));
  if (code !== 0) throw new Error(`The demo ended with ${code}: ${err.slice(-2000)}`);
  return JSON.parse(out.trim().split('\n').at(-1)!) as Summary;
}

/** Kills the demo without a warning once it says how far it is. */
async function killAt(child: ChildProcess, progress: string): Promise<void> {
  await new Promise<void>((seen, fail) => {
    let err = '';
    child.stderr!.on('data', (chunk: Buffer) => {
      err += chunk.toString();
      if (err.includes(progress)) seen();
    });
    child.once('exit', (code) =>
      fail(new Error(`The demo ended with ${code} before ${progress}: ${err.slice(-2000)}`)),
    );
  });
  await kill(child);
}

function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.removeAllListeners('exit');
    child.once('exit', () => done());
    child.kill('SIGKILL');
  });
}

function without(summary: Summary, name: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(summary).filter(([key]) => key !== name));
}
