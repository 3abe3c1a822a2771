import { sentence } from './sentence';

it('begins with a capital and has no dashes', () => {
  expect(sentence('asked-to-move')).toBe('Asked to move');
  expect(sentence('')).toBe('');
});
