import fc from 'fast-check';
import {
  readClaims,
  readRemittances,
  validate,
  writeClaims,
  writeRemittances,
  type ProfessionalClaim,
  type RemittanceClaim,
  type Validation,
  type Written,
} from '../index.js';
import { chunked, CLAIM, collect, ENVELOPE, NPI, plain, REMITTANCE } from './fixtures.js';

const BATCH = {
  reference: 'BATCH7',
  submitter: { person: false, name: 'SPECIMEN CLINIC', id: 'SUB1' },
  submitterContact: { name: 'EDI DESK', phone: '4065550102' },
  receiver: { person: false, name: 'SAMPLE HEALTH PLAN', id: '99901' },
};

/** Warnings are no matter here: random dates and names make many. */
const errorsOf = ({ findings }: Validation) =>
  findings.filter(({ severity }) => severity === 'error');

const letters = (min: number, max: number, alphabet = 'ABCXYZ0189') =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: min, maxLength: max });
/** Names with blanks, accents and marks that are no separators. */
const name = (max: number) =>
  fc
    .string({ unit: fc.constantFrom(..."ABCÉÑßüŁ 中.,'-/&()"), minLength: 1, maxLength: max })
    .map((text) => text.trim())
    .filter((text) => text !== '');
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const day = fc
  .date({ min: new Date('1910-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const range = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
const modifiers = fc.array(letters(2, 2), { maxLength: 4 });
const procedure = fc.record({ qualifier: fc.constant('HC'), code: letters(5, 5), modifiers });
const units = fc.integer({ min: 0, max: 99_999 }).map((value) => value / 100);
const cents = fc.integer({ min: 0, max: 9_999_999 });
const person = fc.record(
  {
    person: fc.constant(true),
    name: name(60),
    firstName: name(35),
    middleName: maybe(name(25)),
    suffix: maybe(name(10)),
  },
  {},
);

const claimLine = fc.record({
  procedure,
  chargeCents: cents,
  unit: fc.constantFrom('UN', 'MJ'),
  units,
  placeOfService: maybe(fc.constantFrom('11', '12')),
  pointers: fc.uniqueArray(fc.integer({ min: 1, max: 2 }), { minLength: 1, maxLength: 2 }),
  emergency: fc.boolean(),
  dates: range,
  lineControlNumber: maybe(letters(1, 30)),
  note: maybe(name(80)),
});

const claim: fc.Arbitrary<Written<ProfessionalClaim>> = fc
  .record({
    lines: fc.array(claimLine, { minLength: 1, maxLength: 6 }),
    patientControlNumber: letters(1, 38),
    frequency: fc.constantFrom('1', '7', '8'),
    payerClaimNumber: letters(1, 50),
    patient: maybe(person),
    subscriber: person,
    onsetDate: maybe(day),
    note: maybe(name(80)),
    patientPaidCents: maybe(cents),
  })
  .map(({ lines, patient, subscriber, ...rest }) => ({
    ...CLAIM,
    ...rest,
    // A subscriber who is the patient needs an address and a birth date.
    subscriber: { ...CLAIM.subscriber, ...subscriber },
    coverage: patient ? { sequence: 'P' } : { sequence: 'P', relationship: '18' },
    patient: patient && {
      ...patient,
      relationship: '19',
      birthDate: '2015-05-05',
      sex: 'U',
      address: { line1: '3 HOME LANE', city: 'BOZEMAN', state: 'MT', zip: '59715' },
      references: [],
    },
    chargeCents: lines.reduce((total, line) => total + line.chargeCents, 0),
    lines: lines.map((line, index) => ({
      ...line,
      number: index + 1,
      otherDates: [],
      references: [],
      adjudications: [],
    })),
  }));

describe('random claims', () => {
  it('are written to what validation accepts, and read again as they were', async () => {
    const property = fc.asyncProperty(
      fc.array(claim, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 5000 }),
      async (claims, claimsPerSet, size) => {
        const bytes = await writeClaims(ENVELOPE, BATCH, claims, { claimsPerSet }).bytes();
        expect(errorsOf(await validate(bytes))).toEqual([]);
        const { items } = await collect(readClaims, chunked(bytes, size));
        expect(plain(items.filter((item) => item.kind === 'claim'))).toEqual(plain(claims));
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });
});

const adjustment = fc.record({
  group: fc.constantFrom('CO', 'PR', 'OA', 'PI'),
  reason: letters(1, 5),
  cents: fc.integer({ min: -999_999, max: 999_999 }),
  quantity: maybe(units),
});
const adjustments = fc.array(adjustment, { maxLength: 9 });
const sum = (items: { cents: number }[]) => items.reduce((total, item) => total + item.cents, 0);

const remittanceLine = fc
  .record({
    procedure,
    billedProcedure: maybe(procedure),
    paidCents: cents,
    units,
    dates: maybe(range),
    lineControlNumber: maybe(letters(1, 30)),
    adjustments,
    remarkCodes: fc.array(letters(2, 5), { maxLength: 3 }),
    amounts: fc.array(fc.record({ qualifier: fc.constant('B6'), cents }), { maxLength: 1 }),
  })
  .map((line) => ({
    ...line,
    references: [],
    chargeCents: line.paidCents + sum(line.adjustments),
  }));

const remittanceClaim: fc.Arbitrary<Written<RemittanceClaim>> = fc
  .record({
    patientControlNumber: letters(1, 38),
    status: fc.constantFrom('1', '2', '3', '4', '22'),
    payerClaimNumber: letters(1, 50),
    patient: person,
    adjustments,
    lines: fc.array(remittanceLine, { minLength: 1, maxLength: 4 }),
    serviceDates: range,
    remarkCodes: fc.array(letters(2, 5), { maxLength: 5 }),
    patientResponsibilityCents: cents,
  })
  .map((value) => {
    const lineCharge = value.lines.reduce((total, line) => total + line.chargeCents, 0);
    const linePaid = value.lines.reduce((total, line) => total + line.paidCents, 0);
    return {
      ...value,
      filingIndicator: '12',
      groupNumber: '1',
      otherReferences: [],
      amounts: [],
      chargeCents: lineCharge,
      paidCents: linePaid - sum(value.adjustments),
    };
  });

describe('random remittances', () => {
  it('are written to what validation accepts, and read again as they were', async () => {
    const property = fc.asyncProperty(
      fc.array(remittanceClaim, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 5000 }),
      async (claims, size) => {
        const paid = claims.reduce((total, item) => total + item.paidCents, 0);
        const providerAdjustments = [
          { providerId: NPI, fiscalPeriodEnd: '2026-12-31', reason: 'FB', cents: paid - 5 },
        ];
        const input = {
          remittance: { ...REMITTANCE, paymentCents: 5 },
          claims,
          providerAdjustments,
        };
        const bytes = await writeRemittances(ENVELOPE, [input]).bytes();
        expect(errorsOf(await validate(bytes))).toEqual([]);
        const { items } = await collect(readRemittances, chunked(bytes, size));
        // The group says where it stood in the file.
        const read = items.flatMap((item) => {
          if (item.kind !== 'claim') return [];
          const { group: _group, ...claim } = item;
          return [claim];
        });
        expect(plain(read)).toEqual(plain(claims));
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });
});
