/**
 * Types and lengths of the elements of every segment used here, and the syntax notes of the segment, as the base standard
 * 005010 has them. The guides add usage, codes and repeats. An element reads TYPEmin/max; types: AN text, ID code, N
 * whole number (N0), R decimal, M money (a decimal with two places), DT date, TM time. Parentheses hold the components of a
 * composite; `x4` repeats what is before it. Behind the bar stand the syntax notes, with two digits per element:
 * P0304 both or none, R0203 at least one, E0207 at most one, C0605 with the first the others, too, L050607 with the first
 * at least one of the others. No segment used here has elements typed N1 or N2.
 */
const PROCEDURE = '(ID2/2 AN1/48 AN2/2x4 AN1/80 AN1/48)';
const HEALTH_CODE = '(ID1/3 AN1/30 ID2/3 AN1/35 M1/18 R1/15 AN1/30 AN1/30 ID1/1|P0304 E0809)';
const POINTERS = '(N1/2x4)';
const STATUS = '(AN1/30 AN1/30 ID2/3 ID1/3)';
const REFERENCE = '(ID2/3 AN1/50 ID2/3 AN1/50 ID2/3 AN1/50|P0304 P0506)';
const UNIT =
  '(ID2/2 R1/15 R1/10 ID2/2 R1/15 R1/10 ID2/2 R1/15 R1/10 ID2/2 R1/15 R1/10 ID2/2 R1/15 R1/10)';
const ADJUSTMENT = '(ID2/2 AN1/50)';

