import { describeWith, testKafka } from '@millrace/testing';
import { KafkaTransport } from './event-transport.kafka.js';
import { PostgresTransport } from './event-transport.postgres.js';
import {
  assertEffects,
  emit,
  noteEffects,
  range,
  Sent,
  withServers,
} from './event-transport.steps.js';

const kafka = await testKafka();
const CONSUMER = 'receiver.restoring';
type Pair = readonly [number, number];

const pairs = (from: number, to: number): Pair[] =>
  range(to - from + 1).map((i) => [700 + (i % 5), from + i - 1] as const);

/** What is emitted by the sender and handled by the receiver, step by step. */
class Story {
  readonly expected: Pair[] = [];
  private n = 0;

  constructor(private readonly transport: PostgresTransport) {}

  async emit(count: number): Promise<Pair[]> {
    const emitted = pairs(this.n + 1, (this.n += count));
    await emit(this.transport, emitted);
    return emitted;
  }

  /** Handles all there is, and looks. */
  async handle(): Promise<void> {
    const server = this.transport.server('receiver').consume(CONSUMER, Sent, noteEffects(CONSUMER));
    await withServers(this.transport, [server], () => server.idle());
    await assertEffects(this.transport, CONSUMER, this.expected);
  }
}

/** The sender's log is put back to how it was; the receiver, which outlived that, has handled what came after. */
async function restoreTwice(transport: PostgresTransport, begin: boolean): Promise<void> {
  const story = new Story(transport);
  story.expected.push(...(await story.emit(20)));
  await story.handle();
  await transport.backUp();
  story.expected.push(...(await story.emit(20)));
  await story.handle();
  await transport.restore(begin);
  // Of the new life, too: the next begins where it did.
  await transport.backUp();
  story.expected.push(...(await story.emit(30)));
  await story.handle();
  await transport.restore(begin);
  story.expected.push(...(await story.emit(40)));
  await story.handle();
}

/** As above, but the receiver had not yet handled all that is in the backup. */
async function restoreBehind(transport: PostgresTransport, keeps: boolean): Promise<void> {
  const story = new Story(transport);
  story.expected.push(...(await story.emit(20)));
  await story.handle();
  story.expected.push(...(await story.emit(10)));
  await transport.backUp();
  const lost = await story.emit(20);
  await transport.published();
  // What was in Kafka already is handled, as if nothing had happened.
  if (keeps) story.expected.push(...lost);
  await transport.restore(true);
  story.expected.push(...(await story.emit(30)));
  await story.handle();
}

const lost = /each event takes effect exactly once/;

async function on<T extends PostgresTransport>(
  transport: T,
  act: (transport: T) => Promise<void>,
): Promise<void> {
  try {
    await act(transport);
  } finally {
    await transport.close();
  }
}

describe('a log that was restored, read in PostgreSQL', () => {
  const run = async (act: (transport: PostgresTransport) => Promise<void>) =>
    on(await PostgresTransport.create(5), act);

  test('begins a new life: what comes is handled, what was handled is not handled again', () =>
    run((transport) => restoreTwice(transport, true)));
  test('is read on where the consumer stood', () =>
    run((transport) => restoreBehind(transport, false)));
  test('loses events when it begins no new life', () =>
    expect(run((transport) => restoreTwice(transport, false))).rejects.toThrow(lost));
});

describeWith('a log that was restored, read by Kafka', kafka, ({ brokers }) => {
  const run = async (act: (transport: PostgresTransport) => Promise<void>) =>
    on(await KafkaTransport.on(brokers), act);

  test('begins a new life: what comes is handled, what was handled is not handled again', () =>
    run((transport) => restoreTwice(transport, true)));
  test('is read on where the consumer stood', () =>
    run((transport) => restoreBehind(transport, true)));
  test('loses events when it begins no new life', () =>
    expect(run((transport) => restoreTwice(transport, false))).rejects.toThrow(lost));
});
