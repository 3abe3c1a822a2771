import {
  readDentalClaims,
  validate,
  writeDentalClaims,
  X12WriteError,
  type DentalClaim,
  type Written,
} from '../index.js';
import { chunked, CLAIM, codesOf, collect, ENVELOPE, OTHER_NPI, plain } from './fixtures.js';

const BATCH = {
  reference: 'BATCH7',
  submitter: { person: false, name: 'SPECIMEN DENTAL', idQualifier: '46', id: 'SUB1' },
  submitterContact: { name: 'EDI DESK', phone: '4065550102' },
  receiver: { person: false, name: 'SAMPLE DENTAL PLAN', idQualifier: '46', id: '99901' },
};

const dentist = {
  person: true,
  name: 'SPECIMEN',
  firstName: 'BRUNO',
  idQualifier: 'XX',
  id: OTHER_NPI,
};
const day = (date: string) => ({ from: date, to: date });
const { billingProvider, coverage, subscriber, payer } = CLAIM;

/** A crown and a brace, with something in every field a dentist fills in. */
const CROWN: Written<DentalClaim> = {
  billingProvider: { ...billingProvider, taxonomy: '122300000X' },
  coverage,
  subscriber,
  payer,
  patientControlNumber: 'DENT0001',
  chargeCents: 130_000,
  placeOfService: '11',
  frequency: '1',
  providerSignature: true,
  assignment: 'A',
  benefitsAssigned: 'Y',
  releaseOfInformation: 'Y',
  relatedCauses: ['AA', 'EM'],
  accidentState: 'MT',
  specialProgram: '02',
  predetermination: true,
  delayReason: '7',
  accidentDate: '2026-01-10',
  appliancePlacedDate: '2026-01-20',
  dates: { from: '2026-02-01', to: '2026-02-03' },
  orthodontics: { months: 24, monthsRemaining: 20.5, indicator: 'Y', description: 'BRACE' },
  toothStatuses: [
    { tooth: '3', status: 'M', numbering: 'JP' },
    { tooth: '14', status: 'E' },
  ],
  attachments: [{ type: 'RB', transmission: 'EL', controlNumber: 'XRAY1' }],
  patientPaidCents: 5_000,
  predeterminationNumber: 'PRE1',
  priorAuthorization: 'AUTH9',
  clearinghouseTrace: 'TRACE1',
  references: [{ qualifier: '4N', value: '3' }],
  fixedFormat: ['9 FIXED'],
  notes: [
    { qualifier: 'ADD', text: 'FIRST' },
    { qualifier: 'ADD', text: 'SECOND' },
  ],
  diagnoses: [{ qualifier: 'ABK', code: 'K0381' }],
  referringProvider: { ...dentist, taxonomy: '122300000X' },
  renderingProvider: { ...dentist, taxonomy: '1223G0001X' },
  assistantSurgeon: { ...dentist, name: 'PLACEHOLDER', taxonomy: '1223S0112X' },
  supervisingProvider: { ...dentist, name: 'SECOND' },
  serviceFacility: {
    person: false,
    name: 'NORTH OFFICE',
    address: { line1: '9 NORTH ROAD', city: 'BELGRADE', state: 'MT', zip: '59714' },
  },
  lines: [
    {
      number: 1,
      procedure: { qualifier: 'AD', code: 'D2750', modifiers: [] },
      chargeCents: 120_000,
      placeOfService: '12',
      oralCavities: ['10', '20'],
      prosthesis: 'R',
      units: 1,
      pointers: [1],
      teeth: [{ tooth: '12', surfaces: ['M', 'O'] }, { tooth: '13' }],
      dates: day('2026-02-01'),
      priorPlacement: day('2019-05-01'),
      treatmentBegun: day('2026-02-01'),
      treatmentCompleted: day('2026-02-03'),
      lineControlNumber: 'L1',
      references: [
        { qualifier: 'G3', value: 'PRE1', payerId: '99901' },
        { qualifier: '9B', value: 'RP1' },
      ],
      salesTaxCents: 40,
      repricing: {
        method: '03',
        allowedCents: 100_000,
        procedureQualifier: 'AD',
        procedureCode: 'D2750',
      },
      assistantSurgeon: { ...dentist, taxonomy: '1223S0112X' },
    },
    {
      number: 2,
      procedure: { qualifier: 'AD', code: 'D8080', modifiers: [] },
      chargeCents: 10_000,
      dates: { from: '2026-02-01', to: '2026-02-03' },
      appliancePlaced: day('2026-01-20'),
      applianceReplaced: day('2026-02-02'),
    },
  ],
};

const write = (claims: Written<DentalClaim>[]) => writeDentalClaims(ENVELOPE, BATCH, claims);

describe('837D', () => {
  it('reads what it wrote, in chunks of any size', async () => {
    const bytes = await write([CROWN]).bytes();
    for (const size of [1, 97, bytes.length]) {
      const { items, findings } = await collect(readDentalClaims, chunked(bytes, size));
      expect(findings).toEqual([]);
      expect(plain(items[1])).toEqual(plain(CROWN));
    }
  });

  it('writes a file that its own validation accepts', async () => {
    const { findings } = await validate(await write([CROWN]).bytes());
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('writes teeth, cavities and treatment as the guide has them', async () => {
    const segments = (await write([CROWN]).text()).split('~');
    for (const segment of [
      'CLM*DENT0001*1300***11:B:1*Y*A*Y*Y**AA:EM::MT*02*******PB*7',
      'DTP*472*RD8*20260201-20260203',
      'DN1*24*20.5*Y*BRACE',
      'DN2*3*M****JP',
      'DN2*14*E',
      'SV3*AD:D2750*1200*12*10:20*R*1*****1',
      'TOO*JP*12*M:O',
      'TOO*JP*13',
      'DTP*441*D8*20190501',
      'REF*G3*PRE1**2U:99901',
      'SV3*AD:D8080*100',
      'PRV*AS*PXC*1223S0112X',
    ])
      expect(segments).toContain(segment);
  });

  it('needs no diagnosis', async () => {
    const lines = CROWN.lines!.map((line) => ({ ...line, pointers: [] }));
    const bytes = await write([{ ...CROWN, diagnoses: [], lines }]).bytes();
    const { findings } = await validate(bytes);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('refuses what cannot be written and names the field', async () => {
    const path = async (change: Partial<Written<DentalClaim>>) => {
      const error: unknown = await write([{ ...CROWN, ...change }])
        .text()
        .catch((reason: unknown) => reason);
      return error instanceof X12WriteError ? error.path : undefined;
    };
    expect(await path({ frequency: '7' })).toBe('claims[0].payerClaimNumber');
    expect(await path({ chargeCents: 1 })).toBe('claims[0].chargeCents');
    expect(await path({ diagnoses: [] })).toBe('claims[0].lines[0].pointers');
    expect(await path({ notes: [{ qualifier: 'ADD', text: 'A~B' }] })).toBe(
      'claims[0].notes[0].text',
    );
    const teeth = Array.from({ length: 36 }, () => ({ tooth: '1', status: 'M' }));
    expect(await path({ toothStatuses: teeth })).toBe('claims[0].toothStatuses');
  });

  it('finds a charge that is not that of the lines, and a pointer to no diagnosis', async () => {
    const text = await write([CROWN]).text();
    const damaged = text.replace('*1300*', '*1300.01*').replace('*****1~', '*****2~');
    expect(codesOf((await collect(readDentalClaims, damaged)).findings)).toEqual([
      'charge-out-of-balance',
      'diagnosis-pointer-invalid',
    ]);
  });
});
