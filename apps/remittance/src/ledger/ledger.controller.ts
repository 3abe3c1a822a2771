import { ClaimLedger, LedgerProof } from '@millrace/contracts';
import { Answer, Audit, Ctx, IdParam, Roles, type RequestContext } from '@millrace/runtime';
import { Controller, Get, Param } from '@nestjs/common';
import { claimLedger } from './ledger.queries.js';
import { proveLedger } from './proof.js';

/** The double-entry ledger. */
@Controller()
export class LedgerController {
  /** The moves of one claim with the balance after each, and their places in files. */
  @Get('claims-ledger/:claimId')
  @Roles('front-desk', 'biller', 'manager', 'administrator', 'service')
  @Audit('claim.viewed', { subject: 'claimId' })
  @Answer(ClaimLedger)
  claim(
    @Ctx() ctx: RequestContext,
    @Param('claimId', { schema: IdParam }) claimId: number,
  ): Promise<ClaimLedger> {
    return claimLedger(ctx, ctx.identity.practiceId, claimId);
  }

  /** Adds everything up again: sums of 0, claims off, checks off, and the hash of the canonical ledger. */
  @Get('ledger/proof')
  @Roles('biller', 'manager', 'administrator', 'service')
  @Answer(LedgerProof)
  proof(@Ctx() ctx: RequestContext): Promise<LedgerProof> {
    return proveLedger(ctx, ctx.identity.practiceId);
  }
}
