import { balanceClaim } from '../../balance.js';
import { packTag } from '../../core/tags.js';
import { SEGMENT_INTS, TAG } from '../../core/tokens.js';
import type { SetEnd, TransactionSet } from '../../types/common.js';
import { INPATIENT_TOTALS, PROVIDER_TOTALS } from '../../layout/remittance.js';
import type { Fields } from '../../layout/fields.js';
import type { ReportFinding } from '../../types/finding.js';
import type { ClaimGroup, ProviderTotals } from '../../types/remittance-parts.js';
import type { RemittanceClaim, RemittanceItem, RemittanceLine } from '../../types/remittance.js';
import { append } from './lists.js';
import { adjustmentsOf, referenceOf } from './parts.js';
import {
  claimOf,
  lineOf,
  readAmount,
  readClaimDate,
  readClaimContact,
  readInpatient,
  readLineDay,
  readLineReference,
  readLineRemark,
  readName,
  readOutpatient,
  readQuantity,
  spanOf,
} from './remittance-claim.js';
import { PeriodReader } from './remittance-dates.js';
import { RemittanceFrame } from './remittance-frame.js';
import { RemittanceText } from './remittance-text.js';
import { isEnvelope } from './envelope-tags.js';
import type { Sink, TableSetReader } from './run.js';
import { positionOf, scanner, segmentAt, textOf } from './values.js';

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
const QTY = packTag('QTY');
const PER = packTag('PER');

/** Builds the items of one 835 set, and balances it with running sums. */
export class RemittanceSet implements TableSetReader {
  private readonly frame: RemittanceFrame;
  private claim: RemittanceClaim | undefined;
  private line: RemittanceLine | undefined;
  private group: ClaimGroup | undefined;
  private readonly ofClaim = new PeriodReader('232', '233', '');
  private readonly ofLine = new PeriodReader('150', '151', '472');
  /** True when `ofLine` has read days of the open line. */
  private followed = false;
  private readonly kept: RemittanceText | undefined;

  constructor(
    private readonly set: TransactionSet,
    private readonly report: ReportFinding,
    private readonly sink: Sink<RemittanceItem>,
    keepSegments: boolean,
  ) {
    this.frame = new RemittanceFrame(set, report);
    this.kept = keepSegments ? new RemittanceText() : undefined;
  }

  read(first: number, last: number, firstOrdinal: number): number {
    const { kept } = this;
    for (let index = first; index < last; index++) {
      const row = index * SEGMENT_INTS;
      const tag = segments[row + TAG]!;
      const ordinal = firstOrdinal + index - first;
      const { line, claim } = this;
      if (kept !== undefined) kept.add(tag, row);
      if (line !== undefined && this.inLine(tag, row, ordinal, line)) continue;
      if (tag === SVC) this.openLine(row, ordinal);
      else if (tag === CLP) this.openClaim(row, ordinal);
      else if (isEnvelope(tag)) return index;
      else if (tag === LX || tag === PLB) this.leaveClaim(tag, row, ordinal);
      else if (tag === TS3 || tag === TS2) this.addTotals(tag, row, ordinal);
      else if (line !== undefined) continue;
      else if (claim !== undefined) this.inClaim(tag, row, ordinal, claim);
      else this.frame.inHeader(row, ordinal);
    }
    return last;
  }

  end(end: SetEnd): void {
    this.closeClaim();
    this.closeHeader();
    const item = this.frame.end(end);
    if (this.kept) item.segments = this.kept.adjustments;
    this.sink.items.push(item);
  }

  /** True when the segment belongs to loop 2110. */
  private inLine(tag: number, row: number, ordinal: number, line: RemittanceLine): boolean {
    if (tag === CAS) {
      const at = positionOf(row, ordinal);
      line.adjustments = adjustmentsOf(row, ordinal, at, line.adjustments, this.report);
    } else if (tag === DTM) {
      if (!readLineDay(row, line)) this.followDays(row, line);
    } else if (tag === REF) readLineReference(row, line);
    else if (tag === AMT) readAmount(row, ordinal, line, this.report);
    else if (tag === LQ) readLineRemark(row, line);
    else if (tag === QTY) readQuantity(row, line);
    else return false;
    return true;
  }

