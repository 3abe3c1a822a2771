import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingsIn, SETS, type Edit, type SetName } from './rule-files.js';

const names = Object.keys(SETS) as SetName[];

it.each(names)('the set %s breaks no rule', async (name) => {
  expect(await findingsIn(name)).toEqual([]);
});

/** What breaks a rule: set, code, where it is said (the line begins so), edits. */
type Case = readonly [set: SetName, code: string, place: string, ...edits: Edit[]];

const ERRORS: readonly Case[] = [
  // Syntax notes of the base standard.
  ['837P', 'paired-element-missing', 'NM1*IL', ['NM1*IL', 'NM1*IL*1*SAMPLE*TESTA****MI']],
  ['837P', 'paired-element-missing', 'PER*IC', ['PER*IC', 'PER*IC*EDI DESK*TE*4065550102*FX']],
  ['835', 'one-element-required', 'N1*PR', ['N1*PR', 'N1*PR']],
  ['271', 'elements-exclude-each-other', 'N4', ['EB*1', 'N4*TORONTO*ON*59715*CA***ON\nEB*1']],
  ['COB', 'dependent-element-missing', 'CAS*PR', ['CAS*PR', 'CAS*PR*1*10**2']],
  ['278', 'paired-element-missing', 'HI*BK', ['HCR', 'HCR*A1*AUTH1\nHI*BK:J0190::20260202']],
  // Dates.
  ['837P', 'invalid-date', 'DTP*472*D8', ['DTP*472*D8', 'DTP*472*D8*20260230']],
  ['837P', 'invalid-date', 'DTP*472*RD8', ['DTP*472*RD8', 'DTP*472*RD8*20260201']],
  ['837P', 'date-range-reversed', 'DTP*472*RD8', ['DTP*472*RD8', 'DTP*472*RD8*20260202-20260201']],
  ['837I', 'invalid-date', 'DTP*435', ['DTP*435', 'DTP*435*DT*20260201']],
  // Text.
  ['837P', 'blank-element', 'N3* ', ['N3*2', 'N3* ']],
  ['837P', 'invalid-character', 'N3*A', ['N3*2', 'N3*A\u0007B']],
  // Hierarchy.
  ['837P', 'hierarchy-number', 'HL*3', ['HL*2', 'HL*3*1*22*0']],
  ['837P', 'hierarchy-parent', 'HL*2', ['HL*2', 'HL*2*7*22*0']],
  ['COB', 'hierarchy-child-unexpected', 'HL*2', ['HL*2', 'HL*2*1*22*0']],
  // 835.
  ['835', 'line-out-of-balance', 'SVC*HC:99214', ['SVC*HC:99214', 'SVC*HC:99214*150*100.01**1']],
  ['835', 'claim-out-of-balance', 'CLP*CLAIM2', ['CAS*CO*29', 'CAS*CO*29*49']],
  ['835', 'check-out-of-balance', 'BPR', ['PLB', 'PLB*1234567893*20261231*WO:OLD1*30.01']],
  ['835', 'non-payment-with-amount', 'BPR', ['BPR', 'BPR*I*150*C*NON************20260305']],
  ['835', 'payment-account-missing', 'BPR', ['BPR', 'BPR*I*150*C*ACH*CCP***********20260305']],
  // 837.
  ['837P', 'charge-out-of-balance', 'CLM', ['CLM', 'CLM*CLAIM1*250.01***11:B:1*Y*A*Y*Y']],
  ['837I', 'charge-out-of-balance', 'CLM', ['CLM', 'CLM*CLAIM3*899***11:A:1**A*Y*Y']],
  ['COB', 'other-payer-line-out-of-balance', 'LX*1', ['SVD', 'SVD*99901*209*HC:99214**1']],
  ['COB', 'other-payer-claim-out-of-balance', 'CLM', ['AMT*D', 'AMT*D*199']],
  ['837P', 'original-claim-number-missing', 'CLM', ['CLM', 'CLM*CLAIM1*250***11:B:7*Y*A*Y*Y']],
  ['837P', 'accident-date-missing', 'CLM', ['CLM', 'CLM*CLAIM1*250***11:B:1*Y*A*Y*Y**OA']],
  [
    '837P',
    'accident-state-missing',
    'CLM',
    ['CLM', 'CLM*CLAIM1*250***11:B:1*Y*A*Y*Y**AA\nDTP*439*D8*20260131'],
  ],
  [
    '837P',
    'diagnosis-pointer-invalid',
    'SV1*HC:J3301',
    ['SV1*HC:J3301', 'SV1*HC:J3301*100*UN*1***3'],
  ],
  ['837P', 'line-number-sequence', 'LX*3', ['LX*2', 'LX*3']],
  ['837P', 'patient-unknown', 'SBR', ['SBR', 'SBR*P********CI']],
  ['837P', 'patient-fact-missing', 'NM1*IL', ['DMG', '']],
  ['COB', 'patient-level-unexpected', 'HL*3', ['SBR*S', 'SBR*S*18*******CI']],
  ['COB', 'payer-sequence-repeated', 'SBR*S*18', ['SBR*P', 'SBR*S*18*******CI']],
  ['COB', 'other-payer-unknown', 'SVD', ['SVD', 'SVD*99905*210*HC:99214**1']],
  ['837P', 'attachment-number-missing', 'PWK', ['HI*ABK', 'PWK*OZ*EL\nHI*ABK:J0190*ABF:M545']],
  ['837P', 'state-missing', 'N4*BOZEMAN', ['N4*BOZEMAN*MT*597150000', 'N4*BOZEMAN**597150000']],
  ['837P', 'zip-missing', 'N4*BOZEMAN', ['N4*BOZEMAN*MT*597150000', 'N4*BOZEMAN*MT']],
  ['837I', 'admission-date-missing', 'CLM', ['DTP*435', '']],
  // The others.
  ['270', 'question-missing', 'HL*3', ['EQ', '']],
  ['276', 'question-missing', 'HL*4', ['TRN', '']],
  ['271', 'loop-bracket-missing', 'NM1*PR*2*OTHER', ['LS', '']],
  ['271', 'loop-bracket-missing', 'LS', ['LE', '']],
  ['271', 'loop-bracket-empty', 'LS', ['NM1*PR*2*OTHER', '']],
];

