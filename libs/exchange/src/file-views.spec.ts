import type { FileOverview } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import type { FileStore, StoredFile } from './file-store.js';
import { FileViews } from './file-views.js';

const FILE: StoredFile = {
  id: 7,
  sha256: 'a'.repeat(64),
  byteLength: 30,
  kind: '999',
  name: 'answer.999',
  receivedFrom: 'upload',
  direction: 'in',
  at: new Date(0),
};

/** Views of one file whose bytes come when the test lets them, and what was kept of it. */
function views(patienceMs = 0) {
  const kept: string[] = [];
  const asked: (() => void)[] = [];
  let isBroken = false;
  const ctx = {
    tx: {
      query: (sql: string, parameters: unknown[]) => {
        if (sql.startsWith('insert')) kept.push(parameters[3] as string);
        return Promise.resolve(kept.map((content) => ({ content: JSON.parse(content) })));
      },
    },
  } as unknown as Context;
  const files = {
    findWithin: (_ctx: Context, _practice: number, sha: string) =>
      Promise.resolve(sha === FILE.sha256 ? FILE : null),
    async *read() {
      await new Promise<void>((come) => asked.push(come));
      if (isBroken) throw new Error('The database is gone.');
      yield Buffer.from('ST*999*0001~SE*2*0001~');
    },
  } as unknown as FileStore;
  const shown = new FileViews({ run: (_, work) => work(ctx) }, files, patienceMs);
  const overview = () => shown.overview(1, FILE.sha256);
  return {
    shown,
    kept,
    overview,
    /** Asks until the answer is so. */
    until: async (is: (answer: FileOverview) => boolean) => {
      while (!is((await overview())!)) await new Promise(setImmediate);
    },
    asked,
    /** Lets the bytes of a reader come, once somebody asks for them. */
    come: async () => {
      while (asked.length === 0) await new Promise(setImmediate);
      asked.shift()!();
    },
    breakDown: (is: boolean) => (isBroken = is),
  };
}

describe('views of stored files', () => {
  it('answer at once with what is known, and make an overview once for all who ask', async () => {
    const v = views();
    const first = await v.overview();
    expect(first).toMatchObject({
      name: 'answer.999',
      contents: null,
      check: { state: 'running' },
    });
    await v.come();
    await v.until(({ contents }) => contents !== null);
    expect(await v.overview()).toMatchObject({
      contents: { sets: 1 },
      check: { state: 'running' },
    });
    await v.come();
    await v.until(({ check }) => check.state === 'done');
    expect(v.asked).toHaveLength(0);
    expect(v.kept).toHaveLength(1);
    expect(await v.overview()).toMatchObject({
      contents: { segments: 2 },
      check: { state: 'done' },
    });
    expect(v.asked).toHaveLength(0);
  });

  it('say that an overview failed, and make it anew for the next who asks', async () => {
    const v = views(10_000);
    v.breakDown(true);
    const failed = v.overview();
    await v.come();
    expect(await failed).toMatchObject({ check: { state: 'failed' } });
    v.breakDown(false);
    const again = v.overview();
    await v.come();
    await v.come();
    expect(await again).toMatchObject({ check: { state: 'done' } });
  });

  it('know no file of others, and stop with the process', async () => {
    const v = views();
    expect(await v.shown.overview(1, 'b'.repeat(64))).toBeNull();
    await v.overview();
    const stopped = v.shown.onModuleDestroy();
    await v.come();
    await stopped;
    expect(v.kept).toEqual([]);
  });
});
