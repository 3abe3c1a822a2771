import type { SignIn } from '@millrace/contracts';
import { UnitOfWork } from '@millrace/messaging';
import { CLOCK, ProblemError, SETTINGS, type Clock } from '@millrace/runtime';
import { hashToken, newToken, verifyPassword, type Identity } from '@millrace/security';
import { Inject, Injectable } from '@nestjs/common';
import type { GatewaySettings } from '../settings.js';
import { writeAudit } from '../audit/audit.store.js';
import { afterFailure, isLocked, sessionEnded, type SignInState } from './accounts.js';

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
   * Opens a session and returns its token. A wrong e-mail and a wrong password look alike, also in time.
   * @throws ProblemError 401, or 429 while the account is locked
   */
  async signIn({ email, password }: SignIn, requestId: string): Promise<string> {
    const [account] = (await this.work.dataSource.query('select * from find_account($1)', [
      email,
    ])) as AccountRow[];
    if (account && !(await this.countAttempt(account, requestId))) {
      throw new ProblemError(
        429,
        'Too many wrong passwords.',
        'Wait 15 minutes, or ask your administrator.',
      );
    }
    const right = await verifyPassword(password, account?.password_hash ?? UNKNOWN);
    if (!account || account.disabled || !right) {
      if (account) await this.refuse(account, 401, requestId);
      throw new ProblemError(401, 'This e-mail and password do not match.');
    }
    return this.openSession(account, requestId);
  }

  async signOut(token: string, requestId: string): Promise<void> {
    const caller = await this.bySession(token, false);
    if (!caller) return;
    await this.work.run({ practiceIds: [caller.practiceId] }, async (ctx) => {
      await ctx.tx.query('delete from session where token_hash = $1', [hashToken(token)]);
      await writeAudit(ctx, { ...caller, requestId }, { action: 'session.closed', status: 204 });
    });
  }

  /**
   * Null: unknown, ended by idling, or the person may no longer come in.
   * @param byPerson false for a request that a page makes by itself: it does not keep the session open
   */
  async bySession(token: string, byPerson = true): Promise<Caller | null> {
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
    if (byPerson && now.getTime() - row.seen_at.getTime() > TOUCH_MS) {
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

  /**
   * Counts an attempt as wrong before its password is looked at, so that many at once are counted too; the right password
   * resets the count. False while the account is locked.
   */
  private countAttempt(account: AccountRow, requestId: string): Promise<boolean> {
    const now = this.sessionClock.now();
    return this.work.run({ practiceIds: [account.practice_id] }, async (ctx) => {
      const [row] = (await ctx.tx.query(
        `select failed_sign_ins as "failedSignIns", locked_until as "lockedUntil" from user_account where id = $1 for update`,
        [account.id],
      )) as [SignInState];
      if (isLocked(row, now)) {
        await writeAudit(ctx, auditedAs(account, requestId), {
          action: 'session.refused',
          status: 429,
        });
        return false;
      }
      const next = afterFailure(row, now);
      await ctx.tx.query(
        'update user_account set failed_sign_ins = $2, locked_until = $3 where id = $1',
        [account.id, next.failedSignIns, next.lockedUntil],
      );
      return true;
    });
  }

  private refuse(account: AccountRow, status: number, requestId: string): Promise<void> {
    return this.work.run({ practiceIds: [account.practice_id] }, (ctx) =>
      writeAudit(ctx, auditedAs(account, requestId), { action: 'session.refused', status }),
    );
  }

  private async openSession(account: AccountRow, requestId: string): Promise<string> {
    const now = this.sessionClock.now();
    const token = newToken('ms');
    await this.work.run({ practiceIds: [account.practice_id] }, async (ctx) => {
      await ctx.tx.query(
        'update user_account set failed_sign_ins = 0, locked_until = null, last_seen_at = $2 where id = $1',
        [account.id, now],
      );
      await ctx.tx.query('delete from session where user_id = $1 and seen_at < $2', [
        account.id,
        new Date(now.getTime() - this.settings.sessionIdleMinutes * 60_000),
      ]);
      await ctx.tx.query(
        'insert into session (token_hash, practice_id, user_id, created_at, seen_at) values ($1, $2, $3, $4, $4)',
        [hashToken(token), account.practice_id, account.id, now],
      );
      await writeAudit(ctx, auditedAs(account, requestId), {
        action: 'session.opened',
        status: 204,
      });
    });
    return token;
  }
}

/** A hash of no password: verifying against it takes as long as against a real one. */
const UNKNOWN = `scrypt$65536$8$2$${Buffer.alloc(16).toString('base64url')}$${Buffer.alloc(32).toString('base64url')}`;

function auditedAs(account: AccountRow, requestId: string): Identity {
  return {
    practiceId: account.practice_id,
    userId: account.id,
    userName: account.name,
    role: account.role,
    requestId,
  };
}
