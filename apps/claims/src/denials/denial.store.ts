import type { Context } from '@millrace/messaging';
import { column, groupBy, rows } from '../sql.js';
import type { Decided, OpenAdjustment, Opening } from './denial.js';

/** A claim whose money changed, with the latest posting that decided it. */
export interface ClaimFacts {
  readonly claimId: number;
  readonly payerId: string;
  readonly serviceDate: string;
  readonly acceptedOn: string | null;
  readonly openCents: number;
  readonly status: string;
  readonly paidOn: string;
  readonly remittanceId: number;
  readonly moneyVersion: number;
}

/** A denial that a claim has or had. */
export interface Existing {
  readonly denialId: number;
  readonly claimId: number;
  readonly lineNumber: number;
  readonly reasons: readonly string[];
  readonly atStakeCents: number;
  readonly moneyVersion: number;
  readonly ended: boolean;
}

/** A denial to open. */
export interface NewDenial {
  readonly claim: ClaimFacts;
  readonly opening: Opening;
}

/** The claims that a remittance decided, with what the latest one said. */
export async function loadClaims(
  ctx: Context,
  practiceId: number,
  claimIds: readonly number[],
): Promise<ClaimFacts[]> {
  return rows(
    ctx,
    `select c.id as "claimId", c.payer_id as "payerId", c.service_date as "serviceDate",
            c.accepted_on as "acceptedOn", c.open_cents as "openCents", p.status, p.paid_on as "paidOn",
            p.remittance_id as "remittanceId", p.version as "moneyVersion"
       from claim c
      cross join lateral (
        select status, paid_on, remittance_id, version from money_posting
         where practice_id = $1 and claim_id = c.id and kind = 'remittance' order by version desc limit 1) p
      where c.practice_id = $1 and c.id = any($2)
      order by c.id`,
    [practiceId, claimIds],
  );
}

/** What the denials of claims are decided on, in three statements for all of them. */
export async function loadDecided(
  ctx: Context,
  practiceId: number,
  claims: readonly ClaimFacts[],
): Promise<Map<number, Decided>> {
  const ids = column(claims, 'claimId');
  const lines = groupBy(
    await rows<{ claimId: number; lineNumber: number; chargeCents: number; openCents: number }>(
      ctx,
      // Scalar subqueries look each claim up by index; a join of tables that just grew is planned as if they were empty.
      `select l.claim_id as "claimId", l.line_number as "lineNumber", l.charge_cents as "chargeCents",
              l.charge_cents - coalesce((select sum(m.paid_cents + m.patient_cents + m.written_off_cents) from money_line m
                where m.practice_id = $1 and m.claim_id = l.claim_id and m.line_number = l.line_number), 0) as "openCents"
         from claim_line l
        where l.practice_id = $1 and l.claim_id = any($2)
        order by l.claim_id, l.line_number`,
      [practiceId, ids],
    ),
    (line) => line.claimId,
  );
  const adjustments = groupBy(
    await rows<OpenAdjustment & { claimId: number }>(
      ctx,
      `select claim_id as "claimId", line_number as "lineNumber", "group", reason, sum(cents) as cents,
              max(version) filter (where cents > 0) as version,
              (array_agg(jsonb_build_object('sha256', sha256, 'segment', segment, 'offset', "offset")
                order by version desc, cents desc))[1] as place
         from money_adjustment
        where practice_id = $1 and claim_id = any($2) and posted = 'open'
        group by claim_id, line_number, "group", reason
        order by claim_id, line_number, "group", reason`,
      [practiceId, ids],
    ),
    (one) => one.claimId,
  );
  const remarks = groupBy(
    await rows<{ claimId: number; lineNumber: number; remarkCodes: string[] }>(
      ctx,
      `select distinct on (claim_id, line_number) claim_id as "claimId", line_number as "lineNumber",
              remark_codes as "remarkCodes"
         from money_line
        where practice_id = $1 and claim_id = any($2) and cardinality(remark_codes) > 0
        order by claim_id, line_number, version desc, n`,
      [practiceId, ids],
    ),
    (one) => one.claimId,
  );
  return new Map(
    claims.map((claim) => [
      claim.claimId,
      {
        lines: lines.get(claim.claimId) ?? [],
        openCents: claim.openCents,
        status: claim.status,
        adjustments: adjustments.get(claim.claimId) ?? [],
        remarks: new Map(
          (remarks.get(claim.claimId) ?? []).map((one) => [one.lineNumber, one.remarkCodes]),
        ),
      },
    ]),
  );
}

