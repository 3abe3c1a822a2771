import { settleHierarchy } from './guide-settle.js';
import { at, forEachLoop, isLoop, put, type MadeLoop, type MadeSegment } from './made-set.js';

/** Takes the levels out that hold no claim: no claim tells of them. */
export function dropEmptyLevels(set: MadeLoop): void {
  forEachLoop(set, (loop) => {
    loop.items = loop.items.filter((item) => !isLoop(item) || !isEmptyLevel(item));
  });
  settleHierarchy(set);
}

/**
 * Brings a made claim set into the form in which the library writes what it holds: no gaps in lists, adjustments and codes
 * side by side, channels of a contact in one order, no segments that say nothing.
 */
export function putInUsualForm(set: MadeLoop): void {
  dropEmptyLevels(set);
  forEachLoop(set, (loop) => {
    secondIsPrimaryCare(loop);
    loop.items = loop.items.filter((item) => isLoop(item) || item.values.some(Boolean));
    loop.items = mergedCodes(mergedAdjustments(loop.items));
    for (const item of loop.items) if (!isLoop(item)) settleSegment(item);
  });
}

function isEmptyLevel(loop: MadeLoop): boolean {
  return (
    loop.def.trigger.tag === 'HL' &&
    !loop.items.some((item) => isLoop(item) && /^(HL|CLM)$/.test(item.def.trigger.tag))
  );
}

/** The first referring provider is DN, the second P3. */
function secondIsPrimaryCare(loop: MadeLoop): void {
  const referring = loop.items
    .filter((item) => isLoop(item) && /^(2310A|2420F)$/.test(item.def.id))
    .map((item) => (item as MadeLoop).items[0] as MadeSegment)
    .filter((name) => /^(DN|P3)$/.test(at(name, 1)));
  referring.forEach((name, index) => put(name, 1, index === 0 ? 'DN' : 'P3'));
}

/** CAS that follow each other, as the adjustments they hold: up to six of one group in a segment. */
function mergedAdjustments(items: MadeLoop['items']): MadeLoop['items'] {
  return merged(items, 'CAS', (run) => {
    const result: MadeSegment[] = [];
    for (const { def, values } of run)
      for (let n = 1; n < 19; n += 3) {
        const [reason, cents, quantity] = [0, 1, 2].map((more) => values[n + more] ?? '');
        if (reason === '' && cents === '') continue;
        let last = result.at(-1);
        if (last?.values[0] !== values[0] || last!.values.length > 18) {
          last = { def, values: [values[0]!] };
          result.push(last);
        }
        last!.values.push(reason!, cents === '' ? '0' : cents!, quantity!);
      }
    return result;
  });
}

/** HI of one kind that follow each other, as the codes they hold: up to twelve in a segment. */
function mergedCodes(items: MadeLoop['items']): MadeLoop['items'] {
  return merged(items, 'HI', (run) => {
    const result: MadeSegment[] = [];
    for (const { def, values } of run)
      for (const value of values) {
        if (value === '') continue;
        const last = result.at(-1);
        if (last?.def === def && last.values.length < 12) last.values.push(value);
        else result.push({ def, values: [value] });
      }
    return result;
  });
}

/** The items with every run of segments of one tag replaced. */
function merged(
  items: MadeLoop['items'],
  tag: string,
  replace: (run: MadeSegment[]) => MadeSegment[],
): MadeLoop['items'] {
  const run: MadeSegment[] = [];
  const result: MadeLoop['items'] = [];
  const flush = () => result.push(...replace(run.splice(0)));
  for (const item of items) {
    if (!isLoop(item) && item.def.tag === tag) run.push(item);
    else {
      flush();
      result.push(item);
    }
  }
  flush();
  return result;
}

/** First and last element of a list that is written without gaps. */
const LISTS: Record<string, readonly number[]> = {
  CRC: [3, 4, 5, 6, 7],
  MIA: [5, 20, 21, 22, 23],
  MOA: [3, 4, 5, 6, 7],
};

/** Composites whose components are written without gaps, from this one on. */
const COMPOSITES: Record<
  string,
  readonly (readonly [element: number, from: number, to: number])[]
> = {
  CLM: [[11, 1, 3]],
  SV1: [
    [1, 3, 6],
    [7, 1, 4],
  ],
  SV2: [[2, 3, 6]],
  SV3: [
    [1, 3, 6],
    [4, 1, 5],
    [11, 1, 4],
  ],
  SV5: [[1, 3, 6]],
  SVC: [
    [1, 3, 6],
    [6, 3, 6],
  ],
  SVD: [[3, 3, 6]],
  TOO: [[3, 1, 5]],
};

function settleSegment(segment: MadeSegment): void {
  const { tag } = segment.def;
  segment.values = segment.values.map((text) => text.replace(/^(-?)0(\.\d+)$/, '$1$2'));
  const list = LISTS[tag];
  if (list) {
    const present = list.map((n) => at(segment, n)).filter((text) => text !== '');
    list.forEach((n, index) => put(segment, n, present[index] ?? ''));
  }
  for (const [n, from, to] of COMPOSITES[tag] ?? []) {
    if (at(segment, n) === '') continue;
    const parts = at(segment, n).split(':');
    const present = parts.slice(from - 1, to).filter((text) => text !== '');
    const rest = parts.slice(to);
    while (rest.length > 0 && present.length < to - from + 1) present.push('');
    put(segment, n, [...parts.slice(0, from - 1), ...present, ...rest].join(':'));
  }
  if (tag === 'PER') settleContact(segment);
  if (tag === 'DTP' && at(segment, 2) === 'RD8' && at(segment, 1) !== '434') {
    const [first, last] = at(segment, 3).split('-');
    if (first !== last) return;
    put(segment, 2, 'D8');
    put(segment, 3, first!);
  }
}

/** The first channel of every kind in one order, and then the others. */
function settleContact(segment: MadeSegment): void {
  const channels = [3, 5, 7]
    .map((n) => [at(segment, n), at(segment, n + 1)] as const)
    .filter(([qualifier]) => qualifier !== '');
  const usual = ['TE', 'EX', 'FX', 'EM', 'UR'].flatMap((kind) => {
    const first = channels.find(([qualifier]) => qualifier === kind);
    return first ? [first] : [];
  });
  const others = channels.filter((channel) => !usual.includes(channel));
  segment.values.length = 2;
  for (const channel of [...usual, ...others]) segment.values.push(...channel);
}
