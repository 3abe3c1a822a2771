import type { ClaimState } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import type { Frequency } from '../claim/claim.js';
import { column, rows } from '../sql.js';
import { splitPosting, type PostedClaim } from './money.js';

/** What moved the money of a claim; amounts are changes, signed. */
export interface NewPosting {
  readonly claimId: number;
  /** Remittance's version of the claim's money after it. */
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
  readonly place: { sha256: string; segment: number; offset: number } | null;
}

/**
 * Inserts postings of claims that are ours, each version of a claim's money once; returns which were new, as `claimId/version`:
 * told again or out of order they change nothing.
 */
export async function insertPostings(
  ctx: Context,
  practiceId: number,
  postings: readonly NewPosting[],
): Promise<Set<string>> {
  const added = await rows<{ claimId: number; version: number }>(
    ctx,
    `insert into money_posting (practice_id, claim_id, version, kind, posting_id, remittance_id, denial_id, payer_name,
       trace_number, status, posted_on, paid_on, charge_cents, paid_cents, patient_cents, written_off_cents,
       sha256, segment, "offset", at)
     select $1, p."claimId", p.version, p.kind, p."postingId", p."remittanceId", p."denialId", p."payerName",
            p."traceNumber", p.status, p."postedOn", p."paidOn", p."chargeCents", p."paidCents", p."patientCents",
            p."writtenOffCents", p.place->>'sha256', (p.place->>'segment')::int, (p.place->>'offset')::bigint, $3
       from jsonb_to_recordset($2::jsonb) as p ("claimId" bigint, version int, kind text, "postingId" bigint,
            "remittanceId" bigint, "denialId" bigint, "payerName" text, "traceNumber" text, status text,
            "postedOn" date, "paidOn" date, "chargeCents" bigint, "paidCents" bigint, "patientCents" bigint,
            "writtenOffCents" bigint, place jsonb)
       join claim c on c.practice_id = $1 and c.id = p."claimId"
     on conflict (practice_id, claim_id, version) do nothing
     returning claim_id as "claimId", version`,
    [practiceId, JSON.stringify(postings), ctx.now],
  );
  return new Set(added.map(({ claimId, version }) => `${claimId}/${version}`));
}

/** Inserts what postings did to the lines of claims, with every adjustment. */
export async function insertLines(
  ctx: Context,
  practiceId: number,
  claims: readonly PostedClaim[],
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

/** Inserts what a person's write-offs did: to the line of the denial, or to the claim as a whole. */
export async function insertWriteOffLines(
  ctx: Context,
  practiceId: number,
  writeOffs: readonly {
    readonly claimId: number;
    readonly version: number;
    readonly denialId: number;
    readonly writtenOffCents: number;
  }[],
): Promise<void> {
  await ctx.tx.query(
    `insert into money_line (practice_id, claim_id, version, n, line_number, paid_cents, patient_cents,
       written_off_cents, remark_codes)
     select $1, w.claim_id, w.version, 0, coalesce(d.line_number, 0), 0, 0, w.cents, '{}'
       from unnest($2::bigint[], $3::int[], $4::bigint[], $5::bigint[]) as w (claim_id, version, denial_id, cents)
       left join denial d on d.practice_id = $1 and d.id = w.denial_id`,
    [
      practiceId,
      column(writeOffs, 'claimId'),
      column(writeOffs, 'version'),
      column(writeOffs, 'denialId'),
      column(writeOffs, 'writtenOffCents'),
    ],
  );
}

/** CLP07: what a replacement or void has to name. One of a payer that had the claim before is not the present payer's. */
export async function takeClaimNumbers(
  ctx: Context,
  practiceId: number,
  posted: readonly { readonly payerId: string; readonly claim: PostedClaim }[],
): Promise<void> {
  const named = posted.filter(({ claim }) => claim.payerClaimNumber && claim.status !== '22');
  await ctx.tx.query(
    `update claim c set payer_claim_number = n.number
       from (select distinct on (u.claim_id) u.claim_id, u.number
               from unnest($2::bigint[], $3::int[], $4::text[], $5::text[]) as u (claim_id, version, number, payer)
               join claim o on o.practice_id = $1 and o.id = u.claim_id
              where u.payer is distinct from o.earlier_payer->>'payerId'
              order by u.claim_id, u.version desc) n
      where c.practice_id = $1 and c.id = n.claim_id and c.state not in ('held', 'ready')`,
    [
      practiceId,
      named.map(({ claim }) => claim.claimId),
      named.map(({ claim }) => claim.version),
      named.map(({ claim }) => claim.payerClaimNumber),
      named.map(({ payerId }) => payerId),
    ],
  );
}

/** Sums up what postings moved in claims; a voided one charges nothing any more. */
export async function sumUp(
  ctx: Context,
  practiceId: number,
  claimIds: readonly number[],
): Promise<void> {
  await ctx.tx.query(
    `update claim c
        set paid_cents = m.paid, patient_cents = m.patient, written_off_cents = m.written_off,
            open_cents = case when c.state = 'voided' then 0 else c.charge_cents end - m.paid - m.patient - m.written_off,
            money_version = m.version, money_at = $3, decided_at = coalesce(c.decided_at, m.decided)
       from (select claim_id, sum(paid_cents) as paid, sum(patient_cents) as patient,
                    sum(written_off_cents) as written_off, max(version) as version,
                    min(at) filter (where kind = 'remittance') as decided
               from money_posting where practice_id = $1 and claim_id = any($2) group by claim_id) m
      where c.practice_id = $1 and c.id = m.claim_id`,
    [practiceId, claimIds, ctx.now],
  );
}

/** A claim with what its state follows from. */
export interface SummedClaim {
  readonly claimId: number;
  readonly state: ClaimState;
  readonly frequency: Frequency;
  readonly chargeCents: number;
  readonly paidCents: number;
  readonly patientCents: number;
  readonly writtenOffCents: number;
  readonly hasOpenDenial: boolean;
  readonly writtenOffByUs: boolean;
}

/** Claims with the sums of their money. */
export async function loadSums(
  ctx: Context,
  practiceId: number,
  claimIds: readonly number[],
): Promise<SummedClaim[]> {
  return rows(
    ctx,
    `select c.id as "claimId", c.state, c.frequency, c.charge_cents as "chargeCents", c.paid_cents as "paidCents",
            c.patient_cents as "patientCents", c.written_off_cents as "writtenOffCents",
            exists (select from denial d where d.practice_id = $1 and d.claim_id = c.id and d.state <> 'resolved')
              as "hasOpenDenial",
            exists (select from money_posting p where p.practice_id = $1 and p.claim_id = c.id and p.kind = 'write-off')
              as "writtenOffByUs"
       from claim c where c.practice_id = $1 and c.id = any($2)`,
    [practiceId, claimIds],
  );
}

/** Sets the states that claims' money leads to: a decision, after which a page that was open before is stale. */
export async function setStates(
  ctx: Context,
  practiceId: number,
  states: readonly { readonly claimId: number; readonly state: ClaimState }[],
): Promise<void> {
  await ctx.tx.query(
    `update claim c set state = n.state, changed_at = $4, version = c.version + 1
       from unnest($2::bigint[], $3::text[]) as n (id, state)
      where c.practice_id = $1 and c.id = n.id`,
    [practiceId, column(states, 'claimId'), column(states, 'state'), ctx.now],
  );
}
