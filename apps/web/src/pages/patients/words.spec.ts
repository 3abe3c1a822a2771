import { ageOn, hasEnded, nameOf } from './words';

describe('words of a patient', () => {
  it('counts full years', () => {
    expect(ageOn('1979-03-03', '2026-03-02')).toBe(46);
    expect(ageOn('1979-03-03', '2026-03-03')).toBe(47);
    expect(ageOn('2026-01-01', '2026-11-24')).toBe(0);
  });

  it('lets a coverage run to the end of its last day', () => {
    expect(hasEnded({ effectiveTo: '2026-10-31' }, '2026-10-31')).toBe(false);
    expect(hasEnded({ effectiveTo: '2026-10-31' }, '2026-11-01')).toBe(true);
    expect(hasEnded({}, '2026-11-01')).toBe(false);
  });

  it('takes what was searched for as the name of a new patient', () => {
    expect(nameOf('Testa Sample')).toEqual({ firstName: 'Testa', lastName: 'Sample' });
    expect(nameOf('Sample, Testa')).toEqual({ firstName: 'Testa', lastName: 'Sample' });
    expect(nameOf('Sample')).toEqual({ firstName: '', lastName: 'Sample' });
    expect(nameOf('4065550142')).toEqual({ firstName: '', lastName: '' });
  });
});
