import { readClaimAcknowledgements, type ProfessionalClaim, type Written } from '@millrace/x12';
import { cleanScenario } from './index.js';
import {
  batch,
  claimOf,
  closeAll,
  errorsOf,
  mailbox,
  open,
  paid,
  send,
} from './testing/sandbox.js';
import type { Sandbox } from './testing/sandbox.js';

afterEach(closeAll);

test('a replacement takes back what was decided first and pays anew', async () => {
  const sandbox = await open(cleanScenario(7));
  await send(sandbox, await batch([claimOf(1, 'FICTV')]));
  const [original] = await mailbox(sandbox, '2026-04-01T12:00:00.000Z', '835');
  const { payerClaimNumber, paidCents } = (await paid(original!)).claims[0]!;
  const [first, second] = claimOf(1, 'FICTV').lines!;
  await send(
    sandbox,
    await batch(
      [
        claimOf(1, 'FICTV', {
          frequency: '7',
          payerClaimNumber,
          chargeCents: 41_200,
          lines: [first!, { ...second!, chargeCents: 20_000 }],
        }),
      ],
      2,
    ),
  );
  const [, corrected] = await mailbox(sandbox, '2026-05-15T12:00:00.000Z', '835');
  const { claims, end } = await paid(corrected!);
  expect(end.balanced).toBe(true);
  expect(claims).toMatchObject([
    { patientControlNumber: 'MR1', status: '22', chargeCents: -59_800, paidCents: -paidCents },
    { patientControlNumber: 'MR1', status: '1', chargeCents: 41_200, frequency: '7' },
  ]);
  expect(claims[0]!.payerClaimNumber).toBe(payerClaimNumber);
  expect(
    claims[0]!.lines.flatMap(({ adjustments }) => adjustments).every(({ cents }) => cents < 0),
  ).toBe(true);
  expect(await errorsOf(corrected!)).toEqual([]);
});

/** Sends a claim that was paid once, and says by which number the payer knows it and what it paid. */
async function paidOnce(sandbox: Sandbox) {
  await send(sandbox, await batch([claimOf(1, 'FICTV')]));
  const [original] = await mailbox(sandbox, '2026-04-01T12:00:00.000Z', '835');
  return (await paid(original!)).claims[0]!;
}

const again = (frequency: '7' | '8', payerClaimNumber: string) =>
  claimOf(1, 'FICTV', { frequency, payerClaimNumber } as Partial<Written<ProfessionalClaim>>);

test('a void takes back what was paid, and pays nothing anew', async () => {
  const sandbox = await open(cleanScenario(7));
  const { payerClaimNumber, paidCents } = await paidOnce(sandbox);
  await send(sandbox, await batch([again('8', payerClaimNumber!)], 2));
  const [, taken] = await mailbox(sandbox, '2026-05-15T12:00:00.000Z', '835');
  const { claims, end } = await paid(taken!);
  expect(end.balanced).toBe(true);
  expect(claims).toMatchObject([{ status: '22', paidCents: -paidCents, payerClaimNumber }]);
});

test('what was replaced or voided is taken back once, whichever number is named', async () => {
  const sandbox = await open(cleanScenario(7));
  const { payerClaimNumber } = await paidOnce(sandbox);
  const sums: number[] = [];
  for (const [n, frequency] of (['7', '7', '8'] as const).entries()) {
    await send(sandbox, await batch([again(frequency, payerClaimNumber!)], n + 2));
    const files = await mailbox(sandbox, `2026-0${5 + n}-15T12:00:00.000Z`, '835');
    const { claims, end } = await paid(files.at(-1)!);
    expect(end.balanced).toBe(true);
    sums.push(claims.reduce((sum, claim) => sum + claim.paidCents, 0));
    // Of what it replaces, not of the first one.
    expect(claims[0]!.payerClaimNumber === payerClaimNumber).toBe(n === 0);
  }
  const { paidCents } = (
    await paid((await mailbox(sandbox, '2026-09-01T12:00:00.000Z', '835'))[0]!)
  ).claims[0]!;
  expect(sums).toEqual([0, 0, -paidCents]);
});

test.each(['7', '8'] as const)(
  'frequency %s for a claim that the payer does not have is turned away',
  async (frequency) => {
    const sandbox = await open(cleanScenario(7));
    await send(sandbox, await batch([again(frequency, 'FI0000000000000')]));
    const [answer] = await mailbox(sandbox, '2026-03-03T06:00:00.000Z', '277CA');
    const items = await readClaimAcknowledgements(answer!.bytes).toArray();
    const claim = items.find((item) => item.kind === 'acknowledgement' && item.level === 'claim');
    expect(claim).toMatchObject({
      accepted: false,
      statuses: [{ codes: [{ category: 'A7', status: '464' }] }],
    });
    expect(await mailbox(sandbox, '2026-06-01T12:00:00.000Z', '835')).toEqual([]);
  },
);
