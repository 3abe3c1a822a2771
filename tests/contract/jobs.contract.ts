import {
  ClockDriver,
  defineJob,
  every,
  handlerOf,
  JobGiveUp,
  JobRetry,
  type JobContext,
  type JobHandler,
  type JobServer,
  type JobServerSettings,
} from '@millrace/jobs';
import { systemClock, TestClock, type Clock } from '@millrace/runtime';
import { z } from 'zod';

/** One store of jobs, empty at first, that outlives the servers made on it. */
export interface JobStore {
  server(settings: JobServerSettings): JobServer;
}

const Note = defineJob({
  name: 'probe.note',
  queue: 'probe.notes',
  data: z.object({ noteId: z.string() }),
  backoffMs: [5_000, 30_000],
  attempts: 3,
  summary: 'Notes that it ran.',
});

const Tick = defineJob({
  name: 'probe.tick',
  queue: 'probe.ticks',
  data: z.object({ siteId: z.number() }),
  next: every(3_600_000),
  summary: 'Ticks every hour.',
});

const Drift = defineJob({
  name: 'probe.drift',
  queue: 'probe.ticks',
  data: z.object({ siteId: z.number() }),
  next: (_data, after) => new Date(after.getTime() + 50 * 60_000),
  summary: 'Runs 50 minutes after its last run.',
});

const START = new Date('2026-01-05T12:00:00Z');
const minutes = (count: number) => new Date(START.getTime() + count * 60_000);

interface Run {
  readonly id: string;
  readonly at: string;
  readonly attempt: number;
}

/** Handlers that keep what ran; `act` may fail a try or hold it. */
class Probe {
  readonly runs: Run[] = [];
  readonly errors: object[] = [];
  act: (data: { noteId?: string }, job: JobContext) => Promise<void> | void = () => undefined;
  private readonly waiting: { count: number; resolve: () => void }[] = [];

  readonly handlers: JobHandler[] = [
    handlerOf(Note, (data, job) => this.ran(data, job)),
    handlerOf(Tick, (_data, job) => this.ran({}, job)),
    handlerOf(Drift, (_data, job) => this.ran({}, job)),
  ];

  readonly log = {
    info: () => undefined,
    warn: (fields: object) => void this.errors.push(fields),
    error: (fields: object) => void this.errors.push(fields),
  };

  get ids(): string[] {
    return this.runs.map(({ id }) => id);
  }

  /** Resolves when `count` tries have begun. */
  begun(count: number): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push({ count, resolve });
      this.wake();
    });
  }

  private async ran(data: { noteId?: string }, job: JobContext): Promise<void> {
    this.runs.push({ id: job.id, at: job.now.toISOString(), attempt: job.attempt });
    this.wake();
    await this.act(data, job);
  }

  private wake(): void {
    for (const { count, resolve } of this.waiting) if (this.runs.length >= count) resolve();
  }
}

