import { createTestDatabase, testPostgresUrl, type TestDatabase } from '@millrace/testing';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import {
  appendOnly,
  findUnprotectedTables,
  openDatabase,
  practiceRowSecurity,
  prepareDatabase,
  sqlMigration,
} from '../index.js';

const visits = sqlMigration(
  '0002-visits',
  `create table visit (id bigint primary key, practice_id bigint not null, cents bigint, share numeric, seen_on date);
   ${practiceRowSecurity('visit')};
   create table note (practice_id bigint not null, line text not null);
   ${practiceRowSecurity('note')};
   ${appendOnly('note')};`,
);
const codes = sqlMigration('0001-codes', `create table code (code text primary key)`);
const others = sqlMigration(
  '0001-others',
  `create table other (id bigint primary key, practice_id bigint not null);
   ${practiceRowSecurity('other')};`,
);
const services = [
  { name: 'scheduling', migrations: [visits, codes] },
  { name: 'payer-simulator', migrations: [others] },
];

describe('a prepared database', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await createTestDatabase(services);
  });
  afterAll(() => db.close());

  const asPractices = <T>(practices: string | null, sql: string): Promise<T[]> =>
    db.service('scheduling').dataSource.transaction(async (tx) => {
      if (practices !== null) {
        await tx.query(`select set_config('app.practices', $1, true)`, [practices]);
      }
      return (await tx.query(sql)) as T[];
    });

  beforeEach(async () => {
    await db.query('delete from scheduling.visit');
    await asPractices('1,2', `insert into visit values (11, 1), (21, 2)`);
  });

  test('rows of the admitted practices are seen, and no others', async () => {
    expect(await asPractices('1', 'select id from visit')).toEqual([{ id: 11 }]);
    expect(await asPractices('1,2', 'select id from visit order by id')).toEqual([
      { id: 11 },
      { id: 21 },
    ]);
    expect(await asPractices('', 'select id from visit')).toEqual([]);
    expect(await asPractices(null, 'select id from visit')).toEqual([]);
  });

  test('a row for another practice is neither inserted nor moved nor deleted', async () => {
    const refused = /violates row-level security policy/;
    await expect(asPractices('1', 'insert into visit values (22, 2)')).rejects.toThrow(refused);
    await expect(asPractices('1', 'update visit set practice_id = 2')).rejects.toThrow(refused);
    await asPractices('1', 'delete from visit');
    expect(await asPractices('1,2', 'select id from visit')).toEqual([{ id: 21 }]);
  });

  test("another service's tables cannot be read, nor the history of one's own written", async () => {
    const { dataSource } = db.service('scheduling');
    await expect(dataSource.query('select * from payer_simulator.other')).rejects.toThrow(
      /permission denied/,
    );
    await expect(dataSource.query('delete from migration_history')).rejects.toThrow(
      /permission denied/,
    );
    await expect(dataSource.query('create table scheduling.mine ()')).rejects.toThrow(
      /permission denied/,
    );
  });

  test('the app role owns nothing, cannot bypass row-level security nor become the owner', async () => {
    const [role] = await db.query(
      `select rolbypassrls, rolsuper, rolcreaterole,
              (select count(*)::int from pg_class where relowner = r.oid) as owns
         from pg_roles r where rolname = 'millrace_scheduling_app'`,
    );
    expect(role).toEqual({ rolbypassrls: false, rolsuper: false, rolcreaterole: false, owns: 0 });
    const { dataSource } = db.service('scheduling');
    await expect(dataSource.query('set role millrace_scheduling_owner')).rejects.toThrow(
      /permission denied/,
    );
    await expect(dataSource.query('alter table visit disable row level security')).rejects.toThrow(
      /must be owner/,
    );
  });

  test('an append-only table takes rows and lets none be changed', async () => {
    await asPractices('1', `insert into note values (1, 'kept')`);
    for (const change of [`update note set line = 'x'`, 'delete from note', 'truncate note']) {
      await expect(asPractices('1', change)).rejects.toThrow(/permission denied/);
    }
    expect(await asPractices('1', 'select line from note')).toEqual([{ line: 'kept' }]);
  });

  test('numbers and dates come exactly or not at all', async () => {
    await asPractices(
      '1',
      `insert into visit values (12, 1, 9007199254740991, 12.5, '2026-03-01')`,
    );
    expect(await asPractices('1', 'select cents, share, seen_on from visit where id = 12')).toEqual(
      [{ cents: 9007199254740991, share: 12.5, seen_on: '2026-03-01' }],
    );
    expect(
      await asPractices(
        '1',
        'select sum(cents) as total, array_agg(id order by id) as ids from visit',
      ),
    ).toEqual([{ total: 9007199254740991, ids: [11, 12] }]);
    await expect(asPractices('1', 'select sum(cents) + 1 as total from visit')).rejects.toThrow(
      /too large/,
    );
  });

  test('unprotected tables are found: each planted one, with its reason', async () => {
    expect(
      await findUnprotectedTables(db.adminUrl, 'scheduling', ['code', 'migration_history']),
    ).toEqual([]);
    await db.query(`
      create table scheduling.bare (id bigint);
      create table scheduling.open (practice_id bigint);
      create table scheduling.unforced (practice_id bigint);
      alter table scheduling.unforced enable row level security;
      create table scheduling.without_policy (practice_id bigint);
      alter table scheduling.without_policy enable row level security, force row level security;`);
    expect(
      await findUnprotectedTables(db.adminUrl, 'scheduling', ['code', 'migration_history']),
    ).toEqual([
      { table: 'bare', reason: 'no practice_id' },
      { table: 'open', reason: 'no row-level security' },
      { table: 'unforced', reason: 'row-level security not forced' },
      { table: 'without_policy', reason: 'no policy' },
    ]);
    await db.query(
      'drop table scheduling.bare, scheduling.open, scheduling.unforced, scheduling.without_policy',
    );
  });

  test('what is prepared stays as it is, and only what is new runs', async () => {
    const options = { adminUrl: db.adminUrl, services, roleSecret: 'tests' };
    const again = await prepareDatabase(options);
    expect(again.ran).toEqual({ scheduling: 0, 'payer-simulator': 0 });
    expect(again.urls['scheduling']).toBe(db.service('scheduling').url);

    const more = sqlMigration('0003-more', 'create table more (code text)');
    const grown = [{ name: 'scheduling', migrations: [visits, codes, more] }, services[1]!];
    const both = await Promise.all(
      [1, 2].map(() => prepareDatabase({ ...options, services: grown })),
    );
    expect(both.map((one) => one.ran['scheduling']).sort()).toEqual([0, 1]);
  });

  test('a migration whose SQL fails leaves nothing behind and names the fault', async () => {
    const broken = sqlMigration('0009-broken', 'create table half (id int); select 1 / 0');
    const failing = [{ name: 'scheduling', migrations: [visits, codes, broken] }];
    await expect(
      prepareDatabase({ adminUrl: db.adminUrl, services: failing, roleSecret: 'tests' }),
    ).rejects.toThrow(/division by zero/);
    expect(await db.query(`select to_regclass('scheduling.half') as half`)).toEqual([
      { half: null },
    ]);
  });
});

