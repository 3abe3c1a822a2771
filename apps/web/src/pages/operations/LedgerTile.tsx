import type { LedgerProof } from '@millrace/contracts';
import { CircleCheck, OctagonX } from 'lucide-react';
import { useRead } from '../../api/hooks';

/** A proof adds up the whole ledger: once a minute is often enough. */
const EVERY_MS = 60_000;

/** Whether debits equal credits, and every claim and check adds up. */
export function LedgerTile() {
  const { data, error } = useRead<LedgerProof>('/ledger/proof', { every: EVERY_MS });
  // An old proof says nothing about the ledger of now.
  const proof = error ? undefined : data;
  const isOff =
    proof !== undefined && (proof.sumCents !== 0 || proof.claimsOff > 0 || proof.checksOff > 0);
  return (
    <div className={isOff ? 'card danger' : 'card'}>
      <p className="label">Ledger</p>
      <p className="figure row">
        {proof && (isOff ? <OctagonX size={20} aria-hidden /> : <Balanced />)}
        {proof ? (isOff ? 'Is off' : 'Balanced') : error ? 'Unknown' : 'Checking'}
      </p>
    </div>
  );
}

function Balanced() {
  return <CircleCheck size={20} className="tone success" aria-hidden />;
}
