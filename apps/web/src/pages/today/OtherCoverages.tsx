import type { AppointmentDetail } from '@millrace/contracts';
import { Chip } from '../../parts/figures';
import { useTakeCoverage } from './actions';
import { otherCoverages } from './coverage';
import { coverageWords } from './words';

/** The patient's other coverages; the visit takes one by one touch. */
export function OtherCoverages({ detail }: { detail: AppointmentDetail }) {
  const take = useTakeCoverage(detail.visit.appointmentId);
  return otherCoverages(detail).map(({ coverage, isNamed }) => {
    const state = coverageWords({ ...coverage.answer, coverageId: coverage.coverageId });
    return (
      <div key={coverage.coverageId} className="other-coverage">
        <p className="label">
          {isNamed ? 'Found in the payer’s answer, and on file' : 'Also on file'}
        </p>
        <p className="row wrap">
          <span className="strong">{coverage.payerName}</span>
          <Chip tone={state.tone}>{state.words}</Chip>
        </p>
        <p className="t2">Member ID ends in {coverage.memberId.slice(-4)}.</p>
        <button
          type="button"
          className={isNamed ? 'btn primary' : 'btn'}
          aria-label={`Use ${coverage.payerName} for this visit`}
          disabled={take.isPending}
          onClick={() => take.mutate(coverage.coverageId)}
        >
          Use for this visit
        </button>
      </div>
    );
  });
}
