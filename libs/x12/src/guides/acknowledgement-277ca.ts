import { parseGuide } from './parse-guide.js';

/**
 * 277CA, health care claim acknowledgement. Loop 2200C is situational and 2200D required as in stupidedi (pyx12 has it the
 * other way round); the service date of the claim may be left out, as for claims without one. XV in NM108 as in pyx12.
 */
export const ACKNOWLEDGEMENT_277CA = parseGuide(`
guide 277 005010X214 Claim acknowledgement

let procedure R(R=AD,ER,HC,HP,IV,N4,NU,WK R Sx4)
let status R(R R S S)
let more S(R R S S) S(R R S S)

BHT R1 Beginning: R=0085 R=08 R R R R=TH
loop 2000A R1 Payer or clearinghouse
  HL R1 Source level: R - R=20 R=1
  loop 2100A R1 Source name
    NM1 R1 Source name: R=AY,PR R=2 R -x4 R=46,FI,PI,XV R
  loop 2200A R1 Receipt of the file
    TRN R1 Receipt number: R=1 R
    DTP R1 Received: R=050 R=D8 R
    DTP R1 Processed: R=009 R=D8 R
  loop 2000B R1 Submitter
    HL R1 Submitter level: R R R=21 R=0,1
    loop 2100B R1 Submitter name
      NM1 R1 Submitter name: R=41 R=1,2 R Sx2 -x2 R=46 R
    loop 2200B R1 Answer to the file
      TRN R1 Reference of the file: R=2 R
      STC R> Status of the file: $status R R=U,WQ S -x5 $more
      QTY S1 Claims accepted: R=90 R
      QTY S1 Claims rejected: R=AA R
      AMT S1 Amount accepted: R=YU R
      AMT S1 Amount rejected: R=YY R
    loop 2000C S> Billing provider
      HL R1 Billing provider level: R R R=19 R=0,1
      loop 2100C R1 Billing provider name
        NM1 R1 Billing provider name: R=85 R=1,2 R Sx2 - S R=FI,SV,XX R
      loop 2200C S1 Answer for the billing provider
        TRN R1 Trace number: R=1 R
        STC S> Status of the billing provider: $status S R=U,WQ S -x5 $more
        REF S3 Other provider number: R=0B,1G,G2,LU,SY,TJ R
        QTY S1 Claims accepted: R=QA R
        QTY S1 Claims rejected: R=QC R
        AMT S1 Amount accepted: R=YU R
        AMT S1 Amount rejected: R=YY R
      loop 2000D S> Patient
        HL R1 Patient level: R R R=PT S=0
        loop 2100D R1 Patient name
          NM1 R1 Patient name: R=QC R=1 R Sx2 - S R=II,MI R
        loop 2200D R> Claim
          TRN R1 Patient control number: R=2 R
          STC R> Status of the claim: $status R R=U,WQ S -x5 $more S
          REF S1 Payer claim number: R=1K R
          REF S1 Clearinghouse trace: R=D9 R
          REF S1 Bill type: R=BLT R
          DTP S1 Service dates of the claim: R=472 R=D8,RD8 R
          loop 2220D S> Service line
            SVC R1 Service: $procedure R - S -x2 S
            STC R> Status of the line: $status S S=U S -x5 $more S
            REF S1 Line control number: R=FJ R
            REF S1 Prescription number: R=XZ R
            DTP S1 Service date of the line: R=472 R=D8,RD8 R
`);
