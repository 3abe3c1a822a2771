import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { ChunkReader } from '../core/chunk-reader.js';
import { newScanner, plainScanner, scansInWasm, type Scanner } from '../core/scanner.js';
import { SEGMENT_INTS } from '../core/tokens.js';
import { Segment, SegmentBatch } from '../core/segment.js';
import { writeRemittances, type Finding } from '../index.js';
import { ENVELOPE, REMITTANCE, REMITTANCE_CLAIM } from './fixtures.js';

const text = (options = {}) =>
  writeRemittances({ ...ENVELOPE, ...options }, [
    { remittance: REMITTANCE, claims: [REMITTANCE_CLAIM] },
  ]).text();

/** The tables after one scan of the bytes with the usual delimiters. */
function tables({ tokens, scan }: Scanner, bytes: Uint8Array, marks = '*~:^') {
  tokens.bytes.fill(0, 0, bytes.length + 16);
  tokens.bytes.set(bytes);
  const [element, terminator, component, repetition] = [...marks].map((mark) => mark.charCodeAt(0));
  const stop = scan(0, bytes.length, element!, terminator!, component!, repetition!);
  const [count, odd, strange] = tokens.counts;
  const segments = [...tokens.segments.subarray(0, count! * SEGMENT_INTS)];
  const last = count! > 0 ? segments[segments.length - 2]! : -1;
  const elements = [...tokens.elements.subarray(0, last + 1)];
  const components = tokens.components.subarray(0, bytes.length + 1);
  return {
    stop,
    strange,
    segments,
    elements,
    components: [...components.subarray(0, components.indexOf(0x7fffffff))].filter(
      (at) => at < stop,
    ),
    // Those behind the last whole segment are seen again by the next scan.
    odd: [...tokens.odd.subarray(0, odd)].filter((at) => at < (elements.at(-1) ?? 0)),
  };
}

it('runs in WebAssembly here', () => expect(scansInWasm).toBe(true));

describe.each([
  ['in WebAssembly', newScanner],
  ['in plain JavaScript', plainScanner],
] as const)('scanner %s', (_name, make) => {
  const scanner = make();
  const scan = (raw: string, marks?: string) => tables(scanner, Buffer.from(raw, 'latin1'), marks);

  it('finds tags, ends of elements, marks inside them and segments', () => {
    expect(scan('CLP*A:B^C*1~N1*X~')).toEqual({
      stop: 17,
      strange: -1,
      //         tag                  start first last component
      segments: [0x504c43, 0, 0, 2, 0, 0x314e, 12, 3, 4, 2],
      elements: [3, 9, 11, 14, 16],
      components: [5, 7],
      odd: [],
    });
  });

  it('leaves an unfinished segment to the next scan', () =>
    expect(scan('N1*X~CLP*12')).toMatchObject({ stop: 5, elements: [2, 4] }));

  it('stops before the letters ISA, but not at them', () => {
    expect(scan('ISA*1~N1*X~ISA*2~')).toMatchObject({ stop: 11 });
    expect(scan('N1*X~IS')).toMatchObject({ stop: 5 });
  });

  it('passes over line breaks and blanks after a terminator', () =>
    expect(scan('N1*X~\r\n  N3*Y~\n')).toMatchObject({
      stop: 15,
      segments: [0x314e, 0, 0, 1, 0, 0x334e, 9, 2, 3, 0],
      odd: [],
    }));

  it('takes a line feed as terminator, with empty lines', () =>
    expect(scan('N1*X\n\nN3*Y\n', '*\n:^')).toMatchObject({
      segments: [0x314e, 0, 0, 1, 0, 0x334e, 6, 3, 4, 0],
    }));

  it('lists bytes that are no printable ASCII, but not delimiters', () => {
    expect(scan('N1*\u0001A\u00e9~')).toMatchObject({ odd: [3, 5] });
    expect(scan('N1\u001dA\u001fB\u001c', '\u001d\u001c\u001f^')).toMatchObject({
      odd: [],
      components: [4],
    });
    expect(scan('N1*A\nB~\n\nN3*X~')).toMatchObject({ odd: [4, 8] });
  });

  it('says where the first tag of an unusual length is', () =>
    expect(scan('N1*X~~LONG*1~X*1~')).toMatchObject({ strange: 1 }));

  it('finds segments at every place of a step, and longer than a chunk', () => {
    for (let pad = 1; pad < 40; pad++) {
      const raw = `NTE*${'X'.repeat(pad)}~N1*A:B*C~`;
      const { elements, components } = scan(raw);
      expect(elements.map((at) => raw[at])).toEqual([...'*~**~']);
      expect(components.map((at) => raw[at])).toEqual([':']);
    }
    expect(scan(`NTE*${'X'.repeat(500_000)}~`)).toMatchObject({ elements: [3, 500_004] });
  });

  it('gives the same segments for chunks of any size', async () => {
    const first = await text({ lineBreaks: true });
    const marks = { element: '|', component: '>', repetition: '!', segment: '\n' };
    const controls = {
      element: '\u001d',
      component: '\u001f',
      repetition: '!',
      segment: '\u001c',
    };
    const second = (await text({ delimiters: marks })).replace('TESTA', 'TÉSTA');
    const third = await text({ delimiters: controls });
    const bytes = Buffer.from(`\ufeff ${first}\r\n${second} ${third.replaceAll(/.{80}/g, '$&\n')}`);
    const whole = readAll(make(), bytes, 65_536);
    expect(whole.findings.map(({ code }) => code)).toEqual(['line-break-in-segment']);
    expect(whole.segments.filter((raw) => raw.includes('ISA'))).toHaveLength(3);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (size) => {
        expect(readAll(make === newScanner ? scanner : plainScanner(), bytes, size)).toEqual(whole);
      }),
      { numRuns: 60, examples: [[1], [2], [3], [105], [106], [107]] },
    );
  });
});

