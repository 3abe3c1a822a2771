// A process of `sender` or `receiver` that publishes and consumes by Kafka, for tests that kill it. It tells on its output when it
// has started. Argument, as JSON: service, database, brokers, prefix, partitions, sessionMs, batchSize, and a fault to plant.
import { openDatabase } from '@millrace/database';
import { KafkaEventServer, UnitOfWork } from '@millrace/messaging';
import { KafkaPublisher } from '../../libs/messaging/src/kafka/kafka-publisher.ts';
import { noteEffects, Returned, Sent } from './event-transport.steps.ts';

const { service, database, brokers, prefix, partitions, fault, ...options } = JSON.parse(
  process.argv[2],
);
if (fault === 'note before sending') noteBeforeSending();
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

/** The known fault of publishers: what is noted first and then not sent is lost. */
function noteBeforeSending() {
  const { send, note } = KafkaPublisher.prototype;
  let held = null;
  KafkaPublisher.prototype.send = async (...sent) => {
    held = sent;
  };
  KafkaPublisher.prototype.note = async function (...noted) {
    const moved = await note.apply(this, noted);
    process.stdout.write('noted\n');
    await new Promise((later) => setTimeout(later, 50));
    if (held) await send.apply(this, held);
    held = null;
    return moved;
  };
}
