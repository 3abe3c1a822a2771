import { pointerFindings } from '../../claim-rules.js';
import type { DentalClaim, DentalLine } from '../../types/claim-dental.js';
import type { KeptSegments } from '../../types/claim-parts.js';
import type { Provider } from '../../types/claim-people.js';
import type { Position } from '../../types/common.js';
import type { Finding } from '../../types/finding.js';
import { dentalClaimOf, dentalProvider, readDentalFact } from './dental-claim.js';
import { dentalLineOf, readDentalLine } from './dental-line.js';
import type { LevelReader } from './claim-levels.js';
import { ClaimSet, type LinePlace } from './claim-set.js';

/** 837D. */
export class DentalSet extends ClaimSet<DentalLine, DentalClaim> {
  protected claimOf(
    row: number,
    ordinal: number,
    at: Position,
    levels: LevelReader,
    kept: KeptSegments | undefined,
  ): DentalClaim {
    return dentalClaimOf(row, ordinal, at, this.set, levels, kept, this.report);
  }

  protected claimProvider(row: number, claim: DentalClaim): Provider | null {
    return dentalProvider(row, claim);
  }

  protected claimFact(tag: number, row: number, ordinal: number, claim: DentalClaim): void {
    readDentalFact(tag, row, ordinal, claim, this.report);
  }

  protected lineOf(row: number, at: Position): DentalLine {
    return dentalLineOf(row, at);
  }

  protected inLine(
    tag: number,
    row: number,
    ordinal: number,
    line: DentalLine,
    place: LinePlace,
  ): void {
    readDentalLine(tag, row, ordinal, line, place, this.report);
  }

  protected frequencyOf(claim: DentalClaim): string {
    return claim.frequency;
  }

  protected ruleFindings(claim: DentalClaim): readonly Finding[] {
    return pointerFindings(claim);
  }
}
