import { isBackground } from '../api/hand';
import { isIdle } from './idle';

describe('the end of a session without use', () => {
  const used = Date.UTC(2026, 10, 23, 10, 0);

  it('waits for the whole of its minutes', () => {
    expect(isIdle(used, used + 15 * 60_000 - 1, 15)).toBe(false);
    expect(isIdle(used, used + 15 * 60_000, 15)).toBe(true);
  });

  it('starts again with every touch', () => {
    expect(isIdle(used + 14 * 60_000, used + 20 * 60_000, 15)).toBe(false);
  });

  it('counts a request soon after a hand as a person’s, and a later one as the page’s own', () => {
    expect(isBackground(used, used + 4_999)).toBe(false);
    expect(isBackground(used, used + 5_000)).toBe(true);
  });
});
