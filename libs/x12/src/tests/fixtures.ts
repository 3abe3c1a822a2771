import { validate } from '../index.js';
import type {
  Envelope,
  Finding,
  ProfessionalClaim,
  Remittance,
  RemittanceClaim,
  Source,
  Written,
  X12Output,
} from '../index.js';

export const ENVELOPE: Envelope = {
  sender: { qualifier: 'ZZ', id: 'MILLRACE' },
  receiver: { qualifier: 'ZZ', id: 'SAMPLEPAYER' },
  interchangeControlNumber: 42,
  usage: 'T',
  date: '2026-03-02',
  time: '09:30',
};

/** Two NPIs with right check digits. */
export const NPI = '1234567893';
export const OTHER_NPI = '1000000004';

export const PAYER = { person: false, name: 'SAMPLE HEALTH PLAN', idQualifier: 'PI', id: '99901' };

/** Cuts bytes into pieces of `size`. */
export async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.slice(start, start + size);
}

/** Runs a reader and keeps its items and findings. */
export async function collect<T>(
  read: (
    source: Source,
    options: { onFinding: (finding: Finding) => void },
  ) => { toArray(): Promise<T[]> },
  source: Source,
): Promise<{ items: T[]; findings: Finding[] }> {
  const findings: Finding[] = [];
  const items = await read(source, {
    onFinding: (finding) => void findings.push(finding),
  }).toArray();
  return { items, findings };
}

export const codesOf = (findings: readonly Finding[]) => findings.map((finding) => finding.code);

/** The segments of what was written, without terminators. */
export async function segmentsOf(output: X12Output): Promise<string[]> {
  return (await output.text()).split('~').filter((text) => text !== '');
}

/** Breaks the qualifier of every segment in turn and gives those segments whose damage no guide check (SNIP 2) saw. */
export async function qualifiersUnchecked(text: string): Promise<string[]> {
  const segments = text.split('~');
  const unseen: string[] = [];
  for (const [index, segment] of segments.entries()) {
    if (
      !/^(REF|NM1|N1|DTP|DTM|AMT|HL|TRN|BHT|PER|PRV|QTY|EB|AAA|STC|SVC|SV1|CLM|CLP|CAS|BPR)\*/.test(
        segment,
      )
    )
      continue;
    const place = segment.startsWith('HL*')
      ? 3
      : segment.startsWith('CLM*')
        ? 9
        : segment.startsWith('CLP*')
          ? 2
          : 1;
    const elements = segment.split('*');
    elements[place] = segment.startsWith('STC') ? '' : 'QQ';
    const damaged = segments.with(index, elements.join('*')).join('~');
    const { findings } = await validate(damaged);
    if (!findings.some(({ level, severity }) => level === 2 && severity === 'error'))
      unseen.push(segment);
  }
  return unseen;
}

