import { readSegments } from '@millrace/x12';
import { segmentsAround } from './segments-around.js';

const SHA = 'a'.repeat(64);
const isa = (element = '*', segment = '~') =>
  `ISA*00*          *00*          *ZZ*A              *ZZ*B              *260610*1200*^*00501*000000001*0*T*:`.replaceAll(
    '*',
    element,
  ) + segment;
const claim = (n: number) =>
  `CLP*MR${n}*1*100*60**12*FH${n}~NM1*QC*1*SAMPLE*TESTA****MI*FH0000${n}~SVC*HC:99213*100*60~`;
/** 4,500 segments, some 130 kB. */
const LONG = `${isa()}GS*HP*A*B~ST*835*1~N1*PR*FICTIVA~N3*1 PAYER STREET~${Array.from(
  { length: 1500 },
  (_, n) => claim(1000 + n),
).join('')}SE*9*1~`;

/** A stored file of this text; remembers from which bytes it was read, and how many. */
function stored(text: string) {
  const bytes = Buffer.from(text, 'latin1');
  const reads: [number, number][] = [];
  async function* read(_practice: number, _sha: string, fromByte = 0) {
    const entry: [number, number] = [fromByte, 0];
    reads.push(entry);
    for (let at = fromByte; at < bytes.length; at += 1000) {
      const part = bytes.subarray(at, at + 1000);
      entry[1] += part.length;
      yield part;
    }
  }
  return { files: { read }, reads };
}

async function placeOf(text: string, tag: string, after = 0) {
  for await (const batch of readSegments(text)) {
    for (const one of batch) {
      if (one.tag === tag && one.ordinal > after)
        return { segment: one.ordinal, offset: one.offset };
    }
  }
  throw new Error(`no ${tag}`);
}

const around = (text: string, place: { segment: number; offset?: number }, context = 2) =>
  segmentsAround(stored(text).files, 1, SHA, place, context);

describe('segments around a place', () => {
  it('are the same by the offset, read near it, and by the number alone', async () => {
    const place = await placeOf(LONG, 'NM1', 4000);
    const { files, reads } = stored(LONG);
    const near = await segmentsAround(files, 1, SHA, place, 2);
    expect(near.map(({ segment, tag }) => [segment - place.segment, tag])).toEqual([
      [-2, 'SVC'],
      [-1, 'CLP'],
      [0, 'NM1'],
      [1, 'SVC'],
      [2, 'CLP'],
    ]);
    expect(near[2]).toMatchObject({
      offset: place.offset,
      marked: true,
      raw: expect.stringMatching(/^NM1\*QC\*1\*•{6}\*•{5}\*{4}MI\*•{6}\d{4}$/),
      words: expect.any(String),
    });
    expect(near).toEqual(await around(LONG, { segment: place.segment }));
    expect(reads.map(([from]) => from > 0)).toEqual([false, true]);
    expect(reads[1]![1]).toBeLessThan(40_000);
  });

  it('begin and end with the file', async () => {
    const first = await around(LONG, { segment: 1, offset: 0 }, 3);
    expect(first.map(({ tag }) => tag)).toEqual(['ISA', 'GS', 'ST', 'N1']);
    const place = await placeOf(LONG, 'SE');
    expect((await around(LONG, place, 1)).map(({ tag }) => tag)).toEqual(['SVC', 'SE']);
    expect(await around(LONG, { segment: 99_999 })).toEqual([]);
    expect(await around('hello, this is no X12', { segment: 1, offset: 0 })).toEqual([]);
    expect(await around('', { segment: 1, offset: 0 })).toEqual([]);
  });

  it.each([1, 7, -3])('are found by the number when no segment begins %i bytes on', async (by) => {
    const { segment, offset } = await placeOf(LONG, 'NM1', 3000);
    const shown = await around(LONG, { segment, offset: offset + by });
    expect(shown).toEqual(await around(LONG, { segment }));
    expect(JSON.stringify(shown)).not.toMatch(/SAMPLE|TESTA/);
  });

  it('hide persons where a later interchange has separators of its own', async () => {
    for (const second of [LONG.replaceAll('*', '|'), LONG.replaceAll('~', '!')]) {
      const text = isa() + second;
      const place = await placeOf(text, 'NM1', 4000);
      const shown = await around(text, place);
      expect(shown[2]).toMatchObject({ tag: 'NM1', marked: true, offset: place.offset });
      expect(JSON.stringify(shown)).not.toMatch(/SAMPLE|TESTA/);
    }
  });

  it('show an organization’s address, and hide one of which nobody read whose it is', async () => {
    const payer = await around(LONG, { segment: 5 }, 0);
    expect(payer[0]!.raw).toBe('N3*1 PAYER STREET');
    const long = `${isa()}GS*HC*A*B~NM1*85*2*CLINIC~${'K3*FILLS~'.repeat(4000)}N3*1 SAMPLE STREET~${'K3*FILLS~'.repeat(4000)}`;
    const place = await placeOf(long, 'N3');
    expect((await around(long, place, 0))[0]!.raw).toBe('N3*• •••••• ••••••');
    expect((await around(long, { segment: place.segment }, 0))[0]!.raw).toBe('N3*1 SAMPLE STREET');
  });
});
