import { z } from 'zod';
import { allEvents, defineEvent } from '../index.js';

const declare = (version: number, more: { webhook?: boolean; example?: { id: number } } = {}) =>
  defineEvent({
    type: 'sample.versioned',
    version,
    topic: 'millrace.sample',
    key: ({ id }) => `thing:${id}`,
    summary: 'An invented event.',
    data: z.object({ id: z.int() }),
    example: { id: 1 },
    ...more,
  });

test('versions stand beside each other, in order', () => {
  declare(10);
  declare(2, { webhook: true });
  const found = allEvents().filter(({ type }) => type === 'sample.versioned');
  expect(found.map(({ version }) => version)).toEqual([2, 10]);
});

test('a version is declared once, with an example that parses', () => {
  expect(() => declare(2)).toThrow('sample.versioned@2 is declared twice');
  expect(() => declare(3, { example: { id: 1.5 } })).toThrow(
    'The example of sample.versioned@3 is invalid',
  );
});

test('webhooks carry one version of a type: endpoints that subscribed to it would get each fact twice', () => {
  expect(() => declare(4, { webhook: true })).toThrow(
    'Webhooks cannot carry sample.versioned@4 beside version 2.',
  );
});
