import type { KafkaMessage } from 'kafkajs';
import { fromMessage, toBarrier, toMessage } from '../kafka/kafka-records.js';
import { runsOf } from '../kafka/kafka-runs.js';

const row = (position: number, data = '{}') => ({
  position,
  slot: position % 64,
  practiceId: 7,
  key: `parcel:${position}`,
  type: 'sender.parcel-sent',
  version: 1,
  data,
  at: new Date('2026-03-02T15:00:00.000Z'),
  trace: null,
});

/** A record as it comes back. */
function record(source: string, position: number, data?: string): KafkaMessage {
  return received(toMessage(row(position, data), source, 4));
}

function received({ key, value, headers }: ReturnType<typeof toMessage>): KafkaMessage {
  const bytes = Object.entries(headers ?? {}).map(([name, text]) => [name, Buffer.from(`${text}`)]);
  return {
    key: key ? Buffer.from(key) : null,
    value: Buffer.from(value!),
    headers: Object.fromEntries(bytes),
  } as KafkaMessage;
}

function runs(messages: readonly KafkaMessage[], batchSize = 1_000) {
  const warnings: string[] = [];
  const log = { warn: (_: object, message: string) => void warnings.push(message) };
  const numbered = messages.map((message, offset) => ({ ...message, offset: String(offset) }));
  const found = [...runsOf('a-topic', numbered as KafkaMessage[], { batchSize, log })];
  return {
    found: found.map(({ source, rows, offset, barrier }) =>
      barrier
        ? { barrier, offset }
        : { source, offset, positions: rows.map(({ position }) => position) },
    ),
    warnings,
  };
}

describe('records of Kafka', () => {
  it('come back as the row that was sent', () => {
    const { slot, ...sent } = row(12);
    expect(slot).toBe(12);
    expect(fromMessage(record('sender:1', 12))).toEqual({ source: 'sender:1', row: sent });
  });

  it('are taken in pieces of one log and a batch at most, those sent again once', () => {
    const messages = [1, 2, 3, 1, 2, 3, 4].map((position) => record('sender:1', position));
    const { found } = runs([...messages, record('sender:2', 3), record('sender:2', 4)], 4);
    expect(found).toEqual([
      { source: 'sender:1', offset: '6', positions: [1, 2, 3, 4] },
      { source: 'sender:2', offset: '8', positions: [3, 4] },
    ]);
  });

  it('are taken in pieces that fit into memory', () => {
    const large = 'x'.repeat(3 << 20);
    const { found } = runs([1, 2, 3].map((position) => record('sender:1', position, large)));
    expect(found.map((run) => run.positions)).toEqual([[1, 2], [3]]);
  });

  it('end before a barrier, and begin anew behind it', () => {
    const barrier = { source: 'sender:1', ends: [1, 0], position: 1 };
    const { found } = runs([
      record('sender:1', 1),
      received(toBarrier(barrier, 0)),
      record('sender:1', 2),
    ]);
    expect(found).toEqual([
      { source: 'sender:1', offset: '0', positions: [1] },
      { barrier, offset: '1' },
      { source: 'sender:1', offset: '2', positions: [2] },
    ]);
  });

  it('of strangers are passed over, and told', () => {
    const stranger = { key: null, value: Buffer.from('x'), headers: {} } as KafkaMessage;
    const { found, warnings } = runs([record('sender:1', 1), stranger, record('sender:1', 2)]);
    expect(found).toEqual([{ source: 'sender:1', offset: '2', positions: [1, 2] }]);
    expect(warnings).toEqual(['A record is no event of a log']);
  });
});