/** What every backend of jobs must do. */
export function jobContract(name: string, openStore: () => Promise<JobStore>): void {
  describe(`jobs on ${name}`, () => {
    let store: JobStore;
    let probe: Probe;
    let servers: JobServer[];

    const serve = async (clock: Clock, more: Partial<JobServerSettings> = {}) => {
      const server = store.server({ service: 'probe', clock, log: probe.log, ...more });
      servers.push(server);
      await server.start(probe.handlers);
      return server;
    };
    const manual = async (more: Partial<JobServerSettings> = {}) => {
      const clock = new TestClock({ start: START });
      const server = await serve(clock, { concurrency: 1, ...more });
      const driver = new ClockDriver({ clock, servers: [server], quantumMs: 0 });
      return { clock, server, driver };
    };
    const note = (server: JobServer, id: string, runAt?: Date) =>
      server.enqueue(Note, { noteId: id }, { id, runAt });

    beforeEach(async () => {
      store = await openStore();
      probe = new Probe();
      servers = [];
    });
    afterEach(() => Promise.all(servers.map((server) => server.close())));

    it('runs a job once per id, also after it completed', async () => {
      const server = await serve(systemClock);
      await Promise.all([note(server, 'a'), note(server, 'a'), note(server, 'b')]);
      await server.idle();
      await note(server, 'a');
      await server.enqueueMany(Note, [{ id: 'a', data: { noteId: 'a' } }]);
      await server.idle();
      expect(probe.ids.sort()).toEqual(['a', 'b']);
      expect(await server.stats()).toContainEqual({
        queue: 'probe.notes',
        waiting: 0,
        active: 0,
        planned: 0,
        failed: 0,
        completed: 2,
      });
    });

    it('refuses malformed ids and data that does not fit', async () => {
      const server = await serve(systemClock);
      await expect(note(server, 'a:b')).rejects.toThrow('Job id a:b');
      await expect(note(server, '17')).rejects.toThrow('Job id 17');
      await expect(note(server, 'delayed')).rejects.toThrow('Job id delayed');
      await expect(
        server.enqueue(Note, { noteId: 3 as unknown as string }, { id: 'x' }),
      ).rejects.toThrow('expected string');
    });

    it('delays a job in real time under a running clock', async () => {
      const server = await serve(systemClock);
      const runAt = new Date(Date.now() + 400);
      await note(server, 'later', runAt);
      expect(await server.stats()).toContainEqual(expect.objectContaining({ planned: 1 }));
      await probe.begun(1);
      expect(Date.parse(probe.runs[0]?.at ?? '')).toBeGreaterThanOrEqual(runAt.getTime());
    });

    it('under a clock that stands still runs nothing early, then all in order of (runAt, id)', async () => {
      const { server, driver, clock } = await manual();
      await note(server, 'late', minutes(90));
      await note(server, 'c', minutes(30));
      await note(server, 'a', minutes(30));
      await note(server, 'b', minutes(10));
      await note(server, 'now');
      await driver.advanceTo(minutes(9));
      expect(probe.ids).toEqual(['now']);
      await driver.advanceTo(minutes(60));
      expect(probe.ids).toEqual(['now', 'b', 'a', 'c']);
      expect(probe.runs.map(({ at }) => at)).toEqual(
        [0, 10, 30, 30].map((at) => minutes(at).toISOString()),
      );
      expect(clock.now()).toEqual(minutes(60));
      expect(await driver.quiet()).toBe(true);
    });

    it('keeps moments apart that are a millisecond apart', async () => {
      const { server, driver } = await manual();
      const at = (ms: number) => new Date(minutes(30).getTime() + ms);
      for (const ms of [2, 1, 0]) await note(server, `third-${2 - ms}`, at(ms));
      await note(server, 'another', at(0));
      expect(await server.lastParked(at(1))).toEqual(at(1));
      await driver.advanceTo(at(0));
      expect(probe.ids).toEqual(['another', 'third-2']);
      await driver.advanceTo(at(9));
      expect(probe.runs.slice(2).map(({ id, at: ran }) => [id, ran])).toEqual([
        ['third-1', at(1).toISOString()],
        ['third-0', at(2).toISOString()],
      ]);
    });

    it('runs jobs that jobs and settling enqueue, before the clock moves on', async () => {
      const { server, clock } = await manual();
      const settledAfter: string[] = [];
      const driver = new ClockDriver({
        clock,
        servers: [server],
        settle: async () => {
          settledAfter.push(probe.ids.at(-1) ?? '');
          if (probe.ids.at(-1) !== 'first') return;
          await note(server, 'by-settling');
          await server.idle();
        },
      });
      probe.act = async (_data, job) => {
        if (job.id === 'first') await note(server, 'second', minutes(20));
        if (job.id === 'second') await note(server, 'at-once');
      };
      await note(server, 'first', minutes(5));
      await driver.advanceTo(minutes(60));
      expect(probe.runs.map(({ id, at }) => [id, at])).toEqual([
        ['first', minutes(5).toISOString()],
        ['by-settling', minutes(5).toISOString()],
        ['second', minutes(20).toISOString()],
        ['at-once', minutes(20).toISOString()],
      ]);
      expect(settledAfter).toEqual(['', 'first', 'by-settling', 'at-once']);
    });

    it('lets a job that settling enqueued end before the clock moves on', async () => {
      const { server, clock } = await manual();
      let ended = '';
      const driver = new ClockDriver({
        clock,
        servers: [server],
        settle: async () => {
          if (probe.ids.at(-1) === 'first') await note(server, 'slow');
        },
      });
      probe.act = async (_data, job) => {
        if (job.id !== 'slow') return;
        for (let turn = 0; turn < 10; turn += 1) await server.stats();
        ended = clock.now().toISOString();
      };
      await note(server, 'first', minutes(5));
      await driver.advanceTo(minutes(60));
      expect(ended).toBe(minutes(5).toISOString());
    });

    it('retries after the declared waits of the clock, keeps the last failure, and retries it on demand', async () => {
      const { server, driver } = await manual();
      probe.act = () => {
        throw new TypeError('no line');
      };
      await note(server, 'f', minutes(1));
      await driver.advanceTo(minutes(60));
      expect(probe.runs.map(({ at, attempt }) => [at, attempt])).toEqual([
        ['2026-01-05T12:01:00.000Z', 1],
        ['2026-01-05T12:01:05.000Z', 2],
        ['2026-01-05T12:01:35.000Z', 3],
      ]);
      expect(await server.failed()).toEqual([
        {
          id: 'f',
          queue: 'probe.notes',
          name: 'probe.note',
          error: 'no line',
          attempts: 3,
          failedAt: new Date('2026-01-05T12:01:35.000Z'),
          dataIds: { noteId: 'f' },
        },
      ]);
      expect(probe.errors).toContainEqual(
        expect.objectContaining({
          error: 'TypeError',
          stack: expect.stringContaining('jobs.contract.ts'),
        }),
      );
      // A message may quote data.
      expect(JSON.stringify(probe.errors)).not.toMatch(/noteId|no line/);
      await note(server, 'f');
      probe.act = () => undefined;
      expect(await server.retry('f')).toBe(true);
      await server.idle();
      expect(probe.runs.at(-1)).toEqual({ id: 'f', at: minutes(60).toISOString(), attempt: 1 });
      expect(await server.failed()).toEqual([]);
      expect(await server.retry('f')).toBe(false);
    });

    it('honours a later moment that the handler names, and gives up when told', async () => {
      const { server, driver } = await manual();
      probe.act = (_data, job) => {
        if (job.id === 'give-up') throw new JobGiveUp('never');
        if (probe.runs.filter(({ id }) => id === 'again').length < 5) {
          throw new JobRetry(new Date(job.now.getTime() + 7 * 60_000));
        }
      };
      await note(server, 'again');
      await note(server, 'give-up');
      await driver.advanceTo(minutes(30));
      const again = probe.runs.filter(({ id }) => id === 'again');
      expect(again.map(({ at }) => at)).toEqual(
        [0, 7, 14, 21, 28].map((at) => minutes(at).toISOString()),
      );
      expect(again.every(({ attempt }) => attempt === 1)).toBe(true);
      expect(await server.failed()).toEqual([
        expect.objectContaining({ id: 'give-up', error: 'never', attempts: 1 }),
      ]);
    });

    it('keeps a recurring chain whole: one run per hour, whatever fails or starts again', async () => {
      const { server, driver, clock } = await manual();
      await server.enqueueRecurring(Tick, { siteId: 4 }, { key: 'site-4' });
      await server.enqueueRecurring(Tick, { siteId: 4 }, { key: 'site-4' });
      let calls = 0;
      probe.act = () => {
        calls += 1;
        if (calls === 2) throw new Error('once');
      };
      await driver.advanceTo(minutes(150));
      await server.close();
      const other = await serve(clock, { concurrency: 1 });
      await other.enqueueRecurring(Tick, { siteId: 4 }, { key: 'site-4' });
      await new ClockDriver({ clock, servers: [other] }).advanceTo(minutes(300));
      expect(probe.runs.map(({ id }) => id)).toEqual([
        'probe.tick-site-4-2026-01-05T130000.000Z',
        'probe.tick-site-4-2026-01-05T140000.000Z',
        'probe.tick-site-4-2026-01-05T140000.000Z',
        'probe.tick-site-4-2026-01-05T150000.000Z',
        'probe.tick-site-4-2026-01-05T160000.000Z',
        'probe.tick-site-4-2026-01-05T170000.000Z',
      ]);
      await other.cancelRecurring(Tick, 'site-4');
      expect(await other.outlook()).toEqual({ busy: 0, next: null });
    });

    it('starts a chain once when two servers start it at the same time', async () => {
      const [one, two] = await Promise.all([manual(), manual()]);
      await Promise.all(
        [one, two].map(({ server }) =>
          server.enqueueRecurring(Tick, { siteId: 4 }, { key: 'site-4' }),
        ),
      );
      await one.driver.advanceTo(minutes(60));
      expect(probe.ids).toEqual(['probe.tick-site-4-2026-01-05T130000.000Z']);
      expect(await two.server.stats()).toContainEqual(
        expect.objectContaining({ queue: 'probe.ticks', planned: 1, completed: 1 }),
      );
    });

    it('starts no second chain where the runs stand on no fixed grid', async () => {
      const { server, driver } = await manual();
      await server.enqueueRecurring(Drift, { siteId: 1 }, { key: 'one' });
      await driver.advanceTo(minutes(10));
      await server.enqueueRecurring(Drift, { siteId: 1 }, { key: 'one' });
      await server.enqueueRecurring(Drift, { siteId: 2 }, { key: 'two' });
      await driver.advanceTo(minutes(105));
      expect(probe.runs.map(({ at }) => at)).toEqual(
        [50, 60, 100].map((at) => minutes(at).toISOString()),
      );
    });

    it('leaves out no run when several are released together', async () => {
      const { server, clock } = await manual();
      await server.enqueueRecurring(Tick, { siteId: 4 }, { key: 'k' });
      await note(server, 'later', minutes(150));
      await new ClockDriver({ clock, servers: [server], quantumMs: 3 * 3_600_000 }).advanceTo(
        minutes(170),
      );
      expect(probe.runs.map(({ at }) => at)).toEqual(
        [150, 150, 150].map((at) => minutes(at).toISOString()),
      );
      expect((await server.outlook()).next).toEqual(minutes(180));
    });

    it('makes up for missed runs once under a running clock', async () => {
      const { server } = await manual();
      await server.enqueueRecurring(Tick, { siteId: 4 }, { key: 'k' });
      await server.close();
      const other = await serve(systemClock);
      await probe.begun(1);
      await other.idle();
      expect(probe.ids).toEqual(['probe.tick-k-2026-01-05T130000.000Z']);
      expect(await other.stats()).toContainEqual(
        expect.objectContaining({ queue: 'probe.ticks', planned: 1, completed: 1 }),
      );
    });

    it('keeps planned jobs over a restart, and fits them to the clock it finds', async () => {
      const { server } = await manual();
      await note(server, 'kept', minutes(45));
      await server.close();
      const clock = new TestClock({ start: minutes(10) });
      const again = await serve(clock);
      const driver = new ClockDriver({ clock, servers: [again] });
      await driver.advanceTo(minutes(44));
      expect(probe.ids).toEqual([]);
      await note(again, 'soon', minutes(46));
      await again.close();
      await serve({ now: () => new Date(minutes(50)) });
      await probe.begun(2);
      expect(probe.ids.sort()).toEqual(['kept', 'soon']);
    });

    it('lets the clock follow the system clock, with planned jobs in real time', async () => {
      const start = new Date(Date.now() - 60_000);
      const clock = new TestClock({ start });
      const server = await serve(clock);
      const driver = new ClockDriver({ clock, servers: [server] });
      await note(server, 'past', new Date(start.getTime() + 30_000));
      await note(server, 'soon', new Date(start.getTime() + 60_500));
      await driver.advanceTo(new Date(start.getTime() + 40_000));
      expect(probe.ids).toEqual(['past']);
      await driver.follow();
      await probe.begun(2);
      expect(probe.ids).toEqual(['past', 'soon']);
      await note(server, 'last', new Date(clock.now().getTime() + 150));
      await probe.begun(3);
    });

    it('takes a job again whose worker died in the middle of it', async () => {
      const first = await serve(systemClock, { lockMs: 300 });
      probe.act = () => (probe.runs.length === 1 ? new Promise<void>(() => undefined) : undefined);
      await note(first, 'half');
      await probe.begun(1);
      await first.abandon();
      await serve(systemClock, { lockMs: 300 });
      await probe.begun(2);
      expect(probe.ids).toEqual(['half', 'half']);
    });

    it('takes what a dead process left at once when no other one works here', async () => {
      const first = await serve(systemClock);
      probe.act = () => (probe.runs.length === 1 ? new Promise<void>(() => undefined) : undefined);
      await note(first, 'half');
      await probe.begun(1);
      await first.abandon();
      const second = await serve(systemClock, { soleWorker: true });
      await second.idle();
      expect(probe.ids).toEqual(['half', 'half']);
    });

    it('waits for the job at work when it closes', async () => {
      const server = await serve(systemClock);
      let release = () => {};
      let done = false;
      probe.act = async () => {
        await new Promise<void>((resolve) => (release = resolve));
        done = true;
      };
      await note(server, 'slow');
      await probe.begun(1);
      const closed = server.close();
      release();
      await closed;
      expect(done).toBe(true);
      const other = await serve(systemClock);
      await other.idle();
      expect(probe.ids).toEqual(['slow']);
    });

    it('does not hang on a job that never ends', async () => {
      const server = await serve(systemClock, { drainMs: 100 });
      probe.act = () => new Promise<void>(() => undefined);
      await note(server, 'stuck');
      await probe.begun(1);
      await server.close();
      expect(probe.errors).toEqual([{ service: 'probe' }]);
    });

    it('shares jobs between two workers, each job once', async () => {
      const [one, two] = await Promise.all([serve(systemClock), serve(systemClock)]);
      // Four at once each: eight at work at the same time are at work in both.
      probe.act = () => probe.begun(8);
      const ids = Array.from({ length: 60 }, (_, index) => `job-${index}`);
      await one?.enqueueMany(
        Note,
        ids.map((id) => ({ id, data: { noteId: id } })),
      );
      await Promise.all([one?.idle(), two?.idle()]);
      expect(probe.ids.sort()).toEqual([...ids].sort());
      expect(one?.settled()).toBeGreaterThan(0);
      expect(two?.settled()).toBeGreaterThan(0);
    });

    it('cancels a planned job, and takes its id anew', async () => {
      const { server, driver } = await manual();
      await note(server, 'x', minutes(5));
      expect(await server.cancel('x')).toBe(true);
      expect(await server.cancel('x')).toBe(false);
      await driver.advanceTo(minutes(10));
      expect(probe.ids).toEqual([]);
      await note(server, 'x', minutes(15));
      await driver.advanceTo(minutes(20));
      expect(probe.ids).toEqual(['x']);
      expect(await server.cancel('x')).toBe(false);
    });

    it('fails at start when a job has no processor, or two', async () => {
      const server = store.server({ service: 'probe', clock: systemClock, log: probe.log });
      servers.push(server);
      await expect(server.start(probe.handlers.slice(1))).rejects.toThrow(
        'Job probe.note has no processor',
      );
      await expect(server.start([...probe.handlers, ...probe.handlers])).rejects.toThrow(
        'Job probe.note has two processors',
      );
    });
  });
}
