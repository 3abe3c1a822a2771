/**
 * Types and lengths of the elements of every segment used here, as the base standard 005010 has them. The guides add
 * usage, codes and repeats. An element reads TYPEmin/max; types: AN text, ID code, N integer, R decimal, M money (a
 * decimal with two places), DT date, TM time. Parentheses hold the components of a composite; `x4` repeats what is
 * before it.
 */
const PROCEDURE = '(ID2/2 AN1/48 AN2/2x4 AN1/80 AN1/48)';
const HEALTH_CODE = '(ID1/3 AN1/30 ID2/3 AN1/35 M1/18 R1/15 AN1/30 AN1/30 ID1/1)';
const POINTERS = '(N1/2x4)';
const STATUS = '(AN1/30 AN1/30 ID2/3 ID1/3)';
const REFERENCE = '(ID2/3 AN1/50 ID2/3 AN1/50 ID2/3 AN1/50)';

const TEXT: Record<string, string> = {
  AAA: 'ID1/1 ID2/2 ID2/2 ID1/1',
  AK1: 'ID2/2 N1/9 AN1/12',
  AK2: 'ID3/3 AN4/9 AN1/35',
  AK9: 'ID1/1 N1/6x3 ID1/3x5',
  AMT: 'ID1/3 M1/18 ID1/1',
  BHT: 'ID4/4 ID2/2 AN1/50 DT8/8 TM4/8 ID2/2',
  BPR: 'ID1/2 M1/18 ID1/1 ID3/3 ID1/10 ID2/2 AN3/12 ID1/3 AN1/35 AN10/10 AN9/9 ID2/2 AN3/12 ID1/3 AN1/35 DT8/8 ID1/3 ID2/2 AN3/12 ID1/3 AN1/35',
  CAS: 'ID1/2 ID1/5 M1/18 R1/15 ID1/5 M1/18 R1/15 ID1/5 M1/18 R1/15 ID1/5 M1/18 R1/15 ID1/5 M1/18 R1/15 ID1/5 M1/18 R1/15',
  CL1: 'ID1/1 ID1/1 ID1/2 ID1/1',
  CLM: 'AN1/38 M1/18 ID1/2 ID1/2 (AN1/2 ID1/2 ID1/1) ID1/1 ID1/1 ID1/1 ID1/1 ID1/1 (ID2/3 ID2/3 ID2/3 ID2/2 ID2/3) ID2/3 ID1/1 ID1/3 ID1/1 ID1/1 ID1/2 ID1/1 ID2/2 ID1/2',
  CLP: 'AN1/38 ID1/2 M1/18 M1/18 M1/18 ID1/2 AN1/50 AN1/2 ID1/1 ID1/2 ID1/4 R1/15 R1/10 ID1/1',
  CN1: 'ID2/2 M1/18 R1/6 AN1/50 R1/6 AN1/30',
  CR1: 'ID2/2 R1/10 ID1/1 ID1/1 ID2/2 R1/15 AN1/55 AN1/55 AN1/80 AN1/80',
  CR2: 'N1/9 R1/15 ID2/3 ID2/3 ID2/2 R1/15 R1/15 ID1/1 ID1/1 AN1/80 AN1/80 ID1/1',
  CR3: 'ID1/1 ID2/2 R1/15 ID1/1 AN1/80',
  CRC: 'ID2/2 ID1/1 ID2/3x5',
  CTP: 'ID2/2 ID3/3 R1/17 R1/15 (ID2/2) ID3/3 R1/10',
  CTX: '(AN1/35 AN1/35) ID2/3 N1/10 AN1/4 (N1/2 N1/2 N1/4) (N1/4 N1/4)',
  CUR: 'ID2/3 ID3/3 R4/10 ID2/3 ID3/3 ID3/3',
  DMG: 'ID2/3 AN1/35 ID1/1 ID1/1 (ID1/1 ID1/3 AN1/30) ID1/2 ID2/3 ID1/2 R1/15 ID1/3 AN1/30',
  DTM: 'ID3/3 DT8/8 TM4/8 ID2/2 ID2/3 AN1/35',
  DTP: 'ID3/3 ID2/3 AN1/35',
  EB: `ID1/3 ID3/3 ID1/2 ID1/3 AN1/50 ID1/2 M1/18 R1/10 ID2/2 R1/15 ID1/1 ID1/1 ${PROCEDURE} ${POINTERS}`,
  EQ: `ID1/2 ${PROCEDURE} ID3/3 ID1/3 ${POINTERS}`,
  FRM: 'AN1/20 ID1/1 AN1/50 DT8/8 R1/6',
  HCP: 'ID2/2 M1/18 M1/18 AN1/50 R1/9 AN1/50 M1/18 AN1/48 ID2/2 AN1/48 ID2/2 R1/15 ID2/2 ID1/2 ID1/2',
  HI: `${HEALTH_CODE}x12`,
  HL: 'AN1/12 AN1/12 ID1/2 ID1/1',
  HSD: 'ID2/2 R1/15 ID2/2 R1/6 ID1/2 N1/3 ID1/2 ID1/1',
  III: 'ID1/3 AN1/30 ID2/2 AN1/264 R1/15 (ID2/2) ID1/2 ID1/2 ID1/2',
  IK3: 'ID2/3 N1/10 AN1/6 ID1/3',
  IK4: '(N1/2 N1/2 N1/4) N1/4 ID1/3 AN1/99',
  IK5: 'ID1/1 ID1/3x5',
  INS: 'ID1/1 ID2/2 ID3/3 ID2/3 ID1/1 (ID1/1 ID1/1) ID2/2 ID2/2 ID1/1 ID1/1 ID2/3 AN1/35 ID1/1 AN2/30 ID2/2 ID2/3 N1/9',
  K3: 'AN1/80 ID1/2 (ID2/2)',
  LE: 'AN1/4',
  LIN: 'AN1/20 ID2/2 AN1/48',
  LQ: 'ID1/3 AN1/30',
  LS: 'AN1/4',
  LX: 'N1/6',
  MEA: 'ID2/2 ID1/3 R1/20',
  MIA: 'R1/15 M1/18 R1/15 M1/18 AN1/50 M1/18x9 R1/15 M1/18x4 AN1/50x4 M1/18',
  MOA: 'R1/10 M1/18 AN1/50x5 M1/18x2',
  MPI: 'ID1/1 ID2/2 ID1/1 AN1/80 ID2/2 ID2/3 AN1/35',
  MSG: 'AN1/264',
  N1: 'ID2/3 AN1/60 ID1/2 AN2/80 ID2/2 ID2/3',
  N3: 'AN1/55 AN1/55',
  N4: 'AN2/30 ID2/2 ID3/15 ID2/3 ID1/2 AN1/30 ID1/3',
  NM1: 'ID2/3 ID1/1 AN1/60 AN1/35 AN1/25 AN1/10 AN1/10 ID1/2 AN2/80 ID2/2 ID2/3 AN1/60',
  NTE: 'ID3/3 AN1/80',
  OI: 'ID1/2 ID1/2 ID1/1 ID1/1 ID1/1 ID1/1',
  PAT: 'ID2/2 ID1/1 ID2/2 ID1/1 ID2/3 AN1/35 ID2/2 R1/10 ID1/1',
  PER: 'ID2/2 AN1/60 ID2/2 AN1/256 ID2/2 AN1/256 ID2/2 AN1/256 AN1/20',
  PLB: 'AN1/50 DT8/8 (ID2/2 AN1/50) M1/18 (ID2/2 AN1/50) M1/18 (ID2/2 AN1/50) M1/18 (ID2/2 AN1/50) M1/18 (ID2/2 AN1/50) M1/18 (ID2/2 AN1/50) M1/18',
  PRV: 'ID1/3 ID2/3 AN1/50 ID2/2 (ID3/3) ID3/3',
  PS1: 'AN1/50 M1/18 ID2/2',
  PWK: 'ID2/2 ID1/2 N1/2 ID2/3 ID1/2 AN2/80 AN1/80',
  QTY: 'ID2/2 R1/15 (ID2/2) AN1/30',
  RDM: 'ID1/2 AN1/60 AN1/256',
  REF: `ID2/3 AN1/50 AN1/80 ${REFERENCE}`,
  SBR: 'ID1/1 ID2/2 AN1/50 AN1/60 ID1/3 ID1/1 ID1/1 ID2/2 ID1/2',
  STC: `${STATUS} DT8/8 ID1/2 M1/18 M1/18 DT8/8 ID3/3 DT8/8 AN1/16 ${STATUS} ${STATUS} AN1/264`,
  SV1: `${PROCEDURE} M1/18 ID2/2 R1/15 AN1/2 ID1/2 ${POINTERS} M1/18 ID1/1 ID1/2 ID1/1 ID1/1 ID1/2 ID1/2 ID1/1`,
  SV5: `${PROCEDURE} ID2/2 R1/15 M1/18 M1/18 ID1/1 M1/18`,
  SVC: `${PROCEDURE} M1/18 M1/18 AN1/48 R1/15 ${PROCEDURE} R1/15`,
  SVD: `AN2/80 M1/18 ${PROCEDURE} AN1/48 R1/15 N1/6`,
  TA1: 'N9/9 DT6/6 TM4/4 ID1/1 ID3/3',
  TRN: 'ID1/2 AN1/50 AN10/10 AN1/50',
  TS2: 'M1/18x5 R1/15 M1/18 R1/15 R1/15 M1/18x2 R1/15x5 M1/18x3',
  TS3: 'AN1/50 AN1/2 DT8/8 R1/15 M1/18x18 R1/15 M1/18',
};

