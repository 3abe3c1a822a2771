import type { AppointmentDetail } from '@millrace/contracts';
import { lazy, Suspense, useState } from 'react';
import { useMay } from '../../api/session';
import { answered, day, moment } from '../../lib/dates';
import { Flag, Money } from '../../parts/figures';
import { AskAgain } from '../coverage/AskAgain';
import { CheckProgress } from './CheckProgress';
import { isOver, isWaiting } from './coverage';
import { OtherCoverages } from './OtherCoverages';
import { coverageWords } from './words';

const CoverageDialog = lazy(() =>
  import('./CoverageDialog').then((module) => ({ default: module.CoverageDialog })),
);
const CoverageAnswers = lazy(() =>
  import('../coverage/CoverageAnswers').then((module) => ({ default: module.CoverageAnswers })),
);

/** Who pays for the visit and what that payer said; until the check-out, another coverage can be taken. */
export function VisitInsurance({ detail }: { detail: AppointmentDetail }) {
  const { visit, patient } = detail;
  const waiting = isWaiting(detail);
  const { tone } = coverageWords(visit.insurance);
  const [entering, setEntering] = useState(false);
  const mayEnter = useMay('front-desk', 'administrator');
  return (
    <section className={`note ${waiting || tone === 'neutral' ? '' : tone}`}>
      <div className="stack" style={{ flex: 1, gap: 6 }}>
        {waiting ? <CheckProgress detail={detail} /> : <Said detail={detail} />}
        {mayEnter && !isOver(visit) && <OtherCoverages detail={detail} />}
        {mayEnter && (
          <button type="button" className="enter-coverage" onClick={() => setEntering(true)}>
            Enter another coverage
          </button>
        )}
        {entering && (
          <Suspense>
            <CoverageDialog patient={patient} visit={visit} onClose={() => setEntering(false)} />
          </Suspense>
        )}
      </div>
    </section>
  );
}

/** What the payer said, and when. */
function Said({ detail: { visit, location } }: { detail: AppointmentDetail }) {
  const { insurance } = visit;
  const { words, detail, tone } = coverageWords(insurance);
  const [shown, setShown] = useState(false);
  return (
    <>
      <Flag tone={tone}>
        <span className="strong">
          {insurance.payerName ? `${insurance.payerName}: ` : ''}
          {words}
        </span>
      </Flag>
      {(detail || insurance.planTo) && (
        <p>
          {[detail, insurance.planTo && `plan to ${day(insurance.planTo)}`]
            .filter(Boolean)
            .join(', ')}
        </p>
      )}
      {insurance.otherPayerName && <p>The answer names {insurance.otherPayerName}.</p>}
      {insurance.coverageId !== null && (
        <>
          <dl className="kv">
            <dt>Deductible left</dt>
            <dd>
              <Money cents={insurance.deductibleLeftCents} />
            </dd>
            <dt>Coinsurance</dt>
            <dd>
              {insurance.coinsurancePercent === null
                ? 'Unknown'
                : `${insurance.coinsurancePercent}%`}
            </dd>
          </dl>
          <p className="small">
            {insurance.checkedAt
              ? `Checked ${moment(insurance.checkedAt, location.timeZone)}${insurance.answerMs === null ? '' : `, ${answered(insurance.answerMs)}`}.`
              : 'Never checked.'}
          </p>
          <div className="row wrap">
            <AskAgain
              coverageId={insurance.coverageId}
              serviceDate={visit.serviceDate}
              label="Ask the payer again"
            />
            {insurance.checkedAt && (
              <button type="button" className="btn small" onClick={() => setShown(true)}>
                Show the answer
              </button>
            )}
          </div>
          {shown && (
            <Suspense>
              <CoverageAnswers coverageId={insurance.coverageId} onClose={() => setShown(false)} />
            </Suspense>
          )}
        </>
      )}
    </>
  );
}
