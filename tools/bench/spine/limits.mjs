// What the machine can do at most: the same rows and records without any of our code.
import { Kafka, logLevel } from 'kafkajs';
import pg from 'pg';
import { eventOf, PRACTICE } from './events.mjs';

const SLOTS = 64;

/** Rows of a log in sets of 500, one transaction each, over one connection: events a second. */
export async function insertUnnest(adminUrl, events) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`drop table if exists bare; create table bare (
    position bigint generated always as identity primary key, slot smallint not null, practice_id bigint not null,
    key text not null, type text not null, version smallint not null, data text not null, at timestamptz not null)`);
  const began = performance.now();
  for (let n = 0; n < events; n += 500) {
    const set = Array.from({ length: 500 }, (_, i) => eventOf(n + i));
    await client.query(
      `insert into bare (slot, practice_id, key, type, version, data, at)
       select * from unnest($1::smallint[], $2::bigint[], $3::text[], $4::text[], $5::smallint[], $6::text[], $7::timestamptz[])`,
      [
        set.map(({ item }) => item % SLOTS),
        set.map(() => PRACTICE),
        set.map(({ item }) => `item:${item}`),
        set.map(() => 'sender.moved'),
        set.map(() => 1),
        set.map((data) => JSON.stringify(data)),
        set.map(() => new Date()),
      ],
    );
  }
  const perSecond = (events / (performance.now() - began)) * 1_000;
  await client.end();
  return perSecond;
}

/** One row a commit, from 16 connections: events a second. */
export async function insertOneByOne(adminUrl, events) {
  const pool = new pg.Pool({ connectionString: adminUrl, max: 16 });
  let left = events;
  const writer = async () => {
    while (left-- > 0) {
      const { item, ...data } = eventOf(left);
      await pool.query(
        'insert into bare (slot, practice_id, key, type, version, data, at) values ($1, $2, $3, $4, $5, $6, $7)',
        [
          item % SLOTS,
          PRACTICE,
          `item:${item}`,
          'sender.moved',
          1,
          JSON.stringify(data),
          new Date(),
        ],
      );
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: 16 }, writer));
  const perSecond = (events / (performance.now() - began)) * 1_000;
  await pool.end();
  return perSecond;
}

/** Bare kafkajs: an idempotent producer with sets of 1,000, then a group that only counts. Records a second. */
export async function bareKafka(brokers, partitions, records) {
  const kafka = new Kafka({ brokers, logLevel: logLevel.NOTHING });
  const topic = `bare-${process.pid}-${records}`;
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({
    topics: [{ topic, numPartitions: partitions }],
    waitForLeaders: true,
  });
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();
  const send = async (count) => {
    for (let n = 0; n < count; n += 1_000) {
      await producer.send({
        topic,
        acks: -1,
        messages: Array.from({ length: 1_000 }, (_, i) => {
          const data = eventOf(n + i);
          return {
            key: `item:${data.item}`,
            value: JSON.stringify(data),
            partition: data.item % partitions,
            headers: { position: String(n + i), type: 'sender.moved', version: '1' },
          };
        }),
      });
    }
  };
  await send(5_000);
  let began = performance.now();
  await send(records);
  const produce = (records / (performance.now() - began)) * 1_000;
  await producer.disconnect();

  const consumer = kafka.consumer({ groupId: topic });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  let seen = 0;
  await new Promise((done) => {
    void consumer.run({
      eachBatch: async ({ batch }) => {
        if (seen === 0) began = performance.now();
        seen += batch.messages.length;
        if (seen >= records + 5_000) done();
      },
    });
  });
  const consume = (seen / (performance.now() - began)) * 1_000;
  await consumer.disconnect();
  await admin.deleteTopics({ topics: [topic] });
  await admin.disconnect();
  return { produce, consume };
}
