import { parseGuide } from './parse-guide.js';

/*
 * 278, health care services review: request and response share id and ST01, BHT02 tells them apart. No open description
 * gives every code of this guide. Loops, segments and elements follow the examples in stupidedi, the 4010 guide in pyx12 and
 * the record types of ballerina's connector, entities of providers and requesters what payers publish. Where codes are not
 * known from those, the element takes any code; where repeats are not known, what the base standard allows.
 */
const SHARED = `
let place R Sx3 -x2 S
let contact R=IC S S=EM,FX,TE,UR S S=EM,EX,FX,TE,UR S S=EM,EX,FX,TE,UR S
let organization R=24,34,46,PI,XV,XX R
let roles AD,AS,AT,CO,CV,OP,OR,OT,PC,PE,RF
let providerReferences 0B,1G,1J,CT,EI,G5,N5,N7,SY,ZH
let personReferences 1L,1W,3L,6P,A6,DP,EJ,F6,HJ,IG,N6,NQ,SY
let entities 1T,71,72,73,77,AAJ,DD,DK,DN,DQ,FA,G3,P3,QB,QV,SJ
let relations 01,04,05,07,09,10,15,17,18,19,20,21,22,23,24,29,32,33,34,36,39,40,41,43,53,G8
let reports 03,04,05,06,07,08,09,10,11,13,15,21,48,55,59,77,A3,A4,AM,AS,AT,B2,B3,BR,BS,BT,CB,CK,D2,DA,DB,DG,DJ,DS,FM,HC,HR,I5,IR,LA,M1,NN,OB,OC,OD,OE,OX,P4,P5,P6,P7,PE,PN,PO,PQ,PY,PZ,QC,QR,RB,RR,RT,RX,SG,V5,XP
let visits S=DY,FL,HS,MN,VS S S=DA,MO,WK S S=6,7,21,26,27,29,34,35 S S S
let diagnosis (R=ABF,ABJ,ABK,APR,BF,BJ,BK,DR,PR R S=D8 S)
let otherDiagnoses S(R=ABF,ABJ,APR,BF,BJ,DR,PR R S=D8 S)x11
let procedure (R=AD,HC,ID,IV,N4,WK,ZZ R Sx6)
let certification R=1,2,3,4,5,I,N,R,S

block services
  SV1 S1 Professional service: R$procedure S S=F2,MJ,UN S -x2 S(R Sx3) -x3 S=N,Y -x8 S
  SV2 S1 Institutional service: S S$procedure S S=DA,F2,UN S S -x2 Sx2
  SV3 S1 Dental service: R$procedure S - S(R Sx4) S S S
  TOO S32 Tooth: R=JP R S(R Sx4)
  HSD S1 Delivery of the service: $visits
`;

