import {
  metrics,
  type Counter,
  type Histogram,
  type MeterProvider,
  type ObservableGauge,
} from '@opentelemetry/api';
import type { Metric } from './catalogue.js';

type Labels<L extends string> = Readonly<Record<L, string>>;

/** One value of a gauge. */
export interface Figure {
  readonly metric: Metric<'gauge'>;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** A figure with the labels that its metric has. */
export function figure<L extends string>(
  metric: Metric<'gauge', L>,
  labels: Labels<L>,
  value: number,
): Figure {
  return { metric, labels, value };
}

/** Adds to a counter of this process. */
export function count<L extends string>(
  metric: Metric<'counter', L>,
  labels: Labels<L>,
  by = 1,
): void {
  instrument<Counter>(metric).add(by, labels);
}

/** Notes a duration in a histogram of this process. */
export function record<L extends string>(
  metric: Metric<'histogram', L>,
  labels: Labels<L>,
  seconds: number,
): void {
  instrument<Histogram>(metric).record(seconds, labels);
}

/** Runs work and notes how long it took, whether it fails or not. */
export async function timed<T, L extends string>(
  metric: Metric<'histogram', L>,
  labels: Labels<L>,
  work: () => Promise<T>,
): Promise<T> {
  const began = performance.now();
  try {
    return await work();
  } finally {
    record(metric, labels, (performance.now() - began) / 1_000);
  }
}

/** What is asked of a database is asked no more often than this, however many read the figures. */
export const FRESH_MS = 5_000;

/**
 * Has gauges read from `ask` whenever somebody reads the figures. Where it fails these gauges are missing, the others are there.
 * @param freshMs how old what it answered may be
 * @returns how to stop it
 */
export function observe(
  gauges: readonly Metric<'gauge'>[],
  ask: () => Promise<readonly Figure[]>,
  freshMs = FRESH_MS,
): () => void {
  const meter = metrics.getMeter('millrace');
  const instruments = new Map(
    gauges.map((metric) => [metric.name, instrument<ObservableGauge>(metric)]),
  );
  const read = atMostEvery(freshMs, ask);
  const callback: Parameters<typeof meter.addBatchObservableCallback>[0] = async (result) => {
    for (const { metric, labels, value } of await read())
      result.observe(instruments.get(metric.name)!, value, labels);
  };
  meter.addBatchObservableCallback(callback, [...instruments.values()]);
  return () => meter.removeBatchObservableCallback(callback, [...instruments.values()]);
}

function atMostEvery<T>(ms: number, ask: () => Promise<T>): () => Promise<T> {
  let last: { at: number; answer: Promise<T> } | null = null;
  return () => {
    const now = performance.now();
    if (!last || now - last.at > ms) last = { at: now, answer: ask() };
    return last.answer;
  };
}

let reader: (() => Promise<string>) | null = null;

/** The figures of this process in Prometheus' text format; null where no telemetry was started. */
export function readMetrics(): Promise<string> | null {
  return reader?.() ?? null;
}

/** Called where telemetry starts and ends. */
export function setReader(read: (() => Promise<string>) | null): void {
  reader = read;
}

/** By provider: what was made before the SDK was started counts for nothing. */
const instruments = new WeakMap<MeterProvider, Map<string, unknown>>();

function instrument<I>(metric: Metric): I {
  const provider = metrics.getMeterProvider();
  let known = instruments.get(provider);
  if (!known) instruments.set(provider, (known = new Map()));
  let found = known.get(metric.name);
  if (!found) known.set(metric.name, (found = create(metric)));
  return found as I;
}

function create({ kind, name, help: description, buckets }: Metric): unknown {
  const meter = metrics.getMeter('millrace');
  switch (kind) {
    case 'counter':
      return meter.createCounter(name, { description });
    case 'gauge':
      return meter.createObservableGauge(name, { description });
    default:
      return meter.createHistogram(name, {
        description,
        advice: { explicitBucketBoundaries: [...(buckets ?? [])] },
      });
  }
}
