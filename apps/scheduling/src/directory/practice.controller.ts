import { Practice, PracticeInput } from '@millrace/contracts';
import { UnitOfWork } from '@millrace/messaging';
import {
  Answer,
  Audit,
  Ctx,
  Internal,
  NotFound,
  NoUnitOfWork,
  Roles,
  type RequestContext,
} from '@millrace/runtime';
import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { type Parsed, READERS } from '../http.js';
import { findPractice } from './directory.store.js';
import { changePractice, openPractice } from './save-directory.handler.js';

@Controller()
export class PracticeController {
  constructor(private readonly work: UnitOfWork) {}

  /** Opens a practice; the same NPI again answers with the practice that is there. */
  @Post('practices')
  @Roles('operator')
  @Internal()
  @NoUnitOfWork()
  @Answer(Practice, { status: 201 })
  open(@Body({ schema: PracticeInput }) body: Parsed<typeof PracticeInput>) {
    return openPractice(this.work, body);
  }

  @Get('practice')
  @Roles(...READERS)
  @Answer(Practice)
  async show(@Ctx() ctx: RequestContext) {
    const practice = await findPractice(ctx, ctx.identity.practiceId);
    if (!practice) throw new NotFound('The practice is not open.');
    return practice;
  }

  @Put('practice')
  @Roles('administrator')
  @Audit('practice.changed')
  @Answer(Practice)
  change(
    @Ctx() ctx: RequestContext,
    @Body({ schema: PracticeInput }) body: Parsed<typeof PracticeInput>,
  ) {
    return changePractice(ctx, ctx.identity.practiceId, body);
  }
}
