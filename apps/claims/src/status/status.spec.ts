import { isSilent, type OutClaim } from './status.js';

const claim = (changes: Partial<OutClaim> = {}): OutClaim => ({
  state: 'sent',
  sentOn: '2026-06-10',
  acceptedOn: null,
  askedOn: null,
  askedCount: 0,
  ...changes,
});

describe('a silent claim', () => {
  it('is asked about three days after sending without an acknowledgement', () => {
    expect(isSilent(claim(), '2026-06-12')).toBe(false);
    expect(isSilent(claim(), '2026-06-13')).toBe(true);
  });

  it('is asked about three weeks after its acceptance, then weekly, and not for ever', () => {
    const accepted = { state: 'accepted' as const, acceptedOn: '2026-06-12' };
    expect(isSilent(claim(accepted), '2026-07-02')).toBe(false);
    expect(isSilent(claim(accepted), '2026-07-03')).toBe(true);
    const asked = { ...accepted, askedOn: '2026-07-03', askedCount: 1 };
    expect(isSilent(claim(asked), '2026-07-09')).toBe(false);
    expect(isSilent(claim(asked), '2026-07-10')).toBe(true);
    expect(isSilent(claim({ ...asked, askedCount: 8 }), '2027-07-10')).toBe(false);
  });
});
