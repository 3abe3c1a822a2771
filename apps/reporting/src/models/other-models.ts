import type {
  CoverageChecked,
  DenialOpened,
  DenialResolved,
  Event,
  PayerSaved,
  PracticeSaved,
} from '@millrace/contracts';
import type { Context } from '@millrace/messaging';

export async function practicesSaved(
  ctx: Context,
  events: readonly Event<typeof PracticeSaved>[],
): Promise<void> {
  const latest = [...new Map(events.map((event) => [event.practiceId, event])).values()];
  await ctx.tx.query(
    `insert into practice (practice_id, name, time_zone) select * from unnest($1::bigint[], $2::text[], $3::text[])
     on conflict (practice_id) do update set name = excluded.name, time_zone = excluded.time_zone`,
    [
      latest.map((e) => e.practiceId),
      latest.map((e) => e.data.name),
      latest.map((e) => e.data.timeZone),
    ],
  );
}

export async function payersSaved(
  ctx: Context,
  events: readonly Event<typeof PayerSaved>[],
): Promise<void> {
  const latest = [...new Map(events.map((e) => [`${e.practiceId} ${e.data.payerId}`, e])).values()];
  await ctx.tx.query(
    `insert into payer (practice_id, payer_id, name) select * from unnest($1::bigint[], $2::text[], $3::text[])
     on conflict (practice_id, payer_id) do update set name = excluded.name`,
    [
      latest.map((e) => e.practiceId),
      latest.map((e) => e.data.payerId),
      latest.map((e) => e.data.name),
    ],
  );
}

export async function denialsOpened(
  ctx: Context,
  events: readonly Event<typeof DenialOpened>[],
): Promise<void> {
  await ctx.tx.query(
    `insert into denial_fact (practice_id, denial_id, claim_id, payer_id, category, reasons, at_stake_cents, opened_at)
     select d.practice_id, d.denial_id, d.claim_id, d.payer_id, d.category, string_to_array(d.reasons, ','), d.at_stake, d.at
       from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::bigint[],
                   $8::timestamptz[]) d (practice_id, denial_id, claim_id, payer_id, category, reasons, at_stake, at)
     on conflict do nothing`,
    [
      events.map((e) => e.practiceId),
      events.map((e) => e.data.denialId),
      events.map((e) => e.data.claimId),
      events.map((e) => e.data.payerId),
      events.map((e) => e.data.category),
      events.map((e) => e.data.reasons.join(',')),
      events.map((e) => e.data.atStakeCents),
      events.map((e) => e.time),
    ],
  );
}

export async function denialsResolved(
  ctx: Context,
  events: readonly Event<typeof DenialResolved>[],
): Promise<void> {
  const latest = [...new Map(events.map((e) => [e.data.denialId, e])).values()];
  await ctx.tx.query(
    `update denial_fact d set resolved_on = r.resolved_on, outcome = r.outcome, written_off_cents = r.written_off
       from unnest($1::bigint[], $2::bigint[], $3::date[], $4::text[], $5::bigint[])
         r (practice_id, denial_id, resolved_on, outcome, written_off)
      where d.practice_id = r.practice_id and d.denial_id = r.denial_id`,
    [
      latest.map((e) => e.practiceId),
      latest.map((e) => e.data.denialId),
      latest.map((e) => e.data.resolvedOn),
      latest.map((e) => e.data.outcome),
      latest.map((e) => e.data.writeOffCents),
    ],
  );
}

export type VisitState = 'booked' | 'confirmed' | 'kept' | 'missed' | 'cancelled';

type VisitEvent = Pick<Event, 'practiceId' | 'time'> & {
  readonly data: {
    readonly appointmentId: number;
    readonly version: number;
    readonly serviceDate: string;
  };
};

/** The state of visits; an older version never replaces a newer one. */
export async function visitsChanged(
  ctx: Context,
  state: VisitState,
  events: readonly VisitEvent[],
): Promise<void> {
  const latest = [...new Map(events.map((e) => [e.data.appointmentId, e])).values()];
  await ctx.tx.query(
    `insert into visit_fact as v (practice_id, appointment_id, version, service_date, state)
     select e.*, $5 from unnest($1::bigint[], $2::bigint[], $3::int[], $4::date[]) e
     on conflict (practice_id, appointment_id) do update
       set version = excluded.version, service_date = excluded.service_date, state = excluded.state
     where excluded.version >= v.version`,
    [
      latest.map((e) => e.practiceId),
      latest.map((e) => e.data.appointmentId),
      latest.map((e) => e.data.version),
      latest.map((e) => e.data.serviceDate),
      state,
    ],
  );
}

export async function coveragesChecked(
  ctx: Context,
  events: readonly Event<typeof CoverageChecked>[],
): Promise<void> {
  await ctx.tx.query(
    `insert into eligibility_fact (practice_id, check_id, payer_id, checked_at, status, answer_ms)
     select * from unnest($1::bigint[], $2::bigint[], $3::text[], $4::timestamptz[], $5::text[], $6::int[])
     on conflict do nothing`,
    [
      events.map((e) => e.practiceId),
      events.map((e) => e.data.checkId),
      events.map((e) => e.data.payerId),
      events.map((e) => e.data.checkedAt),
      events.map((e) => e.data.status),
      events.map((e) => e.data.answerMs),
    ],
  );
}
