import 'reflect-metadata';
import type { Event } from '@millrace/contracts';
import { practiceRowSecurity, sqlMigration } from '@millrace/database';
import { createTestDatabase, type TestDatabase } from '@millrace/testing';
import { Module, type INestMicroservice } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  assertConsumersDeclared,
  Consumer,
  OnEvent,
  PostgresEventServer,
  settled,
  spineMigrations,
  type Context,
} from '../index.js';
import { ParcelReturned, ParcelSeen, ParcelSent } from './sample-events.js';

const effects = sqlMigration(
  '10-effects',
  `create table effect (practice_id bigint not null, parcel bigint not null, n int not null, note text);
   ${practiceRowSecurity('effect')};`,
);

class Broken extends Error {
  override readonly name = 'Broken';
}

@Consumer('receiver.parcels')
class ParcelConsumer {
  @OnEvent(ParcelSent)
  async sent(events: Event<typeof ParcelSent>[], ctx: Context): Promise<void> {
    if (events.some((event) => event.data.n < 0)) throw new Broken('no parcel');
    await ctx.tx.query(
      `insert into effect select * from unnest($1::bigint[], $2::bigint[], $3::int[], $4::text[])`,
      [
        events.map((e) => e.practiceId),
        events.map((e) => e.data.parcelId),
        events.map((e) => e.data.n),
        events.map((e) => e.data.note ?? null),
      ],
    );
    for (const { practiceId, data } of events) {
      ctx.emit(ParcelSeen, practiceId, { parcelId: data.parcelId, n: data.n });
    }
  }
}

@Consumer('sender.echo')
class EchoConsumer {
  static seen = 0;
  @OnEvent(ParcelSeen)
  async seen(events: Event<typeof ParcelSeen>[]): Promise<void> {
    EchoConsumer.seen += events.length;
  }
}

@Module({ controllers: [ParcelConsumer] })
class ReceiverModule {}

@Module({ controllers: [EchoConsumer] })
class SenderModule {}

describe('event server under Nest', () => {
  let db: TestDatabase;
  const apps: INestMicroservice[] = [];
  const servers: PostgresEventServer[] = [];

  beforeAll(async () => {
    db = await createTestDatabase([
      { name: 'sender', migrations: spineMigrations('sender') },
      { name: 'receiver', migrations: [...spineMigrations('receiver'), effects] },
    ]);
    for (const [service, module] of [
      ['sender', SenderModule],
      ['receiver', ReceiverModule],
    ] as const) {
      const strategy = new PostgresEventServer({ work: db.service(service).work, retryMs: 1 });
      servers.push(strategy);
      const app = await NestFactory.createMicroservice(module, { strategy, logger: false });
      apps.push(app);
      await app.listen();
    }
  });
  afterAll(async () => {
    for (const app of apps) await app.close();
    await db.close();
  });

  test('an event takes effect, and what came of it comes back', async () => {
    await db.service('sender').work.run({ practiceIds: [7] }, async (ctx) => {
      for (let n = 1; n <= 5; n++)
        ctx.emit(ParcelSent, 7, { parcelId: n, n, note: `Testa Sample ${n}` });
    });
    await settled(servers);
    expect(await db.query('select parcel::int, n, note from receiver.effect order by 1')).toEqual(
      [1, 2, 3, 4, 5].map((n) => ({ parcel: n, n, note: `Testa Sample ${n}` })),
    );
    expect(EchoConsumer.seen).toBe(5);
    const logged = await db.query<{ data: string }>('select data from sender.event_log');
    expect(logged.length).toBe(5);
    expect(logged.some(({ data }) => data.includes('Testa'))).toBe(false);
  });

  test("a handler's error is seen through Nest: the event is parked under its name, others go on", async () => {
    await db.service('sender').work.run({ practiceIds: [7] }, async (ctx) => {
      ctx.emit(ParcelSent, 7, { parcelId: 100, n: -1 });
      ctx.emit(ParcelSent, 7, { parcelId: 101, n: 1 });
    });
    await settled(servers);
    const [letter, ...more] = await servers[1]!.deadLetters();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      key: 'parcel:100',
      error: 'Broken',
      attempts: 5,
      practiceId: 7,
    });
    expect(await db.query('select n from receiver.effect where parcel = 101')).toEqual([{ n: 1 }]);
    expect(await servers[1]!.lag()).toEqual([
      { consumer: 'receiver.parcels', lag: 0, oldestMs: 0, handled: 6, parked: 1, missed: 0 },
    ]);
  });

  test('a handler method is plainly callable', async () => {
    const before = EchoConsumer.seen;
    await new EchoConsumer().seen([]);
    expect(EchoConsumer.seen).toBe(before);
    expect(ParcelReturned.sealedPaths).toEqual([]);
  });
});

test('event handlers without a consumer, and consumers without handlers, are refused', () => {
  expect(() => assertConsumersDeclared()).not.toThrow();
  expect(() => Consumer('sender.nothing')(class {})).toThrow(/handles no event/);
  class Forgotten {
    @OnEvent(ParcelReturned)
    async returned(): Promise<void> {}
  }
  expect(Forgotten.name).toBe('Forgotten');
  expect(() => assertConsumersDeclared()).toThrow(/Forgotten handles events but is no @Consumer/);
});
