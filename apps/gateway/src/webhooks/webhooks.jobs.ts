import { defineJob, JobRetry, ProcessJob, type JobContext } from '@millrace/jobs';
import { UnitOfWork, type Context } from '@millrace/messaging';
import { SETTINGS } from '@millrace/runtime';
import { signWebhook } from '@millrace/security';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { GatewaySettings } from '../settings.js';
import { judge, type AttemptResult, type Verdict } from './delivery.js';
import { postWebhook } from './send.js';

export const DeliverWebhook = defineJob({
  name: 'gateway.deliver-webhook',
  queue: 'gateway.webhooks',
  summary: 'Sends a message to an endpoint, again and again until it is taken or given up.',
  data: z.object({ practiceId: z.int(), deliveryId: z.int(), round: z.int() }),
});

interface DeliveryRow {
  message_id: string;
  type: string;
  payload: string;
  round: number;
  round_attempts: number;
  state: string;
  next_at: Date | null;
  endpoint_id: number;
  url: string;
  endpoint_state: string;
  secret: string;
  old_secret: string | null;
  old_secret_until: Date | null;
}

/** Sends one delivery. The schedule is the specification's, kept in the delivery, not the job's own. */
@Injectable()
export class DeliverWebhookJob {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(SETTINGS) private readonly settings: GatewaySettings,
  ) {}

  @ProcessJob(DeliverWebhook)
  async handle(data: z.output<typeof DeliverWebhook.data>, job: JobContext): Promise<void> {
    const { practiceId, deliveryId, round } = data;
    const delivery = await this.work.run({ practiceIds: [practiceId], readOnly: true }, (ctx) =>
      load(ctx, deliveryId),
    );
    if (!delivery || delivery.round !== round || delivery.state !== 'waiting') return;
    // A process that died between the attempt and its planning left the moment here.
    if (delivery.next_at && delivery.next_at > job.now) throw new JobRetry(delivery.next_at);
    if (delivery.endpoint_state === 'off') {
      await job.work([practiceId], async (ctx) => {
        await ctx.tx.query(
          "update webhook_delivery set state = 'stopped', next_at = null where id = $1",
          [deliveryId],
        );
      });
      return;
    }
    const started = performance.now();
    const headers = signWebhook(
      this.secretsOf(delivery, job.now),
      delivery.message_id,
      job.now,
      delivery.payload,
    );
    const result = await postWebhook(delivery.url, headers, delivery.payload, {
      allowPrivate: this.settings.allowPrivateWebhookTargets,
    });
    const tookMs = Math.round(performance.now() - started);
    const verdict = judge(result, delivery.round_attempts + 1, job.now);
    await job.work([practiceId], (ctx) =>
      record(ctx, data, delivery.endpoint_id, { result, tookMs, verdict }),
    );
    if (verdict.kind === 'again') throw new JobRetry(verdict.at);
  }

  private secretsOf(delivery: DeliveryRow, now: Date): string[] {
    const open = (sealed: string) => this.work.cipher!.open(sealed);
    const old = delivery.old_secret && delivery.old_secret_until && delivery.old_secret_until > now;
    return [open(delivery.secret), ...(old ? [open(delivery.old_secret!)] : [])];
  }
}

async function load(ctx: Context, deliveryId: number): Promise<DeliveryRow | undefined> {
  const [row] = (await ctx.tx.query(
    `select d.message_id, d.type, d.payload, d.round, d.round_attempts, d.state, d.next_at, d.endpoint_id, e.url,
            e.state as endpoint_state, e.secret, e.old_secret, e.old_secret_until
       from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id where d.id = $1`,
    [deliveryId],
  )) as DeliveryRow[];
  return row;
}

async function record(
  ctx: Context,
  { practiceId, deliveryId, round }: z.output<typeof DeliverWebhook.data>,
  endpointId: number,
  attempt: { result: AttemptResult; tookMs: number; verdict: Verdict },
): Promise<void> {
  const { result, tookMs, verdict } = attempt;
  await ctx.tx.query(
    'insert into webhook_attempt (practice_id, delivery_id, at, status, error, answer, took_ms) values ($1, $2, $3, $4, $5, $6, $7)',
    [practiceId, deliveryId, ctx.now, result.status, result.error, result.answer, tookMs],
  );
  const state = {
    delivered: 'delivered',
    gone: 'stopped',
    again: 'waiting',
    'given-up': 'given-up',
  }[verdict.kind];
  // Sent again by a person meanwhile, the new round decides.
  await ctx.tx.query(
    'update webhook_delivery set state = $2, round_attempts = round_attempts + 1, next_at = $3 where id = $1 and round = $4',
    [deliveryId, state, verdict.kind === 'again' ? verdict.at : null, round],
  );
  if (verdict.kind === 'gone') {
    await ctx.tx.query(
      "update webhook_endpoint set state = 'off', off_reason = 'gone' where id = $1",
      [endpointId],
    );
  }
}
