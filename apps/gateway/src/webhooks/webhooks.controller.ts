import {
  allEvents,
  DeliveryList,
  DeliveryQuery,
  EventCatalogue,
  WebhookDelivery,
  WebhookEndpointChange,
  WebhookEndpointInput,
  WebhookEndpointList,
  WebhookPlanned,
  WebhookSecret,
} from '@millrace/contracts';
import { UnitOfWork } from '@millrace/messaging';
import {
  Answer,
  Audit,
  Ctx,
  IdParam,
  Invalid,
  NotFound,
  Roles,
  SETTINGS,
  type RequestContext,
} from '@millrace/runtime';
import { newWebhookSecret } from '@millrace/security';
import { Body, Controller, Get, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { z } from 'zod';
import type { GatewaySettings } from '../settings.js';
import { withoutSealed } from './delivery.js';

const Done = z.object({ done: z.literal(true) });
/** How long messages carry both signatures after a rotation. */
const ROTATION_HOURS = 24;

/** Endpoints, their secrets, and every message that was sent to them. */
@Controller('webhooks')
export class WebhooksController {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(SETTINGS) private readonly settings: GatewaySettings,
  ) {}

  @Get('event-types')
  @Roles('administrator', 'manager')
  @Answer(EventCatalogue)
  catalogue() {
    const items = allEvents().filter((event) => event.webhook);
    return {
      items: items.map(({ type, version, summary, example, sealedPaths }) => ({
        type,
        version,
        summary,
        example: withoutSealed(example as Record<string, unknown>, sealedPaths),
      })),
    };
  }

  @Get('endpoints')
  @Roles('administrator', 'manager')
  @Answer(WebhookEndpointList)
  async endpoints(@Ctx() ctx: RequestContext) {
    const items = await ctx.tx.query(
      `select e.id as "endpointId", e.url, e.event_types as "eventTypes", e.state, e.off_reason as "offReason",
              case when e.old_secret_until > $1 then e.old_secret_until end as "rotatingUntil", e.created_at as "createdAt",
              count(d.id) filter (where d.state = 'delivered') as delivered,
              count(d.id) filter (where d.state = 'given-up') as failed
         from webhook_endpoint e
         left join webhook_delivery d on d.endpoint_id = e.id and d.created_at > $1::timestamptz - interval '24 hours'
        group by e.id order by e.id`,
      [ctx.now],
    );
    return { items };
  }

  @Post('endpoints')
  @Roles('administrator')
  @Audit('webhook-endpoint.added')
  @Answer(WebhookSecret, { status: 201, description: 'The secret is shown in this answer only.' })
  async addEndpoint(
    @Body({ schema: WebhookEndpointInput }) input: WebhookEndpointInput,
    @Ctx() ctx: RequestContext,
  ) {
    checkTypes(input.eventTypes);
    this.checkUrl(input.url);
    const secret = newWebhookSecret();
    const [row] = (await ctx.tx.query(
      `insert into webhook_endpoint (practice_id, url, event_types, secret, created_at)
       values ($1, $2, $3, $4, $5) returning id`,
      [
        ctx.identity.practiceId,
        input.url,
        input.eventTypes,
        this.work.cipher!.seal(secret),
        ctx.now,
      ],
    )) as [{ id: number }];
    return { endpointId: row.id, secret };
  }

  @Put('endpoints/:endpointId')
  @Roles('administrator')
  @Audit('webhook-endpoint.changed', { subject: 'endpointId' })
  @Answer(Done)
  async changeEndpoint(
    @Param('endpointId', { schema: IdParam }) endpointId: number,
    @Body({ schema: WebhookEndpointChange }) change: WebhookEndpointChange,
    @Ctx() ctx: RequestContext,
  ) {
    if (change.eventTypes) checkTypes(change.eventTypes);
    if (change.url) this.checkUrl(change.url);
    await this.endpoint(ctx, endpointId);
    await ctx.tx.query(
      `update webhook_endpoint set url = coalesce($2, url), event_types = coalesce($3, event_types), state = coalesce($4, state),
              off_reason = case $4 when 'off' then 'switched-off' when 'on' then null else off_reason end where id = $1`,
      [endpointId, change.url ?? null, change.eventTypes ?? null, change.state ?? null],
    );
    return { done: true };
  }

  @Post('endpoints/:endpointId/rotate-secret')
  @Roles('administrator')
  @Audit('webhook-endpoint.secret-rotated', { subject: 'endpointId' })
  @Answer(WebhookSecret, { description: 'For a day messages carry both signatures.' })
  async rotate(
    @Param('endpointId', { schema: IdParam }) endpointId: number,
    @Ctx() ctx: RequestContext,
  ) {
    await this.endpoint(ctx, endpointId);
    const secret = newWebhookSecret();
    await ctx.tx.query(
      `update webhook_endpoint set old_secret = secret, old_secret_until = $3::timestamptz + interval '${ROTATION_HOURS} hours', secret = $2
        where id = $1`,
      [endpointId, this.work.cipher!.seal(secret), ctx.now],
    );
    return { endpointId, secret };
  }

  @Post('endpoints/:endpointId/test')
  @Roles('administrator')
  @Audit('webhook-endpoint.tested', { subject: 'endpointId' })
  @Answer(z.object({ deliveryId: z.int() }), { status: 202 })
  async test(
    @Param('endpointId', { schema: IdParam }) endpointId: number,
    @Ctx() ctx: RequestContext,
  ) {
    await this.endpoint(ctx, endpointId);
    const payload = JSON.stringify({
      type: 'endpoint.test',
      timestamp: ctx.now.toISOString(),
      data: { endpointId },
    });
    const [row] = (await ctx.tx.query(
      `insert into webhook_delivery (practice_id, endpoint_id, message_id, type, payload, next_at, created_at)
       values ($1, $2, $3, 'endpoint.test', $4, $5, $5) returning id`,
      [ctx.identity.practiceId, endpointId, `msg_test_${ctx.identity.requestId}`, payload, ctx.now],
    )) as [{ id: number }];
    ctx.emit(WebhookPlanned, ctx.identity.practiceId, { deliveryId: row.id, round: 0 });
    return { deliveryId: row.id };
  }

  @Get('deliveries')
  @Roles('administrator', 'manager')
  @Answer(DeliveryList)
  async deliveries(
    @Query({ schema: DeliveryQuery }) query: DeliveryQuery,
    @Ctx() { tx }: RequestContext,
  ) {
    const items = (await tx.query(
      `select d.id as "deliveryId", d.endpoint_id as "endpointId", d.message_id as "messageId", d.type,
              d.created_at as "createdAt", d.state, d.next_at as "nextAt",
              coalesce((select json_agg(json_build_object('at', a.at, 'status', a.status, 'error', a.error, 'answer', a.answer, 'tookMs', a.took_ms) order by a.id)
                          from webhook_attempt a where a.delivery_id = d.id), '[]') as attempts
         from webhook_delivery d
        where ($1::bigint is null or d.endpoint_id = $1) and ($2::text is null or d.state = $2) and ($3::bigint is null or d.id < $3)
        order by d.id desc limit $4`,
      [query.endpointId ?? null, query.state ?? null, query.after ?? null, query.limit + 1],
    )) as z.infer<typeof WebhookDelivery>[];
    const [counts] = await tx.query(
      `select count(*) filter (where state = 'waiting') as waiting, count(*) filter (where state = 'delivered') as delivered,
              count(*) filter (where state = 'given-up') as "givenUp" from webhook_delivery`,
    );
    const page = items.slice(0, query.limit).map((item) => ({
      ...item,
      attempts: item.attempts.map((attempt) => ({
        ...attempt,
        at: new Date(attempt.at).toISOString(),
      })),
    }));
    return {
      items: page,
      next: items.length > query.limit ? page.at(-1)!.deliveryId : null,
      counts,
    };
  }

  @Post('deliveries/:deliveryId/resend')
  @Roles('administrator', 'manager')
  @Audit('webhook-delivery.resent', { subject: 'deliveryId' })
  @Answer(Done, { status: 202 })
  async resend(
    @Param('deliveryId', { schema: IdParam }) deliveryId: number,
    @Ctx() ctx: RequestContext,
  ) {
    const [rows] = (await ctx.tx.query(
      `update webhook_delivery set state = 'waiting', round = round + 1, round_attempts = 0, next_at = $2 where id = $1 returning round`,
      [deliveryId, ctx.now],
    )) as [{ round: number }[], number];
    if (!rows[0]) throw new NotFound('No such delivery.');
    ctx.emit(WebhookPlanned, ctx.identity.practiceId, { deliveryId, round: rows[0].round });
    return { done: true };
  }

  /** @throws Invalid for an address without encryption, or with a password in it */
  private checkUrl(url: string): void {
    const { protocol, username, password } = new URL(url);
    if (protocol !== 'https:' && !this.settings.allowPrivateWebhookTargets)
      throw new Invalid([{ path: 'url', message: 'Use an https address.' }]);
    if (username || password)
      throw new Invalid([{ path: 'url', message: 'Leave user and password out of the address.' }]);
  }

  private async endpoint(ctx: RequestContext, endpointId: number): Promise<void> {
    const [row] = await ctx.tx.query('select 1 from webhook_endpoint where id = $1', [endpointId]);
    if (!row) throw new NotFound('No such endpoint.');
  }
}

function checkTypes(types: readonly string[]): void {
  const known = new Set(
    allEvents()
      .filter((event) => event.webhook)
      .map((event) => event.type),
  );
  const unknown = types.filter((type) => !known.has(type));
  if (unknown.length > 0) {
    throw new Invalid([
      {
        path: 'eventTypes',
        message: `Unknown: ${unknown.join(', ')}. See /api/webhooks/event-types.`,
      },
    ]);
  }
}
