import type { EventDefinition } from '@millrace/contracts';
import type { QueryRunner } from 'typeorm';
import type { Cipher } from './cipher.js';
import { MAX_BYTES } from './event-log.js';
import { mapSealed } from './sealing.js';

/** An event on its way into the log: checked, its sealed fields encrypted. */
export interface OutgoingEvent {
  readonly practiceId: number;
  readonly key: string;
  readonly type: string;
  readonly version: number;
  readonly data: string;
}

/** An event larger than what a reader takes at once: what it lists belongs into several. */
export class EventTooLarge extends RangeError {
  override readonly name = 'EventTooLarge';
}

/** Checks an event against its declaration. @throws ZodError; EventTooLarge; Error when it has sealed fields but there is no cipher */
export function toOutgoing(
  event: EventDefinition,
  practiceId: number,
  data: unknown,
  cipher: Cipher | undefined,
): OutgoingEvent {
  const parsed = event.data.parse(data);
  if (event.sealedPaths.length > 0 && !cipher) {
    throw new Error(`Event ${event.type} has sealed fields, but the unit of work has no cipher.`);
  }
  const sealed = mapSealed(parsed, event.sealedPaths, (value) =>
    cipher!.seal(JSON.stringify(value)),
  );
  const text = JSON.stringify(sealed);
  if (Buffer.byteLength(text) > MAX_BYTES) {
    throw new EventTooLarge(`${event.type} is larger than ${MAX_BYTES} bytes: emit several.`);
  }
  return {
    practiceId,
    key: event.key(parsed),
    type: event.type,
    version: event.version,
    data: text,
  };
}

/**
 * Appends to the log in one statement. The caller commits next: until then the log's safe head stands still.
 * @param trace the traceparent of what emitted them
 */
export async function append(
  runner: QueryRunner,
  events: readonly OutgoingEvent[],
  now: Date,
  trace: string | null,
): Promise<void> {
  await runner.query('select append_events($1, $2, $3, $4, $5, $6, $7)', [
    events.map((e) => e.practiceId),
    events.map((e) => e.key),
    events.map((e) => e.type),
    events.map((e) => e.version),
    events.map((e) => e.data),
    now,
    trace,
  ]);
}
