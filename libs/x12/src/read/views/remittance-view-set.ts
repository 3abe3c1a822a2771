import { balanceClaim } from '../../balance.js';
import { centsAt } from '../../core/numbers.js';
import { packTag } from '../../core/tags.js';
import { FIRST, LAST, SEGMENT_INTS, START, TAG } from '../../core/tokens.js';
import type { SetEnd, TransactionSet } from '../../types/common.js';
import type { ReportFinding } from '../../types/finding.js';
import { money } from '../money.js';
import { isEnvelope } from '../table/envelope-tags.js';
import { isAbsent, moneyOf } from '../table/parts.js';
import { RemittanceFrame } from '../table/remittance-frame.js';
import { MIA_REMARKS, MOA_REMARKS } from '../table/remittance-claim.js';
import type { Sink, TableSetReader } from '../table/run.js';
import { optionalOf, pack, packedOf, positionOf, scanner, segmentAt } from '../table/values.js';
import { dayIn } from './day.js';
import { endOf, startOf } from './page.js';
import type { ClaimOfRemittance, LineOfRemittance, RemittanceViews } from './remittance-views.js';
import type { RemittanceViewItem } from './types.js';

const { tokens } = scanner;
const { bytes, segments, elements } = tokens;

const SVC = packTag('SVC');
const CAS = packTag('CAS');
const DTM = packTag('DTM');
const REF = packTag('REF');
const AMT = packTag('AMT');
const CLP = packTag('CLP');
const LQ = packTag('LQ');
const MOA = packTag('MOA');
const MIA = packTag('MIA');
const LX = packTag('LX');
const PLB = packTag('PLB');
const TS3 = packTag('TS3');
const TS2 = packTag('TS2');

const CLAIM_FROM = pack('232');
const CLAIM_TO = pack('233');
const RECEIVED = pack('050');
const SERVICE = pack('472');
const SERVICE_FROM = pack('150');
const SERVICE_TO = pack('151');
const CONTROL_NUMBER = pack('6R');
const REMARK = pack('HE');

/** Fills the views of one 835 set, and balances it as `RemittanceSet` does. */
export class RemittanceViewSet implements TableSetReader {
  private readonly frame: RemittanceFrame;
  private claim: ClaimOfRemittance | undefined;
  private line: LineOfRemittance | undefined;
  private groupNumber: string | undefined;
  /** Σ CAS of the open claim and its closed lines, and of the open line. */
  private adjusted = 0;
  private lineAdjusted = 0;
  private balanced = true;

  constructor(
    private readonly set: TransactionSet,
    private readonly report: ReportFinding,
    private readonly sink: Sink<RemittanceViewItem>,
    private readonly views: RemittanceViews,
  ) {
    this.frame = new RemittanceFrame(set, report);
  }

  read(first: number, last: number, firstOrdinal: number): number {
    this.views.page.take(first, last);
    for (let index = first; index < last; index++) {
      const row = index * SEGMENT_INTS;
      const tag = segments[row + TAG]!;
      const ordinal = firstOrdinal + index - first;
      const { line, claim } = this;
      if (line !== undefined && this.inLine(tag, row, ordinal, line)) continue;
      if (tag === SVC) this.openLine(row, ordinal);
      else if (tag === CLP) this.openClaim(row, ordinal);
      else if (isEnvelope(tag)) return index;
      else if (tag === LX || tag === PLB) this.leaveClaim(tag, row, ordinal);
      else if (tag === TS3 || tag === TS2 || line !== undefined) continue;
      else if (claim !== undefined) this.inClaim(tag, row, ordinal, claim);
      else this.frame.inHeader(row, ordinal);
    }
    return last;
  }

  end(end: SetEnd): void {
    this.closeClaim();
    this.closeHeader();
    this.sink.items.push(this.frame.end(end));
  }

  /** True when the segment belongs to loop 2110. */
  private inLine(tag: number, row: number, ordinal: number, line: LineOfRemittance): boolean {
    if (tag === CAS) this.lineAdjusted += this.adjust(row, ordinal, line);
    else if (tag === DTM) readLineDate(row, line);
    else if (tag === REF) this.readControlNumber(row, line);
    else if (tag === AMT) moneyOf(row, ordinal, 2, this.report);
    else if (tag === LQ) {
      if (packedOf(row, 1) === REMARK) this.addRemark(row, 2);
    } else return false;
    return true;
  }

