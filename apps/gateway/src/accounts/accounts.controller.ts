import {
  ApiKeyCreated,
  ApiKeyInput,
  ApiKeyList,
  PasswordChange,
  Session,
  User,
  UserChange,
  UserInput,
  UserList,
  type ApiKey,
} from '@millrace/contracts';
import {
  Answer,
  Audit,
  Conflict,
  Ctx,
  IdParam,
  Invalid,
  NotFound,
  Roles,
  SETTINGS,
  type RequestContext,
} from '@millrace/runtime';
import { hashPassword, hashToken, newToken, verifyPassword } from '@millrace/security';
import { Body, Controller, Get, Inject, Param, Post, Put } from '@nestjs/common';
import { z } from 'zod';
import type { GatewaySettings } from '../settings.js';

const USER = `id as "userId", name, email, role, disabled, last_seen_at as "lastSeenAt"`;
const KEY = `id as "apiKeyId", name, prefix, created_at as "createdAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt"`;
const PREFIX_LENGTH = 8;

/** Who works here, and which software may call. */
@Controller()
export class AccountsController {
  constructor(@Inject(SETTINGS) private readonly settings: GatewaySettings) {}

  @Get('session')
  @Roles('front-desk', 'biller', 'manager', 'administrator')
  @Answer(Session)
  async session(@Ctx() { tx, identity }: RequestContext): Promise<Session> {
    const [row] = (await tx.query(
      `select a.id as "userId", a.name, a.email, a.role, p.practice_id as "practiceId", p.name as practice, p.time_zone as "timeZone"
         from user_account a left join practice p on p.practice_id = a.practice_id where a.id = $1`,
      [identity.userId],
    )) as (Session['user'] & {
      practiceId: number | null;
      practice: string | null;
      timeZone: string | null;
    })[];
    if (!row) throw new NotFound('No such user.');
    return {
      user: { userId: row.userId, name: row.name, email: row.email, role: row.role },
      practice: {
        practiceId: identity.practiceId,
        name: row.practice ?? '',
        timeZone: row.timeZone ?? 'UTC',
      },
      idleMinutes: this.settings.sessionIdleMinutes,
    };
  }

  @Put('session/password')
  @Roles('front-desk', 'biller', 'manager', 'administrator')
  @Audit('password.changed')
  @Answer(z.object({ done: z.literal(true) }))
  async changePassword(
    @Body({ schema: PasswordChange }) { current, next }: PasswordChange,
    @Ctx() { tx, identity }: RequestContext,
  ) {
    const [row] = (await tx.query('select password_hash as hash from user_account where id = $1', [
      identity.userId,
    ])) as { hash: string }[];
    if (!row || !(await verifyPassword(current, row.hash)))
      throw new Invalid([{ path: 'current', message: 'This is not your password.' }]);
    await tx.query('update user_account set password_hash = $2 where id = $1', [
      identity.userId,
      await hashPassword(next),
    ]);
    await tx.query('delete from session where user_id = $1', [identity.userId]);
    return { done: true };
  }

  @Get('users')
  @Roles('front-desk', 'biller', 'manager', 'administrator')
  @Answer(UserList)
  async users(@Ctx() { tx }: RequestContext) {
    return { items: await tx.query(`select ${USER} from user_account order by name, id`) };
  }

  @Post('users')
  @Roles('administrator')
  @Audit('user.added')
  @Answer(User, { status: 201 })
  async addUser(@Body({ schema: UserInput }) input: UserInput, @Ctx() ctx: RequestContext) {
    const [row] = await ctx.tx.query(
      `insert into user_account (practice_id, email, name, role, password_hash, created_at)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning ${USER}`,
      [
        ctx.identity.practiceId,
        input.email,
        input.name,
        input.role,
        await hashPassword(input.password),
        ctx.now,
      ],
    );
    if (!row) throw new Conflict('Somebody has this e-mail address already.');
    return row;
  }

  @Put('users/:userId')
  @Roles('administrator')
  @Audit('user.changed', { subject: 'userId' })
  @Answer(User)
  async changeUser(
    @Param('userId', { schema: IdParam }) userId: number,
    @Body({ schema: UserChange }) change: UserChange,
    @Ctx() ctx: RequestContext,
  ) {
    if (
      userId === ctx.identity.userId &&
      (change.disabled || (change.role && change.role !== 'administrator'))
    ) {
      throw new Conflict('You cannot take away your own access; ask another administrator.');
    }
    await ctx.tx.query(
      `update user_account set name = coalesce($2, name), role = coalesce($3, role), disabled = coalesce($4, disabled),
              password_hash = coalesce($5, password_hash) where id = $1`,
      [
        userId,
        change.name ?? null,
        change.role ?? null,
        change.disabled ?? null,
        change.password ? await hashPassword(change.password) : null,
      ],
    );
    // A new password or lost access ends what was open.
    if (change.password || change.disabled)
      await ctx.tx.query('delete from session where user_id = $1', [userId]);
    const [row] = await ctx.tx.query(`select ${USER} from user_account where id = $1`, [userId]);
    if (!row) throw new NotFound('No such user.');
    return row;
  }

  @Get('api-keys')
  @Roles('administrator')
  @Answer(ApiKeyList)
  async apiKeys(@Ctx() { tx }: RequestContext) {
    return { items: await tx.query(`select ${KEY} from api_key order by id desc`) };
  }

  @Post('api-keys')
  @Roles('administrator')
  @Audit('api-key.created')
  @Answer(ApiKeyCreated, { status: 201, description: 'The key is shown in this answer only.' })
  async createApiKey(
    @Body({ schema: ApiKeyInput }) { name }: z.infer<typeof ApiKeyInput>,
    @Ctx() ctx: RequestContext,
  ) {
    const key = newToken('mr');
    const [row] = (await ctx.tx.query(
      `insert into api_key (practice_id, name, prefix, hash, created_at) values ($1, $2, $3, $4, $5) returning ${KEY}`,
      [ctx.identity.practiceId, name, key.slice(0, PREFIX_LENGTH), hashToken(key), ctx.now],
    )) as [ApiKey];
    return { ...row, key };
  }

  @Post('api-keys/:apiKeyId/revoke')
  @Roles('administrator')
  @Audit('api-key.revoked', { subject: 'apiKeyId' })
  @Answer(z.object({ revoked: z.literal(true) }))
  async revoke(
    @Param('apiKeyId', { schema: IdParam }) apiKeyId: number,
    @Ctx() ctx: RequestContext,
  ) {
    await ctx.tx.query('update api_key set revoked_at = coalesce(revoked_at, $2) where id = $1', [
      apiKeyId,
      ctx.now,
    ]);
    const [row] = await ctx.tx.query('select 1 from api_key where id = $1', [apiKeyId]);
    if (!row) throw new NotFound('No such API key.');
    return { revoked: true };
  }
}
