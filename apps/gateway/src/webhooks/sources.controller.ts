import { InboundSourceCreated, InboundSourceInput, InboundSourceList } from '@millrace/contracts';
import { UnitOfWork } from '@millrace/messaging';
import { Answer, Audit, Ctx, NotFound, Roles, type RequestContext } from '@millrace/runtime';
import { newToken, newWebhookSecret } from '@millrace/security';
import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { z } from 'zod';

const Done = z.object({ done: z.literal(true) });

/** Who may send us webhooks: each source has its own address and secret. */
@Controller('webhooks/sources')
export class SourcesController {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  @Get()
  @Roles('administrator', 'manager')
  @Answer(InboundSourceList)
  async sources(@Ctx() { tx }: RequestContext) {
    const items = await tx.query(
      `select s.id as "sourceId", s.name, '/webhooks/' || s.key as path, s.created_at as "createdAt", s.revoked_at as "revokedAt",
              (select count(*) from inbound_message m where m.source_id = s.id) as received
         from inbound_source s order by s.id`,
    );
    return { items };
  }

  @Post()
  @Roles('administrator')
  @Audit('webhook-source.added')
  @Answer(InboundSourceCreated, {
    status: 201,
    description: 'The secret is shown in this answer only.',
  })
  async addSource(
    @Body({ schema: InboundSourceInput }) { name }: z.infer<typeof InboundSourceInput>,
    @Ctx() ctx: RequestContext,
  ) {
    const [key, secret] = [newToken('in'), newWebhookSecret()];
    const [row] = (await ctx.tx.query(
      'insert into inbound_source (practice_id, name, key, secret, created_at) values ($1, $2, $3, $4, $5) returning id',
      [ctx.identity.practiceId, name, key, this.work.cipher!.seal(secret), ctx.now],
    )) as [{ id: number }];
    return {
      sourceId: row.id,
      name,
      path: `/webhooks/${key}`,
      createdAt: ctx.now.toISOString(),
      revokedAt: null,
      received: 0,
      secret,
    };
  }

  @Post(':sourceId/revoke')
  @Roles('administrator')
  @Audit('webhook-source.revoked', { subject: 'sourceId' })
  @Answer(Done)
  async revokeSource(
    @Param('sourceId', { schema: z.coerce.number().int().positive() }) sourceId: number,
    @Ctx() { tx, now }: RequestContext,
  ) {
    const [rows] = (await tx.query(
      'update inbound_source set revoked_at = coalesce(revoked_at, $2) where id = $1 returning id',
      [sourceId, now],
    )) as [unknown[], number];
    if (rows.length === 0) throw new NotFound('No such source.');
    return { done: true };
  }
}
