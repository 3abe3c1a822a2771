import type { DenialPage } from '@millrace/contracts';
import { Clock } from 'lucide-react';
import { plainDates, weekday } from '../../lib/dates';
import { deadline as inWords } from '../../lib/deadline';
import { Money } from '../../parts/figures';

/** How long there is to act, and where that term comes from. */
export function DeadlineNote({ deadline }: { deadline: DenialPage['deadline'] }) {
  if (!deadline) return <p className="note">No right to appeal or resubmit is known.</p>;
  const { words, tone } = inWords(deadline.daysLeft);
  const used = Math.min(1, Math.max(0, deadline.dayNumber / deadline.ofDays));
  const what = deadline.for === 'appeal' ? 'to appeal' : 'to send it corrected';
  const left = deadline.daysLeft > 0 ? `${words} left ${what}` : `${words}: the last day ${what}`;
  return (
    <section className={`note deadline-note ${tone === 'plain' ? 'info' : tone}`}>
      <Clock size={18} aria-hidden />
      <div className="stack" style={{ flex: 1, gap: 6 }}>
        <p className="row wrap">
          <span className="strong">{deadline.daysLeft < 0 ? `${words} ${what}` : left}</span>
          <span className="push">{weekday(deadline.on)}</span>
        </p>
        <div className="term" aria-hidden>
          <i style={{ width: `${used * 100}%` }} />
        </div>
        <p className="small">
          Day {deadline.dayNumber} of {deadline.ofDays}. {plainDates(deadline.source)}
        </p>
      </div>
    </section>
  );
}

export function MoneyList({ money }: { money: DenialPage['money'] }) {
  return (
    <dl className="kv">
      <Row name="Billed" cents={money.chargeCents} />
      <Row name="Allowed" cents={money.allowedCents} />
      <Row name="Paid by payer" cents={money.paidCents} />
      <Row name="Patient's share" cents={money.patientCents} />
      <Row name="Written off" cents={money.writtenOffCents} />
      <Row name="Refused" cents={money.refusedCents} />
      <dt className="total">At stake</dt>
      <dd className="total">
        <Money cents={money.atStakeCents} />
      </dd>
    </dl>
  );
}

function Row({ name, cents }: { name: string; cents: number | null }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <Money cents={cents} />
      </dd>
    </>
  );
}
