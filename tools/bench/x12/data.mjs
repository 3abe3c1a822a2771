// Invented claims and remittances of the usual shape. The same seed gives the same data.

export const ENVELOPE = {
  sender: { id: 'SAMPLESENDER' },
  receiver: { id: 'SAMPLERECEIVER' },
  interchangeControlNumber: 1,
  usage: 'T',
  date: '2026-03-02',
  time: '09:30',
};
const CLAIMS_PER_CHECK = 2000;

const FAMILIES = ['SAMPLE', 'SPECIMEN', 'PLACEHOLDER', 'MUSTERMANN', 'EXAMPLESON', 'TESTWELL'];
const GIVEN = ['TESTA', 'BRUNO', 'CLEO', 'OTTO', 'IDA', 'MAXIMILIANE'];
const STREETS = ['1 SAMPLE STREET', '2222 SPECIMEN AVENUE APT 7', '3 HOME LANE', '4 NORTH ROAD'];
const CITIES = ['BOZEMAN', 'HELENA', 'BELGRADE', 'GREAT FALLS'];
const CODES = ['99213', '99214', '99203', '87070', 'J3301', '93000', '36415', '80053'];
const DIAGNOSES = ['J0190', 'M545', 'E119', 'I10', 'Z0000', 'R51'];
const NPIS = ['1234567893', '1000000004', '2000000002'];

/** A small generator of numbers (Mulberry32). */
function dice(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
  return {
    below: (limit) => next() % limit,
    one: (list) => list[next() % list.length],
    chance: (percent) => next() % 100 < percent,
    /** So many digits, the first not 0. */
    digits(count) {
      let text = String(1 + (next() % 9));
      while (text.length < count) text += String(next() % 10);
      return text;
    },
    day: () => `2026-0${1 + (next() % 2)}-${String(1 + (next() % 28)).padStart(2, '0')}`,
  };
}

function person(roll) {
  return {
    person: true,
    name: roll.one(FAMILIES),
    firstName: roll.one(GIVEN),
    ...(roll.chance(40) && { middleName: roll.one(['A', 'Q', 'M']) }),
    idQualifier: 'MI',
    id: `W${roll.digits(9)}`,
  };
}

function provider(roll) {
  return {
    person: true,
    name: roll.one(FAMILIES),
    firstName: roll.one(GIVEN),
    idQualifier: 'XX',
    id: roll.one(NPIS),
  };
}

function address(roll) {
  return {
    line1: roll.one(STREETS),
    city: roll.one(CITIES),
    state: 'MT',
    zip: `597${roll.digits(6)}`,
  };
}

function procedure(roll) {
  return {
    qualifier: 'HC',
    code: roll.one(CODES),
    modifiers: roll.chance(30) ? [roll.one(['25', '59', 'LT'])] : [],
  };
}

/** One line of a remittance that balances. */
function remittanceLine(roll, index) {
  const charge = 2_000 + roll.below(40_000);
  const contractual = Math.floor((charge * (10 + roll.below(30))) / 100);
  const patient = roll.chance(50) ? Math.floor((charge - contractual) / 5) : 0;
  const adjustments = [{ group: 'CO', reason: '45', cents: contractual }];
  if (patient > 0)
    adjustments.push({ group: 'PR', reason: roll.one(['1', '2', '3']), cents: patient });
  const day = roll.day();
  return {
    procedure: procedure(roll),
    chargeCents: charge,
    paidCents: charge - contractual - patient,
    units: 1,
    dates: { from: day, to: day },
    lineControlNumber: `L${roll.digits(11)}${index}`,
    references: roll.chance(20) ? [{ qualifier: 'LU', value: '11' }] : [],
    adjustments,
    amounts: [{ qualifier: 'B6', cents: charge - contractual }],
    remarkCodes: roll.chance(15) ? ['N130'] : [],
  };
}

export function remittanceClaim(roll, number) {
  const count = 1 + roll.below(4);
  const lines = Array.from({ length: count }, (_, index) => remittanceLine(roll, index + 1));
  const sum = (field) => lines.reduce((total, line) => total + line[field], 0);
  const patientCents = lines
    .flatMap((line) => line.adjustments)
    .reduce((total, item) => total + (item.group === 'PR' ? item.cents : 0), 0);
  return {
    patientControlNumber: `PCN${String(number).padStart(9, '0')}`,
    status: '1',
    chargeCents: sum('chargeCents'),
    paidCents: sum('paidCents'),
    patientResponsibilityCents: patientCents,
    filingIndicator: roll.one(['12', '13', 'MB', 'CH']),
    payerClaimNumber: roll.digits(15),
    facilityType: '11',
    frequency: '1',
    adjustments: [],
    patient: person(roll),
    ...(roll.chance(70) && { renderingProvider: provider(roll) }),
    otherReferences: roll.chance(25) ? [{ qualifier: '1L', value: `G${roll.digits(6)}` }] : [],
    remarkCodes: roll.chance(30) ? ['MA01'] : [],
    serviceDates: lines[0].dates,
    receivedDate: roll.day(),
    amounts: [{ qualifier: 'AU', cents: sum('chargeCents') }],
    groupNumber: '1',
    lines,
  };
}

