import { startTelemetry, type Telemetry } from '@millrace/telemetry/start';
import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace';
import { Harness } from '../testing/harness.js';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const spans = new InMemorySpanExporter();
let telemetry: Telemetry;
let h: Harness;
beforeAll(async () => {
  telemetry = await startTelemetry({
    service: 'tests',
    spanProcessor: new SimpleSpanProcessor({ exporter: spans }),
  });
  h = await Harness.start();
});
afterAll(async () => {
  await h?.close();
  await telemetry?.close();
});

test('a request is one trace from the edge to the service, whether the caller began it or not', async () => {
  const traceparent = `00-${TRACE}-b7ad6b7169203331-01`;
  await h.as('biller1', 'POST', '/encounters', { externalId: 'E-1' }, { traceparent });
  await h.as('biller1', 'POST', '/encounters', { externalId: 'E-2' });
  const named = (name: string) => spans.getFinishedSpans().filter((span) => span.name === name);
  const services = named('POST /encounters');
  const edges = services.map((span) =>
    named('POST /api/encounters').find(
      (edge) => edge.spanContext().spanId === span.parentSpanContext?.spanId,
    )!,
  );
  expect(edges.map((edge) => edge.attributes['millrace.service'])).toEqual(['gateway', 'gateway']);
  const [first, second] = services.map((span) => span.spanContext().traceId);
  expect(first).toBe(TRACE);
  expect(second).not.toBe(TRACE);
});

test('figures and health are for the installation: no address of the public edge shows them', async () => {
  expect((await h.gateway.inject({ url: '/metrics' })).body).toContain('route="/api/encounters"');
  for (const path of ['/metrics', '/api/metrics', '/status/ready', '/api/status/ready']) {
    const answer = await h.as('administrator1', 'GET', path.replace(/^\/api/, ''));
    const plain = await h.request('GET', path, undefined, {});
    expect([answer.status, plain.status]).toEqual([404, 404]);
  }
});
