import type { CoverageInput } from '@millrace/contracts';
import {
  coverageErrors,
  mergeCoverages,
  primaryOn,
  searchTerms,
  type KeptCoverage,
} from './patients.js';

const today = '2026-06-09';
const kept = (changes: Partial<KeptCoverage> = {}): KeptCoverage => ({
  coverageId: 1,
  patientId: 1,
  payerId: 'FICTV',
  rank: 1,
  relationship: 'self',
  memberId: 'FH000000001',
  ...changes,
});
const given = (changes: Partial<CoverageInput> = {}): CoverageInput => ({
  payerId: 'FICTV',
  rank: 1,
  relationship: 'self',
  memberId: 'FH000000001',
  ...changes,
});

describe('bringing coverages to a given list', () => {
  it('leaves alone what is the same', () => {
    expect(mergeCoverages([kept()], [given()], today)).toEqual({ insert: [], update: [] });
  });

  it('keeps the coverage when its member id is corrected', () => {
    expect(mergeCoverages([kept()], [given({ memberId: 'FH2' })], today)).toEqual({
      insert: [],
      update: [kept({ memberId: 'FH2' })],
    });
  });

  it('recognizes the same member id under a new rank before a correction under the old one', () => {
    const changes = mergeCoverages(
      [kept()],
      [given({ memberId: 'FH2' }), given({ rank: 2 })],
      today,
    );
    expect(changes.update).toEqual([kept({ rank: 2 })]);
    expect(changes.insert).toEqual([given({ memberId: 'FH2' })]);
  });

  it('ends what is not named any more, once', () => {
    const changes = mergeCoverages([kept()], [given({ payerId: 'SMPLW' })], today);
    expect(changes.insert).toHaveLength(1);
    expect(changes.update).toEqual([kept({ effectiveTo: '2026-06-08' })]);
    expect(mergeCoverages([kept({ effectiveTo: '2026-06-08' })], [], today).update).toEqual([]);
  });

  it('does not revive a coverage that ended under another member id', () => {
    const old = kept({ effectiveTo: '2025-12-31' });
    expect(mergeCoverages([old], [given({ memberId: 'FH2' })], today)).toEqual({
      insert: [given({ memberId: 'FH2' })],
      update: [],
    });
  });

  it('sees a change of the insured person', () => {
    const person = {
      firstName: 'Bruno',
      lastName: 'Specimen',
      birthDate: '1970-01-01',
      sex: 'M' as const,
    };
    const child = { relationship: 'child' as const, subscriber: person };
    expect(mergeCoverages([kept(child)], [given(child)], today).update).toEqual([]);
    const moved = { ...child, subscriber: { ...person, birthDate: '1970-01-02' } };
    expect(mergeCoverages([kept(child)], [given(moved)], today).update).toHaveLength(1);
  });
});

it('bills the lowest rank that is in force that day', () => {
  const coverages = [
    kept({ coverageId: 1, rank: 2 }),
    kept({ coverageId: 2, rank: 1, effectiveTo: '2026-06-08' }),
    kept({ coverageId: 3, rank: 1, effectiveFrom: '2026-06-10' }),
  ];
  expect(primaryOn(coverages, '2026-06-08')?.coverageId).toBe(2);
  expect(primaryOn(coverages, today)?.coverageId).toBe(1);
  expect(primaryOn(coverages, '2026-06-10')?.coverageId).toBe(3);
  expect(primaryOn([], today)).toBeNull();
});

it('needs the insured person and a period that runs forward', () => {
  expect(coverageErrors(kept())).toEqual([]);
  expect(coverageErrors(kept({ relationship: 'child' }), 'coverages.0.')).toMatchObject([
    { path: 'coverages.0.subscriber' },
  ]);
  expect(
    coverageErrors(kept({ effectiveFrom: '2026-02-01', effectiveTo: '2026-01-31' })),
  ).toMatchObject([{ path: 'effectiveTo' }]);
});

it('searches by name or number', () => {
  expect(searchTerms('Sample, Te')).toEqual({ phone: null, words: ['sample', 'te'] });
  expect(searchTerms('(406) 555-0101').phone).toBe('4065550101');
  expect(searchTerms('+1 406 555 0101').phone).toBe('4065550101');
});
