import {
  readClaims,
  validate,
  writeClaims,
  X12WriteError,
  type ProfessionalClaim,
  type Written,
} from '../index.js';
import {
  CLAIM,
  codesOf,
  collect,
  DEPENDENT_CLAIM,
  ENVELOPE,
  plain,
  segmentsOf,
  qualifiersUnchecked,
} from './fixtures.js';

const BATCH = {
  reference: 'BATCH7',
  submitter: { person: false, name: 'SPECIMEN CLINIC', idQualifier: '46', id: 'SUB1' },
  submitterContact: { name: 'EDI DESK', phone: '4065550102' },
  receiver: { person: false, name: 'SAMPLE HEALTH PLAN', idQualifier: '46', id: '99901' },
};
const write = (claims: Written<ProfessionalClaim>[], options = {}) =>
  writeClaims(ENVELOPE, BATCH, claims, options);
const failing = async (change: Partial<Written<ProfessionalClaim>>) => {
  const error: unknown = await write([{ ...CLAIM, ...change }])
    .text()
    .catch((reason: unknown) => reason);
  if (!(error instanceof X12WriteError)) throw new Error('expected an X12WriteError');
  return error;
};

describe('837P', () => {
  it('has every qualifier checked by its guide', async () => {
    expect(await qualifiersUnchecked(await write([CLAIM, DEPENDENT_CLAIM]).text())).toEqual([]);
  });

  it('reads what it wrote', async () => {
    const { items, findings } = await collect(
      readClaims,
      await write([CLAIM, DEPENDENT_CLAIM]).bytes(),
    );
    expect(findings).toEqual([]);
    expect(plain(items[0])).toEqual({
      ...BATCH,
      purpose: '00',
      typeCode: 'CH',
      date: '2026-03-02',
      time: '09:30',
    });
    expect(plain(items[1])).toEqual(plain(CLAIM));
    expect(plain(items[2])).toEqual(plain(DEPENDENT_CLAIM));
    expect(items[3]).toMatchObject({ kind: 'end', complete: true, countsOk: true });
  });

  it('writes a file that its own validation accepts', async () => {
    expect((await validate(await write([CLAIM, DEPENDENT_CLAIM, CLAIM]).bytes())).findings).toEqual(
      [],
    );
  });

  it('shares hierarchy levels of equal providers and subscribers', async () => {
    const segments = await segmentsOf(
      write([CLAIM, { ...CLAIM, patientControlNumber: 'B' }, DEPENDENT_CLAIM]),
    );
    expect(segments.filter((text) => text.startsWith('HL'))).toEqual([
      'HL*1**20*1',
      'HL*2*1*22*0',
      'HL*3*1*22*1',
      'HL*4*3*23*0',
    ]);
  });

  it('begins a new set after so many claims', async () => {
    const claims = Array.from({ length: 5 }, (_, index) => ({
      ...CLAIM,
      patientControlNumber: `C${index}`,
    }));
    const output = write(claims, { claimsPerSet: 2 });
    const segments = await segmentsOf(output);
    expect(segments.filter((text) => text.startsWith('ST*'))).toHaveLength(3);
    expect(
      segments.filter((text) => text.startsWith('BHT*')).map((text) => text.split('*')[3]),
    ).toEqual(['BATCH7', 'BATCH7-2', 'BATCH7-3']);
    expect(segments.at(-2)).toBe('GE*3*42');
    expect((await validate(await output.bytes())).valid).toBe(true);
    const { items } = await collect(readClaims, await output.bytes());
    expect(
      items.filter((item) => item.kind === 'claim').map((claim) => claim.patientControlNumber),
    ).toEqual(['C0', 'C1', 'C2', 'C3', 'C4']);
  });

  it('takes claims one by one, so that a batch of any size streams', async () => {
    let made = 0;
    async function* many() {
      for (; made < 3_000; made++) yield { ...CLAIM, patientControlNumber: `C${made}` };
    }
    for await (const chunk of writeClaims(ENVELOPE, BATCH, many())) {
      expect(chunk.length).toBeGreaterThan(60_000);
      break;
    }
    expect(made).toBeLessThan(200);
  });

  it('refuses what cannot be written and names the field, not the value', async () => {
    expect(await failing({ note: 'A*B' })).toMatchObject({ path: 'claims[0].note' });
    expect(await failing({ subscriber: { ...CLAIM.subscriber, firstName: 'A~B' } })).toMatchObject({
      path: 'claims[0].subscriber.firstName',
    });
    expect((await failing({ note: 'SECRET*WORD' })).message).not.toContain('SECRET');
    expect(await failing({ frequency: '7' })).toMatchObject({ path: 'claims[0].payerClaimNumber' });
    expect(await failing({ chargeCents: 24_999 })).toMatchObject({ path: 'claims[0].chargeCents' });
    expect(await failing({ lines: [] })).toMatchObject({ path: 'claims[0].lines' });
    expect((await failing({ patientControlNumber: 'X'.repeat(39) })).message).toContain('CLM01');
    expect(await failing({ accidentDate: '2026-02-30' })).toMatchObject({
      path: 'claims[0].accidentDate',
    });
  });

  it('catches a charge that is not the sum of its lines', async () => {
    const text = (await write([CLAIM]).text()).replace(
      'CLM*CLAIM0001*250*',
      'CLM*CLAIM0001*250.01*',
    );
    expect(codesOf((await collect(readClaims, text)).findings)).toEqual(['charge-out-of-balance']);
    expect(codesOf((await validate(text)).findings)).toEqual(['charge-out-of-balance']);
  });

  it('passes institutional claims over with a finding', async () => {
    const text = (await write([CLAIM]).text()).replaceAll('005010X222A1', '005010X223A3');
    const { items, findings } = await collect(readClaims, text);
    expect(items).toEqual([]);
    expect(codesOf(findings)).toEqual(['unexpected-transaction-set']);
  });

  it.each([
    [
      'other-payer-line-out-of-balance',
      (text: string) => text.replace('SVD*99902*210*', 'SVD*99902*210.01*'),
    ],
    [
      'other-payer-claim-out-of-balance',
      (text: string) => text.replace('AMT*D*200', 'AMT*D*199.99'),
    ],
    ['original-claim-number-missing', (text: string) => text.replace('REF*F8*ICN77~', '')],
    ['diagnosis-pointer-invalid', (text: string) => text.replace('*1:2~', '*1:3~')],
    ['missing-loop', (text: string) => text.replace(/NM1\*PR[^~]*~/, '')],
    ['hierarchy-parent', (text: string) => text.replace('HL*3*2*23', 'HL*3*1*23')],
    ['hierarchy-number', (text: string) => text.replace('HL*3*2*23', 'HL*4*2*23')],
    ['unexpected-segment', (text: string) => text.replace('LX*1~', 'SVC*HC:99213*1*1~LX*1~')],
    ['npi-invalid', (text: string) => text.replace('*XX*1234567893', '*XX*1234567890')],
  ])('%s is found', async (code, damage) => {
    const text = await write([DEPENDENT_CLAIM]).text();
    expect(damage(text)).not.toBe(text);
    const codes = codesOf((await validate(damage(text))).findings);
    expect(codes.filter((found) => found !== 'segment-count-mismatch')).toContain(code);
  });
});
