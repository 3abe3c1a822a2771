import { jest } from '@jest/globals';
import type { AppointmentDetail, ClaimList, SubmitAnswer, Today } from '@millrace/contracts';
import { cleanScenario } from '@millrace/payer-simulator';
import { silentLog } from '@millrace/runtime';
import { ManualClock, waitFor } from '@millrace/testing';
import { DateTime } from 'luxon';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ApiClient } from '../../apps/millrace/src/demo/api-client.js';
import { PRACTICE } from '../../apps/millrace/src/demo/clinic.js';
import { runLiveClinic } from '../../apps/millrace/src/demo/live-clinic.js';
import { PEOPLE } from '../../apps/millrace/src/embedded/open-practice.js';
import { startMillrace, type Millrace } from '../../apps/millrace/src/embedded/start-millrace.js';

/** What `millrace start` does, at a present that the test sets. */
const FIRST_DAY = '2026-06-01';

jest.setTimeout(300_000);

let folder: string;
const system = new ManualClock();
let running: { millrace: Millrace; stop: () => Promise<void> } | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-live-spec-'));
});
afterEach(async () => {
  await running?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts on the folder and comes back when the clinic has reached the present. */
async function live(present: string): Promise<Millrace> {
  system.set(present);
  const millrace = await startMillrace({
    dataDir: folder,
    port: 0,
    log: silentLog,
    clockStart: DateTime.fromISO(FIRST_DAY, { zone: PRACTICE.timeZone }).toJSDate(),
    system,
    scenario: cleanScenario(7),
    collectMinutes: 1,
    replayable: true,
  });
  const abort = new AbortController();
  let living: Promise<void> = Promise.resolve();
  const stop = async () => {
    running = undefined;
    abort.abort();
    await living.catch(() => undefined);
    await millrace.close();
  };
  running = { millrace, stop };
  await new Promise<void>((arrived, fail) => {
    living = runLiveClinic({
      millrace,
      dataDir: folder,
      scenario: {
        seed: 7,
        claims: 200,
        perDay: 6,
        patients: 40,
        openDaily: true,
        firstDay: FIRST_DAY,
      },
      progress: () => undefined,
      arrived,
      signal: abort.signal,
    });
    living.catch(fail);
  });
  return millrace;
}

/** What a new session of the database says of its commits. */
async function waitsForDisk({ database }: Millrace): Promise<string> {
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  const { rows } = await client
    .query<{ value: string }>(`select current_setting('synchronous_commit') as value`)
    .finally(() => client.end());
  return rows[0]!.value;
}

const person = ({ url, secrets }: Millrace) =>
  ApiClient.signIn(url, PEOPLE[0]!.email, secrets.firstPassword);

test('a visit that a person checks in and out becomes money, and the clinic lives on after a night', async () => {
  let api = await person(await live('2026-06-10T17:01:00.000Z'));
  const today = await api.get<Today>('/today');
  expect(today.date).toBe('2026-06-10');
  expect(await waitsForDisk(running!.millrace)).toBe('on');
  expect(today.visits.some(({ state }) => state === 'done')).toBe(true);
  const visit = today.visits.find(({ state }) => state === 'booked' || state === 'confirmed')!;
  const ahead = await api.get<Today>('/today?date=2026-06-12');
  expect(ahead.visits.length).toBeGreaterThan(0);

  const { appointmentId } = visit;
  await api.post(`/appointments/${appointmentId}/check-in`, {}, 'in');
  await api.post(`/appointments/${appointmentId}/check-out`, {}, 'out');
  const walkIn = await api.post<{ appointmentId: number }>(
    '/appointments',
    {
      patientId: today.visits[0]!.patientId,
      providerId: visit.providerId,
      locationId: today.location.locationId,
      walkIn: true,
      overbook: true,
      overbookReason: 'Urgent',
      reason: 'Walk-in',
    },
    'walk-in',
  );
  await api.post(`/appointments/${walkIn.appointmentId}/check-out`, {}, 'walk-in-out');
  const left = await api.post<{ appointmentId: number }>(
    '/appointments',
    {
      patientId: today.visits[0]!.patientId,
      providerId: visit.providerId,
      locationId: today.location.locationId,
      walkIn: true,
      overbook: true,
      overbookReason: 'Urgent',
      reason: 'Walk-in',
    },
    'walk-in-left',
  );
  const claims = async () => {
    const { items } = await api.get<ClaimList>('/claims?limit=200');
    return items.filter(({ serviceDate }) => serviceDate === today.date);
  };
  const before = today.visits.filter(({ state }) => state === 'done').length;
  await waitFor('the charges of both', async () => (await claims()).length === before + 2, 30_000);
  const sent = await api.post<SubmitAnswer>('/claims/submissions', {}, 'send-now');
  expect(sent.claimCount).toBeGreaterThanOrEqual(2);
  await running!.stop();

  api = await person(await live('2026-06-11T17:01:00.000Z'));
  expect((await api.get<Today>('/today')).visits.length).toBeGreaterThan(3);
  const paid = (await claims()).filter(({ paidCents }) => paidCents > 0);
  expect(paid.length).toBeGreaterThanOrEqual(2);
  const detail = await api.get<AppointmentDetail>(`/appointments/${appointmentId}`);
  expect(detail.history.filter(({ what }) => what.startsWith('checked'))).toMatchObject([
    { what: 'checked-in', by: PEOPLE[0]!.name },
    { what: 'checked-out', by: PEOPLE[0]!.name },
  ]);
  // Whom a person checked in, only a person checks out; the others of that day came at their times.
  const yesterday = await api.get<Today>('/today?date=2026-06-10');
  const states = new Map(yesterday.visits.map((one) => [one.appointmentId, one.state]));
  expect(states.get(left.appointmentId)).toBe('arrived');
  states.delete(left.appointmentId);
  expect([...states.values()].every((state) => state === 'done' || state === 'missed')).toBe(true);
});
