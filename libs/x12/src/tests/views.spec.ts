import fc from 'fast-check';
import {
  readClaims,
  readRemittances,
  writeClaims,
  writeRemittances,
  type Finding,
  type TypedReadOptions,
} from '../index.js';
import { CLAIM_837P } from '../guides/claim-837p.js';
import type { Guide } from '../guides/notation.js';
import { REMITTANCE_835 } from '../guides/remittance-835.js';
import {
  CLAIM,
  chunked,
  DEPENDENT_CLAIM,
  ENVELOPE,
  REMITTANCE,
  REMITTANCE_CLAIM,
} from './fixtures.js';
import { MUTATIONS } from './guide-mutations.js';
import { fileOf, fileOfSegments, makeSet } from './guide-sets.js';
import { Chance } from './made-set.js';
import { ofClaim, ofRemittance, readViews } from './view-fields.js';

const remittances = await writeRemittances(ENVELOPE, [
  { remittance: REMITTANCE, claims: [REMITTANCE_CLAIM, REMITTANCE_CLAIM] },
  { remittance: { ...REMITTANCE, traceNumber: 'SECOND' }, claims: [REMITTANCE_CLAIM] },
]).text();
const BATCH = {
  reference: 'BATCH7',
  submitter: { person: false, name: 'SPECIMEN CLINIC', id: 'SUB1' },
  submitterContact: { name: 'EDI DESK', phone: '4065550102' },
  receiver: { person: false, name: 'SAMPLE HEALTH PLAN', id: '99901' },
};
const claims = await writeClaims(
  ENVELOPE,
  BATCH,
  [CLAIM, { ...DEPENDENT_CLAIM, payerClaimNumber: 'ICN77' }, CLAIM, DEPENDENT_CLAIM],
  { claimsPerSet: 3 },
).text();

/** Views and objects of the same bytes must say the same, and so must the findings. */
async function expectEqual(bytes: Buffer, size: number, check: TypedReadOptions['check']) {
  const findings: Finding[][] = [[], [], [], []];
  const options = findings.map((list) => ({
    check,
    onFinding: (finding: Finding) => void list.push(finding),
  }));
  const paid = (await readRemittances(bytes, options[0]).toArray()).map(ofRemittance);
  expect(await readViews(readRemittances(chunked(bytes, size), options[1]), ofRemittance)).toEqual(
    paid,
  );
  expect(findings[1]).toEqual(findings[0]);
  const billed = (await readClaims(bytes, options[2]).toArray()).map(ofClaim);
  expect(await readViews(readClaims(chunked(bytes, size), options[3]), ofClaim)).toEqual(billed);
  expect(findings[3]).toEqual(findings[2]);
  return { paid, billed };
}

const checks = fc.constantFrom('structure' as const, 'full' as const);
const sizes = fc.oneof(fc.integer({ min: 1, max: 300 }), fc.constantFrom(1000, 65_536));

