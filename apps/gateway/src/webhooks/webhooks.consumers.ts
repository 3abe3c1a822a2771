import { allEvents, WebhookPlanned, type Event, type EventDefinition } from '@millrace/contracts';
import { JobServer } from '@millrace/jobs';
import { Consumer, OnEvent, EventServer, type Context } from '@millrace/messaging';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { payloadOf, withoutSealed } from './delivery.js';
import { DeliverWebhook } from './webhooks.jobs.js';

interface Subscription {
  practice_id: number;
  endpoint_id: number;
  type: string;
}

/** Writes a delivery for every event and every endpoint of its practice that subscribed to it. */
@Injectable()
export class WebhooksConsumer implements OnModuleInit {
  constructor(@Inject(EventServer) private readonly events: EventServer) {}

  /** One handler for each event that may leave the house: the catalogue is the list of consumers. */
  onModuleInit(): void {
    for (const definition of allEvents().filter((event) => event.webhook)) {
      this.events.consume('gateway.webhooks', definition, (events, ctx) =>
        this.plan(definition, events, ctx),
      );
    }
  }

  private async plan(
    definition: EventDefinition,
    events: readonly Event[],
    ctx: Context,
  ): Promise<void> {
    const subscriptions = (await ctx.tx.query(
      `select practice_id, id as endpoint_id, $1::text as type from webhook_endpoint
        where state = 'on' and $1 = any (event_types) and practice_id = any ($2) order by id`,
      [definition.type, [...new Set(events.map((event) => event.practiceId))]],
    )) as Subscription[];
    if (subscriptions.length === 0) return;
    const rows = events.flatMap((event) =>
      subscriptions
        .filter((subscription) => subscription.practice_id === event.practiceId)
        .map(({ endpoint_id }) => ({
          practiceId: event.practiceId,
          endpointId: endpoint_id,
          messageId: messageId(event),
          payload: payloadOf({
            type: event.type,
            time: event.time,
            data: withoutSealed(event.data, definition.sealedPaths),
          }),
        })),
    );
    const inserted = (await ctx.tx.query(
      `insert into webhook_delivery (practice_id, endpoint_id, message_id, type, payload, next_at, created_at)
       select *, $6::timestamptz, $6::timestamptz
         from unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::text[])
       on conflict do nothing returning id, practice_id as "practiceId"`,
      [
        rows.map((row) => row.practiceId),
        rows.map((row) => row.endpointId),
        rows.map((row) => row.messageId),
        rows.map(() => definition.type),
        rows.map((row) => row.payload),
        ctx.now,
      ],
    )) as { id: number; practiceId: number }[];
    for (const { id, practiceId } of inserted)
      ctx.emit(WebhookPlanned, practiceId, { deliveryId: id, round: 0 });
  }
}

/** `msg_` and where the event stands in its log: the same for every attempt and every endpoint. */
function messageId(event: Event): string {
  return `msg_${event.id.replace(/[^A-Za-z0-9]/g, '_')}`;
}

/** Turns planned messages into jobs; the round is part of the job's id, so each is enqueued once. */
@Consumer('gateway.jobs')
export class WebhookJobsConsumer {
  constructor(@Inject(JobServer) private readonly jobs: JobServer) {}

  @OnEvent(WebhookPlanned)
  async enqueue(events: Event<typeof WebhookPlanned>[]): Promise<void> {
    await this.jobs.enqueueMany(
      DeliverWebhook,
      events.map(({ practiceId, data: { deliveryId, round } }) => ({
        id: `delivery-${deliveryId}-${round}`,
        data: { practiceId, deliveryId, round },
      })),
    );
  }
}
