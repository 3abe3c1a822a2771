import {
  SERVICE_NAMES,
  startInstallation,
  type Answered,
  type Installation,
  type TestPractice,
} from './tenancy.installation.js';
import {
  bodiesOf,
  headersOf,
  operationsOf,
  pathsOf,
  queriesOf,
  type Operation,
  type Theirs,
} from './tenancy.operations.js';
import { MARKER, plant } from './tenancy.planted.js';

/** The ids of the other practice's things lie between these; the own practice has none of them. */
const THEIR_FIRST_ID = 7_310_000;
const AFTER_THEIRS = 7_320_000;
const THEIR_ID = /\b731\d{4}\b/;
/** Nothing has this id, nothing this hash. */
const NOBODYS_ID = 6_666_666;
const NOBODYS_HASH = '0'.repeat(64);
/** The operations without a role have nothing of a practice in their answers, or are opened by a signature. */
const OPEN = ['DELETE /api/session', 'POST /api/session', 'POST /webhooks/{key}'];
/** Hours for a provider whom the practice does not have are refused before their own id is looked at. */
const PROVIDER_FIRST = ['PUT /api/availability/templates/{id}'];

let installation: Installation;
let theirs: TestPractice;
let own: TestPractice;
let operations: Operation[];
let planted: Theirs;
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
  await installation.numberFrom(AFTER_THEIRS);
  operations = operationsOf(installation.openApi);
  planted = await findPlanted();
}, 240_000);
afterAll(() => installation?.close());

/** Every number in their rows that can only be an id, and the hashes of their files. */
async function findPlanted(): Promise<Theirs> {
  const ids: Record<string, number[]> = {};
  const hashes = new Set<string>();
  for (const schema of SERVICE_NAMES) {
    const values = await valuesIn(schema, "data_type in ('bigint', 'integer')");
    ids[schema] = values.map(Number).filter((id) => id >= THEIR_FIRST_ID && id < AFTER_THEIRS);
    for (const hash of await valuesIn(schema, "column_name = 'sha256'")) hashes.add(hash);
  }
  return { ids, hashes: [...hashes] };
}

/** The different values of some columns in the other practice's rows. */
async function valuesIn(schema: string, columns: string): Promise<string[]> {
  const selects = await installation.database.query<{ sql: string }>(
    `select format('select %I::text as value from %I.%I where practice_id = $1', column_name, table_schema, table_name) as sql
       from information_schema.columns c
      where table_schema = $1 and ${columns} and exists (select from information_schema.columns p
            where p.table_schema = c.table_schema and p.table_name = c.table_name and p.column_name = 'practice_id')`,
    [schema],
  );
  if (selects.length === 0) return [];
  const rows = await installation.database.query<{ value: string | null }>(
    `${selects.map(({ sql }) => sql).join(' union ')} order by 1`,
    [theirs.practiceId],
  );
  return rows.flatMap(({ value }) => value ?? []);
}

/** All rows of the other practice, by table, as hashes. */
async function rowsOf(practiceId: number): Promise<Record<string, unknown>[]> {
  const selects = await installation.database.query<{ sql: string }>(
    `select format('select %L as table, count(*)::int as rows, md5(string_agg(t::text, '','' order by t::text)) as hash from %I.%I t where practice_id = $1',
                   table_schema || '.' || table_name, table_schema, table_name) as sql
       from information_schema.columns where table_schema = any ($1) and column_name = 'practice_id'`,
    [SERVICE_NAMES],
  );
  return installation.database.query(
    `${selects.map(({ sql }) => sql).join(' union all ')} order by 1`,
    [practiceId],
  );
}

function ask(
  practice: TestPractice,
  { role, method }: Operation,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
): Promise<Answered> {
  return practice.as[role ?? 'administrator'](method, path, body, headers);
}

/** What is wrong with any answer to a stranger. */
function leaks({ status, text }: Answered): string[] {
  return [
    ...(status >= 500 ? [`failed with ${status}`] : []),
    ...(text.includes(MARKER) ? ['shows their data'] : []),
    ...(status < 300 && THEIR_ID.test(text) ? ['shows their ids'] : []),
  ];
}

const isGet = ({ method }: Operation) => method === 'GET';
const walked = () => operations.filter(({ open, role }) => !open && role !== null);