/** Remittances of 2,000 claims each, as long as `more` says so. */
export function* remittances835(seed, more) {
  const roll = dice(seed);
  let number = 0;
  while (more()) {
    // The sum of the check stands before its claims, so that the claims of one check are made first.
    const claims = [];
    for (let n = 0; n < CLAIMS_PER_CHECK && more(claims); n++)
      claims.push(remittanceClaim(roll, ++number));
    const paid = claims.reduce((total, claim) => total + claim.paidCents, 0);
    yield {
      remittance: {
        ...REMITTANCE,
        traceNumber: `EFT${roll.digits(9)}`,
        paymentCents: paid - 5_000,
      },
      claims,
      providerAdjustments: [
        {
          providerId: NPIS[0],
          fiscalPeriodEnd: '2026-12-31',
          reason: 'WO',
          reference: 'OLD7',
          cents: 5_000,
        },
      ],
    };
  }
}

const REMITTANCE = {
  handlingCode: 'I',
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
  payerId: '1999888777',
  productionDate: '2026-03-04',
  payer: {
    name: 'SAMPLE HEALTH PLAN',
    id: '99901',
    address: { line1: '1 SAMPLE STREET', city: 'HELENA', state: 'MT', zip: '59601' },
    contacts: [{ name: 'PROVIDER LINE', phone: '4065550100' }],
    references: [{ qualifier: '2U', value: '99901' }],
  },
  payee: {
    name: 'SPECIMEN CLINIC',
    npi: NPIS[0],
    taxId: '999123456',
    address: { line1: '2 CLINIC ROAD', city: 'BOZEMAN', state: 'MT', zip: '59715' },
    references: [],
  },
};

export function claimBatch() {
  return {
    reference: 'BATCH1',
    submitter: { person: false, name: 'SPECIMEN CLINIC', id: 'SUB1' },
    submitterContact: { name: 'EDI DESK', phone: '4065550102' },
    receiver: { person: false, name: 'SAMPLE HEALTH PLAN', id: '99901' },
  };
}

const BILLING = {
  person: false,
  name: 'SPECIMEN CLINIC',
  idQualifier: 'XX',
  id: NPIS[0],
  taxId: '999123456',
  address: { line1: '2 CLINIC ROAD', city: 'BOZEMAN', state: 'MT', zip: '597150001' },
  contact: { name: 'BILLING DESK', phone: '4065550103' },
  taxonomy: '261QP2300X',
  references: [],
};

function claimLine(roll, number, diagnoses) {
  const day = roll.day();
  return {
    number,
    procedure: procedure(roll),
    chargeCents: 2_000 + roll.below(40_000),
    unit: 'UN',
    units: 1 + roll.below(3),
    pointers: diagnoses > 1 && roll.chance(50) ? [1, 2] : [1],
    emergency: false,
    dates: { from: day, to: day },
    otherDates: [],
    lineControlNumber: `L${roll.digits(11)}${number}`,
    references: [],
    adjudications: [],
    ...(roll.chance(5) && { ndc: '00003029305', ndcQuantity: 2.5, ndcUnit: 'ML' }),
  };
}

export function professionalClaim(roll, number) {
  const diagnoses = Array.from({ length: 1 + roll.below(3) }, () => ({
    code: roll.one(DIAGNOSES),
  }));
  diagnoses.forEach((item, index) => (item.qualifier = index === 0 ? 'ABK' : 'ABF'));
  const lines = Array.from({ length: 1 + roll.below(4) }, (_, index) =>
    claimLine(roll, index + 1, diagnoses.length),
  );
  const dependent = roll.chance(20);
  return {
    billingProvider: BILLING,
    coverage: {
      sequence: 'P',
      ...(!dependent && { relationship: '18' }),
      groupNumber: `G${roll.digits(5)}`,
      filingIndicator: 'CI',
    },
    subscriber: {
      ...person(roll),
      address: address(roll),
      birthDate: '1980-02-29',
      sex: roll.one(['F', 'M']),
      references: [],
    },
    payer: { person: false, name: 'SAMPLE HEALTH PLAN', idQualifier: 'PI', id: '99901' },
    payerReferences: [],
    ...(dependent && {
      patient: {
        person: true,
        name: roll.one(FAMILIES),
        firstName: roll.one(GIVEN),
        relationship: '19',
        address: address(roll),
        birthDate: '2015-05-05',
        sex: roll.one(['F', 'M']),
        references: [],
      },
    }),
    patientControlNumber: `PCN${String(number).padStart(9, '0')}`,
    chargeCents: lines.reduce((total, line) => total + line.chargeCents, 0),
    placeOfService: '11',
    frequency: '1',
    providerSignature: true,
    assignment: 'A',
    benefitsAssigned: 'Y',
    releaseOfInformation: 'Y',
    relatedCauses: [],
    otherDates: [],
    attachments: [],
    clearinghouseTrace: roll.digits(14),
    references: roll.chance(25) ? [{ qualifier: 'EA', value: `MR${roll.digits(6)}` }] : [],
    diagnoses,
    ...(roll.chance(80) && {
      renderingProvider: { ...provider(roll), taxonomy: '207Q00000X', references: [] },
    }),
    otherCoverages: [],
    lines,
  };
}

/** Professional claims, as long as `more` says so. */
export function* claims837(seed, more) {
  const roll = dice(seed);
  for (let number = 1; number === 1 || more(); number++) yield professionalClaim(roll, number);
}

/** So many claims in memory, for the writers. */
export function someClaims(kind, seed, count) {
  const roll = dice(seed);
  const make = kind === '835' ? remittanceClaim : professionalClaim;
  return Array.from({ length: count }, (_, index) => make(roll, index + 1));
}

export { REMITTANCE };
