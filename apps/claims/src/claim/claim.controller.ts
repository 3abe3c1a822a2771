import {
  ClaimAmendment,
  ClaimChange,
  ClaimList,
  ClaimListQuery,
  ClaimPage,
  ClaimSearchAnswer,
  CorrectRequest,
  HeldList,
  HeldQuery,
  OverrideRequest,
  VoidRequest,
} from '@millrace/contracts';
import {
  Answer,
  Audit,
  Ctx,
  IdParam,
  NotFound,
  Roles,
  SearchTerm,
  type RequestContext,
} from '@millrace/runtime';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import {
  amendClaim,
  correctAndResubmit,
  overrideFinding,
  voidClaim,
} from '../correction/correct-claim.handler.js';
import { actorOf, answering, BILLERS, MANAGERS, READERS } from '../http.js';
import { claimPage } from '../timeline/claim-page.queries.js';
import { listClaims, listHeld } from './claim.queries.js';
import { search } from './search.queries.js';

/** Claims: lists, the claim page, and what people change in them. */
@Controller('claims')
export class ClaimController {
  /** The latest visits first; searched for by the beginning of a claim number or a name. */
  @Get()
  @Roles(...READERS)
  @Audit('claims.listed')
  @Answer(ClaimList)
  list(
    @Ctx() ctx: RequestContext,
    @Query({ schema: ClaimListQuery }) query: ClaimListQuery,
    @SearchTerm() term: string | undefined,
  ): Promise<ClaimList> {
    return listClaims(ctx, ctx.identity.practiceId, query, term);
  }

  /** Claims that the edits hold back, the nearest filing limit first. */
  @Get('held')
  @Roles(...READERS)
  @Audit('claims.listed')
  @Answer(HeldList)
  held(
    @Ctx() ctx: RequestContext,
    @Query({ schema: HeldQuery }) query: HeldQuery,
  ): Promise<HeldList> {
    return listHeld(ctx, ctx.identity.practiceId, query);
  }

  /** For the search of the shell: patients, claims, files. */
  @Get('search')
  @Roles(...READERS)
  @Audit('claims.searched')
  @Answer(ClaimSearchAnswer)
  search(
    @Ctx() ctx: RequestContext,
    @SearchTerm({ required: true }) term: string,
  ): Promise<ClaimSearchAnswer> {
    return search(ctx, ctx.identity.practiceId, term);
  }

  /** The claim page: header, stations, every cent per line, timeline, money rows, files. */
  @Get(':id')
  @Roles(...READERS)
  @Audit('claim.viewed', { subject: 'id' })
  @Answer(ClaimPage)
  async show(
    @Ctx() ctx: RequestContext,
    @Param('id', { schema: IdParam }) id: number,
  ): Promise<ClaimPage> {
    const page = await claimPage(ctx, ctx.identity.practiceId, id);
    if (!page) throw new NotFound('There is no such claim.');
    return page;
  }

  /** Corrects a claim that was not sent yet; the edits run again. */
  @Put(':id')
  @Roles(...BILLERS)
  @Audit('claim.changed', { subject: 'id' })
  @Answer(ClaimChange)
  amend(
    @Ctx() ctx: RequestContext,
    @Param('id', { schema: IdParam }) id: number,
    @Body({ schema: ClaimAmendment }) body: ClaimAmendment,
  ): Promise<ClaimChange> {
    return answering(() => amendClaim(ctx, ctx.identity.practiceId, id, body, actorOf(ctx)));
  }

  /** Lets a soft finding pass, with a reason. */
  @Post(':id/override')
  @Roles(...MANAGERS)
  @Audit('claim.finding-overridden', { subject: 'id' })
  @Answer(ClaimChange)
  override(
    @Ctx() ctx: RequestContext,
    @Param('id', { schema: IdParam }) id: number,
    @Body({ schema: OverrideRequest }) body: OverrideRequest,
  ): Promise<ClaimChange> {
    return answering(() => overrideFinding(ctx, ctx.identity.practiceId, id, body, actorOf(ctx)));
  }

  /** A rejected claim goes again as a corrected original, a decided one as a replacement (frequency 7). */
  @Post(':id/correct-and-resubmit')
  @Roles(...BILLERS)
  @Audit('claim.resubmitted', { subject: 'id' })
  @Answer(ClaimChange)
  correct(
    @Ctx() ctx: RequestContext,
    @Param('id', { schema: IdParam }) id: number,
    @Body({ schema: CorrectRequest }) body: CorrectRequest,
  ): Promise<ClaimChange> {
    return answering(() =>
      correctAndResubmit(ctx, ctx.identity.practiceId, id, body, actorOf(ctx)),
    );
  }

  /** Lets a void (frequency 8) go with the next batch. */
  @Post(':id/void')
  @Roles(...MANAGERS)
  @Audit('claim.voided', { subject: 'id' })
  @Answer(ClaimChange)
  void(
    @Ctx() ctx: RequestContext,
    @Param('id', { schema: IdParam }) id: number,
    @Body({ schema: VoidRequest }) body: z.output<typeof VoidRequest>,
  ): Promise<ClaimChange> {
    return answering(() => voidClaim(ctx, ctx.identity.practiceId, id, body, actorOf(ctx)));
  }
}
