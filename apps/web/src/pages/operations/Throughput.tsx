import type { Throughput } from '@millrace/contracts';
import { duration } from '../../lib/dates';
import { sentence } from '../../lib/sentence';
import { Empty, Loading } from '../../parts/states';
import { right, Table } from '../../parts/table';

export function ByState({ throughput }: { throughput: Throughput | undefined }) {
  const most = Math.max(1, ...(throughput?.byState ?? []).map(({ claims }) => claims));
  return (
    <section className="card">
      <header className="card-head">
        <h2>Claims by state</h2>
        {throughput && <p className="push">{throughput.openClaims.toLocaleString('en-US')} open</p>}
      </header>
      {!throughput && <Loading rows={5} />}
      {throughput?.byState.length === 0 && <Empty title="No claims yet" />}
      <ul className="card-body by-state">
        {throughput?.byState.map(({ state, claims }) => (
          <li key={state}>
            <span>{sentence(state)}</span>
            <span className="bar">
              <i style={{ width: `${(claims / most) * 100}%` }} />
            </span>
            <span className="num right">{claims.toLocaleString('en-US')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function EligibilityAnswers({ throughput }: { throughput: Throughput | undefined }) {
  const ms = (value: number | null) => (value === null ? 'Unknown' : duration(value));
  return (
    <section className="card">
      <header className="card-head">
        <h2>Payers, eligibility answers</h2>
        <p>in time: within 20 s</p>
      </header>
      {throughput?.eligibility.length === 0 && <Empty title="No payer was asked in this span" />}
      {throughput && throughput.eligibility.length > 0 && (
        <Table
          label="Eligibility answers"
          kind="close"
          heads={['Payer', right('Answers'), right('Median'), right('90%'), right('In time')]}
        >
          {throughput.eligibility.map((one) => (
            <tr key={one.payerId}>
              <td className="nowrap">{one.payerName}</td>
              <td className="right">{one.answers}</td>
              <td className="right">{ms(one.medianMs)}</td>
              <td className="right">{ms(one.p90Ms)}</td>
              <td className="right">
                {one.inTime.value === null ? 'Unknown' : `${(one.inTime.value * 100).toFixed(1)}%`}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}