const TEXT: Record<string, string> = {
  AAA: 'ID1/1 ID2/2 ID2/2 ID1/1',
  AK1: 'ID2/2 N1/9 AN1/12',
  AK2: 'ID3/3 AN4/9 AN1/35',
  AK9: 'ID1/1 N1/6x3 ID1/3x5',
  AMT: 'ID1/3 M1/18 ID1/1',
  BHT: 'ID4/4 ID2/2 AN1/50 DT8/8 TM4/8 ID2/2',
  BPR: 'ID1/2 M1/18 ID1/1 ID3/3 ID1/10 ID2/2 AN3/12 ID1/3 AN1/35 AN10/10 AN9/9 ID2/2 AN3/12 ID1/3 AN1/35 DT8/8 ID1/3 ID2/2 AN3/12 ID1/3 AN1/35|P0607 C0809 P1213 C1415 P1819 C2021',
  CAS: 'ID1/2 ID1/5 M1/18 R1/15 ID1/5 M1/18 R1/15 ID1/5 M1/18 R1/15 ID1/5 M1/18 R1/15 ID1/5 M1/18 R1/15 ID1/5 M1/18 R1/15|L050607 C0605 C0705 L080910 C0908 C1008 L111213 C1211 C1311 L141516 C1514 C1614 L171819 C1817 C1917',
  CL1: 'ID1/1 ID1/1 ID1/2 ID1/1',
  CLM: 'AN1/38 M1/18 ID1/2 ID1/2 (AN1/2 ID1/2 ID1/1) ID1/1 ID1/1 ID1/1 ID1/1 ID1/1 (ID2/3 ID2/3 ID2/3 ID2/2 ID2/3) ID2/3 ID1/1 ID1/3 ID1/1 ID1/1 ID1/2 ID1/1 ID2/2 ID1/2',
  CLP: 'AN1/38 ID1/2 M1/18 M1/18 M1/18 ID1/2 AN1/50 AN1/2 ID1/1 ID1/2 ID1/4 R1/15 R1/10 ID1/1',
  CN1: 'ID2/2 M1/18 R1/6 AN1/50 R1/6 AN1/30',
  CR1: 'ID2/2 R1/10 ID1/1 ID1/1 ID2/2 R1/15 AN1/55 AN1/55 AN1/80 AN1/80|P0102 P0506',
  CR2: 'N1/9 R1/15 ID2/3 ID2/3 ID2/2 R1/15 R1/15 ID1/1 ID1/1 AN1/80 AN1/80 ID1/1|P0102 C0403 P0506',
  CR3: 'ID1/1 ID2/2 R1/15 ID1/1 AN1/80|P0203',
  CR5: 'ID1/1 R1/15 ID1/1 ID1/1 AN1/80 R1/15 R1/15 R1/15 AN1/80 R1/15 R1/15 ID1/1 ID1/1x3 R1/15 ID1/1 ID1/1',
  CR6: 'ID1/1 DT8/8 ID2/3 AN1/35 DT8/8 ID1/1 ID1/1 ID1/1 DT8/8 ID2/2 AN1/15 DT8/8x3 ID2/3 AN1/35 ID1/1 DT8/8x4|P0304 P1516',
  CRC: 'ID2/2 ID1/1 ID2/3x5',
  CTP: 'ID2/2 ID3/3 R1/17 R1/15 (ID2/2) ID3/3 R1/10 M1/18 ID2/2 R1/10 N1/2|P0405 C0607 C0902 C1002 C1103',
  CTX: '(AN1/35 AN1/35) ID2/3 N1/10 AN1/6 (N1/2 N1/2 N1/4) (N1/4 N1/4)',
  CUR: 'ID2/3 ID3/3 R4/10 ID2/3 ID3/3 ID3/3',
  DMG: 'ID2/3 AN1/35 ID1/1 ID1/1 (ID1/1 ID1/3 AN1/30) ID1/2 ID2/3 ID1/2 R1/15 ID1/3 AN1/30|P0102 P1011 C1105',
  DN1: 'R1/15 R1/15 ID1/1 AN1/80',
  DN2: 'AN1/50 ID1/2 R1/15 ID2/3 AN1/35 ID1/3|P0405',
  DTM: 'ID3/3 DT8/8 TM4/8 ID2/2 ID2/3 AN1/35|R020305 C0403 P0506',
  DTP: 'ID3/3 ID2/3 AN1/35',
  EB: `ID1/3 ID3/3 ID1/2 ID1/3 AN1/50 ID1/2 M1/18 R1/10 ID2/2 R1/15 ID1/1 ID1/1 ${PROCEDURE} ${POINTERS}|P0910`,
  EQ: `ID1/2 ${PROCEDURE} ID3/3 ID1/3 ${POINTERS}|R0102`,
  FRM: 'AN1/20 ID1/1 AN1/50 DT8/8 R1/6|R02030405',
  GE: 'N1/6 N1/9',
  GS: 'ID2/2 AN2/15 AN2/15 DT8/8 TM4/8 N1/9 ID1/2 AN1/12',
  HCP: 'ID2/2 M1/18 M1/18 AN1/50 R1/9 AN1/50 M1/18 AN1/48 ID2/2 AN1/48 ID2/2 R1/15 ID2/2 ID1/2 ID1/2|R0113 P0910 P1112',
  HCR: 'ID1/2 AN1/50 AN1/30 ID1/1',
  HI: `${HEALTH_CODE}x12`,
  HL: 'AN1/12 AN1/12 ID1/2 ID1/1',
  HSD: 'ID2/2 R1/15 ID2/2 R1/6 ID1/2 N1/3 ID1/2 ID1/1|P0102 C0605',
  IEA: 'N1/5 N9/9',
  III: 'ID1/3 AN1/30 ID2/2 AN1/264 R1/15 (ID2/2) ID1/2 ID1/2 ID1/2|P0102 L030405',
  IK3: 'ID2/3 N1/10 AN1/6 ID1/3',
  IK4: '(N1/2 N1/2 N1/4) N1/4 ID1/3 AN1/99',
  IK5: 'ID1/1 ID1/3x5',
  INS: 'ID1/1 ID2/2 ID3/3 ID2/3 ID1/1 (ID1/1 ID1/1) ID2/2 ID2/2 ID1/1 ID1/1 ID2/3 AN1/35 ID1/1 AN2/30 ID2/2 ID2/3 N1/9|P1112',
  K3: 'AN1/80 ID1/2 (ID2/2)',
  LE: 'AN1/4',
  LIN: `AN1/20 ${Array(15).fill('ID2/2 AN1/48').join(' ')}|P0405 P0607 P0809`,
  LQ: 'ID1/3 AN1/30|C0102',
  LS: 'AN1/4',
  LX: 'N1/6',
  MEA: `ID2/2 ID1/3 R1/20 ${UNIT} R1/20 R1/20 ID2/2 ID2/2 ID2/2 ID2/4 ID1/3 AN1/30|R03050608 E0412 L050412 L060412 L07030506 E0803 P1112`,
  MIA: 'R1/15 M1/18 R1/15 M1/18 AN1/50 M1/18x9 R1/15 M1/18x4 AN1/50x4 M1/18',
  MOA: 'R1/10 M1/18 AN1/50x5 M1/18x2',
  MPI: 'ID1/1 ID2/2 ID1/1 AN1/80 ID2/2 ID2/3 AN1/35|P0607',
  MSG: 'AN1/264 ID2/2 N1/9|C0302',
  N1: 'ID2/3 AN1/60 ID1/2 AN2/80 ID2/2 ID2/3|R0203 P0304',
  N3: 'AN1/55 AN1/55',
  N4: 'AN2/30 ID2/2 ID3/15 ID2/3 ID1/2 AN1/30 ID1/3|E0207 C0605 C0704',
  NM1: 'ID2/3 ID1/1 AN1/60 AN1/35 AN1/25 AN1/10 AN1/10 ID1/2 AN2/80 ID2/2 ID2/3 AN1/60|P0809 C1110 C1203',
  NTE: 'ID3/3 AN1/80',
  OI: 'ID1/2 ID1/2 ID1/1 ID1/1 ID1/1 ID1/1',
  PAT: 'ID2/2 ID1/1 ID2/2 ID1/1 ID2/3 AN1/35 ID2/2 R1/10 ID1/1|P0506 P0708',
  PER: 'ID2/2 AN1/60 ID2/2 AN1/256 ID2/2 AN1/256 ID2/2 AN1/256 AN1/20|P0304 P0506 P0708',
  PLB: `AN1/50 DT8/8 ${Array(6).fill(`${ADJUSTMENT} M1/18`).join(' ')}|P0506 P0708 P0910 P1112 P1314`,
  PRV: 'ID1/3 ID2/3 AN1/50 ID2/2 (ID3/3) ID3/3|P0203',
  PS1: 'AN1/50 M1/18 ID2/2',
  PWK: 'ID2/2 ID1/2 N1/2 ID2/3 ID1/2 AN2/80 AN1/80 (ID1/2x5) ID1/2|P0506',
  QTY: `ID2/2 R1/15 ${UNIT} AN1/30|R0204 E0204`,
  RDM: 'ID1/2 AN1/60 AN1/256',
  REF: `ID2/3 AN1/50 AN1/80 ${REFERENCE}|R0203`,
  SBR: 'ID1/1 ID2/2 AN1/50 AN1/60 ID1/3 ID1/1 ID1/1 ID2/2 ID1/2',
  SE: 'N1/10 AN4/9',
  ST: 'ID3/3 AN4/9 AN1/35',
  STC: `${STATUS} DT8/8 ID1/2 M1/18 M1/18 DT8/8 ID3/3 DT8/8 AN1/16 ${STATUS} ${STATUS} AN1/264`,
  SV1: `${PROCEDURE} M1/18 ID2/2 R1/15 AN1/2 ID1/2 ${POINTERS} M1/18 ID1/1 ID1/2 ID1/1 ID1/1 ID1/2 AN1/2 ID1/1 ID1/1 AN1/50 ID3/15 M1/18 ID1/1 ID1/1|P0304`,
  SV2: `AN1/48 ${PROCEDURE} M1/18 ID2/2 R1/15 R1/10 M1/18 ID1/1 ID1/1 ID1/1|R0102 P0405`,
  SV3: `${PROCEDURE} M1/18 AN1/2 (ID1/3x5) ID1/1 R1/15 AN1/80 ID1/1 ID1/1 ID1/1 ${POINTERS}`,
  SV5: `${PROCEDURE} ID2/2 R1/15 M1/18 M1/18 ID1/1 M1/18|R0405 C0605`,
  SVC: `${PROCEDURE} M1/18 M1/18 AN1/48 R1/15 ${PROCEDURE} R1/15`,
  SVD: `AN2/80 M1/18 ${PROCEDURE} AN1/48 R1/15 N1/6`,
  TA1: 'N9/9 DT6/6 TM4/4 ID1/1 ID3/3',
  TOO: 'ID1/3 AN1/30 (ID1/2x5)|P0102',
  TRN: 'ID1/2 AN1/50 AN10/10 AN1/50',
  TS2: 'M1/18x6 R1/15 M1/18x2 R1/15x5 M1/18 R1/15 M1/18x3',
  TS3: 'AN1/50 AN1/2 DT8/8 R1/15 M1/18x18 R1/15 M1/18',
  UM: 'ID1/2 ID1/1 ID1/2 (AN1/2 ID1/2 ID1/1) (ID2/3 ID2/3 ID2/3 ID2/2 ID2/3) ID1/3 ID1/1 ID1/1 ID1/1 ID1/2',
};

