import { EncounterAnswer, EncounterRequest } from '@millrace/contracts';
import { Answer, Audit, Ctx, Roles, type RequestContext } from '@millrace/runtime';
import { Body, Controller, Post } from '@nestjs/common';
import { answering } from '../http.js';
import { receiveEncounter } from './receive-encounter.handler.js';

/** Finished encounters, by the API or an inbound webhook. */
@Controller('encounters')
export class EncounterController {
  /** Makes a claim of it and runs the edits. The same external id again gives the first answer. */
  @Post()
  @Roles('service', 'biller', 'manager', 'administrator')
  @Audit('encounter.received')
  @Answer(EncounterAnswer, { status: 201 })
  receive(
    @Ctx() ctx: RequestContext,
    @Body({ schema: EncounterRequest }) body: EncounterRequest,
  ): Promise<EncounterAnswer> {
    return answering(() => receiveEncounter(body, ctx.identity.practiceId, ctx));
  }
}
