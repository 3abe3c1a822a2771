import fc from 'fast-check';
import { readRemittances, writeRemittances, type RemittanceItem } from '../index.js';
import { REMITTANCE_835 } from '../guides/remittance-835.js';
import { chunked } from './fixtures.js';
import { fileOf, makeSet } from './guide-sets.js';
import { MADE_ENVELOPE } from './guide-typed.js';
import { Chance } from './made-set.js';
import { putRemittanceInUsualForm } from './usual-remittance.js';

const RUNS = Number(process.env['MILLRACE_X12_RUNS'] ?? 60);

type OfKind<K> = Extract<RemittanceItem, { kind: K }>;

/** Reads a file and writes what was read. */
async function passed(text: string, keepSegments: boolean): Promise<string> {
  const items = await readRemittances(chunked(Buffer.from(text), 777), { keepSegments }).toArray();
  return written(items);
}

function written(items: readonly RemittanceItem[]): Promise<string> {
  const remittance = items.find((item) => item.kind === 'remittance')!;
  const claims = items.filter((item): item is OfKind<'claim'> => item.kind === 'claim');
  const { providerAdjustments, segments } = items.find((item) => item.kind === 'end')!;
  const input = { remittance, claims, providerAdjustments, segments };
  return writeRemittances(MADE_ENVELOPE, [input]).text();
}

const expectSame = (text: string, made: string) => {
  if (text !== made) expect(text.split('~\n')).toEqual(made.split('~\n'));
};

describe('835', () => {
  it('comes back byte for byte from the fields of the objects alone', async () => {
    const property = fc.asyncProperty(fc.integer(), async (seed) => {
      const set = makeSet(REMITTANCE_835, new Chance(seed));
      putRemittanceInUsualForm(set);
      const text = fileOf(REMITTANCE_835, set);
      expectSame(await passed(text, false), text);
    });
    await fc.assert(property, { numRuns: RUNS });
  });

  it('comes back byte for byte in whatever form it was, with its segments', async () => {
    const property = fc.asyncProperty(fc.integer(), async (seed) => {
      const text = fileOf(REMITTANCE_835, makeSet(REMITTANCE_835, new Chance(seed)));
      expectSame(await passed(text, true), text);
    });
    await fc.assert(property, { numRuns: RUNS });
  });

  it('writes anew only what was changed', async () => {
    const items = await readRemittances(FILE, { keepSegments: true }).toArray();
    expect(await written(items)).toBe(FILE);
    const claim = items.find((item): item is OfKind<'claim'> => item.kind === 'claim')!;
    claim.payerClaimNumber = 'ICN2';
    const lines = (await written(items)).split('~\n');
    const before = FILE.split('~\n');
    expect(lines.filter((line) => !before.includes(line))).toEqual([
      'CLP*CLAIM1*1*100*80*20*12*ICN2',
      'SVC*HC:99213*100*80**1',
      'CAS*PR*3*20',
    ]);
    expect(lines).toContain('BPR*I*80.00*C*CHK************20260305');
  });

  it('tells a stay, a group and a contact by name', async () => {
    const items = await readRemittances(FILE).toArray();
    const [remittance, claim] = items as [OfKind<'remittance'>, OfKind<'claim'>];
    expect(remittance.payer.contacts).toEqual([
      {
        purpose: 'CX',
        name: 'CLAIMS',
        email: 'a@example.org',
        phone: '4065550101',
        channels: [
          { qualifier: 'EM', value: 'a@example.org' },
          { qualifier: 'TE', value: '4065550101' },
        ],
      },
      { purpose: 'BL', phone: '4065550100' },
    ]);
    expect(claim.group).toMatchObject({
      number: '1',
      totals: { providerId: '1234567893', claimCount: 1, chargeCents: 10_000 },
    });
    expect(claim.inpatient).toEqual({ coveredDays: 3, drgCents: 5_000, remarkCodes: ['MA01'] });
    expect(claim.remarkCodes).toEqual(['MA01']);
    expect(claim.quantities).toEqual([{ qualifier: 'CA', quantity: 3 }]);
    expect(claim.statementDates).toEqual([{ qualifier: '232', date: '2026-02-01' }]);
  });

  it('refuses remark codes that stand nowhere', async () => {
    const items = await readRemittances(FILE).toArray();
    const claim = items.find((item): item is OfKind<'claim'> => item.kind === 'claim')!;
    claim.remarkCodes = ['MA02'];
    await expect(written(items)).rejects.toMatchObject({
      path: 'remittances[0].claims[0].remarkCodes',
    });
  });
});

const FILE = [
  'ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260302*0930*^*00501*000000009*0*T*:',
  'GS*HP*SENDER*RECEIVER*20260302*0930*9*X*005010X221A1',
  'ST*835*0001',
  'BPR*I*80.00*C*CHK************20260305',
  'TRN*1*CHECK55*1999888777',
  'N1*PR*SAMPLE HEALTH PLAN',
  'N3*1 SAMPLE STREET',
  'N4*HELENA*MT*59601',
  'PER*CX*CLAIMS*EM*a@example.org*TE*4065550101',
  'PER*BL**TE*4065550100',
  'N1*PE*SPECIMEN CLINIC*XX*1234567893',
  'LX*1',
  'TS3*1234567893*11*20261231*1*100',
  'CLP*CLAIM1*1*100.00*80.00*20.00*12*ICN1',
  'NM1*QC*1*SAMPLE*TESTA****MI*M0001',
  'MIA*3***50*MA01',
  'DTM*232*20260201',
  'QTY*CA*3',
  'SVC*HC:99213*100.00*80.00**1',
  'CAS*PR*3*20.00',
  'SE*19*0001',
  'GE*1*9',
  'IEA*1*000000009',
  '',
].join('~\n');
