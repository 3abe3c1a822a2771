import fc from 'fast-check';
import {
  addDays,
  addressedTo,
  bareCode,
  canVoid,
  daysBetween,
  frequencyOfCorrection,
  goesWords,
  lineControlNumber,
  nextState,
  patientControlNumber,
  type Address,
} from './claim.js';

describe('a claim', () => {
  it('has a number of at most 20 characters that depends on nothing but the encounter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1 }), fc.string({ minLength: 1 }), (practiceId, externalId) => {
        const number = patientControlNumber(practiceId, externalId);
        expect(number).toMatch(/^MR[0-9A-HJKMNP-TV-Z]{12}$/);
        expect(patientControlNumber(practiceId, externalId)).toBe(number);
        expect(lineControlNumber(number, 50).length).toBeLessThanOrEqual(30);
      }),
    );
  });

  it('has different numbers for different encounters and practices', () => {
    const numbers = new Set(
      Array.from({ length: 20_000 }, (_, n) => patientControlNumber(1 + (n % 2), `E${n >> 1}`)),
    );
    expect(numbers.size).toBe(20_000);
  });

  it.each([
    ['held', 'release', 'ready'],
    ['ready', 'send', 'sent'],
    ['sent', 'accept', 'accepted'],
    ['accepted', 'reject', 'rejected'],
    ['denied', 'correct', 'held'],
    ['sent', 'correct', null],
    ['ready', 'accept', null],
    ['paid', 'reject', null],
    ['held', 'void', null],
    ['voided', 'correct', null],
    ['voided', 'reject', null],
  ] as const)('%s, %s → %s', (state, command, next) => {
    expect(nextState(state, command)).toBe(next);
  });

  it('is replaced once the payer decided it, and goes as an original after a rejection', () => {
    expect(frequencyOfCorrection('denied', '1')).toBe('7');
    expect(frequencyOfCorrection('accepted', '1')).toBe('7');
    expect(frequencyOfCorrection('rejected', '1')).toBe('1');
    // A rejected replacement is still a replacement: the payer has the claim that it replaces.
    expect(frequencyOfCorrection('rejected', '7')).toBe('7');
  });

  describe('addressed to another payer', () => {
    const at = (payerId: string, changes: Partial<Address> = {}): Address => ({
      payerId,
      frequency: '1',
      payerClaimNumber: null,
      earlierPayer: null,
      ...changes,
    });
    const atA = { payerId: 'A', frequency: '7', payerClaimNumber: 'A-1' } as const;

    it('is an original there, and again what it was when it turns back', () => {
      const decided = at('A', atA);
      const toB = addressedTo(decided, 'B');
      expect(toB).toEqual(at('B', { earlierPayer: atA }));
      expect(addressedTo(toB, 'A')).toEqual(decided);
      // By way of a third payer too.
      expect(addressedTo(addressedTo(toB, 'C'), 'A')).toEqual(decided);
      expect(addressedTo(decided, 'A')).toEqual(decided);
      expect(goesWords(toB, 'B Health')).toBe('goes to B Health as an original');
      expect(goesWords(decided, 'A Health')).toBe('goes to A Health, replaces A-1');
    });

    it('remembers the payer that has it by now, and none that never had it', () => {
      const atB = at('B', { frequency: '7', payerClaimNumber: 'B-1', earlierPayer: atA });
      expect(addressedTo(atB, 'A')).toEqual({
        ...atA,
        earlierPayer: { payerId: 'B', frequency: '7', payerClaimNumber: 'B-1' },
      });
      expect(addressedTo(at('A'), 'B')).toEqual(at('B'));
      // Turned away with a number: that is not the next payer's.
      expect(addressedTo(at('A', { payerClaimNumber: 'A-1' }), 'B').payerClaimNumber).toBeNull();
    });
  });

  it('can be voided while the payer has it', () => {
    expect(canVoid('paid', '1')).toBe(true);
    expect(canVoid('rejected', '1')).toBe(false);
    expect(canVoid('rejected', '8')).toBe(true);
    expect(canVoid('voided', '8')).toBe(false);
  });

  it('counts days over months, years and leap days', () => {
    expect(addDays('2026-06-09', 90)).toBe('2026-09-07');
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-03-09', '2026-03-08')).toBe(-1);
    expect(bareCode(' m17.11 ')).toBe('M1711');
  });
});
