import { formatCents } from '../index.js';
import {
  type MadeLoop,
  type MadeSegment,
  Chance,
  segmentsIn,
  forEachLoop,
  at,
  put,
} from './made-set.js';

const cents = formatCents;

/** Amounts of the CAS segments directly in a loop, in cents. */
export function adjusted(loop: MadeLoop): number {
  let total = 0;
  for (const { def, values } of own(loop))
    if (def.tag === 'CAS')
      for (let n = 3; n <= 18; n += 3) total += Math.round(Number(values[n - 1] || 0) * 100);
  return total;
}

export function own(loop: MadeLoop): MadeSegment[] {
  return loop.items.filter((item): item is MadeSegment => !('items' in item));
}

/** 835: lines, claims and the check balance; a transfer names its accounts. */
export function settleRemittance(set: MadeLoop, chance: Chance): void {
  let paid = 0;
  forEachLoop(set, (loop) => {
    if (loop.def.id === '2110') {
      const [svc] = own(loop);
      const charge = chance.int(0, 99_999);
      put(svc!, 2, cents(charge));
      put(svc!, 3, cents(charge - adjusted(loop)));
    }
    if (loop.def.id !== '2100') return;
    const [clp] = own(loop);
    const charge = chance.int(0, 999_999);
    const lines = loop.items.filter((item): item is MadeLoop => 'items' in item);
    const payment = charge - adjusted(loop) - lines.reduce((sum, line) => sum + adjusted(line), 0);
    put(clp!, 3, cents(charge));
    put(clp!, 4, cents(payment));
    paid += payment;
  });
  const segments = segmentsIn(set).map(({ segment }) => segment);
  for (const { def, values } of segments)
    if (def.tag === 'PLB')
      for (let n = 4; n <= 14; n += 2) paid -= Math.round(Number(values[n - 1] || 0) * 100);
  const bpr = segments[0]!;
  put(bpr, 2, cents(paid));
  put(bpr, 4, paid === 0 ? 'NON' : at(bpr, 4) === 'NON' ? 'CHK' : at(bpr, 4));
  if (!/^(ACH|BOP|FWT)$/.test(at(bpr, 4))) return;
  const accounts = [
    'CCP',
    '01',
    '999999992',
    'DA',
    '1234',
    '1999888777',
    '',
    '01',
    '999988880',
    'DA',
    '98765',
  ];
  accounts.forEach((text, index) => put(bpr, 5 + index, text));
}
