// The invented event of the bench, about as large as a claim's.
import { defineEvent } from '@millrace/contracts';
import { sqlMigration } from '@millrace/database';
import { spineMigrations } from '@millrace/messaging';
import { z } from 'zod';

export const Moved = defineEvent({
  type: 'sender.moved',
  version: 1,
  topic: 'millrace.sender',
  key: ({ item }) => `item:${item}`,
  summary: 'An invented event, for measuring.',
  data: z.object({ item: z.int(), n: z.int(), text: z.string() }),
  example: { item: 1, n: 1, text: 'x' },
});

export const PRACTICE = 1;
const TEXT = 'A text about as long as what an event of a claim holds. '.repeat(4);

/** The n-th event: 5,000 keys, some 300 bytes. */
export const eventOf = (n) => ({ item: n % 5_000, n, text: TEXT });

/** The receiver's own table: one row for each event and consumer. */
export const schemas = [
  { name: 'sender', migrations: spineMigrations('sender') },
  {
    name: 'receiver',
    migrations: [
      ...spineMigrations('receiver'),
      sqlMigration(
        '10-effect',
        'create table effect (consumer smallint not null, item int not null, n bigint not null)',
      ),
    ],
  },
];
