import type { EnvelopeHandler } from '../../core/envelope.js';
import type { Finding, ReportFinding } from '../../types/finding.js';
import type { Group } from '../../types/inspection.js';
import { ControlNumbers } from '../../validate/control-numbers.js';
import {
  checkGroupHeader,
  checkInterchangeHeader,
  checkSetHeader,
} from '../../validate/envelope.js';
import type { GuideFinding } from '../../validate/report.js';
import type { RuleOptions } from '../../validate/rules/index.js';
import { SetValidator } from '../../validate/set-validator.js';

/** The checks of `validate` for a reader of objects: the same findings in the same pass, no result of its own. */
export class FullCheck {
  private readonly numbers: ControlNumbers;
  private group: Group | undefined;
  /** Of the open set, when its guide is known. */
  validator: SetValidator | undefined;

  private readonly report: ReportFinding;

  constructor(
    report: ReportFinding,
    private readonly options: RuleOptions,
  ) {
    this.report = (finding: GuideFinding) => report(withoutValue(finding));
    this.numbers = new ControlNumbers(this.report);
  }

  readonly handler: EnvelopeHandler = {
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
    setStart: (set, segment) => {
      const { tag, ordinal, offset } = segment;
      const validator = new SetValidator(set, { tag, ordinal, offset }, this.report, this.options);
      this.validator = validator.known ? validator : undefined;
      checkSetHeader(segment, set, this.group, this.report);
      this.numbers.set(segment);
    },
    setEnd: () => {
      this.validator?.end();
      this.validator = undefined;
    },
  };
}

/** A finding is safe to log: the text that is wrong stays in the file. */
function withoutValue(finding: GuideFinding): Finding {
  if (finding.value === undefined) return finding;
  const { value: _value, ...rest } = finding;
  return rest;
}
