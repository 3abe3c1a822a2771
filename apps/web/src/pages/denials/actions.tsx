import type { BulkRequest, DenialsChanged, DenialSummary, UserList } from '@millrace/contracts';
import type { z } from 'zod';
import { useState } from 'react';
import { post } from '../../api/client';
import { useAct, useRead } from '../../api/hooks';
import { useSession, useTimeZone } from '../../api/session';
import { addDays, day, dayIn } from '../../lib/dates';
import { Sheet } from '../../parts/dialog';
import { Field, SelectField } from '../../parts/form';

type Action = BulkRequest['action'];
type Denials = Pick<
  DenialSummary,
  'denialId' | 'version' | 'assigneeUserId' | 'assigneeName' | 'followUpOn'
>[];
const count = (denials: Denials) =>
  denials.length === 1 ? 'The denial' : `${denials.length} denials`;

interface Bulk {
  denials: Denials;
  action: Action;
}

function change(denials: Pick<DenialSummary, 'denialId' | 'version'>[], action: Action) {
  return post<z.infer<typeof DenialsChanged>>('/denials/bulk', {
    items: denials.map(({ denialId, version }) => ({ denialId, version })),
    action,
  } satisfies BulkRequest);
}

/** One action on several denials: all of them change, or none. It can be taken back while the sentence about it shows. */
function useBulk(done: string, before: (denial: Denials[number]) => Action, onDone: () => void) {
  return useAct(({ denials, action }: Bulk) => change(denials, action), {
    done,
    onDone,
    undo: async ({ denials }, { items }) => {
      // Each goes back to what it was; those that were alike go back together.
      const alike = Map.groupBy(denials, (denial) => JSON.stringify(before(denial)));
      for (const group of alike.values()) {
        const ids = new Set(group.map(({ denialId }) => denialId));
        await change(
          items.filter(({ denialId }) => ids.has(denialId)),
          before(group[0]!),
        );
      }
    },
  });
}

export function AssignDialog({ denials, onClose }: { denials: Denials; onClose: () => void }) {
  const users = useRead<z.infer<typeof UserList>>('/users', { stale: 60_000 });
  const me = useSession().user;
  const [userId, setUserId] = useState(String(me.userId));
  const bulk = useBulk(
    `${count(denials)} assigned.`,
    ({ assigneeUserId, assigneeName }) => ({
      kind: 'assign',
      userId: assigneeUserId,
      userName: assigneeName,
    }),
    onClose,
  );
  const people = (users.data?.items ?? []).filter(({ disabled }) => !disabled);
  return (
    <Sheet title={`Assign ${count(denials).toLowerCase()}`} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const user = people.find((one) => String(one.userId) === userId) ?? null;
          bulk.mutate({
            denials,
            action: {
              kind: 'assign',
              userId: user?.userId ?? null,
              userName: user?.name ?? null,
            },
          });
        }}
      >
        <SelectField label="To" value={userId} onChange={setUserId}>
          {people.map((one) => (
            <option key={one.userId} value={one.userId}>
              {one.name}
              {one.userId === me.userId ? ' (you)' : ''}
            </option>
          ))}
          <option value="">Nobody</option>
        </SelectField>
        {users.error && <p className="error-text">{users.error.message}</p>}
        <div className="form-end">
          <button type="button" className="btn" onClick={onClose}>
            Cancel
          </button>
          <button className="btn primary" disabled={bulk.isPending || !users.data}>
            Assign
          </button>
        </div>
      </form>
    </Sheet>
  );
}

export function FollowUpDialog({ denials, onClose }: { denials: Denials; onClose: () => void }) {
  const today = dayIn(new Date(), useTimeZone());
  const [on, setOn] = useState(addDays(today, 7));
  const bulk = useBulk(
    'Follow-up set.',
    ({ followUpOn }) => ({ kind: 'follow-up', on: followUpOn }),
    onClose,
  );
  const set = (value: string | null) =>
    bulk.mutate({ denials, action: { kind: 'follow-up', on: value } });
  return (
    <Sheet title={`Follow up ${count(denials).toLowerCase()}`} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          set(on);
        }}
      >
        <Field label="On" type="date" required min={today} value={on} onChange={setOn} />
        <div className="row wrap">
          {[1, 3, 7, 14, 30].map((days) => (
            <button
              type="button"
              key={days}
              className="btn small"
              onClick={() => setOn(addDays(today, days))}
            >
              {days === 1 ? 'Tomorrow' : `In ${days} days`}
            </button>
          ))}
        </div>
        <div className="form-end">
          <button type="button" className="btn ghost" onClick={() => set(null)}>
            Remove the day
          </button>
          <button className="btn primary" disabled={bulk.isPending || !on}>
            {on ? `Follow up on ${day(on)}` : 'Follow up'}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
