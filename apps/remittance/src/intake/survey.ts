import type { BalanceCheck, RemittanceFinding } from '@millrace/contracts';
import {
  readRemittances,
  type Finding,
  type ProviderAdjustment,
  type Remittance,
  type RemittanceClaim,
  type RemittanceEnd,
  type Source,
} from '@millrace/x12';

/** One check of a file, read to its end and judged, before anything of it is posted. */
export interface SurveyedCheck {
  /** 1-based among the 835 sets of the file. */
  readonly number: number;
  readonly at: { readonly segment: number; readonly offset: number };
  /** TRN03, else the payer's id or name: with `traceNumber` the identity of the check. */
  readonly payer: string;
  readonly payerId: string;
  readonly payerName: string;
  readonly traceNumber: string;
  readonly paymentMethod: string;
  /** BPR16. */
  readonly paymentDate: string | null;
  readonly paymentCents: number;
  readonly claims: number;
  readonly chargeCents: number;
  readonly claimsPaidCents: number;
  readonly providerAdjustedCents: number;
  readonly providerAdjustments: readonly ProviderAdjustment[];
  readonly checks: readonly SurveyedBalance[];
  /** `ready` to post, `unbalanced`, or `damaged`: the envelope or a value cannot be trusted. */
  readonly verdict: 'ready' | 'unbalanced' | 'damaged';
  /** The first 200 errors. */
  readonly findings: readonly RemittanceFinding[];
  readonly findingCount: number;
}

export type SurveyedBalance = Omit<BalanceCheck, 'place'> & {
  readonly place: { readonly segment: number; readonly offset: number } | null;
};

/** A whole file, read once. */
export interface Survey {
  readonly checks: readonly SurveyedCheck[];
  /** Errors outside of the checks: no envelope, no 835 in it, the file ends too early. */
  readonly findings: readonly RemittanceFinding[];
  readonly findingCount: number;
}

const KEPT = 200;
/** Without its trailers nobody knows what else the sender wrote. */
const CUT_OFF = new Set(['missing-interchange-trailer', 'missing-group-trailer']);
/** A header that has more errors than this before its first claim is none. */
const MAX_WAITING = 10_000;

/**
 * Reads a file to its end and judges each check in it: complete, counted right, no unreadable value, and balanced at line, claim
 * and check level (835 TR3 1.10.2.1); of a file that was cut off none is fit to post. Never throws on bad bytes. Memory stays flat; a check keeps at most 200 findings.
 */
export async function surveyFile(source: Source): Promise<Survey> {
  const survey = new FileSurvey();
  const stream = readRemittances(source, { onFinding: (finding) => survey.finding(finding) });
  for await (const items of stream.batches()) {
    for (const item of items) {
      if (item.kind === 'remittance') survey.open(item);
      else if (item.kind === 'claim') survey.claim(item);
      else survey.close(item);
    }
    survey.settle();
  }
  return survey.end();
}

export function findingOf(finding: Finding): RemittanceFinding {
  const { amounts } = finding;
  return {
    code: finding.code,
    severity: finding.severity,
    segmentTag: finding.segment ?? null,
    segment: finding.ordinal,
    offset: finding.offset,
    message: finding.message,
    sum: amounts
      ? {
          level: amounts.level,
          billedCents: amounts.billedCents,
          adjustedCents: amounts.adjustedCents,
          statedCents: amounts.paidCents,
          differenceCents: amounts.differenceCents,
        }
      : null,
  };
}

/** Counts errors and keeps the first of them. */
class Findings {
  readonly kept: RemittanceFinding[] = [];
  count = 0;
  unbalanced = 0;

  add(finding: Finding): void {
    if (finding.severity !== 'error') return;
    this.count++;
    if (finding.amounts) this.unbalanced++;
    if (this.kept.length < KEPT) this.kept.push(findingOf(finding));
  }
}

class FileSurvey {
  private readonly checks: SurveyedCheck[] = [];
  private readonly outside = new Findings();
  private inside = new Findings();
  /** Findings of the batch at hand, in the order of the file; whose they are is known when its checks are closed. */
  private waiting: Finding[] = [];
  /** Where the file was cut off. */
  private cut: RemittanceFinding | undefined;
  private header: Remittance | undefined;
  private balances = new Balances();

  finding(finding: Finding): void {
    if (CUT_OFF.has(finding.code)) this.cut ??= findingOf(finding);
    this.waiting.push(finding);
  }

  open(remittance: Remittance): void {
    this.header = remittance;
    this.balances = new Balances();
  }

  claim(claim: RemittanceClaim): void {
    this.balances.claim(claim);
  }

  close(end: RemittanceEnd): void {
    const header = this.header!;
    const first = end.set.at.ordinal;
    // The finding of a missing trailer stands at the segment after the set.
    this.sort(first, first + end.segmentCount - (end.complete ? 1 : 0));
    this.balances.check(header, end);
    for (const finding of missing(header)) this.inside.add(finding);
    const findings = this.inside;
    const damaged = !end.complete || !end.countsOk || findings.count > findings.unbalanced;
    this.checks.push({
      number: this.checks.length + 1,
      at: { segment: header.at.ordinal, offset: header.at.offset },
      payer: header.payerId || header.payer.id || header.payer.name || '',
      payerId: header.payer.id || header.payerId || '',
      payerName: header.payer.name ?? '',
      traceNumber: header.traceNumber,
      paymentMethod: header.paymentMethod,
      paymentDate: header.paymentDate ?? null,
      paymentCents: header.paymentCents,
      claims: end.claimCount,
      chargeCents: end.totalChargeCents,
      claimsPaidCents: end.totalPaidCents,
      providerAdjustedCents: end.totalProviderAdjustmentCents,
      providerAdjustments: end.providerAdjustments,
      checks: this.balances.result(findings.kept),
      verdict: damaged ? 'damaged' : end.balanced ? 'ready' : 'unbalanced',
      findings: findings.kept,
      findingCount: findings.count,
    });
    this.inside = new Findings();
    this.header = undefined;
  }

