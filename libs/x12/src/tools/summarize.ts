import type { EnvelopeHandler } from '../core/envelope.js';
import { runEnvelope } from '../core/item-stream.js';
import type { ReadOptions, Source } from '../core/read-segments.js';
import type { Segment } from '../core/segment.js';
import { guideOf } from '../guides/index.js';
import type { TransactionSet } from '../types/common.js';
import type { Finding } from '../types/finding.js';
import type { Group, Interchange, SetTrailer } from '../types/inspection.js';
import { CountedSource } from './counted-source.js';

/** What a set, or all sets of a kind, add up to. Amounts in cents; absent where the kind has none. */
export interface Totals {
  /** CLM, CLP, or questions and answers about a claim (276, 277, 277CA). */
  claims: number;
  /** Σ CLM02 or CLP03. */
  chargeCents?: number;
  /** Σ CLP04. */
  paidCents?: number;
  /** Σ BPR02. */
  paymentCents?: number;
}

export interface SetSummary extends Totals, SetTrailer {
  type: string;
  /** ST03, else GS08. */
  guide: string;
  /** What the guide is about; absent when it is not known. */
  name?: string;
  /** ST02. */
  control: string;
}

export interface GroupSummary extends Group {
  sets: SetSummary[];
}

export interface InterchangeSummary extends Interchange {
  groups: GroupSummary[];
}

/** All sets of one type and guide. */
export interface KindTotals extends Totals {
  type: string;
  guide: string;
  name?: string;
  sets: number;
}

/** What a file holds. */
export interface FileSummary {
  bytes: number;
  segments: number;
  sets: number;
  /** False when a trailer is missing or a count is wrong: see `findings`. */
  complete: boolean;
  interchanges: InterchangeSummary[];
  /** Sets that stand in no interchange or group. */
  looseSets: SetSummary[];
  totals: KindTotals[];
  /** Envelope findings (SNIP 1), the first 1000. */
  findings: Finding[];
}

export interface SummarizeOptions extends ReadOptions {
  /** How many sets are listed; all are counted and added up. 1000 unless told. */
  maxSets?: number;
}

const MOST = 1_000;

/** Says what a file holds: interchanges, groups, sets, their guides, counts and amounts. Streams, in bounded memory. */
export async function summarize(
  source: Source,
  options: SummarizeOptions = {},
): Promise<FileSummary> {
  const counted = new CountedSource(source);
  const run = new Summary(options.maxSets ?? MOST);
  const watched: ReadOptions = {
    ...options,
    onFinding(finding) {
      run.found(finding);
      options.onFinding?.(finding);
    },
  };
  for await (const batch of runEnvelope(counted, watched, run.handler, () => [])) void batch;
  run.summary.bytes = counted.bytes;
  return run.summary;
}

class Summary {
  readonly summary: FileSummary = {
    bytes: 0,
    segments: 0,
    sets: 0,
    complete: true,
    interchanges: [],
    looseSets: [],
    totals: [],
    findings: [],
  };
  private interchange: InterchangeSummary | undefined;
  private group: GroupSummary | undefined;
  private set: SetSummary | undefined;
  private level = '';

  constructor(private readonly maxSets: number) {}

  readonly handler: EnvelopeHandler = {
    interchange: (interchange) => {
      this.summary.segments++;
      // The reader goes on counting in its own object.
      this.interchange = Object.assign(interchange, { groups: [] });
      this.summary.interchanges.push(this.interchange);
    },
    interchangeEnd: ({ complete }) => {
      this.summary.segments += complete ? 1 : 0;
      this.interchange = undefined;
    },
    group: (group) => {
      this.summary.segments++;
      this.group = Object.assign(group, { sets: [] });
      this.interchange?.groups.push(this.group);
    },
    groupEnd: ({ complete }) => {
      this.summary.segments += complete ? 1 : 0;
      this.group = undefined;
    },
    setStart: (set) => this.openSet(set),
    segment: (segment) => this.count(segment),
    setEnd: (_set, trailer) => this.closeSet(trailer),
    outside: () => void this.summary.segments++,
  };

  found(finding: Finding): void {
    if (finding.severity === 'error') this.summary.complete = false;
    if (this.summary.findings.length < MOST) this.summary.findings.push(finding);
  }

  private openSet(set: TransactionSet): void {
    const { type, guide, controlNumber: control } = set;
    const trailer = { complete: false, countsOk: false, segmentCount: 0 };
    this.set = { type, guide, control, claims: 0, ...trailer };
    this.name(set);
    this.level = '';
  }

  private name(set: Pick<TransactionSet, 'type' | 'guide'>, purpose?: string): void {
    const name = guideOf(set, purpose)?.name;
    if (name && this.set) this.set.name = name;
  }

  private count(segment: Segment): void {
    const { set } = this;
    if (!set) return;
    switch (segment.tag) {
      case 'BHT':
        return this.name(set, segment.element(2));
      case 'CLM':
        set.claims++;
        return add(set, 'chargeCents', segment.cents(2));
      case 'CLP':
        set.claims++;
        add(set, 'chargeCents', segment.cents(3));
        return add(set, 'paidCents', segment.cents(4));
      case 'BPR':
        return add(set, 'paymentCents', segment.cents(2));
      case 'HL':
        this.level = segment.element(3);
        return;
      case 'TRN':
        if ((set.type === '276' || set.type === '277') && ABOUT_CLAIMS.has(this.level))
          set.claims++;
    }
  }

  private closeSet(trailer: SetTrailer): void {
    const { set, summary } = this;
    if (!set) return;
    const { complete, countsOk, segmentCount } = trailer;
    Object.assign(set, { complete, countsOk, segmentCount });
    summary.sets++;
    summary.segments += segmentCount;
    if (summary.sets <= this.maxSets) (this.group?.sets ?? summary.looseSets).push(set);
    this.addUp(set);
    this.set = undefined;
  }

  private addUp(set: SetSummary): void {
    const { type, guide, name } = set;
    let kind = this.summary.totals.find(
      (one) => one.type === type && one.guide === guide && one.name === name,
    );
    if (!kind) {
      kind = { type, guide, ...(name && { name }), sets: 0, claims: 0 };
      // A damaged file may name a new kind in every set.
      if (this.summary.totals.length < MOST) this.summary.totals.push(kind);
    }
    kind.sets++;
    kind.claims += set.claims;
    for (const field of ['chargeCents', 'paidCents', 'paymentCents'] as const)
      if (set[field] !== undefined) add(kind, field, set[field]);
  }
}

/** HL03 of levels whose traces are about a claim. */
const ABOUT_CLAIMS = new Set(['22', '23', 'PT']);

function add(
  totals: Totals,
  field: 'chargeCents' | 'paidCents' | 'paymentCents',
  cents: number | undefined,
): void {
  if (cents !== undefined) totals[field] = (totals[field] ?? 0) + cents;
}
