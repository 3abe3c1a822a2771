import { createHmac } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrationName, type Migration } from './migration.js';
import { rolesOf, type ServiceRoles } from './names.js';
import { SilentLogger } from './silent-logger.js';

export interface ServiceSchema {
  readonly name: string;
  readonly migrations: readonly Migration[];
}

export interface PrepareOptions {
  /** A role that may create roles and schemas. */
  readonly adminUrl: string;
  readonly services: readonly ServiceSchema[];
  /** The app roles' passwords are derived from it, so that they outlive a restart. */
  readonly roleSecret: string;
  /** Begins every role's name: roles belong to the server, not to the database. Default `millrace`. */
  readonly rolePrefix?: string;
}

export interface PreparedDatabase {
  /** By service: the address under its app role. Holds the password: never shown or logged. */
  readonly urls: Readonly<Record<string, string>>;
  /** By service: how many migrations ran just now. */
  readonly ran: Readonly<Record<string, number>>;
}

interface Planned {
  readonly service: ServiceSchema;
  readonly roles: ServiceRoles;
  readonly password: string;
}

const DEFAULT_PREFIX = 'millrace';
const HISTORY = 'migration_history';
/** Of two that prepare the same database at once the second waits. Advisory locks belong to the database. */
const PREPARE_LOCK = 7_731_002;

/**
 * Makes a database ready for the services: per service a schema, an owner role (no login), an app role (login,
 * bound by row-level security, owns nothing) and the pending migrations, run as the owner. No service can read
 * another's tables; the event logs alone are readable by all through a shared group. Idempotent, and a single
 * look when nothing is pending.
 */
export async function prepareDatabase(options: PrepareOptions): Promise<PreparedDatabase> {
  const prefix = options.rolePrefix ?? DEFAULT_PREFIX;
  const plan = options.services.map((service): Planned => {
    const roles = rolesOf(service.name, prefix);
    const password = passwordOf(roles.app, options.roleSecret);
    return { service, roles, password };
  });
  const ran: Record<string, number> = Object.fromEntries(plan.map((p) => [p.service.name, 0]));
  const admin = new pg.Client({ connectionString: options.adminUrl });
  await admin.connect();
  try {
    if ((await findUnprepared(admin, plan)).length > 0) {
      await admin.query('select pg_advisory_lock($1)', [PREPARE_LOCK]);
      const unprepared = await findUnprepared(admin, plan);
      await createRoles(admin, unprepared);
      await createSchemas(admin, unprepared);
      for (const planned of unprepared) {
        ran[planned.service.name] = await migrate(options.adminUrl, planned);
        await admin.query(finishSql(planned));
      }
    }
  } finally {
    await admin.end();
  }
  const urls = plan.map((p) => [p.service.name, appUrl(options.adminUrl, p)] as const);
  return { urls: Object.fromEntries(urls), ran };
}

/** The services that lack something: role with today's password, schema, or a migration. */
async function findUnprepared(admin: pg.Client, plan: readonly Planned[]): Promise<Planned[]> {
  const { rows } = await admin.query<{ schema: string; password: string | null; history: boolean }>(
    `select p.schema, shobj_description(r.oid, 'pg_authid') as password,
            to_regclass(p.schema || '.${HISTORY}') is not null as history
       from unnest($1::text[], $2::text[]) p (schema, app)
       left join pg_roles r on r.rolname = p.app`,
    [plan.map((p) => p.roles.schema), plan.map((p) => p.roles.app)],
  );
  const state = new Map(rows.map((row) => [row.schema, row]));
  const histories = rows.filter((row) => row.history).map((row) => row.schema);
  const done = await executedMigrations(admin, histories);
  return plan.filter(({ service, roles, password }) => {
    const found = state.get(roles.schema);
    if (!found?.history || found.password !== fingerprint(password)) return true;
    const executed = done.get(roles.schema);
    return service.migrations.some((migration) => !executed?.has(migrationName(migration)));
  });
}

async function executedMigrations(
  admin: pg.Client,
  schemas: readonly string[],
): Promise<Map<string, Set<string>>> {
  const done = new Map<string, Set<string>>(schemas.map((schema) => [schema, new Set()]));
  if (schemas.length === 0) return done;
  const { rows } = await admin.query<{ schema: string; name: string }>(
    schemas.map((s) => `select '${s}' as schema, name from ${s}.${HISTORY}`).join(' union all '),
  );
  for (const row of rows) done.get(row.schema)?.add(row.name);
  return done;
}