const WARNINGS: readonly Case[] = [
  ['837P', 'unused-element', 'SV1*HC:99214', ['SV1*HC:99214', 'SV1*HC:99214*150*UN*1**1*1:2']],
  ['837P', 'character-outside-set', 'N3*2', ['N3*2', 'N3*2 ALLÉE']],
  ['837P', 'npi-invalid', 'NM1*85', ['NM1*85', 'NM1*85*2*SPECIMEN CLINIC*****XX*1234567890']],
  ['835', 'npi-invalid', 'N1*PE', ['N1*PE', 'N1*PE*SPECIMEN CLINIC*XX*1234567890']],
  ['837P', 'billing-npi-missing', 'NM1*85', ['NM1*85', 'NM1*85*2*SPECIMEN CLINIC']],
  ['837P', 'tax-number-invalid', 'REF*EI', ['REF*EI', 'REF*EI*99-9123456']],
  ['837P', 'zip-invalid', 'N4*BOZEMAN', ['N4*BOZEMAN*MT*597150000', 'N4*BOZEMAN*MT*5971']],
  ['837P', 'first-name-missing', 'NM1*IL', ['NM1*IL', 'NM1*IL*1*SAMPLE*****MI*M0001']],
  [
    '837P',
    'first-name-of-organization',
    'NM1*85',
    ['NM1*85', 'NM1*85*2*SPECIMEN*CLINIC****XX*1234567893'],
  ],
  ['835', 'contact-without-number', 'PER*BL', ['PER*BL', 'PER*BL*EDI DESK']],
  [
    '835',
    'extension-without-phone',
    'PER*CX',
    ['PER*BL', 'PER*CX**EM*A@B.EXAMPLE*EX*12\nPER*BL*EDI DESK*TE*4065550100'],
  ],
  ['837P', 'date-implausible', 'DTP*472*D8', ['DTP*472*D8', 'DTP*472*D8*02260201']],
  ['837P', 'service-in-future', 'DTP*472*D8', ['DTP*472*D8', 'DTP*472*D8*20260303']],
  ['837P', 'service-before-birth', 'DTP*472*D8', ['DTP*472*D8', 'DTP*472*D8*19800228']],
  [
    '837P',
    'date-after-service',
    'DTP*431',
    ['HI*ABK', 'DTP*431*D8*20260202\nHI*ABK:J0190*ABF:M545'],
  ],
  ['837P', 'admission-date-missing', 'CLM', ['CLM', 'CLM*CLAIM1*250***21:B:1*Y*A*Y*Y']],
  [
    '837P',
    'discharge-before-admission',
    'DTP*096',
    ['HI*ABK', 'DTP*435*D8*20260201\nDTP*096*D8*20260131\nHI*ABK:J0190*ABF:M545'],
  ],
  ['837P', 'code-versions-mixed', 'CLM', ['HI', 'HI*ABK:J0190*BF:4660']],
  ['837I', 'admitting-diagnosis-missing', 'CLM', ['HI*ABJ', '']],
  ['837I', 'service-outside-statement', 'DTP*472', ['DTP*472', 'DTP*472*RD8*20260201-20260205']],
  ['837P', 'pick-up-location-missing', 'CLM', ['HI*ABK', 'CR1***A*DH*12\nHI*ABK:J0190*ABF:M545']],
  ['837P', 'other-coverage-missing', 'CLM', ['SBR', 'SBR*S*18*******CI']],
  ['COB', 'other-payer-amount-missing', 'SBR*P', ['AMT*D', '']],
  ['837P', 'charge-negative', 'SV1*HC:J3301', ['SV1*HC:J3301', 'SV1*HC:J3301*-100*UN*1***2']],
  ['837P', 'claim-missing', 'SBR', ['CLM', '']],
  ['837P', 'hierarchy-child-missing', 'HL*2', ['HL*2', 'HL*2*1*22*1']],
  [
    '837P',
    'drug-code-invalid',
    'LIN',
    ['DTP*472*RD8', 'DTP*472*D8*20260201\nLIN**N4*0000302930\nCTP****1*ML'],
  ],
  ['COB', 'adjustment-zero', 'CAS*CO', ['CAS*CO', 'CAS*CO*45*40**97*0']],
  ['COB', 'adjustment-repeated', 'CAS*CO', ['CAS*CO', 'CAS*CO*45*30**45*10']],
  ['835', 'line-charge-total', 'CLP*CLAIM1', ['CLP*CLAIM1', 'CLP*CLAIM1*1*260*190*30*12*ICN1']],
  [
    '835',
    'patient-responsibility-mismatch',
    'CLP*CLAIM1',
    ['CLP*CLAIM1', 'CLP*CLAIM1*1*250*180*31*12*ICN1'],
  ],
  ['835', 'provider-claim-count', 'TS3', ['TS3', 'TS3*1234567893*11*20261231*3*300']],
  ['835', 'provider-charge-total', 'TS3', ['TS3', 'TS3*1234567893*11*20261231*2*301']],
  [
    '835',
    'payment-negative',
    'BPR',
    ['BPR', 'BPR*I*-1*C*CHK************20260305'],
    ['PLB', 'PLB*1234567893*20261231*WO:OLD1*181'],
  ],
  [
    '835',
    'transfer-of-nothing',
    'BPR',
    ['BPR', 'BPR*I*0*C*ACH*CCP*01*999999992*DA*1234567*1999888777**01*999988880*DA*98765*20260305'],
  ],
  ['835', 'originator-mismatch', 'TRN', ['TRN', 'TRN*1*EFT1*1999888778']],
  ['835', 'originator-invalid', 'TRN', ['TRN', 'TRN*1*EFT1*9999888777']],
  [
    '835',
    'crossover-carrier-missing',
    'CLP*CLAIM1',
    ['CLP*CLAIM1', 'CLP*CLAIM1*19*250*180*30*12*ICN1'],
  ],
  ['835', 'denied-claim-paid', 'CLP*CLAIM1', ['CLP*CLAIM1', 'CLP*CLAIM1*4*250*180*30*12*ICN1']],
  ['835', 'reversal-sign', 'CLP*CLAIM1', ['CLP*CLAIM1', 'CLP*CLAIM1*22*250*180**12*ICN1']],
  ['835', 'charge-negative', 'CLP*CLAIM2', ['CLP*CLAIM2', 'CLP*CLAIM2*4*-50*0*0*12*ICN2']],
  ['835', 'dates-reversed', 'CLP*CLAIM1', ['DTM*233', 'DTM*233*20260131']],
  ['835', 'dates-reversed', 'SVC*HC:J3301', ['DTM*151', 'DTM*151*20260131']],
  ['835', 'service-end-missing', 'SVC*HC:J3301', ['DTM*151', '']],
  ['835', 'service-date-missing', 'SVC*HC:99214', ['DTM*472', ''], ['DTM*232', '']],
  ['270', 'person-not-identified', 'HL*3', ['NM1*IL', 'NM1*IL*1']],
  [
    '271',
    'answer-missing',
    'HL*3',
    ['EB*1', ''],
    ['EB*A', ''],
    ['LS', ''],
    ['NM1*PR*2*OTHER', ''],
    ['LE', ''],
  ],
  ['271', 'benefit-amount-missing', 'EB*A', ['EB*A', 'EB*A**98']],
  ['271', 'percent-implausible', 'EB*A', ['EB*A', 'EB*A**98*****20']],
  ['277CA', 'status-action-mismatch', 'STC*A2', ['STC*A2', 'STC*A2:20*20260302*U*250']],
  ['278', 'authorization-number-missing', 'HCR', ['HCR', 'HCR*A1']],
  ['999', 'acknowledgement-counts', 'AK9', ['AK9', 'AK9*R*1*1*1']],
];

