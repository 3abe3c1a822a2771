import type { ChargesPosted, Event, RemittancePosted, WriteOffPosted } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { decideDenials } from '../denials/open-denials.handler.js';
import { tell, type NewEntry } from '../timeline/tell.js';
import { formatDollars } from '../timeline/words.js';
import { rows } from '../sql.js';
import { splitPosting, stateAfterPosting } from './money.js';

interface PostingRow {
  readonly claimId: number;
  readonly version: number;
  readonly kind: 'charges' | 'remittance' | 'write-off';
  readonly postingId: number | null;
  readonly remittanceId: number | null;
  readonly denialId: number | null;
  readonly payerName: string | null;
  readonly traceNumber: string | null;
  readonly status: string | null;
  readonly postedOn: string;
  readonly paidOn: string | null;
  readonly chargeCents: number;
  readonly paidCents: number;
  readonly patientCents: number;
  readonly writtenOffCents: number;
  readonly receivableCents: number;
  readonly place: { sha256: string; segment: number; offset: number } | null;
}

/** Charges entered the ledger: the first row of a claim's money. */
export async function takeCharges(
  ctx: Context,
  practiceId: number,
  events: readonly Event<typeof ChargesPosted>[],
): Promise<void> {
  await insertPostings(
    ctx,
    practiceId,
    events.map(({ data }) => ({
      ...nothing,
      claimId: data.claimId,
      version: 0,
      kind: 'charges',
      postedOn: data.postedOn,
      chargeCents: data.chargeCents,
      receivableCents: data.chargeCents,
    })),
  );
}

const nothing = {
  postingId: null,
  remittanceId: null,
  denialId: null,
  payerName: null,
  traceNumber: null,
  status: null,
  paidOn: null,
  chargeCents: 0,
  paidCents: 0,
  patientCents: 0,
  writtenOffCents: 0,
  place: null,
};

/**
 * Takes what remittances did to claims into their copies: a posting once per version, so that an event told twice or out of order
 * changes nothing; then states and denials follow from the sums. Works on all claims of the events together.
 */
export async function takeRemittances(
  ctx: Context,
  practiceId: number,
  events: readonly Event<typeof RemittancePosted>[],
): Promise<void> {
  const posted = events.flatMap(({ data }) => data.claims.map((claim) => ({ data, claim })));
  const added = await insertPostings(
    ctx,
    practiceId,
    posted.map(({ data, claim }) => ({
      claimId: claim.claimId,
      version: claim.version,
      kind: 'remittance',
      postingId: claim.postingId,
      remittanceId: data.remittanceId,
      denialId: null,
      payerName: data.payerName,
      traceNumber: data.traceNumber,
      status: claim.status,
      postedOn: data.postedOn,
      paidOn: data.paidOn,
      chargeCents: 0,
      paidCents: claim.paidCents,
      patientCents: claim.patientCents,
      writtenOffCents: claim.writtenOffCents,
      receivableCents: claim.receivableCents,
      place: claim.place,
    })),
  );
  const fresh = posted.filter(({ claim }) => added.has(`${claim.claimId}/${claim.version}`));
  if (fresh.length === 0) return;
  await insertLines(
    ctx,
    practiceId,
    fresh.map(({ claim }) => claim),
  );
  await takeClaimNumbers(
    ctx,
    practiceId,
    fresh.map(({ claim }) => claim),
  );
  await tell(
    ctx,
    practiceId,
    fresh.map(({ data, claim }) => postingEntry(data, claim)),
  );
  await settle(ctx, practiceId, [...new Set(fresh.map(({ claim }) => claim.claimId))]);
}

