import type { HeldList } from '@millrace/contracts';
import { Link } from '@tanstack/react-router';
import { usePages } from '../../api/hooks';
import { useTimeZone } from '../../api/session';
import { day, dayIn } from '../../lib/dates';
import { Deadline, Money } from '../../parts/figures';
import { Answer, Empty, More } from '../../parts/states';
import { useUrlState } from '../../parts/url-state';
import { Tabs } from '../../parts/tabs';
import { Findings } from './Findings';

/** Claims that wait for a person, each with what is wrong in it. */
export function HeldClaims({ payer }: { payer: string }) {
  const timeZone = useTimeZone();
  const [code, setCode] = useUrlState<string>('code', '');
  const list = usePages<HeldList>('/claims/held', { payer, code });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Answer of={{ ...list, data: list.data?.pages[0] }}>
      {({ facets, totals }) => (
        <>
          <div className="row wrap">
            <p>
              <span className="strong">{totals.count}</span> held,{' '}
              <Money cents={totals.chargeCents} /> not yet sent
            </p>
            <Tabs
              label="Finding"
              value={code}
              again=""
              options={facets.code.map(({ value, label, count }) => [value, label, count])}
              onChange={setCode}
            />
          </div>
          {items.length === 0 && (
            <div className="card">
              <Empty title="Nothing is held">Every claim passed its checks.</Empty>
            </div>
          )}
          {items.map((item) => (
            <section key={item.claimId} className="card">
              <header className="card-head">
                <Link
                  to="/claims/$claimId"
                  params={{ claimId: String(item.claimId) }}
                  className="link"
                >
                  {item.patientControlNumber}
                </Link>
                <span>{item.patientName}</span>
                <p>
                  {item.payerName} · visit {day(item.serviceDate)} · held since{' '}
                  {day(dayIn(item.heldAt, timeZone))}
                </p>
                <span className="push">
                  <Deadline daysLeft={item.daysToFile} /> to file
                </span>
                <span className="strong">
                  <Money cents={item.chargeCents} />
                </span>
              </header>
              <Findings findings={item.findings} claimId={item.claimId} version={item.version} />
            </section>
          ))}
          <More of={list} />
        </>
      )}
    </Answer>
  );
}