  /** A segment of loop 2100. */
  private inClaim(tag: number, row: number, ordinal: number, claim: ClaimOfRemittance): void {
    if (tag === DTM) readClaimDate(row, claim);
    else if (tag === AMT) moneyOf(row, ordinal, 2, this.report);
    else if (tag === CAS) this.adjusted += this.adjust(row, ordinal, undefined);
    else if (tag === MOA || tag === MIA) {
      for (const n of tag === MOA ? MOA_REMARKS : MIA_REMARKS)
        if (!isAbsent(row, n)) this.addRemark(row, n);
    }
  }

  private openClaim(row: number, ordinal: number): void {
    this.closeClaim();
    this.closeHeader();
    const { views, report } = this;
    const { shift } = views.page;
    const claim = views.claims.next();
    const start = segments[row + START]!;
    claim.set = this.set;
    claim.groupNumber = this.groupNumber;
    claim.ordinal = ordinal;
    claim.offset = tokens.offsetOf(start);
    claim.start = (start + shift) | 0;
    claim.numberStart = (startOf(row, 1) + shift) | 0;
    claim.numberEnd = (endOf(row, 1) + shift) | 0;
    claim.statusStart = (startOf(row, 2) + shift) | 0;
    claim.statusEnd = (endOf(row, 2) + shift) | 0;
    claim.chargeCents = moneyOf(row, ordinal, 3, report);
    claim.paidCents = moneyOf(row, ordinal, 4, report);
    claim.patientResponsibilityCents = isAbsent(row, 5) ? 0 : moneyOf(row, ordinal, 5, report);
    claim.payerNumberStart = (startOf(row, 7) + shift) | 0;
    claim.payerNumberEnd = (endOf(row, 7) + shift) | 0;
    claim.from = claim.to = claim.received = 0;
    claim.firstLine = views.lines.end;
    claim.firstAdjustment = views.adjustments.end;
    claim.firstRemark = views.remarks.end;
    views.open = this.claim = claim;
    this.adjusted = 0;
    this.balanced = true;
  }

  private openLine(row: number, ordinal: number): void {
    const { claim, views, report } = this;
    if (!claim) {
      this.frame.lineOutside(positionOf(row, ordinal));
      return;
    }
    this.closeLine(claim);
    const { shift } = views.page;
    const line = views.lines.next();
    line.ordinal = ordinal;
    line.offset = tokens.offsetOf(segments[row + START]!);
    line.procedureStart = (startOf(row, 1) + shift) | 0;
    line.procedureEnd = (endOf(row, 1) + shift) | 0;
    line.separator = tokens.componentByte;
    line.chargeCents = moneyOf(row, ordinal, 2, report);
    line.paidCents = moneyOf(row, ordinal, 3, report);
    line.unitsStart = (startOf(row, 5) + shift) | 0;
    line.unitsEnd = (endOf(row, 5) + shift) | 0;
    line.controlStart = line.controlEnd = 0;
    line.from = line.to = 0;
    line.firstAdjustment = views.adjustments.end;
    line.firstRemark = views.remarks.end;
    this.line = line;
    this.lineAdjusted = 0;
  }

  /** LX and PLB stand behind the claims before them. */
  private leaveClaim(tag: number, row: number, ordinal: number): void {
    this.closeClaim();
    this.closeHeader();
    if (tag === LX) this.groupNumber = optionalOf(row, 1);
    else this.frame.adjustProvider(row, ordinal);
  }

  private closeHeader(): void {
    const header = this.frame.closeHeader();
    if (header) this.sink.items.push(header);
  }

  /** The line ends, or what the claim has before its first one. */
  private closeLine(claim: ClaimOfRemittance): void {
    const { line, views } = this;
    const { adjustments, remarks } = views;
    if (line === undefined) {
      claim.endOfOwnAdjustments = adjustments.end;
      claim.endOfRemarks = remarks.end;
      return;
    }
    line.endOfAdjustments = adjustments.end;
    line.endOfRemarks = remarks.end;
    if (line.chargeCents - this.lineAdjusted !== line.paidCents) this.balanced = false;
    this.adjusted += this.lineAdjusted;
  }