describe.each([
  ['error', ERRORS],
  ['warning', WARNINGS],
] as const)('rules of severity %s', (severity, cases) => {
  it.each(cases.map((one) => [one[1], one[0], one] as const))(
    'say %s in %s',
    async (code, _set, [set, , place, ...edits]) => {
      const findings = await findingsIn(set, edits);
      const found = findings.find((finding) => finding.code === code);
      expect([found?.severity, found?.text.startsWith(place), findings]).toEqual([
        severity,
        true,
        findings,
      ]);
    },
  );
});

it('are all told in docs/findings.md', () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/findings.md'), 'utf8');
  const told = new Set(text.match(/[a-z]+(?:-[a-z0-9]+)+/g));
  expect(
    [...ERRORS, ...WARNINGS].map(([, code]) => code).filter((code) => !told.has(code)),
  ).toEqual([]);
});

describe('code tables that are passed in', () => {
  const known = (...codes: string[]) => new Set(codes);
  const cases: readonly (readonly [SetName, string, string, number, number | undefined])[] = [
    ['835', 'adjustmentReasons', 'CAS*CO*45', 2, undefined],
    ['277CA', 'statusCategories', 'STC*A1', 1, 1],
    ['277CA', 'statusCodes', 'STC*A1', 1, 2],
    ['837P', 'states', 'N4*BOZEMAN', 2, undefined],
    ['837P', 'placesOfService', 'CLM', 5, 1],
    ['837P', 'procedures', 'SV1*HC:99214', 1, 2],
    ['837P', 'diagnoses', 'HI*ABK', 1, 2],
    ['837I', 'revenueCodes', 'SV2', 1, undefined],
  ];

  it.each(cases)('are checked in %s: %s', async (set, table, place, element, component) => {
    const [first] = await findingsIn(set, [], { codeTables: { [table]: known('NOTHING') } });
    expect(first).toMatchObject({ code: 'code-unknown', level: 5, severity: 'error', element });
    expect(first!.component).toBe(component);
    expect(first!.text.startsWith(place)).toBe(true);
  });

  it('accept what they hold', async () => {
    const codeTables = {
      adjustmentReasons: known('45', '1', '2', '29'),
      procedures: known('99214', 'J3301'),
    };
    expect(await findingsIn('835', [], { codeTables })).toEqual([]);
  });
});

