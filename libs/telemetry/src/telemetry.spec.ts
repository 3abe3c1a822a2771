import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace';
import {
  activeTraceparent,
  count,
  errorFields,
  figure,
  METRICS,
  observe,
  openSpan,
  readMetrics,
  timed,
  traced,
  traceFields,
} from './index.js';
import { startTelemetry, type Telemetry } from './start-telemetry.js';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const SPAN = 'b7ad6b7169203331';
const CALLER = `00-${TRACE}-${SPAN}-01`;

let telemetry: Telemetry | undefined;
let spans: InMemorySpanExporter;
const record = async () => {
  spans = new InMemorySpanExporter();
  telemetry = await startTelemetry({
    service: 'tests',
    spanProcessor: new SimpleSpanProcessor({ exporter: spans }),
  });
};
afterEach(async () => {
  await telemetry?.close();
  telemetry = undefined;
});

const within = (...traces: (string | null)[]) =>
  openSpan('work', { traces }).run(() => activeTraceparent());

describe('traceparent', () => {
  it('is passed on as it came where nothing is recorded', async () => {
    telemetry = await startTelemetry({ service: 'tests' });
    expect(within(CALLER)).toBe(CALLER);
    expect(within(null)).toBeNull();
    expect(activeTraceparent()).toBeNull();
    expect(traceFields()).toEqual({});
  });

  it.each([
    'anything',
    `00-${TRACE.toUpperCase()}-${SPAN}-01`,
    `00-${'0'.repeat(32)}-${SPAN}-01`,
    `00-${TRACE}-${'0'.repeat(16)}-01`,
    `ff-${TRACE}-${SPAN}-01`,
    `00-${TRACE}-${SPAN}-01-more`,
    `00-${TRACE}-${SPAN}-01\nname`,
  ])('%j counts for nothing', async (malformed) => {
    telemetry = await startTelemetry({ service: 'tests' });
    expect(within(malformed)).toBeNull();
  });

  it('of a later version is read as far as it is known', async () => {
    telemetry = await startTelemetry({ service: 'tests' });
    expect(within(`01-${TRACE}-${SPAN}-01-more`)).toBe(CALLER);
  });

  it('becomes that of the span at work where spans are recorded', async () => {
    await record();
    const [, trace, span] = within(CALLER)!.split('-');
    expect(trace).toBe(TRACE);
    expect(span).not.toBe(SPAN);
  });
});

it('keeps the name of an error with the span, not its message', async () => {
  await record();
  const fails = traced('fails', { traces: [] }, async () => {
    throw new TypeError('Planted Testham');
  });
  await expect(fails).rejects.toThrow('Planted');
  const span = spans.getFinishedSpans().at(-1)!;
  expect(span.status.message).toBe('TypeError');
  expect(JSON.stringify([span.events, span.attributes])).not.toContain('Planted');
});

it('says name, code and frames of an error, never its message', () => {
  const error = Object.assign(new RangeError('Planted\n    Testham'), { code: '22P02' });
  const fields = errorFields(error);
  expect(fields).toMatchObject({ error: 'RangeError', code: '22P02' });
  expect(fields.stack).toContain('telemetry.spec.ts');
  expect(JSON.stringify(fields)).not.toMatch(/Planted|Testham/);
  expect(errorFields('Planted')).toEqual({ error: 'string' });
});

describe('figures', () => {
  it('are read as Prometheus has them', async () => {
    telemetry = await startTelemetry({ service: 'tests' });
    count(METRICS.claimsTotal, { event: 'paid' }, 3);
    await timed(METRICS.jobSeconds, { service: 's', job: 's.j', outcome: 'done' }, async () => 1);
    const stop = observe([METRICS.claims], async () => [
      figure(METRICS.claims, { state: 'held' }, 7),
    ]);
    const text = (await readMetrics())!;
    expect(text).toContain(
      '# TYPE millrace_claims_total counter\nmillrace_claims_total{event="paid"} 3\n',
    );
    expect(text).toContain('millrace_claims{state="held"} 7\n');
    expect(text).toMatch(/millrace_job_seconds_bucket\{.*le="0.005"\} [01]\n/);
    stop();
    expect(await readMetrics()).not.toContain('millrace_claims{');
  });

  it('of one part are missing when it is away, those of others are there', async () => {
    telemetry = await startTelemetry({ service: 'tests' });
    observe([METRICS.claims], () => Promise.reject(new Error('away')));
    observe([METRICS.logHeadAge], async () => [figure(METRICS.logHeadAge, { service: 's' }, 2)]);
    const text = (await readMetrics())!;
    expect(text).toContain('millrace_log_head_age_seconds{service="s"} 2\n');
    expect(text).not.toContain('millrace_claims');
  });

  it('are none where no telemetry was started, and it starts once', async () => {
    expect(readMetrics()).toBeNull();
    telemetry = await startTelemetry({ service: 'tests' });
    await expect(startTelemetry({ service: 'tests' })).rejects.toThrow('already');
  });
});
