// The whole cycle, from the encounter that comes in to the cents that are posted: claims a second, and where the time goes.
import { defaultScenario } from '@millrace/payer-simulator';
import { silentLog } from '@millrace/runtime';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startCluster } from '../../../apps/millrace/dist/cluster/start-cluster.js';
import { signIn } from '../../../apps/millrace/dist/demo/open-demo.js';
import { encounterOf, sendPatient, setUpClinic } from '../../../apps/millrace/dist/demo/play.js';
import { isKept, planScenario } from '../../../apps/millrace/dist/demo/scenario.js';
import { openSandboxPractice } from '../../../apps/millrace/dist/embedded/open-practice.js';
import { startMillrace } from '../../../apps/millrace/dist/embedded/start-millrace.js';

const FIRST_DAY = '2026-06-01';
const SEED = 7;
/** Requests at a time. */
const HANDS = 16;
const PATIENTS = 400;
const DAY_MS = 86_400_000;
/** So long after the batch the last payer has paid. */
const LAST_DAY = 30;

const round = (value, digits = 2) => Number(value.toFixed(digits));

export async function bench({ size, only, progress }) {
  const started = new Date().toISOString();
  const profiles = {};
  for (const profile of ['embedded', 'cluster']) {
    if (only && !only.includes(profile)) continue;
    const dataDir = mkdtempSync(join(tmpdir(), `millrace-bench-cycle-${profile}-`));
    const millrace = await (profile === 'embedded'
      ? embedded(dataDir)
      : cluster(dataDir, progress));
    try {
      profiles[profile] = await measure(millrace, size, (text) => progress(`${profile} ${text}`));
    } finally {
      await millrace.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  }
  return { started, node: process.version, claims: size, profiles };
}

const common = (dataDir) => ({
  dataDir,
  port: 0,
  log: silentLog,
  clockStart: new Date(`${FIRST_DAY}T06:00:00Z`),
  collectMinutes: 360,
  rateLimitPerMinute: 100_000_000,
});

function embedded(dataDir) {
  return startMillrace({ ...common(dataDir), scenario: defaultScenario(SEED) });
}

function cluster(dataDir, progress) {
  return startCluster({
    ...common(dataDir),
    seed: SEED,
    logLevel: 'error',
    onLine: (name, line) => progress(`${name}: ${line.slice(0, 300)}`),
    progress,
  });
}

async function measure(millrace, size, progress) {
  const scenario = {
    seed: SEED,
    claims: size,
    firstDay: FIRST_DAY,
    patients: PATIENTS,
    openDaily: true,
  };
  await openSandboxPractice(millrace);
  const admin = await signIn(millrace, 'administrator');
  const { locationId } = await setUpClinic(admin, scenario);
  // Their diagnoses and charges; the visits themselves took place elsewhere.
  const visits = planScenario(scenario).visits.filter(isKept);
  const patients = new Map(visits.map(({ patient }) => [patient.externalId, patient]));
  await atOnce([...patients.values()], (patient) => sendPatient(admin, patient, '2026'));
  const noon = new Date(`${FIRST_DAY}T15:00:00Z`);
  await millrace.driver.advanceTo(noon);
  await millrace.settle();
  progress(`${patients.size} patients are there`);

  const stations = {};
  const station = async (name, act) => {
    const from = performance.now();
    await act();
    stations[name] = (stations[name] ?? 0) + (performance.now() - from) / 1_000;
    progress(`${name}: ${round(stations[name])} s`);
  };
  await station('encounters', async () => {
    await atOnce(visits, (visit, n) =>
      admin.post('/encounters', encounter(visit, n, locationId), `encounter-${n}`),
    );
    await millrace.settle();
  });
  await station('batch', () => millrace.driver.advanceTo(new Date(`${FIRST_DAY}T18:30:00Z`)));
  const at = (days) => new Date(noon.getTime() + days * DAY_MS);
  await station('acknowledgements', () => millrace.driver.advanceTo(at(2)));
  await station('remittances', async () => {
    await millrace.driver.advanceTo(at(LAST_DAY));
    await millrace.settle();
  });

  const total = Object.values(stations).reduce((sum, seconds) => sum + seconds, 0);
  return {
    claims: visits.length,
    ...(await outcome(millrace.adminUrl)),
    claimsPerSecond: round(visits.length / total, 1),
    seconds: round(total),
    stations: Object.fromEntries(
      Object.entries(stations).map(([name, seconds]) => [
        name,
        { seconds: round(seconds), share: round(seconds / total) },
      ]),
    ),
  };
}

/** Without the flaws of the demo: this measures the way, not the exceptions. */
function encounter(visit, n, locationId) {
  const { appointmentExternalId: _visit, ...rest } = encounterOf({ ...visit, flaw: undefined });
  return {
    ...rest,
    externalId: `E-${n}`,
    patientExternalId: visit.patient.externalId,
    serviceDate: FIRST_DAY,
    locationId,
  };
}

async function outcome(adminUrl) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rows } = await client.query(`
    select (select count(*) from claims.claim)::int as created,
           (select count(distinct key) from claims.event_log where type = 'claims.claim-submitted')::int as submitted,
           (select coalesce(sum(posted_claims), 0) from remittance.remittance)::int as posted`);
  await client.end();
  return rows[0];
}

async function atOnce(items, act) {
  let next = 0;
  const hand = async () => {
    while (next < items.length) {
      const n = next++;
      await act(items[n], n);
    }
  };
  await Promise.all(Array.from({ length: HANDS }, hand));
}
