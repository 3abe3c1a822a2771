import type { Kpi, ReportSummary } from '@millrace/contracts';
import { day } from '../../lib/dates';
import { US_DENIAL_RATE } from '../../lib/finding';
import { fractionWords, ratioWords } from '../../lib/ratio';
import { Flag } from '../../parts/figures';

/** The key figures, each with its aim, where it stood before, and what it is made of. */
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
          <p className="kpi-value num">
            {kpi.unit === 'days' && kpi.value !== null ? (
              <>
                {kpi.value.toFixed(1)} <span>days</span>
              </>
            ) : (
              ratioWords(kpi)
            )}
          </p>
          {kpi === report.denialRate ? <AgainstUs kpi={kpi} /> : <Aim kpi={kpi} />}
          {kpi.previous && kpi.previous.value !== null && (
            <p className="t3 small kpi-before">
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
  const outside = kpi.lowerIsBetter ? 'Above the aim' : 'Below the aim';
  return (
    <Flag tone={kpi.withinAim ? 'success' : 'warning'}>
      {kpi.withinAim ? 'Within the aim' : outside}, {kpi.lowerIsBetter ? 'under' : 'over'} {aim}
    </Flag>
  );
}

/** The denial rate has no aim of ours: it is held against that of US practices. */
function AgainstUs({ kpi: { value } }: { kpi: Kpi }) {
  if (value === null) return null;
  const isBelow = value <= US_DENIAL_RATE;
  return (
    <Flag tone={isBelow ? 'success' : 'warning'}>
      {isBelow ? 'Below' : 'Above'} the US figure,{' '}
      {ratioWords({ value: US_DENIAL_RATE, unit: 'claim' })}
    </Flag>
  );
}