export type ElementType = 'AN' | 'ID' | 'N' | 'R' | 'M' | 'DT' | 'TM';

/** A simple element, or a composite when it has components. */
export interface ElementForm {
  type: ElementType;
  min: number;
  max: number;
  components?: readonly ElementForm[];
}

const COMPOSITE = { type: 'AN', min: 1, max: 9999 } as const;

function parse(text: string): ElementForm[] {
  const forms: ElementForm[] = [];
  for (const match of text.matchAll(/(?:\(([^)]*)\)|([A-Z]+)(\d+)\/(\d+))(?:x(\d+))?/g)) {
    const [, inner, type, min, max, times] = match;
    const form: ElementForm =
      inner !== undefined
        ? { ...COMPOSITE, components: parse(inner) }
        : { type: type as ElementType, min: Number(min), max: Number(max) };
    for (let n = 0; n < Number(times ?? 1); n++) forms.push(form);
  }
  return forms;
}

const FORMS = new Map<string, readonly ElementForm[]>(
  Object.entries(TEXT).map(([tag, text]) => [tag, parse(text)]),
);

/** The forms of a segment's elements; undefined for a tag that is not used in these guides. */
export function formsOf(tag: string): readonly ElementForm[] | undefined {
  return FORMS.get(tag);
}

/** Length as the standard counts it: signs and decimal points do not count in numbers. */
export function lengthOf(type: ElementType, value: string): number {
  return type === 'R' || type === 'M' || type === 'N'
    ? value.replace(/[-.+]/g, '').length
    : [...value].length;
}
