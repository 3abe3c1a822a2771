import fc from 'fast-check';
import {
  balanceClaim,
  readRemittances,
  validate,
  writeRemittances,
  type RemittanceEnd,
  type RemittanceItem,
} from '../index.js';
import {
  chunked,
  codesOf,
  collect,
  ENVELOPE,
  plain,
  PROVIDER_ADJUSTMENTS,
  REMITTANCE,
  REMITTANCE_CLAIM,
  qualifiersUnchecked,
} from './fixtures.js';

const write = () =>
  writeRemittances(ENVELOPE, [
    {
      remittance: REMITTANCE,
      claims: [REMITTANCE_CLAIM],
      providerAdjustments: PROVIDER_ADJUSTMENTS,
    },
  ]);
const endOf = (items: RemittanceItem[]) =>
  items.find((item): item is RemittanceEnd => item.kind === 'end')!;

describe('835', () => {
  it('has every qualifier checked by its guide', async () => {
    expect(await qualifiersUnchecked(await write().text())).toEqual([]);
  });

  it('reads what it wrote', async () => {
    const { items, findings } = await collect(readRemittances, await write().bytes());
    expect(findings).toEqual([]);
    expect(items.map((item) => item.kind)).toEqual(['remittance', 'claim', 'end']);
    expect(plain(items[0])).toEqual(plain(REMITTANCE));
    const group = { number: '1', ordinal: expect.any(Number) as number };
    expect(plain(items[1])).toEqual({ ...(plain(REMITTANCE_CLAIM) as object), group });
    expect(plain(endOf(items).providerAdjustments)).toEqual(PROVIDER_ADJUSTMENTS);
    expect(endOf(items)).toMatchObject({
      balanced: true,
      complete: true,
      countsOk: true,
      totalPaidCents: 18_000,
    });
  });

  it('writes a file that its own validation accepts', async () => {
    const result = await validate(await write().bytes());
    expect(result.findings).toEqual([]);
    expect(result.valid).toBe(true);
  });

  it('writes again what it read, byte for byte', async () => {
    const bytes = await write().bytes();
    const { items } = await collect(readRemittances, bytes);
    const [remittance, claim, end] = items as [never, never, RemittanceEnd];
    const again = writeRemittances(ENVELOPE, [
      { remittance, claims: [claim], providerAdjustments: end.providerAdjustments },
    ]);
    expect(Buffer.from(await again.bytes()).toString()).toBe(Buffer.from(bytes).toString());
  });

  it('points to segments by ordinal and byte offset', async () => {
    const text = await write().text();
    const { items } = await collect(readRemittances, text);
    const claim = items[1]!;
    if (claim.kind !== 'claim') throw new Error('expected a claim');
    const { ordinal, offset } = claim.lines[1]!.at;
    expect(text.slice(offset, offset + 10)).toBe('SVC*HC:870');
    expect(text.slice(0, offset).split('~').length).toBe(ordinal);
  });

  it('gives equal items for chunks of any size', async () => {
    const bytes = await write().bytes();
    const whole = await collect(readRemittances, bytes);
    for (const size of [1, 2, 3, 7, 64, 107]) {
      expect(await collect(readRemittances, chunked(bytes, size))).toEqual(whole);
    }
  });

  it('says that a line, a claim or the check is one cent off, with the sum', async () => {
    const text = await write().text();
    const changed = async (from: string, to: string) =>
      (await collect(readRemittances, text.replace(from, to))).findings;
    expect(text).toContain('*100*80*');
    const line = await changed('*100*80*', '*100*80.01*');
    expect(codesOf(line)).toEqual(['line-out-of-balance']);
    expect(line[0]!.amounts).toEqual({
      level: 'line',
      billedCents: 10_000,
      adjustedCents: 2_000,
      paidCents: 8_001,
      differenceCents: -1,
    });
    expect(codesOf(await changed('CLP*CLAIM0001*1*250*', 'CLP*CLAIM0001*1*250.01*'))).toEqual([
      'claim-out-of-balance',
    ]);
    expect(codesOf(await changed('BPR*I*170.5*', 'BPR*I*170.51*'))).toEqual([
      'check-out-of-balance',
    ]);
  });

  it('balances a claim without lines at claim level only', () => {
    const claim = {
      chargeCents: 100,
      paidCents: 40,
      adjustments: [{ group: 'CO', reason: '45', cents: 60, at: AT }],
      lines: [],
      at: AT,
    };
    expect(balanceClaim(claim)).toEqual([]);
    expect(codesOf(balanceClaim({ ...claim, paidCents: 41 }))).toEqual(['claim-out-of-balance']);
  });

  it('ignores AMT in every balance', async () => {
    const text = (await write().text()).replace('AMT*B6*120', 'AMT*B6*99999');
    expect((await collect(readRemittances, text)).findings).toEqual([]);
  });

  it('goes on with the next set after a damaged one', async () => {
    const two = writeRemittances(ENVELOPE, [
      { remittance: REMITTANCE, claims: [REMITTANCE_CLAIM] },
      {
        remittance: { ...REMITTANCE, traceNumber: 'SECOND', paymentCents: 18_000 },
        claims: [REMITTANCE_CLAIM],
      },
    ]);
    const damaged = (await two.text()).replace(/SE\*\d+\*0001~/, '');
    const { items, findings } = await collect(readRemittances, damaged);
    expect(items.map((item) => item.kind)).toEqual([
      'remittance',
      'claim',
      'end',
      'remittance',
      'claim',
      'end',
    ]);
    expect(items[2]).toMatchObject({ complete: false, balanced: false });
    expect(items[5]).toMatchObject({ complete: true, balanced: true });
    expect(codesOf(findings)).toEqual(['missing-set-trailer']);
  });
});

