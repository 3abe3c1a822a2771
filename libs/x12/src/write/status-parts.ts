import type { Party, Written } from '../types/common.js';
import type { StatusCode, StatusInformation, StatusLine, StatusPerson } from '../types/status.js';
import { Hierarchy, procedureElement, writeDates, writeParty, writeReference } from './parts.js';
import type { Items } from './output.js';
import {
  day,
  money,
  need,
  quantity,
  type ElementValue,
  type SegmentWriter,
} from './segment-writer.js';
import { X12WriteError } from './write-error.js';

/** Every item with the one that follows it, so that a level knows whether another stands below it. */
export async function* withNext<T>(items: Items<T>): AsyncGenerator<[T, T | undefined]> {
  let held: { item: T } | undefined;
  for await (const item of items) {
    if (held) yield [held.item, item];
    held = { item };
  }
  if (held) yield [held.item, undefined];
}

/** Levels 20 payer, 21 receiver, 19 provider of 276, 277 and 277CA; an equal one that is open is not written again. */
export class StatusLevels {
  private readonly hierarchy = new Hierarchy();
  private readonly open = [
    { key: '', number: 0 },
    { key: '', number: 0 },
    { key: '', number: 0 },
  ];

  constructor(
    private readonly out: SegmentWriter,
    private readonly providerEntity: '1P' | '85',
  ) {}

  /** True when the level was written now. */
  payer(payer: Written<Party>, hasChild: boolean): boolean {
    if (!this.enter(0, '20', payer, hasChild)) return false;
    writeParty(this.out, 'PR', payer, 'PI');
    return true;
  }

  receiver(receiver: Written<Party> | undefined, path: string, hasChild: boolean): boolean {
    if (!receiver) throw new X12WriteError(`${path}.receiver`, 'is required');
    if (!this.enter(1, '21', receiver, hasChild)) return false;
    writeParty(this.out, '41', receiver, '46');
    return true;
  }

  provider(provider: Written<Party> | undefined, path: string, hasChild: boolean): boolean {
    if (!provider) throw new X12WriteError(`${path}.provider`, 'is required');
    if (!this.enter(2, '19', provider, hasChild)) return false;
    writeParty(this.out, this.providerEntity, provider, 'XX');
    return true;
  }

  /** The person level below the provider, and below that the dependent. Returns the number of the level. */
  person(level: '22' | 'PT', hasChild: boolean): number {
    return this.hierarchy.add(this.out, this.open[2]!.number, level, hasChild);
  }

  dependent(parent: number): void {
    this.hierarchy.add(this.out, parent, '23', false);
  }

  private enter(depth: 0 | 1 | 2, level: string, what: Written<Party>, hasChild: boolean): boolean {
    const key = JSON.stringify(what);
    if (this.open[depth]!.key === key) return false;
    const parent = depth === 0 ? undefined : this.open[depth - 1]!.number;
    this.open[depth] = { key, number: this.hierarchy.add(this.out, parent, level, hasChild) };
    for (let below = depth + 1; below < 3; below++) this.open[below]!.key = '';
    return true;
  }
}

/** NM1 of a subscriber, dependent or patient. */
export function writeStatusPerson(
  out: SegmentWriter,
  entity: string,
  person: Written<StatusPerson>,
): void {
  writeParty(out, entity, person, entity === 'QC' && !person.id ? undefined : 'MI');
}

function codeElement(code: StatusCode | undefined): ElementValue {
  return code && [code.category, code.status, code.entity];
}

/** STC. */
export function writeStatus(
  out: SegmentWriter,
  status: Written<StatusInformation>,
  path: string,
): void {
  const [first, second, third] = status.codes ?? [];
  if (!first) throw new X12WriteError(`${path}.codes`, 'must hold a status code');
  out.segment(
    'STC',
    codeElement(first),
    day(status.date, `${path}.date`),
    status.action,
    money(status.chargeCents, `${path}.chargeCents`),
    money(status.paidCents, `${path}.paidCents`),
    day(status.adjudicationDate, `${path}.adjudicationDate`),
    undefined,
    day(status.paymentDate, `${path}.paymentDate`),
    status.paymentNumber,
    codeElement(second),
    codeElement(third),
    status.message,
  );
}

/** SVC and what is below it. */
export function writeStatusLine(out: SegmentWriter, line: Written<StatusLine>, path: string): void {
  need(line.procedure?.code ?? line.revenueCode, `${path}.procedure.code`);
  out.segment(
    'SVC',
    procedureElement(line.procedure),
    money(line.chargeCents, `${path}.chargeCents`),
    money(line.paidCents, `${path}.paidCents`),
    line.revenueCode,
    undefined,
    undefined,
    quantity(line.units, `${path}.units`),
  );
  (line.statuses ?? []).forEach((status, index) =>
    writeStatus(out, status, `${path}.statuses[${index}]`),
  );
  writeReference(out, 'FJ', line.lineControlNumber);
  writeDates(out, '472', line.dates, `${path}.dates`);
}
