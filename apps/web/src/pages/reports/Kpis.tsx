import type { Kpi, ReportSummary } from '@millrace/contracts';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { day } from '../../lib/dates';
import { fractionWords, ratioWords } from '../../lib/ratio';

/** The key figures, each with what it is made of, its aim, and where it stood before. */
export function Kpis({ report }: { report: ReportSummary }) {
  const kpis: [string, Kpi][] = [
    ['Days in A/R', report.daysInReceivable],
    ['A/R over 90 days', report.over90],
    ['Denial rate', report.denialRate],
    ['Clean claims', report.cleanClaims],
    ['Net collection', report.netCollection],
    ['No-shows', report.noShows],
  ];
  return (
    <section className="card kpis" aria-label="Key figures">
      {kpis.map(([name, kpi]) => (
        <div key={name}>
          <p className="label">{name}</p>
          <p className="kpi-value num">{ratioWords(kpi)}</p>
          <Aim kpi={kpi} />
          {kpi.previous && kpi.previous.value !== null && (
            <p className="t3 small">
              {ratioWords(kpi.previous)} on {day(kpi.previousOn)}
            </p>
          )}
          <p className="small kpi-made">{fractionWords(kpi)}</p>
        </div>
      ))}
    </section>
  );
}

function Aim({ kpi }: { kpi: Kpi }) {
  if (kpi.aim === null || kpi.withinAim === null) return null;
  const aim = kpi.unit === 'days' ? `${kpi.aim}` : `${Math.round(kpi.aim * 1000) / 10}%`;
  const Icon = kpi.withinAim ? CircleCheck : TriangleAlert;
  const outside = kpi.lowerIsBetter ? 'Above the aim' : 'Below the aim';
  return (
    <p className={`row tone ${kpi.withinAim ? 'success' : 'warning'}`}>
      <Icon size={15} aria-hidden />
      {kpi.withinAim ? 'Within the aim' : outside}, {kpi.lowerIsBetter ? 'under' : 'over'} {aim}
    </p>
  );
}
