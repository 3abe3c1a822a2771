import { describeWith, testKafka } from '@millrace/testing';
import { KafkaTransport } from './event-transport.kafka.js';
import { killWhileWriting, type KillOptions } from './event-transport.kills.js';

const kafka = await testKafka();

describeWith('processes of the cluster profile that are killed', kafka, ({ brokers }) => {
  const run = async (
    options: Omit<KillOptions, 'seed'>,
    prepare?: (transport: KafkaTransport) => Promise<void>,
  ): Promise<number> => {
    const seed = Number(process.env['MILLRACE_SEED'] ?? Date.now() % 1_000_000);
    const transport = await KafkaTransport.on(brokers);
    try {
      await prepare?.(transport);
      return await killWhileWriting(transport, { seed, ...options });
    } catch (error) {
      throw new Error(`MILLRACE_SEED=${seed}: ${(error as Error).message}`, { cause: error });
    } finally {
      await transport.close();
    }
  };

  it('lose nothing and double nothing, in order per key, nothing parked', async () => {
    const events = await run({
      kills: 12,
      processes: ['sender', 'sender', 'receiver', 'receiver'],
    });
    expect(events).toBeGreaterThan(1_000);
  }, 90_000);

  describe('with a planted fault', () => {
    const caught = /each event takes effect exactly once/;

    it('are seen to double events when cursors do not stay', () =>
      expect(
        run({ kills: 4, processes: ['receiver'], fault: 'forget cursors' }, async (transport) => {
          await transport.plantForgetfulCursors();
          await transport.startPublisher(4);
        }),
      ).rejects.toThrow(caught));

    it('are seen to lose events when a publisher notes its position before it sends', () =>
      expect(
        run({ kills: 4, processes: ['sender'], fault: 'note before sending' }),
      ).rejects.toThrow(caught));
  });
});
