import type { Throughput } from '@millrace/contracts';
import { duration } from '../../lib/dates';
import { Empty, Loading } from '../../parts/states';

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
            <span>{sentence(state.replaceAll('-', ' '))}</span>
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
      </header>
      {throughput?.eligibility.length === 0 && <Empty title="No payer was asked in this span" />}
      {throughput && throughput.eligibility.length > 0 && (
        <div className="scroll-x" role="region" aria-label="Eligibility answers" tabIndex={0}>
          <table className="grid">
            <thead>
              <tr>
                <th scope="col">Payer</th>
                {['Answers', 'Median', '90%', 'Within 20 s'].map((head) => (
                  <th key={head} scope="col" className="right">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {throughput.eligibility.map((one) => (
                <tr key={one.payerId}>
                  <td>{one.payerName}</td>
                  <td className="right">{one.answers}</td>
                  <td className="right">{ms(one.medianMs)}</td>
                  <td className="right">{ms(one.p90Ms)}</td>
                  <td className="right">
                    {one.inTime.value === null
                      ? 'Unknown'
                      : `${(one.inTime.value * 100).toFixed(1)}%`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
