import { explain } from '@millrace/x12';
import { FileIndex } from './file-index.js';
import { windowOf } from './file-window.js';

const isa = (element = '*', segment = '~') =>
  `ISA*00*          *00*          *ZZ*A              *ZZ*B              *260610*1200*^*00501*000000001*0*T*:`.replaceAll(
    '*',
    element,
  ) + segment;
const inEnvelope = (group: string, guide: string, set: string) =>
  `${isa()}GS*${group}*A*B*20260610*1200*1*X*${guide}~${set}GE*1*1~IEA*1*000000001~`;

const paid = (n: number) =>
  `CLP*MR${n}*1*100*60**12*FH${n}~NM1*QC*1*SAMPLE*TESTA****MI*FH0000${n}~SVC*HC:99213*100*60~DTM*472*20260601~CAS*CO*45*40~`;
const REMITTANCE_HEAD =
  'ST*835*0001~BPR*I*60*C*ACH~TRN*1*CHECK1*1999999999~N1*PR*FICTIVA~N3*1 PAYER STREET~N4*TESTVILLE*MT*59601~N1*PE*CLINIC*XX*1999999976~LX*1~';
/** 7,500 segments in one set, some 230 kB. */
const LONG = inEnvelope(
  'HP',
  '005010X221A1',
  `${REMITTANCE_HEAD}${Array.from({ length: 1500 }, (_, n) => paid(1000 + n)).join('')}SE*7510*0001~`,
);
const claim = (n: number) =>
  `CLM*MR${n}*150***11:B:1*Y*A*Y*Y~HI*ABK:J0190~NM1*82*1*DEMOSON*ORLA****XX*1999999984~PRV*PE*PXC*207Q00000X~LX*1~SV1*HC:99213*100*UN*1***1~DTP*472*D8*20260601~LX*2~SV1*HC:99214*50*UN*1***1~DTP*472*D8*20260601~NM1*DN*1*PROBE*RITA****XX*1999999976~`;
const CLAIMS = inEnvelope(
  'HC',
  '005010X222A1',
  'ST*837*0001*005010X222A1~BHT*0019*00*B1*20260610*1200*CH~NM1*41*2*CLINIC*****46*S1~PER*IC*EDI DESK*TE*4065550102~NM1*40*2*FICTIVA*****46*F1~' +
    'HL*1**20*1~NM1*85*2*CLINIC*****XX*1999999976~N3*2 CLINIC ROAD~N4*BOZEMAN*MT*59715~REF*EI*999123456~' +
    `HL*2*1*22*0~SBR*P*18*******CI~NM1*IL*1*SAMPLE*TESTA****MI*FH00004471~N3*1 SAMPLE STREET~DMG*D8*19800102*F~NM1*PR*2*FICTIVA*****PI*F1~${claim(1)}${claim(2)}` +
    `HL*3*1*22*1~SBR*P********CI~NM1*IL*1*SAMPLE*PARENT****MI*FH00004472~NM1*PR*2*FICTIVA*****PI*F1~HL*4*3*23*0~PAT*19~NM1*QC*1*SAMPLE*CHILD~N3*1 SAMPLE STREET~${claim(3)}` +
    'SE*60*0001~',
);
const ACKNOWLEDGEMENT = inEnvelope(
  'FA',
  '005010X231A1',
  'ST*999*0001*005010X231A1~AK1*HC*1*005010X222A1~AK2*837*0001*005010X222A1~IK3*NM1*8**8~IK4*3*1035*7*SAMPLE~IK5*R*5~AK2*837*0002~IK5*A~AK9*P*2*2*1~SE*9*0001~',
);
const BENEFITS = inEnvelope(
  'HB',
  '005010X279A1',
  'ST*271*0001*005010X279A1~BHT*0022*11*Q1*20260610*1200~HL*1**20*1~NM1*PR*2*FICTIVA*****PI*F1~HL*2*1*21*1~NM1*1P*2*CLINIC*****XX*1999999976~' +
    'HL*3*2*22*0~TRN*2*T1*9CLINIC~NM1*IL*1*SAMPLE*TESTA****MI*FH00004471~DMG*D8*19800102*F~EB*1**30~EB*B**98***27*30~MSG*SEEN WITH DAUGHTER~LS*2120~NM1*P3*1*PROBE*RITA~LE*2120~EB*C*IND*30***23*500~SE*17*0001~',
);

/** A file of this text; remembers from which bytes it was read, and how many. */
function fileOf(text: string) {
  const bytes = Buffer.from(text, 'latin1');
  const reads: { from: number; bytes: number }[] = [];
  async function* read(from = 0) {
    const entry = { from, bytes: 0 };
    reads.push(entry);
    for (let at = from; at < bytes.length; at += 1000) {
      const part = bytes.subarray(at, at + 1000);
      entry.bytes += part.length;
      yield part;
    }
  }
  return { index: new FileIndex(read), reads };
}

