import {
  Availability,
  AvailabilityInput,
  AvailabilityList,
  Closure,
  ClosureInput,
  FreeSlotList,
  FreeSlotQuery,
} from '@millrace/contracts';
import {
  Answer,
  Audit,
  Ctx,
  Invalid,
  NotFound,
  Roles,
  type RequestContext,
} from '@millrace/runtime';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { dateIn } from '../appointments/appointments.js';
import { findLocation, findPractice, findProvider } from '../directory/directory.store.js';
import { DESK_AND_MANAGERS, IdParam, MANAGERS, type Parsed, READERS } from '../http.js';
import { datesBetween } from './availability.js';
import {
  deleteClosure,
  findFreeSlots,
  insertClosure,
  listClosures,
  listTemplates,
  saveTemplate,
} from './availability.store.js';

const MOST_DAYS = 32;

@Controller()
export class AvailabilityController {
  /** Weekly hours, and closed days from today on. */
  @Get('availability')
  @Roles(...DESK_AND_MANAGERS)
  @Answer(AvailabilityList)
  async list(@Ctx() ctx: RequestContext) {
    const { practiceId } = ctx.identity;
    const practice = await findPractice(ctx, practiceId);
    const today = dateIn(ctx.now, practice?.timeZone ?? 'UTC');
    return {
      templates: await listTemplates(ctx, practiceId),
      closures: await listClosures(ctx, practiceId, today),
    };
  }

  @Post('availability/templates')
  @Roles(...MANAGERS)
  @Audit('availability.added')
  @Answer(Availability, { status: 201 })
  add(
    @Ctx() ctx: RequestContext,
    @Body({ schema: AvailabilityInput }) body: Parsed<typeof AvailabilityInput>,
  ) {
    return this.save(ctx, body);
  }

  @Put('availability/templates/:id')
  @Roles(...MANAGERS)
  @Audit('availability.changed', { subject: 'id' })
  @Answer(Availability)
  change(
    @Ctx() ctx: RequestContext,
    @Param({ schema: IdParam }) { id }: Parsed<typeof IdParam>,
    @Body({ schema: AvailabilityInput }) body: Parsed<typeof AvailabilityInput>,
  ) {
    return this.save(ctx, body, id);
  }

  @Post('availability/closures')
  @Roles(...DESK_AND_MANAGERS)
  @Audit('closure.added')
  @Answer(Closure, { status: 201 })
  async close(
    @Ctx() ctx: RequestContext,
    @Body({ schema: ClosureInput }) body: Parsed<typeof ClosureInput>,
  ) {
    await checkPlace(ctx, body);
    return insertClosure(ctx, ctx.identity.practiceId, body);
  }

  @Delete('availability/closures/:id')
  @Roles(...DESK_AND_MANAGERS)
  @Audit('closure.removed', { subject: 'id' })
  @HttpCode(204)
  async reopen(
    @Ctx() ctx: RequestContext,
    @Param({ schema: IdParam }) { id }: Parsed<typeof IdParam>,
  ) {
    if (!(await deleteClosure(ctx, ctx.identity.practiceId, id))) {
      throw new NotFound('No such closed day.');
    }
  }

  /** What can be booked: whole slots of the weekly hours that are neither closed, taken nor past. */
  @Get('free-slots')
  @Roles(...READERS)
  @Answer(FreeSlotList)
  async freeSlots(
    @Ctx() ctx: RequestContext,
    @Query({ schema: FreeSlotQuery }) query: Parsed<typeof FreeSlotQuery>,
  ) {
    if (datesBetween(query.from, query.to).length > MOST_DAYS) {
      throw new Invalid([{ path: 'to', message: 'Ask for at most 31 days after `from`.' }]);
    }
    return { items: await findFreeSlots(ctx, ctx.identity.practiceId, query) };
  }

  private async save(
    ctx: RequestContext,
    input: Parsed<typeof AvailabilityInput>,
    availabilityId?: number,
  ) {
    await checkPlace(ctx, input);
    if (input.from >= input.to) {
      throw new Invalid([{ path: 'to', message: 'The hours end before they begin.' }]);
    }
    const saved = await saveTemplate(ctx, ctx.identity.practiceId, input, availabilityId);
    if (!saved) throw new NotFound('No such hours.');
    return saved;
  }
}

async function checkPlace(
  ctx: RequestContext,
  { providerId, locationId }: { providerId?: number; locationId?: number },
): Promise<void> {
  const { practiceId } = ctx.identity;
  if (providerId !== undefined && !(await findProvider(ctx, practiceId, { providerId }))) {
    throw new Invalid([{ path: 'providerId', message: 'No such provider.' }]);
  }
  if (locationId !== undefined && !(await findLocation(ctx, practiceId, locationId))) {
    throw new Invalid([{ path: 'locationId', message: 'No such location.' }]);
  }
}
