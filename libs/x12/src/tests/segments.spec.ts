import fc from 'fast-check';
import {
  inspect,
  readRemittances,
  readSegments,
  readTransactionSets,
  validate,
  writeRemittances,
  type Finding,
  type Source,
} from '../index.js';
import {
  chunked,
  codesOf,
  collect,
  ENVELOPE,
  PROVIDER_ADJUSTMENTS,
  REMITTANCE,
  REMITTANCE_CLAIM,
} from './fixtures.js';

const input = {
  remittance: REMITTANCE,
  claims: [REMITTANCE_CLAIM],
  providerAdjustments: PROVIDER_ADJUSTMENTS,
};
const text = (options = {}) => writeRemittances({ ...ENVELOPE, ...options }, [input]).text();

async function segments(source: Source, options = {}) {
  const findings: Finding[] = [];
  const found: { tag: string; ordinal: number; offset: number; raw: string; delimiters: object }[] =
    [];
  for await (const batch of readSegments(source, {
    ...options,
    onFinding: (finding) => void findings.push(finding),
  })) {
    for (const { tag, ordinal, offset, raw, delimiters } of batch)
      found.push({ tag, ordinal, offset, raw, delimiters });
  }
  return { found, findings, tags: found.map(({ tag }) => tag).join(' ') };
}

describe('segments', () => {
  it('are equal for chunks of any size', async () => {
    const bytes = Buffer.from(await text({ lineBreaks: true }));
    const whole = await segments(bytes);
    expect(whole.findings).toEqual([]);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 300 }), async (size) => {
        expect(await segments(chunked(bytes, size))).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });

  it('take delimiters from the ISA of each interchange', async () => {
    const first = await text();
    const second = await text({
      delimiters: { element: '|', component: '>', repetition: '!', segment: '\n' },
    });
    const third = await text({
      delimiters: { element: '\u001d', component: '\u001f', repetition: '!', segment: '\u001c' },
    });
    const { items, findings } = await collect(readRemittances, `${first}\r\n  ${second}${third}`);
    expect(findings).toEqual([]);
    expect(items.filter((item) => item.kind === 'end' && item.balanced)).toHaveLength(3);
    const lines = items.flatMap((item) =>
      item.kind === 'claim' ? [item.lines[0]!.procedure] : [],
    );
    expect(lines).toEqual(Array(3).fill({ qualifier: 'HC', code: '99213', modifiers: ['25'] }));
  });

  it('pass over a byte order mark, line breaks and blanks', async () => {
    const plain = await segments(await text());
    const noisy = await segments(`\ufeff \r\n${(await text()).replaceAll('~', '~\r\n ')}\u001a\n`);
    expect(noisy.findings).toEqual([]);
    expect(noisy.found.map(({ raw }) => raw)).toEqual(plain.found.map(({ raw }) => raw));
  });

  it('are put together again when a file is wrapped at 80 columns', async () => {
    const wrapped = (await text()).replace(/.{80}/g, '$&\n');
    const { found, findings } = await segments(wrapped);
    expect(codesOf(findings)).toEqual(['line-break-in-segment']);
    expect(found.map(({ raw }) => raw)).toEqual(
      (await segments(await text())).found.map(({ raw }) => raw),
    );
  });

  it('are read as UTF-8, or as latin1 where they are not valid UTF-8', async () => {
    const accented = (await text()).replace('*SAMPLE*TESTA*', '*SÅMPLÉ*TESTA*');
    for (const encoding of ['utf8', 'latin1'] as const) {
      const { items } = await collect(readRemittances, chunked(Buffer.from(accented, encoding), 5));
      expect(items[1]).toMatchObject({ patient: { name: 'SÅMPLÉ' } });
    }
  });

  it('are read without ISA, with guessed delimiters and a finding', async () => {
    const bare = (await text())
      .replace(/^.*?ST\*/, 'ST*')
      .replace(/GE\*.*$/, '')
      .replaceAll(':', '>');
    const { items, findings } = await collect(readRemittances, bare);
    expect(codesOf(findings)).toEqual(['no-interchange-header']);
    expect(items[1]).toMatchObject({ lines: [{ procedure: { code: '99213' } }, {}] });
    expect(items[2]).toMatchObject({ balanced: true });
  });

  it('longer than the limit are skipped with a finding', async () => {
    const long = (await text()).replace('TRN*1*', `NTE*ADD*${'X'.repeat(5000)}~TRN*1*`);
    for (const source of [long, chunked(Buffer.from(long), 50)]) {
      const { tags, findings } = await segments(source, { maxSegmentBytes: 2000 });
      expect(codesOf(findings)).toEqual(['segment-too-long']);
      expect(tags.startsWith('ISA GS ST BPR TRN DTM')).toBe(true);
    }
  });
});

