import type { CoverageCheck } from '@millrace/contracts';
import { RefreshCw } from 'lucide-react';
import { post } from '../../api/client';
import { useAct } from '../../api/hooks';
import { useMay } from '../../api/session';

/** Asks the payer once more about a coverage, for the day of the visit. */
export function AskAgain({
  coverageId,
  serviceDate,
  label,
}: {
  coverageId: number;
  serviceDate: string;
  label: string;
}) {
  const mayAsk = useMay('front-desk', 'biller', 'administrator');
  const ask = useAct(() => post<CoverageCheck>(`/coverages/${coverageId}/check`, { serviceDate }), {
    done: 'The payer is being asked.',
  });
  if (!mayAsk) return null;
  return (
    <button
      type="button"
      className="btn small"
      title={label}
      disabled={ask.isPending}
      onClick={(event) => {
        event.stopPropagation();
        ask.mutate(undefined);
      }}
    >
      <RefreshCw size={14} aria-hidden /> Ask again
    </button>
  );
}
