import type { Consumer } from 'kafkajs';
import { TOPIC_UNKNOWN } from './kafka-location.js';

const AGAIN_MS = 100;
const LATEST_MS = 60_000;

/**
 * Subscribes to topics of which some may have been made a moment ago: a broker that does not know one yet is asked again.
 * @throws the client's error; that of an unknown topic after a minute
 */
export async function subscribeWhenKnown(
  consumer: Consumer,
  topics: readonly string[],
): Promise<void> {
  const end = performance.now() + LATEST_MS;
  for (;;) {
    try {
      return await consumer.subscribe({ topics: [...topics], fromBeginning: true });
    } catch (error) {
      const { type } = error as { type?: string };
      if (type !== TOPIC_UNKNOWN || performance.now() > end) throw error;
      await new Promise((later) => setTimeout(later, AGAIN_MS));
    }
  }
}