  /** The batch is read: with a check open, what waits is its own; before its header is whole, it waits on. */
  settle(): void {
    if (this.header) this.sort(this.header.set.at.ordinal, Infinity);
    else if (this.waiting.length > MAX_WAITING) {
      for (const finding of this.waiting.splice(0)) this.outside.add(finding);
    }
  }

  end(): Survey {
    for (const finding of this.waiting.splice(0)) this.outside.add(finding);
    if (this.checks.length === 0 && this.outside.count === 0) {
      this.outside.add(noRemittance());
    }
    const { cut } = this;
    return {
      checks: cut ? this.checks.map((check) => heldBy(cut, check)) : this.checks,
      findings: this.outside.kept,
      findingCount: this.outside.count,
    };
  }

  /** Gives findings from `first` to `last` to the check at hand, earlier ones to the file. */
  private sort(first: number, last: number): void {
    const later: Finding[] = [];
    for (const finding of this.waiting) {
      if (finding.ordinal > last) later.push(finding);
      else if (finding.ordinal < first) this.outside.add(finding);
      else this.inside.add(finding);
    }
    this.waiting = later;
  }
}

/** Nothing of a file that was cut off is posted: its whole copy is still to come, and tells what the rest was. */
function heldBy(cut: RemittanceFinding, check: SurveyedCheck): SurveyedCheck {
  if (check.verdict !== 'ready') return check;
  return {
    ...check,
    verdict: 'damaged',
    findings: [...check.findings, cut],
    findingCount: check.findingCount + 1,
  };
}

/** What posting cannot do without, beyond what the reader reports. */
function missing(header: Remittance): Finding[] {
  const findings: Finding[] = [];
  const need = (there: unknown, code: string, segment: string, message: string): void => {
    if (there) return;
    const { ordinal, offset } = header.at;
    findings.push({ code, level: 2, severity: 'error', segment, ordinal, offset, message });
  };
  need(header.traceNumber, 'missing-trace-number', 'TRN', 'The check has no trace number (TRN02).');
  need(
    header.payerId || header.payer.id || header.payer.name,
    'missing-payer',
    'N1',
    'The check does not say who pays it (TRN03, N1*PR).',
  );
  need(
    header.set.interchangeControlNumber,
    'missing-interchange-header',
    'ISA',
    'The check stands outside of an interchange (ISA): it is not known who sent it.',
  );
  return findings;
}

function noRemittance(): Finding {
  return {
    code: 'no-remittance',
    level: 1,
    severity: 'error',
    ordinal: 1,
    offset: 0,
    message: 'There is no remittance (835) in this file.',
  };
}

/** Adds up the three levels of balance, so that a page can show the sums and not only the differences. */
class Balances {
  private readonly line = { checked: 0, billed: 0, adjusted: 0, stated: 0 };
  private readonly claims = { checked: 0, billed: 0, adjusted: 0, stated: 0 };
  private readonly whole = { checked: 0, billed: 0, adjusted: 0, stated: 0 };

  claim(claim: RemittanceClaim): void {
    let adjusted = total(claim.adjustments);
    for (const line of claim.lines) {
      const own = total(line.adjustments);
      adjusted += own;
      add(this.line, line.chargeCents, own, line.paidCents);
    }
    add(this.claims, claim.chargeCents, adjusted, claim.paidCents);
  }

  check(header: Remittance, end: RemittanceEnd): void {
    add(this.whole, end.totalPaidCents, end.totalProviderAdjustmentCents, header.paymentCents);
  }

  result(findings: readonly RemittanceFinding[]): SurveyedBalance[] {
    return [
      balance('line', this.line, findings),
      balance('claim', this.claims, findings),
      balance('check', this.whole, findings),
    ];
  }
}

type Sum = { checked: number; billed: number; adjusted: number; stated: number };

function add(sum: Sum, billed: number, adjusted: number, stated: number): void {
  sum.checked++;
  sum.billed += billed;
  sum.adjusted += adjusted;
  sum.stated += stated;
}

function total(adjustments: readonly { cents: number }[]): number {
  return adjustments.reduce((cents, adjustment) => cents + adjustment.cents, 0);
}

/** The sums of a level, or the first difference on it. */
function balance(
  level: BalanceCheck['level'],
  sum: Sum,
  findings: readonly RemittanceFinding[],
): SurveyedBalance {
  const off = findings.filter((finding) => finding.sum?.level === level);
  const first = off[0];
  const amounts = first?.sum ?? {
    billedCents: sum.billed,
    adjustedCents: sum.adjusted,
    statedCents: sum.stated,
  };
  const { billedCents, adjustedCents, statedCents } = amounts;
  return {
    level,
    ok: !first,
    checked: sum.checked,
    failed: off.length,
    billedCents,
    adjustedCents,
    statedCents,
    differenceCents: first ? billedCents - adjustedCents - statedCents : 0,
    place: first ? { segment: first.segment, offset: first.offset } : null,
  };
}
