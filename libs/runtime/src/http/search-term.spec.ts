import { Invalid } from '../problems.js';
import { searchTermOf } from './search-term.js';

describe('the search term of a request', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['%20%20', undefined],
    ['samp', 'samp'],
    ['O%27Sample%20J', "O'Sample J"],
    [encodeURIComponent(' Müller-Łęcki '), 'Müller-Łęcki'],
    [encodeURIComponent('ß'.repeat(80)), 'ß'.repeat(80)],
    ['100%25', '100%'],
  ])('of %p is %p', (header, term) => {
    expect(searchTermOf(header)).toBe(term);
  });

  it.each(['100%', '%E0%A4', '%FF', 'Müller', 'a'.repeat(81), encodeURIComponent('ß'.repeat(81))])(
    'of %p is refused, naming the header and not the value',
    (header) => {
      const asked = () => searchTermOf(header);
      expect(asked).toThrow(Invalid);
      expect(asked).toThrow(/^The request is not valid. x-search: Send [^ß]+\.$/);
    },
  );
});
