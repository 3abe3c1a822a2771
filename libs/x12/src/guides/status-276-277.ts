import { parseGuide } from './parse-guide.js';

/** 276, health care claim status request. */
export const STATUS_276 = parseGuide(`
guide 276 005010X212 Claim status request

let procedure R(R=AD,ER,HC,HP,IV,N4,NU,WK R Sx4)

BHT R1 Beginning: R=0010 R=13 R R R
loop 2000A R> Payer
  HL R1 Payer level: R - R=20 R=1
  loop 2100A R1 Payer name
    NM1 R1 Payer name: R=PR R=2 R -x4 R=PI,XV R
  loop 2000B R> Asker
    HL R1 Asker level: R R R=21 R=1
    loop 2100B R1 Asker name
      NM1 R1 Asker name: R=41 R=1,2 Sx3 -x2 R=46 R
    loop 2000C R> Provider
      HL R1 Provider level: R R R=19 R=1
      loop 2100C R2 Provider name
        NM1 R1 Provider name: R=1P R=1,2 Sx3 - S R=FI,SV,XX R
      loop 2000D R> Subscriber
        HL R1 Subscriber level: R R R=22 R=0,1
        DMG S1 Subscriber birth date: R=D8 R S=F,M
        loop 2100D R1 Subscriber name
          NM1 R1 Subscriber name: R=IL R=1,2 R Sx2 - S R=24,II,MI R
        loop 2200D S> Claim of the subscriber
          use claim
          loop 2210D S> Service line
            use line
        loop 2000E S> Dependent
          HL R1 Dependent level: R R R=23 S=0
          DMG R1 Dependent birth date: R=D8 R S=F,M
          loop 2100E R1 Dependent name
            NM1 R1 Dependent name: R=QC R=1 R Sx2 - S
          loop 2200E R> Claim of the dependent
            use claim
            loop 2210E S> Service line
              use line

block claim
  TRN R1 Trace number of the question: R=1 R
  REF S1 Payer claim number: R=1K R
  REF S1 Bill type: R=BLT R
  REF S1 Location in the payer's system: R=LU R
  REF S1 Group number: R=6P R
  REF S1 Patient control number: R=EJ R
  REF S1 Prescription number: R=XZ R
  REF S1 Clearinghouse trace: R=D9 R
  AMT S1 Claim charge: R=T3 R
  DTP S1 Service dates of the claim: R=472 R=D8,RD8 R
block line
  SVC R1 Service: $procedure R - S -x2 S
  REF S1 Line control number: R=FJ R
  DTP R1 Service date of the line: R=472 R=D8,RD8 R
`);

/**
 * 277, health care claim status response. TRN01 of the information source and provider levels: 1 or 2, as the addenda's
 * examples use both. STC01-3 is not limited to a list: the sources differ in its more than 200 entities.
 */
export const STATUS_277 = parseGuide(`
guide 277 005010X212 Claim status response

let procedure R(R=AD,ER,HC,HP,IV,N4,NU,WK R Sx4)
let status R(R R S S=RX)
let more S(R R S S=RX) S(R R S S=RX)

BHT R1 Beginning: R=0010 R=08 R R R R=DG
loop 2000A R> Payer
  HL R1 Payer level: R - R=20 R=1
  loop 2100A R1 Payer name
    NM1 R1 Payer name: R=PR R=2 R -x4 R=PI,XV R
    PER S1 Payer contact: R=IC S R=ED,EM,FX,TE R S=ED,EM,EX,FX,TE S S=ED,EM,EX,FX,TE S
  loop 2000B R> Asker
    HL R1 Asker level: R R R=21 R=0,1
    loop 2100B R1 Asker name
      NM1 R1 Asker name: R=41 R=1,2 Sx3 -x2 R=46 R
    loop 2200B S1 Answer to the asker
      use trace
    loop 2000C S> Provider
      HL R1 Provider level: R R R=19 R=0,1
      loop 2100C R2 Provider name
        NM1 R1 Provider name: R=1P R=1,2 Sx3 - S R=FI,SV,XX R
      loop 2200C S1 Answer for the provider
        use trace
      loop 2000D S> Subscriber
        HL R1 Subscriber level: R R R=22 R=0,1
        loop 2100D R1 Subscriber name
          NM1 R1 Subscriber name: R=IL R=1,2 R Sx2 - S R=24,II,MI R
        loop 2200D S> Claim of the subscriber
          use claim
          loop 2220D S> Service line
            use line
        loop 2000E S> Dependent
          HL R1 Dependent level: R R R=23 S=0
          loop 2100E R1 Dependent name
            NM1 R1 Dependent name: R=QC R=1 R Sx2 - S
          loop 2200E R> Claim of the dependent
            use claim
            loop 2220E S> Service line
              use line

block trace
  TRN R1 Trace number: R=1,2 R
  STC R> Status: $status R -x7 $more
block claim
  TRN R1 Trace number of the question: R=1,2 R
  STC R> Status of the claim: $status R - Sx3 - S S $more
  REF S1 Payer claim number: R=1K R
  REF S1 Bill type: R=BLT R
  REF S1 Patient control number: R=EJ R
  REF S1 Prescription number: R=XZ R
  REF S1 Voucher number: R=VV R
  REF S1 Clearinghouse trace: R=D9 R
  DTP S1 Service dates of the claim: R=472 R=D8,RD8 R
block line
  SVC R1 Service: $procedure R R S -x2 S
  STC R> Status of the line: $status R - S S -x4 $more
  REF S1 Line control number: R=FJ R
  DTP S1 Service date of the line: R=472 R=D8,RD8 R
`);