/** All denials of claims, locked against other changes. */
export async function loadExisting(
  ctx: Context,
  practiceId: number,
  claimIds: readonly number[],
): Promise<Existing[]> {
  return rows(
    ctx,
    `select id as "denialId", claim_id as "claimId", line_number as "lineNumber", reasons,
            at_stake_cents as "atStakeCents", money_version as "moneyVersion", state = 'resolved' as ended
       from denial where practice_id = $1 and claim_id = any($2)
      order by id for update`,
    [practiceId, claimIds],
  );
}

/** Inserts denials as open; returns their ids, in the order of the openings. */
export async function insertDenials(
  ctx: Context,
  practiceId: number,
  openings: readonly NewDenial[],
  today: string,
): Promise<number[]> {
  const inserted = await rows<{ id: number; n: number }>(
    ctx,
    `with given as (
       select o.*, row_number() over () as n
         from jsonb_to_recordset($2::jsonb) as o ("claimId" bigint, "lineNumber" int, "payerId" text, category text,
              reasons text[], "remarkCodes" text[], words text, "atStakeCents" bigint, "appealBy" date, "dueOn" date,
              "dueFor" text, "dueSource" text, "paidOn" date, "nextStep" text, "nextReasons" text[],
              "remittanceId" bigint, "moneyVersion" int, place jsonb)),
     added as (
       insert into denial (practice_id, claim_id, line_number, payer_id, state, category, reasons, remark_codes, words,
         at_stake_cents, appeal_by, due_on, due_for, due_source, paid_on, next_step, next_reasons, remittance_id,
         money_version, opened_on, opened_at, sha256, segment, "offset")
       select $1, "claimId", "lineNumber", "payerId", 'open', category, reasons, "remarkCodes", words, "atStakeCents",
              "appealBy", "dueOn", "dueFor", "dueSource", "paidOn", "nextStep", "nextReasons", "remittanceId",
              "moneyVersion", $3, $4, place->>'sha256', (place->>'segment')::int, (place->>'offset')::bigint
         from given order by n
       returning id, claim_id, line_number)
     select added.id, given.n::int as n
       from added join given on given."claimId" = added.claim_id and given."lineNumber" = added.line_number
      order by given.n`,
    [
      practiceId,
      JSON.stringify(openings.map(({ claim, opening }) => ({ ...claim, ...opening }))),
      today,
      ctx.now,
    ],
  );
  return column(inserted, 'id');
}

/** Writes what a later posting changed in open denials. */
export async function updateDenials(
  ctx: Context,
  practiceId: number,
  changes: readonly (NewDenial & { readonly denialId: number })[],
): Promise<void> {
  await ctx.tx.query(
    `update denial d
        set category = o.category, reasons = o.reasons, remark_codes = o."remarkCodes", words = o.words,
            at_stake_cents = o."atStakeCents", appeal_by = o."appealBy", due_on = o."dueOn", due_for = o."dueFor",
            due_source = o."dueSource", paid_on = o."paidOn", next_step = o."nextStep", next_reasons = o."nextReasons",
            remittance_id = o."remittanceId", money_version = o."moneyVersion", sha256 = o.place->>'sha256',
            segment = (o.place->>'segment')::int, "offset" = (o.place->>'offset')::bigint, version = d.version + 1
       from jsonb_to_recordset($2::jsonb) as o ("denialId" bigint, category text, reasons text[], "remarkCodes" text[],
            words text, "atStakeCents" bigint, "appealBy" date, "dueOn" date, "dueFor" text, "dueSource" text,
            "paidOn" date, "nextStep" text, "nextReasons" text[], "remittanceId" bigint, "moneyVersion" int, place jsonb)
      where d.practice_id = $1 and d.id = o."denialId"`,
    [
      practiceId,
      JSON.stringify(
        changes.map(({ denialId, claim, opening }) => ({ ...claim, ...opening, denialId })),
      ),
    ],
  );
}