describe('views', () => {
  it.each([
    ['835', REMITTANCE_835],
    ['837P', CLAIM_837P],
  ] as [string, Guide][])(
    'of any %s that obeys its guide, or not, say what objects say',
    async (_name, guide) => {
      const property = fc.asyncProperty(
        fc.integer(),
        fc.option(fc.constantFrom(...Object.keys(MUTATIONS))),
        sizes,
        checks,
        async (seed, damage, size, check) => {
          const chance = new Chance(seed);
          const set = makeSet(guide, chance);
          const mutation = damage === null ? undefined : MUTATIONS[damage]!(set, chance);
          const text = mutation ? fileOfSegments(guide, mutation.body) : fileOf(guide, set);
          await expectEqual(Buffer.from(text), size, check);
        },
      );
      await fc.assert(property, { numRuns: Number(process.env['MILLRACE_X12_RUNS'] ?? 60) * 2 });
    },
  );

  it('of a file that is damaged anywhere say what objects say', async () => {
    const damaged = fc
      .record({
        text: fc.constantFrom(remittances, claims, remittances + claims),
        inserts: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...INSERTS)), { maxLength: 5 }),
        latin1: fc.boolean(),
      })
      .map(({ text, inserts, latin1 }) => {
        let made = text;
        for (const [place, insert] of inserts) {
          const near = place % made.length;
          // Whole segments stand between others.
          const at = insert.endsWith('~') ? made.indexOf('~', near) + 1 : near;
          made = made.slice(0, at) + insert + made.slice(at);
        }
        return Buffer.from(made, latin1 ? 'latin1' : 'utf8');
      });
    const property = fc.asyncProperty(damaged, sizes, checks, async (bytes, size, check) => {
      await expectEqual(bytes, size, check);
    });
    await fc.assert(property, { numRuns: 200 });
  });

  it('hold what objects hold, however often their objects are used again', async () => {
    for (const size of [1, 7, 40, 333, 2000]) {
      const { paid } = await expectEqual(Buffer.from(remittances), size, 'full');
      expect(paid).toHaveLength(7);
      const { billed } = await expectEqual(Buffer.from(claims), size, 'full');
      expect(billed).toHaveLength(8);
    }
  });

  it.each<[string, (text: string) => string]>([
    ['a file that is cut in a claim', (text) => text.replace(/(SE|GE|IEA)[^~]*~/g, '')],
    ['a file that is cut in its middle', (text) => text.slice(0, text.length / 2)],
    ['a line with its service twice', (text) => text.replace(/SV1[^~]*~/, '$&$&')],
    ['a pointer beyond the diagnoses', (text) => text.replace('UN*1***1:2', 'UN*1***1:3')],
    ['a pointer that is no number', (text) => text.replace('UN*1***1:2', 'UN*1***1:X')],
    ['a claim without its payer number', (text) => text.replace('REF*F8*ICN77~', '')],
    ['a claim that is a cent off', (text) => text.replaceAll('*250*', '*250.01*')],
  ])('say of %s what objects say', async (_name, damage) => {
    for (const size of [1, 60, 400, 65_536])
      for (const text of [remittances, claims])
        await expectEqual(Buffer.from(damage(text)), size, 'structure');
  });

  it('reach over many claims of a subscriber and a billing provider that came in an earlier chunk', async () => {
    const many = Array.from({ length: 50 }, (_, n) => ({
      ...CLAIM,
      patientControlNumber: `CLAIM${n}`,
    }));
    const bytes = Buffer.from(await writeClaims(ENVELOPE, BATCH, many).text());
    const { billed } = await expectEqual(bytes, 150, 'structure');
    expect(billed.at(-2)).toMatchObject({ billingProvider: { id: '1234567893' } });
  });

  it('keep text that is no ASCII, as UTF-8 or latin1', async () => {
    const text = remittances.replaceAll('CLAIM0001', 'ÄÉ-1').replaceAll('N130', 'N13Ö');
    for (const encoding of ['utf8', 'latin1'] as const) {
      const { paid } = await expectEqual(Buffer.from(text, encoding), 90, 'structure');
      expect(paid[1]).toMatchObject({ patientControlNumber: 'ÄÉ-1' });
    }
  });

  it('are not disturbed by readers that take turns with them', async () => {
    const marks = { element: '|', component: '>', repetition: '!', segment: '\n' };
    const other = await writeRemittances({ ...ENVELOPE, delimiters: marks }, [
      { remittance: REMITTANCE, claims: [REMITTANCE_CLAIM] },
    ]).text();
    const [first, second, third] = await Promise.all([
      readViews(readRemittances(chunked(Buffer.from(remittances), 61)), ofRemittance, pause),
      readViews(readClaims(chunked(Buffer.from(claims), 47)), ofClaim, pause),
      readViews(readRemittances(chunked(Buffer.from(other), 53)), ofRemittance, pause),
    ]);
    expect(first).toEqual((await readRemittances(remittances).toArray()).map(ofRemittance));
    expect(second).toEqual((await readClaims(claims).toArray()).map(ofClaim));
    expect(third).toEqual((await readRemittances(other).toArray()).map(ofRemittance));
  });

  it('throw with a guard when they are used after their batch, and not before', async () => {
    const batches = readRemittances(chunked(Buffer.from(remittances), 200)).views({ guard: true });
    const late: (() => unknown)[] = [];
    for await (const batch of batches) {
      for (const use of late) expect(use).toThrow('after its batch');
      for (const view of batch) {
        if (view.kind !== 'claim') continue;
        const [line] = view.lines;
        const [adjustment] = view.allAdjustments;
        const uses = [
          () => view.patientControlNumber,
          () => view.lines,
          () => line!.procedure,
          () => line!.paidCents,
          () => adjustment!.line!.chargeCents,
        ];
        for (const use of uses) expect(use).not.toThrow();
        late.push(...uses);
      }
    }
    expect(late).toHaveLength(15);
    for (const use of late) expect(use).toThrow('after its batch');
  });

  it('are few objects, used again with every batch', async () => {
    const seen = new Set<object>();
    let count = 0;
    const many = Array.from({ length: 400 }, () => REMITTANCE_CLAIM);
    const file = writeRemittances(ENVELOPE, [{ remittance: REMITTANCE, claims: many }]);
    for await (const batch of readRemittances(
      chunked(Buffer.from(await file.bytes()), 4000),
    ).views())
      for (const view of batch) {
        if (view.kind !== 'claim') continue;
        seen.add(view);
        count++;
      }
    expect(count).toBe(400);
    expect(seen.size).toBeLessThan(20);
  });
});

/** What damage puts into a file; some of it looks like a header. */
const INSERTS = [
  ...['\n', '\r\n', '~', '~~ ~', '*', ':', '^', '\u0000', '\ufeff', 'É', 'ISA', 'ISA*', '-', 'X'],
  'CAS*CO*45*1**2~CAS*PR~',
  'HL*9**22*0~',
  'SVC*HC:1*1*x~',
  'SV1*HC:99213:25*150*UN*1***3~',
  'HI*BK:A1~',
  'REF*F8*ICN9~',
  'SVD*99902*1*HC:99213**1~',
  'SE*1*1~',
  claims.slice(0, 300),
  remittances.slice(0, 106).replaceAll('*', '|'),
];

const pause = () => new Promise<void>((resolve) => setImmediate(resolve));
