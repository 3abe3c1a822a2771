import type { Ageing, ReportSummary, Trends } from '@millrace/contracts';
import { useState } from 'react';
import { withQuery } from '../../api/client';
import { useRead } from '../../api/hooks';
import { useTimeZone } from '../../api/session';
import { day, duration, moment } from '../../lib/dates';
import { money } from '../../lib/money';
import { ratioWords } from '../../lib/ratio';
import { Money } from '../../parts/figures';
import { Answer, Empty } from '../../parts/states';
import { useUrlState } from '../../parts/url-state';
import { AgeingChart } from './AgeingChart';
import { Causes } from './Causes';
import { Deliveries } from './Deliveries';
import { Kpis } from './Kpis';
import { TrendChart } from './TrendChart';
import './reports.css';

export default function ReportsPage() {
  const timeZone = useTimeZone();
  const [asOf, setAsOf] = useUrlState<string>('as-of', '');
  const summary = useRead<ReportSummary>(withQuery('/reports/summary', { asOf }), { keep: true });
  const trends = useRead<Trends>(withQuery('/reports/trends', { asOf }), { keep: true });
  return (
    <div className="page">
      <Answer of={summary} rows={12}>
        {(report) => (
          <>
            <header className="row wrap">
              <label className="row t2">
                As of the end of
                <input
                  type="date"
                  className="btn"
                  value={asOf || report.asOf}
                  onChange={(event) => setAsOf(event.target.value)}
                />
              </label>
              {asOf && (
                <button type="button" className="link" onClick={() => setAsOf('')}>
                  Yesterday
                </button>
              )}
              <span className="t3 push">
                Rates cover the {report.windowDays} days before.
                {report.freshTo && ` Figures are fresh to ${moment(report.freshTo, timeZone)}.`}
              </span>
              <Exports asOf={report.asOf} />
            </header>
            <Kpis report={report} />
            <div className="reports-two">
              <div className="stack reports-column">
                <AgeingCard report={report} />
                <Causes report={report} />
              </div>
              <div className="stack reports-column">
                <Answer of={trends}>
                  {({ points }) => (
                    <TrendChart
                      title="Days in A/R"
                      unit="days"
                      aim={report.daysInReceivable.aim}
                      points={points.map((point) => ({
                        day: point.day,
                        value: point.daysInReceivable.value,
                      }))}
                    />
                  )}
                </Answer>
                <Answer of={trends}>
                  {({ points }) => (
                    <TrendChart
                      title="Denial rate"
                      unit="claim"
                      aim={report.denialRate.aim}
                      points={points.map((point) => ({
                        day: point.day,
                        value: point.denialRate.value,
                      }))}
                    />
                  )}
                </Answer>
              </div>
            </div>
            <FrontDesk report={report} />
          </>
        )}
      </Answer>
      <Deliveries />
    </div>
  );
}

function Exports({ asOf }: { asOf: string }) {
  return (
    <div className="row">
      {(['ageing', 'denials', 'days'] as const).map((which) => (
        <a
          key={which}
          className="btn"
          href={withQuery(`/api/reports/exports/${which}.csv`, { asOf })}
          download
        >
          {{ ageing: 'Ageing', denials: 'Denials', days: 'Days' }[which]} CSV
        </a>
      ))}
    </div>
  );
}

function AgeingCard({ report }: { report: ReportSummary }) {
  const [from, setFrom] = useState<Ageing['from']>('service');
  const other = useRead<Ageing>(
    from === report.ageing.from ? null : withQuery('/reports/ageing', { asOf: report.asOf, from }),
  );
  const ageing = from === report.ageing.from ? report.ageing : other.data;
  return (
    <section className="card">
      <header className="card-head">
        <h2>{money(report.ageing.totalCents)} is owed</h2>
        <p>
          {money(report.ageing.payerCents)} by payers, {money(report.ageing.patientCents)} by
          patients, by age
        </p>
        <div className="tabs push" role="group" aria-label="Age counted from">
          {(['service', 'billed'] as const).map((one) => (
            <button
              type="button"
              key={one}
              className="tab"
              aria-pressed={from === one}
              onClick={() => setFrom(one)}
            >
              {one === 'service' ? 'From the visit' : 'From billing'}
            </button>
          ))}
        </div>
      </header>
      <Answer of={{ ...other, data: ageing }}>
        {(data) => (
          <>
            <AgeingChart ageing={data} />
            <PayerAges ageing={data} />
          </>
        )}
      </Answer>
    </section>
  );
}

function PayerAges({ ageing }: { ageing: Ageing }) {
  if (ageing.payers.length === 0) return null;
  return (
    <div className="scroll-x" role="region" aria-label="Owed by payer and age" tabIndex={0}>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">Payer</th>
            {ageing.buckets.map(({ bucket }) => (
              <th key={bucket} scope="col" className="right">
                {bucket.replace('over-', 'Over ')}
              </th>
            ))}
            <th scope="col" className="right">
              All
            </th>
          </tr>
        </thead>
        <tbody>
          {ageing.payers.map((payer) => (
            <tr key={payer.payerId}>
              <td className="nowrap">{payer.payerName}</td>
              {payer.byBucket.map((cents, index) => (
                <td key={index} className="right">
                  <Money cents={cents} />
                </td>
              ))}
              <td className="right strong">
                <Money cents={payer.totalCents} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FrontDesk({ report: { appointments, eligibility, asOf } }: { report: ReportSummary }) {
  const ms = (value: number | null) => (value === null ? 'Unknown' : duration(value));
  const rows: [string, string][] = [
    ['Visits booked', String(appointments.booked)],
    ['Kept', String(appointments.kept)],
    ['Missed', String(appointments.missed)],
    ['Cancelled', String(appointments.cancelled)],
    ['Payers asked', String(eligibility.asked)],
    ['Answered', ratioWords(eligibility.answered)],
    ['Active', String(eligibility.active)],
    ['Inactive', String(eligibility.inactive)],
    ['Unknown', String(eligibility.unknown)],
    ['Within 20 s', ratioWords(eligibility.inTime)],
    ['Median answer', ms(eligibility.medianMs)],
    ['90% within', ms(eligibility.p90Ms)],
  ];
  return (
    <section className="card">
      <header className="card-head">
        <h2>The front desk</h2>
        <p>up to {day(asOf)}</p>
      </header>
      {appointments.booked === 0 && eligibility.asked === 0 ? (
        <Empty title="No visits in this time" />
      ) : (
        <dl className="desk-figures">
          {rows.map(([name, value]) => (
            <div key={name}>
              <dt className="label">{name}</dt>
              <dd className="strong num">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
