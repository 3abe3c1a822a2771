import type { CoverageCheckDetail } from '@millrace/contracts';
import { useState } from 'react';
import type { z } from 'zod';
import { useRead } from '../../api/hooks';
import { useTimeZone } from '../../api/session';
import { answered, day, moment } from '../../lib/dates';
import { Flag, Money } from '../../parts/figures';
import { Answer } from '../../parts/states';
import { coverageWords } from '../today/words';
import { AnswerSegments } from './AnswerSegments';
import { Benefits } from './Benefits';
import { Where } from './Where';

type Detail = z.infer<typeof CoverageCheckDetail>;

/** One question to a payer and its answer in plain words, each with the segment in which it stands. */
export function CheckDetail({ checkId }: { checkId: number }) {
  const read = useRead<Detail>(`/coverage-checks/${checkId}`);
  return <Answer of={read}>{(check) => <Loaded check={check} />}</Answer>;
}

function Loaded({ check }: { check: Detail }) {
  const timeZone = useTimeZone();
  const [segment, setSegment] = useState<number | null>(null);
  const status = coverageWords({
    status: check.status ?? 'unchecked',
    reason: check.reason,
    coverageId: check.coverageId,
  });
  return (
    <>
      <header>
        <p className="strong" style={{ fontSize: 'var(--fs-16)' }}>
          {check.patient.firstName} {check.patient.lastName}
        </p>
        <p className="t2">
          {check.payerName} · for {day(check.serviceDate)}
        </p>
      </header>
      <section className={`note ${status.tone === 'neutral' ? '' : status.tone}`}>
        <div className="stack" style={{ gap: 4 }}>
          <Flag tone={status.tone}>
            {check.checkedAt === null ? 'The answer is on its way' : status.words}
          </Flag>
          {check.whatIsWrong && <p className="strong">{check.whatIsWrong}</p>}
          {check.whatToDo && <p>{check.whatToDo}</p>}
          <p className="small">
            Asked {moment(check.askedAt, timeZone)}
            {check.answerMs !== null && `, ${answered(check.answerMs)}`}
            {check.retryAt && `, again by itself ${moment(check.retryAt, timeZone)}`}
          </p>
        </div>
      </section>
      <dl className="kv">
        <Fact name="Plan">{check.planName ?? 'Unknown'}</Fact>
        <Fact name="Copay">
          <Money cents={check.copayCents} />
        </Fact>
        <Fact name="Deductible">
          <Money cents={check.deductibleCents} />
        </Fact>
        <Fact name="Deductible left">
          <Money cents={check.deductibleLeftCents} />
        </Fact>
        <Fact name="Coinsurance">
          {check.coinsurancePercent === null ? 'Unknown' : `${check.coinsurancePercent}%`}
        </Fact>
        <Fact name="In force">
          {check.planFrom ? day(check.planFrom) : 'Unknown'}
          {check.planTo && ` to ${day(check.planTo)}`}
        </Fact>
      </dl>
      {check.rejections.length > 0 && (
        <section className="stack">
          <h3>Why the payer could not answer</h3>
          <ul className="stack">
            {check.rejections.map((one) => (
              <li key={one.place.segment}>
                <p>
                  <span className="tag">AAA {one.code}</span> {one.meaning}
                </p>
                <p className="t2">{one.whatToDo}</p>
                <Where segment={one.place.segment} onShow={setSegment} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {check.coverages.length > 0 && (
        <section className="stack">
          <h3>Coverages the answer names</h3>
          <ul className="stack">
            {check.coverages.map((one) => (
              <li key={one.place.segment}>
                <p>
                  <span className="strong">{one.payerName}</span> {one.plan}
                </p>
                <p className="t2">
                  {one.status.replace('-', ' ')}
                  {one.from && `, from ${day(one.from)}`}
                  {one.to && ` to ${day(one.to)}`}
                  {one.memberIdEnd && `, member …${one.memberIdEnd}`}
                </p>
                <Where segment={one.place.segment} onShow={setSegment} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {segment !== null && check.responseSha256 && (
        <AnswerSegments sha256={check.responseSha256} segment={segment} />
      )}
      <Benefits benefits={check.benefits} onShow={setSegment} />
    </>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