describe('what a finding shows', () => {
  const edit: Edit = ['CLM', 'CLM*CLAIM1*251***ZZZ:B:1*Y*A*Y*Y'];
  const find = async (show?: 'nothing' | 'amounts' | 'values') => {
    const findings = await findingsIn('837P', [edit], show && { show });
    const of = (code: string) => findings.find((finding) => finding.code === code)!;
    return [of('element-too-long'), of('charge-out-of-balance')] as const;
  };

  it('is sums and no other value, unless told', async () => {
    const [long, balance] = await find();
    expect(long).not.toHaveProperty('value');
    expect(balance.amounts).toMatchObject({ differenceCents: -100 });
    expect(balance.message).toContain('251.00');
  });

  it('is the text that is wrong when values are asked for', async () => {
    expect((await find('values'))[0]).toMatchObject({ value: 'ZZZ', element: 5, component: 1 });
  });

  it('is not even a sum when nothing is to be shown', async () => {
    const [, balance] = await find('nothing');
    expect(balance).not.toHaveProperty('amounts');
    expect(balance.message).not.toMatch(/\d/);
  });

  it('is the path of loops and the code of the 999', async () => {
    expect((await find())[0]).toMatchObject({
      loop: '2300',
      path: '2000A/2000B/2300',
      ack: { level: 'element', code: '5' },
    });
  });
});
