import { digits, phoneWords, zipWords } from './contact';

describe('how to reach somebody', () => {
  it('writes a phone number and a ZIP code as people read them', () => {
    expect(phoneWords('4065550142')).toBe('(406) 555-0142');
    expect(phoneWords('555')).toBe('555');
    expect(zipWords('596010001')).toBe('59601-0001');
    expect(zipWords('59601')).toBe('59601');
    expect(digits('(406) 555-0142')).toBe('4065550142');
  });
});
