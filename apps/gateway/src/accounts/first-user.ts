import type { UnitOfWork } from '@millrace/messaging';
import { hashPassword } from '@millrace/security';

export interface FirstUser {
  readonly email: string;
  readonly name: string;
  readonly role: 'front-desk' | 'biller' | 'manager' | 'administrator';
  readonly password: string;
}

/** Makes the people of a new practice; those who are there already stay as they are. */
export async function addFirstUsers(
  work: UnitOfWork,
  practiceId: number,
  users: readonly FirstUser[],
): Promise<void> {
  const hashes = await Promise.all(users.map((user) => hashPassword(user.password)));
  await work.run({ practiceIds: [practiceId] }, (ctx) =>
    ctx.tx.query(
      `insert into user_account (practice_id, email, name, role, password_hash, created_at)
       select $1, u.*, $6 from unnest($2::text[], $3::text[], $4::text[], $5::text[]) u on conflict do nothing`,
      [
        practiceId,
        users.map((u) => u.email),
        users.map((u) => u.name),
        users.map((u) => u.role),
        hashes,
        ctx.now,
      ],
    ),
  );
}
