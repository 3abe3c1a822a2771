import { ChargesPosted, type ClaimCreated, type Event } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { matchWaiting } from '../exceptions/match-exception.handler.js';
import { appendPostings, drawPostingIds } from '../posting/posting.store.js';

type Created = Event<typeof ClaimCreated>;

/** Enters the charges of new claims as owed by the payer. A claim that is known already changes nothing. */
export async function postCharges(ctx: Context, events: readonly Created[]): Promise<void> {
  const byDay = new Map<string, Created[]>();
  for (const event of await insertClaims(ctx, events)) {
    const key = `${event.practiceId}|${event.data.createdOn}`;
    byDay.set(key, [...(byDay.get(key) ?? []), event]);
  }
  for (const created of byDay.values()) {
    const { practiceId, data } = created[0]!;
    await postDay(ctx, practiceId, data.createdOn, created);
  }
}

async function postDay(
  ctx: Context,
  practiceId: number,
  postedOn: string,
  created: readonly Created[],
): Promise<void> {
  const ids = await drawPostingIds(ctx, created.length);
  await appendPostings(
    ctx,
    practiceId,
    postedOn,
    created.map(({ data }, i) => ({
      id: ids[i]!,
      claimId: data.claimId,
      remittanceId: null,
      kind: 'charge' as const,
      version: 1,
      receivableCents: data.chargeCents,
      moves:
        data.chargeCents > 0
          ? [
              {
                debit: 'insurance-receivable' as const,
                credit: 'charge-revenue' as const,
                cents: data.chargeCents,
              },
            ]
          : [],
    })),
  );
  for (const { data } of created) {
    const { claimId, payerId, chargeCents, serviceDate } = data;
    ctx.emit(ChargesPosted, practiceId, {
      claimId,
      version: 1,
      payerId,
      chargeCents,
      serviceDate,
      postedOn,
    });
  }
  await matchWaiting(
    ctx,
    practiceId,
    created.map(({ data }) => data),
  );
}

/** Keeps the claims that are new and returns their events, each once. */
async function insertClaims(ctx: Context, events: readonly Created[]): Promise<Created[]> {
  const rows = (await ctx.tx.query(
    `insert into claim (practice_id, claim_id, patient_control_number, payer_id, service_date, version, charge_cents,
                        receivable_cents, lines)
     select c.practice_id, c.claim_id, c.control_number, c.payer_id, c.service_date, 1, c.charge, c.charge, c.lines::jsonb
       from unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::date[], $6::bigint[], $7::text[])
         c (practice_id, claim_id, control_number, payer_id, service_date, charge, lines)
     on conflict do nothing returning claim_id as "claimId"`,
    [
      events.map((e) => e.practiceId),
      events.map((e) => e.data.claimId),
      events.map((e) => e.data.patientControlNumber),
      events.map((e) => e.data.payerId),
      events.map((e) => e.data.serviceDate),
      events.map((e) => e.data.chargeCents),
      events.map((e) => JSON.stringify(e.data.lines)),
    ],
  )) as { claimId: number }[];
  const inserted = new Set(rows.map(({ claimId }) => claimId));
  return events.filter(({ data }) => inserted.delete(data.claimId));
}
