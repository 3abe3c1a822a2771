import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { Id } from '../values.js';

export const WebhookPlanned = defineEvent({
  type: 'gateway.webhook-planned',
  version: 1,
  topic: 'millrace.gateway',
  key: (d) => `delivery:${d.deliveryId}`,
  summary: 'A message for an endpoint waits to be sent, for the first time or again.',
  data: z.object({
    deliveryId: Id,
    /** Counts the times a person sent it again. */
    round: z.int().nonnegative(),
  }),
  example: { deliveryId: 1, round: 0 },
});
