import { checkNpi } from '@millrace/x12';
import { PRACTICE, PROVIDERS } from './clinic.js';
import { planScenario } from './scenario.js';

test('the same seed plans the same weeks, another seed others', () => {
  const plan = planScenario(7, 120, '2026-06-01');
  expect(planScenario(7, 120, '2026-06-01')).toEqual(plan);
  expect(planScenario(8, 120, '2026-06-01')).not.toEqual(plan);
});

test('no provider has two visits at one time, moved ones included', () => {
  const { visits } = planScenario(3, 500, '2026-06-01');
  const taken = visits.flatMap((visit) =>
    [visit.startsAt, visit.movedTo?.startsAt]
      .filter(Boolean)
      .map((at) => `${visit.provider.npi} ${at}`),
  );
  expect(new Set(taken).size).toBe(taken.length);
});

test('as many visits are kept as claims were asked for, and every fate occurs', () => {
  const { visits } = planScenario(7, 500, '2026-06-01');
  const of = (fate: string) => visits.filter((visit) => visit.fate === fate).length;
  expect(of('kept') + of('moved')).toBe(500);
  expect(of('missed')).toBeGreaterThan(10);
  expect(of('cancelled')).toBeGreaterThan(10);
  expect(of('moved')).toBeGreaterThan(3);
});

test('visits are on workdays, booked early enough for both reminders', () => {
  for (const visit of planScenario(1, 200, '2026-06-01').visits) {
    expect([1, 2, 3, 4, 5]).toContain(new Date(visit.date).getUTCDay());
    expect(Date.parse(visit.date) - Date.parse(visit.bookedOn)).toBeGreaterThanOrEqual(
      4 * 86_400_000,
    );
  }
});

test('all NPIs have their check digit', () => {
  for (const npi of [PRACTICE.npi, ...PROVIDERS.map((provider) => provider.npi)])
    expect(checkNpi(npi)).toBe(true);
});