function readAll(scanner: Scanner, bytes: Uint8Array, size: number) {
  const findings: Finding[] = [];
  const segments: string[] = [];
  const reader = new ChunkReader((finding) => void findings.push(finding), 1_000_000);
  const take = () => {
    while (reader.next()) {
      for (const segment of new SegmentBatch(scanner.tokens))
        segments.push(`${segment.ordinal} ${segment.offset} ${segment.tag} ${segment.raw}`);
    }
    reader.end();
  };
  for (let at = 0; at < bytes.length; at += size) {
    reader.begin(scanner, bytes.subarray(at, at + size));
    take();
  }
  reader.begin(scanner, new Uint8Array(0), true);
  take();
  return { findings, segments };
}

it('both scanners fill the same tables from any bytes', () => {
  const wasm = newScanner();
  const plain = plainScanner();
  const unit = fc.constantFrom(...'AB1S*~:^ \n\r\u0001\u00e9', 'ISA*', 'N1*', 'XYZ');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 300 }), (raw) => {
      const bytes = Buffer.from(raw, 'latin1');
      expect(tables(wasm, bytes)).toEqual(tables(plain, bytes));
      expect(tables(wasm, bytes, 'A\nBC')).toEqual(tables(plain, bytes, 'A\nBC'));
    }),
    { numRuns: 2000 },
  );
});

it('scanners take turns: what one reader left unfinished waits in the reader', () => {
  const scanner = newScanner();
  const seen: string[] = [];
  const readers = ['A', 'B'].map(() => new ChunkReader(() => undefined, 1000));
  const header =
    'ISA*00*          *00*          *ZZ*SAMPLE         *ZZ*SPECIMEN       *260302*0930*^*00501*000000009*0*T*:~';
  for (const part of [header, 'N1*PR*', 'NAME~N3', '*ROAD~']) {
    readers.forEach((reader, index) => {
      reader.begin(scanner, Buffer.from(part));
      while (reader.next())
        for (const segment of new SegmentBatch(scanner.tokens)) seen.push(`${index}${segment.tag}`);
      reader.end();
    });
  }
  expect(seen).toEqual(['0ISA', '1ISA', '0N1', '1N1', '0N3', '1N3']);
});

it('a segment of its own is read as one of a file', () => {
  const delimiters = { element: '*', component: ':', repetition: '^', segment: '~' };
  const segment = new Segment('SVC*HC:99213:25*1.5*É^X', 7, 90, delimiters);
  expect([segment.tag, segment.count, segment.element(3), segment.component(1, 3)]).toEqual([
    'SVC',
    3,
    'É^X',
    '25',
  ]);
  expect([segment.cents(2), segment.repetitions(3), segment.element(9), segment.at]).toEqual([
    150,
    ['É', 'X'],
    '',
    { ordinal: 7, offset: 90 },
  ]);
});

it('generated code is what the build makes of its source', () => {
  const generator = fileURLToPath(new URL('../../build/generate.mjs', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [generator, '--check'], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
});
