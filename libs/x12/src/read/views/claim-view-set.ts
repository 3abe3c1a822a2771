import { balanceCharges, balanceOtherPayers } from '../../balance.js';
import { originalNumberMissing, pointerFindings } from '../../claim-rules.js';
import { packTag } from '../../core/tags.js';
import { SEGMENT_INTS, START, TAG } from '../../core/tokens.js';
import type { LineAdjudication, OtherCoverage } from '../../types/claim-coverage.js';
import type { SetEnd, TransactionSet } from '../../types/common.js';
import type { ReportFinding } from '../../types/finding.js';
import { AMT, DTP, HI, SBR } from '../table/claim-facts.js';
import { ClaimHeader } from '../table/claim-header.js';
import { NM1, REF } from '../table/claim-people.js';
import { DIAGNOSES, packedPartOf, partSpans } from '../table/components.js';
import { isEnvelope } from '../table/envelope-tags.js';
import { adjudicationOf, readAdjudication, SVD } from '../table/line-adjudication.js';
import { append, none } from '../table/lists.js';
import { otherCoverageOf, readOther } from '../table/other-coverage.js';
import { moneyOf } from '../table/parts.js';
import type { Sink, TableSetReader } from '../table/run.js';
import { countOf, pack, packedOf, scanner } from '../table/values.js';
import type { ClaimOfClaims, ClaimViews, LineOfClaim } from './claim-views.js';
import { period, readPeriod } from './day.js';
import { endOf, startOf } from './page.js';
import type { ClaimViewItem } from './types.js';

const { tokens } = scanner;
const { bytes, segments } = tokens;

const HL = packTag('HL');
const CLM = packTag('CLM');
const LX = packTag('LX');
const SV1 = packTag('SV1');
const PS1 = packTag('PS1');
const LQ = packTag('LQ');
const FRM = packTag('FRM');

const REPLACES = pack('7');
const VOIDS = pack('8');
const PAYER_NUMBER = pack('F8');
const CONTROL_NUMBER = pack('6R');
const PATIENT_PAID = pack('F5');
const SALES_TAX = pack('T');
const POSTAGE = pack('F4');
const SERVICE = pack('472');

/** Fills the views of one 837P set, and says of its claims what `ClaimSet` says. */
export class ClaimViewSet implements TableSetReader {
  private readonly header: ClaimHeader;
  private headerGiven = false;
  private inLevels = false;
  private claim: ClaimOfClaims | undefined;
  private line: LineOfClaim | undefined;
  /** A provider of the claim or line is being told of. */
  private inProvider = false;
  private other: OtherCoverage | undefined;
  private otherEntity = 0;
  private adjudication: LineAdjudication | undefined;
  private charges = 0;
  /** Infinity where a pointer is no plain number. */
  private highestPointer = 0;

  constructor(
    private readonly set: TransactionSet,
    private readonly report: ReportFinding,
    private readonly sink: Sink<ClaimViewItem>,
    private readonly views: ClaimViews,
  ) {
    this.header = new ClaimHeader(set);
    views.levels.begin();
  }

  read(first: number, last: number, firstOrdinal: number): number {
    this.views.page.take(first, last);
    const { levels } = this.views;
    for (let index = first; index < last; index++) {
      const row = index * SEGMENT_INTS;
      const tag = segments[row + TAG]!;
      const ordinal = firstOrdinal + index - first;
      if (tag === HL) this.enter(row);
      else if (tag === CLM) this.openClaim(row, ordinal);
      else if (isEnvelope(tag)) return index;
      else if (this.line !== undefined && tag !== LX) this.inLine(tag, row, ordinal, this.line);
      else if (this.claim !== undefined) this.inClaim(tag, row, ordinal, this.claim);
      else if (!this.inLevels) this.header.read(tag, row, ordinal);
      else if (tag === NM1) levels.name(row);
    }
    return last;
  }

  end(end: SetEnd): void {
    this.closeClaim();
    this.giveHeader();
    this.sink.items.push(end);
  }

  private giveHeader(): void {
    if (this.headerGiven) return;
    this.headerGiven = true;
    this.sink.items.push(this.header.batch);
  }

