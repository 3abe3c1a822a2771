import {
  SERVICE_NAMES,
  startInstallation,
  type Answered,
  type CallerRole,
  type Installation,
  type TestPractice,
} from './tenancy.installation.js';
import { MARKER, plant, PLANTED_NAMES } from './tenancy.planted.js';
import { sampleOf, type Schema } from './tenancy.samples.js';

/** The ids of the other practice's things lie here; nothing of the own practice has such an id. */
const THEIR_FIRST_ID = 7_310_000;
const AFTERWARDS = 8_000_000;
/** An id that nothing has. */
const NOBODYS_ID = 6_666_666;
/** Of what any practice may name by itself, or what only picks a form: such a path belongs to every practice. */
const NAMES = ['payerId', 'externalId', 'which', 'format', 'service'];
const ROLES: readonly CallerRole[] = ['administrator', 'manager', 'biller', 'front-desk', 'service'];

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Operation {
  readonly method: string;
  readonly path: string;
  /** Of what the path names something by id or by hash. */
  readonly ids: readonly Parameter[];
  readonly names: readonly Parameter[];
  readonly query: readonly Parameter[];
  readonly body: Schema | null;
  readonly isFile: boolean;
  readonly service: string;
  readonly role: CallerRole | null;
  readonly open: boolean;
}

let installation: Installation;
let theirs: TestPractice;
let own: TestPractice;
let operations: Operation[];
/** By service. */
let theirIds: Record<string, number[]>;
let theirHashes: string[];

beforeAll(async () => {
  installation = await startInstallation();
  own = await installation.openPractice({
    name: 'Second Sample Clinic',
    npi: '1999999984',
    taxId: '990000002',
  });
  await installation.numberFrom(THEIR_FIRST_ID);
  theirs = await installation.openPractice({
    name: `${MARKER} Clinic`,
    npi: '1999999976',
    taxId: '990000001',
  });
  await plant(installation, theirs);
  await installation.numberFrom(AFTERWARDS);
  operations = operationsOf();
  theirIds = Object.fromEntries(
    await Promise.all(SERVICE_NAMES.map(async (name) => [name, await idsIn(name)] as const)),
  );
  theirHashes = await hashes();
}, 180_000);
afterAll(() => installation?.close());

function operationsOf(): Operation[] {
  return Object.entries(installation.openApi.paths).flatMap(([path, item]) =>
    Object.entries(item as object).map(([method, operation]) =>
      operationOf(method, path, operation as Record<string, never>),
    ),
  );
}

function operationOf(method: string, path: string, operation: Record<string, never>): Operation {
  const parameters = (operation['parameters'] ?? []) as Parameter[];
  const content = (operation['requestBody'] as { content: object } | undefined)?.content ?? {};
  const json = (content as Record<string, { schema: Schema }>)['application/json'];
  const roles = operation['x-roles'] as CallerRole[] | undefined;
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  return {
    method: method.toUpperCase(),
    path,
    ids: inPath.filter(({ name }) => !NAMES.includes(name)),
    names: inPath.filter(({ name }) => NAMES.includes(name)),
    query: parameters.filter((parameter) => parameter.in === 'query'),
    body: json?.schema ?? null,
    isFile: 'application/octet-stream' in content,
    service: (operation['tags'] as string[])[0]!,
    role: ROLES.find((role) => roles?.includes(role)) ?? null,
    open: roles === undefined,
  };
}

/** Every number in the practice's rows that can only be an id. */
async function idsIn(schema: string): Promise<number[]> {
  const columns = await installation.database.query<{ table: string; column: string }>(
    `select c.table_name as "table", c.column_name as "column"
       from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = $1 and t.table_type = 'BASE TABLE' and c.data_type in ('bigint', 'integer')
        and exists (select from information_schema.columns p
                     where p.table_schema = $1 and p.table_name = c.table_name and p.column_name = 'practice_id')`,
    [schema],
  );
  const selects = columns.map(
    ({ table, column }) =>
      `select "${column}"::int as id from ${schema}."${table}"
        where practice_id = ${theirs.practiceId} and "${column}" between ${THEIR_FIRST_ID} and ${AFTERWARDS - 1}`,
  );
  const rows = await installation.database.query<{ id: number }>(
    `${selects.join(' union ')} order by 1`,
  );
  return rows.map(({ id }) => id);
}

async function hashes(): Promise<string[]> {
  const found: string[] = [];
  for (const schema of SERVICE_NAMES) {
    const columns = await installation.database.query<{ table: string }>(
      `select c.table_name as "table" from information_schema.columns c
        where c.table_schema = $1 and c.column_name = 'sha256' and exists (select from information_schema.columns p
              where p.table_schema = $1 and p.table_name = c.table_name and p.column_name = 'practice_id')`,
      [schema],
    );
    for (const { table } of columns) {
      const rows = await installation.database.query<{ sha256: string }>(
        `select distinct sha256 from ${schema}."${table}" where practice_id = $1`,
        [theirs.practiceId],
      );
      found.push(...rows.map(({ sha256 }) => sha256));
    }
  }
  return [...new Set(found)];
}

test('x', async () => {
  console.log(JSON.stringify(theirIds), theirHashes);
  for (const p of ['/claims', '/denials', '/exceptions', '/remittances', '/reports/deliveries', '/remittances/files', '/claims/acknowledgement-exceptions', '/claims/submissions', '/claims/held', '/coverage-checks/to-fix'])
    console.log(p, (await theirs.as.administrator('GET', '/api' + p)).text.slice(0, 500));
  void own; void PLANTED_NAMES; void sampleOf; void NOBODYS_ID; void (0 as unknown as Answered);
});
