import { parseGuide } from './parse-guide.js';

/**
 * 837D, health care claim: dental, with the A2 and A3 addenda. The open descriptions of this guide are copies of others in
 * parts (pyx12 of the 837P, TigerShark of the 837I), so loops and qualifiers follow what both cannot have copied, the 4010
 * guide and the dental examples in stupidedi. Where that leaves a doubt the wider reading holds: SV306 and the diagnoses
 * may be missing, the patient's payment is F5, sales tax T, and line dates may be a day or a range.
 */
export const CLAIM_837D = parseGuide(`
guide 837 005010X224A2 Claim: dental

let channels R=EM,FX,TE R S=EM,EX,FX,TE S S=EM,EX,FX,TE S
let place R Sx3 -x2 S
let filing 11,12,13,14,15,16,17,AM,BL,CH,CI,DS,FI,HM,LM,MA,MB,MC,OF,TV,VA,WC,ZZ
let payers A,B,C,D,E,F,G,H,P,S,T,U
let relations 01,18,19,20,21,39,40,53,G8
let kin 01,19,20,21,39,40,53,G8
let adjustments R=CO,CR,OA,PI,PR R R Sx16
let procedure (R=AD,ER R Sx5)
let methods 00,01,02,03,04,05,06,07,08,09,10,11,12,13,14
let rejects S=T1,T2,T3,T4,T5,T6 S=1,2,3,4,5 S=1,2,3,4,5,6
let surface =B,D,F,I,L,M,O
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
      REF S2 Billing provider's number at the payer: R=G2,LU R
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
    CLM R1 Claim: R R -x2 R(R R=B R) R=N,Y R=A,B,C R=N,W,Y R=I,Y - S(R=AA,EM,OA S=AA,EM,OA S=AA,EM,OA S S)
      : S=01,02,03,05 -x6 S=PB S=1,2,3,4,5,6,7,8,9,10,11,15
    DTP S1 Accident: R=439 R=D8 R
    DTP S1 Appliance placed: R=452 R=D8 R
    DTP S1 Service date: R=472 R=D8,RD8 R
    DTP S1 Received by the repricer: R=050 R=D8 R
    DN1 S1 Orthodontic treatment: Sx4
    DN2 S35 Missing tooth: R R=E,M -x3 S=JP
    PWK S10 Paperwork: R=B4,DA,DG,EB,OZ,P6,RB,RR R=AA,BM,EL,EM,FT,FX -x2 S=AC S
    CN1 S1 Contract: R=01,02,03,04,05,06,09 Sx5
    AMT S1 Paid by the patient: R=F5 R
    REF S1 Predetermination number: R=G3 R
    REF S1 Service authorization exception: R=4N R=1,2,3,4,5,6,7
    REF S1 Payer's number of the original claim: R=F8 R
    REF S1 Referral number: R=9F R
    REF S1 Prior authorization: R=G1 R
    REF S1 Repriced claim number: R=9A R
    REF S1 Adjusted repriced claim number: R=9C R
    REF S1 Clearinghouse trace: R=D9 R
    K3 S10 Fixed-format text: R
    NTE S5 Claim note: R=ADD R
    HI S1 Diagnoses: R(R=ABK,BK,TQ R) S(R=ABF,BF,TQ R)x3
    HCP S1 Repricing of the claim: R=$methods R Sx5 -x5 $rejects
    loop 2310A S2 Referring provider
      NM1 R1 Referring provider name: R=DN,P3 R=1 R Sx2 - S S=XX S
      PRV S1 Specialty of the referring provider: R=RF R=PXC R
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
    loop 2310D S1 Assistant surgeon
      NM1 R1 Assistant surgeon name: R=DD R=1 R Sx2 - S S=XX S
      PRV S1 Specialty of the assistant surgeon: R=AS R=PXC R
      REF S4 Other assistant surgeon number: R=0B,1G,G2,LU R
    loop 2310E S1 Supervising provider
      NM1 R1 Supervising provider name: R=DQ R=1 R Sx2 - S S=XX S
      REF S4 Other supervising provider number: R=0B,1G,G2,LU R
    loop 2320 S10 Other coverage
      SBR R1 Other coverage: R=$payers R=$relations Sx2 -x4 S=$filing
      CAS S5 Adjustment by the other payer: $adjustments
      AMT S1 Paid by the other payer: R=D R
      AMT S1 Left for the patient: R=EAF R
      AMT S1 Not covered by the other payer: R=A8 R
      OI R1 Other insurance: -x2 R=N,W,Y -x2 R=I,Y
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
        REF S3 Other number of the other payer: R=2U,EI,FY,NF R
        REF S1 Other payer's authorization: R=G1 R
        REF S1 Other payer's referral: R=9F R
        REF S1 Other payer adjusted the claim: R=T4 R=Y
        REF S1 Other payer's predetermination: R=G3 R
        REF S1 Other payer's claim number: R=F8 R
      loop 2330C S2 Other payer's referring provider
        NM1 R1 Other payer's referring provider: R=DN,P3 R=1
        REF R3 Referring provider's number: R=0B,1G,G2,LU R
      loop 2330D S1 Other payer's rendering provider
        NM1 R1 Other payer's rendering provider: R=82 R=1,2
        REF R3 Rendering provider's number: R=0B,1G,G2,LU R
      loop 2330E S1 Other payer's supervising provider
        NM1 R1 Other payer's supervising provider: R=DQ R=1
        REF R3 Supervising provider's number: R=0B,1G,G2,LU R
      loop 2330F S1 Other payer's billing provider
        NM1 R1 Other payer's billing provider: R=85 R=1,2
        REF R2 Billing provider's number: R=G2,LU R
      loop 2330G S1 Other payer's service facility
        NM1 R1 Other payer's service facility: R=77 R=2
        REF R3 Service facility's number: R=0B,G2,LU R
      loop 2330H S1 Other payer's assistant surgeon
        NM1 R1 Other payer's assistant surgeon: R=DD R=1,2
        REF R3 Assistant surgeon's number: R=0B,1G,G2,LU R
    loop 2400 R50 Service line
      LX R1 Line number: R
      SV3 R1 Dental service: R$procedure R S S(R Sx4) S=I,R S -x4 S(R Sx3)
      TOO S32 Tooth: R=JP S S(R$surface S$surface S$surface S$surface S$surface)
      DTP S1 Service date: R=472 R=D8,RD8 R
      DTP S1 Prior placement: R=441 R=D8,RD8 R
      DTP S1 Appliance placed: R=452 R=D8,RD8 R
      DTP S1 Appliance replaced: R=446 R=D8,RD8 R
      DTP S1 Treatment begun: R=196 R=D8,RD8 R
      DTP S1 Treatment completed: R=198 R=D8,RD8 R
      CN1 S1 Contract: R=01,02,03,04,05,06,09 Sx5
      REF S5 Predetermination number: R=G3 R - $otherPayerId
      REF S5 Prior authorization: R=G1 R - $otherPayerId
      REF S1 Line control number: R=6R R
      REF S1 Repriced line number: R=9B R
      REF S1 Adjusted repriced line number: R=9D R
      REF S5 Referral number: R=9F R - $otherPayerId
      AMT S1 Sales tax: R=T R
      K3 S10 Fixed-format text: R
      HCP S1 Repricing of the line: R=$methods R Sx5 - S=AD,ER S S=UN S $rejects
      loop 2420A S1 Rendering provider of the line
        NM1 R1 Rendering provider name: R=82 R=1,2 R Sx2 - S S=XX S
        PRV S1 Specialty of the rendering provider: R=PE R=PXC R
        REF S20 Other rendering provider number: R=0B,1G,G2,LU R - $otherPayerId
      loop 2420B S1 Assistant surgeon of the line
        NM1 R1 Assistant surgeon name: R=DD R=1 R Sx2 - S S=XX S
        PRV S1 Specialty of the assistant surgeon: R=AS R=PXC R
        REF S20 Other assistant surgeon number: R=0B,1G,G2,LU R - $otherPayerId
      loop 2420C S1 Supervising provider of the line
        NM1 R1 Supervising provider name: R=DQ R=1 R Sx2 - S S=XX S
        REF S20 Other supervising provider number: R=0B,1G,G2,LU R - $otherPayerId
      loop 2420D S1 Service facility of the line
        NM1 R1 Service facility name: R=77 R=2 R -x4 S=XX S
        N3 R1 Service facility address: R S
        N4 R1 Service facility city: $place
        REF S20 Other service facility number: R=0B,G2,LU R - $otherPayerId
      loop 2430 S15 Decision of another payer on the line
        SVD R1 Line decision: R R R$procedure - R S
        CAS S5 Adjustment by the other payer: $adjustments
        DTP R1 Decided: R=573 R=D8 R
        AMT S1 Left for the patient: R=EAF R
`);
