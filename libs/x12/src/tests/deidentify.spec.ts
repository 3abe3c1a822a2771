import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  checkNpi,
  deidentify,
  readClaims,
  readRemittances,
  readSegments,
  validate,
  writeEligibilityInquiries,
  writeStatusRequests,
} from '../index.js';
import type { Finding, ProfessionalClaim, RemittanceClaim, Source } from '../index.js';
import { Pseudonyms } from '../tools/pseudonyms.js';
import { shiftFormatted } from '../tools/shift-date.js';
import { ENVELOPE, PAYER } from './fixtures.js';
import { cutInto, files as soup } from './soup.js';
import { claimFile, remittanceFile } from './tool-files.js';

const secret = 'for tests';
const hide = (source: Source, options = {}) => deidentify(source, { secret, ...options }).text();
const claimsOf = async (text: string) =>
  (await readClaims(text).toArray()).filter(
    (item): item is ProfessionalClaim => item.kind === 'claim',
  );
const paymentsOf = async (text: string) =>
  (await readRemittances(text).toArray()).filter(
    (item): item is RemittanceClaim => item.kind === 'claim',
  );
const shown = async (source: Source) =>
  (await validate(source)).findings.map(({ code, ordinal, element, severity }: Finding) =>
    [code, ordinal, element, severity].join(' '),
  );

/** What tells who somebody is, in the files of the fixtures. */
const PRIVATE = [
  ...['SAMPLE', 'TESTA', 'CLEO', 'TESTWELL', 'PLACEHOLDER', 'OTTO', 'SPECIMEN', 'BRUNO', 'CLINIC'],
  ...['NORTH OFFICE', 'FRONT DESK', 'EDI DESK', 'PROVIDER LINE', 'MILLRACE', 'BATCH8', 'SUB1'],
  ...['M0001', 'M7777', 'X9', 'G100', 'AUTH9', 'TRACE1', 'MR12', 'ATT1', 'ICN77', 'GRP9', 'OLD7'],
  ...['CLAIM1000', 'CLAIM1001', 'CLAIM0X0', 'EFT1000', '1234567893', '1000000004', '999123456'],
  ...['HOME LANE', 'CLINIC ROAD', 'NORTH ROAD', 'PO BOX', 'SUITE', 'BOZEMAN', 'BELGRADE', '59715'],
  ...[
    '59714',
    '4065550100',
    '4065550101',
    '4065550102',
    '19800229',
    '20150505',
    '1234567',
    '98765',
  ],
  ...['999999992', '999988880', '20260201', '20260203', '20260131', '20260115', 'SEEN TWICE'],
];
/** The values of PRIVATE that are left, numbers as whole elements; the payer, which stays, is not looked at. */
function left(text: string, values: readonly string[] = PRIVATE): string[] {
  const others = text.replaceAll('SAMPLE HEALTH PLAN', '').replaceAll('1 SAMPLE STREET', '');
  const elements = new Set(others.split(/[*:^~-]/));
  return values.filter(
    (value) => elements.has(value) || (/\D/.test(value) && others.includes(value)),
  );
}