describe('what is no X12, or damaged', () => {
  it.each([
    ['', 'empty-file'],
    ['  \r\n ', 'empty-file'],
    ['Dear biller,\nplease find the remittance attached.', 'not-x12'],
    ['{"claims": []}', 'not-x12'],
    ['ISA*00*   ', 'isa-incomplete'],
  ])('%j is said to be so', async (source, code) => {
    for (const size of [1, 1000]) {
      const result = await validate(chunked(Buffer.from(source), size));
      expect(codesOf(result.findings)).toEqual([code]);
      expect(result).toMatchObject({ valid: false, errorCount: 1 });
    }
  });

  it('a PDF or random bytes never throw', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.boolean(),
        async (bytes, behindHeader) => {
          const source = behindHeader
            ? Buffer.concat([Buffer.from((await text()).slice(0, 300)), bytes])
            : bytes;
          expect((await validate(source)).findingCount).toBeGreaterThan(0);
          await readRemittances(source).toArray();
        },
      ),
      { numRuns: 100 },
    );
  });

  it('a file cut anywhere is found to be incomplete', async () => {
    const whole = await text();
    const end = whole.lastIndexOf('IEA') - 1;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: end }), async (length) => {
        expect((await validate(whole.slice(0, length))).valid).toBe(false);
        const { items } = await collect(readRemittances, whole.slice(0, length));
        // Once the letters SE are there every claim is whole.
        const cutInSet = length < whole.indexOf('~SE*') + 3;
        const balanced = items.some((item) => item.kind === 'end' && item.balanced);
        if (cutInSet) expect(balanced).toBe(false);
      }),
      { numRuns: 80 },
    );
  });

  it('garbage before and between interchanges is passed over', async () => {
    const one = await text();
    const { items, findings } = await collect(
      readRemittances,
      `HEADER LINE 1\n${one}---- end of file ----\n${one}`,
    );
    expect(codesOf(findings)).toEqual(['garbage', 'garbage']);
    expect(items.filter((item) => item.kind === 'end' && item.balanced)).toHaveLength(2);
  });

  it('a new interchange ends one that was cut', async () => {
    const one = await text();
    const cut = one.slice(0, one.indexOf('PLB*'));
    const { items, findings } = await collect(readRemittances, cut + one);
    expect(codesOf(findings)).toEqual([
      'missing-set-trailer',
      'missing-group-trailer',
      'missing-interchange-trailer',
    ]);
    expect(items.filter((item) => item.kind === 'end').map((end) => end.balanced)).toEqual([
      false,
      true,
    ]);
  });

  it.each([
    ['segment-count-mismatch', (whole: string) => whole.replace(/SE\*(\d+)\*/, 'SE*9$1*')],
    ['set-control-mismatch', (whole: string) => whole.replace(/(SE\*\d+\*)0001/, '$10002')],
    ['set-count-mismatch', (whole: string) => whole.replace('GE*1*', 'GE*2*')],
    ['group-control-mismatch', (whole: string) => whole.replace('GE*1*42', 'GE*1*43')],
    [
      'interchange-control-mismatch',
      (whole: string) => whole.replace('IEA*1*000000042', 'IEA*1*000000041'),
    ],
    ['functional-id-mismatch', (whole: string) => whole.replace('GS*HP*', 'GS*HC*')],
    ['group-count-mismatch', (whole: string) => whole.replace('IEA*1*', 'IEA*0*')],
    ['isa-not-fixed-width', (whole: string) => whole.replace('MILLRACE       ', 'MILLRACE')],
    ['too-many-decimals', (whole: string) => whole.replace('AMT*AU*200', 'AMT*AU*200.001')],
    ['invalid-date', (whole: string) => whole.replace('DTM*232*20260201', 'DTM*232*20260231')],
    [
      'segment-out-of-order',
      (whole: string) => whole.replace(/(TRN\*[^~]*~)(DTM\*[^~]*~)/, '$2$1'),
    ],
    ['unknown-segment', (whole: string) => whole.replace('PLB*', 'QQQ*1~PLB*')],
    [
      'component-separator-mismatch',
      (whole: string) => whole.replace('SVC*HC:99213:25', 'SVC*HC>99213>25'),
    ],
  ])('%s is found', async (code, damage) => {
    const damaged = damage(await text());
    expect(damaged).not.toBe(await text());
    expect(codesOf((await validate(damaged)).findings)).toContain(code);
  });

  it('says where, and holds no value of the file', async () => {
    const whole = (await text()).replace(
      'NM1*QC*1*SAMPLE*TESTA',
      'NM1*QC*1*SAMPLE*TESTA*SECRETSECRETSECRETSECRETSECRET',
    );
    const [finding] = (await validate(whole)).findings;
    expect(finding).toMatchObject({
      code: 'element-too-long',
      level: 2,
      loop: '2100',
      segment: 'NM1',
      element: 5,
    });
    expect(whole.slice(finding!.offset, finding!.offset + 6)).toBe('NM1*QC');
    expect(JSON.stringify(finding)).not.toMatch(/SECRET|TESTA/);
  });
});

describe('inspect', () => {
  it('lists interchanges, groups and sets', async () => {
    const two = writeRemittances(ENVELOPE, [input, input]);
    const inspection = await inspect(await two.bytes());
    expect(inspection.interchanges).toMatchObject([
      {
        controlNumber: '000000042',
        senderId: 'MILLRACE',
        receiverId: 'SAMPLEPAYER',
        complete: true,
        usage: 'T',
      },
    ]);
    expect(inspection.groups).toMatchObject([
      { functionalId: 'HP', version: '005010X221A1', setCount: 2, controlNumber: '42' },
    ]);
    expect(
      inspection.sets.map(({ set, firstSegment }) => [set.type, set.controlNumber, firstSegment]),
    ).toEqual([
      ['835', '0001', 3],
      ['835', '0002', 3 + inspection.sets[0]!.segmentCount],
    ]);
    expect(inspection.segmentCount).toBe((await segments(await two.bytes())).found.length);
    expect(inspection.findings).toEqual([]);
    expect(await readTransactionSets(await two.bytes()).toArray()).toEqual(inspection.sets);
  });
});
