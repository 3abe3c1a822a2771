import type { RemittanceList, RemittanceRow } from '@millrace/contracts';
import { Link } from '@tanstack/react-router';
import { day } from '../../lib/dates';
import { Chip, Flag, Money } from '../../parts/figures';
import { balanceOf } from './words';

export function RemittanceTable({
  items,
  sums,
  current,
  onChoose,
}: {
  items: RemittanceRow[];
  /** Over all rows of the filter; null where the API gives none. */
  sums: RemittanceList['all'] | null;
  current: number | null;
  onChoose: (id: number) => void;
}) {
  return (
    <div className="scroll-x">
      <table className="grid cards money-table">
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Payer</th>
            <th scope="col">Trace</th>
            <th scope="col" className="right">
              Claims
            </th>
            <th scope="col" className="right">
              Claims paid
            </th>
            <th scope="col" className="right">
              Adjusted
            </th>
            <th scope="col" className="right">
              Payment
            </th>
            <th scope="col">Balance</th>
            <th scope="col">To look at</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row
              key={item.remittanceId}
              item={item}
              isCurrent={current === item.remittanceId}
              onChoose={() => onChoose(item.remittanceId)}
            />
          ))}
        </tbody>
        {sums && (
          <tfoot>
            <tr>
              <td />
              <td colSpan={2}>All {sums.remittances.toLocaleString('en-US')}</td>
              <td className="right">{sums.claims.toLocaleString('en-US')}</td>
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
        )}
      </table>
    </div>
  );
}

function Row({
  item,
  isCurrent,
  onChoose,
}: {
  item: RemittanceRow;
  isCurrent: boolean;
  onChoose: () => void;
}) {
  const balance = balanceOf(item);
  return (
    <tr
      id={`row-${item.remittanceId}`}
      aria-selected={isCurrent}
      data-current={isCurrent || undefined}
      onClick={onChoose}
    >
      <td className="nowrap m-day">{day(item.paidOn)}</td>
      <td className="nowrap m-payer">
        <Link
          className="strong"
          to="/money/$remittanceId"
          params={{ remittanceId: String(item.remittanceId) }}
        >
          {item.payerName}
        </Link>
      </td>
      <td className="mono nowrap m-trace">{item.traceNumber}</td>
      <td className="right m-claims">
        {item.claims}
        <span className="card-only"> claims</span>
      </td>
      <td className="right m-paid">
        <Money cents={item.claimsPaidCents} />
      </td>
      <td className="right m-adjusted">
        {item.providerAdjustedCents === 0 ? (
          <span className="t3">None</span>
        ) : (
          <Money cents={-item.providerAdjustedCents} />
        )}
      </td>
      <td className="right strong m-payment">
        <Money cents={item.paymentCents} />
      </td>
      <td className="m-balance">
        <Chip tone={balance.tone} icon={balance.icon}>
          {balance.words}
        </Chip>
      </td>
      <td className="nowrap m-look">
        {item.openExceptions > 0 ? (
          <Flag tone="warning">
            {item.openExceptions} {item.openExceptions === 1 ? 'claim or sum' : 'claims or sums'}
          </Flag>
        ) : (
          <span className="t3">Nothing</span>
        )}
      </td>
    </tr>
  );
}
