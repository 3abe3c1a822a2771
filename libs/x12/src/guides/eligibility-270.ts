import { guide, loop, segment } from './notation.js';

const PERSON_REFERENCES = '0F,18,1L,1W,3H,49,6P,A6,CT,EA,EJ,F6,GH,HJ,IF,IG,N6,NQ,SY,Y4';
const PROVIDER_REFERENCES = '0B,1C,1D,1J,4A,CT,EL,EO,HPI,JD,N5,N7,Q4,SY,TJ';
const address = () => [segment('N3', 'S1', 'R S'), segment('N4', 'S1', 'R S S S - - S')];
const PROCEDURE = 'R=AD,CJ,HC,ID,IV,N4,ZZ R S S S S S';

const question = loop(
  '2110',
  'R99',
  segment('EQ', 'R1', `S^99 S(${PROCEDURE}) S S S(R S S S)`),
  segment('AMT', 'S1', 'R=R R'),
  segment('AMT', 'S1', 'R=PB R'),
  segment('III', 'S1', 'R=ZZ,GR,NI R'),
  segment('REF', 'S1', 'R=9F,G1 R'),
  segment('DTP', 'S1', 'R=291 R=D8,RD8 R'),
);

const dependent = loop(
  '2000D',
  'S>',
  segment('HL', 'R1', 'R R R=23 R=0'),
  segment('TRN', 'S2', 'R=1 R R S'),
  loop(
    '2100D',
    'R1',
    segment('NM1', 'R1', 'R=03 R=1 S S S - S'),
    segment('REF', 'S9', `R=${PERSON_REFERENCES} R`),
    ...address(),
    segment('PRV', 'S1', 'R=AD,AT,BI,CO,CV,H,HH,LA,OT,P1,P2,PC,PE,R,RF,SB,SK,SU S S'),
    segment('DMG', 'S1', 'S=D8 S S=F,M'),
    segment('INS', 'S1', 'R=N R - - - - - - - - - - - - - - S'),
    segment('HI', 'S1', 'R(R R) S(R R) S(R R) S(R R) S(R R) S(R R) S(R R) S(R R)'),
    segment('DTP', 'S2', 'R=102,291 R=D8,RD8 R'),
    question,
  ),
);

/** 270, eligibility, coverage or benefit inquiry. */
export const ELIGIBILITY_270 = guide(
  '005010X279A1',
  '270',
  segment('BHT', 'R1', 'R=0022 R=01,13,36 S R R S=RT,RU'),
  loop(
    '2000A',
    'R>',
    segment('HL', 'R1', 'R - R=20 R=1'),
    loop(
      '2100A',
      'R1',
      segment('NM1', 'R1', 'R=2B,36,GP,P5,PR R=1,2 S S S - S R=24,46,FI,NI,PI,XV,XX R'),
    ),
    loop(
      '2000B',
      'R>',
      segment('HL', 'R1', 'R R R=21 R=1'),
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
        segment('PRV', 'S1', 'R=AD,AT,BI,CO,CV,H,HH,LA,OT,P1,P2,PC,PE,R,RF,SB,SK,SU S=PXC S'),
      ),
      loop(
        '2000C',
        'R>',
        segment('HL', 'R1', 'R R R=22 R=0,1'),
        segment('TRN', 'S2', 'R=1 R R S'),
        loop(
          '2100C',
          'R1',
          segment('NM1', 'R1', 'R=IL R=1,2 S S S - S S=II,MI S'),
          segment('REF', 'S9', `R=${PERSON_REFERENCES} R`),
          ...address(),
          segment('PRV', 'S1', 'R=AD,AT,BI,CO,CV,H,HH,LA,OT,P1,P2,PC,PE,R,RF,SB,SK,SU S S'),
          segment('DMG', 'S1', 'S=D8 S S=F,M'),
          segment('INS', 'S1', 'R=Y R=18 - - - - - - - - - - - - - - S'),
          segment('HI', 'S1', 'R(R R) S(R R) S(R R) S(R R) S(R R) S(R R) S(R R) S(R R)'),
          segment('DTP', 'S2', 'R=102,291 R=D8,RD8 R'),
          { ...question, required: false },
        ),
        dependent,
      ),
    ),
  ),
);
