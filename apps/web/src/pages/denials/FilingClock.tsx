import type { DenialPage } from '@millrace/contracts';
import { day, plainDates } from '../../lib/dates';
import { daysBetween } from '../../lib/deadline';
import { useWidth } from '../../parts/use-width';

const MARGIN = 12;
const BAR = { y: 46, height: 10 };
/** Under this width a day's label loses its second half. */
const NARROW = 560;

/** The payer's filing term from the visit on, with the day on which the claim was accepted, or else sent. */
export function FilingClock({ filing }: { filing: DenialPage['filing'] }) {
  const [box, width] = useWidth<HTMLElement>();
  const sentDay = filing.sentOn ? daysBetween(filing.serviceDate, filing.sentOn) : null;
  const done = filing.acceptedDay ?? sentDay;
  const isInTime = done !== null && done <= filing.limitDays;
  const last = Math.max(filing.limitDays, done ?? 0) * 1.1;
  const x = (dayNumber: number) => MARGIN + (Math.max(0, dayNumber) / last) * (width - 2 * MARGIN);
  const tone = isInTime ? 'var(--success-solid)' : 'var(--danger-solid)';
  const words =
    done === null
      ? 'not sent yet'
      : `${filing.acceptedOn ? 'accepted' : 'sent'} on day ${done}, ${isInTime ? 'in time' : 'too late'}`;
  const label = `Filing term of ${filing.limitDays} days, until ${day(filing.limitOn)}: ${words}`;
  return (
    <figure className="filing" ref={box}>
      {width > 0 && (
        <svg className="chart" width={width} height={96} role="img" aria-label={label}>
          <rect
            {...BAR}
            x={MARGIN}
            width={x(filing.limitDays) - MARGIN}
            rx={5}
            fill="var(--chart-4)"
          />
          <rect
            {...BAR}
            x={x(filing.limitDays)}
            width={Math.max(0, width - MARGIN - x(filing.limitDays))}
            fill="var(--danger-soft)"
            stroke="var(--danger-line)"
          />
          {done !== null && (
            <DoneMark
              at={x(done)}
              tone={tone}
              isInTime={isInTime}
              alignEnd={x(done) > width / 2}
              title={`Day ${done}: ${filing.acceptedOn ? 'accepted' : 'sent'}`}
              detail={day((filing.acceptedOn ?? filing.sentOn)!)}
            />
          )}
          <line
            x1={x(filing.limitDays)}
            x2={x(filing.limitDays)}
            y1={BAR.y - 8}
            y2={BAR.y + BAR.height + 8}
            stroke="var(--text-1)"
            strokeWidth={2}
          />
          <text x={MARGIN} y={76}>
            visit, {day(filing.serviceDate)}
          </text>
          <text x={x(filing.limitDays)} y={76} textAnchor="end" className="t1">
            Limit, day {filing.limitDays}: {day(filing.limitOn)}
          </text>
          {width >= NARROW && (
            <text x={x(filing.limitDays)} y={92} textAnchor="end">
              {plainDates(filing.source)}
            </text>
          )}
        </svg>
      )}
    </figure>
  );
}

function DoneMark({
  at,
  tone,
  isInTime,
  alignEnd,
  title,
  detail,
}: {
  at: number;
  tone: string;
  isInTime: boolean;
  alignEnd: boolean;
  title: string;
  detail: string;
}) {
  const middle = BAR.y + BAR.height / 2;
  const anchor = alignEnd ? 'end' : 'start';
  const left = alignEnd ? at + 9 : Math.max(MARGIN, at - 9);
  return (
    <>
      <rect {...BAR} x={MARGIN} width={Math.max(0, at - MARGIN)} rx={5} fill={tone} />
      <circle cx={at} cy={middle} r={9} fill={tone} stroke="var(--bg-canvas)" strokeWidth={2} />
      <path
        d={isInTime ? `M${at - 4} ${middle}l3 3l5 -6` : `M${at - 3} ${middle - 3}l6 6m0 -6l-6 6`}
        fill="none"
        stroke="var(--bg-canvas)"
        strokeWidth={2}
        strokeLinecap="round"
      />
      <text x={left} y={16} textAnchor={anchor} className="t1">
        {title}
      </text>
      <text x={left} y={32} textAnchor={anchor}>
        {detail}
      </text>
    </>
  );
}
