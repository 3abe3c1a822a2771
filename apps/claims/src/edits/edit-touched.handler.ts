import type { Context } from '@millrace/messaging';
import { rows } from '../sql.js';
import { editClaims } from './edit-claims.js';

/** Whose data changed. */
export interface Touched {
  readonly all?: boolean;
  readonly patientIds?: readonly number[];
  readonly providerIds?: readonly number[];
  readonly npis?: readonly string[];
  readonly locationIds?: readonly number[];
  readonly payerIds?: readonly string[];
}

/** Claims edited in one go. */
const SET = 2000;

/** Runs the edits again over held claims whose data changed elsewhere; those that pass now are released. */
export async function editTouched(
  ctx: Context,
  practiceId: number,
  touched: Touched,
): Promise<void> {
  const held = await rows<{ id: number }>(
    ctx,
    `select id from claim
      where practice_id = $1 and state = 'held'
        and ($2 or patient_id = any($3) or provider_id = any($4) or (provider_id is null and rendering_npi = any($5))
             or location_id = any($6) or payer_id = any($7))
      order by id`,
    [
      practiceId,
      touched.all ?? false,
      touched.patientIds ?? [],
      touched.providerIds ?? [],
      touched.npis ?? [],
      touched.locationIds ?? [],
      touched.payerIds ?? [],
    ],
  );
  for (let from = 0; from < held.length; from += SET) {
    await editClaims(
      ctx,
      practiceId,
      held.slice(from, from + SET).map((claim) => claim.id),
    );
  }
}
