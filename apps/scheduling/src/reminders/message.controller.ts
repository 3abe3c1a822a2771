import { MessageList, MessageQuery, ReplyInput, ReplyResult } from '@millrace/contracts';
import { Answer, Audit, Ctx, Roles, type RequestContext } from '@millrace/runtime';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { DESK, DESK_AND_MANAGERS, type Parsed } from '../http.js';
import { listMessages } from './message.store.js';
import { receiveReply } from './receive-reply.handler.js';

@Controller('messages')
export class MessageController {
  /** The outbox with the answers, newest first. */
  @Get()
  @Roles(...DESK_AND_MANAGERS)
  @Audit('messages.listed')
  @Answer(MessageList)
  async list(
    @Ctx() ctx: RequestContext,
    @Query({ schema: MessageQuery }) query: Parsed<typeof MessageQuery>,
  ) {
    const { practiceId } = ctx.identity;
    const found = await listMessages(ctx, practiceId, { ...query, limit: query.limit + 1 });
    const items = found.slice(0, query.limit);
    return { items, next: found.length > query.limit ? items.at(-1)!.messageId : null };
  }

  /** An answer by text: C confirms, R asks to move the visit, STOP ends all texts. The same again changes nothing. */
  @Post('replies')
  @Roles(...DESK)
  @Audit('message.received')
  @Answer(ReplyResult)
  reply(@Ctx() ctx: RequestContext, @Body({ schema: ReplyInput }) body: Parsed<typeof ReplyInput>) {
    return receiveReply(ctx, ctx.identity.practiceId, body);
  }
}
