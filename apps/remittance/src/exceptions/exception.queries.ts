import type {
  RemittanceException,
  RemittanceExceptionKind,
  RemittanceExceptionList,
  RemittanceExceptionPage,
  RemittanceExceptionQuery,
  RemittanceFinding,
} from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { IdCursor, NotFound, page, readCursor } from '@millrace/runtime';
import type { z } from 'zod';
import { iso } from '../sql.js';
import { exceptionNextStep, exceptionWords, mayBeMatched } from './exceptions.js';

interface Row {
  readonly exceptionId: number;
  readonly kind: RemittanceExceptionKind;
  readonly state: RemittanceException['state'];
  readonly reason: string;
  readonly amountCents: number | null;
  readonly payerName: string | null;
  readonly traceNumber: string | null;
  readonly patientControlNumber: string | null;
  readonly remittanceId: number | null;
  readonly fileId: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly segment: number | null;
  readonly offset: number | null;
  readonly openedAt: string;
  readonly resolvedAt: string | null;
  readonly resolution: string | null;
}

const SELECT = `select e.id as "exceptionId", e.kind, e.state, e.reason, e.amount_cents as "amountCents",
    r.payer_name as "payerName", r.trace_number as "traceNumber", e.patient_control_number as "patientControlNumber",
    e.remittance_id as "remittanceId", e.file_id as "fileId", f.name as "fileName", f.sha256, e.segment,
    e.byte_offset as "offset", ${iso('e.opened_at')} as "openedAt", ${iso('e.resolved_at')} as "resolvedAt", e.resolution
  from exception e join remittance_file f on f.id = e.file_id left join remittance r on r.id = e.remittance_id
 where e.practice_id = $1`;

/** Exceptions, the latest first, with what is open of each kind. */
export async function listExceptions(
  ctx: Context,
  practiceId: number,
  query: z.output<typeof RemittanceExceptionQuery>,
): Promise<z.output<typeof RemittanceExceptionList>> {
  const [after] = readCursor(IdCursor, query.after) ?? [null];
  const rows = (await ctx.tx.query(
    `${SELECT} and e.state = $2 and ($3::text is null or e.kind = $3) and ($4::bigint is null or e.id < $4)
      order by e.id desc limit $5`,
    [practiceId, query.state, query.kind ?? null, after, query.limit + 1],
  )) as Row[];
  const counts = (await ctx.tx.query(
    `select kind, count(*)::int as exceptions, coalesce(sum(amount_cents), 0) as "amountCents" from exception
      where practice_id = $1 and state = $2 group by kind order by kind`,
    [practiceId, query.state],
  )) as z.output<typeof RemittanceExceptionList>['counts'];
  return {
    ...page(rows.map(shown), query.limit, (row) => [row.exceptionId]),
    counts,
  };
}

/** The exceptions of one remittance, open ones first. */
export async function exceptionsOf(
  ctx: Context,
  practiceId: number,
  remittanceId: number,
): Promise<RemittanceException[]> {
  const rows = (await ctx.tx.query(
    `${SELECT} and e.remittance_id = $2 order by (e.state = 'open') desc, e.id limit 200`,
    [practiceId, remittanceId],
  )) as Row[];
  return rows.map(shown);
}

/** One exception with its findings and the claims that it may belong to; its segments are read apart. @throws NotFound */
export async function showException(
  ctx: Context,
  practiceId: number,
  exceptionId: number,
): Promise<Omit<RemittanceExceptionPage, 'segments'> & { sha256: string }> {
  const [row] = (await ctx.tx.query(`${SELECT} and e.id = $2`, [practiceId, exceptionId])) as Row[];
  if (!row) throw new NotFound('There is no such exception.');
  return {
    ...shown(row),
    sha256: row.sha256,
    findings: await findingsOf(ctx, practiceId, row),
    candidates: mayBeMatched(row.kind) ? await candidatesOf(ctx, practiceId, row) : [],
  };
}

function shown({ sha256, segment, offset, reason, ...row }: Row): RemittanceException {
  const place = segment === null ? null : { sha256, segment, offset: offset ?? 0 };
  return {
    ...row,
    words: exceptionWords(row.kind, reason),
    nextStep: exceptionNextStep(row.kind),
    place: place && place.segment > 0 ? place : null,
  };
}

async function findingsOf(
  ctx: Context,
  practiceId: number,
  row: Row,
): Promise<RemittanceFinding[]> {
  if (row.kind !== 'held-file' && row.kind !== 'unreadable-file') return [];
  const [found] = (await ctx.tx.query(
    `select coalesce((select findings from remittance where practice_id = $1 and id = $2),
                     (select findings from remittance_file where practice_id = $1 and id = $3), '[]') as findings`,
    [practiceId, row.remittanceId, row.fileId],
  )) as [{ findings: RemittanceFinding[] }];
  return found.findings;
}

/** Claims with the same control number, then those with the same charge that still owe something. */
async function candidatesOf(
  ctx: Context,
  practiceId: number,
  row: Row,
): Promise<RemittanceExceptionPage['candidates']> {
  return ctx.tx.query(
    `with payment as (select charge_cents, patient_control_number from remittance_claim
                       where practice_id = $1 and remittance_id = $2 and segment = $3)
     select c.claim_id as "claimId", c.patient_control_number as "patientControlNumber",
            c.service_date as "serviceDate", c.charge_cents as "chargeCents", c.receivable_cents as "receivableCents",
            case when c.patient_control_number = p.patient_control_number then 'The same patient control number.'
                 else 'The same charge, still owed.' end as why
       from payment p join claim c on c.practice_id = $1
        and (c.patient_control_number = p.patient_control_number
             or (c.charge_cents = p.charge_cents and c.receivable_cents > 0))
      order by (c.patient_control_number = p.patient_control_number) desc, c.service_date desc, c.claim_id limit 10`,
    [practiceId, row.remittanceId, row.segment],
  );
}
