import { checkNpi } from '@millrace/x12';
import { PRACTICE, PROVIDERS } from './clinic.js';
import {
  isKept,
  planScenario,
  startOf,
  type DemoScenario,
  type ScenarioOptions,
} from './scenario.js';
import { stepsOfDay, type Step } from './steps.js';

const plan = (seed: number, claims: number, more: Partial<ScenarioOptions> = {}) =>
  planScenario({ seed, claims, firstDay: '2026-06-01', ...more });

test('the same seed plans the same weeks, another seed others', () => {
  expect(plan(7, 120)).toEqual(plan(7, 120));
  expect(plan(8, 120)).not.toEqual(plan(7, 120));
});

test.each([false, true])(
  'no provider has two visits at one time, moved ones included',
  (openDaily) => {
    const { visits } = plan(3, 500, { openDaily });
    const taken = visits.flatMap((visit) =>
      [visit.startsAt, visit.movedTo?.startsAt]
        .filter(Boolean)
        .map((at) => `${visit.provider.npi} ${at}`),
    );
    expect(new Set(taken).size).toBe(taken.length);
  },
);

test('as many visits are kept as claims were asked for, and every fate occurs', () => {
  const { visits } = plan(7, 500);
  const of = (fate: string) => visits.filter((visit) => visit.fate === fate).length;
  expect(of('kept') + of('moved')).toBe(500);
  expect(of('missed')).toBeGreaterThan(10);
  expect(of('cancelled')).toBeGreaterThan(10);
  expect(of('moved')).toBeGreaterThan(3);
});

test('visits are on workdays, booked early enough for both reminders', () => {
  for (const visit of plan(1, 200).visits) {
    expect([1, 2, 3, 4, 5]).toContain(new Date(visit.date).getUTCDay());
    expect(Date.parse(visit.date) - Date.parse(visit.bookedOn)).toBeGreaterThanOrEqual(
      4 * 86_400_000,
    );
  }
});

test('a clinic that is open daily has visits on every day, from morning to evening', () => {
  const { visits } = plan(7, 200, { openDaily: true, perDay: 5, patients: 50 });
  const days = new Set(visits.map(({ date }) => new Date(date).getUTCDay()));
  expect(days.size).toBe(7);
  const hours = visits.map((visit) => new Date(visit.startsAt).getUTCHours() - 6);
  expect(Math.min(...hours)).toBeLessThan(10);
  expect(Math.max(...hours)).toBeGreaterThan(15);
});

test('who comes is checked in about the start, checked out after the visit, and billed after that', () => {
  const scenario = plan(7, 200);
  const steps = [...daysOf(scenario)].flatMap((day) => stepsOfDay(scenario, day));
  const minutes = (kind: Step['do'], key: string) => {
    const found = steps.filter(
      (step) => step.do === kind && 'visit' in step && step.visit.key === key,
    );
    expect(found).toHaveLength(1);
    return found[0]!.at.getTime() / 60_000;
  };
  const lengths = new Set<number>();
  for (const visit of scenario.visits.filter(isKept)) {
    const start = startOf(visit).getTime() / 60_000;
    const checkIn = minutes('check-in', visit.key);
    const checkOut = minutes('check-out', visit.key);
    expect(Math.abs(checkIn - start)).toBeLessThanOrEqual(10);
    expect(checkOut - Math.max(start, checkIn)).toBeGreaterThanOrEqual(15);
    expect(checkOut - Math.max(start, checkIn)).toBeLessThanOrEqual(30);
    expect(minutes('charges', visit.key)).toBeGreaterThan(checkOut);
    lengths.add(checkOut - checkIn);
  }
  expect(lengths.size).toBeGreaterThan(3);
  expect(steps.filter((step) => step.do === 'check-in')).toHaveLength(200);
});

test('a day is played in the order of its moments, and ends at the desk', () => {
  const scenario = plan(7, 100);
  for (const day of daysOf(scenario)) {
    const steps = stepsOfDay(scenario, day);
    const moments = steps.map(({ at }) => at.getTime());
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
    expect(steps.at(-1)!.do).toBe('work-desk');
  }
});

function daysOf({ visits }: DemoScenario): Set<string> {
  return new Set(visits.flatMap(({ date, bookedOn }) => [date, bookedOn]));
}

test('all NPIs have their check digit', () => {
  for (const npi of [PRACTICE.npi, ...PROVIDERS.map((provider) => provider.npi)])
    expect(checkNpi(npi)).toBe(true);
});
