import type { Event } from '@millrace/contracts';
import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { AesGcmCipher } from '../cipher.js';
import { describeError, isPassing } from '../database-errors.js';
import { mapSealed } from '../sealing.js';
import { lockSpace } from '../spine.migration.js';
import { intoSets } from '../waves.js';

const event = (position: number, key: string, type: string): Event => ({
  id: `s/${position}`,
  type,
  version: 1,
  source: 's',
  position,
  practiceId: 1,
  key,
  time: '2026-03-02T15:00:00.000Z',
  data: {},
});

describe('grouping events into sets', () => {
  test('equal types go together, across keys; a change of type within a key waits for the next wave', () => {
    const sets = intoSets(
      [
        ['a', 'x'],
        ['b', 'x'],
        ['a', 'y'],
        ['c', 'y'],
        ['b', 'x'],
        ['a', 'x'],
      ].map(([key, type], i) => event(i, key!, type!)),
    );
    expect(sets.map((set) => [set.type, set.events.map((e) => e.position)])).toEqual([
      ['x', [0, 1, 4]],
      ['y', [3]],
      ['y', [2]],
      ['x', [5]],
    ]);
  });

  test('every event once, in order per key, for any sequence', () => {
    const sequence = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y', 'z')),
    );
    fc.assert(
      fc.property(sequence, (pairs) => {
        const events = pairs.map(([key, type], i) => event(i, key, type));
        const handled = intoSets(events).flatMap((set) => set.events);
        expect(handled.map((e) => e.position).sort((a, b) => a - b)).toEqual(
          events.map((e) => e.position),
        );
        for (const key of ['a', 'b', 'c']) {
          const positions = handled.filter((e) => e.key === key).map((e) => e.position);
          expect(positions).toEqual([...positions].sort((a, b) => a - b));
        }
      }),
    );
  });
});

describe('sealing', () => {
  const old = { id: 'k1', key: randomBytes(32) };
  const young = { id: 'k2', key: randomBytes(32) };

  test('what was sealed opens, also after a change of keys, and looks different each time', () => {
    const sealed = new AesGcmCipher([old]).seal('Testa Sample ✓');
    expect(new AesGcmCipher([young, old]).open(sealed)).toBe('Testa Sample ✓');
    expect(sealed).toMatch(/^k1\.[\w-]+$/);
    expect(new AesGcmCipher([old]).seal('Testa Sample ✓')).not.toBe(sealed);
  });

  test('a changed text, an unknown key and another key are refused', () => {
    const cipher = new AesGcmCipher([old]);
    const sealed = cipher.seal('Testa');
    const changed = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA');
    for (const text of [changed, `k9${sealed.slice(2)}`, 'k1.', 'nothing']) {
      expect(() => cipher.open(text)).toThrow(expect.objectContaining({ name: 'CannotUnseal' }));
    }
    expect(() => new AesGcmCipher([{ id: 'k1', key: young.key }]).open(sealed)).toThrow(
      /another key/,
    );
    expect(() => new AesGcmCipher([])).toThrow(/needs a key/);
    expect(() => new AesGcmCipher([{ id: 'short', key: randomBytes(16) }])).toThrow(/32 bytes/);
  });

  test('only the values at the paths change, through lists, and the data itself stays', () => {
    const data = {
      patient: { name: 'T', id: 1 },
      notes: ['a', 'b'],
      lines: [{ x: 'q' }, { x: null }, {}],
    };
    const copy = structuredClone(data);
    expect(
      mapSealed(
        data,
        ['patient.name', 'notes[]', 'lines[].x', 'absent.name'],
        (value) => `<${String(value)}>`,
      ),
    ).toEqual({
      patient: { name: '<T>', id: 1 },
      notes: ['<a>', '<b>'],
      lines: [{ x: '<q>' }, { x: null }, {}],
    });
    expect(data).toEqual(copy);
  });
});

test('errors of the passing moment are told from faults of the work', () => {
  const withCode = (code: string) => Object.assign(new Error('x'), { code });
  for (const code of ['08006', '57P01', '53300', '40001', 'ECONNREFUSED'])
    expect(isPassing(withCode(code))).toBe(true);
  for (const code of ['23505', '42P01', '22P02', '57014'])
    expect(isPassing(withCode(code))).toBe(false);
  expect(isPassing({ driverError: { code: '57P01' } })).toBe(true);
  expect(isPassing(new Error('Connection terminated unexpectedly'))).toBe(true);
  expect(isPassing(new TypeError('x is undefined'))).toBe(false);
  expect(describeError(Object.assign(new RangeError('Testa Sample'), { code: '22003' }))).toBe(
    'RangeError 22003',
  );
  expect(describeError('Testa')).toBe('string');
});

test('the services have lock spaces of their own', () => {
  const services = [
    'scheduling',
    'eligibility',
    'claims',
    'remittance',
    'reporting',
    'gateway',
    'payer-simulator',
  ];
  const spaces = services.map(lockSpace);
  expect(new Set(spaces).size).toBe(services.length);
  expect(spaces.every((space) => space > 0 && space < 0x8000)).toBe(true);
});
