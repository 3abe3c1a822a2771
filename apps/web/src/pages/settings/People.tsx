import type { User, UserChange, UserInput, UserList } from '@millrace/contracts';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { z } from 'zod';
import { post, put } from '../../api/client';
import { useAct, useRead } from '../../api/hooks';
import { useMay, useSession, useTimeZone } from '../../api/session';
import { moment } from '../../lib/dates';
import { Sheet } from '../../parts/dialog';
import { Avatar, Flag } from '../../parts/figures';
import { CheckField, Field, SelectField } from '../../parts/form';
import { Answer } from '../../parts/states';
import { ACTION, Table } from '../../parts/table';

const ROLES: [User['role'], string, string][] = [
  ['front-desk', 'Front desk', 'visits, check-in, coverage'],
  ['biller', 'Biller', 'claims, denials, payments'],
  ['manager', 'Manager', 'also voids, overrides, reports by mail'],
  ['administrator', 'Administrator', 'everything, and these settings'],
];

/** Who may work here, and as what. */
export function People() {
  const timeZone = useTimeZone();
  const mayChange = useMay('administrator');
  const me = useSession().user;
  const read = useRead<z.infer<typeof UserList>>('/users');
  const [open, setOpen] = useState<User | 'new' | null>(null);
  return (
    <section className="card">
      <header className="card-head">
        <h3>People</h3>
        {mayChange && (
          <button type="button" className="btn push" onClick={() => setOpen('new')}>
            <Plus size={15} aria-hidden /> Add a person
          </button>
        )}
      </header>
      <Answer of={read} rows={4}>
        {({ items }) => (
          <Table label="People" kind="two" heads={['Person', 'Role', 'State', 'Last seen', ACTION]}>
            {items.map((user) => (
              <tr key={user.userId}>
                <td>
                  <span className="row">
                    <Avatar name={user.name} />
                    <span>
                      <span className="l1 strong">
                        {user.name}
                        {user.userId === me.userId && ' (you)'}
                      </span>
                      <span className="l2">{user.email}</span>
                    </span>
                  </span>
                </td>
                <td>{ROLES.find(([role]) => role === user.role)?.[1]}</td>
                <td>
                  {user.disabled ? (
                    <Flag tone="neutral">Shut out</Flag>
                  ) : (
                    <Flag tone="success">May sign in</Flag>
                  )}
                </td>
                <td className="nowrap t2">
                  {user.lastSeenAt ? moment(user.lastSeenAt, timeZone) : 'Never'}
                </td>
                <td className="right">
                  {mayChange && (
                    <button
                      type="button"
                      className="btn small"
                      aria-label={`Change ${user.name}`}
                      onClick={() => setOpen(user)}
                    >
                      Change
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </Table>
        )}
      </Answer>
      {open === 'new' && <PersonForm user={null} onClose={() => setOpen(null)} />}
      {open && open !== 'new' && <PersonForm user={open} onClose={() => setOpen(null)} />}
    </section>
  );
}

function PersonForm({ user, onClose }: { user: User | null; onClose: () => void }) {
  const [name, setName] = useState(user?.name ?? '');
  const [email, setEmail] = useState(user?.email ?? '');
  const [role, setRole] = useState<User['role']>(user?.role ?? 'front-desk');
  const [password, setPassword] = useState('');
  const [disabled, setDisabled] = useState(user?.disabled ?? false);
  const save = useAct(
    () =>
      user
        ? put<User>(`/users/${user.userId}`, {
            name: name.trim(),
            role,
            disabled,
            password: password || undefined,
          } satisfies UserChange)
        : post<User>('/users', {
            name: name.trim(),
            email: email.trim(),
            role,
            password,
          } satisfies UserInput),
    { done: user ? 'Kept.' : 'Added.', onDone: onClose },
  );
  return (
    <Sheet title={user ? `Change ${user.name}` : 'Add a person'} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined);
        }}
      >
        <Field label="Name" required maxLength={80} value={name} onChange={setName} />
        {!user && <Field label="E-mail" type="email" required value={email} onChange={setEmail} />}
        <SelectField label="Role" value={role} onChange={(value) => setRole(value as User['role'])}>
          {ROLES.map(([value, label, words]) => (
            <option key={value} value={value}>
              {label}: {words}
            </option>
          ))}
        </SelectField>
        <Field
          label={user ? 'New password' : 'Password'}
          type="password"
          autoComplete="new-password"
          required={!user}
          minLength={12}
          hint={
            user
              ? 'Leave it empty to keep the old one. A new one ends their open sessions.'
              : 'At least 12 characters; the person can change it.'
          }
          value={password}
          onChange={setPassword}
        />
        {user && (
          <CheckField
            label="Shut out: may not sign in any more"
            checked={disabled}
            onChange={setDisabled}
          />
        )}
        <div className="form-end">
          <button type="button" className="btn" onClick={onClose}>
            Cancel
          </button>
          <button className="btn primary" disabled={save.isPending}>
            {user ? 'Save' : 'Add'}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
