import { formatCents } from '../index.js';
import { own } from './guide-settle-remittance.js';
import { at, isLoop, put, type MadeLoop } from './made-set.js';

interface Totals {
  counts: [accepted: number, rejected: number];
  cents: [accepted: number, rejected: number];
}

const loops = (loop: MadeLoop, id: string) =>
  loop.items.filter((item): item is MadeLoop => isLoop(item) && item.def.id === id);

/** 277CA: what a receiver and a provider count is what stands below; what is counted says its amount. */
export function settleTotals(set: MadeLoop): void {
  for (const source of loops(set, '2000A'))
    for (const receiver of loops(source, '2000B')) {
      const sum = newTotals();
      for (const provider of loops(receiver, '2000C')) {
        const totals = totalsOf(provider);
        for (const kind of [0, 1] as const) {
          sum.counts[kind] += totals.counts[kind];
          sum.cents[kind] += totals.cents[kind];
        }
      }
      state(loops(receiver, '2200B')[0], sum);
    }
}

const newTotals = (): Totals => ({ counts: [0, 0], cents: [0, 0] });

function totalsOf(provider: MadeLoop): Totals {
  const totals = newTotals();
  const claims = loops(provider, '2000D').flatMap((patient) => loops(patient, '2200D'));
  const [answer] = loops(provider, '2200C');
  for (const claim of claims) {
    const statuses = own(claim).filter(({ def }) => def.tag === 'STC');
    const kind = statuses.some((status) => at(status, 3) === 'U') ? 1 : 0;
    const told = statuses.find((status) => at(status, 4) !== '');
    if (!told) put(statuses[0]!, 4, '1');
    totals.counts[kind]++;
    totals.cents[kind] += Math.round(Number(at(told ?? statuses[0]!, 4)) * 100);
  }
  state(answer, totals);
  return totals;
}

function state(answer: MadeLoop | undefined, { counts, cents }: Totals): void {
  for (const segment of answer ? own(answer) : []) {
    const { tag } = segment.def;
    if (tag !== 'QTY' && tag !== 'AMT') continue;
    const kind = /^(90|QA|YU)$/.test(at(segment, 1)) ? 0 : 1;
    put(segment, 2, tag === 'QTY' ? String(counts[kind]) : formatCents(cents[kind]));
  }
}
