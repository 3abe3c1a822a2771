import type { InstitutionalClaim, InstitutionalLine } from '../../types/claim-institutional.js';
import type { KeptSegments } from '../../types/claim-parts.js';
import type { Provider } from '../../types/claim-people.js';
import type { Position } from '../../types/common.js';
import type { Finding } from '../../types/finding.js';
import {
  institutionalClaimOf,
  institutionalProvider,
  readInstitutionalFact,
} from './institutional-claim.js';
import { institutionalLineOf, readInstitutionalLine } from './institutional-line.js';
import type { LevelReader } from './claim-levels.js';
import { ClaimSet, type LinePlace } from './claim-set.js';

const NOTHING: readonly Finding[] = [];

/** 837I. */
export class InstitutionalSet extends ClaimSet<InstitutionalLine, InstitutionalClaim> {
  protected claimOf(
    row: number,
    ordinal: number,
    at: Position,
    levels: LevelReader,
    kept: KeptSegments | undefined,
  ): InstitutionalClaim {
    return institutionalClaimOf(row, ordinal, at, this.set, levels, kept, this.report);
  }

  protected claimProvider(row: number, claim: InstitutionalClaim): Provider | null {
    return institutionalProvider(row, claim);
  }

  protected claimFact(tag: number, row: number, ordinal: number, claim: InstitutionalClaim): void {
    readInstitutionalFact(tag, row, ordinal, claim, this.report);
  }

  protected lineOf(row: number, at: Position): InstitutionalLine {
    return institutionalLineOf(row, at);
  }

  protected inLine(
    tag: number,
    row: number,
    ordinal: number,
    line: InstitutionalLine,
    place: LinePlace,
  ): void {
    readInstitutionalLine(tag, row, ordinal, line, place, this.report);
  }

  protected frequencyOf(claim: InstitutionalClaim): string {
    return claim.typeOfBill.slice(-1);
  }

  protected ruleFindings(): readonly Finding[] {
    return NOTHING;
  }
}