test('the routes that ask for no role are known', async () => {
  const open = operations.filter((operation) => operation.open).map(({ title }) => title);
  expect(open.toSorted()).toEqual(OPEN);
});

test('what is planted can be seen by its own practice on every route that shows one thing', async () => {
  const unseen: string[] = [];
  for (const operation of walked().filter((one) => isGet(one) && one.byId)) {
    const answers = await Promise.all(
      pathsOf(operation, planted).map(({ path }) => ask(theirs, operation, path)),
    );
    if (!answers.some(({ status }) => status === 200)) unseen.push(operation.title);
  }
  expect(unseen).toEqual([]);
}, 120_000);

test('nothing of another practice is seen, changed or hinted at by its id', async () => {
  const wrong = new Set<string>();
  const notReached = new Set<string>();
  const before = await rowsOf(theirs.practiceId);
  for (const operation of walked().filter(({ byId }) => byId)) {
    let reached = false;
    for (const answers of await answersById(operation)) {
      const [nothing, ...strange] = answers;
      for (const answer of strange) {
        for (const leak of leaks(answer)) wrong.add(`${operation.title} ${leak}`);
        if (plain(answer) !== plain(nothing!))
          wrong.add(`${operation.title} tells their thing from nothing: ${answer.status}`);
        if (![400, 404, 409, 422].includes(answer.status))
          wrong.add(`${operation.title} answers ${answer.status}`);
        reached ||= answer.status === 404 || answer.status === 409;
      }
    }
    if (!reached) notReached.add(operation.title);
  }
  expect([...wrong]).toEqual([]);
  // What validation refuses tells nothing about the id: such a route needs a better body from `tenancy.samples.ts`.
  expect([...notReached]).toEqual(PROVIDER_FIRST);
  await installation.settle();
  expect(await rowsOf(theirs.practiceId)).toEqual(before);
}, 240_000);

/** By body to try: the answer about nothing, then those about each of their things. */
function answersById(operation: Operation): Promise<Answered[][]> {
  const bodies = (id: number) => bodiesOf(operation, id, installation.openApi);
  const [nothing] = pathsOf(operation, {
    ids: { [operation.service]: [NOBODYS_ID] },
    hashes: [NOBODYS_HASH],
  });
  const paths = [{ ...nothing!, id: NOBODYS_ID }, ...pathsOf(operation, planted)];
  return Promise.all(
    bodies(NOBODYS_ID).map((_, i) =>
      Promise.all(paths.map(({ path, id }) => ask(own, operation, path, bodies(id)[i]))),
    ),
  );
}

/** Without what differs from request to request. */
function plain({ status, text }: Answered): string {
  return `${status} ${text.replace(/"requestId":"[^"]*"/, '').replace(/\b(731\d{4}|6666666)\b/g, 'id')}`;
}

test('lists, searches, figures and new things hold nothing of another practice', async () => {
  const wrong = new Set<string>();
  const accepted = new Set<string>();
  const before = await rowsOf(theirs.practiceId);
  const others = walked().filter(({ byId }) => !byId);
  for (const operation of others) {
    for (const { path, id: first } of pathsOf(operation, planted)) {
      for (const id of planted.ids[operation.service] ?? [first]) {
        const mentions = (value: unknown) => THEIR_ID.test(JSON.stringify(value) ?? '');
        const bodies = bodiesOf(operation, id, installation.openApi);
        const queries = queriesOf(operation, id);
        for (const [query, body] of [
          ...queries.map((one) => [one, bodies[0]] as const),
          ...bodies.slice(1).map((one) => ['', one] as const),
        ]) {
          for (const headers of headersOf(operation)) {
            const answer = await ask(own, operation, path + query, body, headers);
            for (const leak of leaks(answer)) wrong.add(`${operation.title} ${leak}`);
            if (!isGet(operation) && answer.status < 300 && mentions(body))
              accepted.add(operation.title);
          }
        }
        if (!mentions(queries) && !mentions(bodies)) break;
      }
    }
  }
  expect([...wrong]).toEqual([]);
  expect([...accepted]).toEqual([]);
  await installation.settle();
  expect(await rowsOf(theirs.practiceId)).toEqual(before);
  process.stdout.write(
    `Checked by the marker only:\n${others.map(({ title }) => `  ${title}\n`).join('')}`,
  );
}, 240_000);
