/** A figure as declared: everything that /metrics shows is declared in this file. */
export interface Metric<
  K extends 'gauge' | 'counter' | 'histogram' = 'gauge' | 'counter' | 'histogram',
  L extends string = string,
> {
  readonly kind: K;
  /** As Prometheus has it, with the unit; a counter ends in `_total`. */
  readonly name: string;
  readonly help: string;
  readonly labels: readonly L[];
  /** Upper bounds of a histogram's buckets. */
  readonly buckets?: readonly number[];
}

/** Few: each route has as many series. */
const SECONDS = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 10, 30];

const gauge = <L extends string>(name: string, help: string, ...labels: L[]) =>
  ({ kind: 'gauge', name, help, labels }) satisfies Metric<'gauge', L>;
const counter = <L extends string>(name: string, help: string, ...labels: L[]) =>
  ({ kind: 'counter', name, help, labels }) satisfies Metric<'counter', L>;
const seconds = <L extends string>(name: string, help: string, ...labels: L[]) =>
  ({ kind: 'histogram', name, help, labels, buckets: SECONDS }) satisfies Metric<'histogram', L>;

/** Labels are names of services, routes, types and states: never an id, never what a person wrote. */
export const METRICS = {
  logHeadAge: gauge(
    'millrace_log_head_age_seconds',
    'How long a transaction that has appended but not ended holds the safe head of the log back; 0 when none does.',
    'service',
  ),
  publisherLag: gauge(
    'millrace_publisher_lag_events',
    'Events of the log that were not sent to Kafka yet.',
    'service',
  ),
  publisherLagSeconds: gauge(
    'millrace_publisher_lag_seconds',
    'Age of the oldest event that was not sent to Kafka yet.',
    'service',
  ),
  consumerLag: gauge(
    'millrace_consumer_lag_events',
    'Events that wait for the consumer.',
    'service',
    'consumer',
  ),
  consumerLagSeconds: gauge(
    'millrace_consumer_lag_seconds',
    'Age of the oldest event that waits for the consumer; with Kafka, how long the consumer has been behind.',
    'service',
    'consumer',
  ),
  deadLetters: gauge(
    'millrace_dead_letters',
    'Events parked at the consumer, those that wait behind them included.',
    'service',
    'consumer',
  ),
  jobs: gauge(
    'millrace_jobs',
    'Jobs by state: waiting, active, planned, failed (kept until somebody retries or cancels them).',
    'service',
    'queue',
    'state',
  ),
  claims: gauge('millrace_claims', 'Claims by state, of all practices.', 'state'),
  claimsTotal: counter(
    'millrace_claims_total',
    'What happened to claims: submitted, accepted, rejected, paid, partly-paid, denied, closed.',
    'event',
  ),
  eventsTotal: counter('millrace_events_total', 'Events appended to the log.', 'service', 'event'),
  handlerSeconds: seconds(
    'millrace_handler_seconds',
    'How long a consumer took to handle a set of events of one type.',
    'service',
    'consumer',
    'event',
  ),
  jobSeconds: seconds(
    'millrace_job_seconds',
    'How long a try of a job took.',
    'service',
    'job',
    'outcome',
  ),
  httpSeconds: seconds(
    'millrace_http_request_seconds',
    'How long a request took until its answer was sent; a stream until it ended.',
    'service',
    'route',
    'method',
    'status',
  ),
} as const;
