import { parseGuide } from './parse-guide.js';
import { SERVICE_TYPES } from './service-types.js';

/**
 * 270, eligibility, coverage or benefit inquiry. References, dates of the person and sex are the union of the sources, for
 * subscriber and dependent alike; BHT06 takes RU beside RT, as payers ask for it.
 */
export const ELIGIBILITY_270 = parseGuide(`
guide 270 005010X279A1 Eligibility inquiry

let serviceTypes ${SERVICE_TYPES}
let place R Sx3 -x2 S
let roles AD,AT,BI,CO,CV,H,HH,LA,OT,P1,P2,PC,PE,R,RF,SB,SK,SU
let personReferences 0F,18,1L,1W,3H,49,6P,A6,CT,EA,EJ,F6,GH,HJ,IF,IG,MRC,N6,NQ,SY,Y4

BHT R1 Beginning: R=0022 R=01,13,36 S R R S=RT,RU
loop 2000A R> Payer
  HL R1 Payer level: R - R=20 R=1
  loop 2100A R1 Payer name
    NM1 R1 Payer name: R=2B,36,GP,P5,PR R=1,2 Sx3 - S R=24,46,FI,NI,PI,XV,XX R
  loop 2000B R> Provider
    HL R1 Provider level: R R R=21 R=1
    loop 2100B R1 Provider name
      NM1 R1 Provider name: R=1P,2B,36,80,FA,GP,P5,PR R=1,2 Sx3 - S R=24,34,FI,PI,PP,SV,XV,XX R
      REF S9 Other provider number: R=0B,1C,1D,1J,4A,CT,EL,EO,HPI,JD,N5,N7,Q4,SY,TJ R S
      N3 S1 Provider address: R S
      N4 S1 Provider city: $place
      PRV S1 Provider role: R=$roles S=PXC S
    loop 2000C R> Subscriber
      HL R1 Subscriber level: R R R=22 R=0,1
      TRN S2 Trace number: R=1 R R S
      loop 2100C R1 Subscriber name
        NM1 R1 Subscriber name: R=IL R=1,2 Sx3 - S S=II,MI S
        REF S9 Other subscriber number: R=$personReferences R
        N3 S1 Subscriber address: R S
        N4 S1 Subscriber city: $place
        PRV S1 Provider of the service: R=$roles S=9K,D3,EI,HPI,PXC,SY,TJ S
        DMG S1 Subscriber birth date and sex: S=D8 S S=F,M,U
        INS S1 Subscriber of a multiple birth: R=Y R=18 -x14 S
        HI S1 Diagnoses: R(R=ABK,BK R) S(R=ABF,BF R)x7
        DTP S2 Plan or issue date: R=102,291 R=D8,RD8 R
        loop 2110C S99 Question
          use question
      loop 2000D S> Dependent
        HL R1 Dependent level: R R R=23 R=0
        TRN S2 Trace number: R=1 R R S
        loop 2100D R1 Dependent name
          NM1 R1 Dependent name: R=03 R=1 Sx3 - S
          REF S9 Other dependent number: R=$personReferences R
          N3 S1 Dependent address: R S
          N4 S1 Dependent city: $place
          PRV S1 Provider of the service: R=$roles S=9K,D3,EI,HPI,PXC,SY,TJ S
          DMG S1 Dependent birth date and sex: S=D8 S S=F,M,U
          INS S1 Relation to the subscriber: R=N R=01,19,34 -x14 S
          HI S1 Diagnoses: R(R=ABK,BK R) S(R=ABF,BF R)x7
          DTP S2 Plan or issue date: R=102,291 R=D8,RD8 R
          loop 2110D R99 Question
            use question

block question
  EQ R1 Service asked for: S=$serviceTypes^99 S(R=AD,CJ,HC,ID,IV,N4,ZZ R Sx4) S=FAM S S(R Sx3)
  AMT S1 Spend-down amount: R=R R
  AMT S1 Spend-down billed: R=PB R
  III S1 Place of service: R=ZZ R
  REF S1 Authorization or referral: R=9F,G1 R
  DTP S1 Date asked for: R=291 R=D8,RD8 R
`);
