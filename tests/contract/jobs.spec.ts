import { JobServer } from '@millrace/jobs';
import { startTestServer, type TestServer } from '../../libs/jobs/src/testing/postgres-server.js';
import { jobContract } from './jobs.contract.js';

let postgres: TestServer;
beforeAll(async () => {
  postgres = await startTestServer();
}, 60_000);
afterAll(() => postgres.stop());

jobContract('PostgreSQL', async () => {
  const connectionString = await postgres.createDatabase();
  return {
    server: (options) => new JobServer({ ...options, connection: { connectionString } }),
  };
});