/** Leaves out what only a reader adds, empty lists too, so that what was read can be compared with what was written. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(
    ([key, field]) =>
      !/^(kind|set|at)$/.test(key) &&
      field !== undefined &&
      !(Array.isArray(field) && field.length === 0),
  );
  return Object.fromEntries(entries.map(([key, field]) => [key, plain(field)]));
}

export const REMITTANCE: Written<Remittance> = {
  handlingCode: 'I',
  paymentCents: 17_050,
  creditOrDebit: 'C',
  paymentMethod: 'ACH',
  paymentFormat: 'CCP',
  paymentDate: '2026-03-05',
  originatorId: '1999888777',
  senderAccount: {
    bankIdQualifier: '01',
    bankId: '999999992',
    accountType: 'DA',
    account: '1234567',
  },
  receiverAccount: {
    bankIdQualifier: '01',
    bankId: '999988880',
    accountType: 'DA',
    account: '98765',
  },
  traceNumber: 'EFT000123',
  payerId: '1999888777',
  productionDate: '2026-03-04',
  payer: {
    name: 'SAMPLE HEALTH PLAN',
    address: { line1: '1 SAMPLE STREET', city: 'HELENA', state: 'MT', zip: '59601' },
    contacts: [{ purpose: 'BL', name: 'PROVIDER LINE', phone: '4065550100' }],
    references: [{ qualifier: '2U', value: '99901' }],
    id: '99901',
  },
  payee: {
    name: 'SPECIMEN CLINIC',
    npi: NPI,
    taxId: '999123456',
    address: { line1: '2 CLINIC ROAD', city: 'BOZEMAN', state: 'MT', zip: '59715' },
    references: [{ qualifier: 'PQ', value: 'A1' }],
  },
};

export const REMITTANCE_CLAIM: Written<RemittanceClaim> = {
  patientControlNumber: 'CLAIM0001',
  status: '1',
  chargeCents: 25_000,
  paidCents: 18_000,
  patientResponsibilityCents: 2_000,
  filingIndicator: '12',
  payerClaimNumber: 'ICN77',
  facilityType: '11',
  frequency: '1',
  adjustments: [],
  patient: { person: true, name: 'SAMPLE', firstName: 'TESTA', idQualifier: 'MI', id: 'M0001' },
  renderingProvider: {
    person: true,
    name: 'SPECIMEN',
    firstName: 'BRUNO',
    idQualifier: 'XX',
    id: OTHER_NPI,
  },
  otherReferences: [{ qualifier: '1L', value: 'GRP9' }],
  remarkCodes: ['MA01'],
  serviceDates: { from: '2026-02-01', to: '2026-02-03' },
  receivedDate: '2026-02-10',
  amounts: [{ qualifier: 'AU', cents: 20_000 }],
  groupNumber: '1',
  lines: [
    {
      procedure: { qualifier: 'HC', code: '99213', modifiers: ['25'] },
      billedProcedure: { qualifier: 'HC', code: '99214', modifiers: [] },
      chargeCents: 15_000,
      paidCents: 10_000,
      units: 1,
      dates: { from: '2026-02-01', to: '2026-02-01' },
      lineControlNumber: 'L1',
      references: [{ qualifier: 'LU', value: '11' }],
      adjustments: [
        { group: 'CO', reason: '45', cents: 3_000 },
        { group: 'PR', reason: '1', cents: 1_550, quantity: 1 },
        { group: 'PR', reason: '2', cents: 450 },
      ],
      remarkCodes: ['N130'],
      amounts: [{ qualifier: 'B6', cents: 12_000 }],
    },
    {
      procedure: { qualifier: 'HC', code: '87070', modifiers: [] },
      chargeCents: 10_000,
      paidCents: 8_000,
      units: 2,
      dates: { from: '2026-02-01', to: '2026-02-03' },
      lineControlNumber: 'L2',
      references: [],
      adjustments: [{ group: 'CO', reason: '45', cents: 2_000 }],
      remarkCodes: [],
      amounts: [],
    },
  ],
};

/** 180.00 of claims less 9.50 makes the payment of 170.50. */
export const PROVIDER_ADJUSTMENTS = [
  { providerId: NPI, fiscalPeriodEnd: '2026-12-31', reason: 'WO', reference: 'OLD7', cents: 1_000 },
  { providerId: NPI, fiscalPeriodEnd: '2026-12-31', reason: 'L6', cents: -50 },
];

