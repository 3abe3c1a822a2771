import { parseGuide } from './parse-guide.js';

/**
 * 835, health care claim payment and advice. CAS01 without CR (the 837 has it): as pyx12 and the A1 addenda; stupidedi
 * still lists it. SVC06-1 takes what SVC01-1 takes, as stupidedi; pyx12 leaves out N6 and UI there.
 */
export const REMITTANCE_835 = parseGuide(`
guide 835 005010X221A1 Claim payment and remittance advice

let adjustments R=CO,OA,PI,PR R R Sx16
let procedures AD,ER,HC,HP,IV,N4,N6,NU,UI,WK
let place R Sx3 -x2 S
let payerIds AD,FI,NI,PI,PP,XV
let providerIds 0B,1A,1B,1C,1D,1G,1H,1J,D3,G2
let reasons 50,51,72,90,AH,AM,AP,B2,B3,BD,BN,C5,CR,CS,CT,CV,CW,DM,E3,FB,FC,GO,HM,IP,IR,IS,J1,L3,L6,LE,LS,OA,OB,PI,PL,RA,RE,SL,TL,WO,WU
let extras ZK,ZL,ZM,ZN,ZO

BPR R1 Payment: R=C,D,H,I,P,U,X R R=C,D R=ACH,BOP,CHK,FWT,NON S=CCP,CTX S=01,04 S S=DA Sx3
  : S=01,04 S S=DA,SG S R
TRN R1 Trace number of the payment: R=1 R R S
CUR S1 Currency: R=PR R
REF S1 Receiver, when not the payee: R=EV R
REF S1 Version of the payer's software: R=F2 R
DTM S1 Production date: R=405 R
loop 1000A R1 Payer
  N1 R1 Payer name: R=PR R S=XV S
  N3 R1 Payer address: R S
  N4 R1 Payer city: $place
  REF S4 Other payer number: R=2U,EO,HI,NF R
  PER S1 Business contact: R=CX S S=EM,FX,TE S S=EM,EX,FX,TE S S=EX S
  PER R> Technical contact: R=BL S S=EM,TE,UR S S=EM,EX,FX,TE,UR S S=EM,EX,FX,UR S
  PER S1 Payer web site: R=IC - R=UR R
loop 1000B R1 Payee
  N1 R1 Payee name: R=PE R R=FI,XV,XX R
  N3 S1 Payee address: R S
  N4 S1 Payee city: $place
  REF S> Other payee number: R=0B,D3,PQ,TJ R
  RDM S1 Delivery of the remittance: R=BM,EM,FT,OL Sx2
loop 2000 S> Group of claims
  LX R1 Group number: R
  TS3 S1 Provider totals: Rx5 -x7 S - S - S S - Sx5
  TS2 S1 Provider totals, inpatient: Sx19
  loop 2100 R> Claim
    CLP R1 Claim payment: R R=1,2,3,4,19,20,21,22,23,25 R R S
      : R=12,13,14,15,16,17,AM,CH,DS,HM,LM,MA,MB,MC,OF,TV,VA,WC,ZZ R Sx2 - Sx3
    CAS S99 Claim adjustment: $adjustments
    NM1 R1 Patient: R=QC R=1 Sx3 - S S=34,HN,II,MI,MR S
    NM1 S1 Insured: R=IL R=1,2 Sx3 - S R=FI,II,MI R
    NM1 S1 Corrected patient or insured: R=74 R=1,2 Sx3 - S S=C S
    NM1 S1 Rendering provider: R=82 R=1,2 Sx3 - S R=BD,BS,FI,MC,PC,SL,UP,XX R
    NM1 S1 Carrier the claim was forwarded to: R=TT R=2 R -x4 R=$payerIds R
    NM1 S1 Payer that should have paid first: R=PR R=2 R -x4 R=$payerIds R
    NM1 S1 Other subscriber: R=GB R=1,2 Sx3 - S S=FI,II,MI S
    MIA S1 Inpatient adjudication: R Sx23
    MOA S1 Outpatient adjudication: Sx9
    REF S5 Other claim number: R=1L,1W,28,6P,9A,9C,BB,CE,EA,F8,G1,G3,IG,SY R
    REF S10 Other rendering provider number: R=$providerIds,LU R
    DTM S2 Statement date: R=232,233 R
    DTM S1 End of coverage: R=036 R
    DTM S1 Claim received: R=050 R
    PER S2 Contact for the claim: R=CX S R=EM,FX,TE R S=EM,EX,FX,TE S S=EX S
    AMT S13 Other claim amount: R=AU,D8,DY,F5,I,NL,T,T2,$extras R
    QTY S14 Other claim quantity: R=CA,CD,LA,LE,NE,NR,OU,PS,VS,$extras R
    loop 2110 S999 Service line
      SVC R1 Service payment: R(R=$procedures R Sx4) R R S S S(R=$procedures R Sx5) S
      DTM S2 Service date: R=150,151,472 R
      CAS S99 Line adjustment: $adjustments
      REF S8 Other line number: R=1S,APC,BB,E9,G1,G3,LU,RB R
      REF S1 Line control number: R=6R R
      REF S10 Rendering provider number of the line: R=$providerIds,HPI,SY,TJ R
      REF S5 Payment policy: R=0K R
      AMT S9 Other line amount: R=B6,KH,T,T2,$extras R
      QTY S6 Other line quantity: R=$extras R
      LQ S99 Remark: R=HE,RX R
PLB S> Provider adjustment: R R R(R=$reasons S) R S(R=$reasons S) S S(R=$reasons S) S
  : S(R=$reasons S) S S(R=$reasons S) S S(R=$reasons S) S
`);
