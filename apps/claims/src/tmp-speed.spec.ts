import { CoverageSaved, LocationSaved, PatientSaved, PayerSaved, PracticeSaved, ProviderSaved, RemittancePosted } from '@millrace/contracts';
import { EntityManager } from 'typeorm';
import { receiveEncounter } from './encounters/receive-encounter.handler.js';
import { EncounterRequest } from '@millrace/contracts';
import { claimsIn, ack277 } from './testing/answers.js';
import { startHarness } from './testing/harness.js';
const like = (event: any, c: object = {}) => ({ ...event.example, ...c });
const times = new Map<string, [number, number]>();
const original = EntityManager.prototype.query;
EntityManager.prototype.query = async function (this: any, ...a: any[]) {
  const s = performance.now();
  const r = await (original as any).apply(this, a);
  const k = String(a[0]).replace(/\s+/g, ' ').slice(0, 90);
  const e = times.get(k) ?? [0, 0]; e[0] += performance.now() - s; e[1]++; times.set(k, e);
  return r;
} as any;
const dump = () => { const out = [...times].sort((a, b) => b[1][0] - a[1][0]).slice(0, 9).map(([k, [ms, n]]) => `${Math.round(ms)}ms x${n} ${k}`).join('\n'); times.clear(); return out; };
it('speed', async () => {
  const h = await startHarness('2026-06-10T12:00:00Z');
  const N = 600;
  const t = (what: string, s: number) => console.log(what, Math.round(performance.now() - s), 'ms\n' + dump());
  let s = performance.now();
  await h.tell('scheduling', [1], (ctx) => {
    ctx.emit(PracticeSaved, 1, like(PracticeSaved));
    ctx.emit(LocationSaved, 1, like(LocationSaved));
    ctx.emit(ProviderSaved, 1, like(ProviderSaved));
    ctx.emit(PayerSaved, 1, like(PayerSaved));
    for (let n = 1; n <= N; n++) {
      ctx.emit(PatientSaved, 1, like(PatientSaved, { patientId: n, externalId: `PT-${n}` }));
      ctx.emit(CoverageSaved, 1, like(CoverageSaved, { coverageId: n, patientId: n, memberId: `FH${n}` }));
    }
  });
  t('reference', s); s = performance.now();
  for (let n = 1; n <= N; n++)
  await h.service.work.run({ practiceIds: [1] }, async (ctx) => {
      await receiveEncounter(EncounterRequest.parse({ externalId: `E${n}`, patientId: n, serviceDate: '2026-06-09', renderingProvider: { providerId: 1 }, locationId: 1, diagnoses: ['M17.11'], lines: [{ procedure: '99214', chargeCents: 20000 }, { procedure: '20611', chargeCents: 30000 }] }), 1, ctx);
  });
  t('encounters', s);
  const ex = async (sql: string, p: any[]) => h.service.work.run({ practiceIds: [1] }, async (ctx) => {
    const r = await ctx.tx.query('explain analyze ' + sql, p);
    console.log(r.map((x: any) => x['QUERY PLAN']).join('\n'));
  });
  await ex(`select e.id as "encounterId", c.id from encounter e join claim c on c.practice_id = e.practice_id and c.encounter_id = e.id
      where e.practice_id = $1 and e.external_id = $2`, [1, 'E5']);
  await ex(`select c.id, l.line_number from claim c join claim_line l on l.practice_id = $1 and l.claim_id = c.id where c.practice_id = $1 and c.id = any($2)`, [1, Array.from({length: 500}, (_, n) => n + 1)]);
  await ex(`select l.claim_id, l.line_number from unnest($2::bigint[]) u (id) cross join lateral (select * from claim_line where practice_id = $1 and claim_id = u.id order by line_number) l`, [1, Array.from({length: 500}, (_, n) => n + 1)]);
  await h.close();
}, 200000);