/** Elements whose date format another element names: tag, format element, value element. */
export const PERIODS: Record<string, readonly (readonly [number, number])[]> = {
  CR6: [
    [3, 4],
    [15, 16],
  ],
  DMG: [[1, 2]],
  DN2: [[4, 5]],
  DTP: [[2, 3]],
  INS: [[11, 12]],
  MPI: [[6, 7]],
  PAT: [[5, 6]],
};

export type ElementType = 'AN' | 'ID' | 'N' | 'R' | 'M' | 'DT' | 'TM';

/** A simple element, or a composite when it has components. */
export interface ElementForm {
  type: ElementType;
  min: number;
  max: number;
  components?: readonly ElementForm[];
  /** Syntax notes between the components. */
  notes?: readonly SyntaxNote[];
}

/** What the base standard says of elements together; see the top of this file for the kinds. */
export interface SyntaxNote {
  kind: 'P' | 'R' | 'E' | 'C' | 'L';
  elements: readonly number[];
}

const COMPOSITE = { type: 'AN', min: 1, max: 9999 } as const;

function parse(text: string): { forms: ElementForm[]; notes: SyntaxNote[] } {
  const bar = text.lastIndexOf('|') > text.lastIndexOf(')') ? text.lastIndexOf('|') : text.length;
  const forms: ElementForm[] = [];
  const pieces = text.slice(0, bar).matchAll(/(?:\(([^)]*)\)|([A-Z]+)(\d+)\/(\d+))(?:x(\d+))?/g);
  for (const [, inner, type, min, max, times] of pieces) {
    const form = inner !== undefined ? composite(inner) : simple(type!, min!, max!);
    for (let n = 0; n < Number(times ?? 1); n++) forms.push(form);
  }
  return { forms, notes: parseNotes(text.slice(bar + 1)) };
}

