import { parseGuide } from './parse-guide.js';

/**
 * 837P, health care claim: professional, with the A1 and A2 addenda. Where the sources differ: a third related cause
 * (CLM11-3) is let through, as the base standard has it; condition codes (HI*BG) twice as in pyx12; the home-bound
 * indicator is CRC*75 as in pyx12; repricing method 06 is let through at claim level, too; HP in procedure ids as before A1.
 */
export const CLAIM_837P = parseGuide(`
guide 837 005010X222A1 Claim: professional

let channels R=EM,FX,TE R S=EM,EX,FX,TE S S=EM,EX,FX,TE S
let place R Sx3 -x2 S
let filing 11,12,13,14,15,16,17,AM,BL,CH,CI,DS,FI,HM,LM,MA,MB,MC,OF,TV,VA,WC,ZZ
let payers A,B,C,D,E,F,G,H,P,S,T,U
let medicareSecondary 12,13,14,15,16,41,42,43,47
let relations 01,18,19,20,21,39,40,53,G8
let kin 01,19,20,21,39,40,53,G8
let adjustments R=CO,CR,OA,PI,PR R R Sx16
let procedure (R=ER,HC,HP,IV,WK R Sx5)
let reports 03,04,05,06,07,08,09,10,11,13,15,21,A3,A4,AM,AS,B2,B3,B4,BR,BS,BT,CB,CK,CT,D2,DA,DB,DG,DJ,DS,EB,HC,HR,I5,IR,LA,M1,MT,NN,OB,OC,OD,OE,OX,OZ,P4,P5,PE,PN,PO,PQ,PY,PZ,RB,RR,RT,RX,SG,V5,XP
let methods 00,01,02,03,04,05,06,07,08,09,10,11,12,13,14
let rejects S=T1,T2,T3,T4,T5,T6 S=1,2,3,4,5 S=1,2,3,4,5,6
let ambulance 01,04,05,06,07,08,09,12
let otherPayerId S(R=2U R)

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
    NM1 R1 Billing provider name: R=85 R=1,2 R Sx2 - S S=XX S
    N3 R1 Billing provider address: R S
    N4 R1 Billing provider city: $place
    REF R1 Tax number: R=EI,SY R
    REF S2 Licence or UPIN: R=0B,1G R
    PER S2 Billing provider contact: R=IC S $channels
  loop 2010AB S1 Pay-to address
    NM1 R1 Pay-to address: R=87 R=1,2
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
    SBR R1 Coverage: R=$payers S=18 Sx2 S=$medicareSecondary -x3 S=$filing
    PAT S1 Facts on the subscriber as patient: -x4 S=D8 S S=01 S S=Y
    loop 2010BA R1 Subscriber name
      NM1 R1 Subscriber name: R=IL R=1,2 R Sx2 - S S=II,MI S
      N3 S1 Subscriber address: R S
      N4 S1 Subscriber city: $place
      DMG S1 Subscriber birth date and sex: R=D8 R R=F,M,U
      REF S1 Subscriber social security number: R=SY R
      REF S1 Property and casualty claim number: R=Y4 R
      PER S1 Property and casualty contact: R=IC S R=TE R S=EX S
    loop 2010BB R1 Payer
      NM1 R1 Payer name: R=PR R=2 R -x4 R=PI,XV R
      N3 S1 Payer address: R S
      N4 S1 Payer city: $place
      REF S3 Other payer number: R=2U,EI,FY,NF R
      REF S2 Billing provider's number at the payer: R=G2,LU R
    use claim
    loop 2000C S> Patient
      HL R1 Patient level: R R R=23 R=0
      PAT R1 Relation to the subscriber: R=$kin -x3 S=D8 S S=01 S S=Y
      loop 2010CA R1 Patient name
        NM1 R1 Patient name: R=QC R=1 R Sx2 - S
        N3 R1 Patient address: R S
        N4 R1 Patient city: $place
        DMG R1 Patient birth date and sex: R=D8 R R=F,M,U
        REF S1 Property and casualty claim number: R=Y4 R
        REF S1 Property and casualty patient number: R=1W,SY R
        PER S1 Property and casualty contact: R=IC S R=TE R S=EX S
      use claim

block claim
  loop 2300 S100 Claim
    CLM R1 Claim: R R -x2 R(R R=B R) R=N,Y R=A,B,C R=N,W,Y R=I,Y S=P
      : S(R=AA,EM,OA S=AA,EM,OA S=AA,EM,OA S S) S=02,03,05,09 -x7 S=1,2,3,4,5,6,7,8,9,10,11,15
    DTP S1 Onset of illness: R=431 R=D8 R
    DTP S1 Initial treatment: R=454 R=D8 R
    DTP S1 Last seen: R=304 R=D8 R
    DTP S1 Acute manifestation: R=453 R=D8 R
    DTP S1 Accident: R=439 R=D8 R
    DTP S1 Last menstrual period: R=484 R=D8 R
    DTP S1 Last X-ray: R=455 R=D8 R
    DTP S1 Hearing or vision prescription: R=471 R=D8 R
    DTP S1 Disability: R=314,360,361 R=D8,RD8 R
    DTP S1 Last worked: R=297 R=D8 R
    DTP S1 Return to work: R=296 R=D8 R
    DTP S1 Admission: R=435 R=D8 R
    DTP S1 Discharge: R=096 R=D8 R
    DTP S2 Care assumed or given up: R=090,091 R=D8 R
    DTP S1 First contact, property and casualty: R=444 R=D8 R
    DTP S1 Received by the repricer: R=050 R=D8 R
    PWK S10 Paperwork: R=$reports R=AA,BM,EL,EM,FT,FX -x2 S=AC S
    CN1 S1 Contract: R=01,02,03,04,05,06,09 Sx5
    AMT S1 Paid by the patient: R=F5 R
    REF S1 Service authorization exception: R=4N R=1,2,3,4,5,6,7
    REF S1 Medicare crossover: R=F5 R=N,Y
    REF S1 Mammography certificate: R=EW R
    REF S1 Referral number: R=9F R
    REF S1 Prior authorization: R=G1 R
    REF S1 Payer's number of the original claim: R=F8 R
    REF S1 CLIA number: R=X4 R
    REF S1 Repriced claim number: R=9A R
    REF S1 Adjusted repriced claim number: R=9C R
    REF S1 Investigational device: R=LX R
    REF S1 Clearinghouse trace: R=D9 R
    REF S1 Medical record number: R=EA R
    REF S1 Demonstration project: R=P4 R
    REF S1 Care plan oversight: R=1J R
    K3 S10 Fixed-format text: R
    NTE S1 Claim note: R=ADD,CER,DCP,DGN,TPO R
    CR1 S1 Ambulance transport: S=LB S - R=A,B,C,D,E R=DH R -x2 Sx2
    CR2 S1 Spinal manipulation: -x7 R=A,C,D,E,F,G,M - Sx2
    CRC S3 Ambulance certification: R=07 R=N,Y R=$ambulance S=$ambulance S=$ambulance S=$ambulance S=$ambulance
    CRC S3 Vision: R=E1,E2,E3 R=N,Y R=L1,L2,L3,L4,L5 S=L1,L2,L3,L4,L5x4
    CRC S1 Homebound: R=75 R=Y R=IH
    CRC S1 EPSDT referral: R=ZZ R=N,Y R=AV,NU,S2,ST S=AV,NU,S2,STx2
    HI R1 Diagnoses: R(R=ABK,BK R) S(R=ABF,BF R)x11
    HI S1 Anesthesia procedures: R(R=BP R) S(R=BO R)
    HI S2 Condition codes: R(R=BG R) S(R=BG R)x11
    HCP S1 Repricing of the claim: R=$methods R Sx5 -x5 $rejects
    loop 2310A S2 Referring provider
      NM1 R1 Referring provider name: R=DN,P3 R=1 R Sx2 - S S=XX S
      REF S3 Other referring provider number: R=0B,1G,G2 R
    loop 2310B S1 Rendering provider
      NM1 R1 Rendering provider name: R=82 R=1,2 R Sx2 - S S=XX S
      PRV S1 Specialty of the rendering provider: R=PE R=PXC R
      REF S4 Other rendering provider number: R=0B,1G,G2,LU R
    loop 2310C S1 Service facility
      NM1 R1 Service facility name: R=77 R=2 R -x4 S=XX S
      N3 R1 Service facility address: R S
      N4 R1 Service facility city: $place
      REF S3 Other service facility number: R=0B,G2,LU R
      PER S1 Service facility contact: R=IC S R=TE R S=EX S
    loop 2310D S1 Supervising provider
      NM1 R1 Supervising provider name: R=DQ R=1 R Sx2 - S S=XX S
      REF S4 Other supervising provider number: R=0B,1G,G2,LU R
    loop 2310E S1 Ambulance pick-up
      NM1 R1 Pick-up: R=PW R=2
      N3 R1 Pick-up address: R S
      N4 R1 Pick-up city: $place
    loop 2310F S1 Ambulance drop-off
      NM1 R1 Drop-off: R=45 R=2 S
      N3 R1 Drop-off address: R S
      N4 R1 Drop-off city: $place
    loop 2320 S10 Other coverage
      SBR R1 Other coverage: R=$payers R=$relations Sx2 S=$medicareSecondary -x3 S=$filing
      CAS S5 Adjustment by the other payer: $adjustments
      AMT S1 Paid by the other payer: R=D R
      AMT S1 Not covered by the other payer: R=A8 R
      AMT S1 Left for the patient: R=EAF R
      OI R1 Other insurance: -x2 R=N,W,Y S=P - R=I,Y
      MOA S1 Outpatient adjudication: Sx9
      loop 2330A R1 Other subscriber
        NM1 R1 Other subscriber name: R=IL R=1,2 R Sx2 - S R=II,MI R
        N3 S1 Other subscriber address: R S
        N4 S1 Other subscriber city: $place
        REF S1 Other subscriber social security number: R=SY R
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
      loop 2330C S2 Other payer's referring provider
        NM1 R1 Other payer's referring provider: R=DN,P3 R=1
        REF R3 Referring provider's number: R=0B,1G,G2 R
      loop 2330D S1 Other payer's rendering provider
        NM1 R1 Other payer's rendering provider: R=82 R=1,2
        REF R3 Rendering provider's number: R=0B,1G,G2,LU R
      loop 2330E S1 Other payer's service facility
        NM1 R1 Other payer's service facility: R=77 R=2
        REF R3 Service facility's number: R=0B,G2,LU R
      loop 2330F S1 Other payer's supervising provider
        NM1 R1 Other payer's supervising provider: R=DQ R=1
        REF R3 Supervising provider's number: R=0B,1G,G2,LU R
      loop 2330G S1 Other payer's billing provider
        NM1 R1 Other payer's billing provider: R=85 R=1,2
        REF R2 Billing provider's number: R=G2,LU R
    loop 2400 R50 Service line
      LX R1 Line number: R
      SV1 R1 Professional service: R$procedure R R=MJ,UN R S - R(R Sx3) - S=Y - S=Y S=Y -x2 S=0
      SV5 S1 Durable medical equipment: R(R=HC R) R=DA R S S S=1,4,6
      PWK S10 Paperwork of the line: R=$reports R=AA,BM,EL,EM,FT,FX -x2 S=AC S
      PWK S1 Certificate of medical necessity: R=CT R=AB,AD,AF,AG,NS
      CR1 S1 Ambulance transport: S=LB S - R=A,B,C,D,E R=DH R -x2 Sx2
      CR3 S1 Equipment certification: R=I,R,S R=MO R
      CRC S3 Ambulance certification: R=07 R=N,Y R=$ambulance S=$ambulance S=$ambulance S=$ambulance S=$ambulance
      CRC S1 Hospice employee: R=70 R=N,Y R=65
      CRC S1 Equipment condition: R=09 R=N,Y R=38,ZV S=38,ZV
      DTP R1 Service date: R=472 R=D8,RD8 R
      DTP S1 Prescription: R=471 R=D8 R
      DTP S1 Certification revised: R=607 R=D8 R
      DTP S1 Begin of therapy: R=463 R=D8 R
      DTP S1 Last certification: R=461 R=D8 R
      DTP S1 Last seen: R=304 R=D8 R
      DTP S2 Test: R=738,739 R=D8 R
      DTP S1 Shipped: R=011 R=D8 R
      DTP S1 Last X-ray: R=455 R=D8 R
      DTP S1 Initial treatment: R=454 R=D8 R
      QTY S1 Patients in the ambulance: R=PT R
      QTY S1 Obstetric anesthesia units: R=FL R
      MEA S5 Test result: R=OG,TR R=HT,R1,R2,R3,R4 R
      CN1 S1 Contract: R=01,02,03,04,05,06,09 Sx5
      REF S1 Repriced line number: R=9B R
      REF S1 Adjusted repriced line number: R=9D R
      REF S5 Prior authorization: R=G1 R - $otherPayerId
      REF S1 Line control number: R=6R R
      REF S1 Mammography certificate: R=EW R
      REF S1 CLIA number: R=X4 R
      REF S1 CLIA number of the referring lab: R=F4 R
      REF S1 Immunization batch: R=BT R
      REF S5 Referral number: R=9F R - $otherPayerId
      AMT S1 Sales tax: R=T R
      AMT S1 Postage: R=F4 R
      K3 S10 Fixed-format text: R
      NTE S1 Line note: R=ADD,DCP R
      NTE S1 Repricer's note: R=TPO R
      PS1 S1 Purchased service: R R
      HCP S1 Repricing of the line: R=$methods R Sx5 - S=ER,HC,HP,IV,WK S S=MJ,UN S $rejects
      loop 2410 S1 Drug
        LIN R1 Drug code: - R=EN,EO,HI,N4,ON,UK,UP R
        CTP R1 Drug quantity: -x3 R R(R=F2,GR,ME,ML,UN)
        REF S1 Prescription number: R=VY,XZ R
      loop 2420A S1 Rendering provider of the line
        NM1 R1 Rendering provider name: R=82 R=1,2 R Sx2 - S S=XX S
        PRV S1 Specialty of the rendering provider: R=PE R=PXC R
        REF S20 Other rendering provider number: R=0B,1G,G2,LU R - $otherPayerId
      loop 2420B S1 Provider of a purchased service
        NM1 R1 Provider of a purchased service: R=QB R=1,2 -x5 S=XX S
        REF S20 Other number: R=0B,1G,G2 R - $otherPayerId
      loop 2420C S1 Service facility of the line
        NM1 R1 Service facility name: R=77 R=2 R -x4 S=XX S
        N3 R1 Service facility address: R S
        N4 R1 Service facility city: $place
        REF S3 Other service facility number: R=G2,LU R - $otherPayerId
      loop 2420D S1 Supervising provider of the line
        NM1 R1 Supervising provider name: R=DQ R=1 R Sx2 - S S=XX S
        REF S20 Other supervising provider number: R=0B,1G,G2,LU R - $otherPayerId
      loop 2420E S1 Ordering provider
        NM1 R1 Ordering provider name: R=DK R=1 R Sx2 - S S=XX S
        N3 S1 Ordering provider address: R S
        N4 S1 Ordering provider city: $place
        REF S20 Other ordering provider number: R=0B,1G,G2 R - $otherPayerId
        PER S1 Ordering provider contact: R=IC S $channels
      loop 2420F S2 Referring provider of the line
        NM1 R1 Referring provider name: R=DN,P3 R=1 R Sx2 - S S=XX S
        REF S20 Other referring provider number: R=0B,1G,G2 R - $otherPayerId
      loop 2420G S1 Ambulance pick-up of the line
        NM1 R1 Pick-up: R=PW R=2
        N3 R1 Pick-up address: R S
        N4 R1 Pick-up city: $place
      loop 2420H S1 Ambulance drop-off of the line
        NM1 R1 Drop-off: R=45 R=2 S
        N3 R1 Drop-off address: R S
        N4 R1 Drop-off city: $place
      loop 2430 S15 Decision of another payer on the line
        SVD R1 Line decision: R R R$procedure - R S
        CAS S5 Adjustment by the other payer: $adjustments
        DTP R1 Decided: R=573 R=D8 R
        AMT S1 Left for the patient: R=EAF R
      loop 2440 S> Form
        LQ R1 Form: R=AS,UT R
        FRM R99 Answer on the form: R S=N,W,Y Sx3
`);
