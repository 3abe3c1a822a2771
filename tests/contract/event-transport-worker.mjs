// A process of `sender` or `receiver` that publishes and consumes by Kafka, for tests that kill it. It tells on its output when it
// has started. Argument, as JSON: service, database, brokers, prefix, partitions, sessionMs, batchSize, and a fault to plant.
import { openDatabase } from '@millrace/database';
import { KafkaEventServer, UnitOfWork } from '@millrace/messaging';
import { KafkaPublisher } from '../../libs/messaging/src/kafka/kafka-publisher.ts';
import { StreamConsumer } from '../../libs/messaging/src/stream-consumer.ts';
import { noteEffects, Returned, Sent } from './event-transport.steps.ts';

const { service, database, brokers, prefix, partitions, fault, ...options } = JSON.parse(
  process.argv[2],
);
if (fault === 'note before sending') noteBeforeSending();
if (fault === 'forget cursors') pauseAfterSteps();
const dataSource = await openDatabase({ url: database, service, poolSize: 4 });
const work = new UnitOfWork({ dataSource, service, clock: { now: () => new Date() } });
const server = new KafkaEventServer({ work, kafka: { brokers, prefix, partitions }, ...options });
if (service === 'receiver') {
  const consumer = 'receiver.killed';
  server.consume(consumer, Sent, noteEffects(consumer));
  server.consume(consumer, Returned, noteEffects(consumer));
}
await server.listen((error) => {
  if (error) throw error;
});
process.stdout.write('started\n');

/** Between its effects and the commit of its offset, a consumer whose cursor forgets (as the database sees to) is at its worst. */
function pauseAfterSteps() {
  const { step } = StreamConsumer.prototype;
  StreamConsumer.prototype.step = async function (...feed) {
    await step.apply(this, feed);
    await atItsWorst();
  };
}

async function atItsWorst() {
  process.stdout.write('now\n');
  await new Promise((later) => setTimeout(later, 50));
}

/** The known fault of publishers: what is noted first and then not sent is lost. */
function noteBeforeSending() {
  const { send, note } = KafkaPublisher.prototype;
  let held = null;
  KafkaPublisher.prototype.send = async (...sent) => {
    held = sent;
  };
  KafkaPublisher.prototype.note = async function (...noted) {
    const moved = await note.apply(this, noted);
    await atItsWorst();
    if (held) await send.apply(this, held);
    held = null;
    return moved;
  };
}
