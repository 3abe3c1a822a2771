import {
  AssignRequest,
  BulkRequest,
  DenialList,
  DenialPage,
  DenialQuery,
  DenialsChanged,
  DenialStateRequest,
  DenialSummary,
  FollowUpRequest,
  NoteRequest,
  ResolveRequest,
} from '@millrace/contracts';
import {
  Answer,
  Audit,
  Ctx,
  IdParam,
  NotFound,
  Roles,
  SearchTerm,
  SETTINGS,
  type RequestContext,
} from '@millrace/runtime';
import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { answering, BILLERS, READERS, workerOf } from '../http.js';
import type { ClaimsSettings } from '../settings.js';
import { changeDenials } from './change-denials.handler.js';
import { denialPage } from './denial-page.queries.js';
import { denialsById, listDenials } from './denial.queries.js';

type Item = BulkRequest['items'][number];

/** The denial queue and its cases. */
@Controller('denials')
export class DenialController {
  constructor(@Inject(SETTINGS) private readonly settings: ClaimsSettings) {}

  /**
   * The queue: facets, counts of the saved views and sums are of all that match; the page goes on at `next`. Searched for by a part of
   * the patient's name, the claim number or `D-` and the denial's id.
   */
  @Get()
  @Roles(...READERS)
  @Audit('denials.listed')
  @Answer(DenialList)
  list(
    @Ctx() ctx: RequestContext,
    @Query({ schema: DenialQuery }) query: DenialQuery,
    @SearchTerm() term: string | undefined,
  ): Promise<DenialList> {
    const { practiceId, userId } = ctx.identity;
    return listDenials(ctx, practiceId, { ...query, term }, userId || null);
  }

  /** One action on several denials: all of them, or none. */
  @Post('bulk')
  @Roles(...BILLERS)
  @Audit('denials.changed')
  @Answer(DenialsChanged)
  async bulk(
    @Ctx() ctx: RequestContext,
    @Body({ schema: BulkRequest }) { items, action }: BulkRequest,
  ): Promise<z.output<typeof DenialsChanged>> {
    return { items: await this.change(ctx, items, action) };
  }

  /** The case: sentence, deadline, money, evidence, next step, history. */
  @Get(':id')
  @Roles(...READERS)
  @Audit('denial.viewed', { subject: 'id' })
  @Answer(DenialPage)
  async show(
    @Ctx() ctx: RequestContext,
    @Param('id', { schema: IdParam }) id: number,
  ): Promise<DenialPage> {
    const viewer = workerOf(ctx, this.settings.writeOffLimitCents);
    const page = await denialPage(ctx, ctx.identity.practiceId, id, viewer);
    if (!page) throw new NotFound('There is no such denial.');
    return page;
  }

  @Post(':id/assign')
  @Roles(...BILLERS)
  @Audit('denial.assigned', { subject: 'id' })
  @Answer(DenialSummary)
  assign(
    @Ctx() ctx: RequestContext,
    @Param('id', { schema: IdParam }) id: number,
    @Body({ schema: AssignRequest }) { version, ...body }: z.output<typeof AssignRequest>,
  ): Promise<DenialSummary> {
    return this.one(ctx, { denialId: id, version }, { kind: 'assign', ...body });
  }

  @Post(':id/follow-up')
  @Roles(...BILLERS)
  @Audit('denial.changed', { subject: 'id' })
  @Answer(DenialSummary)
  followUp(
    @Ctx() ctx: RequestContext,
    @Param('id', { schema: IdParam }) id: number,
    @Body({ schema: FollowUpRequest }) { version, on }: z.output<typeof FollowUpRequest>,
  ): Promise<DenialSummary> {
    return this.one(ctx, { denialId: id, version }, { kind: 'follow-up', on });
  }

  @Post(':id/state')
  @Roles(...BILLERS)
  @Audit('denial.changed', { subject: 'id' })
  @Answer(DenialSummary)
  state(
    @Ctx() ctx: RequestContext,
    @Param('id', { schema: IdParam }) id: number,
    @Body({ schema: DenialStateRequest }) { version, state }: z.output<typeof DenialStateRequest>,
  ): Promise<DenialSummary> {
    return this.one(ctx, { denialId: id, version }, { kind: 'state', state });
  }

  @Post(':id/resolve')
  @Roles(...BILLERS)
  @Audit('denial.resolved', { subject: 'id' })
  @Answer(DenialSummary)
  resolve(
    @Ctx() ctx: RequestContext,
    @Param('id', { schema: IdParam }) id: number,
    @Body({ schema: ResolveRequest }) { version, ...body }: ResolveRequest,
  ): Promise<DenialSummary> {
    return this.one(ctx, { denialId: id, version }, { kind: 'resolve', ...body });
  }

  /** Adds a note; notes are never changed. */
  @Post(':id/notes')
  @Roles(...BILLERS)
  @Audit('denial.noted', { subject: 'id' })
  @Answer(DenialSummary, { status: 201 })
  async note(
    @Ctx() ctx: RequestContext,
    @Param('id', { schema: IdParam }) id: number,
    @Body({ schema: NoteRequest }) { text }: z.output<typeof NoteRequest>,
  ): Promise<DenialSummary> {
    const [changed] = await this.change(ctx, [{ denialId: id, version: null }], {
      kind: 'note',
      text,
    });
    return changed!;
  }

  private async one(
    ctx: RequestContext,
    item: Item,
    action: BulkRequest['action'],
  ): Promise<DenialSummary> {
    const [changed] = await this.change(ctx, [item], action);
    return changed!;
  }

  private change(
    ctx: RequestContext,
    items: readonly { denialId: number; version: number | null }[],
    action: BulkRequest['action'],
  ): Promise<DenialSummary[]> {
    const { practiceId } = ctx.identity;
    const worker = workerOf(ctx, this.settings.writeOffLimitCents);
    return answering(async () => {
      const ids = await changeDenials(ctx, practiceId, items, action, worker);
      return denialsById(ctx, practiceId, ids);
    });
  }
}
