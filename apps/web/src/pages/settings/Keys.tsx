import type { ApiKeyCreated, ApiKeyList } from '@millrace/contracts';
import type { z } from 'zod';
import { useTimeZone } from '../../api/session';
import { moment } from '../../lib/dates';
import { Credentials } from './Credentials';

type Key = z.infer<typeof ApiKeyList>['items'][number];

/** Keys of other software that calls the API. */
export function Keys() {
  const timeZone = useTimeZone();
  return (
    <Credentials<Key, ApiKeyCreated>
      path="/api-keys"
      words={{
        title: 'Keys',
        about: 'A key may do what software does; it is no person.',
        add: 'Add a key',
        hint: 'Of the software that uses it, e.g. Front desk system.',
        make: 'Make the key',
        made: 'The key is made.',
        revoked: 'Revoked. Requests with it are refused from now on.',
        good: 'Works',
        empty: 'No keys yet',
        emptyAbout: 'The clinic’s own software needs one to book and to bill.',
      }}
      columns={['Begins with', 'Last used']}
      idOf={({ apiKeyId }) => apiKeyId}
      cells={(key) => [
        `${key.prefix}…`,
        <td className="nowrap t2" key="used">
          {key.lastUsedAt ? moment(key.lastUsedAt, timeZone) : 'Never'}
        </td>,
      ]}
      secretOf={({ name, key }) => ({
        title: `Key of ${name}`,
        words: 'Send it as the header “Authorization: Bearer …”.',
        secret: key,
      })}
    />
  );
}