export const CLAIM: Written<ProfessionalClaim> = {
  billingProvider: {
    person: false,
    name: 'SPECIMEN CLINIC',
    idQualifier: 'XX',
    id: NPI,
    taxonomy: '207Q00000X',
    taxId: '999123456',
    address: {
      line1: '2 CLINIC ROAD',
      line2: 'SUITE 4',
      city: 'BOZEMAN',
      state: 'MT',
      zip: '597150000',
    },
    contact: { name: 'FRONT DESK', phone: '4065550101' },
    references: [],
  },
  payToAddress: { line1: 'PO BOX 1', city: 'BOZEMAN', state: 'MT', zip: '59715' },
  coverage: { sequence: 'P', relationship: '18', groupNumber: 'G100', filingIndicator: 'CI' },
  subscriber: {
    person: true,
    name: 'SAMPLE',
    firstName: 'TESTA',
    middleName: 'Q',
    idQualifier: 'MI',
    id: 'M0001',
    address: { line1: '3 HOME LANE', city: 'BOZEMAN', state: 'MT', zip: '59715' },
    birthDate: '1980-02-29',
    sex: 'F',
    references: [],
  },
  payer: PAYER,
  payerReferences: [],
  patientControlNumber: 'CLAIM0001',
  chargeCents: 25_000,
  placeOfService: '11',
  frequency: '1',
  providerSignature: true,
  assignment: 'A',
  benefitsAssigned: 'Y',
  releaseOfInformation: 'Y',
  relatedCauses: ['AA'],
  accidentState: 'MT',
  accidentDate: '2026-01-31',
  otherDates: [{ qualifier: '454', dates: { from: '2026-01-15', to: '2026-01-15' } }],
  attachments: [{ type: 'OZ', transmission: 'EL', controlNumber: 'ATT1' }],
  priorAuthorization: 'AUTH9',
  clearinghouseTrace: 'TRACE1',
  note: 'SEEN TWICE',
  references: [{ qualifier: 'EA', value: 'MR12' }],
  diagnoses: [
    { qualifier: 'ABK', code: 'J0190' },
    { qualifier: 'ABF', code: 'M545' },
  ],
  renderingProvider: {
    person: true,
    name: 'SPECIMEN',
    firstName: 'BRUNO',
    idQualifier: 'XX',
    id: OTHER_NPI,
    taxonomy: '207Q00000X',
    references: [],
  },
  serviceFacility: {
    person: false,
    name: 'NORTH OFFICE',
    address: { line1: '9 NORTH ROAD', city: 'BELGRADE', state: 'MT', zip: '59714' },
    references: [],
  },
  otherCoverages: [],
  lines: [
    {
      number: 1,
      procedure: { qualifier: 'HC', code: '99214', modifiers: ['25'] },
      chargeCents: 15_000,
      unit: 'UN',
      units: 1,
      pointers: [1, 2],
      emergency: false,
      dates: { from: '2026-02-01', to: '2026-02-01' },
      otherDates: [],
      lineControlNumber: 'L1',
      references: [],
      adjudications: [],
    },
    {
      number: 2,
      procedure: { qualifier: 'HC', code: 'J3301', modifiers: [] },
      chargeCents: 10_000,
      unit: 'UN',
      units: 2.5,
      placeOfService: '12',
      pointers: [2],
      emergency: true,
      dates: { from: '2026-02-01', to: '2026-02-03' },
      otherDates: [{ qualifier: '471', dates: { from: '2026-01-30', to: '2026-01-30' } }],
      ndc: '00003029305',
      ndcQuantity: 2.5,
      ndcUnit: 'ML',
      references: [],
      adjudications: [],
    },
  ],
};

export const DEPENDENT_CLAIM: Written<ProfessionalClaim> = {
  ...CLAIM,
  coverage: { sequence: 'S', filingIndicator: 'CI' },
  patient: {
    relationship: '19',
    person: true,
    name: 'SAMPLE',
    firstName: 'CLEO',
    address: { line1: '3 HOME LANE', city: 'BOZEMAN', state: 'MT', zip: '59715' },
    birthDate: '2015-05-05',
    sex: 'M',
    references: [],
  },
  patientControlNumber: 'CLAIM0002',
  frequency: '7',
  payerClaimNumber: 'ICN77',
  otherCoverages: [
    {
      sequence: 'P',
      relationship: '18',
      filingIndicator: 'CI',
      insured: {
        person: true,
        name: 'PLACEHOLDER',
        firstName: 'OTTO',
        idQualifier: 'MI',
        id: 'X9',
        references: [],
      },
      payer: { person: false, name: 'FIRST PLAN', idQualifier: 'PI', id: '99902' },
      payerReferences: [],
      adjustments: [{ group: 'PR', reason: '1', cents: 1_000 }],
      paidCents: 20_000,
      remainingPatientCents: 1_000,
      otherAmounts: [],
      benefitsAssigned: 'Y',
      releaseOfInformation: 'Y',
    },
  ],
  lines: [
    {
      ...CLAIM.lines![0]!,
      chargeCents: 25_000,
      adjudications: [
        {
          payerId: '99902',
          paidCents: 21_000,
          procedure: { qualifier: 'HC', code: '99214', modifiers: ['25'] },
          units: 1,
          adjustments: [{ group: 'CO', reason: '45', cents: 4_000 }],
          adjudicationDate: '2026-02-20',
        },
      ],
    },
  ],
};
