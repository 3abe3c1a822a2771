import type { Guide } from '../guides/notation.js';
import {
  type MadeLoop,
  type MadeSegment,
  isLoop,
  Chance,
  makeDay,
  segmentsIn,
  forEachLoop,
  at,
  put,
} from './made-set.js';
import { settleClaims } from './guide-settle-claims.js';
import { settleRemittance } from './guide-settle-remittance.js';
import { settleTotals } from './guide-settle-totals.js';

/** Makes a random set true to what the guide data alone does not say: hierarchy, formats, situations and sums. */
export function settle(guide: Guide, set: MadeLoop, chance: Chance): void {
  if (guide.type === '271') brackets(set);
  if (guide.type === '270') ask(set, '2000C', '2000D', '2110C', '2100C');
  if (guide.type === '276') ask(set, '2000D', '2000E', '2200D');
  if (guide.type === '837') settleClaims(set, chance);
  for (const { segment } of segmentsIn(set)) settleSegment(segment, chance);
  if (guide.type === '835') settleRemittance(set, chance);
  if (guide.id === '005010X214') settleTotals(set);
  if (guide.purposes) segmentsIn(set)[0]!.segment.values[1] = [...guide.purposes][0]!;
  settleHierarchy(set);
}

/** Element that names a format and the element it is for. */
const PERIODS: Record<string, readonly (readonly [number, number])[]> = {
  CR6: [
    [3, 4],
    [15, 16],
  ],
  DMG: [[1, 2]],
  DTP: [[2, 3]],
  INS: [[11, 12]],
  MPI: [[6, 7]],
  PAT: [[5, 6]],
};

function settleSegment(segment: MadeSegment, chance: Chance): void {
  const { tag } = segment.def;
  for (const [format, n] of PERIODS[tag] ?? [])
    if (at(segment, n) !== '') put(segment, n, period(at(segment, format), chance));
  if (tag === 'HI')
    segment.values = segment.values.map((value) => {
      const parts = value.split(':');
      if ((parts[3] ?? '') !== '') parts[3] = period(parts[2] ?? '', chance);
      return parts.join(':');
    });
  if (tag === 'N4') {
    // In the United States, where a state and a ZIP code are a must.
    put(segment, 2, 'MT');
    put(segment, 3, '59715');
    for (const n of [4, 7]) if (at(segment, n) !== '') put(segment, n, '');
  }
  if (tag === 'PWK') {
    put(segment, 5, segment.def.elements.length > 4 ? 'AC' : '');
    put(segment, 6, segment.def.elements.length > 5 ? 'ATTACHMENT' : '');
  }
}

function period(format: string, chance: Chance): string {
  if (format === 'RD8') return [makeDay(chance), makeDay(chance)].sort().join('-');
  if (format === 'TM') return '0930';
  return format === 'DT' ? `${makeDay(chance)}0930` : makeDay(chance);
}

/** HL01, HL02 and HL04. */
export function settleHierarchy(set: MadeLoop): void {
  let count = 0;
  const visit = (loop: MadeLoop, parent: string) => {
    let own = parent;
    const [first] = loop.items;
    const isLevel = first !== undefined && !isLoop(first) && first.def.tag === 'HL';
    if (isLevel) {
      own = String(++count);
      put(first, 1, own);
      put(first, 2, parent);
      const child = loop.items.some((item) => isLoop(item) && item.def.trigger.tag === 'HL');
      const allowed = first.def.elements[3];
      const says = child || allowed?.codes?.has('0') === false ? '1' : '0';
      put(first, 4, allowed && (allowed.usage === 'required' || child) ? says : '');
    }
    for (const item of loop.items) if (isLoop(item)) visit(item, own);
  };
  visit(set, '');
}

/** LS and LE stand around loop 2120, and nowhere else. */
function brackets(set: MadeLoop): void {
  forEachLoop(set, (loop) => {
    if (!/^2110/.test(loop.def.id)) return;
    const entities = loop.items.filter((item) => isLoop(item) && /^2120/.test(item.def.id));
    loop.items = loop.items.filter((item) => isLoop(item) || !/^L[SE]$/.test(item.def.tag));
    if (entities.length === 0) return;
    const bracket = (tag: string): MadeSegment => {
      const def = loop.def.children.find((child) => child.kind === 'segment' && child.tag === tag);
      return { def: def as MadeSegment['def'], values: ['2120'] };
    };
    const begin = loop.items.indexOf(entities[0]!);
    loop.items.splice(begin, 0, bracket('LS'));
    loop.items.splice(begin + 1 + entities.length, 0, bracket('LE'));
  });
}

/** A subscriber without dependents has something to be asked about: else the level is made to have none of itself. */
function ask(set: MadeLoop, level: string, below: string, question: string, inside = level): void {
  forEachLoop(set, (loop) => {
    if (loop.def.id !== level || loop.items.some((item) => isLoop(item) && item.def.id === below))
      return;
    const holder =
      inside === level
        ? loop
        : (loop.items.find((item) => isLoop(item) && item.def.id === inside) as MadeLoop);
    if (holder.items.some((item) => isLoop(item) && item.def.id === question)) return;
    const donor = findLoop(set, question);
    if (donor) holder.items.push(donor);
    else holder.items.push(simplest(holder, question));
  });
}

/** The loop with nothing but its opening segment. */
function simplest(holder: MadeLoop, id: string): MadeLoop {
  const def = holder.def.children.find(
    (child) => child.kind === 'loop' && child.id === id,
  ) as MadeLoop['def'];
  const values = def.trigger.tag === 'EQ' ? ['30'] : ['1', 'TRACE1'];
  return { def, items: [{ def: def.trigger, values }] };
}

function findLoop(set: MadeLoop, id: string): MadeLoop | undefined {
  let found: MadeLoop | undefined;
  forEachLoop(set, (loop) => {
    if (loop.def.id === id) found ??= loop;
  });
  return found && structuredClone(found);
}
