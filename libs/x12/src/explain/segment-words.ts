import { day, dollars } from './format.js';
import { ANSWER_WORDS } from './answer-words.js';
import { CLAIM_WORDS } from './claim-words.js';
import { procedure, type Explain, type ExplainableSegment } from './explainable.js';
import { AMOUNTS, CLAIM_STATUS, DATES, ENTITIES, GROUPS, LEVELS, REFERENCES } from './words.js';

/** The words for a code; what is not known is called as the guide does, or by its code. */
function coded(words: Readonly<Record<string, string>>, kind: string): Explain {
  return (s, name) => words[s.element(1)] ?? name ?? `${kind} (${s.element(1)})`;
}

const entity = coded(ENTITIES, 'Party');
const reference = coded(REFERENCES, 'Reference');
const occasion = coded(DATES, 'Date');
const amount = coded(AMOUNTS, 'Amount');

const named: Explain = (s, name) => {
  const person = [s.element(4), s.element(3)].filter(Boolean).join(' ');
  return person ? `${entity(s, name)}: ${person}` : entity(s, name);
};

const adjustments: Explain = (s) => {
  const parts: string[] = [];
  for (let n = 2; n <= 17 && s.element(n) !== ''; n += 3)
    parts.push(`reason ${s.element(n)}: ${dollars(s.element(n + 1))}`);
  return `${GROUPS[s.element(1)] ?? `Adjustment (${s.element(1)})`}; ${parts.join(', ')}`;
};

const providerAdjustments: Explain = (s) => {
  const parts: string[] = [];
  for (let n = 3; n <= 13 && s.element(n) !== ''; n += 2)
    parts.push(`${s.component(n, 1)} ${dollars(s.element(n + 1))}`);
  return `Adjustment of the whole payment: ${parts.join(', ')} (positive lowers the payment)`;
};

/** AMT01 of amounts that are more than information: what was billed, and what others or the patient paid or owe. */
const COUNTS = new Set(['A8', 'D', 'EAF', 'F3', 'F5', 'T3', 'YU', 'YY']);

const WORDS: Readonly<Record<string, Explain>> = {
  ISA: (s) => `Interchange ${s.element(13)} from ${s.element(6).trim()} to ${s.element(8).trim()}`,
  IEA: (s) => `End of interchange ${s.element(2)} with ${s.element(1)} group(s)`,
  GS: (s) => `Group ${s.element(6)} of guide ${s.element(8)}`,
  GE: (s) => `End of group ${s.element(2)} with ${s.element(1)} set(s)`,
  ST: (s) => `Transaction set ${s.element(1)}, control number ${s.element(2)}`,
  SE: (s) => `End of set ${s.element(2)} with ${s.element(1)} segments`,
  BHT: (s) => `Beginning of the transaction, reference ${s.element(3)}, ${day(s.element(4))}`,
  BPR: (s) =>
    `Payment of ${dollars(s.element(2))} by ${s.element(4)}${s.element(16) ? ` on ${day(s.element(16))}` : ''}`,
  TRN: (s) => `Trace number ${s.element(2)}`,
  REF: (s, name) => `${reference(s, name)}: ${s.element(2)}`,
  DTM: (s, name) => `${occasion(s, name)} ${day(s.element(2))}`,
  DTP: (s, name) => `${occasion(s, name)} ${day(s.element(3))}`,
  N1: (s, name) => `${entity(s, name)}: ${s.element(2)}`,
  NM1: named,
  N3: (_, name) => name ?? 'Street address',
  N4: (s) => `${s.element(1)}, ${s.element(2)} ${s.element(3)}`,
  PER: (_, name) => name ?? 'Contact',
  LX: (s, name) => `${name ?? 'Number'} ${s.element(1)}`,
  CLP: (s) =>
    `Claim ${s.element(1)}, ${CLAIM_STATUS[s.element(2)] ?? `status ${s.element(2)}`}: billed ${dollars(s.element(3))}, paid ${dollars(s.element(4))}`,
  CAS: adjustments,
  SVC: (s) =>
    `Service ${procedure(s, 1)}: billed ${dollars(s.element(2))}${s.element(3) ? `, paid ${dollars(s.element(3))}` : ''}`,
  AMT: (s, name) =>
    `${amount(s, name)} ${dollars(s.element(2))}${COUNTS.has(s.element(1)) ? '' : '; for information, does not change the payment'}`,
  QTY: (s, name) => `${name ?? `Quantity (${s.element(1)})`} ${s.element(2)}`,
  LQ: (s) => `Remark code ${s.element(2)}`,
  MIA: () => 'Inpatient remarks of the payer',
  MOA: () => 'Outpatient remarks of the payer',
  PLB: providerAdjustments,
  TS3: (s) =>
    `Totals of provider ${s.element(1)}: ${s.element(4)} claims, billed ${dollars(s.element(5))}`,
  HL: (s, name) =>
    `Level ${s.element(1)}: ${name?.replace(/ level$/, '').toLowerCase() ?? LEVELS[s.element(3)] ?? s.element(3)}`,
  PRV: (s) => (s.element(3) ? `Specialty (taxonomy) ${s.element(3)}` : 'Role of the provider'),
  ...CLAIM_WORDS,
  ...ANSWER_WORDS,
};

/**
 * Says in short plain words what a segment means, for people who look at a file. The words hold values of the segment, so they
 * are as confidential as the file. `name` is what the guide calls the segment at its place, where that is known; it stands in
 * for codes that are not known here, and alone for segments that have no words.
 */
export function explainSegment(segment: ExplainableSegment, name?: string): string {
  const { tag } = segment;
  if (Object.hasOwn(WORDS, tag)) return WORDS[tag]!(segment, name);
  return name ?? `Segment ${tag}`;
}
