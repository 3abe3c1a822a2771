import { filesOf, ownerOf, size } from './files';

describe('stored files', () => {
  it('are kept by three owners and no other', () => {
    expect(['claims', 'remittances', 'coverage'].map(filesOf)).toEqual([
      ...['/claims/files', '/remittances/files', '/coverage-checks/files'],
    ]);
    expect([undefined, 'others', 'toString'].map(filesOf)).toEqual([
      ...[undefined, undefined, undefined],
    ]);
    expect([true, false, undefined].map(ownerOf)).toEqual(['claims', 'remittances', 'remittances']);
  });

  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [4_230, '4.2 kB'],
    [9_949, '9.9 kB'],
    [9_951, '10 kB'],
    [999_499, '999 kB'],
    [999_500, '1.0 MB'],
    [52_428_800, '52 MB'],
    [1_073_741_824, '1,074 MB'],
  ])('of %i bytes say %s', (bytes, words) => {
    expect(size(bytes)).toBe(words);
  });
});
