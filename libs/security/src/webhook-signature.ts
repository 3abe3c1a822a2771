import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** How far a message's timestamp may lie from our clock. */
const TOLERANCE_SECONDS = 300;
const SECRET_BYTES = 32;

export interface WebhookHeaders {
  readonly id: string | undefined;
  /** Unix seconds. */
  readonly timestamp: string | undefined;
  /** `v1,<base64>`, several separated by blanks. */
  readonly signature: string | undefined;
}

export type WebhookVerdict = 'valid' | 'missing-header' | 'stale' | 'wrong-signature';

/** A new signing secret, unique per endpoint: `whsec_` and 32 random bytes (the specification asks for 24 to 64). */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
}

/** The headers of a message, signed with each secret that is valid at present (two during a rotation). */
export function signWebhook(
  secrets: readonly string[],
  id: string,
  at: Date,
  body: string,
): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  };
}

/** Checks a message by the Standard Webhooks specification, its timestamp against `now` of the clock port. */
export function verifyWebhook(
  secrets: readonly string[],
  headers: WebhookHeaders,
  body: string,
  now: Date,
): WebhookVerdict {
  const { id, timestamp, signature } = headers;
  if (!id || !timestamp || !signature || !/^\d{1,12}$/.test(timestamp)) return 'missing-header';
  const at = new Date(Number(timestamp) * 1000);
  const expected = secrets.map((secret) => new Webhook(secret).sign(id, at, body));
  const given = signature.split(' ');
  if (!given.some((one) => expected.some((other) => equal(one, other)))) return 'wrong-signature';
  return Math.abs(now.getTime() - at.getTime()) > TOLERANCE_SECONDS * 1000 ? 'stale' : 'valid';
}

function equal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
