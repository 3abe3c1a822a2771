import { troubles } from './verdict';

describe('whether claims flow and nothing is lost', () => {
  const service = {
    name: 'claims',
    ready: true,
    published: 1,
    consumed: 1,
    unsent: { events: 0, oldestMs: 0 },
    consumers: [{ consumer: 'claims.money', lag: 0, oldestMs: 0, handled: 1, parked: 0 }],
    queues: [],
    deadLetters: [],
    failedJobs: [],
  };
  const proof = { sumCents: 0, claimsOff: 0, checksOff: 0 } as never;

  it('finds nothing where all is well, also before the ledger was proved', () => {
    expect(troubles([service], proof)).toEqual([]);
    expect(troubles([service], undefined)).toEqual([]);
  });

  it('names everything that stands against it', () => {
    const late = { ...service.consumers[0]!, lag: 3, oldestMs: 45_000 };
    const letter = { id: 1, consumer: 'x', type: 'y', error: 'z', failedAt: '' };
    expect(
      troubles([{ ...service, ready: false, consumers: [late], deadLetters: [letter] }], {
        ...(proof as object),
        sumCents: 1,
      } as never),
    ).toEqual([
      'One service does not answer',
      'an event waits since 45 s',
      'one event is set aside',
      'the ledger does not balance',
    ]);
  });
});
