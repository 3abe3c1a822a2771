import { guide, loop, segment } from './notation.js';

/** 999, implementation acknowledgement. */
export const ACKNOWLEDGEMENT_999 = guide(
  '005010X231A1',
  '999',
  segment('AK1', 'R1', 'R R S'),
  loop(
    '2000',
    'S>',
    segment('AK2', 'R1', 'R R S'),
    loop(
      '2100',
      'S>',
      segment('IK3', 'R1', 'R R S R=1,2,3,4,5,6,7,8,I4,I6,I7,I8,I9'),
      segment('CTX', 'S10', 'R(R S) S S S S(R S S) S(R S)'),
      loop(
        '2110',
        'S>',
        segment('IK4', 'R1', 'R(R S S) S R=1,2,3,4,5,6,7,8,9,10,12,13,I10,I11,I12,I13,I6,I9 S'),
        segment('CTX', 'S10', 'R(R S) S S S S(R S S) S(R S)'),
      ),
    ),
    segment('IK5', 'R1', 'R=A,E,M,R,W,X S S S S S'),
  ),
  segment('AK9', 'R1', 'R=A,E,M,P,R,W,X R R R S S S S S'),
);
