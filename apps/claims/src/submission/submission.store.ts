import type { FileStore } from '@millrace/exchange';
import type { Context } from '@millrace/messaging';
import { rows } from '../sql.js';

/** A file that is made but may not have left yet. */
export interface PreparedSubmission {
  readonly submissionId: number;
  readonly kind: '837P' | '276';
  readonly payerId: string;
  readonly sha256: string;
  readonly controlNumber: number;
}

/** A claim in a file, where it stands there. */
export interface PlacedClaim {
  readonly claimId: number;
  /** ST02 of its set. */
  readonly set: number;
  readonly frequency: string;
  readonly chargeCents: number;
  readonly segment: number;
  readonly offset: number;
}

/** A file for a payer before it is kept. */
export interface NewSubmission {
  readonly kind: '837P' | '276';
  readonly payerId: string;
  readonly controlNumber: number;
  /** ISA09, for the file's name. */
  readonly date: string;
  readonly bytes: Uint8Array;
  readonly claims: readonly PlacedClaim[];
}

/** Takes the practice's next interchange control number (1 to 999999999, then again from 1). */
export async function takeControlNumber(ctx: Context, practiceId: number): Promise<number> {
  const [row] = await rows<{ number: number }>(
    ctx,
    `update practice_copy set control_number = control_number % 999999999 + 1 where practice_id = $1
     returning control_number as number`,
    [practiceId],
  );
  return row!.number;
}

/** Keeps a file with the claims in it, as prepared: it is there before anything is sent. */
export async function keepSubmission(
  ctx: Context,
  files: FileStore,
  practiceId: number,
  { kind, payerId, controlNumber, date, bytes, claims }: NewSubmission,
): Promise<PreparedSubmission> {
  const name = `${kind}-${payerId}-${date}-${String(controlNumber).padStart(9, '0')}.edi`;
  const { sha256 } = await files.saveWithin(ctx, practiceId, bytes, {
    name,
    kind,
    receivedFrom: 'ourselves',
    direction: 'out',
  });
  const chargeCents = claims.reduce((sum, claim) => sum + claim.chargeCents, 0);
  const [row] = await rows<{ id: number }>(
    ctx,
    `insert into submission (practice_id, kind, payer_id, state, control_number, sha256, file_name, claim_count,
       charge_cents, prepared_at)
     values ($1, $2, $3, 'prepared', $4, $5, $6, $7, $8, $9) returning id`,
    [practiceId, kind, payerId, controlNumber, sha256, name, claims.length, chargeCents, ctx.now],
  );
  await ctx.tx.query(
    `insert into submission_claim (practice_id, submission_id, claim_id, set_control_number, frequency, charge_cents,
       segment, "offset")
     select $1, $2, p."claimId", p.set, p.frequency, p."chargeCents", p.segment, p."offset"
       from jsonb_to_recordset($3::jsonb) as p ("claimId" bigint, set int, frequency text, "chargeCents" bigint,
            segment int, "offset" bigint)`,
    [practiceId, row!.id, JSON.stringify(claims)],
  );
  return { submissionId: row!.id, kind, payerId, sha256, controlNumber };
}
