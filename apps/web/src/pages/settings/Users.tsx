import type { User, UserChange, UserInput, UserList } from '@millrace/contracts';
import { useState } from 'react';
import type { z } from 'zod';
import { post, put } from '../../api/client';
import { useAct, useRead } from '../../api/hooks';
import { useMay, useSession, useTimeZone } from '../../api/session';
import { moment } from '../../lib/dates';
import { Sheet } from '../../parts/dialog';
import { Avatar, Chip } from '../../parts/figures';
import { Field, SelectField } from '../../parts/form';
import { Answer } from '../../parts/states';

type Users = z.infer<typeof UserList>;
const ROLES: [User['role'], string][] = [
  ['front-desk', 'Front desk'],
  ['biller', 'Biller'],
  ['manager', 'Manager'],
  ['administrator', 'Administrator'],
];
const roleWords = (role: string) => ROLES.find(([value]) => value === role)?.[1] ?? role;

/** Who works here, and what each may do. */
export function Users() {
  const read = useRead<Users>('/users');
  const timeZone = useTimeZone();
  const me = useSession().user.userId;
  const isAdministrator = useMay('administrator');
  const [open, setOpen] = useState<User | 'new' | null>(null);
  return (
    <section className="card">
      <header className="card-head">
        <h2>People and roles</h2>
        {isAdministrator && (
          <button type="button" className="btn push" onClick={() => setOpen('new')}>
            Add a person
          </button>
        )}
      </header>
      <Answer of={read}>
        {({ items }) => (
          <div className="scroll-x">
            <table className="grid two">
              <thead>
                <tr>
                  <th scope="col">Person</th>
                  <th scope="col">Role</th>
                  <th scope="col">Last seen</th>
                  <th scope="col">State</th>
                  <th scope="col">
                    <span className="sr">Action</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((user) => (
                  <tr key={user.userId}>
                    <td>
                      <span className="row">
                        <Avatar name={user.name} />
                        <span>
                          <span className="l1 strong">
                            {user.name}
                            {user.userId === me ? ' (you)' : ''}
                          </span>
                          <span className="l2">{user.email}</span>
                        </span>
                      </span>
                    </td>
                    <td>{roleWords(user.role)}</td>
                    <td className="nowrap">
                      {user.lastSeenAt ? moment(user.lastSeenAt, timeZone) : 'Never'}
                    </td>
                    <td>
                      {user.disabled ? <Chip>Off</Chip> : <Chip tone="success">Active</Chip>}
                    </td>
                    <td className="right">
                      {isAdministrator && (
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
              </tbody>
            </table>
          </div>
        )}
      </Answer>
      {open !== null && (
        <UserDialog user={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}

function UserDialog({ user, onClose }: { user: User | null; onClose: () => void }) {
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
            ...(password && { password }),
          } satisfies z.infer<typeof UserChange>)
        : post<User>('/users', {
            name: name.trim(),
            email: email.trim(),
            role,
            password,
          } satisfies UserInput),
    { done: user ? 'Changed.' : 'Added.', onDone: onClose },
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
        {!user && (
          <Field
            label="E-mail"
            type="email"
            required
            maxLength={200}
            value={email}
            onChange={setEmail}
          />
        )}
        <SelectField label="Role" value={role} onChange={(next) => setRole(next as User['role'])}>
          {ROLES.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </SelectField>
        <Field
          label={user ? 'New password' : 'Password'}
          type="password"
          autoComplete="new-password"
          required={!user}
          minLength={12}
          maxLength={200}
          value={password}
          hint={user ? 'Leave it empty to keep the old one.' : 'At least 12 characters.'}
          onChange={setPassword}
        />
        {user && (
          <label className="row">
            <input
              type="checkbox"
              className="check"
              checked={disabled}
              onChange={(event) => setDisabled(event.target.checked)}
            />
            May not sign in
          </label>
        )}
        <div className="form-end">
          <button className="btn primary" disabled={save.isPending}>
            {user ? 'Keep the changes' : 'Add'}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
