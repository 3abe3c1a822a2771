import type { DenialPage } from '@millrace/contracts';
import { Link } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { useRead } from '../../api/hooks';
import { useTimeZone } from '../../api/session';
import { day, dayIn, moment } from '../../lib/dates';
import { Answer } from '../../parts/states';
import { DeadlineNote, MoneyList } from './parts';
import { Addends } from './PriorityCell';
import { STEP_ICONS } from './words';

/** The denial of the current row beside the list. */
export function Preview({ denialId }: { denialId: number }) {
  const timeZone = useTimeZone();
  const read = useRead<DenialPage>(`/denials/${denialId}`);
  return (
    <aside className="preview" aria-label="The current denial">
      <Answer of={read}>
        {(page) => {
          const note = page.history.find(({ kind }) => kind === 'note');
          const Icon = STEP_ICONS[page.nextStep.step];
          return (
            <div className="stack" style={{ gap: 'var(--s-4)' }}>
              <header className="row">
                <span className="mono t3">D-{page.denial.denialId}</span>
                <Link
                  className="link"
                  to="/claims/$claimId"
                  params={{ claimId: String(page.denial.claimId) }}
                >
                  {page.denial.patientControlNumber}
                </Link>
                <Link
                  className="btn small push"
                  to="/denials/$denialId"
                  params={{ denialId: String(page.denial.denialId) }}
                >
                  Open <kbd aria-hidden>↵</kbd>
                </Link>
              </header>
              <div>
                <h2 style={{ fontSize: 'var(--fs-16)' }}>{page.sentence}</h2>
                <p className="t2">
                  {page.denial.patientName} · visit {day(page.denial.serviceDate)}
                </p>
              </div>
              <DeadlineNote deadline={page.deadline} />
              <MoneyList money={page.money} />
              <section className="suggested stack">
                <div>
                  <p className="label">Suggested next step</p>
                  <p className="strong">{page.nextStep.words}</p>
                  {page.nextStep.reasons.map((reason) => (
                    <p key={reason} className="t2">
                      {reason}
                    </p>
                  ))}
                </div>
                <Link
                  className="btn primary"
                  to="/denials/$denialId"
                  params={{ denialId: String(page.denial.denialId) }}
                >
                  <Icon size={15} aria-hidden /> Open the case <kbd aria-hidden>N</kbd>
                </Link>
              </section>
              <section>
                <h3 className="label">Why it stands here: {page.denial.priority.score} of 100</h3>
                <Addends priority={page.denial.priority} />
              </section>
              {page.evidence.length > 0 && (
                <section>
                  <h3 className="label">Evidence in the files</h3>
                  <ul>
                    {page.evidence.map((item) => (
                      <li key={item.letter} className="row proof-line">
                        <CircleCheck size={15} aria-hidden />
                        <span className="strong">{item.fileKind}</span>
                        <span className="t2 ell">{item.words}</span>
                        <span className="push t3 nowrap">{day(dayIn(item.at, timeZone))}</span>
                      </li>
                    ))}
                  </ul>
                </section>
              )}
              {note && (
                <section>
                  <h3 className="label">Last note</h3>
                  <p>
                    <span className="strong">{note.by ?? 'System'}</span>{' '}
                    <span className="t3">{moment(note.at, timeZone)}</span>
                  </p>
                  <p className="t2">{note.words}</p>
                </section>
              )}
            </div>
          );
        }}
      </Answer>
    </aside>
  );
}
