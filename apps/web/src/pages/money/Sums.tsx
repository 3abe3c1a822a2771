import type { LedgerProof, RemittanceList } from '@millrace/contracts';
import type { z } from 'zod';
import { useRead } from '../../api/hooks';
import { Flag, Money } from '../../parts/figures';

/** The payments of the list as a sum, what is held, and whether the books add up. */
export function Sums({ list }: { list: RemittanceList }) {
  const { posted, held } = list;
  const proof = useRead<z.infer<typeof LedgerProof>>('/ledger/proof', { stale: 60_000 });
  const files = (count: number) => `${count} ${count === 1 ? 'remittance' : 'remittances'}`;
  return (
    <section className="sums" aria-label="Sums">
      <Figure label={`Claims paid, ${files(posted.remittances)}`} cents={posted.claimsPaidCents} />
      <span className="sums-sign" aria-hidden>
        −
      </span>
      <Figure label="Provider adjustments" cents={posted.providerAdjustedCents} />
      <span className="sums-sign" aria-hidden>
        =
      </span>
      <Figure label="Payments" cents={posted.paymentCents}>
        {posted.claimsPaidCents - posted.providerAdjustedCents === posted.paymentCents ? (
          <Flag tone="success">Balanced to the cent</Flag>
        ) : (
          <Flag tone="danger">Does not add up</Flag>
        )}
      </Figure>
      <div className="sums-rest">
        <Figure
          label={`Held, ${files(held.remittances)}`}
          cents={held.paymentCents}
          isBad={held.remittances > 0}
        >
          <span className="t3 small">nothing of it is posted</span>
        </Figure>
        {proof.data && <Books proof={proof.data} />}
      </div>
    </section>
  );
}

function Books({ proof }: { proof: z.infer<typeof LedgerProof> }) {
  const isProven = proof.sumCents === 0 && proof.claimsOff === 0 && proof.checksOff === 0;
  return (
    <Figure
      label={`Ledger, ${proof.postings.toLocaleString('en-US')} postings`}
      cents={proof.cashCents}
    >
      {isProven ? (
        <Flag tone="success">Debits equal credits</Flag>
      ) : (
        <Flag tone="danger">{proof.claimsOff + proof.checksOff} do not add up</Flag>
      )}
    </Figure>
  );
}

function Figure({
  label,
  cents,
  isBad = false,
  children,
}: {
  label: string;
  cents: number;
  isBad?: boolean;
  children?: React.ReactNode;
}) {
  return (
    <div>
      <p className="label">{label}</p>
      <p className={isBad ? 'figure tone danger' : 'figure'}>
        <Money cents={cents} />
      </p>
      {children}
    </div>
  );
}
