import { barredPlace, placesOf } from './places';

describe('places of a role', () => {
  const names = (role: string) => placesOf(role).map(({ name }) => name);

  it('offers each role what it may see', () => {
    expect(names('front-desk')).toEqual(['Today', 'Denials', 'Claims']);
    expect(names('biller')).toEqual(['Today', 'Denials', 'Claims', 'Money', 'Reports']);
    expect(names('administrator')).toHaveLength(7);
  });

  it('names who may see a place that a role may not', () => {
    expect(barredPlace('/money/12', 'front-desk')).toEqual({
      name: 'Money',
      who: 'biller or manager or administrator',
    });
    expect(barredPlace('/money/12', 'biller')).toBeNull();
    expect(barredPlace('/moneybox', 'front-desk')).toBeNull();
    expect(barredPlace('/claims/12', 'front-desk')).toBeNull();
    expect(barredPlace('/claims/files', 'front-desk')?.who).toBe(
      'biller or manager or administrator',
    );
    const sha256 = 'a'.repeat(64);
    expect(barredPlace(`/files/claims/${sha256}`, 'front-desk')?.name).toBe('files of claims');
    expect(barredPlace(`/files/remittances/${sha256}`, 'front-desk')).not.toBeNull();
    expect(barredPlace(`/files/coverage/${sha256}`, 'front-desk')).toBeNull();
    expect(barredPlace('/messages', 'biller')?.who).toBe('front desk or manager or administrator');
  });
});
