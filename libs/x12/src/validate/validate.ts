import type { EnvelopeHandler } from '../core/envelope.js';
import { runEnvelope, type SetReader } from '../core/item-stream.js';
import type { ReadOptions, Source } from '../core/read-segments.js';
import { ACKNOWLEDGEMENT_TA1, guideOf } from '../guides/index.js';
import { ClaimReader } from '../read/claim-reader.js';
import { RemittanceReader } from '../read/remittance-reader.js';
import type { TransactionSet } from '../types/common.js';
import type { Finding, ReportFinding } from '../types/finding.js';
import type {
  GroupValidation,
  InterchangeValidation,
  SetValidation,
  Validation,
} from '../types/validation.js';
import { checkElements } from './elements.js';
import { GuideWalker } from './walker.js';

export interface ValidateOptions extends ReadOptions {
  /** How many findings are kept in the result; all are counted and given to onFinding. 1000 unless told. */
  maxFindings?: number;
}

/**
 * Checks a file: envelopes (SNIP 1), the implementation guide of every set (SNIP 2: loops, segments, elements, types,
 * lengths, codes the guide fixes), balances of 835 and 837 (SNIP 3), some rules of the 837 (SNIP 4), NPI check digits (SNIP 5). Never throws
 * on bad bytes. Hand the result to `buildImplementationAcks` and `buildInterchangeAcks` for the 999 and the TA1.
 */
export async function validate(source: Source, options: ValidateOptions = {}): Promise<Validation> {
  const run = new ValidationRun(options);
  const watched = { ...options, onFinding: run.report };
  for await (const batch of runEnvelope(source, watched, run.handler, () => [])) void batch;
  return run.finish();
}

type Findings = Pick<SetValidation, 'findings' | 'errorCount'>;

class ValidationRun {
  private readonly result: Validation = {
    valid: true,
    findingCount: 0,
    errorCount: 0,
    findings: [],
    interchanges: [],
    groups: [],
  };
  private readonly unfiled: Finding[] = [];
  private interchange: InterchangeValidation | undefined;
  private group: GroupValidation | undefined;
  private set: SetValidation | undefined;
  private walker: GuideWalker | undefined;
  private balance: SetReader<unknown> | undefined;

  constructor(private readonly options: ValidateOptions) {}

  /** Counts a finding and files it with the envelope it belongs to. */
  readonly report: ReportFinding = (finding) => {
    const { result, set } = this;
    if (set && finding.ordinal >= set.set.at.ordinal)
      finding.segmentInSet ??= finding.ordinal - set.set.at.ordinal + 1;
    result.findingCount++;
    const isError = finding.severity === 'error';
    if (isError) {
      result.errorCount++;
      result.valid = false;
    }
    this.options.onFinding?.(finding);
    const keep = result.findings.length < (this.options.maxFindings ?? 1000);
    if (keep) result.findings.push(finding);
    // What the scanner says of an ISA comes before the interchange it opens: filed at the end, by its offset.
    if (finding.ack?.level === 'interchange' && !finding.segment) this.unfiled.push(finding);
    else file(this.ownerOf(finding), finding, keep);
  };

  readonly handler: EnvelopeHandler = {
    interchange: (interchange) => {
      this.interchange = { interchange, findings: [], errorCount: 0 };
      this.result.interchanges.push(this.interchange);
    },
    group: (group) => this.openGroup({ group, sets: [], findings: [], errorCount: 0 }),
    groupEnd: () => (this.group = undefined),
    setStart: (set, segment) => this.openSet(set, segment),
    segment: (segment, _set, position) => {
      this.walker?.segment(segment);
      this.balance?.segment(segment, position);
    },
    setEnd: (_set, trailer) => this.closeSet(trailer),
    outside: (segment) => {
      if (segment.tag === 'TA1')
        checkElements(segment, ACKNOWLEDGEMENT_TA1, { segment, loop: '', report: this.report });
    },
  };

  finish(): Validation {
    const { result } = this;
    for (const finding of this.unfiled) {
      const owner = result.interchanges.findLast(
        ({ interchange }) => interchange.at.offset <= finding.offset,
      );
      file(owner ?? result.interchanges[0], finding, true);
    }
    return result;
  }

  private ownerOf(finding: Finding): Findings | undefined {
    if (finding.ack?.level === 'interchange') return this.interchange;
    if (finding.ack?.level === 'group') return this.group;
    return this.set;
  }

  private openGroup(group: GroupValidation): void {
    if (this.interchange) group.interchange = this.interchange.interchange;
    this.group = group;
    this.result.groups.push(group);
  }

  private openSet(
    set: TransactionSet,
    segment: { ordinal: number; offset: number; tag: string },
  ): void {
    if (!this.group) this.openGroup({ sets: [], findings: [], errorCount: 0 });
    this.set = {
      set,
      complete: false,
      countsOk: false,
      segmentCount: 0,
      findings: [],
      errorCount: 0,
      checked: true,
    };
    this.group!.sets.push(this.set);
    const guide = guideOf(set);
    this.walker = guide && new GuideWalker(guide, segment, this.report);
    this.balance = guide && balanceReader(set, this.report);
    if (guide) return;
    this.set.checked = false;
    this.report({
      code: 'guide-not-known',
      level: 2,
      severity: 'warning',
      segment: 'ST',
      ordinal: segment.ordinal,
      offset: segment.offset,
      message:
        'The implementation guide of this set is not known here; only its envelope is checked.',
      ack: { level: 'set', code: 'I6' },
    });
  }

  private closeSet(trailer: { complete: boolean; countsOk: boolean; segmentCount: number }): void {
    const { set } = this;
    if (!set) return;
    this.walker?.end();
    this.balance?.end({ kind: 'end', set: set.set, ...trailer });
    Object.assign(set, trailer);
    this.set = this.walker = this.balance = undefined;
  }
}

function file(owner: Findings | undefined, finding: Finding, keep: boolean): void {
  if (!owner) return;
  if (finding.severity === 'error') owner.errorCount++;
  if (keep) owner.findings.push(finding);
}

/** The reader of the set, for balances and rules alone: what else it says the walker says too. */
function balanceReader(set: TransactionSet, report: ReportFinding): SetReader<unknown> | undefined {
  if (set.type === '835') return discarding(new RemittanceReader(set, beyondGuide(report)));
  if (set.type === '837') return discarding(new ClaimReader(set, beyondGuide(report)));
  return undefined;
}

function beyondGuide(report: ReportFinding): ReportFinding {
  return (finding) => {
    if (finding.level === 3 || finding.level === 4) report(finding);
  };
}

/** Drops the items as they come, so that memory stays flat. */
function discarding<Item>(reader: SetReader<Item>): SetReader<unknown> {
  return {
    items: [],
    segment(segment, position) {
      reader.segment(segment, position);
      reader.items.length = 0;
    },
    end(end) {
      reader.end(end);
      reader.items.length = 0;
    },
  };
}
