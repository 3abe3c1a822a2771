import { balanceCharges, balanceOtherPayers } from '../../balance.js';
import { originalNumberMissing } from '../../claim-rules.js';
import { packTag } from '../../core/tags.js';
import { SEGMENT_INTS, TAG } from '../../core/tokens.js';
import type { LineAdjudication, OtherCoverage } from '../../types/claim-coverage.js';
import type { ClaimBase, ClaimBatch, KeptSegments, LineBase } from '../../types/claim-parts.js';
import type { Provider } from '../../types/claim-people.js';
import type { Position, SetEnd, TransactionSet } from '../../types/common.js';
import type { Finding, ReportFinding } from '../../types/finding.js';
import { ClaimHeader } from './claim-header.js';
import { LevelReader } from './claim-levels.js';
import { NM1, readProvider } from './claim-people.js';
import { isEnvelope } from './envelope-tags.js';
import { KeptText } from './kept-segments.js';
import { append } from './lists.js';
import { otherCoverageOf, readOther } from './other-coverage.js';
import type { Sink, TableSetReader } from './run.js';
import { unheard } from './unheard.js';
import { positionOf, scanner } from './values.js';

const { segments } = scanner.tokens;

const HL = packTag('HL');
const CLM = packTag('CLM');
const LX = packTag('LX');
const SBR = packTag('SBR');

/** Where in loop 2400 the reader is. */
export interface LinePlace {
  /** Provider that PRV, REF and the like belong to; null for one that is not kept. */
  provider: Provider | null | undefined;
  adjudication: Omit<LineAdjudication, 'procedure'> | undefined;
}

/** What is said of every line when its claim is looked at as a whole. */
export interface ChargedLine extends LineBase {
  adjudications: Omit<LineAdjudication, 'procedure'>[];
}

/**
 * Builds the items of one 837 set: follows the hierarchy and hands what belongs to a claim to it. A class per guide says
 * what its claims and lines are made of, so that the objects of each have one shape.
 */
export abstract class ClaimSet<
  Line extends ChargedLine,
  Claim extends ClaimBase & { lines: Line[] },
> implements TableSetReader {
  private readonly header: ClaimHeader;
  private headerGiven = false;
  private readonly levels = new LevelReader();
  private readonly kept: KeptText | undefined;
  private claim: Claim | undefined;
  private provider: Provider | null | undefined;
  private other: OtherCoverage | undefined;
  private otherEntity = 0;
  private line: Line | undefined;
  private readonly place: LinePlace = { provider: undefined, adjudication: undefined };

  constructor(
    protected readonly set: TransactionSet,
    protected readonly report: ReportFinding,
    private readonly sink: Sink<ClaimBatch | Claim | SetEnd>,
    keepSegments: boolean,
  ) {
    this.header = new ClaimHeader(set);
    this.kept = keepSegments ? new KeptText() : undefined;
  }

  /** CLM begins a claim. */
  protected abstract claimOf(
    row: number,
    ordinal: number,
    at: Position,
    levels: LevelReader,
    kept: KeptSegments | undefined,
  ): Claim;
  /** NM1 of a provider of the claim; null for one that is not kept. */
  protected abstract claimProvider(row: number, claim: Claim): Provider | null;
  /** A segment of loop 2300 itself. */
  protected abstract claimFact(tag: number, row: number, ordinal: number, claim: Claim): void;
  /** LX begins a line. */
  protected abstract lineOf(row: number, at: Position): Line;
  /** A segment of loop 2400 or of what is below it. */
  protected abstract inLine(
    tag: number,
    row: number,
    ordinal: number,
    line: Line,
    place: LinePlace,
  ): void;
  /** CLM05-3. */
  protected abstract frequencyOf(claim: Claim): string;
  /** What is wrong with the claim as a whole, but for its balances and the number of the original. */
  protected abstract ruleFindings(claim: Claim): readonly Finding[];

  read(first: number, last: number, firstOrdinal: number): number {
    const { kept, levels } = this;
    for (let index = first; index < last; index++) {
      const row = index * SEGMENT_INTS;
      const tag = segments[row + TAG]!;
      const ordinal = firstOrdinal + index - first;
      if (kept !== undefined) kept.add(tag, row);
      if (tag === HL) this.enter(row);
      else if (tag === CLM) this.openClaim(row, ordinal);
      else if (isEnvelope(tag)) return index;
      else if (this.claim !== undefined) this.inClaim(tag, row, ordinal, this.claim);
      else if (levels.level !== 0) levels.read(tag, row, ordinal);
      else this.header.read(tag, row, ordinal);
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
    const { batch } = this.header;
    if (this.kept) batch.segments = this.kept.ofHeader();
    this.sink.items.push(batch);
  }

  private enter(row: number): void {
    this.closeClaim();
    this.giveHeader();
    this.levels.enter(row);
  }

  private inClaim(tag: number, row: number, ordinal: number, claim: Claim): void {
    const { place } = this;
    if (tag === LX) {
      this.line = this.lineOf(row, positionOf(row, ordinal));
      place.provider = place.adjudication = undefined;
      claim.lines = append(claim.lines, this.line);
    } else if (this.line !== undefined) this.inLine(tag, row, ordinal, this.line, place);
    else if (tag === SBR) {
      this.otherEntity = 0;
      this.other = otherCoverageOf(row);
      claim.otherCoverages = append(claim.otherCoverages, this.other);
    } else if (this.other !== undefined)
      this.otherEntity = readOther(tag, row, ordinal, this.other, this.otherEntity);
    else if (tag === NM1) this.provider = this.claimProvider(row, claim);
    else if (this.provider !== undefined) {
      if (this.provider) readProvider(tag, row, ordinal, this.provider);
    } else this.claimFact(tag, row, ordinal, claim);
  }

  private openClaim(row: number, ordinal: number): void {
    this.closeClaim();
    this.giveHeader();
    const at = positionOf(row, ordinal);
    this.claim = this.claimOf(row, ordinal, at, this.levels, this.kept?.ofClaim());
    this.provider = this.other = undefined;
    this.otherEntity = 0;
    this.line = this.place.provider = this.place.adjudication = undefined;
  }

  private closeClaim(): void {
    const { claim } = this;
    if (!claim) return;
    this.claim = undefined;
    if (this.report !== unheard) this.reportRules(claim);
    this.sink.items.push(claim);
  }

  private reportRules(claim: Claim): void {
    const { report } = this;
    const { lines } = claim;
    let charges = 0;
    for (let index = 0; index < lines.length; index++) charges += lines[index]!.chargeCents;
    if (charges !== claim.chargeCents) report(balanceCharges(claim)!);
    if (claim.otherCoverages.length > 0)
      for (const difference of balanceOtherPayers(claim)) report(difference);
    const missing = originalNumberMissing(this.frequencyOf(claim), claim);
    if (missing) report(missing);
    const broken = this.ruleFindings(claim);
    for (let index = 0; index < broken.length; index++) report(broken[index]!);
  }
}
