// A process of the bench: writes events, consumes them, or both. Told what to do over its channel, one thing at a time.
import { openDatabase } from '@millrace/database';
import { KafkaEventServer, PostgresEventServer, UnitOfWork } from '@millrace/messaging';
import { eventOf, Moved, PRACTICE } from './events.mjs';

const job = JSON.parse(process.argv[2]);
const clock = { now: () => new Date() };
/** Milliseconds that all processes of the machine share. */
const now = () => performance.timeOrigin + performance.now();
const open = async (service, poolSize) =>
  new UnitOfWork({
    dataSource: await openDatabase({ url: job.urls[service], service, poolSize }),
    service,
    clock,
  });
const serverOf = (work) =>
  job.kafka ? new KafkaEventServer({ work, kafka: job.kafka }) : new PostgresEventServer({ work });
const listen = (server) => server.listen((error) => error && fail(error));
const fail = (error) => {
  console.error(error);
  process.exit(1);
};

const servers = [];
let sender;
if (job.roles.includes('writer')) {
  sender = await open('sender', 16);
  // In the cluster profile the publisher runs where the events are written.
  if (job.kafka) servers.push(serverOf(await open('sender', 6)));
}

/** By consumer, how many events took effect; and when, while latencies are measured. */
let effects = [];
let noted = null;
let reached = null;
if (job.roles.includes('consumer')) {
  const work = await open('receiver', 12);
  const attempt = work.runOpen.bind(work);
  // What the handlers did has taken effect when the transaction around them has committed.
  work.runOpen = async (options, act) => {
    const seen = [];
    const result = await attempt(options, (ctx) => {
      ctx.seen = seen;
      return act(ctx);
    });
    const at = now();
    for (const [consumer, events] of seen) {
      effects[consumer] = (effects[consumer] ?? 0) + events.length;
      if (noted) for (const { data } of events) noted.push([data.n, at]);
    }
    if (reached && job.consumers.every((consumer) => (effects[consumer] ?? 0) >= reached.count)) {
      reached.tell(at);
      reached = null;
    }
    return result;
  };
  const server = serverOf(work);
  for (const consumer of job.consumers) {
    server.consume(`receiver.group-${consumer}`, Moved, async (events, ctx) => {
      ctx.seen.push([consumer, events]);
      await ctx.tx.query('insert into effect select $1, * from unnest($2::int[], $3::bigint[])', [
        consumer,
        events.map(({ data }) => data.item),
        events.map(({ data }) => data.n),
      ]);
    });
  }
  servers.push(server);
}
for (const server of servers) await listen(server);

let last = 0;
const emit = (perTx) =>
  sender.run({ practiceIds: [PRACTICE] }, async (ctx) => {
    for (let n = 0; n < perTx; n++) ctx.emit(Moved, PRACTICE, eventOf(++last));
  });

const commands = {
  /** Writes events from several writers at once. */
  async write({ events, perTx, writers }) {
    let left = events / perTx;
    const began = now();
    const writer = async () => {
      while (left-- > 0) await emit(perTx);
    };
    await Promise.all(Array.from({ length: writers }, writer));
    return { began, ended: now() };
  },
  /** Writes one event a transaction at a steady pace; tells when each was committed. */
  async pace({ perSecond, seconds }) {
    const committed = [];
    const began = now();
    const total = Math.round(perSecond * seconds);
    const open = new Set();
    for (let sent = 0; sent < total;) {
      const due = Math.min(total, Math.floor(((now() - began) / 1_000) * perSecond));
      for (; sent < due; sent++) {
        const n = last + 1;
        const writing = emit(1).then(() => committed.push([n, now()]));
        open.add(writing);
        void writing.finally(() => open.delete(writing));
      }
      await new Promise((later) => setTimeout(later, 1));
    }
    await Promise.all(open);
    return { committed };
  },
  /** Waits until every consumer has so many effects. */
  async reach({ count }) {
    const there = () => job.consumers.every((consumer) => (effects[consumer] ?? 0) >= count);
    const at = there() ? now() : await new Promise((tell) => (reached = { count, tell }));
    return { at };
  },
  note: () => ((noted = []), {}),
  noted: () => ({ noted }),
  idle: async () => {
    for (const server of servers) await server.idle();
    return {};
  },
  memory: () => {
    globalThis.gc?.();
    return { rss: process.memoryUsage.rss() };
  },
  async end() {
    for (const server of servers) await server.close();
    setTimeout(() => process.exit(0), 0);
    return {};
  },
};

process.on('message', ({ id, command, told }) => {
  Promise.resolve(commands[command](told)).then((answer) => process.send({ id, answer }), fail);
});
process.send({ ready: true });
