import { eventTransportChecks, lateCommit } from './event-transport.contract.js';
import { PostgresTransport } from './event-transport.postgres.js';

async function withTransport(act: (transport: PostgresTransport) => Promise<void>): Promise<void> {
  const transport = await PostgresTransport.create();
  try {
    await act(transport);
  } finally {
    await transport.close();
  }
}

describe('events by the log in PostgreSQL', () => {
  test.each(eventTransportChecks)('$name', (check) =>
    withTransport(async (transport) => {
      await transport.plantPause('sound');
      await check.run(transport);
    }),
  );
});

describe('planted faults are caught', () => {
  const lost = /each event takes effect exactly once/;

  test('a plain cursor, without a safe head, loses the late commit', () =>
    withTransport(async (transport) => {
      await transport.plantPause('reversed');
      await transport.plantPlainCursor();
      await expect(lateCommit.run(transport)).rejects.toThrow(lost);
    }));

  test('an append that draws its position before it takes its mark loses the late commit', () =>
    withTransport(async (transport) => {
      await transport.plantPause('reversed');
      await expect(lateCommit.run(transport)).rejects.toThrow(lost);
    }));
});