describe('deidentify', () => {
  it('leaves no name, id, birth date, address, number or note of a claim file', async () => {
    const original = await claimFile(['self', 'child', 'other', 'clinic']);
    const hidden = await hide(original);
    expect(left(hidden)).toEqual([]);
    expect(left(original).length).toBeGreaterThan(35);
    expect(await shown(hidden)).toEqual(await shown(original));
    expect(hidden).toContain('SAMPLE HEALTH PLAN');
    expect(await hide(original, { keepPayers: false })).not.toMatch(/SAMPLE HEALTH PLAN|99901/);
  });

  it('leaves nothing of a remittance either, and it balances', async () => {
    const original = await remittanceFile([2, 1]);
    const hidden = await hide(original);
    expect(left(hidden)).toEqual([]);
    expect(await shown(hidden)).toEqual(await shown(original));
    const ends = (await readRemittances(hidden).toArray()).filter((item) => item.kind === 'end');
    expect(ends.map(({ balanced }) => balanced)).toEqual([true, true]);
    expect(hidden).toContain('*20260305~'); // the day of the payment
  });

  it('keeps money, counts and codes, and intervals of one person', async () => {
    const original = await claimsOf(await claimFile(['self', 'child', 'other']));
    const hidden = await claimsOf(await hide(await claimFile(['self', 'child', 'other'])));
    const days = (date: string | undefined) => Date.parse(date!) / 86_400_000;
    original.forEach((claim, n) => {
      const made = hidden[n]!;
      expect(made.chargeCents).toBe(claim.chargeCents);
      expect(made.diagnoses).toEqual(claim.diagnoses);
      expect(made.lines.map(({ procedure }) => procedure)).toEqual(
        claim.lines.map(({ procedure }) => procedure),
      );
      const shift = days(made.subscriber.birthDate) - days(claim.subscriber.birthDate);
      expect(Math.abs(shift % 7)).toBe(0);
      expect(shift).toBeLessThan(0);
      const service = (one: ProfessionalClaim) => days(one.lines[0]!.dates!.from);
      expect(service(made) - service(claim)).toBe(shift);
      expect(checkNpi(made.billingProvider.id!)).toBe(true);
    });
  });

  it('invents the same for the same in other files, so that a payment still finds its claim', async () => {
    const original = await claimFile(['self', 'other']);
    const answer = (await remittanceFile([2]))
      .replaceAll('CLAIM0X0', 'CLAIM1000')
      .replaceAll('CLAIM0X1', 'CLAIM1001');
    const claims = await claimsOf(await hide(original));
    const payments = await paymentsOf(await hide(answer));
    expect(payments.map((one) => one.patientControlNumber)).toEqual(
      claims.map((one) => one.patientControlNumber),
    );
    expect(payments[0]!.patient!.id).toBe(claims[0]!.subscriber.id);
    expect(payments[0]!.serviceDates!.from).toBe(claims[0]!.lines[0]!.dates!.from);
    expect(await hide(original)).toBe(await hide(cutInto(Buffer.from(original), [97])));
    expect(await hide(original, { secret: 'another' })).not.toBe(await hide(original));
  });

  it('moves dates that stand before the name', async () => {
    const person = {
      person: true,
      name: 'SAMPLE',
      firstName: 'TESTA',
      idQualifier: 'MI',
      id: 'M1',
    };
    const text = await writeStatusRequests(ENVELOPE, { reference: 'R1' }, [
      {
        payer: PAYER,
        receiver: { person: false, name: 'SPECIMEN CLINIC', idQualifier: '46', id: 'SUB1' },
        provider: { person: false, name: 'SPECIMEN CLINIC', idQualifier: 'XX', id: '1234567893' },
        subscriber: { ...person, birthDate: '1980-02-29', sex: 'F' },
        traceNumber: 'T1',
        patientControlNumber: 'CLAIM1',
        chargeCents: 100,
        serviceDates: { from: '2026-02-01', to: '2026-02-02' },
        lines: [],
      },
    ]).text();
    const hidden = await hide(text);
    expect(hidden).not.toMatch(/19800229|20260201|SAMPLE\*|TESTA|CLAIM1|1234567893/);
    const [, from, to] = /RD8\*(\d{8})-(\d{8})/.exec(hidden)!;
    const born = /DMG\*D8\*(\d{8})/.exec(hidden)![1];
    const by = new Pseudonyms(secret).shift('M1');
    expect([born, `${from}-${to}`]).toEqual([
      shiftFormatted('D8', '19800229', by),
      shiftFormatted('RD8', '20260201-20260202', by),
    ]);
    expect(await shown(hidden)).toEqual(await shown(text));
  });

  it('crosses out what is no segment, and invents anew what it does not know', async () => {
    const whole = await claimFile(['self']);
    const known = whole.slice(0, whole.indexOf('~GE') + 1);
    const odd = known.replace('~SE*', '~ZZZ*SECRET9*TESTA~SE*');
    const hidden = await hide(`${odd}GE*1*1*SECRET~NM1*IL*1*SECRET`);
    expect(hidden).not.toMatch(/SECRET|TESTA/);
    expect(hidden).toMatch(/ZZZ\*[A-Z]{6}\d\*[A-Z]{5}~/);
    expect(hidden).toMatch(/XX9\*XX\*9\*XXXXXX$/);
  });

  it('takes any soup of segments, and gives the same in chunks of any size', async () => {
    await fc.assert(
      fc.asyncProperty(soup, fc.integer({ min: 1, max: 200 }), async (bytes, size) => {
        const made = await deidentify(bytes, { secret }).bytes();
        const inPieces = await deidentify(cutInto(bytes, [size]), { secret }).bytes();
        expect(Buffer.from(inPieces).toString('hex')).toBe(Buffer.from(made).toString('hex'));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every sample as valid as it was', async () => {
    const folder = process.env['MILLRACE_X12_SAMPLES'];
    if (!folder) return;
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((one) => one.isFile() && !one.name.endsWith('.md'))) {
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      const made = await deidentify(bytes, { secret, keepPayers: false }).bytes();
      expect([entry.name, await shown(made)]).toEqual([entry.name, await shown(bytes)]);
      const values = new Set<string>();
      for await (const batch of readSegments(bytes))
        for (const one of batch) {
          if (one.tag === 'NM1') for (const n of [3, 4, 9]) values.add(one.element(n));
          if (one.tag === 'CLM' || one.tag === 'CLP') values.add(one.element(1));
          if (one.tag === 'DMG') values.add(one.element(2));
        }
      const long = [...values].filter((value) => value.length > 4);
      expect([entry.name, left(Buffer.from(made).toString('latin1'), long)]).toEqual([
        entry.name,
        [],
      ]);
    }
  });

  it('wants a secret', () => {
    expect(() => deidentify('', { secret: '' })).toThrow(RangeError);
  });
});

describe('invented values', () => {
  const one = new Pseudonyms('one');
  it('keep the shape of an id, differ from it, and differ from each other', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9 .-]{1,20}$/), (value) => {
        const made = one.id(value);
        expect(made.replace(/\d/g, '0').replace(/[A-Z]/g, 'A').replace(/[a-z]/g, 'a')).toBe(
          value.replace(/\d/g, '0').replace(/[A-Z]/g, 'A').replace(/[a-z]/g, 'a'),
        );
        if (/[A-Za-z0-9]/.test(value)) expect(made).not.toBe(value);
      }),
    );
    const all = Array.from({ length: 1_000 }, (_, n) => String(n).padStart(3, '0'));
    expect(new Set(all.map((id) => one.id(id))).size).toBe(1_000);
  });

  it('keep a date a date and no date none', () => {
    expect(shiftFormatted('D8', '20240301', -7)).toBe('20240223');
    expect(shiftFormatted('RD8', '20260101-20260105', -14)).toBe('20251218-20251222');
    expect(shiftFormatted('DT', '202603011230', -7)).toBe('202602221230');
    expect(shiftFormatted('TM', '1230', -7)).toBe('1230');
    expect(shiftFormatted('D8', '20261301', -7)).toBe('99999999');
    expect(shiftFormatted('D6', '260301', -7)).toBe('260222');
  });
});

it('hides the person of an eligibility question', async () => {
  const text = await writeEligibilityInquiries(ENVELOPE, { reference: 'R1' }, [
    {
      payer: PAYER,
      provider: {
        person: false,
        name: 'SPECIMEN CLINIC',
        idQualifier: 'XX',
        id: '1234567893',
        references: [],
      },
      subscriber: {
        person: true,
        name: 'SAMPLE',
        firstName: 'TESTA',
        idQualifier: 'MI',
        id: 'M0001',
        birthDate: '1980-02-29',
        references: [],
      },
      traces: [],
      serviceTypes: ['30'],
    },
  ] as never).text();
  const hidden = await hide(text);
  expect(left(hidden)).toEqual([]);
  expect(await shown(hidden)).toEqual(await shown(text));
});
