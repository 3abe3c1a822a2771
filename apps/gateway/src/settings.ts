import { z } from 'zod';

export const gatewaySettings = z.object({
  sessionIdleMinutes: z.int().positive().default(30),
  /** Requests a minute from one address. */
  rateLimitPerMinute: z.int().positive().default(3000),
  /** Proxies whose `X-Forwarded-For` and `-Proto` are believed: addresses, networks (`10.0.0.0/8`), or `loopback`. */
  trustedProxies: z.array(z.string()).default(['loopback']),
  /** Lets webhooks go to private and loopback addresses: for a sandbox and for tests. */
  allowPrivateWebhookTargets: z.boolean().default(false),
});
export type GatewaySettings = z.infer<typeof gatewaySettings>;
