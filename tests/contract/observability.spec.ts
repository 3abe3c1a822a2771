import { createLog, type Profile } from '@millrace/runtime';
import { startTelemetry, type Telemetry } from '@millrace/telemetry/start';
import {
  describeWith,
  startTestedService,
  testKafka,
  testRedis,
  uniqueName,
  type TestedService,
} from '@millrace/testing';
import {
  InMemorySpanExporter,
  SimpleSpanProcessor,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace';
import { visitsService } from './observed.service.js';

const PATIENT = {
  lastName: 'Plantedham',
  birthDate: '1931-07-13',
  memberId: 'PLANTED7731',
  note: 'limps since the planted fall',
};
const PLANTED = new RegExp(Object.values(PATIENT).join('|'), 'i');
const TRACE = '0af7651916cd43dd8448eb211c80319c';
const CALLER = `00-${TRACE}-b7ad6b7169203331-01`;

let spans: InMemorySpanExporter;
let telemetry: Telemetry;
let tested: TestedService;
let lines: string[] = [];

const logLines = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);
const metrics = async () => (await tested.service.inject({ url: '/metrics' })).body;

async function start(profile: Partial<Profile>): Promise<void> {
  lines = [];
  spans = new InMemorySpanExporter();
  telemetry = await startTelemetry({
    service: 'tests',
    spanProcessor: new SimpleSpanProcessor({ exporter: spans }),
  });
  tested = await startTestedService({
    service: visitsService,
    start: '2026-06-01T12:00:00Z',
    user: { userName: 'Noor Testham', role: 'biller' },
    profile: { ...profile, log: createLog('debug', { write: (line) => void lines.push(line) }) },
  });
}

async function stop(): Promise<void> {
  await tested?.close();
  await telemetry?.close();
}

function note(fails = 'nowhere', traceparent?: string) {
  return tested.request({
    method: 'POST',
    path: '/visits',
    body: { patient: PATIENT, fails },
    headers: { ...(traceparent && { traceparent }) },
  });
}

/** The value of a metric with these labels; null when it is not there. */
function valueOf(text: string, name: string, labels: Record<string, string>): number | null {
  const line = text
    .split('\n')
    .find(
      (one) =>
        one.startsWith(`${name}{`) &&
        Object.entries(labels).every(([key, value]) => one.includes(`${key}="${value}"`)),
    );
  return line ? Number(line.slice(line.lastIndexOf(' '))) : null;
}

const named = (name: string) => spans.getFinishedSpans().filter((span) => span.name === name);
const parentOf = (span: ReadableSpan) => span.parentSpanContext?.spanId;
const idOf = (span: ReadableSpan | undefined) => span?.spanContext().spanId;

