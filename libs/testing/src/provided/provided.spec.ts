import { ServerUnavailable } from '@millrace/servers';
import { describeWith, uniqueName, type Part } from '../parts.js';
import { provideKafka } from './provide-kafka.js';
import { provideRedis } from './provide-redis.js';
import { firstOf } from './provided.js';

describe('servers for tests', () => {
  const kept = { ...process.env };
  afterEach(() => {
    process.env = { ...kept };
  });

  it('takes a server by its address before it starts one, and leaves it running', async () => {
    process.env['REDIS_URL'] = 'redis://cache.example:6379';
    process.env['KAFKA_BROKERS'] = 'one.example:9092,two.example:9092';
    const redis = await provideRedis();
    const kafka = await provideKafka();
    expect(redis.server).toEqual({ url: 'redis://cache.example:6379' });
    expect(kafka.server).toEqual({ brokers: ['one.example:9092', 'two.example:9092'] });
    await Promise.all([redis.stop(), kafka.stop()]);
  });

  it('takes the first way that there is, and else tells what is wrong with each', async () => {
    const stop = () => Promise.resolve();
    const missing = (what: string) => () => Promise.reject(new ServerUnavailable(`no ${what}`));
    const here = () => Promise.resolve({ server: 'here', stop });
    await expect(firstOf('Mill', [missing('water'), here])).resolves.toMatchObject({
      server: 'here',
    });
    await expect(firstOf('Mill', [missing('water'), missing('wheel')])).rejects.toThrow(
      'Mill cannot be had: no water; no wheel',
    );
  });

  it('gives every spec names of its own', () => {
    expect(uniqueName('topic')).not.toBe(uniqueName('topic'));
  });
});

const here: Part<{ name: string }> = { server: { name: 'mill' } };
describeWith('with a server that is here', here, (server) => {
  it('runs', () => expect(server.name).toBe('mill'));
});
