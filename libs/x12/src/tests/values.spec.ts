import fc from 'fast-check';
import { checkNpi, explainSegment, formatCents, parseCents, parseDate, Segment } from '../index.js';

describe('cents', () => {
  it.each([
    ['640', 64_000],
    ['134.4', 13_440],
    ['-.5', -50],
    ['+1', 100],
    ['0', 0],
    ['-0', 0],
    ['12.340', 1_234],
    ['1.005', undefined],
    ['', undefined],
    ['.', undefined],
    ['1e5', undefined],
    ['1,000', undefined],
    ['99999999999999999', undefined],
  ])('of %j', (text, cents) => expect(parseCents(text)).toBe(cents));

  it('are read again as they were written, without trailing zeros', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (cents) => {
        const text = formatCents(cents);
        expect(parseCents(text)).toBe(cents);
        expect(text).toMatch(/^(0|-?([1-9]\d*(\.\d?[1-9])?|\.\d?[1-9]))$/);
      }),
    );
  });

  it('refuses to write fractions of a cent', () =>
    expect(() => formatCents(0.5)).toThrow(RangeError));
});

it('knows the calendar', () => {
  expect(parseDate('20240229')).toBe('2024-02-29');
  expect(['20230229', '20241301', '2024010', '20240431', 'ABCDEFGH'].map(parseDate)).toEqual(
    Array(5).fill(undefined),
  );
});

describe('NPI', () => {
  it('takes right check digits only', () => {
    expect(['1234567893', '1000000004', '2000000002'].map(checkNpi)).toEqual([true, true, true]);
    expect(
      ['1234567890', '3234567893', '123456789', '12345678931', 'ABCDEFGHIJ'].map(checkNpi),
    ).toEqual(Array(5).fill(false));
  });

  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (position, add) => {
          const digits = [...'1234567893'];
          digits[position] = String((Number(digits[position]) + add) % 10);
          expect(checkNpi(digits.join(''))).toBe(false);
        },
      ),
    );
  });
});

describe('explainSegment', () => {
  const explain = (raw: string) =>
    explainSegment(
      new Segment(raw, 1, 0, { element: '*', component: ':', repetition: '^', segment: '~' }),
    );

  it.each([
    ['CLP*A1*4*100*0**12*X', 'Claim A1, denied: billed $100.00, paid $0.00'],
    ['CAS*PR*1*20**2*5.5', 'Patient responsibility; reason 1: $20.00, reason 2: $5.50'],
    ['BPR*I*1170.5*C*ACH************20260305', 'Payment of $1,170.50 by ACH on 2026-03-05'],
    [
      'PLB*X*20261231*WO:OLD*10*L6*-.5',
      'Adjustment of the whole payment: WO $10.00, L6 -$0.50 (positive lowers the payment)',
    ],
    ['SV1*HC:99213:25*150*UN*1', 'Service 99213 25: $150.00, 1 unit(s)'],
    [
      'STC*A7:562:85*20260302*U*150',
      'Status A7:562:85 (rejected, something is invalid), charge $150.00',
    ],
    [
      'EB*C*FAM*30**GOLD*29*500*****Y',
      'Deductible, family, service type 30, $500.00, remaining, in network',
    ],
    ['SV2*0300*HC:85025*25.5*UN*2', 'Revenue code 0300, service 85025: $25.50, 2 unit(s)'],
    ['IK3*BPR*2**8', 'Segment BPR at place 2: it has element errors'],
    ['IK4*1*782*7', 'Element 1: code not allowed'],
    ['AK9*P*2*2*1', 'The group is partly accepted: 1 of 2 set(s) accepted'],
    ['QQQ*1', 'Segment QQQ'],
  ])('%s', (raw, words) => expect(explain(raw)).toBe(words));
});