const AT = { ordinal: 1, offset: 0 };
const cents = fc.integer({ min: -5_000_000, max: 5_000_000 });
const lineOf = fc.record({ paid: cents, adjustments: fc.array(cents, { maxLength: 14 }) });

describe('random remittances', () => {
  it('balance when they are built to, and every single-cent change is caught', async () => {
    const property = fc.asyncProperty(
      fc.array(fc.array(lineOf, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
      fc.array(cents, { maxLength: 8 }),
      fc.nat(),
      async (claims, providerAdjustments, pick) => {
        const input = build(claims, providerAdjustments);
        const right = await collect(
          readRemittances,
          await writeRemittances(ENVELOPE, [input]).bytes(),
        );
        expect(right.findings).toEqual([]);
        expect(endOf(right.items).balanced).toBe(true);
        bump(input, pick);
        const wrong = await collect(
          readRemittances,
          await writeRemittances(ENVELOPE, [input]).bytes(),
        );
        expect(endOf(wrong.items).balanced).toBe(false);
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });
});

type Lines = { paid: number; adjustments: number[] }[];

function build(claims: Lines[], providerCents: number[]) {
  const built = claims.map((lines, index) => {
    const detail = lines.map(({ paid, adjustments }) => ({
      procedure: { qualifier: 'HC', code: '99213' },
      chargeCents: paid + sum(adjustments),
      paidCents: paid,
      units: 1,
      adjustments: adjustments.map((amount) => ({ group: 'CO', reason: '45', cents: amount })),
    }));
    return {
      patientControlNumber: `C${index}`,
      status: '1',
      payerClaimNumber: `P${index}`,
      patientResponsibilityCents: 0,
      patient: { person: true, name: 'SAMPLE', firstName: 'TESTA' },
      chargeCents: sum(detail.map((line) => line.chargeCents)),
      paidCents: sum(detail.map((line) => line.paidCents)),
      lines: detail,
    };
  });
  const providerAdjustments = providerCents.map((amount) => ({
    providerId: 'P1',
    fiscalPeriodEnd: '2026-12-31',
    reason: 'WO',
    cents: amount,
  }));
  const paymentCents = sum(built.map((claim) => claim.paidCents)) - sum(providerCents);
  return { remittance: { ...REMITTANCE, paymentCents }, claims: built, providerAdjustments };
}

/** Adds a cent to one of the amounts that take part in a balance. */
function bump(input: ReturnType<typeof build>, pick: number): void {
  const bumps = [
    () => void input.remittance.paymentCents++,
    ...input.providerAdjustments.map((item) => () => void item.cents++),
  ];
  for (const claim of input.claims) {
    bumps.push(
      () => void claim.chargeCents++,
      () => void claim.paidCents++,
    );
    for (const line of claim.lines) {
      bumps.push(
        () => void line.chargeCents++,
        () => void line.paidCents++,
      );
      for (const adjustment of line.adjustments) bumps.push(() => void adjustment.cents++);
    }
  }
  bumps[pick % bumps.length]!();
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
