import pg from 'pg';

export default async function globalTeardown() {
  const { shared, stopPostgres } = globalThis.millraceTestServers ?? {};
  await shared?.stop();
  if (process.env.DATABASE_URL) return dropDatabases(process.env.DATABASE_URL);
  await stopPostgres?.();
}

/** A server that is not ours keeps no template of this run. */
async function dropDatabases(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('select datname from pg_database where datname like $1', [
    `test_template_${process.env.MILLRACE_TEST_RUN}_%`,
  ]);
  for (const { datname } of rows) {
    await client.query(`alter database ${datname} is_template false`);
    await client.query(`drop database ${datname} with (force)`);
  }
  await client.end();
}