  private enter(row: number): void {
    this.closeClaim();
    this.giveHeader();
    this.inLevels = packedOf(row, 3) !== 0;
    this.views.levels.enter(row);
  }

  private inClaim(tag: number, row: number, ordinal: number, claim: ClaimOfClaims): void {
    if (tag === LX) this.openLine(row, ordinal);
    else if (tag === SBR) {
      this.otherEntity = 0;
      this.other = otherCoverageOf(row);
      claim.otherCoverages = append(claim.otherCoverages, this.other);
    } else if (this.other !== undefined)
      this.otherEntity = readOther(tag, row, ordinal, this.other, this.otherEntity);
    else if (tag === NM1) this.inProvider = true;
    else if (this.inProvider) return;
    else if (tag === HI) this.addDiagnoses(row);
    else if (tag === REF) {
      if (packedOf(row, 1) === PAYER_NUMBER) this.readPayerNumber(row, claim);
    } else if (tag === AMT && packedOf(row, 1) === PATIENT_PAID)
      moneyOf(row, ordinal, 2, this.report);
  }

  /** A segment of loop 2400 or of what is below it. */
  private inLine(tag: number, row: number, ordinal: number, line: LineOfClaim): void {
    if (tag === SVD) {
      this.adjudication = adjudicationOf(row, ordinal, this.report);
      line.adjudications = append(line.adjudications, this.adjudication);
    } else if (tag === LQ || tag === FRM) return;
    else if (this.adjudication !== undefined)
      readAdjudication(tag, row, ordinal, this.adjudication);
    else if (tag === NM1) this.inProvider = true;
    else if (this.inProvider) return;
    else if (tag === SV1) this.readService(row, ordinal, line);
    else if (tag === DTP) readDates(row, line);
    else if (tag === REF) this.readControlNumber(row, line);
    else if (tag === AMT) {
      const qualifier = packedOf(row, 1);
      if (qualifier === SALES_TAX || qualifier === POSTAGE) moneyOf(row, ordinal, 2, this.report);
    } else if (tag === PS1) moneyOf(row, ordinal, 2, this.report);
  }

  private openClaim(row: number, ordinal: number): void {
    this.closeClaim();
    this.giveHeader();
    const { views } = this;
    const { shift } = views.page;
    const claim = views.claims.next();
    const start = segments[row + START]!;
    claim.set = this.set;
    claim.ordinal = ordinal;
    claim.offset = tokens.offsetOf(start);
    claim.start = (start + shift) | 0;
    claim.numberStart = (startOf(row, 1) + shift) | 0;
    claim.numberEnd = (endOf(row, 1) + shift) | 0;
    claim.chargeCents = moneyOf(row, ordinal, 2, this.report);
    claim.placeStart = (startOf(row, 5) + shift) | 0;
    claim.placeEnd = (endOf(row, 5) + shift) | 0;
    claim.separator = tokens.componentByte;
    claim.hasPayerNumber = false;
    claim.firstLine = views.lines.end;
    claim.firstDiagnosis = views.diagnoses.end;
    claim.otherCoverages = none();
    views.levels.giveTo(claim);
    const frequency = packedPartOf(row, 5, 3);
    claim.needsPayerNumber = frequency === REPLACES || frequency === VOIDS;
    views.open = this.claim = claim;
    this.line = this.other = undefined;
    this.inProvider = false;
    this.charges = this.highestPointer = 0;
  }

  private openLine(row: number, ordinal: number): void {
    const { views } = this;
    const { shift } = views.page;
    const line = views.lines.next();
    line.ordinal = ordinal;
    line.offset = tokens.offsetOf(segments[row + START]!);
    line.numberStart = (startOf(row, 1) + shift) | 0;
    line.numberEnd = (endOf(row, 1) + shift) | 0;
    line.procedureStart = line.procedureEnd = line.unitStart = line.unitEnd = 0;
    line.unitsStart = line.unitsEnd = line.pointersStart = line.pointersEnd = 0;
    line.chargeCents = 0;
    line.separator = tokens.componentByte;
    line.hasControlNumber = false;
    line.from = line.to = 0;
    line.adjudications = none();
    this.line = line;
    this.inProvider = false;
    this.adjudication = undefined;
  }

