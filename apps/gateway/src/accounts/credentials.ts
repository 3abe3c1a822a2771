import { UnitOfWork } from '@millrace/messaging';
import { CLOCK, ProblemError, SETTINGS, type Clock } from '@millrace/runtime';
import { hashToken, newToken, verifyPassword, type Identity } from '@millrace/security';
import { Inject, Injectable } from '@nestjs/common';
import type { GatewaySettings } from '../settings.js';
import { afterFailure, isLocked, sessionEnded } from './accounts.js';

/** Real time: a session's idle minutes pass for the person, not for the business. */
export const SESSION_CLOCK = Symbol('gateway:session-clock');

type Caller = Omit<Identity, 'requestId'>;

interface AccountRow {
  id: number;
  practice_id: number;
  name: string;
  role: Identity['role'];
  password_hash: string;
  disabled: boolean;
  failed_sign_ins: number;
  locked_until: Date | null;
}

/** How stale `seen_at` and `last_used_at` may be: not every request writes. */
const TOUCH_MS = 60_000;

/** Finds out who calls: by session, by API key, by password. */
@Injectable()
export class Credentials {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(SESSION_CLOCK) private readonly sessionClock: Clock,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: GatewaySettings,
  ) {}

  /**
   * Opens a session. A wrong e-mail and a wrong password look alike, also in time.
   * @throws ProblemError 401, or 429 while the account is locked
   */
  async signIn(email: string, password: string): Promise<{ token: string; caller: Caller }> {
    const now = this.sessionClock.now();
    const [account] = (await this.work.dataSource.query('select * from find_account($1)', [
      email,
    ])) as AccountRow[];
    if (
      account &&
      isLocked({ failedSignIns: account.failed_sign_ins, lockedUntil: account.locked_until }, now)
    ) {
      throw new ProblemError(
        429,
        'Too many wrong passwords.',
        'Wait 15 minutes, or ask your administrator.',
      );
    }
    const right = await verifyPassword(password, account?.password_hash ?? UNKNOWN);
    if (!account || account.disabled || !right) {
      if (account) await this.rememberFailure(account, now);
      throw new ProblemError(401, 'This e-mail and password do not match.');
    }
    const token = newToken('ms');
    await this.work.run({ practiceIds: [account.practice_id] }, async ({ tx }) => {
      await tx.query(
        'update user_account set failed_sign_ins = 0, locked_until = null, last_seen_at = $2 where id = $1',
        [account.id, now],
      );
      await tx.query(
        'insert into session (token_hash, practice_id, user_id, created_at, seen_at) values ($1, $2, $3, $4, $4)',
        [hashToken(token), account.practice_id, account.id, now],
      );
    });
    return { token, caller: callerOf(account) };
  }

  async signOut(token: string): Promise<void> {
    const caller = await this.bySession(token);
    if (!caller) return;
    await this.work.run({ practiceIds: [caller.practiceId] }, async ({ tx }) => {
      await tx.query('delete from session where token_hash = $1', [hashToken(token)]);
    });
  }

  /** Null: unknown, ended by idling, or the person may no longer come in. */
  async bySession(token: string): Promise<Caller | null> {
    const hash = hashToken(token);
    const [row] = (await this.work.dataSource.query('select * from find_session($1)', [hash])) as {
      practice_id: number;
      user_id: number;
      name: string;
      role: Identity['role'];
      disabled: boolean;
      seen_at: Date;
    }[];
    const now = this.sessionClock.now();
    if (!row || row.disabled || sessionEnded(row.seen_at, this.settings.sessionIdleMinutes, now))
      return null;
    if (now.getTime() - row.seen_at.getTime() > TOUCH_MS) {
      await this.work.run({ practiceIds: [row.practice_id] }, async ({ tx }) => {
        await tx.query('update session set seen_at = $2 where token_hash = $1', [hash, now]);
        await tx.query('update user_account set last_seen_at = $2 where id = $1', [
          row.user_id,
          now,
        ]);
      });
    }
    return { practiceId: row.practice_id, userId: row.user_id, userName: row.name, role: row.role };
  }

  /** Null: unknown or revoked. */
  async byApiKey(key: string): Promise<Caller | null> {
    const [row] = (await this.work.dataSource.query('select * from find_api_key($1)', [
      hashToken(key),
    ])) as {
      id: number;
      practice_id: number;
      name: string;
      revoked_at: Date | null;
      last_used_at: Date | null;
    }[];
    if (!row || row.revoked_at) return null;
    const now = this.clock.now();
    if (!row.last_used_at || now.getTime() - row.last_used_at.getTime() > TOUCH_MS) {
      await this.work.run({ practiceIds: [row.practice_id] }, ({ tx }) =>
        tx.query('update api_key set last_used_at = $2 where id = $1', [row.id, now]),
      );
    }
    return { practiceId: row.practice_id, userId: 0, userName: row.name, role: 'service' };
  }

  private async rememberFailure(account: AccountRow, now: Date): Promise<void> {
    const next = afterFailure(
      { failedSignIns: account.failed_sign_ins, lockedUntil: account.locked_until },
      now,
    );
    await this.work.run({ practiceIds: [account.practice_id] }, ({ tx }) =>
      tx.query('update user_account set failed_sign_ins = $2, locked_until = $3 where id = $1', [
        account.id,
        next.failedSignIns,
        next.lockedUntil,
      ]),
    );
  }
}

/** A hash of no password: verifying against it takes as long as against a real one. */
const UNKNOWN = `scrypt$65536$8$2$${Buffer.alloc(16).toString('base64url')}$${Buffer.alloc(32).toString('base64url')}`;

function callerOf(account: AccountRow): Caller {
  return {
    practiceId: account.practice_id,
    userId: account.id,
    userName: account.name,
    role: account.role,
  };
}