/** 278 request for review. */
export const REVIEW_REQUEST_278 = parseGuide(`
guide 278 for 01,13,36 005010X217 Authorization request
${SHARED}
BHT R1 Beginning: R=0007 R=01,13,36 R R R S=RU
loop 2000A R1 Reviewer
  HL R1 Reviewer level: R - R=20 R=1
  loop 2010A R1 Reviewer name
    NM1 R1 Reviewer name: R=X3 R=1,2 Sx3 - S $organization
  loop 2000B R1 Requester
    HL R1 Requester level: R R R=21 R=1
    loop 2010B R1 Requester name
      NM1 R1 Requester name: R=1P,2B,36,FA,PR R=1,2 Sx3 - S $organization
      REF S8 Other requester number: R=$providerReferences R
      N3 S1 Requester address: R S
      N4 S1 Requester city: $place
      PER S1 Requester contact: $contact
      PRV S1 Requester role: R=$roles S=PXC S
    loop 2000C R1 Subscriber
      HL R1 Subscriber level: R R R=22 R=1
      loop 2010C R1 Subscriber name
        NM1 R1 Subscriber name: R=IL R=1 Sx5 R=II,MI R
        REF S9 Other subscriber number: R=$personReferences R
        N3 S1 Subscriber address: R S
        N4 S1 Subscriber city: $place
        DMG S1 Subscriber birth date and sex: R=D8 R S=F,M,U
        INS S1 Military subscriber: R=Y R=18 -x5 R
      use events
      loop 2000D S1 Dependent
        HL R1 Dependent level: R R R=23 R=1
        loop 2010D R1 Dependent name
          NM1 R1 Dependent name: R=QC R=1 Sx3 - S
          REF S9 Other dependent number: R=$personReferences R
          N3 S1 Dependent address: R S
          N4 S1 Dependent city: $place
          DMG S1 Dependent birth date and sex: R=D8 R S=F,M,U
          INS S1 Relation to the subscriber: R=N R=$relations -x14 S
        use events

block events
  loop 2000E S> Patient event
    HL R1 Event level: R R R=EV R=0,1
    TRN S3 Trace number of the event: R=1 R R S
    UM R1 Kind of review: R=AR,HS,IN,SC $certification S S(R R=A,B) S(R=AA,AP,EM Sx4) S=03,E,U Sx4
    REF S1 Earlier authorization: R=BB R
    REF S1 Earlier administrative number: R=NT R
    DTP S1 Accident: R=439 R=D8 R
    DTP S1 Last menstrual period: R=484 R=D8 R
    DTP S1 Estimated date of birth: R=ABC R=D8 R
    DTP S1 Onset of illness: R=431 R=D8 R
    DTP S1 Event: R=AAH R=D8,RD8 R
    DTP S1 Admission: R=435 R=D8,RD8 R
    DTP S1 Discharge: R=096 R=D8 R
    HI S1 Diagnoses: R$diagnosis $otherDiagnoses
    HSD S1 Delivery of the service: $visits
    CRC S9 Condition of the patient: R=07,08,09,11,75,76,77 R=N,Y R Sx4
    CL1 S1 Admission codes: Sx4
    CR1 S1 Ambulance transport: S=KG,LB S R=I,R,T,X S=A,B,C,D,E S=DH,DK S -x2 Sx2
    CR2 S1 Spinal manipulation: Sx4 -x3 R R Sx3
    CR5 S1 Home oxygen: -x2 R S S R Sx10 R S
    CR6 S1 Home health: R R S=RD8 S -x2 R R Sx6 S=RD8 S S
    PWK S10 Paperwork: R=$reports R=AA,BM,EL,EM,FX,VO -x2 S=AC Sx2
    MSG S1 Message: R
    loop 2010EA S14 Provider of the event
      use provider
    loop 2010EB S5 Place of transport
      NM1 R1 Place: R=45,FS,ND,PW,R3 R=2 S
      N3 R1 Street of the place: R S
      N4 R1 City of the place: Sx3
    # The entities of another reviewer are not known from open sources: whoever is none of the above.
    loop 2010EC S3 Other reviewer
      NM1 R1 Other reviewer: R R=2 S
      REF S1 Reasons of the denial: R=ZZ R - S(R=ZZ R Sx4)
      DTP S1 Day of the denial: R=598 R=D8 R
    loop 2000F S> Service
      HL R1 Service level: R R R=SS R=0
      TRN S3 Trace number of the service: R=1 R R S
      UM S1 Kind of review: R=AR,HS,IN,SC $certification S S(R R=A,B) S(R=AA,AP,EM Sx4) S=03,E,U Sx4
      REF S1 Earlier authorization: R=BB R
      REF S1 Earlier administrative number: R=NT R
      DTP S1 Service date: R=472 R=D8,RD8 R
      use services
      PWK S10 Paperwork of the service: R=$reports R=AA,BM,EL,EM,FX,VO -x2 S=AC Sx2
      MSG S1 Message: R
      loop 2010F S12 Provider of the service
        use provider
block provider
  NM1 R1 Provider name: R=$entities R=1,2 Sx5 S=24,34,46,XX S
  REF S8 Other provider number: R=$providerReferences R S
  N3 S1 Provider address: R S
  N4 S1 Provider city: $place
  PER S1 Provider contact: $contact
  PRV S1 Provider role: R=$roles R=PXC R
`);

