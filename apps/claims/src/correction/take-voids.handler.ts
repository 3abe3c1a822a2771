import { ClaimVoided, type FilePlace } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { statesFor } from '../claim/claim.js';
import { endDenialsOfVoided } from '../denials/end-denials.js';
import { timeZoneOf } from '../reference/reference.store.js';
import { column, rows } from '../sql.js';
import { wallClock } from '../submission/submission.js';
import { tell } from '../timeline/tell.js';

/** A payer's word that it took the void of a claim. */
export interface AcceptedVoid {
  readonly claimId: number;
  /** Day of the payer's word (STC02), when it says one. */
  readonly saidOn: string | null;
  readonly place: FilePlace;
}

interface Voided {
  readonly claimId: number;
  readonly payerId: string;
  readonly payerClaimNumber: string;
  readonly chargeCents: number;
  readonly voidedOn: string;
  readonly place: FilePlace;
}

/**
 * The payer accepted voids (frequency 8): the claims end as voided, owe nothing any more, and their open denials end with them. What
 * was paid on them stays open as owed to the payer until its reversal comes. A word from before the void was sent is about an earlier
 * sending and changes nothing; one day is left for the zones of payer and practice.
 * @returns the claims that ended by this
 */
export async function takeVoids(
  ctx: Context,
  practiceId: number,
  voids: readonly AcceptedVoid[],
): Promise<Set<number>> {
  if (voids.length === 0) return new Set();
  const zone = await timeZoneOf(ctx, practiceId);
  const today = wallClock(ctx.now, zone).date;
  const voided = await rows<Voided>(
    ctx,
    `update claim c
        set state = 'voided', voided_on = n."voidedOn", changed_at = $3, version = c.version + 1,
            open_cents = - c.paid_cents - c.patient_cents - c.written_off_cents
       from jsonb_to_recordset($2::jsonb) as n ("claimId" bigint, "voidedOn" date, place jsonb)
      where c.practice_id = $1 and c.id = n."claimId" and c.frequency = '8' and c.state = any($4)
        and n."voidedOn" >= (c.submitted_at at time zone $5)::date - 1
     returning c.id as "claimId", c.payer_id as "payerId", c.payer_claim_number as "payerClaimNumber",
               c.charge_cents as "chargeCents", n."voidedOn", n.place`,
    [
      practiceId,
      JSON.stringify(voids.map(({ saidOn, ...one }) => ({ ...one, voidedOn: saidOn ?? today }))),
      ctx.now,
      statesFor('accept'),
      zone,
    ],
  );
  for (const one of voided) ctx.emit(ClaimVoided, practiceId, one);
  await tell(
    ctx,
    practiceId,
    voided.map(({ claimId, payerClaimNumber, place }) => ({
      claimId,
      key: `277CA/${place.sha256}/${place.segment}`,
      stage: 'submission',
      kind: 'voided',
      icon: 'good',
      words: 'Void accepted: the claim is taken back',
      detail: `payer’s number ${payerClaimNumber}`,
      fileKind: '277CA',
      place,
    })),
  );
  const claimIds = column(voided, 'claimId');
  await endDenialsOfVoided(ctx, practiceId, claimIds);
  return new Set(claimIds);
}
