import { formsOf } from '../guides/dictionary.js';
import type { GuideNode } from '../guides/notation.js';
import { FIRST_ORDINAL, textOf } from './guide-sets.js';
import { isLoop, segmentsIn, type Chance, type MadeLoop, type MadeSegment } from './made-set.js';

/** A damaged set, and what must be said about it. */
export interface Mutation {
  body: string[];
  codes: readonly string[];
  /** In the file. */
  ordinal: number;
  segment?: string;
  loop?: string;
  element?: number;
  component?: number;
}

export type Mutate = (set: MadeLoop, chance: Chance) => Mutation | undefined;

type Entry = ReturnType<typeof segmentsIn>[number];

const textsOf = (entries: readonly Entry[]) => entries.map(({ segment }) => textOf(segment));
const inner = ({ path }: Entry) => path[path.length - 1]!;
const opens = (entry: Entry) =>
  inner(entry).def.id !== '' && inner(entry).items[0] === entry.segment;
/** Where a loop begins; the set begins with ST. */
const startOf = (entries: readonly Entry[], loop: MadeLoop) =>
  loop.def.id === ''
    ? FIRST_ORDINAL - 1
    : FIRST_ORDINAL + entries.findIndex(({ segment }) => segment === loop.items[0]);

function choose<T>(list: readonly T[], chance: Chance): T | undefined {
  return list.length > 0 ? chance.pick(list) : undefined;
}

/** A required segment that its loop has once, and that does not open it. */
const dropSegment: Mutate = (set, chance) => {
  const entries = segmentsIn(set);
  const entry = choose(
    entries.filter(
      (one) =>
        one.segment.def.required &&
        !opens(one) &&
        inner(one).items.filter((item) => item.def === one.segment.def).length === 1,
    ),
    chance,
  );
  if (!entry) return undefined;
  return {
    body: textsOf(entries.filter((one) => one !== entry)),
    codes: ['missing-segment'],
    ordinal: startOf(entries, inner(entry)),
    segment: entry.segment.def.tag,
  };
};

const dropLoop: Mutate = (set, chance) => {
  const entries = segmentsIn(set);
  const candidates: { loop: MadeLoop; parent: MadeLoop }[] = [];
  const visit = (parent: MadeLoop) => {
    for (const loop of parent.items.filter(isLoop)) {
      visit(loop);
      const alone = parent.items.filter((item) => item.def === loop.def).length === 1;
      if (loop.def.required && alone) candidates.push({ loop, parent });
    }
  };
  visit(set);
  const chosen = choose(candidates, chance);
  if (!chosen) return undefined;
  return {
    body: textsOf(entries.filter(({ path }) => !path.includes(chosen.loop))),
    codes: ['missing-loop'],
    ordinal: startOf(entries, chosen.parent),
    loop: chosen.loop.def.id,
  };
};

const repeatSegment: Mutate = (set, chance) => {
  const entries = segmentsIn(set);
  const entry = choose(
    entries.filter((one) => !opens(one) && one.segment.def.max <= 20),
    chance,
  );
  if (!entry) return undefined;
  const { def } = entry.segment;
  const same = entries.filter((one) => inner(one) === inner(entry) && one.segment.def === def);
  const last = entries.indexOf(same[same.length - 1]!);
  const copies = def.max + 1 - same.length;
  const texts = textsOf(entries);
  texts.splice(last + 1, 0, ...Array<string>(copies).fill(texts[last]!));
  return {
    body: texts,
    codes: ['too-many-segments'],
    ordinal: FIRST_ORDINAL + last + copies,
    segment: def.tag,
  };
};

/**
 * True where another loop would take the opening segment for its own: one that nothing tells apart (the other reviewers of
 * the 278), or one below that allows the same code (the entities of a benefit in the 271).
 */
function hasTaker(entry: Entry): boolean {
  const { trigger } = inner(entry).def;
  const takes = (node: GuideNode, depth: number): boolean =>
    node.kind === 'loop' &&
    ((node.trigger !== trigger &&
      node.trigger.tag === trigger.tag &&
      (node.trigger.qualifier === undefined ||
        (depth > 0 && node.trigger.qualifier.codes.has(entry.segment.values[0]!)))) ||
      node.children.some((child) => takes(child, depth + 1)));
  return entry.path[entry.path.length - 2]!.def.children.some((child) => takes(child, 0));
}

const repeatLoop: Mutate = (set, chance) => {
  const entries = segmentsIn(set);
  const candidates = entries.filter((one) => {
    if (!opens(one) || one.path.length < 2) return false;
    return inner(one).def.max <= 15 && !hasTaker(one);
  });
  const entry = choose(candidates, chance);
  if (!entry) return undefined;
  const loop = inner(entry);
  const parent = entry.path[entry.path.length - 2]!;
  const same = parent.items.filter(
    (item): item is MadeLoop => isLoop(item) && item.def === loop.def,
  );
  const part = textsOf(entries.filter(({ path }) => path.includes(same[same.length - 1]!)));
  const end = entries.findLastIndex(({ path }) => path.includes(same[same.length - 1]!)) + 1;
  const copies = loop.def.max + 1 - same.length;
  const texts = textsOf(entries);
  texts.splice(end, 0, ...Array<string[]>(copies).fill(part).flat());
  return {
    body: texts,
    codes: ['too-many-loops'],
    ordinal: FIRST_ORDINAL + end + (copies - 1) * part.length,
    loop: loop.def.id,
  };
};

