import type { FileOverview } from '@millrace/contracts';
import { counted, kindOf, placesOf } from './words';

const file = (kind: string | null, type?: string) =>
  ({ kind, contents: type ? { totals: [{ type }] } : null }) as FileOverview;

describe('a file in words', () => {
  it('is of the kind it came with, else of that of its sets', () => {
    expect(kindOf(file('837P', '837'))).toEqual({ code: '837P', words: 'Claims' });
    expect(kindOf(file(null, '835'))).toEqual({ code: '835', words: 'Payment and remittance' });
    expect(kindOf(file('unknown'))).toEqual({ code: null, words: 'A stored file' });
    expect(kindOf(file('834'))).toEqual({ code: '834', words: 'A stored file' });
  });

  it('counts errors and warnings', () => {
    expect(counted({ errors: 1, warnings: 0 })).toBe('1 error');
    expect(counted({ errors: 1200, warnings: 2 })).toBe('1,200 errors, 2 warnings');
    expect(counted({ errors: 0, warnings: 0 })).toBe('nothing wrong');
  });

  it('has each place once, in the order of the file', () => {
    expect(placesOf([9, 3, 9, 100].map((segment) => ({ segment })))).toEqual([3, 9, 100]);
  });
});
