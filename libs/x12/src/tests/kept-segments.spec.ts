import {
  readClaims,
  writeClaims,
  writeClaimSets,
  type ClaimItem,
  type Envelope,
  type ProfessionalClaim,
} from '../index.js';
import { CLAIM, DEPENDENT_CLAIM, ENVELOPE } from './fixtures.js';

const BATCH = {
  reference: 'BATCH7',
  submitter: { person: false, name: 'SPECIMEN CLINIC', id: 'SUB1' },
  submitterContact: { name: 'EDI DESK', phone: '4065550102' },
  receiver: { person: false, name: 'SAMPLE HEALTH PLAN', id: '99901' },
};

/** Two claims in a form the library does not write: other numbers, another order, another time. */
async function oddFile(): Promise<string> {
  const second = { ...CLAIM, patientControlNumber: 'CLAIM0003' };
  const text = await writeClaims(ENVELOPE, BATCH, [CLAIM, second, DEPENDENT_CLAIM]).text();
  const odd = text
    .replaceAll('*150*UN*1*', '*150.00*UN*1.00*')
    .replaceAll('REF*G1*AUTH9~REF*D9*TRACE1~', 'REF*D9*TRACE1~REF*G1*AUTH9~')
    .replace('*20260302*0930*CH', '*20260302*09300000*CH')
    .replace('PER*IC*EDI DESK*TE*4065550102', 'PER*IC*EDI DESK*EM*A@B.TEST*TE*4065550102');
  expect(odd).not.toBe(text);
  return odd;
}

const read = (text: string) => readClaims(text, { keepSegments: true }).toArray();
const isClaim = (item: ClaimItem): item is ProfessionalClaim => item.kind === 'claim';
const written = (items: ClaimItem[], envelope: Envelope = ENVELOPE) =>
  writeClaimSets(envelope, items).text();

describe('kept segments', () => {
  it('are within reach, level by level', async () => {
    const items = await read(await oddFile());
    const [claim, , dependent] = items.filter(isClaim);
    expect(claim!.segments!.claim[0]).toMatch(/^CLM\*CLAIM0001/);
    expect(claim!.segments!.billing[0]).toBe('HL*1**20*1');
    expect(claim!.segments!.patient).toBeUndefined();
    expect(dependent!.segments!.patient![0]).toMatch(/^HL\*4\*3\*23/);
    expect(items[0]).toMatchObject({ kind: 'header', segments: { separators: '*:^~' } });
    expect((await readClaims(await oddFile()).toArray()).filter(isClaim)[0]!.segments).toBe(
      undefined,
    );
  });

  it('bring a file back byte for byte, also after a way through JSON', async () => {
    const text = await oddFile();
    const items = await read(text);
    expect(await written(items)).toBe(text);
    expect(await written(JSON.parse(JSON.stringify(items)) as ClaimItem[])).toBe(text);
  });

  it('give way to what was changed, and only there', async () => {
    const text = await oddFile();
    const items = await read(text);
    const [first] = items.filter(isClaim);
    first!.note = 'SEEN ONCE';
    const lines = text.split('~');
    const changed = (await written(items)).split('~');
    expect(changed).toContain('NTE*ADD*SEEN ONCE');
    const second = (segments: string[]) =>
      segments.slice(segments.findIndex((segment) => segment.startsWith('CLM*CLAIM0003')));
    expect(second(changed)).toEqual(second(lines));
    expect(changed.slice(changed.indexOf('HL*1**20*1'), changed.indexOf('HL*2*1*22*0'))).toEqual(
      lines.slice(lines.indexOf('HL*1**20*1'), lines.indexOf('HL*2*1*22*0')),
    );
    // The claim itself is in the library's own form now.
    expect(changed.filter((segment) => segment.includes('*150*UN*1*'))).toHaveLength(1);
  });

  it('give way when the level of a claim was changed', async () => {
    const items = await read(await oddFile());
    const claims = items.filter(isClaim);
    for (const claim of claims) claim.payer = { ...claim.payer, id: '99903' };
    const text = await written(items);
    expect(text.match(/NM1\*PR\*2\*SAMPLE HEALTH PLAN\*\*\*\*\*PI\*99903~/g)).toHaveLength(2);
    expect(text).toContain('*150.00*UN*1.00*');
  });

  it('are of no use with other separators', async () => {
    const items = await read(await oddFile());
    const text = await written(items, { ...ENVELOPE, delimiters: { element: '|' } });
    expect(text).toContain('|150|UN|1|');
    expect(text).not.toContain('*');
  });
});

describe('sets as they were read', () => {
  it('stay apart, each with its header', async () => {
    const two = writeClaims(ENVELOPE, BATCH, [CLAIM, DEPENDENT_CLAIM], { claimsPerSet: 1 });
    const text = await two.text();
    expect(await writeClaimSets(ENVELOPE, readClaims(text)).text()).toBe(text);
  });

  it('must be there, of one guide, and have a header', async () => {
    const items = await read(await oddFile());
    await expect(written([])).rejects.toThrow('must hold at least one set');
    await expect(written(items.slice(1))).rejects.toThrow('must stand behind the header');
    const other = items.map((item) => ({ ...item, set: { ...item.set, guide: '005010X223A2' } }));
    await expect(written([...items, ...other] as ClaimItem[])).rejects.toThrow('of one guide');
  });
});
