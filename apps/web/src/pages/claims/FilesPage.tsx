import type { SubmissionList, SubmitAnswer } from '@millrace/contracts';
import { Send } from 'lucide-react';
import { post } from '../../api/client';
import { useAct, usePages } from '../../api/hooks';
import { useTimeZone } from '../../api/session';
import { dayIn, time, weekday } from '../../lib/dates';
import { Money } from '../../parts/figures';
import { useFreshRead } from '../../parts/fresh';
import { Answer, Empty, More } from '../../parts/states';
import { CameBack } from './CameBack';
import { FilesTable } from './FilesTable';
import { sentWords } from './words';
import './files.css';

/** The 837P files that went to payers, what the payers' systems said, and what came back that nobody here knows. */
export default function FilesPage() {
  const timeZone = useTimeZone();
  const list = usePages<SubmissionList>('/claims/submissions', {}, { every: 30_000 });
  useFreshRead(list, !list.error);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const submit = useAct(() => post<SubmitAnswer>('/claims/submissions', {}), { done: sentWords });
  return (
    <div className="page">
      <Answer of={{ ...list, data: list.data?.pages[0] }} rows={10}>
        {({ ready, nextBatchAt }) => (
          <>
            <section className="card files-next">
              <div>
                <p className="label">Ready to send</p>
                <p className="figure num">
                  {ready.count} {ready.count === 1 ? 'claim' : 'claims'}
                  {ready.count > 0 && (
                    <>
                      , <Money cents={ready.chargeCents} />
                    </>
                  )}
                </p>
              </div>
              <div>
                <p className="label">Goes by itself</p>
                <p className="figure num">
                  {weekday(dayIn(nextBatchAt, timeZone))}, {time(nextBatchAt, timeZone)}
                </p>
              </div>
              <button
                type="button"
                className="btn push"
                disabled={submit.isPending || ready.count === 0}
                onClick={() => submit.mutate(undefined)}
              >
                <Send size={15} aria-hidden /> Send now
              </button>
            </section>
            <CameBack />
            <section className="card">
              <header className="card-head">
                <h2>Files sent</h2>
                <p>the latest first</p>
              </header>
              {items.length === 0 ? (
                <Empty title="No file was sent yet">
                  What is ready goes by itself at the times of the practice.
                </Empty>
              ) : (
                <FilesTable items={items} />
              )}
              <More of={list} />
            </section>
          </>
        )}
      </Answer>
    </div>
  );
}
