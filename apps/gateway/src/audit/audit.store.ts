import type { Context } from '@millrace/messaging';
import type { Identity } from '@millrace/security';

/** What was done or refused: never a query, a body or a name of a patient. */
export interface AuditedAction {
  /** `claim.viewed`, `session.opened` … */
  readonly action: string;
  /** The id of what was seen or changed. */
  readonly subject?: string | undefined;
  /** As of HTTP. */
  readonly status: number;
}

/** Appends an entry to the audit trail of the caller's practice (45 CFR 164.312(b)). */
export async function writeAudit(
  { tx, now }: Context,
  who: Identity,
  { action, subject, status }: AuditedAction,
): Promise<void> {
  await tx.query(
    `insert into audit_entry (practice_id, at, user_id, user_name, role, action, subject, status, request_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      who.practiceId,
      now,
      who.userId,
      who.userName,
      who.role,
      action,
      subject ?? null,
      status,
      who.requestId,
    ],
  );
}
