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
    timestamp: String(row.at.getTime()),
    headers: {
      source,
      position: String(row.position),
      practice: String(row.practiceId),
      type: row.type,
      version: String(row.version),
      ...(row.trace !== null && { traceparent: row.trace }),
    },
  };
}

/** The row of a record; null when it is no record of a log. */
export function fromMessage({ key, value, headers, timestamp }: KafkaMessage): LogRecord | null {
  const text = (name: string) => String(headers?.[name] ?? '');
  const number = (name: string) => Number(text(name) || Number.NaN);
  const row: LogRow = {
    position: number('position'),
    practiceId: number('practice'),
    key: String(key ?? ''),
    type: text('type'),
    version: number('version'),
    data: String(value ?? ''),
    at: new Date(Number(timestamp)),
    trace: text('traceparent') || null,
  };
  const whole = [row.position, row.practiceId, row.version].every(Number.isSafeInteger);
  return whole && text('source') ? { source: text('source'), row } : null;
}
