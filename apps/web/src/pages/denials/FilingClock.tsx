import type { DenialPage } from '@millrace/contracts';
import { day } from '../../lib/dates';
import { daysBetween } from '../../lib/deadline';

const WIDTH = 860;
const LEFT = 20;
const RIGHT = 840;

/** The payer's filing term from the visit on, with the days on which the claim was sent and accepted. */
export function FilingClock({ filing }: { filing: DenialPage['filing'] }) {
  const sentDay = filing.sentOn ? daysBetween(filing.serviceDate, filing.sentOn) : null;
  const last = Math.max(filing.limitDays, filing.acceptedDay ?? 0, sentDay ?? 0) * 1.12;
  const x = (dayNumber: number) => LEFT + (Math.max(0, dayNumber) / last) * (RIGHT - LEFT);
  const done = filing.acceptedDay ?? sentDay;
  const inTime = done !== null && done <= filing.limitDays;
  const words = done === null ? 'not sent yet' : `${inTime ? 'in time' : 'too late'}, day ${done}`;
  return (
    <figure className="card card-body">
      <figcaption className="row wrap">
        <span className="strong">Filing term: {words}</span>
        <span className="t3 small">
          {filing.limitDays} days from the visit. {filing.source}
        </span>
      </figcaption>
      <svg className="chart" viewBox={`0 0 ${WIDTH} 92`} role="img" aria-label={`Filing term of ${filing.limitDays} days: ${words}`}>
        <rect x={LEFT} y={38} width={x(filing.limitDays) - LEFT} height={12} rx={6} fill="var(--chart-4)" />
        <rect
          x={x(filing.limitDays)}
          y={38}
          width={RIGHT - x(filing.limitDays)}
          height={12}
          fill="var(--danger-soft)"
        />
        {done !== null && (
          <>
            <rect
              x={LEFT}
              y={38}
              width={Math.max(4, x(done) - LEFT)}
              height={12}
              rx={6}
              fill={inTime ? 'var(--success-solid)' : 'var(--danger-solid)'}
            />
            <circle
              cx={x(done)}
              cy={44}
              r={9}
              fill="var(--bg-surface)"
              stroke={inTime ? 'var(--success-solid)' : 'var(--danger-solid)'}
              strokeWidth={4}
            />
            <text x={x(done)} y={24} textAnchor={x(done) > WIDTH / 2 ? 'end' : 'start'} style={{ fill: 'var(--text-1)' }}>
              Day {done}: {filing.acceptedOn ? `accepted ${day(filing.acceptedOn)}` : `sent ${day(filing.sentOn!)}`}
            </text>
          </>
        )}
        <line x1={x(filing.limitDays)} x2={x(filing.limitDays)} y1={30} y2={58} stroke="var(--text-1)" strokeWidth={2} />
        <text x={LEFT} y={76}>
          visit, {day(filing.serviceDate)}
        </text>
        <text x={x(filing.limitDays)} y={76} textAnchor="end">
          day {filing.limitDays}: limit, {day(filing.limitOn)}
        </text>
      </svg>
    </figure>
  );
}
