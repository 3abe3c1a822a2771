import type { Claim } from '../claim/claim.js';
import { cleanInput, line } from '../testing/edit-input.js';
import { findings, holds } from './edits.js';
import type { EditInput } from './rule.domain.js';

const codes = (claim: Partial<Claim>, changes: Partial<EditInput> = {}): string[] =>
  findings(cleanInput(claim, changes)).map((finding) => finding.code);
const clean = cleanInput();
const zip5 = { ...clean.practice!.address, zip: '59601' };
const lines = (...changes: Parameters<typeof line>[1][]) => ({
  lines: changes.map((change, index) => line(index + 1, change)),
});

describe('the edits', () => {
  it('find nothing in a clean claim', () => {
    expect(findings(clean)).toEqual([]);
    expect(holds([])).toBe(false);
  });

  it.each<[string, Partial<Claim>, Partial<EditInput>]>([
    ['practice-missing', {}, { practice: null }],
    ['billing-npi', {}, { practice: { ...clean.practice!, npi: '1999999977' } }],
    ['billing-tax-id', {}, { practice: { ...clean.practice!, taxId: '12' } }],
    ['billing-zip', {}, { practice: { ...clean.practice!, address: zip5 } }],
    ['billing-taxonomy', {}, { practice: { ...clean.practice!, taxonomy: '207Q00000Z' } }],
    ['rendering-missing', {}, { provider: null }],
    ['rendering-npi', {}, { provider: { ...clean.provider!, npi: '1999999993' } }],
    ['rendering-taxonomy', {}, { provider: { ...clean.provider!, taxonomy: 'FAMILYMED.' } }],
    ['facility-zip', {}, { location: { ...clean.location!, address: zip5 } }],
    ['patient-missing', {}, { patient: null }],
    ['subscriber-missing', {}, { coverage: { ...clean.coverage!, relationship: 'child' } }],
    ['coverage-missing', {}, { coverage: null }],
    ['payer-missing', {}, { payer: null }],
    ['member-id', {}, { coverage: { ...clean.coverage!, memberId: 'FH 1*2' } }],
    ['member-id', {}, { coverage: { ...clean.coverage!, memberId: ' ' } }],
    ['coverage-dates', {}, { coverage: { ...clean.coverage!, effectiveTo: '2026-06-08' } }],
    ['coverage-dates', {}, { coverage: { ...clean.coverage!, effectiveFrom: '2026-06-10' } }],
    [
      'coverage-inactive',
      {},
      {
        coverageAnswer: {
          coverageId: 1,
          serviceDate: '2026-06-09',
          status: 'inactive',
          reason: 'ended',
          checkedAt: '',
        },
      },
    ],
    [
      'service-date-future',
      { serviceDate: '2026-06-11', ...lines({ serviceDate: '2026-06-11' }) },
      {},
    ],
    ['service-before-birth', lines({ serviceDate: '1979-12-31' }), {}],
    ['timely-filing', {}, { today: '2026-09-08' }],
    ['diagnosis-missing', { diagnoses: [], ...lines({ diagnosisPointers: [1] }) }, {}],
    [
      'diagnosis-count',
      { diagnoses: Array.from({ length: 13 }, (_, n) => `M17${n % 10}${n}`) },
      {},
    ],
    ['diagnosis-format', { diagnoses: ['1711'] }, {}],
    ['diagnosis-twice', { diagnoses: ['M1711', 'M1711'] }, {}],
    ['line-count', lines(...Array.from({ length: 51 }, () => ({}))), {}],
    ['procedure-format', lines({ procedure: '9921' }), {}],
    ['modifier-format', lines({ modifiers: ['RTX'] }), {}],
    ['units', lines({ units: 0 }), {}],
    ['charge-negative', lines({ chargeCents: -1 }), {}],
    ['pointer-count', lines({ diagnosisPointers: [] }), {}],
    [
      'pointer-count',
      {
        diagnoses: ['M1711', 'M1712', 'M1713', 'M1714', 'M1715'],
        ...lines({ diagnosisPointers: [1, 2, 3, 4, 5] }),
      },
      {},
    ],
    ['pointer-range', lines({ diagnosisPointers: [2] }), {}],
    ['charge-sum', { chargeCents: 9999 }, {}],
    ['charge-zero', lines({ chargeCents: 0 }), {}],
    ['place-of-service', { placeOfService: '77' }, {}],
    ['payer-claim-number', { frequency: '7' }, {}],
    ['duplicate', {}, { duplicateOf: 'MR0' }],
  ])('say %s', (code, claim, changes) => {
    expect(codes(claim, changes)).toContain(code);
  });

  it.each<[string, Partial<Claim>, Partial<EditInput>]>([
    ['the last day of the filing limit', {}, { today: '2026-09-07' }],
    ['fifty lines', lines(...Array.from({ length: 50 }, () => ({}))), {}],
    [
      'a HCPCS procedure with modifiers',
      lines({ procedure: 'J3301', modifiers: ['RT', '25'] }),
      {},
    ],
    ['fractions of units', lines({ units: 0.5 }), {}],
    [
      'an unknown coverage answer',
      {},
      {
        coverageAnswer: {
          coverageId: 1,
          serviceDate: '2026-06-09',
          status: 'unknown',
          reason: 'payer-silent',
          checkedAt: '',
        },
      },
    ],
    [
      'a replacement after the limit',
      { frequency: '7', payerClaimNumber: 'F1' },
      { today: '2026-12-01' },
    ],
  ])('let pass %s', (_what, claim, changes) => {
    expect(codes(claim, changes)).toEqual([]);
  });

  it('say where and how to fix it, and never quote a value', () => {
    const found = findings(
      cleanInput(lines({}, { units: 0 }), {
        coverage: { ...clean.coverage!, memberId: 'SECRET*9' },
      }),
    );
    expect(found.map((one) => one.field)).toEqual(['coverage.memberId', 'lines[1].units']);
    for (const one of found) expect(one.fix.length).toBeGreaterThan(5);
    expect(JSON.stringify(found)).not.toContain('SECRET');
  });

  it('hold a claim until each soft finding was let pass; a hard one cannot be', () => {
    const softly = findings(cleanInput({ overrides: ['duplicate'] }, { duplicateOf: 'MR0' }));
    expect(softly).toMatchObject([{ overridden: true }]);
    expect(holds(softly)).toBe(false);
    expect(holds(findings(cleanInput({ overrides: ['units'], ...lines({ units: 0 }) })))).toBe(
      true,
    );
  });
});
