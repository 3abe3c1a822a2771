import fc from 'fast-check';
import {
  readClaims,
  readRemittances,
  readSegments,
  writeClaims,
  writeRemittances,
  type Finding,
  type Source,
} from '../index.js';
import {
  CLAIM,
  chunked,
  collect,
  DEPENDENT_CLAIM,
  ENVELOPE,
  REMITTANCE,
  REMITTANCE_CLAIM,
} from './fixtures.js';

const remittances = await writeRemittances(ENVELOPE, [
  { remittance: REMITTANCE, claims: [REMITTANCE_CLAIM] },
]).text();
const claims = await writeClaims(
  ENVELOPE,
  {
    reference: 'BATCH7',
    submitter: { person: false, name: 'SPECIMEN CLINIC', id: 'SUB1' },
    submitterContact: { name: 'EDI DESK', phone: '4065550102' },
    receiver: { person: false, name: 'SAMPLE HEALTH PLAN', id: '99901' },
  },
  [CLAIM, DEPENDENT_CLAIM],
).text();

/** What damage puts into a file; some of it looks like a header. */
const INSERTS = [
  ...['\n', '\r\n', '~', '~~ ~', '*', ':', '^', '\u0000', '\u001a\n', '\ufeff', 'É', 'ISA', 'ISA*'],
  claims.slice(0, 60),
  `---- end of file ----\n${remittances.slice(0, 200)}`,
  remittances.slice(0, 106).replaceAll('*', '|'),
];

const damaged = fc
  .record({
    text: fc.constantFrom(remittances, claims, remittances + claims),
    inserts: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...INSERTS)), { maxLength: 5 }),
    wrapAt: fc.option(fc.integer({ min: 20, max: 100 }), { nil: 0 }),
    latin1: fc.boolean(),
  })
  .map(({ text, inserts, wrapAt, latin1 }) => {
    let made = text;
    for (const [place, insert] of inserts) {
      // Where headers stand in the middle of wrapped lines, nobody can say what was meant.
      if (wrapAt > 0 && insert.includes('ISA')) continue;
      const at = place % made.length;
      made = made.slice(0, at) + insert + made.slice(at);
    }
    if (wrapAt > 0) made = made.replaceAll(new RegExp(`.{${wrapAt}}`, 'g'), '$&\n');
    return Buffer.from(made, latin1 ? 'latin1' : 'utf8');
  });

async function everything(source: () => Source, maxSegmentBytes: number) {
  const findings: Finding[] = [];
  const segments: unknown[] = [];
  const options = { maxSegmentBytes, onFinding: (finding: Finding) => void findings.push(finding) };
  for await (const batch of readSegments(source(), options)) {
    for (const { tag, ordinal, offset, raw, count } of batch)
      segments.push([tag, ordinal, offset, raw, count]);
  }
  return {
    segments,
    findings,
    remittances: await collect(readRemittances, source()),
    claims: await collect(readClaims, source()),
  };
}

it('segments, objects and findings are equal for chunks of any size, however a file is damaged', async () => {
  await fc.assert(
    fc.asyncProperty(
      damaged,
      fc.integer({ min: 1, max: 300 }),
      fc.constantFrom(150, 1_000_000),
      async (bytes, size, most) => {
        const whole = await everything(() => bytes, most);
        expect(await everything(() => chunked(bytes, size), most)).toEqual(whole);
      },
    ),
    { numRuns: 200 },
  );
});

it('readers that take turns do not disturb each other', async () => {
  const marks = { element: '|', component: '>', repetition: '!', segment: '\n' };
  const other = await writeRemittances({ ...ENVELOPE, delimiters: marks }, [
    { remittance: REMITTANCE, claims: [REMITTANCE_CLAIM] },
  ]).text();
  const [first, second, third] = await Promise.all([
    readRemittances(chunked(Buffer.from(remittances), 61)).toArray(),
    readClaims(chunked(Buffer.from(claims), 47)).toArray(),
    readRemittances(chunked(Buffer.from(other), 53)).toArray(),
  ]);
  expect(first).toEqual(await readRemittances(remittances).toArray());
  expect(second).toEqual(await readClaims(claims).toArray());
  expect(third).toEqual(await readRemittances(other).toArray());
  const lines = third.flatMap((item) => (item.kind === 'claim' ? item.lines : []));
  expect(lines[0]!.procedure).toMatchObject({ code: '99213', modifiers: ['25'] });
});

it('a file of tiny chunks that hold no terminator is read in linear time', async () => {
  const note = `NTE*ADD*${'X'.repeat(300_000)}`;
  const bytes = Buffer.from(remittances.replace('TRN*1*', `${note}~TRN*1*`));
  const { items } = await collect(readRemittances, chunked(bytes, 3));
  expect(items.map(({ kind }) => kind)).toEqual(['remittance', 'claim', 'end']);
});
