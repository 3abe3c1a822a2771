import { RemittancePosted } from '@millrace/contracts';
import { readMetrics } from '@millrace/telemetry';
import { startTelemetry, type Telemetry } from '@millrace/telemetry/start';
import { openDesk, type Desk } from './testing/desk.js';
import { like } from './testing/sample.js';

let telemetry: Telemetry;
let h: Desk;
beforeEach(async () => {
  telemetry = await startTelemetry({ service: 'tests' });
  h = await openDesk();
});
afterEach(async () => {
  await h?.close();
  await telemetry?.close();
});

/** Figures of claims by their one label; those that are 0 left out. */
async function figures(name: string): Promise<Record<string, number>> {
  const found = [
    ...(await readMetrics())!.matchAll(new RegExp(`^${name}\\{\\w+="([a-z-]+)"\\} (\\d+)$`, 'gm')),
  ];
  expect(found.length).toBeGreaterThanOrEqual(7);
  return Object.fromEntries(
    found.filter(([, , value]) => value !== '0').map(([, label, value]) => [label!, Number(value)]),
  );
}

it('claims are counted as they go, and shown by state', async () => {
  const { claimId } = await h.accepted();
  await h.tell('remittance', [1], (ctx) => {
    const example = like(RemittancePosted);
    const [claim] = example.claims;
    const paid = { ...claim!, claimId, paidCents: 64000, writtenOffCents: 0, patientCents: 0 };
    ctx.emit(RemittancePosted, 1, { ...example, claims: [{ ...paid, lines: [] }] });
  });
  expect(await figures('millrace_claims_total')).toEqual({ submitted: 1, accepted: 1, paid: 1 });
  expect(await figures('millrace_claims')).toEqual({ paid: 1 });
});
