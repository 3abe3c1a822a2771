import {
  readClaims,
  readInstitutionalClaims,
  validate,
  writeInstitutionalClaims,
  X12WriteError,
  type InstitutionalClaim,
  type Written,
} from '../index.js';
import { chunked, CLAIM, codesOf, collect, ENVELOPE, NPI, OTHER_NPI, plain } from './fixtures.js';

const BATCH = {
  reference: 'BATCH7',
  submitter: { person: false, name: 'SPECIMEN HOSPITAL', idQualifier: '46', id: 'SUB1' },
  submitterContact: { name: 'EDI DESK', phone: '4065550102' },
  receiver: { person: false, name: 'SAMPLE HEALTH PLAN', idQualifier: '46', id: '99901' },
};

const doctor = (name: string, id = OTHER_NPI) => ({
  person: true,
  name,
  firstName: 'BRUNO',
  idQualifier: 'XX',
  id,
});

const { billingProvider, coverage, subscriber, payer } = CLAIM;

/** A stay of three days, with something in every field a hospital fills in. */
const STAY: Written<InstitutionalClaim> = {
  billingProvider: { ...billingProvider, taxonomy: '282N00000X' },
  coverage,
  subscriber,
  payer,
  payerAddress: { line1: '1 PLAN ROAD', city: 'HELENA', state: 'MT', zip: '59601' },
  payerReferences: [{ qualifier: 'G2', value: '330127' }],
  patientControlNumber: 'STAY0001',
  chargeCents: 512_050,
  typeOfBill: '111',
  assignment: 'A',
  benefitsAssigned: 'Y',
  releaseOfInformation: 'Y',
  delayReason: '7',
  statementDates: { from: '2026-02-01', to: '2026-02-03' },
  admissionDate: '2026-02-01',
  admissionTime: '08:15',
  dischargeTime: '14:00',
  admissionType: '1',
  admissionSource: '4',
  patientStatus: '01',
  attachments: [{ type: 'OZ', transmission: 'EL', controlNumber: 'ATT1' }],
  contract: { type: '02', cents: 120_000, percent: 12.5, code: 'C1' },
  patientResponsibilityCents: 25_000,
  referralNumber: 'REF1',
  priorAuthorization: 'AUTH9',
  clearinghouseTrace: 'TRACE1',
  accidentState: 'MT',
  medicalRecordNumber: 'MR12',
  references: [
    { qualifier: '4N', value: '3' },
    { qualifier: 'LX', value: 'DEVICE1' },
    { qualifier: 'G4', value: 'PRO1' },
  ],
  fixedFormat: ['9 FIXED'],
  notes: [{ qualifier: 'ALG', text: 'NONE KNOWN' }],
  billingNote: 'TWO ROOMS',
  certifications: [{ category: 'ZZ', applies: true, conditions: ['ST', 'NU'] }],
  principalDiagnosis: { qualifier: 'ABK', code: 'I2510', presentOnAdmission: 'Y' },
  admittingDiagnosis: { qualifier: 'ABJ', code: 'R079' },
  reasonsForVisit: [{ qualifier: 'APR', code: 'R0602' }],
  externalCauses: [{ qualifier: 'ABN', code: 'W010XXA', presentOnAdmission: 'N' }],
  drg: '247',
  otherDiagnoses: Array.from({ length: 14 }, (_, n) => ({
    qualifier: 'ABF',
    code: `E1${n + 10}`,
    ...(n % 2 === 0 && { presentOnAdmission: 'U' }),
  })),
  principalProcedure: { qualifier: 'BBR', code: '02703ZZ', date: '2026-02-01' },
  otherProcedures: [{ qualifier: 'BBQ', code: '4A023N7', date: '2026-02-02' }],
  occurrenceSpans: [{ code: '70', dates: { from: '2026-01-20', to: '2026-01-25' } }],
  occurrences: [{ code: '11', date: '2026-01-31' }],
  values: [
    { code: '80', cents: 300 },
    { code: 'A2', cents: 1_531 },
  ],
  conditionCodes: ['09', '17'],
  treatmentCodes: ['A1'],
  repricing: { method: '03', allowedCents: 400_000, savingsCents: 112_050, organizationId: 'ORG1' },
  attendingProvider: { ...doctor('SPECIMEN'), taxonomy: '207R00000X' },
  operatingPhysician: doctor('PLACEHOLDER'),
  otherOperatingPhysician: doctor('SECOND'),
  renderingProvider: doctor('THIRD'),
  serviceFacility: {
    person: false,
    name: 'NORTH WING',
    address: { line1: '9 NORTH ROAD', city: 'BELGRADE', state: 'MT', zip: '59714' },
  },
  referringProvider: { ...doctor('FOURTH', NPI), references: [{ qualifier: 'G2', value: '77' }] },
  otherCoverages: [
    {
      sequence: 'S',
      relationship: '18',
      filingIndicator: 'MA',
      insured: { person: true, name: 'SAMPLE', firstName: 'TESTA', idQualifier: 'MI', id: 'X9' },
      payer: { person: false, name: 'FIRST PLAN', idQualifier: 'PI', id: '99902' },
      payerReferences: [{ qualifier: 'F8', value: 'ICN5' }],
      adjustments: [{ group: 'CO', reason: '45', cents: 12_050 }],
      paidCents: 500_000,
      remainingPatientCents: 1_000,
      otherAmounts: [{ qualifier: 'A8', cents: 50 }],
      benefitsAssigned: 'Y',
      releaseOfInformation: 'Y',
      adjudicationDate: '2026-02-20',
      inpatient: {
        coveredDays: 3,
        drgCents: 450_000,
        remarkCodes: ['MA01', 'N130'],
        capitalCents: 20_000,
        capitalExceptionCents: 5,
      },
      outpatient: { reimbursementRate: 80, remarkCodes: ['MA02'], endStageRenalCents: 1 },
      providers: [{ role: '71', person: true, references: [{ qualifier: 'G2', value: 'ATT7' }] }],
    },
  ],
  lines: [
    {
      number: 1,
      revenueCode: '0120',
      chargeCents: 300_000,
      unit: 'DA',
      units: 3,
      nonCoveredCents: 5_000,
      repricerNote: 'SEMI PRIVATE',
    },
    {
      number: 2,
      revenueCode: '0636',
      procedure: { qualifier: 'HC', code: 'J3301', modifiers: ['JZ'] },
      chargeCents: 212_050,
      unit: 'UN',
      units: 2.5,
      dates: { from: '2026-02-02', to: '2026-02-02' },
      lineControlNumber: 'L2',
      references: [{ qualifier: '9B', value: 'RP2' }],
      attachments: [{ type: 'B4', transmission: 'FX', controlNumber: 'ATT2' }],
      serviceTaxCents: 10,
      facilityTaxCents: 20,
      repricing: { method: '00', allowedCents: 200_000 },
      ndc: '00003029305',
      ndcQuantity: 2.5,
      ndcUnit: 'ML',
      prescription: { qualifier: 'XZ', value: 'RX1' },
      operatingPhysician: {
        ...doctor('FIFTH'),
        references: [{ qualifier: 'G2', value: '5', payerId: '99902' }],
      },
      adjudications: [
        {
          payerId: '99902',
          paidCents: 212_050,
          revenueCode: '0636',
          units: 2.5,
          adjustments: [],
          adjudicationDate: '2026-02-20',
        },
      ],
    },
  ],
};

