import { Segment } from '@millrace/x12';
import { masked, namesPerson } from './masked.js';

const DELIMITERS = { element: '*', component: ':', repetition: '^', segment: '~' };
const segmentOf = (raw: string) => new Segment(raw, 1, 0, DELIMITERS);

describe('segments of a 270 and 271', () => {
  it.each([
    ['NM1*IL*1*SAMPLE*TESTA****MI*FH0000077', 'NM1*IL*1*••••••*•••••****MI*•••••0077'],
    ['NM1*IL*1*SAMPLE*TESTA****MI*FH77', 'NM1*IL*1*••••••*•••••****MI*••••'],
    ['REF*0F*FH0000077', 'REF*0F*•••••0077'],
    ['REF*6P*GRP123', 'REF*6P*GRP123'],
    ['N3*1 SAMPLE STREET', 'N3*• •••••• ••••••'],
    ['N4*TESTVILLE*MT*59601', 'N4*•••••••••*••*•••••'],
    ['PER*IC*SAMPLE*TE*4065550100', 'PER*IC*••••••*TE*••••••••••'],
    ['EB*B**98***27*30', 'EB*B**98***27*30'],
  ])('hide a person: %s', (raw, shown) => {
    expect(masked(segmentOf(raw), true)).toBe(shown);
  });

  it.each([
    ['N3*1 SAMPLE STREET', 'N3*1 SAMPLE STREET'],
    ['DMG*D8*19800102*F', 'DMG*D8*••••••••*F'],
    ['REF*SY*123456789', 'REF*SY*•••••6789'],
  ])('show an organization, but nothing that only persons have: %s', (raw, shown) => {
    expect(masked(segmentOf(raw), false)).toBe(shown);
  });

  it('tell persons from payers and providers', () => {
    expect(namesPerson(segmentOf('NM1*IL*1*SAMPLE*TESTA'))).toBe(true);
    expect(namesPerson(segmentOf('NM1*IL**SAMPLE*TESTA'))).toBe(true);
    expect(namesPerson(segmentOf('NM1*PR*2*FICTIVA HEALTH'))).toBe(false);
    expect(namesPerson(segmentOf('NM1*1P*1*DEMOSON*ORLA****XX*1999999984'))).toBe(false);
  });
});
