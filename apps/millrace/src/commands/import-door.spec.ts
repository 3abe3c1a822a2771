import { jest } from '@jest/globals';
import { cleanScenario } from '@millrace/payer-simulator';
import { silentLog } from '@millrace/runtime';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openSandboxPractice } from '../embedded/open-practice.js';
import { startMillrace, type Millrace } from '../embedded/start-millrace.js';
import { ImportDoor } from './import-door.js';

jest.setTimeout(60_000);

let folder: string;
let millrace: Millrace;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-import-door-spec-'));
  millrace = await startMillrace({
    dataDir: join(folder, 'data'),
    port: 0,
    log: silentLog,
    clockStart: new Date('2026-06-01T12:00:00Z'),
    scenario: cleanScenario(1),
  });
  await openSandboxPractice(millrace);
});
afterAll(async () => {
  await millrace?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The first `times` attempts to keep what was read fail in the database, wherever the counting transaction ends. */
async function failReading(times: number): Promise<void> {
  const client = new pg.Client({ connectionString: millrace.database.adminUrl });
  await client.connect();
  await client
    .query(
      `drop trigger if exists fail on remittance.remittance_file;
       drop sequence if exists public.tries;
       create sequence public.tries;
       grant usage on sequence public.tries to public;
       create or replace function public.fail_reading() returns trigger language plpgsql as $$
       begin
         if new.state <> 'received' and nextval('public.tries') <= ${times} then
           raise exception 'planted';
         end if;
         return new;
       end $$;
       create trigger fail before update on remittance.remittance_file
         for each row execute function public.fail_reading();`,
    )
    .finally(() => client.end());
}

test.each([
  ['whose reading fails is tried again before it is reported', 2, 'unreadable'],
  ['whose reading fails time and again is reported as kept', 99, 'received'],
])('a file %s', async (_words, times, state) => {
  await failReading(times);
  const door = await ImportDoor.open(millrace);
  const file = join(folder, `letter-${times}.txt`);
  writeFileSync(file, `Dear billing team, letter ${times}`);
  expect((await door.remittances(file)).state).toBe(state);
});
