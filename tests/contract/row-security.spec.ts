import { claimsService } from '@millrace/claims';
import { findUnprotectedTables } from '@millrace/database';
import { eligibilityService } from '@millrace/eligibility';
import { gatewayService } from '@millrace/gateway';
import { SPINE_TABLES_WITHOUT_PRACTICE } from '@millrace/messaging';
import { remittanceService } from '@millrace/remittance';
import { reportingService } from '@millrace/reporting';
import { schedulingService } from '@millrace/scheduling';
import { createTestDatabase, type TestDatabase } from '@millrace/testing';

/** Every service that keeps a practice's data, with its tables that hold none. */
const SERVICES = [
  // The numbers that practices get are drawn before there is a practice.
  { service: schedulingService, withoutPractice: ['practice_number'] },
  { service: eligibilityService, withoutPractice: [] },
  { service: claimsService, withoutPractice: [] },
  { service: remittanceService, withoutPractice: [] },
  { service: reportingService, withoutPractice: [] },
  { service: gatewayService, withoutPractice: [] },
];
const NAMES = SERVICES.map(({ service }) => service.name);

/** Open to all services by design: by each other's event logs they learn what happened. */
const SHARED = 'event_log';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase(SERVICES.map(({ service }) => service));
});
afterAll(() => database?.close());

async function tablesOf(schema: string): Promise<string[]> {
  const rows = await database.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = $1::regnamespace and relkind in ('r', 'p', 'v', 'm') order by 1`,
    [schema],
  );
  return rows.map(({ name }) => name);
}

test.each(SERVICES)(
  'every table of $service.name is bound to its practice',
  async ({ service, withoutPractice }) => {
    const exempt = [...SPINE_TABLES_WITHOUT_PRACTICE, ...withoutPractice];
    const tables = await tablesOf(service.name);
    expect(tables).toEqual(expect.arrayContaining(exempt));
    expect(tables.length).toBeGreaterThan(exempt.length);
    expect(await findUnprotectedTables(database.adminUrl, service.name, exempt)).toEqual([]);
  },
);

test.each(NAMES)('the role of %s owns nothing and is bound by row-level security', async (name) => {
  const [row] = await database.service(name).dataSource.query(
    `select rolsuper, rolbypassrls, rolcreaterole, (select count(*)::int from pg_class where relowner = r.oid) as owned
         from pg_roles r where rolname = current_user`,
  );
  expect(row).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, owned: 0 });
});

test.each(NAMES)('of another service only the event log is open to %s', async (name) => {
  const { dataSource } = database.service(name);
  const others = NAMES.filter((other) => other !== name);
  const open = await dataSource.query(
    `select n.nspname as schema, c.relname as table, p.privilege
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
            cross join unnest(array['select', 'insert', 'update', 'delete', 'truncate']) as p (privilege)
      where n.nspname = any ($1) and c.relkind in ('r', 'p', 'v', 'm')
        and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, p.privilege)
      order by 1, 2, 3`,
    [others],
  );
  const shared = others
    .toSorted()
    .map((schema) => ({ schema, table: SHARED, privilege: 'select' }));
  expect(open).toEqual(shared);
  for (const schema of others) {
    const closed = (await tablesOf(schema)).filter((table) => table !== SHARED);
    for (const table of closed) {
      const read = dataSource.query(`select 1 from ${schema}.${table} limit 1`);
      await expect(read).rejects.toThrow('permission denied');
    }
  }
});
