import { RemittancePosted, type ClaimState } from '@millrace/contracts';
import fc from 'fast-check';
import {
  allowedCents,
  openCents,
  splitPosting,
  stateAfterPosting,
  type PostedClaim,
} from './money.js';

const place = { sha256: 'a'.repeat(64), segment: 1, offset: 0 };
const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });
const adjustment = fc.record({
  group: fc.constantFrom('CO' as const, 'PR' as const),
  reason: fc.constantFrom('45', '29', '1'),
  cents,
  posted: fc.constantFrom('write-off' as const, 'patient' as const, 'open' as const),
  place: fc.constant(place),
});
const posted: fc.Arbitrary<PostedClaim> = fc.record({
  claimId: fc.constant(1),
  postingId: fc.constant(1),
  version: fc.constant(1),
  status: fc.constant('1'),
  payerClaimNumber: fc.constant(null),
  chargeCents: cents,
  paidCents: cents,
  writtenOffCents: cents,
  patientCents: cents,
  adjustments: fc.array(adjustment, { maxLength: 3 }),
  remarkCodes: fc.constant([]),
  lines: fc.array(
    fc.record({
      lineNumber: fc.option(fc.integer({ min: 1, max: 5 })),
      procedure: fc.constant('99214'),
      chargeCents: cents,
      paidCents: cents,
      adjustments: fc.array(adjustment, { maxLength: 3 }),
      remarkCodes: fc.constant([]),
      place: fc.constant(place),
    }),
    { maxLength: 5 },
  ),
  receivableCents: cents,
  place: fc.constant(place),
});

describe('the copy of the money', () => {
  it('splits a posting into lines that add up to it, and loses no adjustment', () => {
    fc.assert(
      fc.property(posted, (claim) => {
        const parts = splitPosting(claim);
        const sum = (key: 'paidCents' | 'patientCents' | 'writtenOffCents') =>
          parts.reduce((total, part) => total + part[key], 0);
        expect(sum('paidCents')).toBe(claim.paidCents);
        expect(sum('patientCents')).toBe(claim.patientCents);
        expect(sum('writtenOffCents')).toBe(claim.writtenOffCents);
        const all = [...claim.adjustments, ...claim.lines.flatMap((line) => line.adjustments)];
        expect(parts.flatMap((part) => part.adjustments)).toHaveLength(all.length);
      }),
    );
  });

  it('reads the declared example to the cent', () => {
    const [claim] = RemittancePosted.data.parse(RemittancePosted.example).claims as PostedClaim[];
    expect(
      splitPosting(claim!).map((part) => [part.lineNumber, part.paidCents, part.writtenOffCents]),
    ).toEqual([
      [0, 13440, 8960],
      [2, 0, 0],
    ]);
  });

  const money = (paidCents: number, patientCents: number, writtenOffCents: number) => ({
    chargeCents: 64000,
    paidCents,
    patientCents,
    writtenOffCents,
  });
  const settled = (
    amounts: ReturnType<typeof money>,
    state: ClaimState,
    hasOpenDenial = false,
    writtenOffByUs = false,
  ) => ({ ...amounts, state, frequency: '1' as const, hasOpenDenial, writtenOffByUs });

  it.each([
    ['paid in full', money(30000, 4000, 30000), false, false, 'paid'],
    ['all deductible, which is no denial', money(0, 64000, 0), false, false, 'closed'],
    ['paid in part', money(13440, 3000, 8960), true, false, 'partly-paid'],
    ['denied', money(0, 0, 0), true, false, 'denied'],
    ['reversed', money(0, 0, 0), false, false, 'accepted'],
    ['written off by us', money(13440, 3000, 47560), false, true, 'closed'],
  ] as const)('%s', (_what, amounts, denial, writtenOff, state) => {
    expect(stateAfterPosting(settled(amounts, 'accepted', denial, writtenOff))).toBe(state);
  });

  it('leaves a claim alone that waits for its own way out', () => {
    expect(stateAfterPosting(settled(money(64000, 0, 0), 'held'))).toBe('held');
    expect(stateAfterPosting(settled(money(0, 0, 0), 'ready', true))).toBe('ready');
    expect(stateAfterPosting(settled(money(0, 0, 0), 'voided'))).toBe('voided');
  });

  it('waits for the payer’s word on a void that is out', () => {
    const out = { ...settled(money(0, 0, 0), 'sent'), frequency: '8' as const };
    expect(stateAfterPosting(out)).toBe('sent');
    expect(stateAfterPosting({ ...out, state: 'rejected' })).toBe('accepted');
  });

  it('says nothing of what is allowed before a line is priced', () => {
    expect(allowedCents(money(0, 0, 0))).toBeNull();
    expect(allowedCents(money(0, 0, 64000))).toBe(0);
    expect(allowedCents(money(10840, 3000, 7360))).toBe(13840);
    expect(openCents(money(13440, 3000, 8960))).toBe(38600);
  });
});
