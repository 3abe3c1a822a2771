import type { ReportSummary } from '@millrace/contracts';
import { Money } from '../../parts/figures';
import { Empty } from '../../parts/states';

/** Why claims were refused in the window, the most frequent cause first. */
export function Causes({ report }: { report: ReportSummary }) {
  const causes = report.denialCauses;
  const most = Math.max(1, ...causes.map(({ denials }) => denials));
  const all = causes.reduce((sum, { denials }) => sum + denials, 0);
  return (
    <section className="card">
      <header className="card-head">
        <h2>Why claims are refused</h2>
        <p>
          {all} {all === 1 ? 'denial' : 'denials'} in {report.windowDays} days, by cause
        </p>
      </header>
      {causes.length === 0 && <Empty title="Nothing was refused in this time" />}
      <ul className="card-body causes">
        {causes.map((cause) => (
          <li key={cause.category}>
            <span className="ell">{words(cause.category)}</span>
            <span className="bar">
              <i style={{ width: `${(cause.denials / most) * 100}%` }} />
            </span>
            <span className="num right">{cause.denials}</span>
            <span className="num right t3">{(cause.share * 100).toFixed(1)}%</span>
            <span className="right">
              <Money cents={cause.atStakeCents} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function words(category: string): string {
  const text = category.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
