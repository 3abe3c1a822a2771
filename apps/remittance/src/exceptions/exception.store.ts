import {
  ExceptionsOpened,
  ExceptionResolved,
  type RemittanceExceptionKind,
} from '@millrace/contracts';
import type { Context } from '@millrace/messaging';

export interface NewException {
  readonly kind: RemittanceExceptionKind;
  readonly fileId: number;
  readonly remittanceId: number | null;
  readonly segment: number | null;
  readonly offset: number | null;
  readonly reason: string;
  readonly patientControlNumber: string | null;
  readonly amountCents: number | null;
}

/**
 * Opens exceptions and tells of them. One that is open already for the same place and reason stays as it is.
 * @returns ids by segment, of those that are new
 */
export async function openExceptions(
  ctx: Context,
  practiceId: number,
  exceptions: readonly NewException[],
): Promise<Map<number, number>> {
  const opened = new Map<number, number>();
  if (exceptions.length === 0) return opened;
  const rows = (await ctx.tx.query(
    `insert into exception (practice_id, kind, file_id, remittance_id, segment, byte_offset, reason,
                            patient_control_number, amount_cents, opened_at)
     select $1, e.kind, e.file_id, e.remittance_id, e.segment, e.byte_offset, e.reason, e.control_number, e.amount, $2
       from unnest($3::text[], $4::bigint[], $5::bigint[], $6::int[], $7::bigint[], $8::text[], $9::text[],
                   $10::bigint[]) with ordinality
         e (kind, file_id, remittance_id, segment, byte_offset, reason, control_number, amount, n)
      order by e.n
     on conflict do nothing
     returning id, kind, remittance_id as "remittanceId", segment, amount_cents as "amountCents"`,
    [
      practiceId,
      ctx.now,
      exceptions.map((e) => e.kind),
      exceptions.map((e) => e.fileId),
      exceptions.map((e) => e.remittanceId),
      exceptions.map((e) => e.segment),
      exceptions.map((e) => e.offset),
      exceptions.map((e) => e.reason),
      exceptions.map((e) => e.patientControlNumber),
      exceptions.map((e) => e.amountCents),
    ],
  )) as Opened[];
  for (const { id, segment } of rows) if (segment !== null) opened.set(segment, id);
  tell(ctx, practiceId, rows);
  return opened;
}

interface Opened {
  readonly id: number;
  readonly kind: RemittanceExceptionKind;
  readonly remittanceId: number | null;
  readonly segment: number | null;
  readonly amountCents: number | null;
}

/** One event for each kind of each remittance: a file of strangers may open hundreds of thousands. */
function tell(ctx: Context, practiceId: number, rows: readonly Opened[]): void {
  for (const group of Map.groupBy(rows, (row) => `${row.remittanceId} ${row.kind}`).values()) {
    const { id, kind, remittanceId } = group[0]!;
    const amounts = group.flatMap(({ amountCents }) => amountCents ?? []);
    ctx.emit(ExceptionsOpened, practiceId, {
      kind,
      remittanceId,
      count: group.length,
      firstExceptionId: id,
      amountCents: amounts.length > 0 ? amounts.reduce((sum, cents) => sum + cents, 0) : null,
    });
  }
}

/** Ends exceptions that are open and tells of them; returns the ids that were. */
export async function resolveExceptions(
  ctx: Context,
  practiceId: number,
  exceptionIds: readonly number[],
  how: 'matched' | 'dismissed' | 'replaced',
  resolution: string | null = null,
): Promise<number[]> {
  if (exceptionIds.length === 0) return [];
  const [rows] = (await ctx.tx.query(
    `update exception set state = $3, resolved_at = $4, resolution = $5
      where practice_id = $1 and id = any ($2) and state = 'open' returning id`,
    [practiceId, exceptionIds, how, ctx.now, resolution],
  )) as [{ id: number }[], number];
  for (const { id } of rows) ctx.emit(ExceptionResolved, practiceId, { exceptionId: id, how });
  return rows.map(({ id }) => id);
}
