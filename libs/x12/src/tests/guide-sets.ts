import { formsOf, notesOf, type ElementForm, type SyntaxNote } from '../guides/dictionary.js';
import type {
  Guide,
  GuideElement,
  GuideLoop,
  GuideNode,
  GuideSegment,
} from '../guides/notation.js';
import { settle } from './guide-settle.js';
import { type MadeLoop, type MadeSegment, Chance, makeDay, segmentsIn } from './made-set.js';

/** A random set that obeys its guide: structure and elements from the guide data, sums and situations settled after. */
export function makeSet(guide: Guide, chance: Chance): MadeLoop {
  const set = makeLoop(guide.root, chance);
  settle(guide, set, chance);
  return set;
}

function makeLoop(def: GuideLoop, chance: Chance): MadeLoop {
  const made: MadeLoop = { def, items: [] };
  for (const child of def.children) {
    const isOpener = child === def.trigger && def.id !== '';
    const times = isOpener ? 1 : timesOf(child, chance);
    for (let n = 0; n < times; n++)
      made.items.push(child.kind === 'loop' ? makeLoop(child, chance) : makeSegment(child, chance));
  }
  return made;
}

function timesOf(child: GuideNode, chance: Chance): number {
  const wanted = chance.room > 0 && chance.maybe();
  // Levels and claims are what a set is about: they come more often than other loops.
  const central = child.kind === 'loop' && /^(HL|CLM|CLP|LX|TRN|EB)$/.test(child.trigger.tag);
  const first = child.required || wanted || (central && chance.room > 0 && chance.once(2)) ? 1 : 0;
  const more = first > 0 && chance.room > 0 && chance.once(4) ? chance.int(1, 2) : 0;
  return Math.min(first + more, child.max);
}

function makeSegment(def: GuideSegment, chance: Chance): MadeSegment {
  chance.room--;
  const forms = formsOf(def.tag)!;
  const values = makeElements(def.elements, forms, notesOf(def.tag), chance);
  return { def, values };
}

function makeElements(
  guide: readonly GuideElement[],
  forms: readonly ElementForm[],
  notes: readonly SyntaxNote[],
  chance: Chance,
): string[] {
  const present = guide.map(
    ({ usage }) => usage === 'required' || (usage === 'situational' && chance.maybe()),
  );
  // A segment or composite without any element would be none.
  if (!present.includes(true)) present[guide.findIndex(({ usage }) => usage !== 'unused')] = true;
  keepNotes(present, guide, notes);
  return guide.map((element, index) =>
    present[index] ? makeElement(element, forms[index]!, chance) : '',
  );
}

/** Fills in what the syntax notes ask for, and leaves out what they forbid. */
function keepNotes(
  present: boolean[],
  guide: readonly GuideElement[],
  notes: readonly SyntaxNote[],
): void {
  const has = (n: number) => present[n - 1] === true;
  const usable = (n: number) => guide[n - 1] !== undefined && guide[n - 1]!.usage !== 'unused';
  const add = (n: number) => {
    if (usable(n)) present[n - 1] = true;
  };
  for (let round = 0; round < 4; round++)
    for (const { kind, elements } of notes) {
      const [first, ...others] = elements as [number, ...number[]];
      if (kind === 'P' && elements.some(has)) elements.forEach(add);
      if (kind === 'R' && !elements.some(has)) add(elements.find(usable) ?? first);
      if (kind === 'E' && elements.filter(has).length > 1) present[elements[1]! - 1] = false;
      if (kind === 'C' && has(first)) others.forEach(add);
      if (kind === 'L' && has(first) && !others.some(has)) add(others.find(usable) ?? first);
    }
}

function makeElement(guide: GuideElement, form: ElementForm, chance: Chance): string {
  if (form.components) {
    const parts = makeElements(guide.components ?? [], form.components, form.notes ?? [], chance);
    while (parts[parts.length - 1] === '') parts.pop();
    return parts.join(':');
  }
  if (guide.codes) return chance.pick([...guide.codes]);
  return makeValue(form, chance);
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

function makeValue({ type, min, max }: ElementForm, chance: Chance): string {
  switch (type) {
    case 'N':
      return String(chance.int(1, 9)).padStart(min, '1');
    case 'R':
      return max < 4 ? '1' : `${'1'.repeat(min)}.5`;
    case 'M':
      return String(chance.int(1, 999));
    case 'DT':
      return makeDay(chance).slice(8 - max);
    case 'TM':
      return '0930';
    default: {
      const length = chance.int(Math.max(min, 1), Math.min(Math.max(min, 12), max));
      // Not letters alone: what no guide fixes must not look like a code that one does.
      let text = '9';
      while (text.length < length) text += chance.pick([...LETTERS]);
      return text;
    }
  }
}

/** The first segment of a set has this ordinal in the file: ISA, GS and ST stand before it. */
export const FIRST_ORDINAL = 4;

const GROUPS: Record<string, string> = {
  '270': 'HS',
  '271': 'HB',
  '276': 'HR',
  '277': 'HN',
  '278': 'HI',
  '835': 'HP',
  '837': 'HC',
  '999': 'FA',
};

/** A whole file around a set. */
export function fileOf(guide: Guide, set: MadeLoop): string {
  return fileOfSegments(
    guide,
    segmentsIn(set).map(({ segment }) => textOf(segment)),
  );
}

export function textOf({ def, values }: MadeSegment): string {
  return [def.tag, ...values].join('*').replace(/\*+$/, '');
}

/** Control number of interchange and group. */
export const CONTROL = 9;

/** What the envelopes say besides their numbers. */
export const ENVELOPE_OF_FILES = {
  sender: { id: 'SENDER' },
  receiver: { id: 'RECEIVER' },
  usage: 'T',
  date: '2026-03-02',
  time: '09:30',
  lineBreaks: true,
} as const;

const ISA =
  'ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260302*0930*^*00501*000000009*0*T*:';

export function fileOfSegments(guide: Guide, body: readonly string[]): string {
  // The 835 names its guide in the group alone.
  const set = ['ST', guide.type, '0001', ...(guide.type === '835' ? [] : [guide.id])];
  return [
    ISA,
    `GS*${GROUPS[guide.type]}*SENDER*RECEIVER*20260302*0930*${CONTROL}*X*${guide.id}`,
    set.join('*'),
    ...body,
    `SE*${body.length + 2}*0001`,
    `GE*1*${CONTROL}`,
    'IEA*1*000000009',
    '',
  ].join('~\n');
}

/** An interchange that holds nothing but such segments. */
export function fileOfInterchange(def: GuideSegment, chance: Chance): string {
  const segments = Array.from({ length: chance.int(1, 3) }, () => makeSegment(def, chance));
  return [ISA, ...segments.map(textOf), 'IEA*0*000000009', ''].join('~\n');
}
