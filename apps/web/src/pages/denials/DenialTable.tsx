import type { DenialQuery, DenialSummary } from '@millrace/contracts';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { memo, type ReactNode, useEffect } from 'react';
import { day } from '../../lib/dates';
import { sentence } from '../../lib/sentence';
import { Avatar, Deadline, Money } from '../../parts/figures';
import type { useListKeys } from '../../parts/list-keys';
import { PriorityCell } from './PriorityCell';
import { STEP_ICONS } from './words';

type Sort = DenialQuery['sort'];
/** From so many rows on only those near the window are drawn. On a phone rows are cards of their own heights, and all are drawn. */
const LONG = 100;
const IS_WIDE = '(min-width: 761px)';
const ROW_HEIGHT = 44;

interface Props {
  items: DenialSummary[];
  /** Of the whole choice, loaded or not. */
  count: number;
  rows: ReturnType<typeof useListKeys>;
  /** What scrolls the table; null before it is there. */
  scroller: HTMLElement | null;
  sort: Sort;
  onSort: (sort: Sort) => void;
  maySelect: boolean;
  /** Dates in it are written without their year. */
}

export function DenialTable(props: Props) {
  const { items, count, rows, sort, onSort, maySelect } = props;
  const head = { sort, onSort };
  const { shown, before, after } = useShown(props);
  return (
    <table
      className="grid two sticky denial-table"
      role="grid"
      aria-label="Denials"
      aria-rowcount={count + 1}
      aria-multiselectable={maySelect}
    >
      <thead>
        <tr>
          <th scope="col" className="d-check">
            {maySelect && (
              <input
                type="checkbox"
                className="check"
                aria-label="Select all rows that are shown"
                checked={rows.selected.length === items.length}
                onChange={rows.selectAll}
              />
            )}
          </th>
          <SortHead {...head} by="priority" className="d-priority">
            Priority
          </SortHead>
          <SortHead {...head} by="amount" className="d-money right">
            At stake
          </SortHead>
          <SortHead {...head} by="deadline" className="d-time">
            Time left
          </SortHead>
          <th scope="col" className="d-who">
            Patient, payer
          </th>
          <th scope="col">What the payer says</th>
          <th scope="col" className="d-step">
            Next step
          </th>
          <th scope="col" className="d-owner">
            <span className="sr">Owner</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {before > 0 && <Gap height={before} />}
        {shown.map((index) => {
          const item = items[index]!;
          return (
            <DenialRow
              key={item.denialId}
              item={item}
              index={index}
              isCurrent={rows.current === item.denialId}
              isSelected={rows.selected.includes(item.denialId)}
              onCurrent={rows.setCurrent}
              onToggle={rows.toggle}
              maySelect={maySelect}
            />
          );
        })}
        {after > 0 && <Gap height={after} />}
      </tbody>
    </table>
  );
}

/** Positions of the rows to draw, and the height of what lies before and after them. */
function useShown({ items, rows, scroller }: Props) {
  const isLong = items.length > LONG && window.matchMedia(IS_WIDE).matches;
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are used here only and passed to nobody
  const virtual = useVirtualizer({
    count: items.length,
    enabled: isLong,
    getScrollElement: () => scroller,
    estimateSize: () => document.querySelector('.denial-table tr[id]')?.clientHeight ?? ROW_HEIGHT,
    overscan: 12,
    // Room for the head and for the bar of the selection.
    scrollPaddingStart: 40,
    scrollPaddingEnd: 72,
  });
  const at = items.findIndex(({ denialId }) => denialId === rows.current);
  useEffect(() => {
    // The current row may not be drawn: one comes back to it, or keys come faster than pictures.
    if (isLong && scroller && at >= 0) virtual.scrollToIndex(at);
  }, [isLong, scroller, at, virtual]);
  if (!isLong) return { shown: items.map((_, index) => index), before: 0, after: 0 };
  const drawn = virtual.getVirtualItems();
  return {
    shown: drawn.map(({ index }) => index),
    before: drawn[0]?.start ?? 0,
    after: virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0),
  };
}

function Gap({ height }: { height: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={8} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

function SortHead({
  by,
  sort,
  onSort,
  className,
  children,
}: {
  by: Sort;
  sort: Sort;
  onSort: (sort: Sort) => void;
  className: string;
  children: ReactNode;
}) {
  // The server knows one direction of each: what presses most stands first.
  const direction = by === 'deadline' ? 'ascending' : 'descending';
  const Arrow = by === 'deadline' ? ArrowUp : ArrowDown;
  const isSorted = sort === by;
  return (
    <th scope="col" className={className} aria-sort={isSorted ? direction : undefined}>
      <button type="button" className="sort" onClick={() => onSort(by)}>
        {children}
        {isSorted && <Arrow size={12} aria-hidden />}
      </button>
    </th>
  );
}

/** Drawn again only when something of its own changed: moving through a long list touches two rows. */
const DenialRow = memo(function DenialRow({
  item,
  index,
  isCurrent,
  isSelected,
  onCurrent,
  onToggle,
  maySelect,
}: {
  item: DenialSummary;
  index: number;
  isCurrent: boolean;
  isSelected: boolean;
  onCurrent: (id: number) => void;
  onToggle: (id: number) => void;
  maySelect: boolean;
}) {
  const Icon = STEP_ICONS[item.nextStep];
  const open = { to: '/denials/$denialId', params: { denialId: String(item.denialId) } } as const;
  return (
    <tr
      id={`row-${item.denialId}`}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-current={isCurrent || undefined}
      tabIndex={isCurrent ? 0 : -1}
      onClick={() => onCurrent(item.denialId)}
    >
      <td className="d-check">
        {maySelect && (
          <input
            type="checkbox"
            className="check"
            tabIndex={-1}
            aria-label={`Select denial ${item.denialId}`}
            checked={isSelected}
            onChange={() => onToggle(item.denialId)}
          />
        )}
      </td>
      <PriorityCell priority={item.priority} />
      <td className="right strong d-money">
        <Money cents={item.atStakeCents} />
      </td>
      <td className="d-time">
        <Deadline daysLeft={item.daysLeft} />
        <span className="l2">
          {item.dueOn && (
            <>
              <span className="card-only">due </span>
              {day(item.dueOn)}
            </>
          )}
        </span>
      </td>
      <td className="d-who">
        <Link className="l1 ell" tabIndex={-1} {...open}>
          {item.patientName}
        </Link>
        <span className="l2 ell">{item.payerName}</span>
      </td>
      <td className="d-says">
        <span className="l1 ell">{sentence(item.words.replace(/^says /, ''))}</span>
        <span className="l2 ell">
          <code>{item.reasons.join(' ')}</code> · {item.patientControlNumber}
        </span>
      </td>
      <td className="d-step">
        <Link className="step" tabIndex={-1} {...open}>
          <Icon size={15} aria-hidden /> <span className="ell">{item.nextStepWords}</span>
        </Link>
      </td>
      <td className="d-owner">
        <Avatar name={item.assigneeName} />
      </td>
    </tr>
  );
});
