import { createTestDatabase, type TestDatabase } from '@millrace/testing';
import { traced } from '@millrace/telemetry';
import { startTelemetry, type Telemetry } from '@millrace/telemetry/start';
import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace';
import pg from 'pg';
import { PostgresEventServer, readHeadAge, spineMigrations, type UnitOfWork } from '../index.js';
import { ParcelReturned, ParcelSent } from './sample-events.js';

const TRACES = [1, 2].map((n) => String(n).repeat(32));
const CAUSES = TRACES.map((trace) => `00-${trace}-b7ad6b7169203331-01`);

describe('traces through the log', () => {
  let db: TestDatabase;
  let work: UnitOfWork;
  let telemetry: Telemetry | undefined;
  let server: PostgresEventServer;
  const spans = new InMemorySpanExporter();

  beforeEach(async () => {
    db = await createTestDatabase([{ name: 'sender', migrations: spineMigrations('sender') }]);
    ({ work } = db.service('sender'));
    server = new PostgresEventServer({ work, retryMs: 1, maxAttempts: 1 });
  });
  afterEach(async () => {
    await server.close();
    await telemetry?.close();
    telemetry = undefined;
    await db.close();
  });

  const start = () =>
    server.listen((error) => {
      if (error) throw error;
    });
  const emit = (cause: string, n: number) =>
    traced('emit', { traces: [cause] }, () =>
      work.run({ practiceIds: [1] }, async (ctx) => ctx.emit(ParcelSent, 1, { parcelId: n, n })),
    );
  const kept = async () =>
    (await db.query<{ trace: string }>('select trace from sender.event_log order by position')).map(
      ({ trace }) => trace,
    );

  test('a set of several traces links to each and begins a new one, which its events carry', async () => {
    telemetry = await startTelemetry({
      service: 'tests',
      spanProcessor: new SimpleSpanProcessor({ exporter: spans }),
    });
    for (const [n, cause] of CAUSES.entries()) await emit(cause, n);
    server.consume('sender.answers', ParcelSent, async (events, ctx) => {
      for (const { data } of events) ctx.emit(ParcelReturned, 1, data);
    });
    await start();
    await server.idle();
    const [set] = spans.getFinishedSpans().filter(({ name }) => name === 'sender.answers handle');
    expect(set!.parentSpanContext).toBeUndefined();
    expect(set!.links.map(({ context }) => context.traceId)).toEqual(TRACES);
    const { traceId, spanId } = set!.spanContext();
    expect(TRACES).not.toContain(traceId);
    expect((await kept()).slice(2)).toEqual(Array(2).fill(`00-${traceId}-${spanId}-01`));
  });

  test('without an exporter a trace that was asked for is passed on, and no other is made', async () => {
    telemetry = await startTelemetry({ service: 'tests' });
    await emit(CAUSES[0]!, 1);
    await emit('no traceparent', 2);
    server.consume('sender.answers', ParcelSent, async ([event], ctx) => {
      ctx.emit(ParcelReturned, 1, event!.data);
    });
    await start();
    await server.idle();
    expect((await kept()).slice(0, 2)).toEqual([CAUSES[0], null]);
  });

  test('an event that was parked keeps its trace for the replay', async () => {
    telemetry = await startTelemetry({ service: 'tests' });
    await emit(CAUSES[0]!, 1);
    let broken = true;
    server.consume('sender.answers', ParcelSent, async ([event], ctx) => {
      if (broken) throw new Error('no');
      ctx.emit(ParcelReturned, 1, event!.data);
    });
    await start();
    await server.idle();
    broken = false;
    const [letter] = await server.deadLetters('parked');
    expect(await server.replay(letter!.id)).toEqual({ replayed: 1, stoppedAt: null });
    expect(await kept()).toEqual([CAUSES[0], CAUSES[0]]);
  });

  test('the head’s age is that of the transaction that holds it back', async () => {
    expect(await readHeadAge(work)).toBe(0);
    const open = new pg.Client({
      connectionString: db.service('sender').url,
      options: '-c search_path=sender',
    });
    await open.connect();
    await open.query(`begin; select set_config('app.practices', '1', true)`);
    await open.query(
      `select append_events('{1}', '{parcel:1}', '{sender.parcel-sent}', '{1}', '{"{}"}', now())`,
    );
    const first = await readHeadAge(work);
    expect(first).toBeGreaterThan(0);
    expect(await readHeadAge(work)).toBeGreaterThan(first);
    await open.query('rollback');
    expect(await readHeadAge(work)).toBe(0);
    await open.end();
  });
});
