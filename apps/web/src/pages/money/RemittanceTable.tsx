import type { RemittanceList } from '@millrace/contracts';
import { Link } from '@tanstack/react-router';
import { day } from '../../lib/dates';
import { Chip, Money } from '../../parts/figures';
import type { useListKeys } from '../../parts/list-keys';
import { STATES, stateWords } from './words';

export function RemittanceTable({
  items,
  sums,
  rows,
}: {
  items: RemittanceList['items'];
  sums: RemittanceList['all'];
  rows: ReturnType<typeof useListKeys>;
}) {
  return (
    <div className="scroll-x">
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">Paid on</th>
            <th scope="col">Payer</th>
            <th scope="col">Trace</th>
            {['Claims', 'Claims paid', 'Adjusted', 'Payment'].map((head) => (
              <th key={head} scope="col" className="right">
                {head}
              </th>
            ))}
            <th scope="col">Balance</th>
            <th scope="col">To look at</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr
              key={item.remittanceId}
              id={`row-${item.remittanceId}`}
              aria-selected={rows.current === item.remittanceId}
              onClick={() => rows.setCurrent(item.remittanceId)}
            >
              <td className="nowrap">{day(item.paidOn)}</td>
              <td className="nowrap">
                <Link
                  className="link"
                  to="/money/$remittanceId"
                  params={{ remittanceId: String(item.remittanceId) }}
                >
                  {item.payerName}
                </Link>
              </td>
              <td>
                <code>{item.traceNumber}</code>
              </td>
              <td className="right">{item.claims}</td>
              <td className="right">
                <Money cents={item.claimsPaidCents} />
              </td>
              <td className="right">
                {item.providerAdjustedCents === 0 ? (
                  <span className="t3">None</span>
                ) : (
                  <Money cents={-item.providerAdjustedCents} />
                )}
              </td>
              <td className="right strong">
                <Money cents={item.paymentCents} />
              </td>
              <td>
                <Chip tone={STATES[item.state][1]}>{stateWords(item)}</Chip>
              </td>
              <td>{item.openExceptions > 0 ? item.openExceptions : ''}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={3}>All {sums.remittances} of this choice</td>
            <td className="right">{sums.claims}</td>
            <td className="right">
              <Money cents={sums.claimsPaidCents} />
            </td>
            <td className="right">
              <Money cents={-sums.providerAdjustedCents} />
            </td>
            <td className="right">
              <Money cents={sums.paymentCents} />
            </td>
            <td colSpan={2} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
