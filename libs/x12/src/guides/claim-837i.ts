import { parseGuide } from './parse-guide.js';

/**
 * 837I, health care claim: institutional, with the A2 and A3 addenda. Where the sources differ: CL101 may be missing as in
 * pyx12 (stupidedi asks for it), SBR09 too (stupidedi's A3 asks for it), and REF*LU of the attending provider is let
 * through as in A3.
 */
export const CLAIM_837I = parseGuide(`
guide 837 005010X223A2 Claim: institutional

let channels R=EM,FX,TE R S=EM,EX,FX,TE S S=EM,EX,FX,TE S
let place R Sx3 -x2 S
let filing 11,12,13,14,15,16,17,AM,BL,CH,CI,DS,FI,HM,LM,MA,MB,MC,OF,TV,VA,WC,ZZ
let payers A,B,C,D,E,F,G,H,P,S,T,U
let relations 01,18,19,20,21,39,40,53,G8
let kin 01,19,20,21,39,40,53,G8
let adjustments R=CO,CR,OA,PI,PR R R Sx16
let procedure (R=ER,HC,HP,IV,WK R Sx5)
let reports 03,04,05,06,07,08,09,10,11,13,15,21,A3,A4,AM,AS,B2,B3,B4,BR,BS,BT,CB,CK,CT,D2,DA,DB,DG,DJ,DS,EB,HC,HR,I5,IR,LA,M1,MT,NN,OB,OC,OD,OE,OX,OZ,P4,P5,PE,PN,PO,PQ,PY,PZ,RB,RR,RT,RX,SG,V5,XP
let methods 00,01,02,03,04,05,06,07,08,09,10,11,12,13,14
let rejects S=T1,T2,T3,T4,T5,T6 S=1,2,3,4,5 S=1,2,3,4,5,6
let onAdmission -x6 S=N,U,W,Y
let otherPayerId S(R=2U R)
let physician R=1 R Sx2 - S S=XX S

BHT R1 Beginning: R=0019 R=00,18 R R R R=31,CH,RP
loop 1000A R1 Submitter
  NM1 R1 Submitter name: R=41 R=1,2 R Sx2 -x2 R=46 R
  PER R2 Submitter contact: R=IC S $channels
loop 1000B R1 Receiver
  NM1 R1 Receiver name: R=40 R=2 R -x4 R=46 R
loop 2000A R> Billing provider
  HL R1 Billing provider level: R - R=20 R=1
  PRV S1 Specialty of the billing provider: R=BI R=PXC R
  CUR S1 Currency: R=85 R
  loop 2010AA R1 Billing provider name
    NM1 R1 Billing provider name: R=85 R=2 R -x4 S=XX S
    N3 R1 Billing provider address: R S
    N4 R1 Billing provider city: $place
    REF R1 Tax number: R=EI R
    PER S2 Billing provider contact: R=IC S $channels
  loop 2010AB S1 Pay-to address
    NM1 R1 Pay-to address: R=87 R=2
    N3 R1 Pay-to street: R S
    N4 R1 Pay-to city: $place
  loop 2010AC S1 Pay-to plan
    NM1 R1 Pay-to plan name: R=PE R=2 R -x4 R=PI,XV R
    N3 R1 Pay-to plan address: R S
    N4 R1 Pay-to plan city: $place
    REF S1 Other pay-to plan number: R=2U,FY,NF R
    REF R1 Pay-to plan tax number: R=EI R
  loop 2000B R> Subscriber
    HL R1 Subscriber level: R R R=22 R=0,1
    SBR R1 Coverage: R=$payers S=18 Sx2 -x4 S=$filing
    loop 2010BA R1 Subscriber name
      NM1 R1 Subscriber name: R=IL R=1,2 R Sx2 - S S=II,MI S
      N3 S1 Subscriber address: R S
      N4 S1 Subscriber city: $place
      DMG S1 Subscriber birth date and sex: R=D8 R R=F,M,U
      REF S1 Subscriber social security number: R=SY R
      REF S1 Property and casualty claim number: R=Y4 R
    loop 2010BB R1 Payer
      NM1 R1 Payer name: R=PR R=2 R -x4 R=PI,XV R
      N3 S1 Payer address: R S
      N4 S1 Payer city: $place
      REF S3 Other payer number: R=2U,EI,FY,NF R
      REF S1 Billing provider's number at the payer: R=G2,LU R
    use claim
    loop 2000C S> Patient
      HL R1 Patient level: R R R=23 R=0
      PAT R1 Relation to the subscriber: R=$kin
      loop 2010CA R1 Patient name
        NM1 R1 Patient name: R=QC R=1 R Sx2 - S
        N3 R1 Patient address: R S
        N4 R1 Patient city: $place
        DMG R1 Patient birth date and sex: R=D8 R R=F,M,U
        REF S1 Property and casualty claim number: R=Y4 R
        REF S1 Property and casualty patient number: R=1W,SY R
      use claim

block claim
  loop 2300 S100 Claim
    CLM R1 Claim: R R -x2 R(R R=A R) - R=A,B,C R=N,W,Y R=I,Y -x10 S=1,2,3,4,5,6,7,8,9,10,11,15
    DTP S1 Hour of discharge: R=096 R=TM R
    DTP R1 Statement dates: R=434 R=RD8 R
    DTP S1 Admission: R=435 R=D8,DT R
    DTP S1 Received by the repricer: R=050 R=D8 R
    CL1 R1 Admission and discharge codes: S S R
    PWK S10 Paperwork: R=$reports R=AA,BM,EL,EM,FT,FX -x2 S=AC S
    CN1 S1 Contract: R=01,02,03,04,05,06,09 Sx5
    AMT S1 Estimated amount due from the patient: R=F3 R
    REF S1 Service authorization exception: R=4N R=1,2,3,4,5,6,7
    REF S1 Referral number: R=9F R
    REF S1 Prior authorization: R=G1 R
    REF S1 Payer's number of the original claim: R=F8 R
    REF S1 Repriced claim number: R=9A R
    REF S1 Adjusted repriced claim number: R=9C R
    REF S5 Investigational device: R=LX R
    REF S1 Clearinghouse trace: R=D9 R
    REF S1 State of the car accident: R=LU R
    REF S1 Medical record number: R=EA R
    REF S1 Demonstration project: R=P4 R
    REF S1 Peer review approval: R=G4 R
    K3 S10 Fixed-format text: R
    NTE S10 Claim note: R=ALG,DCP,DGN,DME,MED,NTR,ODT,RHB,RLH,RNH,SET,SFM,SPT,UPI R
    NTE S1 Billing note: R=ADD R
    CRC S1 EPSDT referral: R=ZZ R=N,Y R=AV,NU,S2,ST S=AV,NU,S2,STx2
    HI R1 Principal diagnosis: R(R=ABK,BK R $onAdmission)
    HI S1 Admitting diagnosis: R(R=ABJ,BJ R)
    HI S1 Reason for the visit: R(R=APR,PR R) S(R=APR,PR R)x2
    HI S1 External cause of injury: R(R=ABN,BN R $onAdmission) S(R=ABN,BN R $onAdmission)x11
    HI S1 Diagnosis related group: R(R=DR R)
    HI S2 Other diagnoses: R(R=ABF,BF R $onAdmission) S(R=ABF,BF R $onAdmission)x11
    HI S1 Principal procedure: R(R=BBR,BR,CAH R R=D8 R)
    HI S2 Other procedures: R(R=BBQ,BQ R R=D8 R) S(R=BBQ,BQ R R=D8 R)x11
    HI S2 Occurrence spans: R(R=BI R R=RD8 R) S(R=BI R R=RD8 R)x11
    HI S2 Occurrences: R(R=BH R R=D8 R) S(R=BH R R=D8 R)x11
    HI S2 Values: R(R=BE R -x2 R) S(R=BE R -x2 R)x11
    HI S2 Condition codes: R(R=BG R) S(R=BG R)x11
    HI S2 Treatment codes: R(R=TC R) S(R=TC R)x11
    HCP S1 Repricing of the claim: R=$methods R Sx6 -x2 S=DA,UN S $rejects
    loop 2310A S1 Attending provider
      NM1 R1 Attending provider name: R=71 $physician
      PRV S1 Specialty of the attending provider: R=AT R=PXC R
      REF S4 Other attending provider number: R=0B,1G,G2,LU R
    loop 2310B S1 Operating physician
      NM1 R1 Operating physician name: R=72 $physician
      REF S4 Other operating physician number: R=0B,1G,G2,LU R
    loop 2310C S1 Other operating physician
      NM1 R1 Other operating physician name: R=ZZ $physician
      REF S4 Number of the other operating physician: R=0B,1G,G2,LU R
    loop 2310D S1 Rendering provider
      NM1 R1 Rendering provider name: R=82 $physician
      REF S4 Other rendering provider number: R=0B,1G,G2,LU R
    loop 2310E S1 Service facility
      NM1 R1 Service facility name: R=77 R=2 R -x4 S=XX S
      N3 R1 Service facility address: R S
      N4 R1 Service facility city: $place
      REF S3 Other service facility number: R=0B,G2,LU R
    loop 2310F S1 Referring provider
      NM1 R1 Referring provider name: R=DN $physician
      REF S3 Other referring provider number: R=0B,1G,G2 R
    loop 2320 S10 Other coverage
      SBR R1 Other coverage: R=$payers R=$relations Sx2 -x4 S=$filing
      CAS S5 Adjustment by the other payer: $adjustments
      AMT S1 Paid by the other payer: R=D R
      AMT S1 Left for the patient: R=EAF R
      AMT S1 Not covered by the other payer: R=A8 R
      OI R1 Other insurance: -x2 R=N,W,Y -x2 R=I,Y
      MIA S1 Inpatient adjudication: R - Sx22
      MOA S1 Outpatient adjudication: Sx9
      loop 2330A R1 Other subscriber
        NM1 R1 Other subscriber name: R=IL R=1,2 R Sx2 - S R=II,MI R
        N3 S1 Other subscriber address: R S
        N4 S1 Other subscriber city: $place
        REF S2 Other subscriber social security number: R=SY R
      loop 2330B R1 Other payer
        NM1 R1 Other payer name: R=PR R=2 R -x4 R=PI,XV R
        N3 S1 Other payer address: R S
        N4 S1 Other payer city: $place
        DTP S1 Decided by the other payer: R=573 R=D8 R
        REF S2 Other number of the other payer: R=2U,EI,FY,NF R
        REF S1 Other payer's authorization: R=G1 R
        REF S1 Other payer's referral: R=9F R
        REF S1 Other payer adjusted the claim: R=T4 R=Y
        REF S1 Other payer's claim number: R=F8 R
      loop 2330C S1 Other payer's attending provider
        NM1 R1 Other payer's attending provider: R=71 R=1
        REF R4 Attending provider's number: R=0B,1G,G2,LU R
      loop 2330D S1 Other payer's operating physician
        NM1 R1 Other payer's operating physician: R=72 R=1
        REF R4 Operating physician's number: R=0B,1G,G2,LU R
      loop 2330E S1 Other payer's other operating physician
        NM1 R1 Other payer's other operating physician: R=ZZ R=1
        REF R4 Other operating physician's number: R=0B,1G,G2,LU R
      loop 2330F S1 Other payer's service facility
        NM1 R1 Other payer's service facility: R=77 R=2
        REF R3 Service facility's number: R=0B,G2,LU R
      loop 2330G S1 Other payer's rendering provider
        NM1 R1 Other payer's rendering provider: R=82 R=1
        REF R4 Rendering provider's number: R=0B,1G,G2,LU R
      loop 2330H S1 Other payer's referring provider
        NM1 R1 Other payer's referring provider: R=DN R=1
        REF R3 Referring provider's number: R=0B,1G,G2 R
      loop 2330I S1 Other payer's billing provider
        NM1 R1 Other payer's billing provider: R=85 R=2
        REF R2 Billing provider's number: R=G2,LU R
    loop 2400 R999 Service line
      LX R1 Line number: R
      SV2 R1 Institutional service: R S$procedure R R=DA,UN R - S
      PWK S10 Paperwork of the line: R=$reports R=AA,BM,EL,EM,FT,FX -x2 S=AC S
      DTP S1 Service date: R=472 R=D8,RD8 R
      REF S1 Line control number: R=6R R
      REF S1 Repriced line number: R=9B R
      REF S1 Adjusted repriced line number: R=9D R
      AMT S1 Service tax: R=GT R
      AMT S1 Facility tax: R=N8 R
      NTE S1 Repricer's note: R=TPO R
      HCP S1 Repricing of the line: R=$methods R Sx6 S=ER,HC,HP,IV,WK S S=DA,UN S $rejects
      loop 2410 S1 Drug
        LIN R1 Drug code: - R=N4 R
        CTP R1 Drug quantity: -x3 R R(R=F2,GR,ME,ML,UN)
        REF S1 Prescription number: R=VY,XZ R
      loop 2420A S1 Operating physician of the line
        NM1 R1 Operating physician name: R=72 $physician
        REF S20 Other operating physician number: R=0B,1G,G2,LU R - $otherPayerId
      loop 2420B S1 Other operating physician of the line
        NM1 R1 Other operating physician name: R=ZZ $physician
        REF S20 Number of the other operating physician: R=0B,1G,G2,LU R - $otherPayerId
      loop 2420C S1 Rendering provider of the line
        NM1 R1 Rendering provider name: R=82 $physician
        REF S20 Other rendering provider number: R=0B,1G,G2,LU R - $otherPayerId
      loop 2420D S1 Referring provider of the line
        NM1 R1 Referring provider name: R=DN $physician
        REF S20 Other referring provider number: R=0B,1G,G2 R - $otherPayerId
      loop 2430 S15 Decision of another payer on the line
        SVD R1 Line decision: R R S$procedure R R S
        CAS S5 Adjustment by the other payer: $adjustments
        DTP R1 Decided: R=573 R=D8 R
        AMT S1 Left for the patient: R=EAF R
`);
