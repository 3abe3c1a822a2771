import { day, dollars } from './format.js';
import { procedure, type Explain } from './explainable.js';
import { FREQUENCY, RELATIONS, SEQUENCE, SEXES } from './words.js';

const units = (unit: string) =>
  (({ MJ: 'minutes', DA: 'days' }) as Record<string, string>)[unit] ?? 'unit(s)';

/** Segments of claims and authorization requests (837, 278). */
export const CLAIM_WORDS: Readonly<Record<string, Explain>> = {
  SBR: (s) =>
    `Coverage ${SEQUENCE[s.element(1)] ?? s.element(1)}${s.element(3) ? `, group ${s.element(3)}` : ''}`,
  PAT: (s) =>
    `Patient’s relation to the subscriber${RELATIONS[s.element(1)] ? `: ${RELATIONS[s.element(1)]}` : ''}`,
  DMG: (s) =>
    `Birth date and sex${s.element(2) ? `: ${day(s.element(2))}, ${SEXES[s.element(3)] ?? 'not told'}` : ''}`,
  INS: (s) => `Relation to the subscriber: ${RELATIONS[s.element(2)] ?? s.element(2)}`,
  CLM: (s) =>
    `Claim ${s.element(1)} of ${dollars(s.element(2))}, ${FREQUENCY[s.component(5, 3)] ?? 'frequency ' + s.component(5, 3)}`,
  CL1: (s) =>
    `Admission type ${s.element(1) || 'not told'}, discharge status ${s.element(3) || 'not told'}`,
  HI: (s, name) => {
    const codes: string[] = [];
    for (let n = 1; n <= 12 && s.element(n) !== ''; n++)
      codes.push(s.component(n, 2) || s.element(n));
    return `${name ?? 'Diagnoses and other health codes'}: ${codes.join(', ')}`;
  },
  SV1: (s) =>
    `Service ${procedure(s, 1)}: ${dollars(s.element(2))}, ${s.element(4)} ${units(s.element(3))}`,
  SV2: (s) =>
    `Revenue code ${s.element(1)}${procedure(s, 2) ? `, service ${procedure(s, 2)}` : ''}: ${dollars(s.element(3))}, ${s.element(5)} ${units(s.element(4))}`,
  SV3: (s) =>
    `Dental service ${procedure(s, 1)}: ${dollars(s.element(2))}${s.element(6) ? `, ${s.element(6)} time(s)` : ''}`,
  SV5: (s) =>
    `Equipment ${procedure(s, 1)}: rent ${dollars(s.element(4))}, price ${dollars(s.element(5))}`,
  TOO: (s) => `Tooth ${s.element(2)}`,
  SVD: (s) => `Decision of payer ${s.element(1)}: paid ${dollars(s.element(2))}`,
  OI: () => 'Other insurance: assignment and release',
  NTE: () => 'Note',
  LIN: (s) => `Drug code ${s.element(3)}`,
  CTP: (s) => `Drug quantity ${s.element(4)} ${s.component(5, 1)}`,
  PWK: (s) =>
    `Paperwork of kind ${s.element(1)}, sent ${PAPERWORK[s.element(2)] ?? `by ${s.element(2)}`}`,
  PS1: (s) => `Bought from provider ${s.element(1)} for ${dollars(s.element(2))}`,
  UM: (s, name) => `${name ?? 'Review'}: ${REVIEWS[s.element(1)] ?? s.element(1)}`,
};

const PAPERWORK: Readonly<Record<string, string>> = {
  AA: 'when it is asked for',
  BM: 'by mail',
  EL: 'electronically',
  EM: 'by e-mail',
  FT: 'as a file',
  FX: 'by fax',
};

const REVIEWS: Readonly<Record<string, string>> = {
  AR: 'admission',
  HS: 'health services',
  IN: 'individual',
  SC: 'specialty care',
};
