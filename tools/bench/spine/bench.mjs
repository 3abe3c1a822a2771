// The event spine: from a handler's commit to the effect committed at the consumer, in both profiles, beside the raw limits.
import { prepareDatabase, startEmbeddedServer } from '@millrace/database';
import { startKafkaCluster } from '@millrace/servers';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { schemas } from './events.mjs';
import { bareKafka, insertOneByOne, insertUnnest } from './limits.mjs';
import { startProcess } from './processes.mjs';

const PARTITIONS = 8;
const FIVE = [1, 2, 3, 4, 5];
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const percentile = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const round = (value, digits = 0) => Number(value.toFixed(digits));

export async function bench({ runs, only, progress, size }) {
  const started = new Date().toISOString();
  const dataDir = mkdtempSync(join(tmpdir(), 'millrace-bench-spine-'));
  const server = await startEmbeddedServer({
    dataDir: join(dataDir, 'postgres'),
    settings: { shared_buffers: '512MB', max_wal_size: '4GB', max_connections: '200' },
  });
  const kafka = await startKafkaCluster({ dataDir: join(dataDir, 'kafka') });
  try {
    const limits = await measureLimits(server, kafka.addresses, { runs, progress, size });
    const profiles = {};
    for (const profile of ['embedded', 'cluster']) {
      if (only && !only.includes(profile)) continue;
      profiles[profile] = await measure(profile, { server, kafka, limits, runs, progress, size });
    }
    return { started, node: process.version, runs, limits, profiles };
  } finally {
    await kafka.stop();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measureLimits(server, brokers, { runs, progress, size }) {
  const unnest = [];
  const one = [];
  const kafka = [];
  for (let run = 0; run < runs; run++) {
    unnest.push(await insertUnnest(server.url, size));
    one.push(await insertOneByOne(server.url, Math.round(size / 8)));
    kafka.push(await bareKafka(brokers, PARTITIONS, size));
  }
  const limits = {
    insertUnnestPerSecond: round(median(unnest)),
    insertOneACommitPerSecond: round(median(one)),
    kafkaProducePerSecond: round(median(kafka.map(({ produce }) => produce))),
    kafkaConsumePerSecond: round(median(kafka.map(({ consume }) => consume))),
  };
  progress(`limits: ${JSON.stringify(limits)}`);
  return limits;
}

/** One profile on a database of its own. */
async function measure(profile, { server, kafka, limits, runs, progress, size }) {
  const at = { server, kafka: profile === 'cluster' ? kafka : null, profile };
  const result = {};
  const note = (name, value) => {
    result[name] = value;
    progress(`${profile} ${name}: ${JSON.stringify(value)}`);
  };

  const oneByOne = await eachOnFreshSpine(at, [1], runs, async ({ writer }) => {
    const events = Math.round(size / 8);
    const { began, ended } = await writer('write', { events, perTx: 1, writers: 16 });
    return (events / (ended - began)) * 1_000;
  });
  note(
    'oneEventACommit',
    rate(median(oneByOne), limits.insertOneACommitPerSecond, 'INSERT a commit'),
  );

  for (const consumers of [[1], FIVE]) {
    const perSecond = await eachOnFreshSpine(at, consumers, runs, async ({ writer, consumer }) => {
      const reaching = consumer('reach', { count: size });
      const { began } = await writer('write', { events: size, perTx: 50, writers: 8 });
      return (size / ((await reaching).at - began)) * 1_000;
    });
    const name = consumers.length === 1 ? 'endToEndOneGroup' : 'endToEndFiveGroups';
    note(name, rate(median(perSecond), limits.insertUnnestPerSecond, 'INSERT unnest'));
  }

  if (at.kafka) {
    const perSecond = await eachOnFreshSpine(at, [], runs, async ({ writer, adminUrl }) => {
      // The publisher is stopped while the log fills; then it drains it.
      await lockPublisher(adminUrl, () =>
        writer('write', { events: size, perTx: 500, writers: 4 }),
      );
      const began = performance.now();
      await writer('idle');
      return (size / (performance.now() - began)) * 1_000;
    });
    note('publisher', rate(median(perSecond), limits.kafkaProducePerSecond, 'bare produce'));
  }

  const [latency] = await eachOnFreshSpine(at, FIVE, 1, async ({ writer, consumer }) => {
    // Half of what five groups bear, one event a transaction.
    const events = Math.round(size / 8);
    const reaching = consumer('reach', { count: events });
    const { began } = await writer('write', { events, perTx: 1, writers: 16 });
    const perSecond = ((events / ((await reaching).at - began)) * 1_000) / 2;
    await consumer('note');
    const seconds = 10;
    const { committed } = await writer('pace', { perSecond, seconds });
    await consumer('reach', { count: events + committed.length });
    const { noted } = await consumer('noted');
    const from = new Map(committed);
    const waits = noted
      .filter(([n]) => from.has(n))
      .map(([n, ended]) => ended - from.get(n))
      .sort((a, b) => a - b);
    return {
      perSecond: round(perSecond),
      p50Ms: round(Math.max(0, percentile(waits, 0.5)), 1),
      p99Ms: round(Math.max(0, percentile(waits, 0.99)), 1),
    };
  });
  note('latencyAtHalfLoad', latency);

  const [memory] = await eachOnFreshSpine(at, [1], 1, async ({ writer, consumer }) => {
    const seen = [];
    const total = Math.max(1_000_000, size);
    for (let part = 1; part <= 10; part++) {
      await writer('write', { events: total / 10, perTx: 500, writers: 4 });
      await consumer('reach', { count: (part * total) / 10 });
      seen.push(round((await consumer('memory')).rss / 1e6));
    }
    return { events: total, rssMb: seen };
  });
  note('memory', memory);
  return result;
}

function rate(perSecond, limit, of) {
  return { perSecond: round(perSecond), ratio: round(perSecond / limit, 3), of };
}

/** Runs `act` on a fresh database and topics, as often as asked. */
async function eachOnFreshSpine(at, consumers, runs, act) {
  const results = [];
  for (let run = 0; run < runs; run++) results.push(await onFreshSpine(at, consumers, act));
  return results;
}

let spines = 0;

async function onFreshSpine({ server, kafka, profile }, consumers, act) {
  const name = `spine_${++spines}`;
  await admin(server.url, `create database ${name}`);
  const adminUrl = Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
  const { urls } = await prepareDatabase({
    adminUrl,
    services: schemas,
    roleSecret: 'a secret of the bench, of no use elsewhere',
  });
  const job = {
    urls,
    consumers,
    ...(kafka && {
      kafka: { brokers: kafka.addresses, partitions: PARTITIONS, prefix: `${name}.` },
    }),
  };
  const consumes = consumers.length > 0;
  const start = (...roles) => startProcess({ ...job, roles });
  // All of it in one process; or the writer with its publisher in one and the consumers in another.
  const writer = await (profile === 'embedded' && consumes
    ? start('writer', 'consumer')
    : start('writer'));
  const consumer = profile === 'cluster' && consumes ? await start('consumer') : writer;
  try {
    return await act({ writer, consumer, adminUrl });
  } finally {
    await writer('end');
    if (consumer !== writer) await consumer('end');
    await admin(server.url, `drop database ${name} with (force)`);
  }
}

async function admin(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** Holds the note of the publisher, so that it comes no further, while `act` runs. */
async function lockPublisher(adminUrl, act) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query('begin; lock table sender.publication in access exclusive mode');
  try {
    await act();
  } finally {
    await client.query('rollback');
    await client.end();
  }
}