const windowIn = (text: string, from: number, limit = 5) =>
  windowOf(fileOf(text).index, { from, limit });
const whole = (text: string) => windowIn(text, 1, 10_000);

describe('a window of a file', () => {
  it.each([
    ['835', LONG],
    ['837P', CLAIMS],
    ['999', ACKNOWLEDGEMENT],
    ['271', BENEFITS],
    ['two interchanges', CLAIMS + LONG],
    ['other separators', isa() + CLAIMS.replaceAll('*', '|').replaceAll('~', '!')],
    ['broken lines', CLAIMS.replace(/.{80}/g, '$&\r\n')],
  ])('says of each segment what a reader of the whole file says: %s', async (_, text) => {
    const { segments, next } = await whole(text);
    expect(next).toBeNull();
    const explained = await explain(text).toArray();
    expect(segments.map(({ segment, offset, path }) => [segment, offset, path])).toEqual(
      explained.map(({ ordinal, offset, path }) => [ordinal, offset, path]),
    );
    const { length } = segments;
    for (let from = 1; from <= length; from += Math.ceil(length / 70)) {
      expect(await windowIn(text, from)).toEqual({
        segments: segments.slice(from - 1, from + 4),
        next: from + 5 > length ? null : from + 5,
      });
    }
  });

  it('names the loops where they begin', async () => {
    const { segments } = await whole(CLAIMS);
    const begun = segments
      .filter(({ begins }) => begins)
      .map(({ tag, path }) => [tag, path.at(-1)]);
    expect(begun.slice(0, 14)).toEqual([
      ...[
        ['NM1', '1000A'],
        ['NM1', '1000B'],
        ['HL', '2000A'],
        ['NM1', '2010AA'],
        ['HL', '2000B'],
      ],
      ...[
        ['NM1', '2010BA'],
        ['NM1', '2010BB'],
        ['CLM', '2300'],
        ['NM1', '2310B'],
        ['LX', '2400'],
      ],
      ...[
        ['LX', '2400'],
        ['NM1', '2420F'],
        ['CLM', '2300'],
        ['NM1', '2310B'],
      ],
    ]);
  });

  it('shows no person, neither in the segment nor in its words', async () => {
    for (const text of [LONG, CLAIMS, ACKNOWLEDGEMENT, BENEFITS]) {
      const { segments } = await whole(text);
      expect(JSON.stringify(segments)).not.toMatch(/SAMPLE|TESTA|CHILD|DAUGHTER|19800102|1980-01/);
    }
    const { segments } = await whole(CLAIMS);
    expect(segments.find(({ raw }) => raw.startsWith('NM1*IL'))).toMatchObject({
      raw: 'NM1*IL*1*••••••*•••••****MI*••••••4471',
      words: 'Subscriber: ••••• ••••••',
    });
    const addresses = segments.filter(({ tag }) => tag === 'N3').map(({ raw }) => raw);
    expect(addresses).toEqual(['N3*2 CLINIC ROAD', 'N3*• •••••• ••••••', 'N3*• •••••• ••••••']);
  });

  it('walks the way to a place once: what lies behind it is near then', async () => {
    const { index, reads } = fileOf(LONG);
    const first = await windowOf(index, { from: 7_000, limit: 5 });
    expect(reads.map(({ from }) => from)).toEqual([0, expect.any(Number)]);
    expect(reads[1]!.from).toBeGreaterThan(LONG.length * 0.9);
    reads.length = 0;
    expect(await windowOf(index, { from: 7_000, limit: 5 })).toEqual(first);
    expect(Math.min(...reads.map(({ from }) => from))).toBeGreaterThan(LONG.length * 0.6);
    reads.length = 0;
    await windowOf(index, { from: 1, limit: 5 });
    expect(reads.every(({ bytes }) => bytes < 5_000)).toBe(true);
  });

  it('is empty behind the end, and of what is no X12', async () => {
    const nothing = { segments: [], next: null };
    expect(await windowIn(LONG, 99_999)).toEqual(nothing);
    expect(await windowIn('hello, this is no X12', 1)).toEqual(nothing);
    expect(await windowIn('', 1)).toEqual(nothing);
  });

  it('shows the beginning of a segment without an end', async () => {
    const { segments } = await windowIn(`${isa()}GS*HC*A*B~K4*${'A'.repeat(50_000)}~`, 3, 1);
    expect(segments[0]!.raw).toHaveLength(4_001);
    expect(segments[0]!.raw).toMatch(/A…$/);
  });
});
