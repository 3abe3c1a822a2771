import { DenialOpened, DenialResolved } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import type { PayerCopy } from '../reference/reference.js';
import { copiesById, timeZoneOf } from '../reference/reference.store.js';
import { groupBy, rows } from '../sql.js';
import { wallClock } from '../submission/submission.js';
import { tell } from '../timeline/tell.js';
import {
  compare,
  news,
  open,
  refusals,
  sentence,
  type Decided,
  type Opening,
  type OpenAdjustment,
  type Refusal,
} from './denial.js';
import { addHistory } from './history.js';

interface ClaimFacts {
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

interface Existing {
  readonly denialId: number;
  readonly claimId: number;
  readonly lineNumber: number;
  readonly reasons: readonly string[];
  readonly atStakeCents: number;
  readonly moneyVersion: number;
  readonly ended: boolean;
}

/** Terms for a payer whose contract is not known: the shortest commercial ones, said as such. */
const UNKNOWN_TERMS = {
  name: 'The payer',
  appealDays: 60,
  timelyFilingDays: 90,
  termsSource: 'no terms on file, assumed',
};

/** Opens, changes and ends the denials of claims whose money changed: all claims together. */
export async function decideDenials(
  ctx: Context,
  practiceId: number,
  claimIds: readonly number[],
): Promise<void> {
  const claims = await loadClaims(ctx, practiceId, claimIds);
  if (claims.length === 0) return;
  const ids = claims.map((claim) => claim.claimId);
  const decided = await loadDecided(ctx, practiceId, claims);
  const all = await loadExisting(ctx, practiceId, ids);
  const existing = groupBy(all, (one) => one.claimId);
  const payers = await copiesById<PayerCopy>(
    ctx,
    practiceId,
    'payer',
    claims.map((claim) => claim.payerId),
  );
  const today = wallClock(ctx.now, await timeZoneOf(ctx, practiceId)).date;
  const openings: OpeningOf[] = [];
  const changes: ChangeOf[] = [];
  const overturned: Existing[] = [];
  for (const claim of claims) {
    const known = existing.get(claim.claimId) ?? [];
    const had = known.filter((one) => !one.ended);
    const together = had.every((one) => one.lineNumber === 0);
    const refused = refusals(decided.get(claim.claimId)!, together);
    const result = compare(refused, had);
    const payer = payers.get(claim.payerId) ?? UNKNOWN_TERMS;
    const asOpening = (refusal: Refusal): Opening => open(refusal, { ...claim, ...payer });
    openings.push(
      ...news(
        result.opened,
        known.filter((one) => one.ended),
      ).map((one) => ({ claim, payerName: payer.name, opening: asOpening(one) })),
    );
    for (const { denialId, refusal } of result.changed) {
      const before = had.find((one) => one.denialId === denialId)!;
      const same =
        before.atStakeCents === refusal.atStakeCents &&
        before.reasons.join() === refusal.reasons.join();
      if (!same) changes.push({ denialId, before, claim, opening: asOpening(refusal) });
    }
    overturned.push(...had.filter((one) => result.overturned.includes(one.denialId)));
  }
  await resolveOverturned(ctx, practiceId, overturned, today);
  await change(ctx, practiceId, changes);
  await insert(ctx, practiceId, openings, today);
}

interface OpeningOf {
  readonly claim: ClaimFacts;
  readonly payerName: string;
  readonly opening: Opening;
}
interface ChangeOf {
  readonly denialId: number;
  readonly before: Existing;
  readonly claim: ClaimFacts;
  readonly opening: Opening;
}

async function loadClaims(
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

async function loadDecided(
  ctx: Context,
  practiceId: number,
  claims: readonly ClaimFacts[],
): Promise<Map<number, Decided>> {
  const ids = claims.map((claim) => claim.claimId);
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

async function loadExisting(
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

async function insert(
  ctx: Context,
  practiceId: number,
  openings: readonly OpeningOf[],
  today: string,
): Promise<void> {
  if (openings.length === 0) return;
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
  for (const [index, { id }] of inserted.entries()) {
    const { claim, opening } = openings[index]!;
    ctx.emit(DenialOpened, practiceId, {
      denialId: id,
      claimId: claim.claimId,
      lineNumber: opening.lineNumber || null,
      payerId: claim.payerId,
      category: opening.category,
      reasons: [...opening.reasons],
      remarkCodes: [...opening.remarkCodes],
      atStakeCents: opening.atStakeCents,
      appealBy: opening.appealBy,
      nextStep: opening.nextStep,
      remittanceId: claim.remittanceId,
    });
  }
  await tell(
    ctx,
    practiceId,
    openings.map(({ claim, payerName, opening }) => ({
      claimId: claim.claimId,
      key: `denied/${claim.moneyVersion}/${opening.lineNumber}`,
      stage: 'decision',
      kind: 'denied',
      icon: 'refused',
      words: sentence(payerName, opening.lineNumber, opening.words),
      detail: [...opening.reasons, ...opening.remarkCodes].join(' '),
      cents: opening.atStakeCents,
      fileKind: '835',
      place: opening.place,
    })),
  );
  await addHistory(
    ctx,
    practiceId,
    inserted.map(({ id }, index) => ({
      denialId: id,
      kind: 'change',
      words: `Opened from the remittance of ${openings[index]!.claim.paidOn}`,
    })),
  );
}

async function change(
  ctx: Context,
  practiceId: number,
  changes: readonly ChangeOf[],
): Promise<void> {
  if (changes.length === 0) return;
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
  await addHistory(
    ctx,
    practiceId,
    changes.map(({ denialId, claim, before, opening }) => ({
      denialId,
      kind: 'change',
      words:
        before.reasons.join() === opening.reasons.join()
          ? `The remittance of ${claim.paidOn} changed the amount`
          : `The remittance of ${claim.paidOn} gives another reason: ${opening.reasons.join(', ')}, before ${before.reasons.join(', ')}`,
    })),
  );
}

async function resolveOverturned(
  ctx: Context,
  practiceId: number,
  denials: readonly Existing[],
  today: string,
): Promise<void> {
  if (denials.length === 0) return;
  await ctx.tx.query(
    `update denial set state = 'resolved', outcome = 'overturned', resolved_on = $3, follow_up_on = null,
            version = version + 1
      where practice_id = $1 and id = any($2)`,
    [practiceId, denials.map((one) => one.denialId), today],
  );
  for (const one of denials) {
    ctx.emit(DenialResolved, practiceId, {
      denialId: one.denialId,
      claimId: one.claimId,
      lineNumber: one.lineNumber || null,
      outcome: 'overturned',
      writeOffCents: 0,
      resolvedOn: today,
    });
  }
  await addHistory(
    ctx,
    practiceId,
    denials.map((one) => ({
      denialId: one.denialId,
      kind: 'change',
      words: 'Overturned: the payer decided again and owes nothing more for it',
    })),
  );
}
