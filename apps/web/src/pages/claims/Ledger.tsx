import type { ClaimPage } from '@millrace/contracts';
import { Link } from '@tanstack/react-router';
import { useTimeZone } from '../../api/session';
import { day, moment } from '../../lib/dates';
import { Money } from '../../parts/figures';
import { Empty } from '../../parts/states';
import type { Proof } from './ProofPanel';

/** The money rows of the claim with what the payer owes after each. */
export function Ledger({ page, onProof }: { page: ClaimPage; onProof: (proof: Proof) => void }) {
  const timeZone = useTimeZone();
  return (
    <section className="card">
      <header className="card-head">
        <h2>Ledger</h2>
        <p>
          {page.moneyAsOf
            ? `Postings never change; a reversal is its own row. As of ${moment(page.moneyAsOf, timeZone)}.`
            : 'Nothing was posted yet.'}
        </p>
      </header>
      {page.money.length === 0 && <Empty title="No money moved yet" />}
      {page.money.length > 0 && (
        <div className="scroll-x" tabIndex={0} role="group" aria-label="Table">
          <table className="grid">
            <thead>
              <tr>
                <th scope="col">Date</th>
                <th scope="col">Posting</th>
                <th scope="col">Source</th>
                {['Charge', 'Paid', 'Patient', 'Write-off', 'Open'].map((head) => (
                  <th key={head} scope="col" className="right">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {page.money.map((row, index) => (
                <tr key={index}>
                  <td className="nowrap">{day(row.on)}</td>
                  <td>{row.words}</td>
                  <td className="nowrap">
                    {row.remittanceId !== null && (
                      <Link
                        className="link"
                        to="/money/$remittanceId"
                        params={{ remittanceId: String(row.remittanceId) }}
                      >
                        835
                      </Link>
                    )}{' '}
                    {row.place && (
                      <button
                        type="button"
                        className="link"
                        onClick={() =>
                          onProof({
                            title: row.words,
                            place: row.place!,
                            words: null,
                            figure: { name: 'Open after it', cents: row.openCents },
                            posting:
                              row.postingId === null
                                ? undefined
                                : { id: row.postingId, on: row.on },
                          })
                        }
                      >
                        Segment {row.place.segment}
                      </button>
                    )}
                  </td>
                  {[row.chargeCents, row.paidCents, row.patientCents, row.writtenOffCents].map(
                    (cents, column) => (
                      <td key={column} className="right">
                        {cents !== 0 && <Money cents={cents} />}
                      </td>
                    ),
                  )}
                  <td className="right strong">
                    <Money cents={row.openCents} />
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <td />
                <td colSpan={2}>Open with the payer</td>
                {[
                  page.claim.chargeCents,
                  page.claim.paidCents,
                  page.claim.patientCents,
                  page.claim.writtenOffCents,
                  page.claim.openCents,
                ].map((cents, column) => (
                  <td key={column} className="right">
                    <Money cents={cents} />
                  </td>
                ))}
              </tr>
            </tfoot>
          </table>
        </div>
      )}
    </section>
  );
}