const write = (claims: Written<InstitutionalClaim>[]) =>
  writeInstitutionalClaims(ENVELOPE, BATCH, claims);
const failing = async (change: Partial<Written<InstitutionalClaim>>) => {
  const error: unknown = await write([{ ...STAY, ...change }])
    .text()
    .catch((reason: unknown) => reason);
  if (!(error instanceof X12WriteError)) throw new Error('expected an X12WriteError');
  return error;
};

describe('837I', () => {
  it('reads what it wrote, in chunks of any size', async () => {
    const bytes = await write([STAY, { ...STAY, patientControlNumber: 'STAY0002' }]).bytes();
    for (const size of [1, 97, bytes.length]) {
      const { items, findings } = await collect(readInstitutionalClaims, chunked(bytes, size));
      expect(findings).toEqual([]);
      expect(plain(items[1])).toEqual(plain(STAY));
      expect(items.map(({ kind }) => kind)).toEqual(['header', 'claim', 'claim', 'end']);
    }
  });

  it('writes a file that its own validation accepts', async () => {
    const { findings } = await validate(await write([STAY]).bytes());
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('writes the bill, the stay and the codes as the guide has them', async () => {
    const segments = (await write([{ ...STAY, typeOfBill: '0111' }]).text()).split('~');
    for (const segment of [
      'CLM*STAY0001*5120.5***11:A:1**A*Y*Y***********7',
      'DTP*096*TM*1400',
      'DTP*434*RD8*20260201-20260203',
      'DTP*435*DT*202602010815',
      'CL1*1*4*01',
      'HI*ABK:I2510:::::::Y',
      'HI*ABJ:R079',
      'HI*DR:247',
      'HI*BBR:02703ZZ:D8:20260201',
      'HI*BI:70:RD8:20260120-20260125',
      'HI*BH:11:D8:20260131',
      'HI*BE:80:::3*BE:A2:::15.31',
      'HI*BG:09*BG:17',
      'SV2*0120**3000*DA*3**50',
      'SV2*0636*HC:J3301:JZ*2120.5*UN*2.5',
      'REF*G2*5**2U:99902',
    ])
      expect(segments).toContain(segment);
    expect(segments.filter((segment) => segment.startsWith('HI*ABF'))).toHaveLength(2);
  });

  it('takes codes without their list for ICD-10, and diagnoses with their point', async () => {
    const text = await write([
      {
        ...STAY,
        principalDiagnosis: { code: 'I25.10' },
        principalProcedure: { code: '02703ZZ', date: '2026-02-01' },
      },
    ]).text();
    expect(text).toContain('HI*ABK:I2510~');
    expect(text).toContain('HI*BBR:02703ZZ:D8:20260201~');
  });

  it('refuses what cannot be written and names the field, not the value', async () => {
    const path = async (change: Partial<Written<InstitutionalClaim>>) =>
      (await failing(change)).path;
    expect(await path({ typeOfBill: '11' })).toBe('claims[0].typeOfBill');
    expect(await path({ typeOfBill: '117' })).toBe('claims[0].payerClaimNumber');
    expect(await path({ chargeCents: 1 })).toBe('claims[0].chargeCents');
    expect(await path({ patientStatus: '' })).toBe('claims[0].patientStatus');
    expect(await path({ admissionDate: undefined })).toBe('claims[0].admissionDate');
    expect(await path({ dischargeTime: '25:00' })).toBe('claims[0].dischargeTime');
    expect(await path({ billingNote: 'A*B' })).toBe('claims[0].billingNote');
    expect(await path({ lines: [] })).toBe('claims[0].lines');
    const many = Array.from({ length: 25 }, () => '09');
    expect(await path({ conditionCodes: many })).toBe('claims[0].conditionCodes');
    expect((await failing({ billingNote: 'SECRET*WORD' })).message).not.toContain('SECRET');
  });

  it.each([
    ['charge-out-of-balance', (text: string) => text.replace('*5120.5*', '*5120.51*')],
    ['other-payer-claim-out-of-balance', (text: string) => text.replace('AMT*D*5000', 'AMT*D*4')],
    ['original-claim-number-missing', (text: string) => text.replace(':A:1*', ':A:7*')],
  ])('%s is found while reading', async (code, damage) => {
    const text = damage(await write([STAY]).text());
    expect(codesOf((await collect(readInstitutionalClaims, text)).findings)).toContain(code);
  });

  it('is passed over with a finding by the reader of professional claims', async () => {
    const { items, findings } = await collect(readClaims, await write([STAY]).bytes());
    expect(items).toEqual([]);
    expect(codesOf(findings)).toEqual(['unexpected-transaction-set']);
  });
});
