import {
  describeWith,
  ownKafka,
  ownRedis,
  startTestedService,
  testKafka,
  testRedis,
  uniqueName,
  waitFor,
  type TestedService,
  type TestedServiceOptions,
} from '@millrace/testing';
import pg from 'pg';
import { visitsService } from './observed.service.js';

// Every part is really stopped: readiness that does not notice it would answer `ok`.

const PATIENT = { lastName: 'Testham', birthDate: '1900-01-01', memberId: 'M1', note: 'none' };

let tested: TestedService;
afterEach(async () => tested?.close());

async function start(profile: TestedServiceOptions['profile'] = {}): Promise<void> {
  tested = await startTestedService({
    service: visitsService,
    start: '2026-06-01T12:00:00Z',
    user: { userName: 'Noor Testham', role: 'biller' },
    profile,
  });
}

async function ask(path = '/status/ready') {
  const answer = await tested.service.inject({ url: path });
  return { status: answer.statusCode, body: answer.json() };
}

const note = () =>
  tested.request({ method: 'POST', path: '/visits', body: { patient: PATIENT, fails: 'nowhere' } });

describe('readiness, embedded', () => {
  it('says that PostgreSQL is away, and that it is back; the process lives on', async () => {
    await start();
    const name = new URL(tested.database.adminUrl).pathname.slice(1);
    const admin = new pg.Client({
      connectionString: Object.assign(new URL(tested.database.adminUrl), { pathname: '/postgres' })
        .href,
    });
    await admin.connect();
    await admin.query(`alter database ${name} allow_connections false`);
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      name,
    ]);
    expect(await ask()).toMatchObject({
      status: 503,
      body: { status: 'away', parts: { postgresql: 'away' } },
    });
    expect(await ask('/status/live')).toEqual({ status: 200, body: { status: 'ok' } });
    await admin.query(`alter database ${name} allow_connections true`);
    await admin.end();
    expect(await ask()).toEqual({
      status: 200,
      body: { status: 'ok', parts: { postgresql: 'ok', consumers: 'ok', jobs: 'ok' } },
    });
  });

  it('says that consumers have ended', async () => {
    await start();
    await tested.service.events.close();
    expect(await ask()).toEqual({
      status: 503,
      body: { status: 'away', parts: { postgresql: 'ok', consumers: 'away', jobs: 'ok' } },
    });
  });

  it('is not ready once it begins to close, though it still answers', async () => {
    await start();
    const closing = tested.service.jobs.close();
    expect(await ask()).toMatchObject({ status: 503, body: { parts: { jobs: 'away' } } });
    await closing;
  });
});

const redis = await ownRedis();
describeWith('readiness with Redis', redis, (server) => {
  it('says that Redis is away', async () => {
    await start({ jobs: { redis: { url: server.url, prefix: 'ready', waitMs: 500 } } });
    expect(await ask()).toMatchObject({ status: 200, body: { parts: { redis: 'ok' } } });
    await server.kill();
    expect(await ask()).toMatchObject({
      status: 200,
      body: { status: 'degraded', parts: { postgresql: 'ok', redis: 'away' } },
    });
  });
});

const kafka = await ownKafka();
describeWith('readiness with Kafka', kafka, (server) => {
  afterAll(() => server.stop());

  it('takes requests while Kafka is away, says so, and sends what waited when it is back', async () => {
    await start({ kafka: { brokers: server.addresses, partitions: 1 } });
    await tested.service.events.idle();
    await waitFor('the consumers to join', async () => (await ask()).body.status === 'ok', 30_000);
    const [broker] = server.brokers;
    await broker!.kill();
    expect(await ask()).toMatchObject({
      status: 200,
      body: { status: 'degraded', parts: { postgresql: 'ok', kafka: 'away' } },
    });
    expect((await note()).status).toBe(201);
    expect(await tested.service.events.waiting()).toMatchObject({ events: 1 });
    await broker!.start();
    await tested.service.events.idle();
    await waitFor('Kafka to be seen', async () => (await ask()).body.status === 'ok', 60_000);
    expect(await tested.service.events.waiting()).toMatchObject({ events: 0 });
  }, 120_000);
});

const together = await Promise.all([testKafka(), testRedis()]);
const [sharedKafka, sharedRedis] = together;
if ('server' in sharedKafka && 'server' in sharedRedis) {
  it('names every part of the cluster profile', async () => {
    await start({
      jobs: { redis: { url: sharedRedis.server.url, prefix: uniqueName('ready') } },
      kafka: { brokers: sharedKafka.server.brokers, prefix: `${uniqueName('ready')}.` },
    });
    const { body } = await ask();
    expect(Object.keys(body.parts).sort()).toEqual([
      'consumers',
      'jobs',
      'kafka',
      'postgresql',
      'redis',
    ]);
  });
}
