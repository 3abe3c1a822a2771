import { parseGuide } from './parse-guide.js';
import { SERVICE_TYPES } from './service-types.js';

/**
 * 271, eligibility, coverage or benefit information. Where pyx12 and stupidedi differ (follow-up codes, quantities, repeats of
 * MPI, references), the union holds; loops 2115 and 2120 are both below the benefit, as in the book and stupidedi.
 */
export const ELIGIBILITY_271 = parseGuide(`
guide 271 005010X279A1 Eligibility response

let serviceTypes ${SERVICE_TYPES}
let place R Sx3 -x2 S
let roles AD,AT,BI,CO,CV,H,HH,LA,OT,P1,P2,PC,PE,R,RF,SB,SK,SU
let followUp C,N,P,R,S,W,X,Y
let contact R=IC S S=ED,EM,FX,TE,UR,WP S S=ED,EM,EX,FX,TE,UR,WP S S=ED,EM,EX,FX,TE,UR,WP S
let personReferences 0F,18,1L,1W,3H,49,6P,A6,CE,CT,EA,EJ,F6,GH,HJ,IF,IG,ML,MRC,N6,NQ,Q4,SY,Y4
let personDates 096,102,152,291,307,318,340,341,342,343,346,347,356,357,382,435,442,458,472,539,540,636,771
let personRejects 15,33,35,42,43,45,47,48,49,51,52,56,57,58,60,61,62,63,64,65,66,67,68,71,72,73,74,75,76,77,78

BHT R1 Beginning: R=0022 R=06,11 S R R
loop 2000A R> Payer
  HL R1 Payer level: R - R=20 R=0,1
  AAA S9 Rejection of the request: R=N,Y - R=04,41,42,79,80,T4 R=$followUp
  loop 2100A R1 Payer name
    NM1 R1 Payer name: R=2B,36,GP,P5,PR R=1,2 Sx3 - S R=24,46,FI,NI,PI,XV,XX R
    PER S3 Payer contact: $contact
    AAA S9 Rejection by the payer: R=N,Y - R=04,41,42,79,80,T4 R=$followUp
  loop 2000B S> Provider
    HL R1 Provider level: R R R=21 R=0,1
    loop 2100B R1 Provider name
      NM1 R1 Provider name: R=1P,2B,36,80,FA,GP,P5,PR R=1,2 Sx3 - S R=24,34,FI,PI,PP,SV,XV,XX R
      REF S9 Other provider number: R=0B,1C,1D,1J,4A,CT,EL,EO,HPI,JD,N5,N7,Q4,SY,TJ R S
      N3 S1 Provider address: R S
      N4 S1 Provider city: $place
      AAA S9 Rejection of the provider: R=N,Y - R=15,41,43,44,45,46,47,48,50,51,79,97,T4 R=$followUp
      PRV S1 Provider role: R=$roles S=PXC S
    loop 2000C S> Subscriber
      HL R1 Subscriber level: R R R=22 R=0,1
      TRN S3 Trace number: R=1,2 R R S
      loop 2100C R1 Subscriber name
        NM1 R1 Subscriber name: R=IL R=1,2 Sx3 - S S=II,MI S
        REF S9 Other subscriber number: R=$personReferences R S
        N3 S1 Subscriber address: R S
        N4 S1 Subscriber city: $place
        AAA S9 Rejection of the subscriber: R=N,Y - R=$personRejects R=$followUp
        PRV S1 Provider of the service: R=$roles S=PXC S
        DMG S1 Subscriber birth date and sex: S=D8 S S=F,M,U
        INS S1 Subscriber: R=Y R=18 S=001 S=25 -x12 S
        HI S1 Diagnoses: R(R=ABK,BK R) S(R=ABF,BF R)x7
        DTP S9 Subscriber date: R=$personDates R=D8,RD8 R
        MPI S9 Military service: R=A,C,L,O,P,S,T R R S S S=D8,RD8 S
        loop 2110C S> Benefit
          use benefit
          loop 2115C S10 More about the benefit
            III R1 Place, diagnosis or nature of injury: S=BF,BK,GR,NI,ZZ S S=44 S
          LS S1 Entities begin: R=2120
          loop 2120C S23 Entity of the benefit
            use entity
          LE S1 Entities end: R=2120
      loop 2000D S> Dependent
        HL R1 Dependent level: R R R=23 R=0
        TRN S3 Trace number: R=1,2 R R S
        loop 2100D R1 Dependent name
          NM1 R1 Dependent name: R=03 R=1 Sx3 - S
          REF S9 Other dependent number: R=$personReferences R S
          N3 S1 Dependent address: R S
          N4 S1 Dependent city: $place
          AAA S9 Rejection of the dependent: R=N,Y - R=$personRejects R=$followUp
          PRV S1 Provider of the service: R=$roles S=PXC S
          DMG S1 Dependent birth date and sex: S=D8 S S=F,M,U
          INS S1 Relation to the subscriber: R=N R=01,19,20,21,39,40,53,G8 S=001 S=25 -x12 S
          HI S1 Diagnoses: R(R=ABK,BK R) S(R=ABF,BF R)x7
          DTP S9 Dependent date: R=$personDates R=D8,RD8 R
          MPI S9 Military service: R=A,C,L,O,P,S,T R R S S S=D8,RD8 S
          loop 2110D S> Benefit
            use benefit
            loop 2115D S10 More about the benefit
              III R1 Place, diagnosis or nature of injury: S=BF,BK,GR,NI,ZZ S S=44 S
            LS S1 Entities begin: R=2120
            loop 2120D S23 Entity of the benefit
              use entity
            LE S1 Entities end: R=2120

block benefit
  EB R1 Benefit: R=1,2,3,4,5,6,7,8,A,B,C,CB,D,E,F,G,H,I,J,K,L,M,MC,N,O,P,Q,R,S,T,U,V,W,X,Y
    : S=CHD,DEP,ECH,EMP,ESP,FAM,IND,SPC,SPO S=$serviceTypes^99
    : S=12,13,14,15,16,41,42,43,47,AP,C1,CO,CP,D,DB,EP,FF,GP,HM,HN,HS,IN,IP,LC,LD,LI,LT,MA,MB,MC,MH,MI,MP,OT,PE,PL,PP,PR,PS,QM,RP,SP,TF,WC,WU S
    : S=6,7,13,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36 Sx2 S=8H,99,CA,CE,D3,DB,DY,HS,LA,LE,M2,MN,P6,QA,S7,S8,VS,YY S
    : S=N,U,Y S=N,U,W,Y S(R=AD,CJ,HC,ID,IV,N4,ZZ R Sx4 - S) S(R Sx3)
  HSD S9 Delivery of the service: S=DY,FL,HS,MN,VS S S=DA,MO,VS,WK,YR S
    : S=6,7,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35 S
    : S=1,2,3,4,5,6,7,8,9,A,B,C,D,E,F,G,H,J,K,L,M,N,O,P,Q,R,S,SA,SB,SC,SD,SG,SL,SP,SX,SY,SZ,T,U,V,W,X,Y S=A,B,C,D,E,F,G,Y
  REF S9 Number of the benefit: R=18,1L,1W,49,6P,9F,ALS,CLI,F6,FO,G1,IG,M7,N6,NQ R S
  DTP S20 Date of the benefit: R=096,193,194,198,290,291,292,295,304,307,318,346,348,349,356,357,435,472,636,771 R=D8,RD8 R
  AAA S9 Rejection of the benefit: R=N,Y - R=15,33,52,53,54,55,56,57,60,61,62,63,69,70,98,AA,AE,AF,AG,AO,CI,E8,IA,MA R=$followUp
  MSG S10 Message: R
block entity
  NM1 R1 Entity: R=13,1I,1P,2B,36,73,FA,GP,GW,I3,IL,LR,OC,P3,P4,P5,PR,PRP,SEP,TTP,VER,VN,VY,X3,Y2 R=1,2 Sx3 - S
    : S=24,34,46,FA,FI,II,MI,NI,PI,PP,SV,XV,XX S S=01,02,27,41,48,65,72
  N3 S1 Entity address: R S
  N4 S1 Entity city: R Sx3 S=RJ S S
  PER S3 Entity contact: $contact
  PRV S1 Provider role: R=$roles S=PXC S
`);
