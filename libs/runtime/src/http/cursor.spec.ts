import { Invalid } from '../problems.js';
import { cursorOf, DayAndIdCursor, IdCursor, page, readCursor } from './cursor.js';

describe('a page', () => {
  it('says where the next one begins, while there is one', () => {
    const first = page([7, 8, 9], 2, (id) => [id]);
    expect(first.items).toEqual([7, 8]);
    expect(readCursor(IdCursor, first.next!)).toEqual([8]);
    expect(page([9], 2, (id) => [id])).toEqual({ items: [9], next: null });
    expect(page([], 2, (id) => [id])).toEqual({ items: [], next: null });
  });

  it('begins at the first row without a cursor, and refuses one of another list', () => {
    expect(readCursor(IdCursor, undefined)).toBeNull();
    const foreign = ['', 'x', '%%', '12', cursorOf(['a']), cursorOf([1, 2]), cursorOf([null])];
    for (const after of foreign) expect(() => readCursor(IdCursor, after)).toThrow(Invalid);
    expect(() => readCursor(DayAndIdCursor, cursorOf(['2026-02-30', 1]))).toThrow(Invalid);
    expect(readCursor(DayAndIdCursor, cursorOf(['2026-02-28', 1]))).toEqual(['2026-02-28', 1]);
  });
});
