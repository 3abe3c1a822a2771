import { runMigrations } from 'bullmq';
import type { Pool } from 'pg';

/** Makes or renews BullMQ's tables and functions in a schema, as a step of its own under a role that may create it. */
export async function migrateJobs(pool: Pool, schema = 'jobs'): Promise<void> {
  const client = await pool.connect();
  try {
    await runMigrations(client, schema);
  } finally {
    client.release();
  }
}
