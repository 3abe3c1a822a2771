import { guide, loop, segment, type GuideNode } from './notation.js';

const CAS = 'R=CO,CR,OA,PI,PR R R S S S S S S S S S S S S S S S S';
const CHANNELS = 'R=EM,FX,TE R S=EM,EX,FX,TE S S=EM,EX,FX,TE S';
const FILING = '11,12,13,14,15,16,17,AM,BL,CH,CI,DS,FI,HM,LM,MA,MB,MC,OF,TV,VA,WC,ZZ';
const RELATIONSHIP = '01,18,19,20,21,39,40,53,G8';
const DIAGNOSIS = 'S(R=ABF,BF R)';
const PROCEDURE = 'R=ER,HC,IV,WK R S S S S S';
const DAY = 'R=D8 R';
const HCP = 'R=00,01,02,03,04,05,06,07,08,09,10,11,12,13,14 R S S S S S - S S S S S S S';

const address = (usage = 'R1'): GuideNode[] => [
  segment('N3', usage, 'R S'),
  segment('N4', usage, 'R S S S - - S'),
];

/** A provider that is named by NM1 alone, perhaps with taxonomy, address and other ids. */
const provider = (
  id: string,
  usage: string,
  entity: string,
  extras: GuideNode[] = [],
  kind = '1,2',
): GuideNode =>
  loop(id, usage, segment('NM1', 'R1', `R=${entity} R=${kind} S S S - S S=XX S`), ...extras);

const taxonomy = segment('PRV', 'S1', 'R=PE R=PXC R');
const ids = (max = 'S3'): GuideNode => segment('REF', max, 'R=0B,1G,G2,LU,EI,SY R - S(S S)');

const day = (qualifier: string, usage = 'S1') => segment('DTP', usage, `R=${qualifier} ${DAY}`);
const span = (qualifier: string, usage = 'S1') =>
  segment('DTP', usage, `R=${qualifier} R=D8,RD8 R`);
const ref = (qualifier: string, usage = 'S1') => segment('REF', usage, `R=${qualifier} R`);

/** 2430: what another payer decided about the line. */
const lineAdjudication = loop(
  '2430',
  'S15',
  segment('SVD', 'R1', `R R R(${PROCEDURE}) - R S`),
  segment('CAS', 'S5', CAS),
  day('573', 'R1'),
  segment('AMT', 'S1', 'R=EAF R'),
);

const serviceLine = loop(
  '2400',
  'R50',
  segment('LX', 'R1', 'R'),
  segment('SV1', 'R1', `R(${PROCEDURE}) R R=MJ,UN R S - R(R S S S) - S=Y - S=Y S=Y - - S=0`),
  segment('SV5', 'S1', 'R(R=HC R) R=DA R S S S=1,4,6'),
  segment('PWK', 'S10', 'R R=AA,BM,EL,EM,FT,FX - - S=AC S'),
  segment('CR1', 'S1', 'S=LB S - R R=DH R - - S S'),
  segment('CR3', 'S1', 'R=I,R,S R=MO R'),
  segment('CRC', 'S3', 'R=07 R=N,Y R S S S S'),
  segment('CRC', 'S1', 'R=70 R=N,Y R=65'),
  segment('CRC', 'S1', 'R=09 R=N,Y R=38,ZV S'),
  span('472', 'R1'),
  day('471'),
  day('607'),
  day('463'),
  day('461'),
  day('304'),
  day('738,739', 'S2'),
  day('011'),
  day('455'),
  day('454'),
  segment('QTY', 'S1', 'R=PT R'),
  segment('QTY', 'S1', 'R=FL R'),
  segment('MEA', 'S5', 'R=OG,TR R=HT,R1,R2,R3,R4 R'),
  segment('CN1', 'S1', 'R=01,02,03,04,05,06,09 S S S S S'),
  ref('9B'),
  ref('9D'),
  ref('G1', 'S5'),
  ref('6R'),
  ref('EW'),
  ref('X4'),
  ref('F4'),
  ref('BT'),
  ref('9F', 'S5'),
  segment('AMT', 'S1', 'R=T R'),
  segment('AMT', 'S1', 'R=F4 R'),
  segment('K3', 'S10', 'R'),
  segment('NTE', 'S1', 'R=ADD,DCP R'),
  segment('NTE', 'S1', 'R=TPO R'),
  segment('PS1', 'S1', 'R R'),
  segment('HCP', 'S1', HCP),
  loop(
    '2410',
    'S1',
    segment('LIN', 'R1', '- R=EN,EO,HI,N4,ON,UK,UP R'),
    segment('CTP', 'R1', '- - - R R(R=F2,GR,ME,ML,UN)'),
    segment('REF', 'S1', 'R=VY,XZ R'),
  ),
  provider('2420A', 'S1', '82', [taxonomy, ids('S20')]),
  provider('2420B', 'S1', 'QB', [ids('S20')]),
  provider('2420C', 'S1', '77', [...address(), ids()], '2'),
  provider('2420D', 'S1', 'DQ', [ids('S20')], '1'),
  provider(
    '2420E',
    'S1',
    'DK',
    [...address('S1'), ids('S20'), segment('PER', 'S1', `R=IC S ${CHANNELS}`)],
    '1',
  ),
  provider('2420F', 'S2', 'DN,P3', [ids('S20')], '1'),
  provider('2420G', 'S1', 'PW', address(), '2'),
  provider('2420H', 'S1', '45', address(), '2'),
  lineAdjudication,
  loop('2440', 'S>', segment('LQ', 'R1', 'R=AS,UT R'), segment('FRM', 'R99', 'R S=N,W,Y S S S')),
);

