import { pointerFindings } from '../../claim-rules.js';
import type { ClaimLine, ProfessionalClaim } from '../../types/claim.js';
import type { KeptSegments } from '../../types/claim-parts.js';
import type { Provider } from '../../types/claim-people.js';
import type { Position } from '../../types/common.js';
import type { Finding } from '../../types/finding.js';
import { lineOf, readLine } from './claim-line.js';
import { claimOf, claimProvider, readClaimFact } from './claim-of.js';
import type { LevelReader } from './claim-levels.js';
import { ClaimSet, type LinePlace } from './claim-set.js';

/** 837P. */
export class ProfessionalSet extends ClaimSet<ClaimLine, ProfessionalClaim> {
  protected claimOf(
    row: number,
    ordinal: number,
    at: Position,
    levels: LevelReader,
    kept: KeptSegments | undefined,
  ): ProfessionalClaim {
    return claimOf(row, ordinal, at, this.set, levels, kept, this.report);
  }

  protected claimProvider(row: number, claim: ProfessionalClaim): Provider | null {
    return claimProvider(row, claim);
  }

  protected claimFact(tag: number, row: number, ordinal: number, claim: ProfessionalClaim): void {
    readClaimFact(tag, row, ordinal, claim, this.report);
  }

  protected lineOf(row: number, at: Position): ClaimLine {
    return lineOf(row, at);
  }

  protected inLine(
    tag: number,
    row: number,
    ordinal: number,
    line: ClaimLine,
    place: LinePlace,
  ): void {
    readLine(tag, row, ordinal, line, place, this.report);
  }

  protected frequencyOf(claim: ProfessionalClaim): string {
    return claim.frequency;
  }

  protected ruleFindings(claim: ProfessionalClaim): readonly Finding[] {
    return pointerFindings(claim);
  }
}
