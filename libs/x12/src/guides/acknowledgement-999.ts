import { parseGuide } from './parse-guide.js';

/** 999, implementation acknowledgement. The book's two uses of CTX in loop 2100 are written as one: their text tells them apart. */
export const ACKNOWLEDGEMENT_999 = parseGuide(`
guide 999 005010X231A1 Acknowledgement of a functional group

let context R(R S) Sx3 S(R S S) S(R S)
let setErrors S=1,2,3,4,5,6,7,8,9,10,11,12,13,15,16,17,18,19,23,24,25,26,27,I5,I6
let groupErrors S=1,2,3,4,5,6,10,11,12,13,14,15,16,17,18,19,23,24,25,26

AK1 R1 Group that is answered: R R S
loop 2000 S> Transaction set
  AK2 R1 Set that is answered: R R S
  loop 2100 S> Segment in error
    IK3 R1 Segment error: R R S R=1,2,3,4,5,6,7,8,I4,I6,I7,I8,I9
    CTX S10 Context of the segment: $context
    loop 2110 S> Element in error
      IK4 R1 Element error: R(R Sx2) S R=1,2,3,4,5,6,7,8,9,10,12,13,I10,I11,I12,I13,I6,I9 S
      CTX S10 Context of the element: $context
  IK5 R1 Verdict on the set: R=A,E,M,R,W,X $setErrors $setErrors $setErrors $setErrors $setErrors
AK9 R1 Verdict on the group: R=A,E,M,P,R,W,X Rx3 $groupErrors $groupErrors $groupErrors $groupErrors $groupErrors
`);
