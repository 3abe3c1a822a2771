import type { DenialPage as Page } from '@millrace/contracts';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { ArrowDown, ArrowUp, ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { useRead } from '../../api/hooks';
import { useTimeZone } from '../../api/session';
import { fullDay, moment } from '../../lib/dates';
import { ownerOf } from '../../lib/files';
import { Chip, Deadline, Money } from '../../parts/figures';
import { useFreshRead } from '../../parts/fresh';
import { useHeading } from '../../parts/heading';
import { useKeys } from '../../parts/keys';
import { moveTo, neighbours } from '../../parts/list-keys';
import { Segments } from '../../parts/segments';
import { Answer, Empty } from '../../parts/states';
import { FilingClock } from './FilingClock';
import { History } from './History';
import { Side } from './Side';
import { refused } from './words';
import './denials.css';

export default function DenialPage() {
  const { denialId } = useParams({ strict: false });
  const read = useRead<Page>(`/denials/${denialId}`);
  useFreshRead(read);
  return (
    <Answer of={read} rows={12}>
      {(page) => <Case page={page} key={page.denial.denialId} />}
    </Answer>
  );
}

function Case({ page }: { page: Page }) {
  const { denial } = page;
  useHeading(`D-${denial.denialId}`);
  const navigate = useNavigate();
  const around = neighbours('/denials', denial.denialId);
  const go = (to: number | null | undefined) => {
    if (!to) return;
    moveTo('/denials', to);
    void navigate({ to: '/denials/$denialId', params: { denialId: String(to) } });
  };
  const press = (selector: string) => () => document.querySelector<HTMLElement>(selector)?.click();
  useKeys({
    j: () => go(around?.next),
    k: () => go(around?.previous),
    n: press('.to-do'),
    e: press('.evidence-row[aria-expanded="false"]'),
    m: () => document.querySelector<HTMLElement>('.history-card textarea')?.focus(),
    c: () => void navigate({ to: '/claims/$claimId', params: { claimId: String(denial.claimId) } }),
    Escape: () => void navigate({ to: '/denials' }),
  });
  return (
    <article className="denial-page">
      <div className="denial-main stack">
        <Head page={page} around={around} onGo={go} />
        <FilingClock filing={page.filing} />
        <MoneyStrip money={page.money} />
        <Evidence page={page} />
        <Codes page={page} />
        <History page={page} />
      </div>
      <Side page={page} />
      <div className="case-bar">
        <div>
          <Deadline daysLeft={denial.daysLeft} />
          <p className="small">
            <Money cents={denial.atStakeCents} /> at stake
          </p>
        </div>
        <button
          type="button"
          className="btn primary"
          onClick={() => document.querySelector('.denial-side')?.scrollIntoView()}
        >
          {page.nextStep.words}
        </button>
      </div>
    </article>
  );
}

function Head({
  page,
  around,
  onGo,
}: {
  page: Page;
  around: ReturnType<typeof neighbours>;
  onGo: (to: number | null) => void;
}) {
  const { denial } = page;
  const isOver = denial.state === 'resolved';
  return (
    <>
      <div className="row wrap">
        <Chip tone={isOver ? 'success' : 'danger'}>
          {isOver
            ? (denial.outcome ?? 'resolved').replaceAll('-', ' ')
            : `Denied, ${refused(denial.lineNumber).toLowerCase()}`}
        </Chip>
        {denial.reasons.map((reason) => (
          <span key={reason} className="tag">
            {reason}
          </span>
        ))}
        <span>{denial.patientName} ·</span>
        <span className="t2">visit {fullDay(denial.serviceDate)} ·</span>
        <Link to="/claims/$claimId" params={{ claimId: String(denial.claimId) }} className="link">
          {denial.patientControlNumber}
        </Link>
        {around && (
          <span className="row push t3">
            {around.position} of {around.count}
            <button
              type="button"
              className="btn ghost small square"
              aria-label="Previous denial of the list"
              disabled={around.previous === null}
              onClick={() => onGo(around.previous)}
            >
              <ArrowUp size={16} aria-hidden />
            </button>
            <button
              type="button"
              className="btn ghost small square"
              aria-label="Next denial of the list"
              disabled={around.next === null}
              onClick={() => onGo(around.next)}
            >
              <ArrowDown size={16} aria-hidden />
            </button>
          </span>
        )}
      </div>
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
        {page.evidence.length > 0 && (
          <span className="push t3" aria-hidden>
            <kbd>E</kbd>
          </span>
        )}
      </header>
      {page.evidence.length === 0 && <Empty title="No file speaks of this denial yet" />}
      <ul className="evidence lined">
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
                <Segments
                  place={item.place}
                  owner={ownerOf(item.here)}
                  claimId={page.denial.claimId}
                />
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
      <ul className="ways lined">
        {page.remarks.map(({ code, words }) => (
          <li key={code} className="way">
            <span className="tag">{code}</span> {words}
          </li>
        ))}
      </ul>
    </section>
  );
}
