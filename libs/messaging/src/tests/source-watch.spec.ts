import type { DataSource } from 'typeorm';
import { SourceWatch } from '../source-watch.js';

/** A watch that sees these states of one log, one after the other. */
function watching(...looks: { head: number; types: string[] | null }[]) {
  const asked: string[] = [];
  const dataSource = {
    query: (sql: string) => {
      asked.push(/log_state\((\d+)\)/.exec(sql)![1]!);
      const { head, types } = looks.shift()!;
      return Promise.resolve([
        { service: 'sender', lives: ['1'], began: [0], drawn: 20, head, types },
      ]);
    },
  } as unknown as DataSource;
  return { asked, watch: new SourceWatch(dataSource, ['sender'], 1_000_000, () => undefined) };
}

describe('what a log may hold for a reader', () => {
  it('is anything at the first look, then only what came since', async () => {
    const { asked, watch } = watching(
      { head: 10, types: null },
      { head: 12, types: ['sent'] },
      { head: 15, types: ['returned'] },
    );
    const newest = async (...types: string[]) => {
      await watch.refresh();
      return types.map((type) => watch.newestOf('sender', [type]));
    };
    expect(await newest('sent', 'returned', 'other')).toEqual([10, 10, 10]);
    expect(await newest('sent', 'returned', 'other')).toEqual([12, 10, 10]);
    expect(await newest('sent', 'returned', 'other')).toEqual([12, 15, 10]);
    expect(watch.newestOf('sender', ['sent', 'returned'])).toBe(15);
    expect(asked.slice(1)).toEqual(['10', '12']);
    await watch.close();
  });

  it('is never behind the head, also when a late mark sets that back', async () => {
    const { asked, watch } = watching(
      { head: 4, types: null },
      { head: 10, types: ['sent'] },
      { head: 5, types: null },
      { head: 11, types: ['sent'] },
    );
    const newest = async () => {
      await watch.refresh();
      return watch.newestOf('sender', ['sent']);
    };
    expect([await newest(), await newest(), await newest(), await newest()]).toEqual([
      4, 10, 5, 11,
    ]);
    expect(asked.slice(1)).toEqual(['4', '10', '5']);
    await watch.close();
  });
});
