import { carc } from '@millrace/code-sets';
import type { ClaimPage, ClaimSummary } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { allowedCents, openCents } from '../money/money.js';
import { groupBy, rows } from '../sql.js';

type Line = ClaimPage['lines'][number];
type LineRow = Omit<Line, 'allowedCents' | 'openCents' | 'adjustments'>;
type AdjustmentRow = Omit<Line['adjustments'][number], 'words'> & { readonly lineNumber: number };

/** The lines with what was paid, left to the patient and written off, and what is left; a voided line charges nothing any more. */
export async function loadLines(
  ctx: Context,
  practiceId: number,
  claimId: number,
  voided: boolean,
): Promise<Pick<ClaimPage, 'lines' | 'claimLevel'>> {
  const lines = await rows<LineRow>(
    ctx,
    `select l.line_number as "lineNumber", l.line_control_number as "lineControlNumber", l.procedure, l.modifiers,
            l.units, l.service_date as "serviceDate", l.pointers as "diagnosisPointers",
            l.charge_cents as "chargeCents", coalesce(m.paid, 0) as "paidCents",
            coalesce(m.patient, 0) as "patientCents", coalesce(m.written_off, 0) as "writtenOffCents"
       from claim_line l
       left join (select line_number, sum(paid_cents) as paid, sum(patient_cents) as patient,
                         sum(written_off_cents) as written_off
                    from money_line where practice_id = $1 and claim_id = $2 group by line_number) m
         on m.line_number = l.line_number
      where l.practice_id = $1 and l.claim_id = $2 order by l.line_number`,
    [practiceId, claimId],
  );
  const numbers = lines.map((line) => line.lineNumber);
  const [claimLevel] = await rows<ClaimPage['claimLevel']>(
    ctx,
    `select coalesce(sum(paid_cents), 0) as "paidCents", coalesce(sum(patient_cents), 0) as "patientCents",
            coalesce(sum(written_off_cents), 0) as "writtenOffCents"
       from money_line where practice_id = $1 and claim_id = $2 and line_number <> all($3)`,
    [practiceId, claimId, numbers],
  );
  const adjustments = groupBy(
    await rows<AdjustmentRow>(
      ctx,
      `select a.line_number as "lineNumber", a."group", a.reason, a.cents, a.posted, p.remittance_id as "remittanceId",
              p.posting_id as "postingId", p.posted_on as "postedOn",
              jsonb_build_object('sha256', a.sha256, 'segment', a.segment, 'offset', a."offset") as place
         from money_adjustment a
         join money_posting p on p.practice_id = $1 and p.claim_id = a.claim_id and p.version = a.version
        where a.practice_id = $1 and a.claim_id = $2 order by a.version, a.n`,
      [practiceId, claimId],
    ),
    (one) => one.lineNumber,
  );
  return {
    claimLevel: claimLevel!,
    lines: lines.map((line) => ({
      ...line,
      allowedCents: allowedCents(line),
      openCents: openCents(voided ? { ...line, chargeCents: 0 } : line),
      adjustments: (adjustments.get(line.lineNumber) ?? []).map(({ lineNumber: _n, ...one }) => ({
        ...one,
        words: carc(one.reason).words,
      })),
    })),
  };
}

/** billed = paid + patient + write-off + open, for the claim, and its lines make the claim. Of a voided one nothing is billed. */
export function addsUp(
  claim: ClaimSummary,
  lines: readonly Line[],
  claimLevel: ClaimPage['claimLevel'],
): boolean {
  const sum = (key: 'chargeCents' | 'paidCents' | 'patientCents' | 'writtenOffCents'): number =>
    lines.reduce((total, line) => total + line[key], 0);
  return (
    openCents(claim.state === 'voided' ? { ...claim, chargeCents: 0 } : claim) ===
      claim.openCents &&
    sum('chargeCents') === claim.chargeCents &&
    sum('paidCents') + claimLevel.paidCents === claim.paidCents &&
    sum('patientCents') + claimLevel.patientCents === claim.patientCents &&
    sum('writtenOffCents') + claimLevel.writtenOffCents === claim.writtenOffCents
  );
}

interface MoneyRowStored {
  readonly kind: 'charges' | 'remittance' | 'write-off';
  readonly postedOn: string;
  readonly payerName: string | null;
  readonly status: string | null;
  readonly remittanceId: number | null;
  readonly postingId: number | null;
  readonly chargeCents: number;
  readonly paidCents: number;
  readonly patientCents: number;
  readonly writtenOffCents: number;
  readonly place: { sha256: string; segment: number; offset: number } | null;
}

/** Every posting of the claim, with what was open after it. */
export async function loadMoney(
  ctx: Context,
  practiceId: number,
  claimId: number,
): Promise<ClaimPage['money']> {
  const postings = await rows<MoneyRowStored>(
    ctx,
    `select kind, posted_on as "postedOn", payer_name as "payerName", status, remittance_id as "remittanceId",
            posting_id as "postingId", charge_cents as "chargeCents", paid_cents as "paidCents",
            patient_cents as "patientCents", written_off_cents as "writtenOffCents",
            case when sha256 is not null
              then jsonb_build_object('sha256', sha256, 'segment', segment, 'offset', "offset") end as place
       from money_posting where practice_id = $1 and claim_id = $2 order by version`,
    [practiceId, claimId],
  );
  let open = 0;
  return postings.map(({ kind, postedOn, payerName, status, ...row }, n) => {
    open += openCents(row);
    const words =
      kind === 'charges' && n > 0 ? 'Charges changed' : moneyWords(kind, payerName, status);
    return { on: postedOn, words, ...row, openCents: open };
  });
}

function moneyWords(
  kind: MoneyRowStored['kind'],
  payerName: string | null,
  status: string | null,
): string {
  if (kind === 'charges') return 'Charges';
  if (kind === 'write-off') return 'Written off by the practice';
  return status === '22' ? `${payerName}, reversal` : `${payerName}, decision`;
}