test('another secret changes the passwords, and the old one no longer opens', async () => {
  const name = `test_${process.pid}_${randomBytes(6).toString('hex')}`;
  const rolePrefix = `t${randomBytes(4).toString('hex')}`;
  const admin = new pg.Client({ connectionString: testPostgresUrl() });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const adminUrl = Object.assign(new URL(testPostgresUrl()), { pathname: `/${name}` }).href;
  const prepare = (roleSecret: string) =>
    prepareDatabase({
      adminUrl,
      rolePrefix,
      roleSecret,
      services: [{ name: 'claims', migrations: [] }],
    });
  try {
    const before = await prepare('one');
    const after = await prepare('two');
    const source = await openDatabase({ url: after.urls['claims']!, service: 'claims' });
    expect(await source.query('select current_user as "user", current_schema() as schema')).toEqual(
      [{ user: `${rolePrefix}_claims_app`, schema: 'claims' }],
    );
    await source.destroy();
    await expect(openDatabase({ url: before.urls['claims']!, service: 'claims' })).rejects.toThrow(
      /password authentication failed/,
    );
  } finally {
    await admin.query(`drop database ${name} with (force)`);
    const roles = ['claims_app', 'claims_owner', 'event_readers'].map((r) => `${rolePrefix}_${r}`);
    await admin.query(`drop role ${roles.join(', ')}`);
    await admin.end();
  }
});

test('a migration without a number in its name is refused', () => {
  expect(() => sqlMigration('patients', 'select 1')).toThrow(/0001-patients/);
});
