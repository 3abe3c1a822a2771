import { PAYERS } from '../payers/payers.js';
import { IN_DAYS, IN_MINUTES } from './timetable.js';

const received = new Date('2026-03-02T15:00:40.000Z');
const secondsAfter = (at: Date) => (at.getTime() - received.getTime()) / 1000;

test('in minutes everything comes within a short watch, in the order of a real payer', () => {
  for (const payer of PAYERS) {
    const syntax = IN_MINUTES.syntaxAnswerAt(received);
    const verdict = IN_MINUTES.claimAnswerAt(received);
    const payment = IN_MINUTES.paymentAt(7, payer, 'a claim', received);
    expect(secondsAfter(syntax)).toBeGreaterThan(0);
    expect(verdict > syntax && secondsAfter(verdict) < 60).toBe(true);
    expect(secondsAfter(payment)).toBeGreaterThan(120);
    expect(secondsAfter(payment)).toBeLessThanOrEqual(300);
    expect(payment.getTime() % 60_000).toBe(0);
    expect(IN_MINUTES.paymentAfter(payer, payment) > payment).toBe(true);
  }
});

test('in days a payment leaves at nine on a payment day, a later one strictly after it', () => {
  for (const payer of PAYERS) {
    const payment = IN_DAYS.paymentAt(7, payer, 'a claim', received);
    expect(payer.payWeekdays).toContain(payment.getUTCDay());
    expect(payment.toISOString()).toMatch(/T09:00:00/);
    expect(IN_DAYS.paymentAfter(payer, payment) > payment).toBe(true);
  }
});
