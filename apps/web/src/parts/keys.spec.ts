import { type Press, pageKey } from './keys';

const press = (change: Partial<Press>): Press => ({
  key: 'j',
  hasModifier: false,
  tag: 'BODY',
  type: '',
  isEditable: false,
  isCovered: false,
  ...change,
});

describe('keys of the page', () => {
  it('takes letters in either case and others by their name', () => {
    expect(pageKey(press({ key: 'J' }), true)).toBe('j');
    expect(pageKey(press({ key: '?' }), true)).toBe('?');
    expect(pageKey(press({ key: 'ArrowDown' }), true)).toBe('ArrowDown');
  });

  it.each<[string, Partial<Press>]>([
    ['a text field', { tag: 'INPUT', type: 'text' }],
    ['a text area', { tag: 'TEXTAREA' }],
    ['a list of choices', { tag: 'SELECT' }],
    ['an editable part', { isEditable: true }],
    ['a dialog', { isCovered: true }],
    ['the browser', { hasModifier: true }],
  ])('leaves a letter to %s', (_, change) => {
    expect(pageKey(press(change), true)).toBeNull();
  });

  it('acts while a checkbox of a row has the focus', () => {
    expect(pageKey(press({ tag: 'INPUT', type: 'checkbox' }), true)).toBe('j');
  });

  it('leaves Enter to the link or button that has the focus', () => {
    expect(pageKey(press({ key: 'Enter', tag: 'A' }), true)).toBeNull();
    expect(pageKey(press({ key: 'Enter', tag: 'TR' }), true)).toBe('Enter');
  });

  it('has no single letters when they are switched off, but the other keys', () => {
    expect(pageKey(press({}), false)).toBeNull();
    expect(pageKey(press({ key: 'ArrowDown' }), false)).toBe('ArrowDown');
  });
});
