import type { ElementEditor } from './element-editor.js';

/** What was said before a segment and decides what its elements are. */
export interface Around {
  /** N101 or NM101 of the party whose address, contacts and references follow. */
  party: string;
  /** Names, ids and addresses of payers stay. */
  keepPayers: boolean;
}

type Rule = (edit: ElementEditor, around: Around) => void;

/** Payers: they are in the directory, and tell nothing about a person. */
const PAYERS = new Set(['PR', 'TT', 'X3']);
/** Values of REF02 that are codes, and numbers of payers and their software. */
const CODES = new Set(['4N', 'APC', 'BLT', 'CE', 'F2', 'F5', 'P4', 'T4', '0K']);
const PAYER_NUMBERS = new Set(['2U', 'EO', 'HI', 'NF', 'FY']);

const payerKept = ({ party, keepPayers }: Around) => keepPayers && PAYERS.has(party);
/** Component 7 of a procedure describes it in words. */
const describe = (n: number) => (edit: ElementEditor) => edit.components(n, (c) => c.text(7));

/** Segments of money, counts and codes, with the number of their elements: what stands behind those is not known. */
function kept(text: string): Record<string, Rule> {
  const rules: Record<string, Rule> = {};
  for (const one of text.split(' ')) {
    const [tag, count] = one.split(':');
    rules[tag!] = (edit) => {
      for (let n = Number(count) + 1; n < edit.elements.length; n++) edit.id(n);
    };
  }
  return rules;
}

function party(edit: ElementEditor, around: Around): void {
  if (payerKept(around)) return;
  edit.name(3, 4, 5, 12);
  edit.drop(6, 7);
  edit.qualifiedId(9, edit.get(8));
}

function reference(edit: ElementEditor, around: Around): void {
  edit.text(3);
  edit.components(4, (c) => c.id(2, 4, 6));
  const qualifier = edit.get(1);
  if (CODES.has(qualifier) || (payerKept(around) && PAYER_NUMBERS.has(qualifier))) return;
  edit.qualifiedId(2, qualifier === 'HPI' ? 'XX' : '');
}

function contact(edit: ElementEditor): void {
  edit.name(2);
  for (const n of [4, 6, 8]) edit.channel(n, edit.get(n - 1));
}

/** Dates wherever they stand: a plan of care is nothing but dates and codes. */
function datesAnywhere(edit: ElementEditor): void {
  edit.elements.forEach((text, n) => {
    if (/^\d{8}(-\d{8})?$/.test(text)) edit.date(n, text.length > 8 ? 'RD8' : 'D8');
  });
}

/**
 * Segment by segment, what is invented anew. Money, counts, codes and control numbers stay. A tag that is not here is not
 * known: all its texts are invented anew, so that nothing slips through.
 */
export const RULES: Readonly<Record<string, Rule>> = {
  ISA: (edit) => edit.id(2, 4, 6, 8),
  GS: (edit) => edit.id(2, 3),
  BHT: (edit) => edit.id(3),
  BPR(edit) {
    edit.routing(7);
    edit.id(9, 11);
    edit.company(10);
    edit.routing(13);
    edit.id(15);
  },
  TRN(edit) {
    edit.id(2, 4);
    edit.company(3);
  },
  N1(edit, around) {
    if (payerKept(around)) return;
    edit.name(2);
    edit.qualifiedId(4, edit.get(3));
  },
  NM1: party,
  N2: (edit, around) => (payerKept(around) ? undefined : edit.name(1, 2)),
  N3(edit, around) {
    if (payerKept(around)) return;
    edit.street(1);
    edit.street(2);
  },
  N4(edit, around) {
    if (payerKept(around)) return;
    edit.name(1);
    edit.id(3, 6);
  },
  PER: contact,
  RDM(edit) {
    edit.name(2);
    edit.channel(3, edit.get(1));
  },
  REF: reference,
  DMG: (edit) => edit.date(2, edit.get(1)),
  PAT: (edit) => edit.date(6, edit.get(5)),
  INS: (edit) => edit.date(12, edit.get(11)),
  MPI(edit) {
    edit.text(4);
    edit.date(7, edit.get(6));
  },
  DTP: (edit) => edit.date(3, edit.get(2)),
  DTM(edit) {
    edit.day(2);
    edit.date(6, edit.get(5));
  },
  CR6: datesAnywhere,
  HI(edit) {
    for (let n = 1; n <= 12; n++) edit.components(n, (code) => code.date(4, code.get(3)));
  },
  STC(edit) {
    edit.day(2, 6, 8);
    edit.id(9);
    edit.text(12);
  },
  SBR(edit) {
    edit.id(3);
    edit.name(4);
  },
  CLM: (edit) => edit.id(1),
  CLP: (edit) => edit.id(1, 7),
  SVC(edit) {
    describe(1)(edit);
    describe(6)(edit);
  },
  SV1: describe(1),
  SV2: describe(2),
  SV3: describe(1),
  SV5: describe(1),
  SVD(edit, { keepPayers }) {
    if (!keepPayers) edit.id(1);
    describe(3)(edit);
  },
  EQ: describe(2),
  EB: describe(13),
  PRV: (edit) => (edit.get(2) === 'PXC' ? undefined : edit.id(3)),
  PLB(edit) {
    edit.provider(1);
    for (let n = 3; n <= 13; n += 2) edit.components(n, (c) => c.id(2));
  },
  TS3: (edit) => edit.provider(1),
  PS1: (edit) => edit.id(1),
  PWK(edit) {
    edit.id(6);
    edit.text(7);
  },
  CN1: (edit) => edit.id(4),
  HCP: (edit) => edit.id(4),
  HCR: (edit) => edit.id(2),
  NTE: (edit) => edit.text(2),
  MSG: (edit) => edit.text(1),
  K3: (edit) => edit.text(1),
  III: (edit) => edit.text(4),
  CR1: (edit) => edit.text(9, 10),
  CR2: (edit) => edit.text(10, 11),
  CR3: (edit) => edit.text(5),
  QTY: (edit) => edit.text(4),
  FRM(edit) {
    edit.text(3);
    edit.day(4);
  },
  IK4: (edit) => edit.id(4),
  CTX: (edit) => edit.components(1, (c) => c.id(2)),
  ...kept(
    'ST:3 SE:2 GE:2 IEA:2 TA1:5 HL:4 LX:1 CAS:19 AMT:3 LQ:2 MIA:24 MOA:9 TS2:19 LS:1 LE:1 HSD:8 AAA:4 OI:6 CRC:7 ' +
      'CL1:4 MEA:12 CTP:11 LIN:31 TOO:3 DN1:4 DN2:6 CUR:21 AK1:3 AK2:3 AK3:4 AK4:4 AK5:6 AK9:9 IK3:4 IK5:6 UM:10 CR5:18',
  ),
};
