import type { Ageing, ReportSummary, Trends } from '@millrace/contracts';
import { useState } from 'react';
import { withQuery } from '../../api/client';
import { useRead } from '../../api/hooks';
import { useTimeZone } from '../../api/session';
import { addDays, day, dayIn, duration, monthEnds } from '../../lib/dates';
import { US_DENIAL_RATE } from '../../lib/finding';
import { money } from '../../lib/money';
import { ratioWords } from '../../lib/ratio';
import { DayPicker } from '../../parts/day-picker';
import { Money } from '../../parts/figures';
import { useFresh } from '../../parts/fresh';
import { Answer, Empty } from '../../parts/states';
import { useUrlState } from '../../parts/url-state';
import { Tabs } from '../../parts/tabs';
import { AgeingChart } from './AgeingChart';
import { Causes } from './Causes';
import { Deliveries } from './Deliveries';
import { Kpis } from './Kpis';
import { TrendChart } from './TrendChart';
import './reports.css';

export default function ReportsPage() {
  const timeZone = useTimeZone();
  const yesterday = addDays(dayIn(new Date(), timeZone), -1);
  const [asOf, setAsOf] = useUrlState<string>('as-of', '');
  const summary = useRead<ReportSummary>(withQuery('/reports/summary', { asOf }), { keep: true });
  const trends = useRead<Trends>(withQuery('/reports/trends', { asOf }), { keep: true });
  useFresh(summary.data?.freshTo);
  const choose = (on: string) => setAsOf(on === yesterday ? '' : on);
  return (
    <div className="page">
      <Answer of={summary} rows={12}>
        {(report) => (
          <>
            <header className="row wrap reports-head">
              <span className="t2">As of the end of</span>
              <DayPicker
                label="As of the end of"
                value={asOf || report.asOf}
                max={yesterday}
                onChange={choose}
              />
              <Tabs
                label="Ends of months"
                value={asOf || yesterday}
                options={[
                  [yesterday, 'Yesterday'],
                  ...monthEnds(yesterday, 3).map((on) => [on, day(on)] as const),
                ]}
                onChange={choose}
              />
              <span className="t3 push">Rates cover the {report.windowDays} days before.</span>
              <Exports asOf={report.asOf} />
            </header>
            <Kpis report={report} />
            <Pictures report={report} trends={trends} />
          </>
        )}
      </Answer>
      <Deliveries />
    </div>
  );
}

/** What is owed and why, each beside its trend. */
function Pictures({
  report,
  trends,
}: {
  report: ReportSummary;
  trends: ReturnType<typeof useRead<Trends>>;
}) {
  const [from, setFrom] = useState<Ageing['from']>('service');
  const other = useRead<Ageing>(
    from === report.ageing.from ? null : withQuery('/reports/ageing', { asOf: report.asOf, from }),
  );
  const ageing = from === report.ageing.from ? report.ageing : other.data;
  const { daysInReceivable, denialRate } = report;
  return (
    <div className="reports-two">
      <section className="card">
        <header className="card-head">
          <h2>{money(report.ageing.totalCents)} is owed</h2>
          <p>
            {money(report.ageing.payerCents)} by payers, {money(report.ageing.patientCents)} by
            patients, by age of the claim
          </p>
          <Tabs
            isEnd
            label="Age counted from"
            value={from}
            options={[
              ['service', 'From the visit'],
              ['billed', 'From billing'],
            ]}
            onChange={setFrom}
          />
        </header>
        <Answer of={{ ...other, data: ageing }}>
          {(data) => <AgeingChart ageing={data} aim={report.over90.aim} />}
        </Answer>
      </section>
      <Answer of={trends}>
        {({ points }) => (
          <TrendChart
            name="Days in A/R"
            unit="days"
            against={
              daysInReceivable.aim === null
                ? null
                : { value: daysInReceivable.aim, words: `Aim: under ${daysInReceivable.aim}` }
            }
            points={points.map((point) => ({
              day: point.day,
              value: point.daysInReceivable.value,
            }))}
          />
        )}
      </Answer>
      <Causes report={report} />
      <Answer of={trends}>
        {({ points }) => (
          <TrendChart
            name="Denial rate"
            title={
              denialRate.value === null
                ? undefined
                : `Denial rate is ${denialRate.value <= US_DENIAL_RATE ? 'below' : 'above'} the national figure`
            }
            unit="claim"
            against={{ value: US_DENIAL_RATE, words: 'US practices, 11.8% (Kodiak 2024)' }}
            points={points.map((point) => ({ day: point.day, value: point.denialRate.value }))}
          />
        )}
      </Answer>
      {ageing && <PayerAges ageing={ageing} />}
      <FrontDesk report={report} />
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

function PayerAges({ ageing }: { ageing: Ageing }) {
  if (ageing.payers.length === 0) return null;
  return (
    <section className="card">
      <header className="card-head">
        <h2>{ageing.payers[0]!.payerName} owes most</h2>
        <p>by payer and age in days</p>
      </header>
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
                    {cents === 0 ? <span className="t3">None</span> : <Money cents={cents} />}
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
    </section>
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