function simple(type: string, min: string, max: string): ElementForm {
  return { type: type as ElementType, min: Number(min), max: Number(max) };
}

function composite(inner: string): ElementForm {
  const { forms, notes } = parse(inner);
  return notes.length > 0
    ? { ...COMPOSITE, components: forms, notes }
    : { ...COMPOSITE, components: forms };
}

function parseNotes(text: string): SyntaxNote[] {
  return [...text.matchAll(/([PRECL])((?:\d\d)+)/g)].map(([, kind, digits]) => ({
    kind: kind as SyntaxNote['kind'],
    elements: digits!.match(/\d\d/g)!.map(Number),
  }));
}

const SEGMENTS = new Map(Object.entries(TEXT).map(([tag, text]) => [tag, parse(text)]));

/** The forms of a segment's elements; undefined for a tag that is not used in these guides. */
export function formsOf(tag: string): readonly ElementForm[] | undefined {
  return SEGMENTS.get(tag)?.forms;
}

/** The syntax notes of a segment. */
export function notesOf(tag: string): readonly SyntaxNote[] {
  return SEGMENTS.get(tag)?.notes ?? [];
}

/** Length as the standard counts it: signs and decimal points do not count in numbers. */
export function lengthOf(type: ElementType, value: string): number {
  return type === 'R' || type === 'M' || type === 'N'
    ? value.replace(/[-.+]/g, '').length
    : [...value].length;
}
