import { allEvents, defineEvent, sealed } from '@millrace/contracts';
import { z } from 'zod';
import { ATTEMPT_WAITS, judge, payloadOf, shortAnswer, withoutSealed } from './delivery.js';

const now = new Date('2026-06-01T12:00:00Z');
const result = (status: number | null, retryAfter: string | null = null) => ({
  status,
  error: status === null ? 'timeout' : null,
  retryAfter,
  answer: null,
});
const after = (seconds: number) => ({
  kind: 'again',
  at: new Date(now.getTime() + seconds * 1000),
});

test('2xx is delivered, 410 is gone, all else is tried again by the schedule and then given up', () => {
  expect(judge(result(204), 1, now)).toEqual({ kind: 'delivered' });
  expect(judge(result(410), 1, now)).toEqual({ kind: 'gone' });
  for (const status of [301, 404, 500, null])
    expect(judge(result(status), 1, now)).toEqual(after(5));
  expect(judge(result(500), 2, now)).toEqual(after(300));
  expect(judge(result(500), 9, now)).toEqual(after(24 * 3600));
  expect(judge(result(500), 10, now)).toEqual({ kind: 'given-up' });
  expect(ATTEMPT_WAITS).toHaveLength(10);
});

test('Retry-After puts the next attempt off, never before its turn and by a day at most', () => {
  expect(judge(result(503, '1800'), 1, now)).toEqual(after(1800));
  expect(judge(result(503, '60'), 2, now)).toEqual(after(300));
  expect(judge(result(503, 'Mon, 01 Jun 2026 13:00:00 GMT'), 1, now)).toEqual(after(3600));
  expect(judge(result(503, '99999999'), 1, now)).toEqual(after(24 * 3600));
  expect(judge(result(503, 'soon'), 1, now)).toEqual(after(5));
});

test('health information never leaves: sealed fields are dropped, in lists too', () => {
  const event = defineEvent({
    type: 'gateway.sample-happened',
    version: 1,
    topic: 'millrace.gateway',
    key: () => 'sample',
    summary: 'Something with names in it.',
    data: z.object({
      id: z.int(),
      person: sealed(z.object({ name: z.string() })),
      lines: z.array(z.object({ code: z.string(), note: sealed(z.string()).optional() })),
      notes: z.array(sealed(z.string())),
    }),
    example: {
      id: 1,
      person: { name: 'Testa Sample' },
      lines: [{ code: 'A', note: 'Testa Sample' }, { code: 'B' }],
      notes: ['Testa Sample'],
    },
  });
  expect(withoutSealed(event.example, event.sealedPaths)).toEqual({
    id: 1,
    lines: [{ code: 'A' }, { code: 'B' }],
  });
});

test('a payload stays below 20 KB, for every event of the catalogue', () => {
  for (const { type, example } of allEvents().filter((event) => event.webhook))
    expect(payloadOf({ type, time: now.toISOString(), data: example })).toContain(type);
  const data = { id: 1, many: Array.from({ length: 5_000 }, (_, i) => i) };
  const short = payloadOf({ type: 'a.b', time: now.toISOString(), data });
  expect(JSON.parse(short)).toMatchObject({ data: { id: 1 }, truncated: true });
});

test('of an answer one short printable line is kept', () => {
  expect(shortAnswer(' maintenance\r\n\u0000until\t11:00 ')).toBe('maintenance until 11:00');
  expect(shortAnswer('x'.repeat(1_000))).toHaveLength(200);
  expect(shortAnswer('\n')).toBeNull();
});
