import { guide, loop, segment, type GuideNode } from './notation.js';

const PROCEDURE = 'R=AD,ER,HC,HP,IV,N4,NU,WK R S S S S';
const STATUS = 'R(R R S S)';
const OTHER_STATUS = 'S(R R S S)';
const ref = (qualifier: string) => segment('REF', 'S1', `R=${qualifier} R`);
const stc277 = (usage: string) =>
  segment('STC', usage, `${STATUS} R - S S S - S S ${OTHER_STATUS} ${OTHER_STATUS}`);
const service = (usage = 'S1') => segment('DTP', usage, 'R=472 R=D8,RD8 R');

const requestTrace = loop(
  '2200',
  'S>',
  segment('TRN', 'R1', 'R=1 R'),
  ...['1K', 'BLT', 'LU', '6P', 'EJ', 'XZ', 'D9'].map(ref),
  segment('AMT', 'S1', 'R=T3 R'),
  service(),
  loop('2210', 'S>', segment('SVC', 'R1', `R(${PROCEDURE}) R - S - - R`), ref('FJ'), service('R1')),
);
const payer = segment('NM1', 'R1', 'R=PR R=2 R - - - - R=PI,XV R');
const receiver = segment('NM1', 'R1', 'R=41 R=1,2 S S S - - R=46 R');
const provider = segment('NM1', 'R2', 'R=1P R=1,2 S S S - S R=FI,SV,XX R');
const subscriber = segment('NM1', 'R1', 'R=IL R=1,2 R S S - S R=24,II,MI R');
const dependent = segment('NM1', 'R1', 'R=QC R=1 R S S - S');
const level = (code: string, child: string, first = false) =>
  segment('HL', 'R1', `R ${first ? '-' : 'R'} R=${code} ${child}`);

/** 276, health care claim status request. */
export const STATUS_276 = guide(
  '005010X212',
  '276',
  segment('BHT', 'R1', 'R=0010 R=13 R R R'),
  loop(
    '2000A',
    'R>',
    level('20', 'R=1', true),
    loop('2100A', 'R1', payer),
    loop(
      '2000B',
      'R>',
      level('21', 'R=1'),
      loop('2100B', 'R1', receiver),
      loop(
        '2000C',
        'R>',
        level('19', 'R=1'),
        loop('2100C', 'R2', provider),
        loop(
          '2000D',
          'R>',
          level('22', 'R=0,1'),
          segment('DMG', 'S1', 'R=D8 R S=F,M'),
          loop('2100D', 'R1', subscriber),
          requestTrace,
          loop(
            '2000E',
            'S>',
            level('23', 'S=0'),
            segment('DMG', 'R1', 'R=D8 R S=F,M'),
            loop('2100E', 'R1', dependent),
            { ...requestTrace, required: true },
          ),
        ),
      ),
    ),
  ),
);

const answerTrace = (usage: string): GuideNode =>
  loop(
    '2200',
    usage,
    segment('TRN', 'R1', 'R=1,2 R'),
    stc277('R>'),
    ...['1K', 'BLT', 'EJ', 'XZ', 'VV', 'D9'].map(ref),
    service(),
    loop(
      '2220',
      'S>',
      segment('SVC', 'R1', `R(${PROCEDURE}) R R S - - S`),
      stc277('R>'),
      ref('FJ'),
      service(),
    ),
  );
const levelTrace = () => loop('2200', 'S1', segment('TRN', 'R1', 'R=1,2 R'), stc277('R>'));

/** 277, health care claim status response. */
export const STATUS_277 = guide(
  '005010X212',
  '277',
  segment('BHT', 'R1', 'R=0010 R=08 R R R R=DG'),
  loop(
    '2000A',
    'R>',
    level('20', 'R=1', true),
    loop(
      '2100A',
      'R1',
      payer,
      segment('PER', 'S1', 'R=IC S R=ED,EM,FX,TE R S=EX,FX,TE S S=EX,FX,TE S'),
    ),
    loop(
      '2000B',
      'R>',
      level('21', 'R=0,1'),
      loop('2100B', 'R1', receiver),
      levelTrace(),
      loop(
        '2000C',
        'S>',
        level('19', 'R=0,1'),
        loop('2100C', 'R2', provider),
        levelTrace(),
        loop(
          '2000D',
          'S>',
          level('22', 'R=0,1'),
          loop('2100D', 'R1', subscriber),
          answerTrace('S>'),
          loop(
            '2000E',
            'S>',
            level('23', 'S=0'),
            loop('2100E', 'R1', dependent),
            answerTrace('R>'),
          ),
        ),
      ),
    ),
  ),
);

const stc277ca = (usage: string, action: string) =>
  segment('STC', usage, `${STATUS} R ${action} S - - - - - ${OTHER_STATUS} ${OTHER_STATUS} S`);

/** 277CA, health care claim acknowledgement. */
export const ACKNOWLEDGEMENT_277CA = guide(
  '005010X214',
  '277',
  segment('BHT', 'R1', 'R=0085 R=08 R R R R=TH'),
  loop(
    '2000A',
    'R1',
    level('20', 'R=1', true),
    loop('2100A', 'R1', segment('NM1', 'R1', 'R=AY,PR R=2 R - - - - R=46,FI,PI,XV R')),
    loop(
      '2200A',
      'R1',
      segment('TRN', 'R1', 'R=1 R'),
      segment('DTP', 'R1', 'R=050 R=D8 R'),
      segment('DTP', 'R1', 'R=009 R=D8 R'),
    ),
    loop(
      '2000B',
      'R1',
      level('21', 'R=0,1'),
      loop('2100B', 'R1', receiver),
      loop(
        '2200B',
        'R1',
        segment('TRN', 'R1', 'R=2 R'),
        stc277ca('R>', 'R=U,WQ'),
        segment('QTY', 'S1', 'R=90 R'),
        segment('QTY', 'S1', 'R=AA R'),
        segment('AMT', 'S1', 'R=YU R'),
        segment('AMT', 'S1', 'R=YY R'),
      ),
      loop(
        '2000C',
        'S>',
        level('19', 'R=0,1'),
        loop('2100C', 'R1', segment('NM1', 'R1', 'R=85 R=1,2 R S S - S R=FI,XX R')),
        loop(
          '2200C',
          'S1',
          segment('TRN', 'R1', 'R=1 R'),
          stc277ca('S>', 'R=U,WQ'),
          segment('REF', 'S3', 'R=0B,1G,G2,LU,SY,TJ R'),
          segment('QTY', 'S1', 'R=QA R'),
          segment('QTY', 'S1', 'R=QC R'),
          segment('AMT', 'S1', 'R=YU R'),
          segment('AMT', 'S1', 'R=YY R'),
        ),
        loop(
          '2000D',
          'S>',
          level('PT', 'R=0'),
          loop('2100D', 'R1', segment('NM1', 'R1', 'R=QC R=1 R S S - S R=II,MI R')),
          loop(
            '2200D',
            'R>',
            segment('TRN', 'R1', 'R=2 R'),
            stc277ca('R>', 'R=U,WQ'),
            ref('1K'),
            ref('D9'),
            ref('BLT'),
            service(),
            loop(
              '2220D',
              'S>',
              segment('SVC', 'R1', `R(${PROCEDURE}) R - S - - S`),
              stc277ca('S>', 'S=U'),
              ref('FJ'),
              ref('XZ'),
              service(),
            ),
          ),
        ),
      ),
    ),
  ),
);