  private closeClaim(): void {
    const { claim, frame, views } = this;
    if (!claim) return;
    this.closeLine(claim);
    this.line = this.claim = views.open = undefined;
    claim.endOfAdjustments = views.adjustments.end;
    claim.endOfLines = views.lines.end;
    const { chargeCents, paidCents } = claim;
    frame.count(chargeCents, paidCents);
    if (!this.balanced || chargeCents - this.adjusted !== paidCents)
      for (const finding of balanceClaim(claim)) frame.balanceFinding(finding);
    this.sink.items.push(claim);
  }

  /** The up to six adjustments of a CAS segment. Returns their sum. */
  private adjust(row: number, ordinal: number, line: LineOfRemittance | undefined): number {
    const { adjustments, page } = this.views;
    const { shift } = page;
    const groupStart = (startOf(row, 1) + shift) | 0;
    const groupEnd = (endOf(row, 1) + shift) | 0;
    const first = segments[row + FIRST]!;
    const last = segments[row + LAST]!;
    let sum = 0;
    for (let at = first + 2; at <= last && at <= first + 17; at += 3) {
      const start = elements[at - 1]! + 1;
      const end = elements[at]!;
      let cents = at < last ? centsAt(bytes, end + 1, elements[at + 1]!) : Number.NaN;
      if (cents !== cents) {
        const absent = at >= last || end + 1 === elements[at + 1]!;
        if (at < last && !(start === end && absent))
          money(segmentAt(row, ordinal), at - first + 1, this.report);
        if (start === end && absent) continue;
        cents = 0;
      }
      const adjustment = adjustments.next();
      adjustment.groupStart = groupStart;
      adjustment.groupEnd = groupEnd;
      adjustment.reasonStart = (start + shift) | 0;
      adjustment.reasonEnd = (end + shift) | 0;
      adjustment.quantityStart = at + 2 <= last ? (elements[at + 1]! + 1 + shift) | 0 : 0;
      adjustment.quantityEnd = at + 2 <= last ? (elements[at + 2]! + shift) | 0 : 0;
      adjustment.cents = cents;
      adjustment.line = line;
      sum += cents;
    }
    return sum;
  }

  private readControlNumber(row: number, line: LineOfRemittance): void {
    if (packedOf(row, 1) !== CONTROL_NUMBER || isAbsent(row, 2)) return;
    const { shift } = this.views.page;
    line.controlStart = (startOf(row, 2) + shift) | 0;
    line.controlEnd = (endOf(row, 2) + shift) | 0;
  }

  private addRemark(row: number, n: number): void {
    const { page, remarks } = this.views;
    const remark = remarks.next();
    remark.start = (startOf(row, n) + page.shift) | 0;
    remark.end = (endOf(row, n) + page.shift) | 0;
  }
}

/** DTM of loop 2100. */
function readClaimDate(row: number, claim: ClaimOfRemittance): void {
  const qualifier = packedOf(row, 1);
  if (qualifier === RECEIVED) claim.received = dayIn(row, 2) || claim.received;
  else if (qualifier === CLAIM_FROM || qualifier === CLAIM_TO)
    extend(claim, qualifier === CLAIM_FROM, dayIn(row, 2));
}

/** DTM of loop 2110. */
function readLineDate(row: number, line: LineOfRemittance): void {
  const qualifier = packedOf(row, 1);
  if (qualifier === SERVICE) {
    const day = dayIn(row, 2);
    if (day !== 0) line.from = line.to = day;
  } else if (qualifier === SERVICE_FROM || qualifier === SERVICE_TO)
    extend(line, qualifier === SERVICE_FROM, dayIn(row, 2));
}

function extend(range: { from: number; to: number }, isStart: boolean, day: number): void {
  if (day === 0) return;
  if (isStart || range.from === 0) range.from = day;
  if (!isStart || range.to === 0) range.to = day;
}
