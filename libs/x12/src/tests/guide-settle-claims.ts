import { formatCents } from '../index.js';
import {
  type MadeLoop,
  type MadeSegment,
  isLoop,
  Chance,
  forEachLoop,
  at,
  put,
} from './made-set.js';
import { adjusted, own } from './guide-settle-remittance.js';

const loops = (loop: MadeLoop, id: string) =>
  loop.items.filter((item): item is MadeLoop => isLoop(item) && item.def.id === id);
const cents = formatCents;

/** 837: who the patient is, what a claim asks of its parts, and its sums. */
export function settleClaims(set: MadeLoop, chance: Chance): void {
  forEachLoop(set, (loop) => {
    if (loop.def.id === '2000B') settleSubscriber(loop);
  });
  forEachLoop(set, (loop) => {
    if (loop.def.id === '2300') settleClaim(loop, chance);
  });
}

/** Either the subscriber is the patient and has claims, or patients follow who have them. */
function settleSubscriber(loop: MadeLoop): void {
  const sbr = own(loop).find(({ def }) => def.tag === 'SBR')!;
  put(sbr, 1, 'P');
  const patients = loops(loop, '2000C');
  put(sbr, 2, patients.length > 0 ? '' : '18');
  if (patients.length > 0) {
    loop.items = loop.items.filter((item) => !isLoop(item) || item.def.id !== '2300');
    return;
  }
  const [name] = loops(loop, '2010BA');
  const [opener, ...rest] = name!.items;
  const must: MadeSegment[] = ['N3', 'N4', 'DMG'].map((tag) => {
    const def = name!.def.children.find((child) => child.kind === 'segment' && child.tag === tag);
    const values = {
      N3: ['1 STREET'],
      N4: ['BOZEMAN', 'MT', '59715'],
      DMG: ['D8', '19800229', 'F'],
    };
    return { def: def as MadeSegment['def'], values: [...values[tag as 'N3']] };
  });
  name!.items = [
    opener!,
    ...must,
    ...rest.filter((item) => isLoop(item) || !/^(N3|N4|DMG)$/.test(item.def.tag)),
  ];
}

function settleClaim(loop: MadeLoop, chance: Chance): void {
  const clm = own(loop)[0]!;
  const has = (tag: string, code: string) =>
    own(loop).some((segment) => segment.def.tag === tag && at(segment, 1) === code);
  const [, qualifier] = at(clm, 5).split(':');
  put(
    clm,
    5,
    `${chance.pick(['12', '13', '22', '81'])}:${qualifier}:${has('REF', 'F8') ? '7' : '1'}`,
  );
  if (at(clm, 11) !== '') put(clm, 11, has('DTP', '439') ? 'AA:::MT' : 'EM');
  settleOthers(loop);
  const lines = loops(loop, '2400');
  const diagnoses = own(loop)
    .filter(({ def }) => def.tag === 'HI')
    .flatMap(({ values }) => values)
    .filter((value) => /^(A?B[KF]|TQ):/.test(value)).length;
  let total = 0;
  lines.forEach((line, index) => {
    const [lx, service] = own(line);
    put(lx!, 1, String(index + 1));
    const charge = chance.int(0, 99_999);
    total += charge;
    put(service!, service!.def.tag === 'SV2' ? 3 : 2, cents(charge));
    const pointer = { SV1: 7, SV2: 0, SV3: 11 }[service!.def.tag as 'SV1'];
    if (pointer && at(service!, pointer) !== '')
      put(service!, pointer, diagnoses > 0 ? String(chance.int(1, diagnoses)) : '');
    settleDecisions(loop, line, charge);
  });
  put(clm, 2, cents(total));
  for (const other of loops(loop, '2320')) {
    const paid = own(other).find((segment) => segment.def.tag === 'AMT' && at(segment, 1) === 'D');
    const onLines = lines
      .flatMap((line) => loops(line, '2430'))
      .filter((decision) => at(own(decision)[0]!, 1) === payerOf(other));
    const rest =
      total - adjusted(other) - onLines.reduce((sum, decision) => sum + adjusted(decision), 0);
    if (paid) put(paid, 2, cents(rest));
  }
}

/** Every other coverage has a place of its own in the order of payers, and a payer with a number of its own. */
function settleOthers(loop: MadeLoop): void {
  loops(loop, '2320').forEach((other, index) => {
    put(own(other)[0]!, 1, 'STABCDEFGH'[index]!);
    put(own(loops(other, '2330B')[0]!)[0]!, 9, `PAYER${index}`);
  });
}

const payerOf = (other: MadeLoop) => at(own(loops(other, '2330B')[0]!)[0]!, 9);

/** Decisions on a line are those of the first other payer, and add up to the charge. */
function settleDecisions(loop: MadeLoop, line: MadeLoop, charge: number): void {
  const [payer] = loops(loop, '2320');
  if (!payer) {
    line.items = line.items.filter((item) => !isLoop(item) || item.def.id !== '2430');
    return;
  }
  const decisions = loops(line, '2430');
  let rest = charge;
  decisions.forEach((decision, index) => {
    rest -= adjusted(decision);
    const svd = own(decision)[0]!;
    put(svd, 1, payerOf(payer));
    put(svd, 2, index === decisions.length - 1 ? cents(rest) : '0');
  });
}
