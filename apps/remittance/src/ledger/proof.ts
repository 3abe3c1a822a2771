import type { LedgerProof } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { createHash } from 'node:crypto';
import { accountNamed, ACCOUNTS } from './ledger.js';

/** Rows of the canonical ledger taken at a time: the hash of a ledger of any size needs little memory. */
const PAGE = 20_000;

/**
 * Proves the ledger of a practice at this moment: debits and credits add up to 0, the money of each claim adds up and equals
 * its moves, and each posted check moved the cash that its file pays (BPR02), less what an earlier file had posted of it.
 */
export async function proveLedger(ctx: Context, practiceId: number): Promise<LedgerProof> {
  const [claims] = (await ctx.tx.query(CLAIMS, [practiceId])) as [ClaimSums];
  const [{ checksOff }] = (await ctx.tx.query(CHECKS, [practiceId])) as [{ checksOff: number }];
  const [{ postings, moves }] = (await ctx.tx.query(
    `select (select count(*) from posting where practice_id = $1) as postings,
            (select count(*) from move where practice_id = $1) as moves`,
    [practiceId],
  )) as [{ postings: number; moves: number }];
  const accounts = await accountSums(ctx, practiceId);
  return {
    ...claims,
    sumCents: accounts.reduce((sum, account) => sum + account.balanceCents, 0),
    postings,
    moves,
    accounts,
    checksOff,
    cashCents: accounts.find(({ account }) => account === 'cash')?.balanceCents ?? 0,
    ledgerHash: await ledgerHash(ctx, practiceId),
    asOf: ctx.now.toISOString(),
  };
}

/**
 * SHA-256 over the sorted lines `patientControlNumber|account|debit or credit|cents|postedOn|kind` of all moves, each
 * followed by a line feed. Money that is no claim's is named by what it is about. Ids play no part.
 */
export async function ledgerHash(ctx: Context, practiceId: number): Promise<string> {
  const names = ACCOUNTS.map((name, i) => `(${i + 1}, '${name}')`).join(', ');
  await ctx.tx.query(
    `declare canonical_ledger no scroll cursor for
     select line from (select concat_ws('|', coalesce(c.patient_control_number, p.reference, ''), a.name,
                      case when e.cents > 0 then 'debit' else 'credit' end, abs(e.cents), e.posted_on, p.kind) as line
       from ledger_entry e
       join posting p on p.practice_id = e.practice_id and p.id = e.posting_id
       join (values ${names}) a (number, name) on a.number = e.account
       left join claim c on c.practice_id = e.practice_id and c.claim_id = e.claim_id
      where e.practice_id = ${Number(practiceId)}) lines order by line collate "C"`,
  );
  const hash = createHash('sha256');
  for (;;) {
    const rows = (await ctx.tx.query(`fetch ${PAGE} from canonical_ledger`)) as { line: string }[];
    if (rows.length === 0) break;
    hash.update(rows.map(({ line }) => `${line}\n`).join(''));
  }
  await ctx.tx.query('close canonical_ledger');
  return hash.digest('hex');
}

type ClaimSums = Pick<
  LedgerProof,
  | 'claims'
  | 'claimsOff'
  | 'chargeCents'
  | 'paidCents'
  | 'writtenOffCents'
  | 'patientCents'
  | 'receivableCents'
>;

const RECEIVABLE = ACCOUNTS.indexOf('insurance-receivable') + 1;
const PATIENT = ACCOUNTS.indexOf('patient-receivable') + 1;
const CASH = ACCOUNTS.indexOf('cash') + 1;
const WRITE_OFFS = [
  ACCOUNTS.indexOf('contractual-write-off') + 1,
  ACCOUNTS.indexOf('denial-write-off') + 1,
].join(', ');
const PAID = [CASH, ACCOUNTS.indexOf('unapplied-payments') + 1].join(', ');
const REVENUE = ACCOUNTS.indexOf('charge-revenue') + 1;

const CLAIMS = `
  select count(*) as claims,
         count(*) filter (where c.charge_cents <> c.paid_cents + c.written_off_cents + c.patient_cents + c.receivable_cents
           or (c.charge_cents, c.paid_cents, c.written_off_cents, c.patient_cents, c.receivable_cents) is distinct from
              (coalesce(m.charge, 0), coalesce(m.paid, 0), coalesce(m.written_off, 0), coalesce(m.patient, 0),
               coalesce(m.receivable, 0))) as "claimsOff",
         coalesce(sum(c.charge_cents), 0) as "chargeCents", coalesce(sum(c.paid_cents), 0) as "paidCents",
         coalesce(sum(c.written_off_cents), 0) as "writtenOffCents", coalesce(sum(c.patient_cents), 0) as "patientCents",
         coalesce(sum(c.receivable_cents), 0) as "receivableCents"
    from claim c
    left join (
      select claim_id, coalesce(-sum(cents) filter (where account = ${REVENUE}), 0) as charge,
             coalesce(sum(cents) filter (where account in (${PAID})), 0) as paid,
             coalesce(sum(cents) filter (where account in (${WRITE_OFFS})), 0) as written_off,
             coalesce(sum(cents) filter (where account = ${PATIENT}), 0) as patient,
             coalesce(sum(cents) filter (where account = ${RECEIVABLE}), 0) as receivable
        from ledger_entry where practice_id = $1 and claim_id is not null group by claim_id
    ) m on m.claim_id = c.claim_id
   where c.practice_id = $1`;

const CHECKS = `
  select count(*) as "checksOff"
    from remittance r
    left join (select p.remittance_id, sum(e.cents) as cents from ledger_entry e
                 join posting p on p.practice_id = e.practice_id and p.id = e.posting_id
                where e.practice_id = $1 and e.account = ${CASH} group by p.remittance_id) cash on cash.remittance_id = r.id
    left join (select remittance_id, sum(paid_cents) as cents from remittance_claim
                where practice_id = $1 and outcome = 'duplicate' group by remittance_id) d on d.remittance_id = r.id
    left join (select remittance_id, sum(cents) as cents from provider_adjustment
                where practice_id = $1 and outcome = 'duplicate' group by remittance_id) pd on pd.remittance_id = r.id
   where r.practice_id = $1 and r.state in ('posted', 'duplicate')
     and coalesce(cash.cents, 0) <> r.payment_cents - coalesce(d.cents, 0) + coalesce(pd.cents, 0)`;

async function accountSums(ctx: Context, practiceId: number): Promise<LedgerProof['accounts']> {
  const rows = (await ctx.tx.query(
    `select account, coalesce(sum(cents) filter (where cents > 0), 0) as debit,
            coalesce(-sum(cents) filter (where cents < 0), 0) as credit
       from ledger_entry where practice_id = $1 group by account order by account`,
    [practiceId],
  )) as { account: number; debit: number; credit: number }[];
  return rows.map(({ account, debit, credit }) => ({
    account: accountNamed(account),
    debitCents: debit,
    creditCents: credit,
    balanceCents: debit - credit,
  }));
}