  private readService(row: number, ordinal: number, line: LineOfClaim): void {
    const { shift } = this.views.page;
    const charge = moneyOf(row, ordinal, 2, this.report);
    this.charges += charge - line.chargeCents;
    line.chargeCents = charge;
    line.procedureStart = (startOf(row, 1) + shift) | 0;
    line.procedureEnd = (endOf(row, 1) + shift) | 0;
    line.unitStart = (startOf(row, 3) + shift) | 0;
    line.unitEnd = (endOf(row, 3) + shift) | 0;
    line.unitsStart = (startOf(row, 4) + shift) | 0;
    line.unitsEnd = (endOf(row, 4) + shift) | 0;
    const start = startOf(row, 7);
    const end = endOf(row, 7);
    line.pointersStart = (start + shift) | 0;
    line.pointersEnd = (end + shift) | 0;
    const highest = highestOf(start, end);
    if (highest > this.highestPointer) this.highestPointer = highest;
  }

  private addDiagnoses(row: number): void {
    const { diagnoses, page } = this.views;
    const { shift } = page;
    const count = countOf(row);
    for (let n = 1; n <= count; n++) {
      const spans = partSpans(row, n);
      if (!DIAGNOSES.has(spans.packed(0))) continue;
      const diagnosis = diagnoses.next();
      diagnosis.qualifierStart = (spans.starts[0]! + shift) | 0;
      diagnosis.qualifierEnd = (spans.ends[0]! + shift) | 0;
      diagnosis.codeEnd = (spans.ends[spans.count > 1 ? 1 : 0]! + shift) | 0;
    }
  }

  private readPayerNumber(row: number, claim: ClaimOfClaims): void {
    const { shift } = this.views.page;
    claim.hasPayerNumber = true;
    claim.payerNumberStart = (startOf(row, 2) + shift) | 0;
    claim.payerNumberEnd = (endOf(row, 2) + shift) | 0;
  }

  private readControlNumber(row: number, line: LineOfClaim): void {
    if (packedOf(row, 1) !== CONTROL_NUMBER) return;
    const { shift } = this.views.page;
    line.hasControlNumber = true;
    line.controlStart = (startOf(row, 2) + shift) | 0;
    line.controlEnd = (endOf(row, 2) + shift) | 0;
  }

  private closeClaim(): void {
    const { claim, views } = this;
    if (!claim) return;
    this.line = this.claim = views.open = undefined;
    claim.endOfLines = views.lines.end;
    claim.endOfDiagnoses = views.diagnoses.end;
    this.reportRules(claim);
    this.sink.items.push(claim);
  }

  private reportRules(claim: ClaimOfClaims): void {
    const { report } = this;
    if (this.charges !== claim.chargeCents) report(balanceCharges(claim)!);
    if (claim.otherCoverages.length > 0)
      for (const difference of balanceOtherPayers(claim)) report(difference);
    if (claim.needsPayerNumber) {
      const missing = originalNumberMissing(claim.frequency, claim);
      if (missing) report(missing);
    }
    const count = (claim.endOfDiagnoses - claim.firstDiagnosis) | 0;
    if (this.highestPointer > count) for (const broken of pointerFindings(claim)) report(broken);
  }
}

/** DTP of loop 2400. */
function readDates(row: number, line: LineOfClaim): void {
  if (packedOf(row, 1) !== SERVICE || !readPeriod(row)) return;
  line.from = period.from;
  line.to = period.to;
}

/** The highest of the diagnosis pointers in bytes [start, end). */
function highestOf(start: number, end: number): number {
  const separator = tokens.componentByte;
  let highest = 0;
  let number = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === separator) {
      number = 0;
      continue;
    }
    const digit = byte - 48;
    if (digit < 0 || digit > 9) return Infinity;
    number = number * 10 + digit;
    if (number > highest) highest = number;
  }
  return highest;
}
