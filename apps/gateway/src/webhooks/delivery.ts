/** Decisions about outbound webhooks, by the Standard Webhooks specification. */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Waits before each attempt of a round. */
export const ATTEMPT_WAITS = [
  0,
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/** What came back from an endpoint: a status, or why there was none. */
export interface AttemptResult {
  readonly status: number | null;
  readonly error: string | null;
  /** Seconds or an HTTP date. */
  readonly retryAfter: string | null;
  /** The first words of the answer's text. */
  readonly answer: string | null;
}

export type Verdict =
  | { readonly kind: 'delivered' }
  /** 410: the receiver wants no more. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'again'; readonly at: Date }
  | { readonly kind: 'given-up' };

/** What follows from the attempt that was the `attempts`th of its round. */
export function judge(result: AttemptResult, attempts: number, now: Date): Verdict {
  const { status } = result;
  if (status !== null && status >= 200 && status < 300) return { kind: 'delivered' };
  if (status === 410) return { kind: 'gone' };
  const wait = ATTEMPT_WAITS[attempts];
  if (wait === undefined) return { kind: 'given-up' };
  const planned = new Date(now.getTime() + wait);
  const asked = retryAfter(result.retryAfter, now);
  return { kind: 'again', at: asked && asked > planned ? asked : planned };
}

/** The moment that a Retry-After header asks for; at most a day ahead. */
function retryAfter(header: string | null, now: Date): Date | null {
  if (!header) return null;
  const at = /^\d+$/.test(header) ? now.getTime() + Number(header) * SECOND : Date.parse(header);
  return Number.isNaN(at) ? null : new Date(Math.min(at, now.getTime() + 24 * HOUR));
}

const ANSWER_LENGTH = 200;

/** The beginning of an answer as one line of printable ASCII; null where nothing is left. */
export function shortAnswer(text: string): string | null {
  const line = text.replace(/[^\x21-\x7e]+/g, ' ').trim();
  return line === '' ? null : line.slice(0, ANSWER_LENGTH);
}

/** A copy of the data without the sealed fields: ids instead of health information. */
export function withoutSealed(
  data: Record<string, unknown>,
  sealedPaths: readonly string[],
): Record<string, unknown> {
  const copy = structuredClone(data);
  for (const path of sealedPaths) remove(copy, path.split('.'));
  return copy;
}

function remove(value: unknown, [first, ...rest]: string[]): void {
  if (!first || typeof value !== 'object' || value === null) return;
  const many = first.endsWith('[]');
  const name = many ? first.slice(0, -2) : first;
  const record = value as Record<string, unknown>;
  if (rest.length === 0) delete record[name];
  else if (many) for (const item of (record[name] as unknown[]) ?? []) remove(item, rest);
  else remove(record[name], rest);
}

/** The largest payload (the specification advises less than 20 KB). */
const PAYLOAD_LIMIT = 20_000;

/** The body of a message: type, moment and data; of data that is too large only the ids at its top. */
export function payloadOf(event: {
  type: string;
  time: string;
  data: Record<string, unknown>;
}): string {
  const whole = JSON.stringify({ type: event.type, timestamp: event.time, data: event.data });
  if (Buffer.byteLength(whole) < PAYLOAD_LIMIT) return whole;
  const short = Object.fromEntries(
    Object.entries(event.data).filter(([, value]) => typeof value !== 'object'),
  );
  return JSON.stringify({ type: event.type, timestamp: event.time, data: short, truncated: true });
}