/** What a role's comment keeps, to tell whether it still has the password of today's secret. */
function fingerprint(password: string): string {
  return createHmac('sha256', password).update('fingerprint').digest('hex').slice(0, 16);
}

async function createRoles(admin: pg.Client, plan: readonly Planned[]): Promise<void> {
  if (plan.length === 0) return;
  const create = (role: string, how: string) =>
    `if not exists (select from pg_roles where rolname = '${role}') then create role ${role} ${how}; end if;`;
  const app = 'login nosuperuser nobypassrls nocreatedb nocreaterole';
  const lines = plan.flatMap(({ roles, password }) => [
    create(roles.eventReaders, 'nologin'),
    create(roles.owner, 'nologin nobypassrls'),
    create(roles.app, app),
    `if shobj_description('${roles.app}'::regrole, 'pg_authid') is distinct from '${fingerprint(password)}' then
       alter role ${roles.app} password '${password}';
       comment on role ${roles.app} is '${fingerprint(password)}';
       grant ${roles.eventReaders} to ${roles.app};
       grant ${roles.owner} to current_user;
     end if;`,
  ]);
  await retryRoles(() => admin.query(`do $$ begin ${lines.join('\n')} end $$`));
}

/** Roles belong to the server: another database may be creating the same ones at this moment. */
async function retryRoles(create: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await create();
      return;
    } catch (error) {
      const { code } = error as { code?: string };
      const concurrent = ['42710', '23505', 'XX000', '40P01'].includes(code ?? '');
      if (!concurrent || attempt === 20) throw error;
    }
  }
}

async function createSchemas(admin: pg.Client, plan: readonly Planned[]): Promise<void> {
  const lines = plan.map(
    ({ roles: { schema, owner, app } }) => `
      create schema if not exists ${schema} authorization ${owner};
      grant usage on schema ${schema} to ${app};
      alter default privileges for role ${owner} in schema ${schema}
        grant select, insert, update, delete on tables to ${app};
      alter default privileges for role ${owner} in schema ${schema}
        grant usage, select on sequences to ${app};`,
  );
  if (lines.length > 0) await admin.query(lines.join('\n'));
}

/** Runs what is pending as the schema's owner; returns how many. */
async function migrate(adminUrl: string, { service, roles }: Planned): Promise<number> {
  const source = new DataSource({
    type: 'postgres',
    url: adminUrl,
    schema: roles.schema,
    migrations: [...service.migrations],
    migrationsTableName: HISTORY,
    migrationsTransactionMode: 'each',
    installExtensions: false,
    logging: false,
    logger: new SilentLogger(),
    poolSize: 1,
    extra: { options: `-c role=${roles.owner} -c search_path=${roles.schema}` },
  });
  await source.initialize();
  try {
    return (await source.runMigrations()).length;
  } finally {
    await source.destroy();
  }
}

/** What the service itself must not touch, and what the others may read. */
function finishSql({ roles: { schema, app, eventReaders } }: Planned): string {
  return `
    revoke insert, update, delete on ${schema}.${HISTORY} from ${app};
    do $$ begin if to_regclass('${schema}.event_log') is not null then
      grant usage on schema ${schema} to ${eventReaders};
      grant select on ${schema}.event_log to ${eventReaders};
      grant execute on function ${schema}.log_state(bigint) to ${eventReaders};
    end if; end $$;`;
}

/** The address under a service's app role; one that names a user already stays as it is. */
export function withRole(url: string, service: string, roleSecret: string | undefined): string {
  if (new URL(url).username || roleSecret === undefined) return url;
  const { app } = rolesOf(service, DEFAULT_PREFIX);
  return withUser(url, app, passwordOf(app, roleSecret));
}

function passwordOf(role: string, secret: string): string {
  return createHmac('sha256', secret).update(role).digest('base64url');
}

function appUrl(adminUrl: string, { roles, password }: Planned): string {
  return withUser(adminUrl, roles.app, password);
}

function withUser(address: string, user: string, password: string): string {
  const url = new URL(address);
  url.username = user;
  url.password = password;
  return url.href;
}
