import { pickLine, type Draft, type DraftMutation } from './fuzz-draft.js';
import type { Chance } from './made-set.js';
import { SETS } from './rule-files.js';

const remove = ({ lines }: Draft, at: number, count = 1) => lines.splice(at, count);

/** Where a run of some segments begins, and how many they are; it may be a loop. */
function pickRun(draft: Draft, chance: Chance): [at: number, count: number] {
  const opens = /^(HL|CLM|CLP|SVC|LX|NM1|N1|ST|GS|SBR|EB|STC|TRN|PLB)\b/;
  const begin = pickLine(draft, chance, (line) => opens.test(line));
  const at = begin < 0 ? chance.int(0, draft.lines.length - 1) : begin;
  return [at, chance.int(1, Math.min(12, draft.lines.length - at))];
}

/** Segments of every guide, which may turn up anywhere. */
const STRAYS = [
  ...new Set(Object.values(SETS).flatMap((text) => text.trim().split('\n'))),
  ...['TA1*000000009*260302*0930*A*000', 'TA1*1*2', 'ZZZ*1', 'X', '', '*', 'CAS', 'clp*1*1*1'],
  ...['NTE', 'HL', 'LS*2120', 'LE*2120', 'HI', 'SVD*99901*1', 'K3*X', 'PLB*1*20261231*FB:1*0.01'],
];

function stray({ marks }: Draft, chance: Chance): string {
  return chance.pick(STRAYS).replaceAll('*', marks.element).replaceAll(':', marks.component);
}

export const SEGMENT_MUTATIONS: Record<string, DraftMutation> = {
  'drop a segment': (draft, chance) => remove(draft, chance.int(0, draft.lines.length - 1)),
  'drop some segments': (draft, chance) => remove(draft, ...pickRun(draft, chance)),
  'repeat a segment': ({ lines }, chance) => {
    const at = chance.int(0, lines.length - 1);
    const times = chance.once(20) ? chance.int(10, 60) : 1;
    lines.splice(at, 0, ...Array<string>(times).fill(lines[at]!));
  },
  'swap two segments': ({ lines }, chance) => {
    const [a, b] = [chance.int(0, lines.length - 1), chance.int(0, lines.length - 1)];
    [lines[a], lines[b]] = [lines[b]!, lines[a]!];
  },
  'swap neighbours': ({ lines }, chance) => {
    const at = chance.int(0, lines.length - 2);
    if (lines.length > 1) [lines[at], lines[at + 1]] = [lines[at + 1]!, lines[at]!];
  },
  'move a segment': (draft, chance) => {
    const moved = remove(draft, chance.int(0, draft.lines.length - 1));
    draft.lines.splice(chance.int(0, draft.lines.length), 0, ...moved);
  },
  'move some segments': (draft, chance) => {
    const moved = remove(draft, ...pickRun(draft, chance));
    draft.lines.splice(chance.int(0, draft.lines.length), 0, ...moved);
  },
  'repeat a loop': (draft, chance) => {
    const [at, count] = pickRun(draft, chance);
    const times = chance.once(15) ? chance.int(5, 30) : chance.int(1, 2);
    const run = draft.lines.slice(at, at + count);
    draft.lines.splice(at + count, 0, ...Array<string[]>(times).fill(run).flat());
  },
  'turn some segments round': (draft, chance) => {
    const [at, count] = pickRun(draft, chance);
    draft.lines.splice(at, count, ...draft.lines.slice(at, at + count).reverse());
  },
  'insert a stray segment': (draft, chance) => {
    draft.lines.splice(chance.int(0, draft.lines.length), 0, stray(draft, chance));
  },
  'put a stray segment in the place of one': (draft, chance) => {
    draft.lines[chance.int(0, draft.lines.length - 1)] = stray(draft, chance);
  },
  'give a segment the tag of another': ({ lines, marks }, chance) => {
    const at = chance.int(0, lines.length - 1);
    const [tag] = chance.pick(lines).split(marks.element, 1);
    lines[at] = [tag, ...lines[at]!.split(marks.element).slice(1)].join(marks.element);
  },
};
