import type { ClaimList } from '@millrace/contracts';
import { Link } from '@tanstack/react-router';
import { day } from '../../lib/dates';
import { Chip, Money } from '../../parts/figures';
import type { useListKeys } from '../../parts/list-keys';
import { CLAIM_STATES } from './words';

export function ClaimTable({
  items,
  totals,
  rows,
}: {
  items: ClaimList['items'];
  totals: ClaimList['totals'];
  rows: ReturnType<typeof useListKeys>;
}) {
  return (
    <div className="scroll-x" tabIndex={0} role="group" aria-label="Table">
      <table className="grid two cards claim-table" role="grid" aria-label="Claims">
        <thead>
          <tr>
            <th scope="col">Claim</th>
            <th scope="col">State</th>
            <th scope="col">Patient, payer</th>
            <th scope="col">Visit</th>
            <th scope="col" className="right">
              Billed
            </th>
            <th scope="col" className="right">
              Paid
            </th>
            <th scope="col" className="right">
              Patient
            </th>
            <th scope="col" className="right">
              Write-off
            </th>
            <th scope="col" className="right">
              Open
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const [words, tone] = CLAIM_STATES[item.state];
            return (
              <tr
                key={item.claimId}
                id={`row-${item.claimId}`}
                data-current={rows.current === item.claimId || undefined}
                tabIndex={rows.current === item.claimId ? 0 : -1}
                onClick={() => rows.setCurrent(item.claimId)}
              >
                <td className="nowrap">
                  <Link
                    className="link"
                    tabIndex={-1}
                    to="/claims/$claimId"
                    params={{ claimId: String(item.claimId) }}
                  >
                    {item.patientControlNumber}
                  </Link>
                </td>
                <td>
                  <Chip tone={tone}>{words}</Chip>
                </td>
                <td className="nowrap">
                  <span className="l1">{item.patientName}</span>
                  <span className="l2">{item.payerName}</span>
                </td>
                <td className="nowrap">
                  <span className="l1">{day(item.serviceDate)}</span>
                  <span className="l2">{item.providerName ?? 'No provider named'}</span>
                </td>
                <td className="right">
                  <span className="card-only t3">of </span>
                  <Money cents={item.chargeCents} />
                </td>
                <td className="right">
                  <Money cents={item.paidCents} />
                </td>
                <td className="right">
                  <Money cents={item.patientCents} />
                </td>
                <td className="right">
                  <Money cents={item.writtenOffCents} />
                </td>
                <td className="right strong">
                  <span className="card-only t3">open </span>
                  <Money cents={item.openCents} />
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={4}>All {totals.count} of this choice</td>
            <td className="right">
              <Money cents={totals.chargeCents} />
            </td>
            <td className="right">
              <Money cents={totals.paidCents} />
            </td>
            <td colSpan={2} />
            <td className="right">
              <Money cents={totals.openCents} />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
