import { claimsAnswer, sentWords } from './words';

describe('the answer about the claims of a file', () => {
  const of = (claimCount: number, acceptedClaims: number, rejectedClaims: number) =>
    claimsAnswer({ claimCount, acceptedClaims, rejectedClaims, state: 'accepted' });

  it('says what is waited for, and nothing that is not known', () => {
    expect(of(3, 0, 0)).toMatchObject({ words: 'Waiting', tone: 'neutral' });
    expect(of(3, 2, 0)).toMatchObject({ words: '2 accepted, 1 waiting', tone: 'neutral' });
    expect(of(3, 3, 0)).toMatchObject({ words: '3 accepted', tone: 'success' });
  });

  it('puts a rejected claim above all', () => {
    expect(of(3, 2, 1)).toMatchObject({ words: '2 accepted, 1 rejected', tone: 'danger' });
    expect(
      claimsAnswer({ claimCount: 3, acceptedClaims: 0, rejectedClaims: 0, state: 'rejected' }),
    ).toMatchObject({ words: 'None was taken', tone: 'danger' });
  });

  it('counts what was sent in words', () => {
    expect(sentWords({ claimCount: 0, submissions: [], chargeCents: 0 })).toBe(
      'No claim is ready to send.',
    );
  });
});
