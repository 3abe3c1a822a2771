import { dollars } from './format.js';
import { ELEMENT_ERRORS, SEGMENT_ERRORS } from './error-words.js';
import { procedure, type Explain } from './explainable.js';
import {
  BENEFITS,
  CATEGORIES,
  COVERAGE_LEVELS,
  DECISIONS,
  NETWORKS,
  PERIODS,
  VERDICTS,
} from './words.js';

const ACTIONS: Readonly<Record<string, string>> = { WQ: ', accepted', U: ', rejected' };

/** EB: what is covered, for whom, how much, over which time. */
const benefit: Explain = (s) => {
  const facts = [
    COVERAGE_LEVELS[s.element(2)],
    s.element(3) && `service type ${list(s.element(3))}`,
    s.element(13) && `service ${procedure(s, 13)}`,
    s.element(7) && dollars(s.element(7)),
    s.element(8) && `${percent(s.element(8))} %`,
    s.element(10) && `${s.element(10)} (${s.element(9)})`,
    PERIODS[s.element(6)],
    NETWORKS[s.element(12)],
    s.element(11) === 'Y' && 'authorization needed',
  ].filter(Boolean);
  return [BENEFITS[s.element(1)] ?? `Benefit (${s.element(1)})`, ...facts].join(', ');
};

/** The repetitions of an element, whatever separates them. */
function list(text: string): string {
  return text.split(/[^A-Za-z0-9]+/).join(', ');
}

/** .2 is 20; what is no number stays. */
function percent(text: string): string {
  const value = Number(text);
  return Number.isFinite(value) ? String(Math.round(value * 10_000) / 100) : text;
}

const status: Explain = (s) => {
  const codes = [1, 2, 3].map((m) => s.component(1, m)).filter(Boolean);
  const category = CATEGORIES[s.component(1, 1)];
  const action = category ? '' : (ACTIONS[s.element(3)] ?? '');
  return `Status ${codes.join(':')}${category ? ` (${category})` : ''}${action}${s.element(4) ? `, charge ${dollars(s.element(4))}` : ''}`;
};

/** Segments of answers (271, 277, 277CA, 278 response, 999, TA1). */
export const ANSWER_WORDS: Readonly<Record<string, Explain>> = {
  EQ: (s) =>
    `Asks for ${s.component(2, 2) ? `service ${procedure(s, 2)}` : `service type ${list(s.element(1))}`}`,
  EB: benefit,
  HSD: (s) =>
    `Delivered: ${[s.element(2), s.element(1)].filter(Boolean).join(' ') || 'see the benefit'}`,
  AAA: (s) => `Rejected, reason ${s.element(3)}, follow-up ${s.element(4)}`,
  MSG: (s) => `Message: ${s.element(1)}`,
  III: (s) => `Place or diagnosis ${s.element(2)}`,
  LS: () => 'Entities begin',
  LE: () => 'Entities end',
  STC: status,
  HCR: (s) =>
    `Decision: ${DECISIONS[s.element(1)] ?? s.element(1)}${s.element(2) ? `, number ${s.element(2)}` : ''}`,
  AK1: (s) => `Answer to group ${s.element(2)}`,
  AK2: (s) => `Answer to set ${s.element(1)} ${s.element(2)}`,
  IK3: (s) =>
    `Segment ${s.element(1)} at place ${s.element(2)}: ${SEGMENT_ERRORS[s.element(4)] ?? `error ${s.element(4)}`}`,
  CTX: () => 'Where the error stands',
  IK4: (s) =>
    `Element ${s.component(1, 1)}${s.component(1, 2) ? `, component ${s.component(1, 2)}` : ''}: ${ELEMENT_ERRORS[s.element(3)] ?? `error ${s.element(3)}`}`,
  IK5: (s) => `The set is ${VERDICTS[s.element(1)] ?? s.element(1)}`,
  AK9: (s) =>
    `The group is ${VERDICTS[s.element(1)] ?? s.element(1)}: ${s.element(4)} of ${s.element(2)} set(s) accepted`,
  TA1: (s) =>
    `Interchange ${s.element(1)} is ${VERDICTS[s.element(4)] ?? s.element(4)}, note ${s.element(5)}`,
};
