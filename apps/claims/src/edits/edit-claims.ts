import { ClaimHeld, ClaimReady, type EditFinding } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { goesWords, nextState, type Claim } from '../claim/claim.js';
import { lockClaims } from '../claim/claim.store.js';
import { rows } from '../sql.js';
import { tell, type NewEntry } from '../timeline/tell.js';
import { loadEditInputs } from './edit-inputs.queries.js';
import { findings, holds } from './edits.js';
import type { EditInput } from './rule.domain.js';

/** What the edits said of one claim. */
export interface Edited {
  readonly input: EditInput;
  readonly findings: readonly EditFinding[];
  readonly held: boolean;
}

/**
 * Runs the edits over held and ready claims and moves each to held or ready. A claim whose coverage or provider was
 * missing takes the one that is there by now; one whose coverage names another payer goes there as an original. Claims in
 * other states are left as they are.
 */
export async function editClaims(
  ctx: Context,
  practiceId: number,
  claimIds: readonly number[],
): Promise<Map<number, Edited>> {
  const claims = (await lockClaims(ctx, practiceId, claimIds)).filter(
    (claim) => nextState(claim.state, 'hold') !== null,
  );
  const inputs = await loadEditInputs(ctx, practiceId, claims);
  const edited = new Map<number, Edited>();
  for (const input of inputs) {
    const found = findings(input);
    edited.set(input.claim.claimId, { input, findings: found, held: holds(found) });
  }
  const before = new Map(claims.map((claim) => [claim.claimId, claim]));
  await tell(
    ctx,
    practiceId,
    inputs.flatMap((input) => addressedAnew(before.get(input.claim.claimId)!, input)),
  );
  await save(ctx, practiceId, [...edited.values()]);
  return edited;
}

async function save(ctx: Context, practiceId: number, edited: readonly Edited[]): Promise<void> {
  if (edited.length === 0) return;
  const next = edited.map(({ input: { claim }, findings: found, held }) => ({
    id: claim.claimId,
    state: held ? 'held' : 'ready',
    findings: found,
    coverageId: claim.coverageId,
    payerId: claim.payerId,
    frequency: claim.frequency,
    payerClaimNumber: claim.payerClaimNumber,
    earlierPayer: claim.earlierPayer,
    providerId: claim.providerId,
  }));
  const changed = new Set(
    (
      await rows<{ id: number }>(
        ctx,
        `update claim c
            set state = n.state, findings = n.findings, coverage_id = n."coverageId", payer_id = n."payerId",
                frequency = n.frequency, payer_claim_number = n."payerClaimNumber", earlier_payer = n."earlierPayer",
                provider_id = n."providerId", version = c.version + 1, changed_at = $3,
                held_at = case when n.state = 'held' then coalesce(c.held_at, $3) end
           from jsonb_to_recordset($2::jsonb) as n (id bigint, state text, findings jsonb, "coverageId" bigint,
                "payerId" text, frequency text, "payerClaimNumber" text, "earlierPayer" jsonb, "providerId" bigint)
          where c.practice_id = $1 and c.id = n.id
            and (c.state, c.findings, c.payer_id, coalesce(c.coverage_id, 0), coalesce(c.provider_id, 0))
                is distinct from (n.state, n.findings, n."payerId", coalesce(n."coverageId", 0), coalesce(n."providerId", 0))
         returning c.id`,
        [practiceId, JSON.stringify(next), ctx.now],
      )
    ).map((row) => row.id),
  );
  await announce(
    ctx,
    practiceId,
    edited.filter((one) => changed.has(one.input.claim.claimId)),
  );
}

/** What the timeline says when a payer had the claim, or has it again. */
function addressedAnew(before: Claim, { claim, payer }: EditInput): NewEntry[] {
  const same =
    before.frequency === claim.frequency && before.payerClaimNumber === claim.payerClaimNumber;
  if (same) return [];
  return [
    {
      claimId: claim.claimId,
      key: `addressed/${claim.version}`,
      stage: 'submission',
      kind: 'payer-changed',
      icon: 'look',
      words: `Payer changed: ${goesWords(claim, payer?.name ?? claim.payerId)}`,
    },
  ];
}

async function announce(
  ctx: Context,
  practiceId: number,
  edited: readonly Edited[],
): Promise<void> {
  for (const { input, findings: found, held } of edited) {
    const { claimId, payerId } = input.claim;
    const editCodes = [...new Set(found.filter((one) => !one.overridden).map((one) => one.code))];
    if (held) ctx.emit(ClaimHeld, practiceId, { claimId, editCodes });
    else ctx.emit(ClaimReady, practiceId, { claimId, payerId });
  }
  await tell(
    ctx,
    practiceId,
    edited.map(({ input: { claim }, findings: found, held }) => ({
      claimId: claim.claimId,
      key: `edited/${claim.version}`,
      stage: 'submission' as const,
      kind: held ? 'held' : 'ready',
      icon: held ? ('look' as const) : ('good' as const),
      words: held ? 'Held before sending' : 'All checks passed',
      detail: held ? (found.find((one) => !one.overridden)?.message ?? null) : null,
    })),
  );
}