/** Two neighbours that the guide has in a fixed order. */
const swap: Mutate = (set, chance) => {
  const entries = segmentsIn(set);
  const index = choose(
    entries.flatMap((entry, n) => {
      const next = entries[n + 1];
      const fits =
        next &&
        inner(next) === inner(entry) &&
        !opens(entry) &&
        entry.segment.def.rank < next.segment.def.rank;
      return fits ? [n] : [];
    }),
    chance,
  );
  if (index === undefined) return undefined;
  const texts = textsOf(entries);
  [texts[index], texts[index + 1]] = [texts[index + 1]!, texts[index]!];
  return {
    body: texts,
    codes: ['segment-out-of-order'],
    ordinal: FIRST_ORDINAL + index + 1,
    segment: entries[index]!.segment.def.tag,
  };
};

/** One element or component of a set. */
interface Spot {
  index: number;
  segment: MadeSegment;
  element: number;
  component: number | undefined;
  required: boolean;
  coded: ReadonlySet<string> | undefined;
  max: number;
  text: boolean;
  isQualifier: boolean;
}

function spotsIn(entries: readonly Entry[]): Spot[] {
  return entries.flatMap(({ segment }, index) =>
    segment.def.elements.flatMap((guide, e): Spot[] => {
      const form = formsOf(segment.def.tag)![e]!;
      const { qualifier } = segment.def;
      const spot = (element: typeof guide, own: typeof form, component?: number): Spot => ({
        index,
        segment,
        element: e + 1,
        component,
        required: element.usage === 'required',
        coded: element.codes,
        max: own.max,
        text: own.type === 'AN' || own.type === 'ID',
        isQualifier:
          qualifier?.element === e + 1 && (qualifier.component || undefined) === component,
      });
      if (!segment.values[e]) return [];
      if (!form.components) return guide.repeats > 1 ? [] : [spot(guide, form)];
      const parts = segment.values[e]!.split(':');
      return (guide.components ?? []).flatMap((component, c) =>
        parts[c] ? [spot(component, form.components![c]!, c + 1)] : [],
      );
    }),
  );
}

/** The body with one element or component replaced. */
function replaced(entries: readonly Entry[], spot: Spot, text: string): string[] {
  const texts = textsOf(entries);
  const values = [...spot.segment.values];
  const parts = values[spot.element - 1]!.split(':');
  if (spot.component) parts[spot.component - 1] = text;
  values[spot.element - 1] = spot.component ? parts.join(':') : text;
  texts[spot.index] = textOf({ ...spot.segment, values });
  return texts;
}

function damage(
  set: MadeLoop,
  chance: Chance,
  fits: (spot: Spot) => boolean,
  text: (spot: Spot) => string,
  codes: readonly string[],
): Mutation | undefined {
  const entries = segmentsIn(set);
  const spot = choose(spotsIn(entries).filter(fits), chance);
  if (!spot) return undefined;
  return {
    body: replaced(entries, spot, text(spot)),
    codes,
    ordinal: FIRST_ORDINAL + spot.index,
    segment: spot.segment.def.tag,
    element: spot.element,
    ...(spot.component && { component: spot.component }),
  };
}

/** BHT02 may choose the guide, so it is not one to damage. */
const plain = (spot: Spot) => !spot.isQualifier && spot.segment.def.tag !== 'BHT';

const wrongCode: Mutate = (set, chance) =>
  damage(
    set,
    chance,
    (spot) => plain(spot) && spot.coded !== undefined,
    ({ coded, max }) =>
      ['QJ', 'Q', 'QJJ', '0Q'].map((code) => code.slice(0, max)).find((code) => !coded!.has(code))!,
    ['invalid-code'],
  );

const wrongQualifier: Mutate = (set, chance) => {
  const taken = new Set(
    segmentsIn(set)
      .filter((entry) => opens(entry) && entry.path.length > 1 && hasTaker(entry))
      .map(({ segment }) => segment),
  );
  const mutation = damage(
    set,
    chance,
    (spot) => spot.isQualifier && !taken.has(spot.segment),
    () => 'Q0',
    ['invalid-code', 'unexpected-segment', 'segment-out-of-order'],
  );
  if (!mutation) return undefined;
  const { element: _element, component: _component, ...rest } = mutation;
  return rest;
};

const tooLong: Mutate = (set, chance) =>
  damage(
    set,
    chance,
    (spot) => plain(spot) && spot.coded === undefined && spot.text && spot.max < 300,
    ({ max }) => 'X'.repeat(max + 1),
    ['element-too-long'],
  );

const dropElement: Mutate = (set, chance) =>
  damage(
    set,
    chance,
    (spot) => plain(spot) && spot.required && spot.component !== 1,
    () => '',
    ['missing-element'],
  );

export const MUTATIONS: Record<string, Mutate> = {
  'a required segment is dropped': dropSegment,
  'a required loop is dropped': dropLoop,
  'a segment comes too often': repeatSegment,
  'a loop comes too often': repeatLoop,
  'two segments are swapped': swap,
  'a code is wrong': wrongCode,
  'a qualifier is wrong': wrongQualifier,
  'an element is too long': tooLong,
  'a required element is dropped': dropElement,
};
