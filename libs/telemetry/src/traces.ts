import {
  context,
  isSpanContextValid,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type SpanContext,
} from '@opentelemetry/api';

/** What a span is about: ids, types and counts only, never health information. */
export type SpanAttributes = Attributes;

export interface SpanOptions {
  /** Who caused it; default `consumer`. */
  readonly kind?: 'server' | 'consumer';
  /**
   * The `traceparent`s of what caused it; null and what is malformed count for nothing. One trace is continued; of several, which
   * only a set of events has, none can be: then a new one begins that links to them.
   */
  readonly traces: readonly (string | null | undefined)[];
  readonly attributes?: SpanAttributes;
}

/** A span at work. */
export interface OpenSpan {
  /** Runs something within it: logs, events and jobs of it belong to its trace. */
  run<T>(work: () => T): T;
  /** @param error what the work failed by: its name is kept */
  end(error?: unknown, attributes?: SpanAttributes): void;
}

const TRACEPARENT = /^(?!ff)([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
/** A span keeps no more links than these. */
const LINKS = 128;
const KINDS = { server: SpanKind.SERVER, consumer: SpanKind.CONSUMER };

/**
 * Begins a span. Where no exporter is set nothing is recorded, but a trace that a caller asked for is still passed on, so that
 * logs can be followed by it.
 */
export function openSpan(name: string, options: SpanOptions): OpenSpan {
  const { kind = 'consumer', attributes } = options;
  const causes = causesOf(options.traces);
  const [first, ...others] = causes;
  const isOne = causes.every((cause) => cause.traceId === first?.traceId);
  const parent = first && isOne ? trace.setSpanContext(ROOT_CONTEXT, first) : ROOT_CONTEXT;
  const links = (isOne ? others : causes).map((cause) => ({ context: cause }));
  const span = trace
    .getTracer('millrace')
    .startSpan(name, { kind: KINDS[kind], links, ...(attributes && { attributes }) }, parent);
  const within = trace.setSpan(parent, span);
  return {
    run: (work) => context.with(within, work),
    end: (error, more) => {
      if (more) span.setAttributes(more);
      if (error !== undefined) {
        span.setStatus({
          code: SpanStatusCode.ERROR,
          message: error instanceof Error ? error.name : typeof error,
        });
      }
      span.end();
    },
  };
}

/** Runs work within a span of its own. */
export async function traced<T>(
  name: string,
  options: SpanOptions,
  work: () => Promise<T>,
): Promise<T> {
  const span = openSpan(name, options);
  try {
    const result = await span.run(work);
    span.end();
    return result;
  } catch (error) {
    span.end(error);
    throw error;
  }
}

/** The `traceparent` (W3C Trace Context) of the span at work; null when there is none. */
export function activeTraceparent(): string | null {
  const active = activeSpan();
  if (!active) return null;
  const flags = active.traceFlags.toString(16).padStart(2, '0');
  return `00-${active.traceId}-${active.spanId}-${flags}`;
}

/** What a log line says of the span at work; empty when there is none. */
export function traceFields(): { trace_id?: string; span_id?: string } {
  const active = activeSpan();
  return active ? { trace_id: active.traceId, span_id: active.spanId } : {};
}

function activeSpan(): SpanContext | undefined {
  const active = trace.getSpanContext(context.active());
  return active && isSpanContextValid(active) ? active : undefined;
}

function causesOf(traces: SpanOptions['traces']): SpanContext[] {
  return [...new Set(traces)].slice(0, LINKS).flatMap((traceparent) => parse(traceparent) ?? []);
}

function parse(traceparent: string | null | undefined): SpanContext | null {
  const [, version, traceId, spanId, flags, rest] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  // Version 00 has four parts; later ones may append some.
  if (!traceId || !spanId || (version === '00' && rest !== undefined)) return null;
  const found = { traceId, spanId, traceFlags: parseInt(flags!, 16) & 1, isRemote: true };
  return isSpanContextValid(found) ? found : null;
}
