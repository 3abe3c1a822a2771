import { at, forEachLoop, isLoop, put, type MadeLoop, type MadeSegment } from './made-set.js';
import { putInUsualForm } from './usual-form.js';

/**
 * Brings a made set of the 835 into the form in which the library writes what it holds, beyond what it has in common with
 * claims: units told, remarks of pharmacies last, the tax id first, provider adjustments side by side.
 */
export function putRemittanceInUsualForm(set: MadeLoop): void {
  putInUsualForm(set);
  forEachLoop(set, (loop) => {
    const own = loop.items.filter((item): item is MadeSegment => !isLoop(item));
    const first = own[0];
    if (first?.def.tag === 'SVC' && at(first, 5) === '') put(first, 5, '1');
    if (loop.def.id === '1000A') idsDiffer(own);
    if (loop.def.id === '1000B' && at(first!, 3) !== 'FI') taxIdFirst(loop);
    sortBy(loop, 'LQ', (segment) => (at(segment, 1) === 'HE' ? 0 : 1));
  });
  set.items = adjustedTogether(set.items);
}

/** An id of the payer that is in its name and in a reference is only in the reference. */
function idsDiffer([name, ...others]: MadeSegment[]): void {
  const twice = others.some(({ values }) => values[0] === '2U' && values[1] === at(name!, 4));
  if (twice) put(name!, 4, 'PLAN');
}

function taxIdFirst(loop: MadeLoop): void {
  const taxId = loop.items.find((item) => !isLoop(item) && at(item, 1) === 'TJ');
  sortBy(loop, 'REF', (segment) => (segment === taxId ? 0 : 1));
}

/** Sorts the segments of one tag, which stand side by side. */
function sortBy(loop: MadeLoop, tag: string, rankOf: (segment: MadeSegment) => number): void {
  const is = (item: MadeLoop['items'][number]): item is MadeSegment =>
    !isLoop(item) && item.def.tag === tag;
  const sorted = loop.items.filter(is).sort((a, b) => rankOf(a) - rankOf(b));
  loop.items = loop.items.map((item) => (is(item) ? sorted.shift()! : item));
}

/** PLB, as the adjustments they hold: up to six of one provider and fiscal period in a segment. */
function adjustedTogether(items: MadeLoop['items']): MadeLoop['items'] {
  const result: MadeLoop['items'] = [];
  for (const item of items) {
    if (isLoop(item) || item.def.tag !== 'PLB') {
      result.push(item);
      continue;
    }
    const [provider, period, ...pairs] = item.values;
    for (let n = 0; n < pairs.length; n += 2) {
      if (pairs[n] === '') continue;
      let last = result.at(-1);
      const goesOn =
        last && !isLoop(last) && last.def === item.def && last.values.length < 14
          ? last.values[0] === provider && last.values[1] === period
          : false;
      if (!goesOn) result.push((last = { def: item.def, values: [provider!, period!] }));
      (last as MadeSegment).values.push(pairs[n]!, pairs[n + 1]!);
    }
  }
  return result;
}
