import { Segment } from '@millrace/x12';
import { masked, Subject } from './masked.js';

const DELIMITERS = { element: '*', component: ':', repetition: '^', segment: '~' };
const segmentOf = (raw: string) => new Segment(raw, 1, 0, DELIMITERS);
const shown = (raw: string, ofPerson = true) => masked(segmentOf(raw), ofPerson);

describe('a segment', () => {
  it.each([
    [
      'NM1*QC*1*SAMPLE*TESTA*M*DR*JR*MI*FH000004471',
      'NM1*QC*1*••••••*•••••*•*••*••*MI*•••••••4471',
    ],
    ['NM1*IL*1*SAMPLE*TESTA****MI*FH1234', 'NM1*IL*1*••••••*•••••****MI*••••••'],
    ['NM1*QC**SAMPLE*TESTA', 'NM1*QC**••••••*•••••'],
    ['N3*1 SAMPLE STREET*APT 2', 'N3*• •••••• ••••••*••• •'],
    ['N4*TESTVILLE*MT*59601**CY*99', 'N4*•••••••••*••*•••••**••*••'],
    [
      'PER*IC*SAMPLE*TE*4065550100*EM*t@example.com',
      'PER*IC*••••••*TE*••••••••••*EM*•••••••••••••',
    ],
  ])('hides a person: %s', (raw, safe) => {
    expect(shown(raw)).toBe(safe);
  });

  it.each([
    ['DMG*D8*19800102*F', 'DMG*D8*••••••••*F'],
    ['PAT*20*****20260102', 'PAT*20*****••••••••'],
    ['INS*Y*18**********20260102', 'INS*Y*18**********••••••••'],
    ['NTE*ADD*SEEN WITH DAUGHTER', 'NTE*ADD*•••• •••• ••••••••'],
    ['MSG*SEEN WITH DAUGHTER', 'MSG*•••• •••• ••••••••'],
    ['K3*SEEN', 'K3*••••'],
    ['PWK*OZ*EL***AC*1*SEEN', 'PWK*OZ*EL***AC*1*••••'],
    ['STC*A7:562**U*100********NAME IS SAMPLE', 'STC*A7:562**U*100********•••• •• ••••••'],
    ['IK4*3*1035*7*SAMPLE', 'IK4*3*1035*7*••••••'],
  ])('hides what is a person’s wherever it stands: %s', (raw, safe) => {
    expect([shown(raw), shown(raw, false)]).toEqual([safe, safe]);
  });

  it.each('SY 1W IG 1L A6 HJ 0F EJ F6 NQ Q4 Y4 3H 49 EA GH CT IF'.split(' '))(
    'hides a personal number but its end: REF*%s',
    (qualifier) => {
      expect(shown(`REF*${qualifier}*123456789`, false)).toBe(`REF*${qualifier}*•••••6789`);
      expect(shown(`REF*${qualifier}*1234567`, false)).toBe(`REF*${qualifier}*•••••••`);
    },
  );

  it.each([
    'NM1*82*1*DEMOSON*ORLA****XX*1999999984',
    'NM1*85*2*FERRYBANK CLINIC*****XX*1999999976',
    'NM1*PR*2*FICTIVA HEALTH*****PI*FICTV',
    ...['18', '6P', 'N6', 'F8', 'D9', 'G1', '6R', 'EI'].map((one) => `REF*${one}*123456789`),
    'CLM*MR1*100***11:B:1',
    'CAS*CO*29*386',
    'EB*B**98***27*30',
    'STC*A2:20*20260612*WQ*100',
  ])('stays as it is: %s', (raw) => {
    expect(shown(raw)).toBe(raw);
  });

  it.each(['N3*1 CLINIC STREET', 'N4*TESTVILLE*MT*59601', 'PER*IC*BILLING*TE*4065550100'])(
    'stays as it is where it is an organization’s: %s',
    (raw) => {
      expect(shown(raw, false)).toBe(raw);
    },
  );
});

describe('whose a segment is', () => {
  const follow = (text: string) => {
    const subject = new Subject();
    return text.split('~').map((raw) => subject.isPerson(segmentOf(raw)));
  };

  it('says the last name before it; without one it is taken for a person’s', () => {
    expect(follow('N3*A~NM1*85*2*B~N3*C~NM1*IL*1*D~N3*E~NM1*82*1*F*****XX*1~PER*IC')).toEqual([
      ...[true, false, false, true, true, false, false],
    ]);
  });

  it('is nobody’s yet after a new level or claim: taken for a person’s', () => {
    expect(follow('NM1*85*2*B~N3*C~HL*2*1*22~N3*D~NM1*PR*2*E~N3*F~CLM*1~N3*G')).toEqual([
      ...[false, false, true, true, false, false, true, true],
    ]);
  });

  it('ends a person at the payer and payee of the next 835', () => {
    expect(follow('NM1*QC*1*A~SE*9*1~ST*835*2~N1*PR*B~PER*BL*C')).toEqual([
      ...[true, true, true, false, false],
    ]);
  });
});
