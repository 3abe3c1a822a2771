import { guide, loop, segment, type GuideNode } from './notation.js';

const PERSON_REFERENCES = '0F,18,1L,1W,3H,49,6P,A6,CE,CT,EA,EJ,F6,GH,HJ,IF,IG,ML,N6,NQ,Q4,SY,Y4';
const PROVIDER_REFERENCES = '0B,1C,1D,1J,4A,CT,EL,EO,HPI,JD,N5,N7,Q4,SY,TJ';
const FOLLOW_UP = 'C,N,P,R,S,W,X,Y';
const PROCEDURE = 'R=AD,CJ,HC,ID,IV,N4,ZZ R S S S S S';
const INFORMATION = '1,2,3,4,5,6,7,8,A,B,C,CB,D,E,F,G,H,I,J,K,L,M,MC,N,O,P,Q,R,S,T,U,V,W,X,Y';
const PERIOD = '6,7,13,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36';
const DATES =
  '096,102,152,193,194,198,290,291,292,295,304,307,318,340,341,342,343,346,347,348,349,356,357,382,435,442,458,472,539,540,636,771,356';
const address = () => [segment('N3', 'S1', 'R S'), segment('N4', 'S1', 'R S S S S S S')];
const contact = () =>
  segment('PER', 'S3', 'R=IC S S=ED,EM,FX,TE,UR S S=ED,EM,EX,FX,TE,UR S S=ED,EM,EX,FX,TE,UR S');
const rejection = (reasons: string) => segment('AAA', 'S9', `R=N,Y - R=${reasons} R=${FOLLOW_UP}`);
const roles = 'R=AD,AT,BI,CO,CV,H,HH,LA,OT,P1,P2,PC,PE,R,RF,SB,SK,SU';

const benefit = loop(
  '2110',
  'S>',
  segment(
    'EB',
    'R1',
    `R=${INFORMATION} S=CHD,DEP,ECH,EMP,ESP,FAM,IND,SPC,SPO S^99 S S S=${PERIOD} S S S S S=N,U,Y S=N,U,W,Y S(${PROCEDURE} S) S(R S S S)`,
  ),
  segment('HSD', 'S9', 'S S S S S S S S'),
  segment('REF', 'S9', 'R=18,1L,1W,49,6P,9F,ALS,CLI,F6,FO,G1,IG,M7,N6,NQ R S'),
  segment('DTP', 'S20', `R=${DATES} R=D8,RD8 R`),
  rejection('15,33,52,53,54,55,56,57,60,61,62,63,69,70'),
  segment('MSG', 'S10', 'R'),
  loop('2115', 'S10', segment('III', 'R1', 'S=BF,BK,GR,NI,ZZ S S=44 S')),
  segment('LS', 'S1', 'R=2120'),
  loop(
    '2120',
    'S23',
    segment(
      'NM1',
      'R1',
      'R=13,1I,1P,2B,36,73,FA,GP,GW,I3,IL,LR,OC,P3,P4,P5,PR,PRP,SEP,TTP,VER,VN,VY,X3,Y2 R=1,2 S S S - S S=24,34,46,FA,FI,II,MI,NI,PI,PP,SV,XV,XX S S',
    ),
    ...address(),
    contact(),
    segment('PRV', 'S1', `${roles} S=PXC S`),
  ),
  segment('LE', 'S1', 'R=2120'),
);

const person = (id: string, entity: string, kind: string, relation: string): GuideNode =>
  loop(
    id,
    'R1',
    segment('NM1', 'R1', `R=${entity} R=${kind} S S S - S S=II,MI S`),
    segment('REF', 'S9', `R=${PERSON_REFERENCES} R S`),
    ...address(),
    rejection(
      '15,33,35,42,43,45,47,48,49,51,52,56,57,58,60,61,62,63,64,65,66,67,68,71,72,73,74,75,76,77,78',
    ),
    segment('PRV', 'S1', `${roles} S S`),
    segment('DMG', 'S1', 'S=D8 S S=F,M,U'),
    segment('INS', 'S1', `${relation} S S - - - - - - - - - - - - S`),
    segment('HI', 'S1', 'R(R R) S(R R) S(R R) S(R R) S(R R) S(R R) S(R R) S(R R)'),
    segment('DTP', 'S9', `R=${DATES} R=D8,RD8 R`),
    segment('MPI', 'S1', 'R R R S S R=D8,RD8 R'),
    benefit,
  );

/** 271, eligibility, coverage or benefit information. */
export const ELIGIBILITY_271 = guide(
  '005010X279A1',
  '271',
  segment('BHT', 'R1', 'R=0022 R=06,11 S R R'),
  loop(
    '2000A',
    'R>',
    segment('HL', 'R1', 'R - R=20 R=0,1'),
    rejection('04,41,42,79,80,T4'),
    loop(
      '2100A',
      'R1',
      segment('NM1', 'R1', 'R=2B,36,GP,P5,PR R=1,2 S S S - S R=24,46,FI,NI,PI,XV,XX R'),
      contact(),
      rejection('04,41,42,79,80,T4'),
    ),
    loop(
      '2000B',
      'S>',
      segment('HL', 'R1', 'R R R=21 R=0,1'),
      loop(
        '2100B',
        'R1',
        segment(
          'NM1',
          'R1',
          'R=1P,2B,36,80,FA,GP,P5,PR R=1,2 S S S - S R=24,34,FI,PI,PP,SV,XV,XX R',
        ),
        segment('REF', 'S9', `R=${PROVIDER_REFERENCES} R S`),
        ...address(),
        rejection('15,41,43,44,45,46,47,48,50,51,79,97,T4'),
        segment('PRV', 'S1', `${roles} S=PXC S`),
      ),
      loop(
        '2000C',
        'S>',
        segment('HL', 'R1', 'R R R=22 R=0,1'),
        segment('TRN', 'S3', 'R=1,2 R R S'),
        person('2100C', 'IL', '1,2', 'R=Y R=18'),
        loop(
          '2000D',
          'S>',
          segment('HL', 'R1', 'R R R=23 R=0'),
          segment('TRN', 'S3', 'R=1,2 R R S'),
          person('2100D', '03', '1', 'R=N R'),
        ),
      ),
    ),
  ),
);
