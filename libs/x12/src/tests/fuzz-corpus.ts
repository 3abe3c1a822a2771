import { GUIDES } from '../guides/index.js';
import type { Guide } from '../guides/notation.js';
import type { Draft } from './fuzz-draft.js';
import { fileOf, makeSet } from './guide-sets.js';
import { Chance } from './made-set.js';
import { fileWith, SETS, type SetName } from './rule-files.js';
import { claimFile, remittanceFile } from './tool-files.js';

/** Files as a sender writes them. */
const WRITTEN = await Promise.all([
  remittanceFile([1]),
  remittanceFile([2, 1]),
  claimFile(['self']),
  claimFile(['self', 'child', 'other', 'clinic']),
]);
const NAMES = Object.keys(SETS) as SetName[];
/** Sets of 835 and 837 come more often: they have most rules. */
const CHOICES = [...GUIDES, ...GUIDES.filter(({ type }) => /^83[57]$/.test(type))];

const MARKS = { element: '*', component: ':', repetition: '^', segment: '~' };
const OTHER_MARKS = [
  { element: '|', component: '>', repetition: '!', segment: '\n' },
  { element: '*', component: '>', repetition: '^', segment: '~' },
  { element: '\u001d', component: '\u001f', repetition: '\u001e', segment: '\u001c' },
  { element: '*', component: ':', repetition: '^', segment: '\r' },
  { element: '\u00a7', component: '\u00b6', repetition: '^', segment: '\u00ff' },
];

/** A valid file: one or several interchanges, groups and sets, of guides, rules or writers, with any marks. */
export function makeDraft(chance: Chance): Draft {
  const lines = someFile(chance);
  // A chain of files, as mailboxes give them.
  if (chance.once(10)) lines.push(...someFile(chance));
  const [, guide = '', kind = ''] = /^GS\*.*\*(\w+)\nST\*(\w+)/m.exec(lines.join('\n')) ?? [];
  const draft = { kind, guide, marks: MARKS, lines, gap: chance.pick(['', '', '\n', '\r\n']) };
  return chance.once(8) ? withMarks(draft, chance.pick(OTHER_MARKS)) : draft;
}

function someFile(chance: Chance): string[] {
  const source = chance.int(1, 10);
  if (source <= 6) return guideFile(chance.pick(CHOICES), chance);
  const text = source <= 8 ? fileWith(chance.pick(NAMES)) : chance.pick(WRITTEN);
  return linesOf(text);
}

/** One to some sets that obey a guide. */
function guideFile(guide: Guide, chance: Chance): string[] {
  const sets = Array.from({ length: chance.pick([1, 1, 1, 1, 2, 3]) }, () => {
    const own = new Chance(chance.int(0, 2 ** 30));
    own.room = chance.pick([5, 5, 20, 20, 40, 120]);
    return linesOf(fileOf(guide, makeSet(guide, own)));
  });
  const [interchange, group] = sets[0]!;
  const bodies = sets.flatMap((lines, index) => {
    const control = String(index + 1).padStart(4, '0');
    const numbered = lines
      .slice(2, -2)
      .map((line) => line.replace(/^(S[TE]\*\w+\*)0001/, `$1${control}`));
    return numbered;
  });
  return [interchange!, group!, ...bodies, `GE*${sets.length}*9`, 'IEA*1*000000009'];
}

function linesOf(text: string): string[] {
  return text.split(/~\s*/).filter((line) => line !== '');
}

/** The same file with other separators. */
function withMarks(draft: Draft, marks: Draft['marks']): Draft {
  const from = draft.marks;
  const to = new Map([
    [from.element, marks.element],
    [from.component, marks.component],
    [from.repetition, marks.repetition],
  ]);
  const lines = draft.lines.map((line) => line.replace(/[*:^]/g, (mark) => to.get(mark)!));
  return { ...draft, lines, marks, gap: /[\r\n]/.test(marks.segment) ? '' : draft.gap };
}