function checks(): void {
  it('follows one cause from the request through log, consumer and job', async () => {
    expect((await note('nowhere', CALLER)).status).toBe(201);
    await tested.settle();
    const [request] = named('POST /visits');
    const [jobs] = named('visits.jobs handle');
    const [rows] = named('visits.rows handle');
    const [job] = named('visits.tell-visit');
    expect([request, jobs, rows, job].map((span) => span?.name)).toEqual([
      'POST /visits',
      'visits.jobs handle',
      'visits.rows handle',
      'visits.tell-visit',
    ]);
    expect(parentOf(request!)).toBe('b7ad6b7169203331');
    expect([jobs, rows].map((span) => parentOf(span!))).toEqual([idOf(request), idOf(request)]);
    expect(parentOf(job!)).toBe(idOf(jobs));
    expect([request, jobs, rows, job].map((span) => span!.spanContext().traceId)).toEqual(
      Array(4).fill(TRACE),
    );
    const said = logLines().filter(({ trace_id }) => trace_id === TRACE);
    expect(said.map(({ msg, span_id }) => [msg, span_id])).toEqual([
      ['A visit was noted', idOf(request)],
      ['Somebody was told of a visit', idOf(job)],
    ]);
  });

  it('shows no health information in logs, spans and figures, whatever fails', async () => {
    for (const fails of ['request', 'consumer', 'job']) await note(fails);
    await tested.request({ method: 'GET', path: `/visits?lastName=${PATIENT.lastName}` });
    await tested.request({ method: 'POST', path: '/visits', body: { patient: PATIENT.lastName } });
    await tested.request({ method: 'GET', path: `/visits/${PATIENT.lastName}` });
    await tested.settle();
    const text = await metrics();
    const messages = logLines().map(({ msg }) => msg);
    expect(messages).toEqual(
      expect.arrayContaining([
        'A request failed',
        'An event could not be handled and is parked.',
        'Job failed for good',
      ]),
    );
    expect(lines.filter((line) => PLANTED.test(line))).toEqual([]);
    expect(text).not.toMatch(PLANTED);
    const told = spans
      .getFinishedSpans()
      .map(({ name, attributes, status, events }) => ({ name, attributes, status, events }));
    expect(JSON.stringify(told)).not.toMatch(PLANTED);
    expect(valueOf(text, 'millrace_dead_letters', { consumer: 'visits.rows' })).toBe(1);
    expect(valueOf(text, 'millrace_jobs', { queue: 'visits.telling', state: 'failed' })).toBe(1);
    const http = { route: '/visits', method: 'POST', status: '500' };
    expect(valueOf(text, 'millrace_http_request_seconds_count', http)).toBe(1);
    expect(
      valueOf(text, 'millrace_http_request_seconds_count', { route: 'none', status: '404' }),
    ).toBe(1);
    expect(
      valueOf(text, 'millrace_handler_seconds_count', {
        consumer: 'visits.jobs',
        event: 'visits.visit-noted',
      }),
    ).toBeGreaterThan(0);
    expect(valueOf(text, 'millrace_events_total', { service: 'visits' })).toBe(3);
    expect(valueOf(text, 'millrace_consumer_lag_events', { consumer: 'visits.rows' })).toBe(0);
    expect(valueOf(text, 'millrace_log_head_age_seconds', { service: 'visits' })).toBe(0);
    expect(
      valueOf(text, 'millrace_job_seconds_count', { job: 'visits.tell-visit', outcome: 'failed' }),
    ).toBe(1);
  });

  it('asks the database once, however often it is read', async () => {
    const { jobs } = tested.service;
    const stats = jobs.stats.bind(jobs);
    let asked = 0;
    jobs.stats = () => {
      asked += 1;
      return stats();
    };
    await Promise.all([metrics(), metrics()]);
    await metrics();
    expect(asked).toBeLessThanOrEqual(1);
  });

  it('is ready, and names each part', async () => {
    const ready = await tested.service.inject({ url: '/status/ready' });
    expect(ready.statusCode).toBe(200);
    expect(ready.json().status).toBe('ok');
    expect(new Set(Object.values(ready.json().parts))).toEqual(new Set(['ok']));
  });
}

describe('seen from outside: embedded', () => {
  beforeAll(() => start({}));
  afterAll(stop);
  checks();
});

const kafka = await testKafka();
const redis = await testRedis();
const parts =
  'server' in kafka && 'server' in redis
    ? { server: { kafka: kafka.server, redis: redis.server } }
    : 'server' in kafka
      ? (redis as { missing: string })
      : kafka;

describeWith('seen from outside: cluster', parts, (servers) => {
  beforeAll(() =>
    start({
      jobs: { redis: { url: servers.redis.url, prefix: uniqueName('seen') } },
      kafka: { brokers: servers.kafka.brokers, partitions: 1, prefix: `${uniqueName('seen')}.` },
    }),
  );
  afterAll(stop);
  checks();

  it('tells what waits for Kafka', async () => {
    const text = await metrics();
    expect(valueOf(text, 'millrace_publisher_lag_events', { service: 'visits' })).toBe(0);
  });
});