const otherSubscriber = loop(
  '2320',
  'S10',
  segment(
    'SBR',
    'R1',
    `R=A,B,C,D,E,F,G,H,P,S,T,U R=${RELATIONSHIP} S S S=12,13,14,15,16,41,42,43,47 - - - S=${FILING}`,
  ),
  segment('CAS', 'S5', CAS),
  segment('AMT', 'S1', 'R=D R'),
  segment('AMT', 'S1', 'R=A8 R'),
  segment('AMT', 'S1', 'R=EAF R'),
  segment('OI', 'R1', '- - R=N,W,Y S=P - R=I,Y'),
  segment('MOA', 'S1', 'S S S S S S S S S'),
  loop(
    '2330A',
    'R1',
    segment('NM1', 'R1', 'R=IL R=1,2 R S S - S R=II,MI R'),
    ...address('S1'),
    ref('SY'),
  ),
  loop(
    '2330B',
    'R1',
    segment('NM1', 'R1', 'R=PR R=2 R - - - - R=PI,XV R'),
    ...address('S1'),
    day('573'),
    ref('2U,EI,FY,NF', 'S2'),
    ref('G1'),
    ref('9F'),
    ref('T4'),
    ref('F8'),
  ),
  provider('2330C', 'S2', 'DN,P3', [ids()], '1'),
  provider('2330D', 'S1', '82', [ids()]),
  provider('2330E', 'S1', '77', [ids()], '2'),
  provider('2330F', 'S1', 'DQ', [ids()], '1'),
  provider('2330G', 'S1', '85', [ids('S2')]),
);

const claim = loop(
  '2300',
  'S100',
  segment(
    'CLM',
    'R1',
    'R R - - R(R R=B R) R=N,Y R=A,B,C R=N,W,Y R=I,Y S=P S(R=AA,EM,OA S=AA,EM,OA S=AA,EM,OA S S) S=02,03,05,09 - - - - - - - S=1,2,3,4,5,6,7,8,9,10,11,15',
  ),
  ...['431', '454', '304', '453', '439', '484', '455', '471'].map((qualifier) => day(qualifier)),
  segment('DTP', 'S1', 'R=314 R=D8,RD8 R'),
  day('360'),
  day('361'),
  ...['297', '296', '435', '096'].map((qualifier) => day(qualifier)),
  day('090,091', 'S2'),
  day('444'),
  day('050'),
  segment('PWK', 'S10', 'R R=AA,BM,EL,EM,FT,FX - - S=AC S'),
  segment('CN1', 'S1', 'R=01,02,03,04,05,06,09 S S S S S'),
  segment('AMT', 'S1', 'R=F5 R'),
  ...['4N', 'F5', 'EW', '9F', 'G1', 'F8', 'X4'].map((qualifier) => ref(qualifier)),
  ref('9A'),
  ref('9C'),
  ref('LX'),
  ref('D9'),
  ref('EA'),
  ref('P4'),
  ref('1J'),
  segment('K3', 'S10', 'R'),
  segment('NTE', 'S1', 'R=ADD,CER,DCP,DGN,TPO R'),
  segment('CR1', 'S1', 'S=LB S - R R=DH R - - S S'),
  segment('CR2', 'S1', '- - - - - - - R=A,C,D,E,F,G,M - S S'),
  segment('CRC', 'S3', 'R=07 R=N,Y R S S S S'),
  segment('CRC', 'S3', 'R=E1,E2,E3 R=N,Y R S S S S'),
  segment('CRC', 'S1', 'R=75 R=Y R=IH'),
  segment('CRC', 'S1', 'R=ZZ R=N,Y R=AV,NU,S2,ST S S'),
  segment('HI', 'R1', `R(R=ABK,BK R) ${Array(11).fill(DIAGNOSIS).join(' ')}`),
  segment('HI', 'S1', 'R(R=BP R) S(R=BO R)'),
  segment('HI', 'S2', `R(R=BG R) ${Array(11).fill('S(R=BG R)').join(' ')}`),
  segment('HCP', 'S1', HCP),
  provider('2310A', 'S2', 'DN,P3', [ids()], '1'),
  provider('2310B', 'S1', '82', [taxonomy, ids('S4')]),
  provider(
    '2310C',
    'S1',
    '77',
    [...address(), ids(), segment('PER', 'S1', 'R=IC S R=TE R S=EX S')],
    '2',
  ),
  provider('2310D', 'S1', 'DQ', [ids('S4')], '1'),
  provider('2310E', 'S1', 'PW', address(), '2'),
  provider('2310F', 'S1', '45', address(), '2'),
  otherSubscriber,
  serviceLine,
);

