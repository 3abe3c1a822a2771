import type { CoverageToFix, CoverageToFixList } from '@millrace/contracts';
import type { z } from 'zod';
import { usePages } from '../../api/hooks';
import { moment } from '../../lib/dates';
import { Flag } from '../../parts/figures';
import { useFreshRead } from '../../parts/fresh';
import { useListKeys } from '../../parts/list-keys';
import { SidePanel } from '../../parts/side-panel';
import { Answer, Empty, More } from '../../parts/states';
import { useUrlState } from '../../parts/url-state';
import { Tabs } from '../../parts/tabs';
import { REASONS } from '../today/words';
import { AskAgain } from './AskAgain';
import { CheckDetail } from './CheckDetail';
import './coverage.css';

/** Coverages that somebody should look at before the visit, the next visit first. */
export default function ToFixPage() {
  const [reason, setReason] = useUrlState<string>('reason', '');
  const [open, setOpen] = useUrlState<string>('check', '');
  const list = usePages<z.infer<typeof CoverageToFixList>>(
    '/coverage-checks/to-fix',
    { reason },
    { every: 15_000 },
  );
  useFreshRead(list, !list.error);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const rows = useListKeys(
    items.map(({ checkId }) => checkId),
    (id) => setOpen(String(id)),
  );
  return (
    <div className="beside" data-panel={open || undefined}>
      <div className="beside-main plain">
        <Answer of={{ ...list, data: list.data?.pages[0] }} rows={10}>
          {({ total, byReason }) => (
            <>
              <header className="to-fix-head row wrap">
                <p>
                  <span className="strong">{total}</span> to fix before the visit
                </p>
                <Tabs
                  isEnd
                  label="Reason"
                  value={reason}
                  again=""
                  options={byReason.map((one) => [
                    one.reason,
                    REASONS[one.reason] ?? one.reason,
                    one.count,
                  ])}
                  onChange={setReason}
                />
              </header>
              {items.length === 0 ? (
                <Empty title="Every coverage is ready">
                  The payers answered, and nothing in their answers needs a person.
                </Empty>
              ) : (
                <table className="grid two cards to-fix-table">
                  <thead>
                    <tr>
                      <th scope="col">Visit</th>
                      <th scope="col">Patient, payer</th>
                      <th scope="col">What is wrong</th>
                      <th scope="col">What to do</th>
                      <th scope="col">
                        <span className="sr">Action</span>
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {items.map((item) => (
                      <Row
                        key={item.checkId}
                        item={item}
                        isCurrent={rows.current === item.checkId}
                        onOpen={() => {
                          rows.setCurrent(item.checkId);
                          setOpen(String(item.checkId));
                        }}
                      />
                    ))}
                  </tbody>
                </table>
              )}
              <More of={list} />
            </>
          )}
        </Answer>
      </div>
      {open && (
        <SidePanel title="What the payer answered" onClose={() => setOpen('')}>
          <CheckDetail key={open} checkId={Number(open)} />
        </SidePanel>
      )}
    </div>
  );
}

function Row({
  item,
  isCurrent,
  onOpen,
}: {
  item: z.infer<typeof CoverageToFix>;
  isCurrent: boolean;
  onOpen: () => void;
}) {
  const name = `${item.patient.firstName} ${item.patient.lastName}`;
  return (
    <tr
      id={`row-${item.checkId}`}
      tabIndex={isCurrent ? 0 : -1}
      data-current={isCurrent || undefined}
      onClick={onOpen}
    >
      <td className="nowrap f-visit">{moment(item.visitAt, item.timeZone)}</td>
      <td className="f-who">
        <button type="button" className="l1 strong" onClick={onOpen}>
          {name}
        </button>
        <span className="l2">{item.payerName}</span>
      </td>
      <td className="f-wrong">
        <Flag tone={item.status === 'inactive' ? 'danger' : 'warning'}>{REASONS[item.reason]}</Flag>
        <span className="l2">{item.whatIsWrong}</span>
      </td>
      <td className="t2 f-do">{item.whatToDo}</td>
      <td className="right f-ask">
        <AskAgain
          coverageId={item.coverageId}
          serviceDate={item.serviceDate}
          label={`Ask ${item.payerName} again about ${name}`}
        />
      </td>
    </tr>
  );
}
