import type { DenialPage as Page } from '@millrace/contracts';
import { Link, useParams } from '@tanstack/react-router';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { post } from '../../api/client';
import { useAct, useRead } from '../../api/hooks';
import { useMay, useTimeZone } from '../../api/session';
import { day, moment } from '../../lib/dates';
import { Avatar, Chip, Money } from '../../parts/figures';
import { TextForm } from '../../parts/form';
import { Segments } from '../../parts/segments';
import { Answer, Empty } from '../../parts/states';
import { FilingClock } from './FilingClock';
import { Side } from './Side';
import { refused } from './words';
import './denials.css';

export default function DenialPage() {
  const { denialId } = useParams({ strict: false });
  const read = useRead<Page>(`/denials/${denialId}`);
  return (
    <Answer of={read} rows={12}>
      {(page) => (
        <article className="denial-page">
          <div className="denial-main stack" style={{ gap: 'var(--s-4)' }}>
            <Head page={page} />
            <FilingClock filing={page.filing} />
            <MoneyStrip money={page.money} />
            <Evidence page={page} />
            <Codes page={page} />
            <History page={page} />
          </div>
          <Side page={page} />
        </article>
      )}
    </Answer>
  );
}

function Head({ page }: { page: Page }) {
  const { denial } = page;
  const isOver = denial.state === 'resolved';
  return (
    <>
      <p className="row wrap">
        <Link to="/denials" className="link">
          Denials
        </Link>
        <span className="mono">D-{denial.denialId}</span>
        <Chip tone={isOver ? 'success' : 'danger'}>
          {isOver ? (denial.outcome ?? 'resolved').replaceAll('-', ' ') : refused(denial.lineNumber)}
        </Chip>
        {denial.reasons.map((reason) => (
          <span key={reason} className="tag">
            {reason}
          </span>
        ))}
        <span>{denial.patientName}</span>
        <span className="t2">visit {day(denial.serviceDate)}</span>
        <Link to="/claims/$claimId" params={{ claimId: String(denial.claimId) }} className="link">
          {denial.patientControlNumber}
        </Link>
      </p>
      <h2>{page.sentence}</h2>
      {page.explanation.length > 0 && (
        <p className="t2" style={{ fontSize: 'var(--fs-14)', maxWidth: '60em' }}>
          {page.explanation.join(' ')}
        </p>
      )}
    </>
  );
}

function MoneyStrip({ money }: { money: Page['money'] }) {
  const figures: [string, number | null][] = [
    ['Billed', money.chargeCents],
    ['Allowed', money.allowedCents],
    ['Paid by payer', money.paidCents],
    ["Patient's share", money.patientCents],
    ['Written off', money.writtenOffCents],
    ['Refused', money.refusedCents],
    ['At stake', money.atStakeCents],
  ];
  return (
    <section className="card money-strip" aria-label="Money">
      {figures.map(([name, cents]) => (
        <div key={name} className={name === 'At stake' ? 'stake' : undefined}>
          <p className="label">{name}</p>
          <p className="figure">
            <Money cents={cents} />
          </p>
        </div>
      ))}
    </section>
  );
}

function Evidence({ page }: { page: Page }) {
  const timeZone = useTimeZone();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <section className="card">
      <header className="card-head">
        <h2>Evidence</h2>
        <p>Every line comes from a stored file and opens there.</p>
      </header>
      {page.evidence.length === 0 && <Empty title="No file speaks of this denial yet" />}
      <ul className="evidence">
        {page.evidence.map((item) => {
          const isOpen = open === item.letter;
          const Icon = isOpen ? ChevronUp : ChevronDown;
          return (
            <li key={item.letter}>
              <button
                type="button"
                className="evidence-row"
                aria-expanded={isOpen}
                onClick={() => setOpen(isOpen ? null : item.letter)}
              >
                <span className="letter">{item.letter}</span>
                <span>
                  <span className="l1">{item.words}</span>
                  {item.detail && <span className="l2">{item.detail}</span>}
                </span>
                <span className="tag push">{item.fileKind}</span>
                <span className="t2 nowrap">{moment(item.at, timeZone)}</span>
                <Icon size={16} aria-hidden />
              </button>
              {isOpen && (
                <Segments place={item.place} claimId={item.here ? page.denial.claimId : null} />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Codes({ page }: { page: Page }) {
  if (page.remarks.length === 0) return null;
  return (
    <section className="card">
      <header className="card-head">
        <h2>Remark codes</h2>
      </header>
      <ul className="ways">
        {page.remarks.map(({ code, words }) => (
          <li key={code} className="row">
            <span className="tag">{code}</span> {words}
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ page }: { page: Page }) {
  const timeZone = useTimeZone();
  const [only, setOnly] = useState<'all' | 'note' | 'change'>('all');
  const mayWork = useMay('biller', 'manager', 'administrator');
  const note = useAct(
    (text: string) => post(`/denials/${page.denial.denialId}/notes`, { text }),
    { done: 'Note kept.' },
  );
  const entries = page.history.filter(({ kind }) => only === 'all' || kind === only);
  return (
    <section className="card">
      <header className="card-head">
        <h2>Notes and history</h2>
        <div className="tabs push" role="group" aria-label="Show">
          {(['all', 'note', 'change'] as const).map((kind) => (
            <button
              type="button"
              key={kind}
              className="tab"
              aria-pressed={only === kind}
              onClick={() => setOnly(kind)}
            >
              {{ all: 'All', note: 'Notes', change: 'Changes' }[kind]}
            </button>
          ))}
        </div>
      </header>
      {mayWork && (
        <div className="card-body">
          <TextForm
            label="Add a note"
            submit="Keep the note"
            most={4000}
            busy={note.isPending}
            onSubmit={(text, clear) => note.mutate(text, { onSuccess: clear })}
          />
        </div>
      )}
      {entries.length === 0 && <Empty title="Nothing here yet" />}
      <ol className="history">
        {entries.map((entry) => (
          <li key={entry.id}>
            <Avatar name={entry.by ?? 'Millrace'} />
            <div>
              <p>
                <span className="strong">{entry.by ?? 'Millrace'}</span>{' '}
                <span className="t3">{moment(entry.at, timeZone)}</span>
              </p>
              <p className={entry.kind === 'note' ? undefined : 't2'}>{entry.words}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
