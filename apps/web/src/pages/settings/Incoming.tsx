import type { InboundSourceCreated, InboundSourceList } from '@millrace/contracts';
import type { z } from 'zod';
import { right } from '../../parts/table';
import { Credentials } from './Credentials';

type Source = z.infer<typeof InboundSourceList>['items'][number];

/** Software that tells us something by signed webhooks. */
export function Incoming() {
  return (
    <Credentials<Source, z.infer<typeof InboundSourceCreated>>
      path="/webhooks/sources"
      words={{
        title: 'Sources',
        about: 'Each signs its messages with its own secret.',
        add: 'Add a source',
        hint: 'Of the software that sends.',
        make: 'Make the source',
        made: 'The source is made.',
        revoked: 'Revoked. Its messages are refused from now on.',
        good: 'Heard',
        empty: 'Nobody sends to us yet',
        emptyAbout: 'The clinic’s software can send visits and encounters here as they happen.',
      }}
      columns={['Sends to', right('Received')]}
      idOf={({ sourceId }) => sourceId}
      cells={(source) => [
        source.path,
        <td className="right" key="received">
          {source.received.toLocaleString('en-US')}
        </td>,
      ]}
      secretOf={({ name, path, secret }) => ({
        title: `Secret of ${name}`,
        words: `It posts to ${path} and signs with this secret.`,
        secret,
      })}
    />
  );
}
