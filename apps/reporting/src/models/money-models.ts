import { isDenial } from '@millrace/code-sets';
import type {
  ChargesPosted,
  Event,
  PostedClaim,
  RemittancePosted,
  WriteOffPosted,
} from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { CLAIM_STATES, KEEP_LATER_STATE, type ClaimState } from './claim-models.js';

/** CLP02 of a reversal: it undoes a decision and is none. */
const REVERSAL = '22';

interface Movement {
  readonly practiceId: number;
  readonly claimId: number;
  readonly version: number;
  readonly day: string;
  readonly chargeCents?: number;
  readonly paidCents?: number;
  readonly writtenOffCents?: number;
  readonly denialWrittenOffCents?: number;
  readonly patientCents?: number;
}

/** Charges, and later what a correction changed in them. */
export async function chargesPosted(
  ctx: Context,
  events: readonly Event<typeof ChargesPosted>[],
): Promise<void> {
  await ctx.tx.query(
    `insert into claim_fact as c (practice_id, claim_id, payer_id, service_date)
     select * from unnest($1::bigint[], $2::bigint[], $3::text[], $4::date[])
     on conflict (practice_id, claim_id) do update
       set payer_id = coalesce(c.payer_id, excluded.payer_id),
           service_date = coalesce(c.service_date, excluded.service_date)`,
    [
      events.map((e) => e.practiceId),
      events.map((e) => e.data.claimId),
      events.map((e) => e.data.payerId),
      events.map((e) => e.data.serviceDate),
    ],
  );
  await insertMovements(
    ctx,
    events.map(({ practiceId, data }) => ({
      practiceId,
      claimId: data.claimId,
      version: data.version,
      day: data.postedOn,
      chargeCents: data.chargeCents,
    })),
  );
}

/** What payers paid and adjusted; the first decision of each claim is kept, whichever event comes first. */
export async function remittancesPosted(
  ctx: Context,
  events: readonly Event<typeof RemittancePosted>[],
): Promise<void> {
  const posted = events.flatMap(({ practiceId, time, data }) =>
    data.claims.map((claim) => ({ practiceId, time, day: data.postedOn, claim })),
  );
  await insertMovements(
    ctx,
    posted.map(({ practiceId, day, claim }) => ({
      practiceId,
      day,
      claimId: claim.claimId,
      version: claim.version,
      paidCents: claim.paidCents,
      writtenOffCents: claim.writtenOffCents,
      patientCents: claim.patientCents,
    })),
  );
  await keepDecisions(
    ctx,
    posted.filter(({ claim }) => claim.status !== REVERSAL),
  );
}

/** What people decided to write off after a denial. */
export async function writeOffsPosted(
  ctx: Context,
  events: readonly Event<typeof WriteOffPosted>[],
): Promise<void> {
  await insertMovements(
    ctx,
    events.map(({ practiceId, data }) => ({
      practiceId,
      claimId: data.claimId,
      version: data.version,
      day: data.postedOn,
      denialWrittenOffCents: data.writtenOffCents,
    })),
  );
}

/** Whether a decision refused the claim, in whole or in part, for a reason that asks for work. */
export function isRefused(claim: PostedClaim): boolean {
  return [...claim.adjustments, ...claim.lines.flatMap((line) => line.adjustments)].some(
    ({ posted, reason, cents }) => isDenial(posted, reason, cents),
  );
}

/** A version of a claim's money is told once; the same again changes nothing. */
async function insertMovements(ctx: Context, movements: readonly Movement[]): Promise<void> {
  if (movements.length === 0) return;
  await ctx.tx.query(
    `insert into money_move (practice_id, claim_id, version, day, charge_cents, paid_cents, written_off_cents,
                             denial_written_off_cents, patient_cents)
     select * from unnest($1::bigint[], $2::bigint[], $3::int[], $4::date[], $5::bigint[], $6::bigint[], $7::bigint[],
                          $8::bigint[], $9::bigint[])
     on conflict do nothing`,
    [
      movements.map((m) => m.practiceId),
      movements.map((m) => m.claimId),
      movements.map((m) => m.version),
      movements.map((m) => m.day),
      movements.map((m) => m.chargeCents ?? 0),
      movements.map((m) => m.paidCents ?? 0),
      movements.map((m) => m.writtenOffCents ?? 0),
      movements.map((m) => m.denialWrittenOffCents ?? 0),
      movements.map((m) => m.patientCents ?? 0),
    ],
  );
}

interface Decision {
  readonly practiceId: number;
  readonly time: string;
  readonly day: string;
  readonly claim: PostedClaim;
}

async function keepDecisions(ctx: Context, decisions: readonly Decision[]): Promise<void> {
  if (decisions.length === 0) return;
  await ctx.tx.query(
    `insert into claim_fact as c (practice_id, claim_id, decided_on, decision_version, denied, state, state_rank, state_at)
     select distinct on (d.practice_id, d.claim_id) d.practice_id, d.claim_id, d.day, d.version, d.denied,
            last_value(d.state) over w, last_value(d.rank) over w, last_value(d.at) over w
       from unnest($1::bigint[], $2::bigint[], $3::date[], $4::int[], $5::boolean[], $6::text[], $7::int[],
                   $8::timestamptz[]) d (practice_id, claim_id, day, version, denied, state, rank, at)
     window w as (partition by d.practice_id, d.claim_id order by d.version
                  rows between unbounded preceding and unbounded following)
      order by d.practice_id, d.claim_id, d.version
     on conflict (practice_id, claim_id) do update
       set decided_on = case when c.decision_version < excluded.decision_version then c.decided_on else excluded.decided_on end,
           denied = case when c.decision_version < excluded.decision_version then c.denied else excluded.denied end,
           decision_version = least(c.decision_version, excluded.decision_version), ${KEEP_LATER_STATE}`,
    [
      decisions.map((d) => d.practiceId),
      decisions.map((d) => d.claim.claimId),
      decisions.map((d) => d.day),
      decisions.map((d) => d.claim.version),
      decisions.map((d) => isRefused(d.claim)),
      decisions.map((d) => stateAfter(d.claim)),
      decisions.map((d) => CLAIM_STATES.indexOf(stateAfter(d.claim))),
      decisions.map((d) => d.time),
    ],
  );
}

function stateAfter(claim: PostedClaim): ClaimState {
  return isRefused(claim) ? 'refused' : 'decided';
}
