import type { KafkaMessage } from 'kafkajs';
import { MAX_BYTES, type LogRow } from '../event-log.js';
import type { Feed, WarningSink } from '../stream-consumer.js';
import { fromBarrier, fromMessage, type Barrier } from './kafka-records.js';

/** Records of one log that are handled by one or more transactions, or a barrier. */
export interface Run {
  readonly source: string;
  /** In order of position, each once. */
  readonly rows: readonly LogRow[];
  /** The last record's offset. */
  readonly offset: string;
  /** Set when it is a barrier and nothing else. */
  readonly barrier?: Barrier;
}

/** A batch in pieces of one log each, no larger than what a transaction takes. */
export function* runsOf(
  topic: string,
  messages: readonly KafkaMessage[],
  { batchSize, log }: { readonly batchSize: number; readonly log: WarningSink },
): Generator<Run> {
  let open: { source: string; rows: LogRow[]; bytes: number; offset: string } | null = null;
  for (const message of messages) {
    const { offset } = message;
    const barrier = fromBarrier(message);
    const record = barrier ? null : fromMessage(message);
    if (!barrier && !record) log.warn({ topic, offset }, 'A record is no event of a log');
    const source: string = record?.source ?? open?.source ?? '';
    const full = open && (open.rows.length >= batchSize || open.bytes > MAX_BYTES);
    if (open && (full || barrier || open.source !== source)) {
      yield open;
      open = null;
    }
    if (barrier) {
      yield { source: barrier.source, rows: [], offset, barrier };
      continue;
    }
    open ??= { source, rows: [], bytes: 0, offset };
    open.offset = offset;
    // What was sent again may lie right behind the first time.
    if (!record || record.row.position <= (open.rows.at(-1)?.position ?? -1)) continue;
    open.rows.push(record.row);
    open.bytes += record.row.data.length;
  }
  if (open) yield open;
}

/** The records of a run as a log of which nothing lies behind `end`. */
export function feedOf(source: string, rows: readonly LogRow[], end: number): Feed {
  return {
    source,
    end,
    next: (_tx, after, limit) => {
      const found = rows.filter((row) => row.position > after).slice(0, limit);
      return Promise.resolve({ rows: found, next: found.at(-1)?.position ?? end });
    },
  };
}