  /** A segment of loop 2100. */
  private inClaim(tag: number, row: number, ordinal: number, claim: RemittanceClaim): void {
    if (tag === NM1) readName(row, claim);
    else if (tag === DTM) this.readDate(row, claim);
    else if (tag === AMT) readAmount(row, ordinal, claim, this.report);
    else if (tag === REF) claim.otherReferences = append(claim.otherReferences, referenceOf(row));
    else if (tag === CAS) {
      const at = positionOf(row, ordinal);
      claim.adjustments = adjustmentsOf(row, ordinal, at, claim.adjustments, this.report);
    } else if (tag === MOA) readOutpatient(row, ordinal, claim);
    else if (tag === MIA) readInpatient(row, ordinal, claim);
    else if (tag === QTY) readQuantity(row, claim);
    else if (tag === PER) readClaimContact(row, ordinal, claim);
  }

  /** DTM of a line that is not its one day. */
  private followDays(row: number, line: RemittanceLine): void {
    const { ofLine } = this;
    if (!this.followed) ofLine.begin(line.dates);
    this.followed = true;
    ofLine.read(row);
    line.dates = ofLine.range;
  }

  private readDate(row: number, claim: RemittanceClaim): void {
    if (readClaimDate(row, claim)) return;
    const { ofClaim } = this;
    ofClaim.read(row);
    claim.serviceDates = ofClaim.range;
  }

  private openClaim(row: number, ordinal: number): void {
    this.closeClaim();
    this.closeHeader();
    const at = positionOf(row, ordinal);
    const claim = claimOf(row, ordinal, at, this.set, this.group, this.report);
    if (this.kept) claim.segments = this.kept.claim;
    this.ofClaim.begin(undefined);
    this.claim = claim;
  }

  private openLine(row: number, ordinal: number): void {
    const at = positionOf(row, ordinal);
    const { claim } = this;
    if (!claim) {
      this.frame.lineOutside(at);
      return;
    }
    this.closeLine();
    this.line = lineOf(row, ordinal, at, this.report);
    claim.lines = append(claim.lines, this.line);
  }

  /** LX and PLB stand behind the claims before them. */
  private leaveClaim(tag: number, row: number, ordinal: number): void {
    this.closeClaim();
    this.closeHeader();
    if (tag === LX) this.group = this.groupOf(row, ordinal);
    else this.frame.adjustProvider(row, ordinal);
  }

  private groupOf(row: number, ordinal: number): ClaimGroup {
    const group: ClaimGroup = { number: textOf(row, 1), ordinal };
    if (this.kept) group.segments = this.kept.group;
    return group;
  }

  /** TS3 or TS2, which stand before the claims of a group. */
  private addTotals(tag: number, row: number, ordinal: number): void {
    const { group, claim } = this;
    if (!group || claim) return;
    const segment = segmentAt(row, ordinal);
    const fields: Fields = {};
    if (tag === TS3) {
      PROVIDER_TOTALS.read(segment, fields);
      group.totals = fields as unknown as ProviderTotals;
    } else {
      INPATIENT_TOTALS.read(segment, fields);
      group.inpatientTotals = fields;
    }
  }

  private closeHeader(): void {
    const header = this.frame.closeHeader();
    if (!header) return;
    if (this.kept) header.segments = this.kept.header;
    this.sink.items.push(header);
  }

  private closeLine(): void {
    if (!this.followed) return;
    this.followed = false;
    const days = this.ofLine.oddDays();
    if (days) this.line!.serviceDays = days;
  }

  private closeClaim(): void {
    const { claim } = this;
    this.closeLine();
    this.line = undefined;
    if (!claim) return;
    this.claim = undefined;
    this.closeDates(claim);
    this.frame.count(claim.chargeCents, claim.paidCents);
    if (!balances(claim))
      for (const finding of balanceClaim(claim)) this.frame.balanceFinding(finding);
    this.sink.items.push(claim);
  }

  private closeDates(claim: RemittanceClaim): void {
    if (claim.serviceDates === undefined) {
      claim.serviceDates = spanOf(claim.lines);
      if (claim.serviceDates) claim.serviceDatesOfLines = true;
      return;
    }
    const days = this.ofClaim.oddDays();
    if (days) claim.statementDates = days;
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
