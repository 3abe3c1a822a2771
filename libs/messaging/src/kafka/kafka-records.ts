import type { KafkaMessage, Message } from 'kafkajs';
import type { LogRow, StoredRow } from '../event-log.js';

/** An event as it lies in Kafka: the row of the log, with the log that it comes from. */
export interface LogRecord {
  readonly source: string;
  readonly row: LogRow;
}

/** The record of a row. Its position travels as a header: by it consumers know what they have seen, whatever its offset is. */
export function toMessage(row: StoredRow, source: string, partitions: number): Message {
  return {
    key: row.key,
    value: row.data,
    partition: row.slot % partitions,
    headers: {
      source,
      position: String(row.position),
      practice: String(row.practiceId),
      type: row.type,
      version: String(row.version),
      at: String(row.at.getTime()),
      ...(row.trace !== null && { traceparent: row.trace }),
    },
  };
}

/** The row of a record; null when it is no record of a log. */
export function fromMessage({ key, value, headers }: KafkaMessage): LogRecord | null {
  const text = (name: string) => String(headers?.[name] ?? '');
  const number = (name: string) => Number(text(name) || Number.NaN);
  const row: LogRow = {
    position: number('position'),
    practiceId: number('practice'),
    key: String(key ?? ''),
    type: text('type'),
    version: number('version'),
    data: String(value ?? ''),
    at: new Date(number('at')),
    trace: text('traceparent') || null,
  };
  const whole = [row.position, row.practiceId, row.version, row.at.getTime()].every(
    Number.isSafeInteger,
  );
  return whole && text('source') ? { source: text('source'), row } : null;
}

const BARRIER = 'barrier';

/**
 * Behind it a topic's keys lie in other partitions than before. Who reads on past it must have handled the records up to these
 * ends: otherwise it could meet a key's later event first.
 */
export interface Barrier {
  readonly source: string;
  /** By partition. */
  readonly ends: readonly number[];
  /** What the log has up to here was sent before. */
  readonly position: number;
}

export function toBarrier(barrier: Barrier, partition: number): Message {
  return { partition, value: JSON.stringify(barrier), headers: { [BARRIER]: '1' } };
}

/** The barrier of a record; null when it is none. */
export function fromBarrier({ value, headers }: KafkaMessage): Barrier | null {
  return headers?.[BARRIER] === undefined ? null : (JSON.parse(String(value)) as Barrier);
}