/** A write-off that a person decided: of the denial's line. */
export async function takeWriteOffs(
  ctx: Context,
  practiceId: number,
  events: readonly Event<typeof WriteOffPosted>[],
): Promise<void> {
  const added = await insertPostings(
    ctx,
    practiceId,
    events.map(({ data }) => ({
      ...nothing,
      claimId: data.claimId,
      version: data.version,
      kind: 'write-off',
      postingId: data.postingId,
      denialId: data.denialId,
      postedOn: data.postedOn,
      writtenOffCents: data.writtenOffCents,
      receivableCents: data.receivableCents,
    })),
  );
  const fresh = events.filter(({ data }) => added.has(`${data.claimId}/${data.version}`));
  if (fresh.length === 0) return;
  await ctx.tx.query(
    `insert into money_line (practice_id, claim_id, version, n, line_number, paid_cents, patient_cents,
       written_off_cents, remark_codes)
     select $1, w.claim_id, w.version, 0, coalesce(d.line_number, 0), 0, 0, w.cents, '{}'
       from unnest($2::bigint[], $3::int[], $4::bigint[], $5::bigint[]) as w (claim_id, version, denial_id, cents)
       left join denial d on d.practice_id = $1 and d.id = w.denial_id`,
    [
      practiceId,
      fresh.map(({ data }) => data.claimId),
      fresh.map(({ data }) => data.version),
      fresh.map(({ data }) => data.denialId),
      fresh.map(({ data }) => data.writtenOffCents),
    ],
  );
  await tell(
    ctx,
    practiceId,
    fresh.map(({ data }) => ({
      claimId: data.claimId,
      key: `posting/${data.version}`,
      stage: 'work' as const,
      kind: 'write-off',
      icon: 'money' as const,
      words: 'Written off',
      cents: data.writtenOffCents,
    })),
  );
  await settle(ctx, practiceId, [...new Set(fresh.map(({ data }) => data.claimId))]);
}

/** Inserts postings of claims that are ours; returns which were new, as `claimId/version`. */
async function insertPostings(
  ctx: Context,
  practiceId: number,
  postings: readonly PostingRow[],
): Promise<Set<string>> {
  const added = await rows<{ claimId: number; version: number }>(
    ctx,
    `insert into money_posting (practice_id, claim_id, version, kind, posting_id, remittance_id, denial_id, payer_name,
       trace_number, status, posted_on, paid_on, charge_cents, paid_cents, patient_cents, written_off_cents,
       receivable_cents, sha256, segment, "offset", at)
     select $1, p."claimId", p.version, p.kind, p."postingId", p."remittanceId", p."denialId", p."payerName",
            p."traceNumber", p.status, p."postedOn", p."paidOn", p."chargeCents", p."paidCents", p."patientCents",
            p."writtenOffCents", p."receivableCents", p.place->>'sha256', (p.place->>'segment')::int,
            (p.place->>'offset')::bigint, $3
       from jsonb_to_recordset($2::jsonb) as p ("claimId" bigint, version int, kind text, "postingId" bigint,
            "remittanceId" bigint, "denialId" bigint, "payerName" text, "traceNumber" text, status text,
            "postedOn" date, "paidOn" date, "chargeCents" bigint, "paidCents" bigint, "patientCents" bigint,
            "writtenOffCents" bigint, "receivableCents" bigint, place jsonb)
       join claim c on c.practice_id = $1 and c.id = p."claimId"
     on conflict (practice_id, claim_id, version) do nothing
     returning claim_id as "claimId", version`,
    [practiceId, JSON.stringify(postings), ctx.now],
  );
  return new Set(added.map(({ claimId, version }) => `${claimId}/${version}`));
}

type Posted = Parameters<typeof splitPosting>[0];

async function insertLines(
  ctx: Context,
  practiceId: number,
  claims: readonly Posted[],
): Promise<void> {
  const lines = claims.flatMap(({ claimId, version, ...claim }) =>
    splitPosting({ claimId, version, ...claim }).map((line, n) => ({
      claimId,
      version,
      n,
      ...line,
    })),
  );
  await ctx.tx.query(
    `insert into money_line (practice_id, claim_id, version, n, line_number, paid_cents, patient_cents,
       written_off_cents, remark_codes)
     select $1, l."claimId", l.version, l.n, l."lineNumber", l."paidCents", l."patientCents", l."writtenOffCents",
            l."remarkCodes"
       from jsonb_to_recordset($2::jsonb) as l ("claimId" bigint, version int, n int, "lineNumber" int,
            "paidCents" bigint, "patientCents" bigint, "writtenOffCents" bigint, "remarkCodes" text[])`,
    [practiceId, JSON.stringify(lines)],
  );
  const counters = new Map<string, number>();
  const adjustments = lines.flatMap((line) =>
    line.adjustments.map((one) => {
      const key = `${line.claimId}/${line.version}`;
      const n = counters.get(key) ?? 0;
      counters.set(key, n + 1);
      return {
        claimId: line.claimId,
        version: line.version,
        n,
        lineNumber: line.lineNumber,
        ...one,
      };
    }),
  );
  await ctx.tx.query(
    `insert into money_adjustment (practice_id, claim_id, version, n, line_number, "group", reason, cents, posted,
       sha256, segment, "offset")
     select $1, a."claimId", a.version, a.n, a."lineNumber", a."group", a.reason, a.cents, a.posted,
            a.place->>'sha256', (a.place->>'segment')::int, (a.place->>'offset')::bigint
       from jsonb_to_recordset($2::jsonb) as a ("claimId" bigint, version int, n int, "lineNumber" int, "group" text,
            reason text, cents bigint, posted text, place jsonb)`,
    [practiceId, JSON.stringify(adjustments)],
  );
}

