import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import type { Socket } from 'node:net';
import { delimiter, join } from 'node:path';

export interface OwnedProcessOptions {
  /** How it is called in errors, e.g. `Redis`. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** What it prints when it is ready. */
  readonly ready: RegExp;
  /** A folder that is removed when the owner ends without having stopped the process. */
  readonly temporary?: string;
}

/** A server process that ends with its owner, however that ends. */
export interface OwnedProcess {
  readonly pid: number;
  /** Whether it runs still. */
  alive(): boolean;
  /** Sends a signal and waits until the process is gone; after 20 s it is killed. */
  end(signal: NodeJS.Signals): Promise<void>;
}

/** This machine lacks what a server needs. */
export class ServerUnavailable extends Error {
  override readonly name = 'ServerUnavailable';
}

const START_MS = 60_000;
const END_MS = 20_000;
/** How much of its output is kept for the error that says why it did not start. */
const KEPT_OUTPUT = 4_000;

/**
 * The shell becomes the server; beside it waits a subshell that reads its owner's pipe. A line says that the server has ended;
 * the pipe's end without a line, that the owner has: then the subshell ends the server and removes its temporary folder.
 */
const OWNED = `
(
  read -r _ <&3 && exit
  kill -TERM $$
  waited=0
  while kill -0 $$ && [ $waited -lt 50 ]; do sleep 0.1; waited=$((waited + 1)); done
  kill -KILL $$
  [ -n "$1" ] && rm -rf "$1"
) >/dev/null 2>&1 &
shift
exec "$@" 3<&-
`;

/**
 * Starts a server in a process group of its own (a Ctrl-C for us must not stop it under us) and waits until it is ready.
 * @throws ServerUnavailable when the command is not on the PATH; Error with its last output when it does not become ready
 */
export async function startOwned(options: OwnedProcessOptions): Promise<OwnedProcess> {
  const { name, command, args, temporary = '' } = options;
  assertOnPath(name, command);
  const child = spawn('/bin/sh', ['-c', OWNED, 'sh', temporary, command, ...args], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  });
  const lifeline = child.stdio[3] as Socket; // Not its standard input: Node closes that when the server ends.
  lifeline.on('error', () => undefined);
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  void exited.then(() => lifeline.end('ended\n'));
  const owned: OwnedProcess = {
    pid: child.pid!,
    alive: () => running(child),
    end: (signal) => endProcess(child, exited, signal),
  };
  try {
    await ready(child, options);
  } catch (error) {
    await owned.end('SIGKILL');
    throw error;
  }
  letOwnerEnd(child, lifeline);
  return owned;
}

/** @throws ServerUnavailable with the server's name and the command that is missing */
export function assertOnPath(server: string, command: string): void {
  if (process.platform === 'win32') {
    throw new ServerUnavailable(`${server} is started by a POSIX shell; there is none on Windows.`);
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  if (!folders.some((folder) => executable(join(folder, command)))) {
    throw new ServerUnavailable(`${server} needs the command ${command}; it is not on the PATH.`);
  }
}

function executable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function ready(child: ChildProcess, { name, ready: line }: OwnedProcessOptions): Promise<void> {
  return new Promise((done, fail) => {
    let said = '';
    const failed = (why: string) => fail(new Error(`${name} did not start (${why}): ${said}`));
    const timer = setTimeout(() => failed(`nothing ready after ${START_MS} ms`), START_MS);
    const hear = (text: string) => {
      said = (said + text).slice(-KEPT_OUTPUT);
      if (!line.test(said)) return;
      clearTimeout(timer);
      done();
    };
    for (const output of [child.stdout!, child.stderr!])
      output.setEncoding('utf8').on('data', hear);
    child.once('error', (error) => failed(error.message));
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      failed(`exit ${code ?? signal}`);
    });
  });
}

/** Reads on, so that the server never waits for us, but keeps no process alive. */
function letOwnerEnd(child: ChildProcess, lifeline: Socket): void {
  child.unref();
  lifeline.unref();
  for (const output of [child.stdout as Socket, child.stderr as Socket]) {
    output.removeAllListeners('data').resume();
    output.unref();
  }
}

function running(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

async function endProcess(
  child: ChildProcess,
  exited: Promise<void>,
  signal: NodeJS.Signals,
): Promise<void> {
  if (!running(child)) return;
  child.ref();
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), END_MS);
  await exited;
  clearTimeout(late);
}
