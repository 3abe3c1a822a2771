import type { Context } from '@millrace/messaging';
import { FileStore, StreamTaken } from './file-store.js';

/** A unit of work whose first attempt the database ends after everything was written. */
function repeated(written: Buffer[]) {
  const tx = {
    query: (sql: string, parameters: unknown[]) => {
      if (sql.startsWith('insert into stored_chunk')) written.push(parameters[3] as Buffer);
      return Promise.resolve([{ id: 1 }]);
    },
  };
  const ctx = { tx, now: new Date(0), practiceIds: [1] } as unknown as Context;
  return {
    run: async <T>(_: unknown, work: (ctx: Context) => Promise<T>) => {
      await work(ctx);
      return work(ctx);
    },
  };
}

const origin = { name: 'file.835', receivedFrom: 'upload', direction: 'in' } as const;

describe('a file whose transaction is repeated', () => {
  it('is written again when its bytes are at hand', async () => {
    const written: Buffer[] = [];
    await new FileStore(repeated(written)).save(1, Buffer.from('ISA*00~'), origin);
    expect(written.map(String)).toEqual(['ISA*00~', 'ISA*00~']);
  });

  it('is refused when it was a stream: what is left of it is not the file', async () => {
    const written: Buffer[] = [];
    async function* stream() {
      yield Buffer.from('ISA*00~');
    }
    const saving = new FileStore(repeated(written)).save(1, stream(), origin);
    await expect(saving).rejects.toThrow(StreamTaken);
    expect(written.map(String)).toEqual(['ISA*00~']);
  });
});
