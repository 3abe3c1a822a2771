import { balanceClaim } from '../../balance.js';
import { packTag } from '../../core/tags.js';
import { SEGMENT_INTS, TAG } from '../../core/tokens.js';
import type { SetEnd, TransactionSet } from '../../types/common.js';
import type { ReportFinding } from '../../types/finding.js';
import type { RemittanceClaim, RemittanceItem, RemittanceLine } from '../../types/remittance.js';
import { append } from './lists.js';
import { adjustmentsOf, referenceOf } from './parts.js';
import {
  claimOf,
  lineOf,
  readAmount,
  readClaimDate,
  readLineDate,
  readLineReference,
  readLineRemark,
  readName,
  readRemarks,
  spanOf,
} from './remittance-claim.js';
import { RemittanceFrame } from './remittance-frame.js';
import { isEnvelope } from './envelope-tags.js';
import type { Sink, TableSetReader } from './run.js';
import { optionalOf, positionOf, scanner } from './values.js';

const { segments } = scanner.tokens;

const SVC = packTag('SVC');
const CAS = packTag('CAS');
const DTM = packTag('DTM');
const REF = packTag('REF');
const AMT = packTag('AMT');
const NM1 = packTag('NM1');
const CLP = packTag('CLP');
const LQ = packTag('LQ');
const MOA = packTag('MOA');
const MIA = packTag('MIA');
const LX = packTag('LX');
const PLB = packTag('PLB');
const TS3 = packTag('TS3');
const TS2 = packTag('TS2');

export const MOA_REMARKS = [3, 4, 5, 6, 7];
export const MIA_REMARKS = [5, 20, 21, 22, 23];

/** Builds the items of one 835 set, and balances it with running sums. */
export class RemittanceSet implements TableSetReader {
  private readonly frame: RemittanceFrame;
  private claim: RemittanceClaim | undefined;
  private line: RemittanceLine | undefined;
  private groupNumber: string | undefined;

  constructor(
    private readonly set: TransactionSet,
    private readonly report: ReportFinding,
    private readonly sink: Sink<RemittanceItem>,
  ) {
    this.frame = new RemittanceFrame(set, report);
  }

  read(first: number, last: number, firstOrdinal: number): number {
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
  private inLine(tag: number, row: number, ordinal: number, line: RemittanceLine): boolean {
    if (tag === CAS) {
      const at = positionOf(row, ordinal);
      line.adjustments = adjustmentsOf(row, ordinal, at, line.adjustments, this.report);
    } else if (tag === DTM) readLineDate(row, line);
    else if (tag === REF) readLineReference(row, line);
    else if (tag === AMT) readAmount(row, ordinal, line, this.report);
    else if (tag === LQ) readLineRemark(row, line);
    else return false;
    return true;
  }

  /** A segment of loop 2100. */
  private inClaim(tag: number, row: number, ordinal: number, claim: RemittanceClaim): void {
    if (tag === NM1) readName(row, claim);
    else if (tag === DTM) readClaimDate(row, claim);
    else if (tag === AMT) readAmount(row, ordinal, claim, this.report);
    else if (tag === REF) claim.otherReferences = append(claim.otherReferences, referenceOf(row));
    else if (tag === CAS) {
      const at = positionOf(row, ordinal);
      claim.adjustments = adjustmentsOf(row, ordinal, at, claim.adjustments, this.report);
    } else if (tag === MOA) readRemarks(row, claim, MOA_REMARKS);
    else if (tag === MIA) readRemarks(row, claim, MIA_REMARKS);
  }

  private openClaim(row: number, ordinal: number): void {
    this.closeClaim();
    this.closeHeader();
    const at = positionOf(row, ordinal);
    this.claim = claimOf(row, ordinal, at, this.set, this.groupNumber, this.report);
  }

  private openLine(row: number, ordinal: number): void {
    const at = positionOf(row, ordinal);
    const { claim } = this;
    if (!claim) {
      this.frame.lineOutside(at);
      return;
    }
    this.line = lineOf(row, ordinal, at, this.report);
    claim.lines = append(claim.lines, this.line);
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

  private closeClaim(): void {
    const { claim } = this;
    this.line = undefined;
    if (!claim) return;
    this.claim = undefined;
    claim.serviceDates ??= spanOf(claim.lines);
    this.frame.count(claim.chargeCents, claim.paidCents);
    if (!balances(claim))
      for (const finding of balanceClaim(claim)) this.frame.balanceFinding(finding);
    this.sink.items.push(claim);
  }
}

/** True when `balanceClaim` would find nothing: the usual case, without its lists. */
function balances({ chargeCents, paidCents, adjustments, lines }: RemittanceClaim): boolean {
  let adjusted = 0;
  for (const { cents } of adjustments) adjusted += cents;
  for (const line of lines) {
    let ofLine = 0;
    for (const { cents } of line.adjustments) ofLine += cents;
    if (line.chargeCents - ofLine !== line.paidCents) return false;
    adjusted += ofLine;
  }
  return chargeCents - adjusted === paidCents;
}
