import type { EnvelopeHandler } from '../core/envelope.js';
import { chunksOf, type ReadOptions, type Source } from '../core/read-segments.js';
import type { Segment } from '../core/segment.js';
import { withoutAmounts } from '../balance.js';
import { ACKNOWLEDGEMENT_TA1 } from '../guides/index.js';
import { TablePass } from '../read/table/pass.js';
import type { TransactionSet } from '../types/common.js';
import type { Finding, ReportFinding } from '../types/finding.js';
import type {
  GroupValidation,
  InterchangeValidation,
  SetValidation,
  Validation,
} from '../types/validation.js';
import { ControlNumbers } from './control-numbers.js';
import { checkElements } from './elements.js';
import { checkGroupHeader, checkInterchangeHeader, checkSetHeader } from './envelope.js';
import type { GuideFinding } from './report.js';
import type { CodeTables } from './rules/code-tables.js';
import { SetValidator } from './set-validator.js';

export interface ValidateOptions extends ReadOptions {
  /** How many findings are kept in the result; all are counted and given to onFinding. 1000 unless told. */
  maxFindings?: number;
  /** External code lists to check against (SNIP 5); a list that is not given is not checked. */
  codeTables?: CodeTables;
  /**
   * What a finding may show of the file. 'amounts', unless told: the sums behind a balance, no other value. 'values': the
   * text that is wrong, too, in `value`. 'nothing': not even sums.
   */
  show?: 'nothing' | 'amounts' | 'values';
}

/**
 * Checks a file: envelopes and syntax (SNIP 1), the implementation guide of every set (SNIP 2: loops, segments, elements,
 * types, lengths, syntax notes, codes the guide fixes), balances of 835 and 837 (SNIP 3), rules between segments that depend
 * on the situation (SNIP 4), NPI check digits and the code tables that are passed in (SNIP 5). Reports everything it finds and
 * never throws on bad bytes. Hand the result to `buildImplementationAcks` and `buildInterchangeAcks` for the 999 and the TA1.
 */
export async function validate(source: Source, options: ValidateOptions = {}): Promise<Validation> {
  const run = new ValidationRun(options);
  for await (const chunk of chunksOf(source)) run.pass.take(chunk);
  run.pass.take(NOTHING, true);
  return run.finish();
}

const NOTHING = new Uint8Array(0);

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
  private validator: SetValidator | undefined;

  readonly pass: TablePass;

  constructor(private readonly options: ValidateOptions) {
    this.pass = new TablePass(options, this.report, this.handler);
  }

  /** Counts a finding and files it with the envelope it belongs to. */
  readonly report: ReportFinding = (raw) => {
    const { result, set } = this;
    const finding = shown(raw, this.options.show ?? 'amounts');
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

  private readonly numbers = new ControlNumbers(this.report);

  private readonly handler: EnvelopeHandler = {
    interchange: (interchange, segment) => {
      this.interchange = { interchange, findings: [], errorCount: 0 };
      this.result.interchanges.push(this.interchange);
      checkInterchangeHeader(segment, this.report);
      this.numbers.interchange(segment);
    },
    group: (group, segment) => {
      this.openGroup({ group, sets: [], findings: [], errorCount: 0 });
      checkGroupHeader(segment, this.report);
      this.numbers.group(segment);
    },
    groupEnd: () => (this.group = undefined),
    setStart: (set, segment) => this.openSet(set, segment),
    setEnd: (_set, trailer) => this.closeSet(trailer),
    outside: (segment) => {
      if (segment.tag === 'TA1')
        checkElements(segment, ACKNOWLEDGEMENT_TA1, {
          segment,
          loop: '',
          path: '',
          report: this.report,
        });
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

  private openSet(set: TransactionSet, segment: Segment): void {
    if (!this.group) this.openGroup({ sets: [], findings: [], errorCount: 0 });
    const start = { tag: segment.tag, ordinal: segment.ordinal, offset: segment.offset };
    const validator = new SetValidator(set, start, this.report, this.options);
    this.validator = validator.known ? validator : undefined;
    this.pass.visitors = this.validator ? [this.validator] : [];
    this.set = {
      set,
      complete: false,
      countsOk: false,
      segmentCount: 0,
      findings: [],
      errorCount: 0,
      checked: validator.known,
    };
    this.group!.sets.push(this.set);
    checkSetHeader(segment, set, this.group!.group, this.report);
    this.numbers.set(segment);
    if (validator.known) return;
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
    this.pass.visitors = [];
    this.validator?.end();
    Object.assign(set, trailer);
    // Balances are known at the end of a claim and belong to its beginning.
    set.findings.sort((a, b) => a.ordinal - b.ordinal);
    this.set = this.validator = undefined;
  }
}

/** Takes from a finding what the caller does not want to see. */
function shown(finding: GuideFinding, show: NonNullable<ValidateOptions['show']>): Finding {
  if (show === 'values') return finding;
  const { value: _value, ...rest } = finding;
  return show === 'nothing' ? withoutAmounts(rest) : rest;
}

function file(owner: Findings | undefined, finding: Finding, keep: boolean): void {
  if (!owner) return;
  if (finding.severity === 'error') owner.errorCount++;
  if (keep) owner.findings.push(finding);
}
