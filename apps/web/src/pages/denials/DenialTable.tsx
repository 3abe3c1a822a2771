import type { DenialQuery, DenialSummary } from '@millrace/contracts';
import { Link } from '@tanstack/react-router';
import { day } from '../../lib/dates';
import { Avatar, Deadline, Money, PriorityBars } from '../../parts/figures';
import type { useListKeys } from '../../parts/list-keys';
import { STEP_ICONS } from './words';

const SORTED: Record<DenialQuery['sort'], string> = {
  priority: 'Priority',
  amount: 'At stake',
  deadline: 'Time left',
  newest: '',
};

export function DenialTable({
  items,
  rows,
  sort,
  maySelect,
}: {
  items: DenialSummary[];
  rows: ReturnType<typeof useListKeys>;
  sort: DenialQuery['sort'];
  maySelect: boolean;
}) {
  const heads = ['Priority', 'At stake', 'Time left', 'Patient, payer', 'What the payer says'];
  return (
    <table className="grid two sticky denial-table">
      <thead>
        <tr>
          {maySelect && (
            <th scope="col">
              <input
                type="checkbox"
                className="check"
                aria-label="Select all rows that are shown"
                checked={rows.selected.length === items.length}
                onChange={rows.selectAll}
              />
            </th>
          )}
          {heads.map((head) => (
            <th
              key={head}
              scope="col"
              className={head === 'At stake' ? 'right' : undefined}
              aria-sort={
                SORTED[sort] === head
                  ? sort === 'deadline'
                    ? 'ascending'
                    : 'descending'
                  : undefined
              }
            >
              {head}
            </th>
          ))}
          <th scope="col">Next step</th>
          <th scope="col">Owner</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <DenialRow key={item.denialId} item={item} rows={rows} maySelect={maySelect} />
        ))}
      </tbody>
    </table>
  );
}

function DenialRow({
  item,
  rows,
  maySelect,
}: {
  item: DenialSummary;
  rows: ReturnType<typeof useListKeys>;
  maySelect: boolean;
}) {
  const Icon = STEP_ICONS[item.nextStep];
  const isCurrent = rows.current === item.denialId;
  return (
    <tr
      id={`row-${item.denialId}`}
      aria-selected={rows.selected.includes(item.denialId)}
      data-current={isCurrent || undefined}
      onClick={() => rows.setCurrent(item.denialId)}
    >
      {maySelect && (
        <td>
          <input
            type="checkbox"
            className="check"
            aria-label={`Select denial ${item.denialId}`}
            checked={rows.selected.includes(item.denialId)}
            onChange={() => rows.toggle(item.denialId)}
          />
        </td>
      )}
      <td className="d-priority">
        <PriorityBars {...item.priority} />
      </td>
      <td className="right strong d-money">
        <Money cents={item.atStakeCents} />
      </td>
      <td className="d-time">
        <Deadline daysLeft={item.daysLeft} />
        <span className="l2">{item.dueOn ? day(item.dueOn) : ''}</span>
      </td>
      <td className="d-who">
        <Link
          className="l1"
          to="/denials/$denialId"
          params={{ denialId: String(item.denialId) }}
          aria-current={isCurrent ? 'true' : undefined}
        >
          {item.patientName}
        </Link>
        <span className="l2">{item.payerName}</span>
      </td>
      <td className="d-says">
        <span className="l1">{sentence(item.words)}</span>
        <span className="l2">
          <code>{[...item.reasons, ...item.remarkCodes].join(' ')}</code> ·{' '}
          {item.patientControlNumber}
        </span>
      </td>
      <td className="d-step">
        <span className="row t2">
          <Icon size={15} aria-hidden /> {item.nextStepWords}
        </span>
      </td>
      <td className="d-owner">
        <Avatar name={item.assigneeName} />
      </td>
    </tr>
  );
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
