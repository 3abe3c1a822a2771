import { readSegments, type ValidateOptions } from '../index.js';
import { EnvelopeTracker, type EnvelopeHandler } from '../core/envelope.js';
import type { Segment } from '../core/segment.js';
import type { Source } from '../core/read-segments.js';
import { ACKNOWLEDGEMENT_TA1, guideOf, guidesOf } from '../guides/index.js';
import type { TransactionSet } from '../types/common.js';
import type { ReportFinding } from '../types/finding.js';
import type { Group } from '../types/inspection.js';
import { ControlNumbers } from '../validate/control-numbers.js';
import { checkElements } from '../validate/elements.js';
import { checkGroupHeader, checkInterchangeHeader, checkSetHeader } from '../validate/envelope.js';
import { reportAt, type GuideFinding, type Place } from '../validate/report.js';
import { rulesFor } from '../validate/rules/index.js';
import { GuideWalker } from '../validate/walker.js';

type Options = Pick<ValidateOptions, 'codeTables' | 'maxSegmentBytes'>;

/**
 * What is wrong with a file, found in the simplest way: every segment goes through the envelope tracker, the walker of its
 * guide and the rules. `validate` is held to it, however it comes to its findings. They are sorted, and hold the values.
 */
export async function referenceFindings(
  source: Source,
  options: Options = {},
): Promise<GuideFinding[]> {
  const run = new ReferenceRun(options);
  await run.read(source);
  return sorted(run.findings);
}

/** In the order of the file; what is said of one segment in the order of its words. */
export function sorted(findings: readonly GuideFinding[]): GuideFinding[] {
  const keyed = findings.map((finding) => ({ finding, key: canonical(finding) }));
  keyed.sort(
    (a, b) => a.finding.ordinal - b.finding.ordinal || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  );
  return keyed.map(({ finding }) => finding);
}

/** The same text for the same finding, in whatever order its fields were set. */
export function canonical(finding: GuideFinding): string {
  const { code, level, severity, path, loop, segment, ordinal, offset, segmentInSet } = finding;
  const { element, component, message, value, ack, amounts } = finding;
  const place = `${path} ${loop} ${segment} #${ordinal} @${offset} ${segmentInSet} ${element}-${component}`;
  const sums = amounts
    ? `${amounts.level} ${amounts.billedCents} ${amounts.adjustedCents} ${amounts.paidCents} ${amounts.differenceCents}`
    : '';
  return `${code} ${level} ${severity} ${place} ${ack?.level} ${ack?.code} ${sums} ${message} ${JSON.stringify(value)}`;
}

class ReferenceRun {
  readonly findings: GuideFinding[] = [];
  private group: Group | undefined;
  private set: ReferenceSet | undefined;

  constructor(private readonly options: Options) {}

  private readonly report: ReportFinding = (finding) => {
    const first = this.set?.start.ordinal ?? Infinity;
    if (finding.ordinal >= first) finding.segmentInSet ??= finding.ordinal - first + 1;
    this.findings.push(finding);
  };

  private readonly numbers = new ControlNumbers(this.report);

  async read(source: Source): Promise<void> {
    const tracker = new EnvelopeTracker(this.report, this.handler);
    let last = { ordinal: 1, offset: 0 };
    for await (const batch of readSegments(source, { ...this.options, onFinding: this.report }))
      for (let index = 0; index < batch.count; index++) {
        const segment = batch.at(index);
        tracker.push(segment);
        last = segment.at;
      }
    tracker.end(last);
  }

  private readonly handler: EnvelopeHandler = {
    interchange: (_interchange, segment) => {
      checkInterchangeHeader(segment, this.report);
      this.numbers.interchange(segment);
    },
    group: (group, segment) => {
      this.group = group;
      checkGroupHeader(segment, this.report);
      this.numbers.group(segment);
    },
    groupEnd: () => (this.group = undefined),
    setStart: (set, segment) => this.openSet(set, segment),
    segment: (segment) => this.set?.segment(segment),
    setEnd: () => {
      this.set?.end();
      this.set = undefined;
    },
    outside: (segment) => {
      if (segment.tag === 'TA1') checkElements(segment, ACKNOWLEDGEMENT_TA1, this.placeOf(segment));
    },
  };

  private openSet(set: TransactionSet, segment: Segment): void {
    this.set = new ReferenceSet(set, segment, this.report, this.options);
    checkSetHeader(segment, set, this.group, this.report);
    this.numbers.set(segment);
    if (guidesOf(set).length > 0) return;
    reportAt(this.placeOf(segment), {
      code: 'guide-not-known',
      severity: 'warning',
      message:
        'The implementation guide of this set is not known here; only its envelope is checked.',
      ack: { level: 'set', code: 'I6' },
    });
  }

  private placeOf(segment: Segment): Place {
    return { segment, loop: '', path: '', report: this.report };
  }
}

/** The segments between ST and SE. The first of them may be needed to choose the guide. */
class ReferenceSet {
  readonly start: Pick<Segment, 'tag' | 'ordinal' | 'offset'>;
  private walker: GuideWalker | undefined;
  private begun = false;

  constructor(
    private readonly set: TransactionSet,
    { tag, ordinal, offset }: Segment,
    private readonly report: ReportFinding,
    private readonly options: Options,
  ) {
    this.start = { tag, ordinal, offset };
  }

  segment(segment: Segment): void {
    this.begin(segment.tag === 'BHT' ? segment.element(2) : undefined);
    this.walker?.segment(segment);
  }

  end(): void {
    this.begin(undefined);
    this.walker?.end();
  }

  private begin(purpose: string | undefined): void {
    if (this.begun) return;
    this.begun = true;
    const guide = guideOf(this.set, purpose);
    if (!guide) return;
    const rules = rulesFor(guide, this.options);
    this.walker = new GuideWalker(guide, this.start, this.report, {
      segment: (segment, place, opens) => {
        for (const rule of rules) rule.segment?.(segment, place, opens);
      },
      close: (loop, place) => {
        for (const rule of rules) rule.close?.(loop, place);
      },
    });
  }
}
