import { context, diag, DiagLogLevel, metrics, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
import { resourceFromAttributes, type Resource } from '@opentelemetry/resources';
import {
  AggregationTemporality,
  InstrumentType,
  MeterProvider,
  MetricReader,
} from '@opentelemetry/sdk-metrics';
import type { SpanProcessor } from '@opentelemetry/sdk-trace';
import { setReader } from './metrics.js';

export interface TelemetrySettings {
  /** What the process is called in traces. */
  readonly service: string;
  /** The base address of an OpenTelemetry collector that takes OTLP by HTTP, e.g. `http://localhost:4318`; absent: traces are not recorded. */
  readonly otlpUrl?: string | undefined;
  /** Instead of the collector, for tests. */
  readonly spanProcessor?: SpanProcessor;
  /** Told when traces cannot be sent. */
  readonly log?: { warn(fields: object, message: string): void };
}

export interface Telemetry {
  /** Sends what was recorded and lets go of everything. */
  close(): Promise<void>;
}

const READ_MS = 5_000;

/** Read when somebody asks. A gauge that could not be asked is missing then, rather than what it was before. */
class FigureReader extends MetricReader {
  constructor() {
    const { CUMULATIVE, DELTA } = AggregationTemporality;
    super({
      aggregationTemporalitySelector: (type) =>
        type === InstrumentType.OBSERVABLE_GAUGE ? DELTA : CUMULATIVE,
    });
  }

  protected override onShutdown(): Promise<void> {
    return Promise.resolve();
  }

  protected override onForceFlush(): Promise<void> {
    return Promise.resolve();
  }
}

/**
 * Starts the OpenTelemetry SDK for this process: figures always, the passing on of traces always, their recording when there is
 * somewhere to send them. Before any service, whose figures would be missing otherwise; once per process.
 * @throws Error when it is started already; TypeError when `otlpUrl` is no address
 */
export async function startTelemetry(settings: TelemetrySettings): Promise<Telemetry> {
  const resource = resourceFromAttributes({
    'service.namespace': 'millrace',
    'service.name': settings.service,
  });
  const figures = new FigureReader();
  const meters = new MeterProvider({ resource, readers: [figures] });
  if (!metrics.setGlobalMeterProvider(meters)) throw new Error('Telemetry is started already.');
  const serializer = new PrometheusSerializer(undefined, false, undefined, true, true);
  const read = async () => {
    const { resourceMetrics } = await figures.collect({ timeoutMillis: READ_MS });
    return `${serializer.serialize(resourceMetrics)}\n`;
  };
  let reading: Promise<string> | null = null;
  // Two at once would take each other's gauges.
  setReader(() => (reading ??= read().finally(() => (reading = null))));
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  const recorder = await record(settings, resource);
  return {
    close: async () => {
      setReader(null);
      for (const api of [metrics, trace, context, diag]) api.disable();
      await recorder?.shutdown().catch(() => undefined);
      await meters.shutdown();
    },
  };
}

/** The parts that record are loaded only where they are used. */
async function record(
  { otlpUrl, spanProcessor, log }: TelemetrySettings,
  resource: Resource,
): Promise<{ shutdown(): Promise<void> } | null> {
  if (otlpUrl === undefined && !spanProcessor) return null;
  const { BatchSpanProcessor, TracerProvider } = await import('@opentelemetry/sdk-trace');
  const open = async () => {
    const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
    const url = new URL('v1/traces', `${otlpUrl!.replace(/\/$/, '')}/`).href;
    return new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url }) });
  };
  const traces = new TracerProvider({
    resource,
    spanProcessors: [spanProcessor ?? (await open())],
  });
  trace.setGlobalTracerProvider(traces);
  const warn = () => log?.warn({}, 'Traces could not be sent to the collector');
  const none = () => undefined;
  diag.setLogger(
    { error: warn, warn, info: none, debug: none, verbose: none },
    { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true },
  );
  return traces;
}
