import type { RemittanceState } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import type { SurveyedCheck } from '../intake/survey.js';

export interface SettledCheck {
  readonly id: number;
  readonly state: RemittanceState;
}

/** What became of a check of a file in an earlier reading, if any. */
export async function findCheck(
  ctx: Context,
  practiceId: number,
  fileId: number,
  setNumber: number,
): Promise<SettledCheck | null> {
  const [row] = (await ctx.tx.query(
    'select id, state from remittance where practice_id = $1 and file_id = $2 and set_number = $3',
    [practiceId, fileId, setNumber],
  )) as SettledCheck[];
  return row ?? null;
}

/** Keeps a check as the survey saw it, held until it is posted; one read again is the same row. Returns its id. */
export async function keepCheck(
  ctx: Context,
  practiceId: number,
  file: { readonly id: number; readonly sha256: string },
  check: SurveyedCheck,
  paidOn: string,
): Promise<number> {
  const checks = check.checks.map((balance) => ({
    ...balance,
    place: balance.place ? { sha256: file.sha256, ...balance.place } : null,
  }));
  const difference = check.findings.find((finding) => finding.sum)?.sum?.differenceCents ?? null;
  const [row] = (await ctx.tx.query(
    `insert into remittance (practice_id, file_id, set_number, segment, byte_offset, payer, payer_id, payer_name,
                             trace_number, payment_method, paid_on, claims, charge_cents, claims_paid_cents,
                             provider_adjusted_cents, payment_cents, state, difference_cents, checks, findings,
                             finding_count)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 'held', $17, $18, $19, $20)
     on conflict (practice_id, file_id, set_number) do update
       set difference_cents = excluded.difference_cents, checks = excluded.checks, findings = excluded.findings,
           finding_count = excluded.finding_count
     returning id`,
    [
      practiceId,
      file.id,
      check.number,
      check.at.segment,
      check.at.offset,
      check.payer,
      check.payerId,
      check.payerName,
      check.traceNumber,
      check.paymentMethod,
      paidOn,
      check.claims,
      check.chargeCents,
      check.claimsPaidCents,
      check.providerAdjustedCents,
      check.paymentCents,
      difference,
      JSON.stringify(checks),
      JSON.stringify(check.findings),
      check.findingCount,
    ],
  )) as [{ id: number }];
  return row.id;
}

export interface PostedCounts {
  readonly posted: number;
  readonly duplicate: number;
  readonly exception: number;
}

/** Ends the posting of a check. `announce`: its claims are still to be told by events. */
export async function settleCheck(
  ctx: Context,
  practiceId: number,
  remittanceId: number,
  state: 'posted' | 'duplicate',
  counts: PostedCounts,
  duplicateOf: number | null,
  postedOn: string,
): Promise<void> {
  await ctx.tx.query(
    `update remittance set state = $3, posted_claims = $4, duplicate_claims = $5, exception_claims = $6,
            duplicate_of = $7, posted_on = $8, announced_to = case when $3 = 'posted' then 0 end
      where practice_id = $1 and id = $2`,
    [
      practiceId,
      remittanceId,
      state,
      counts.posted,
      counts.duplicate,
      counts.exception,
      state === 'duplicate' ? duplicateOf : null,
      postedOn,
    ],
  );
}

/** Marks earlier held copies of a check that was now posted; returns their open exceptions. */
export async function replaceHeld(
  ctx: Context,
  practiceId: number,
  remittanceId: number,
  check: SurveyedCheck,
): Promise<number[]> {
  const rows = (await ctx.tx.query(
    `with replaced as (
       update remittance set state = 'replaced'
        where practice_id = $1 and payer = $3 and trace_number = $4 and state = 'held' and id <> $2 returning id)
     select e.id from exception e join replaced r on e.remittance_id = r.id
      where e.practice_id = $1 and e.state = 'open'`,
    [practiceId, remittanceId, check.payer, check.traceNumber],
  )) as { id: number }[];
  return rows.map(({ id }) => id);
}
