import type { DenialCategory, ReportSummary } from '@millrace/contracts';
import { sentence } from '../../lib/sentence';
import { Money } from '../../parts/figures';
import { Empty } from '../../parts/states';

/** Causes that the front desk can prevent before the visit. */
const FRONT_DESK: readonly DenialCategory[] = ['eligibility', 'authorization', 'other-coverage'];

/** Why claims were refused in the window, the most frequent cause first; what begins at the front desk stands out. */
export function Causes({ report }: { report: ReportSummary }) {
  const causes = report.denialCauses;
  const most = Math.max(1, ...causes.map(({ denials }) => denials));
  const all = causes.reduce((sum, { denials }) => sum + denials, 0);
  const ofDesk = causes
    .filter(({ category }) => FRONT_DESK.includes(category))
    .reduce((sum, { denials }) => sum + denials, 0);
  return (
    <section className="card">
      <header className="card-head">
        <h2>
          {ofDesk > 0
            ? `${Math.round((ofDesk / all) * 100)}% of the refusals start at the front desk`
            : 'Why claims are refused'}
        </h2>
        <p>
          {all} {all === 1 ? 'refusal' : 'refusals'} in {report.windowDays} days, by cause
        </p>
      </header>
      {causes.length === 0 && <Empty title="Nothing was refused in this time" />}
      <ul className="card-body causes">
        {causes.map((cause) => (
          <li key={cause.category}>
            <span className="ell">{sentence(cause.category)}</span>
            <span className="bar">
              <i
                style={{ width: `${(cause.denials / most) * 100}%` }}
                data-desk={ofDesk === 0 || FRONT_DESK.includes(cause.category) || undefined}
              />
            </span>
            <span className="num right">{cause.denials}</span>
            <span className="num right t3">{(cause.share * 100).toFixed(1)}%</span>
            <span className="right">
              <Money cents={cause.atStakeCents} />
            </span>
          </li>
        ))}
      </ul>
      {ofDesk > 0 && (
        <p className="small t3 causes-note">
          The front desk’s: eligibility, authorization, other coverage.
        </p>
      )}
    </section>
  );
}
