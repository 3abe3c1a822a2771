import {
  RemittanceClaims,
  RemittanceClaimsQuery,
  RemittanceList,
  RemittancePage,
  RemittanceQuery,
} from '@millrace/contracts';
import { Answer, Audit, Ctx, IdParam, Roles, type RequestContext } from '@millrace/runtime';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { listClaims, listRemittances, showRemittance } from './remittance.queries.js';

/** Checks and transfers, and what became of the claims in them. */
@Controller('remittances')
export class RemittancesController {
  @Get()
  @Roles('biller', 'manager', 'administrator', 'service')
  @Answer(RemittanceList)
  list(
    @Ctx() ctx: RequestContext,
    @Query({ schema: RemittanceQuery }) query: z.output<typeof RemittanceQuery>,
  ): Promise<RemittanceList> {
    return listRemittances(ctx, ctx.identity.practiceId, query);
  }

  @Get(':id')
  @Roles('biller', 'manager', 'administrator', 'service')
  @Audit('remittance.viewed', { subject: 'id' })
  @Answer(RemittancePage)
  show(
    @Ctx() ctx: RequestContext,
    @Param('id', { schema: IdParam }) id: number,
  ): Promise<RemittancePage> {
    return showRemittance(ctx, ctx.identity.practiceId, id);
  }

  @Get(':id/claims')
  @Roles('biller', 'manager', 'administrator', 'service')
  @Audit('remittance.viewed', { subject: 'id' })
  @Answer(RemittanceClaims)
  claims(
    @Ctx() ctx: RequestContext,
    @Param('id', { schema: IdParam }) id: number,
    @Query({ schema: RemittanceClaimsQuery }) query: z.output<typeof RemittanceClaimsQuery>,
  ): Promise<z.output<typeof RemittanceClaims>> {
    return listClaims(ctx, ctx.identity.practiceId, id, query);
  }
}
