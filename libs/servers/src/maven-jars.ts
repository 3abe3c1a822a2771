import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { assertOnPath, ServerUnavailable } from './owned-process.js';

const run = promisify(execFile);

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const CACHE = join(ROOT, 'node_modules', '.cache', 'millrace');
const DOWNLOAD_MS = 600_000;

/** The folder with the jars of Apache Kafka. @throws ServerUnavailable when Maven is missing or cannot have them */
export function kafkaJars(): Promise<string> {
  return mavenJars('kafka', 'Apache Kafka');
}

/**
 * The folder with the jars that `deploy/<part>/pom.xml` names: fetched from Maven Central the first time, then kept in
 * `node_modules/.cache`.
 * @param name for people
 * @throws ServerUnavailable when Maven is missing or cannot have them
 */
export async function mavenJars(part: string, name: string): Promise<string> {
  const pom = join(ROOT, 'deploy', part, 'pom.xml');
  const wanted = createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 12);
  const folder = join(CACHE, `${part}-${wanted}`);
  if (existsSync(folder)) return folder;
  assertOnPath(name, 'mvn');
  const fetched = `${folder}.${process.pid}`;
  mkdirSync(dirname(folder), { recursive: true });
  try {
    await run('mvn', mavenArguments(pom, fetched), { timeout: DOWNLOAD_MS });
    renameSync(fetched, folder);
  } catch (error) {
    if (existsSync(folder)) return folder; // Another process was first.
    throw new ServerUnavailable(`Maven could not fetch ${name}: ${firstError(error)}`, {
      cause: error,
    });
  } finally {
    rmSync(fetched, { recursive: true, force: true });
  }
  return folder;
}

function mavenArguments(pom: string, target: string): string[] {
  return [
    '--batch-mode',
    '--quiet',
    `--file=${pom}`,
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
    `-DoutputDirectory=${target}`,
  ];
}

/** Maven says a page; its first line of error says what is wrong. */
function firstError(error: unknown): string {
  const { stdout = '', message } = error as { stdout?: string; message: string };
  return stdout.split('\n').find((line) => line.includes('[ERROR]')) ?? message;
}