const patient = loop(
  '2000C',
  'S>',
  segment('HL', 'R1', 'R R R=23 R=0'),
  segment('PAT', 'R1', `R=${RELATIONSHIP} - - - S=D8 S S=01 S S=Y`),
  loop(
    '2010CA',
    'R1',
    segment('NM1', 'R1', 'R=QC R=1 R S S - S'),
    ...address(),
    segment('DMG', 'R1', 'R=D8 R R=F,M,U'),
    ref('Y4'),
    ref('1W,SY', 'S1'),
    segment('PER', 'S1', 'R=IC S R=TE R S=EX S'),
  ),
  claim,
);

const subscriber = loop(
  '2000B',
  'R>',
  segment('HL', 'R1', 'R R R=22 R=0,1'),
  segment(
    'SBR',
    'R1',
    `R=A,B,C,D,E,F,G,H,P,S,T,U S=18 S S S=12,13,14,15,16,41,42,43,47 - - - S=${FILING}`,
  ),
  segment('PAT', 'S1', '- - - - S=D8 S S=01 S S=Y'),
  loop(
    '2010BA',
    'R1',
    segment('NM1', 'R1', 'R=IL R=1,2 R S S - S S=II,MI S'),
    ...address('S1'),
    segment('DMG', 'S1', 'R=D8 R R=F,M,U'),
    ref('SY'),
    ref('Y4'),
    segment('PER', 'S1', 'R=IC S R=TE R S=EX S'),
  ),
  loop(
    '2010BB',
    'R1',
    segment('NM1', 'R1', 'R=PR R=2 R - - - - R=PI,XV R'),
    ...address('S1'),
    ref('2U,EI,FY,NF', 'S3'),
    ref('G2,LU', 'S2'),
  ),
  claim,
  patient,
);

/** 837P, health care claim: professional. */
export const CLAIM_837P = guide(
  '005010X222A1',
  '837',
  segment('BHT', 'R1', 'R=0019 R=00,18 R R R R=31,CH,RP'),
  loop(
    '1000A',
    'R1',
    segment('NM1', 'R1', 'R=41 R=1,2 R S S - - R=46 R'),
    segment('PER', 'R2', `R=IC S ${CHANNELS}`),
  ),
  loop('1000B', 'R1', segment('NM1', 'R1', 'R=40 R=2 R - - - - R=46 R')),
  loop(
    '2000A',
    'R>',
    segment('HL', 'R1', 'R - R=20 R=1'),
    segment('PRV', 'S1', 'R=BI R=PXC R'),
    segment('CUR', 'S1', 'R=85 R'),
    loop(
      '2010AA',
      'R1',
      segment('NM1', 'R1', 'R=85 R=1,2 R S S - S S=XX S'),
      ...address(),
      ref('EI,SY', 'R1'),
      ref('0B,1G', 'S2'),
      segment('PER', 'S2', `R=IC S ${CHANNELS}`),
    ),
    loop('2010AB', 'S1', segment('NM1', 'R1', 'R=87 R=1,2'), ...address()),
    loop(
      '2010AC',
      'S1',
      segment('NM1', 'R1', 'R=PE R=2 R - - - - R=PI,XV R'),
      ...address(),
      ref('2U,FY,NF', 'S1'),
      ref('EI', 'R1'),
    ),
    subscriber,
  ),
);