/** 278 response. */
export const REVIEW_RESPONSE_278 = parseGuide(`
guide 278 for 11 005010X217 Authorization response
${SHARED}
let reject R=N,Y - S S
let contactName R=1,2 Sx5 S=24,34,46,PI,XV,XX S
BHT R1 Beginning: R=0007 R=11 R R R S=18,19,AT,RU
loop 2000A R1 Reviewer
  HL R1 Reviewer level: R - R=20 R=0,1
  AAA S9 Rejection of the request: $reject
  loop 2010A R1 Reviewer name
    NM1 R1 Reviewer name: R=X3 R=1,2 Sx3 - S $organization
    PER S1 Reviewer contact: $contact
    AAA S9 Rejection by the reviewer: $reject
  loop 2000B S1 Requester
    HL R1 Requester level: R R R=21 R=0,1
    loop 2010B R1 Requester name
      NM1 R1 Requester name: R=1P,2B,36,FA,PR R=1,2 Sx3 - S $organization
      REF S8 Other requester number: R=$providerReferences R
      AAA S9 Rejection of the requester: $reject
      PRV S1 Requester role: R=$roles S=PXC S
    loop 2000C S1 Subscriber
      HL R1 Subscriber level: R R R=22 R=0,1
      loop 2010C R1 Subscriber name
        NM1 R1 Subscriber name: R=IL R=1 Sx5 R=II,MI R
        REF S9 Other subscriber number: R=$personReferences R
        N3 S1 Subscriber address: R S
        N4 S1 Subscriber city: $place
        AAA S9 Rejection of the subscriber: $reject
        DMG S1 Subscriber birth date and sex: R=D8 R S=F,M,U
        INS S1 Military subscriber: R=Y R=18 -x5 R
      use events
      loop 2000D S1 Dependent
        HL R1 Dependent level: R R R=23 R=0,1
        loop 2010D R1 Dependent name
          NM1 R1 Dependent name: R=QC R=1 Sx3 - S
          REF S9 Other dependent number: R=$personReferences R
          N3 S1 Dependent address: R S
          N4 S1 Dependent city: $place
          AAA S9 Rejection of the dependent: $reject
          DMG S1 Dependent birth date and sex: R=D8 R S=F,M,U
          INS S1 Relation to the subscriber: R=N R=$relations -x14 S
        use events

block events
  loop 2000E S> Patient event
    HL R1 Event level: R R R=EV R=0,1
    TRN S3 Trace number of the event: R=1,2 R R S
    AAA S9 Rejection of the event: $reject
    UM S1 Kind of review: R=AR,HS,IN,SC $certification S S(R R=A,B) S(R=AA,AP,EM Sx4) S=03,E,U Sx4
    HCR S1 Decision: R=A1,A2,A3,A4,A6,C,CT,NA S S S=N,Y
    REF S1 Administrative number: R=NT R
    REF S1 Earlier authorization: R=BB R
    DTP S1 Accident: R=439 R=D8 R
    DTP S1 Last menstrual period: R=484 R=D8 R
    DTP S1 Estimated date of birth: R=ABC R=D8 R
    DTP S1 Onset of illness: R=431 R=D8 R
    DTP S1 Event: R=AAH R=D8,RD8 R
    DTP S1 Admission: R=435 R=D8,RD8 R
    DTP S1 Discharge: R=096 R=D8 R
    DTP S1 Decision made: R=102 R=D8 R
    DTP S1 Decision expires: R=036 R=D8 R
    DTP S1 Decision in force: R=007 R=D8,RD8 R
    HI S1 Diagnoses: R$diagnosis $otherDiagnoses
    HSD S1 Delivery of the service: $visits
    CL1 S1 Admission codes: Sx4
    CR1 S1 Ambulance transport: S=KG,LB S R=I,R,T,X S=A,B,C,D,E S=DH,DK S -x2 Sx2
    CR2 S1 Spinal manipulation: Sx4 -x3 Sx5
    CR5 S1 Home oxygen: -x2 S S S Sx11 S S
    CR6 S1 Home health: R R S=RD8 S -x2 S R Sx6 S=RD8 S S
    PWK S10 Paperwork asked for: R=$reports R=AA,BM,EL,EM,FX,VO -x2 S=AC Sx2
    MSG S1 Message: R
    loop 2010EA S14 Provider of the event
      use provider
    loop 2010EB S1 Contact for more about the patient
      NM1 R1 Contact: R=1P,2B,ABG,PR,X3 $contactName
      use numbers
    loop 2010EC S5 Place of transport
      NM1 R1 Place: R=45,FS,ND,PW,R3 R=2 S
      N3 R1 Street of the place: R S
      N4 R1 City of the place: Sx3 S -x2 S
      AAA S9 Rejection of the place: $reject
    # The entities of another reviewer are not known from open sources: whoever is none of the above, contacts included.
    loop 2010ED S3 Other reviewer
      NM1 R1 Other reviewer: R $contactName
      REF S1 Reasons of the denial: R=ZZ R - S(R=ZZ R Sx4)
      use numbers
      DTP S1 Day of the denial: R=598 R=D8 R
    loop 2000F S> Service
      HL R1 Service level: R R R=SS R=0
      TRN S3 Trace number of the service: R=1,2 R R S
      AAA S9 Rejection of the service: $reject
      UM S1 Kind of review: R=AR,HS,IN,SC $certification S S(R R=A,B) S(R=AA,AP,EM Sx4) S=03,E,U Sx4
      HCR S1 Decision: R=A1,A2,A3,A4,A6,C,CT,NA S S S=N,Y
      REF S1 Administrative number: R=NT R
      REF S1 Earlier authorization: R=BB R
      DTP S1 Service date: R=472 R=D8,RD8 R
      DTP S1 Decision made: R=102 R=D8 R
      DTP S1 Decision expires: R=036 R=D8 R
      DTP S1 Decision in force: R=007 R=D8,RD8 R
      use services
      PWK S10 Paperwork asked for: R=$reports R=AA,BM,EL,EM,FX,VO -x2 S=AC Sx2
      MSG S1 Message: R
      loop 2010FA S12 Provider of the service
        use provider
      loop 2010FB S1 Contact for more about the service
        NM1 R1 Contact: R $contactName
        use numbers
block provider
  NM1 R1 Provider name: R=$entities R=1,2 Sx5 S=24,34,46,XX S
  REF S8 Other provider number: R=$providerReferences R S
  N3 S1 Provider address: R S
  N4 S1 Provider city: $place
  PER S1 Provider contact: $contact
  AAA S9 Rejection of the provider: $reject
  PRV S1 Provider role: R=$roles R=PXC R
block numbers
  N3 S1 Contact address: R S
  N4 S1 Contact city: $place
  PER S1 Contact numbers: $contact
`);