/** CLP07: what a replacement or void has to name. */
async function takeClaimNumbers(
  ctx: Context,
  practiceId: number,
  claims: readonly Posted[],
): Promise<void> {
  const named = claims.filter((claim) => claim.payerClaimNumber && claim.status !== '22');
  await ctx.tx.query(
    `update claim c set payer_claim_number = n.number
       from (select distinct on (claim_id) claim_id, number
               from unnest($2::bigint[], $3::int[], $4::text[]) as u (claim_id, version, number)
              order by claim_id, version desc) n
      where c.practice_id = $1 and c.id = n.claim_id and c.state not in ('held', 'ready')`,
    [
      practiceId,
      named.map((claim) => claim.claimId),
      named.map((claim) => claim.version),
      named.map((claim) => claim.payerClaimNumber),
    ],
  );
}

/** Sums up claims from their postings, lets denials open or end, and sets the states. */
async function settle(
  ctx: Context,
  practiceId: number,
  claimIds: readonly number[],
): Promise<void> {
  await ctx.tx.query(
    `update claim c
        set paid_cents = m.paid, patient_cents = m.patient, written_off_cents = m.written_off,
            open_cents = c.charge_cents - m.paid - m.patient - m.written_off,
            money_version = m.version, money_at = $3, changed_at = $3, decided_at = coalesce(c.decided_at, m.decided),
            version = c.version + 1
       from (select claim_id, sum(paid_cents) as paid, sum(patient_cents) as patient,
                    sum(written_off_cents) as written_off, max(version) as version,
                    min(at) filter (where kind = 'remittance') as decided
               from money_posting where practice_id = $1 and claim_id = any($2) group by claim_id) m
      where c.practice_id = $1 and c.id = m.claim_id`,
    [practiceId, claimIds, ctx.now],
  );
  await decideDenials(ctx, practiceId, claimIds);
  const claims = await rows<Settled>(
    ctx,
    `select c.id, c.state, c.charge_cents as "chargeCents", c.paid_cents as "paidCents",
            c.patient_cents as "patientCents", c.written_off_cents as "writtenOffCents",
            exists (select from denial d where d.practice_id = $1 and d.claim_id = c.id and d.state <> 'resolved')
              as "hasOpenDenial",
            exists (select from money_posting p where p.practice_id = $1 and p.claim_id = c.id and p.kind = 'write-off')
              as "writtenOffByUs"
       from claim c where c.practice_id = $1 and c.id = any($2)`,
    [practiceId, claimIds],
  );
  const next = claims.map((claim) => ({
    id: claim.id,
    state: stateAfterPosting(claim.state, claim, claim.hasOpenDenial, claim.writtenOffByUs),
  }));
  await ctx.tx.query(
    `update claim c set state = n.state
       from unnest($2::bigint[], $3::text[]) as n (id, state)
      where c.practice_id = $1 and c.id = n.id and c.state <> n.state`,
    [practiceId, next.map((one) => one.id), next.map((one) => one.state)],
  );
}

interface Settled {
  readonly id: number;
  readonly state: Parameters<typeof stateAfterPosting>[0];
  readonly chargeCents: number;
  readonly paidCents: number;
  readonly patientCents: number;
  readonly writtenOffCents: number;
  readonly hasOpenDenial: boolean;
  readonly writtenOffByUs: boolean;
}

function postingEntry(remittance: Event<typeof RemittancePosted>['data'], claim: Posted): NewEntry {
  const reversal = claim.status === '22';
  const words = reversal
    ? 'Earlier payment reversed'
    : claim.paidCents > 0
      ? `Paid by ${remittance.payerName}`
      : `Decided by ${remittance.payerName}, nothing paid`;
  const patient =
    claim.patientCents > 0 ? `, patient owes ${formatDollars(claim.patientCents)}` : '';
  return {
    claimId: claim.claimId,
    key: `posting/${claim.version}`,
    stage: 'decision',
    kind: reversal ? 'reversed' : 'decided',
    icon: 'money',
    words,
    detail: `trace ${remittance.traceNumber}${patient}`,
    cents: claim.paidCents,
    fileKind: '835',
    place: claim.place,
  };
}
