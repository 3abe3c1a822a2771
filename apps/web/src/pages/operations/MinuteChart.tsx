import type { Throughput } from '@millrace/contracts';
import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { time } from '../../lib/dates';
import { useWidth } from '../../parts/use-width';
import { hasMoved, intoBins } from './bins';

const HEIGHT = 230;
const LEFT = 44;
const BOTTOM = 26;
const TOP = 12;
/** Room for the words of one tick of the time axis. */
const TICK = 110;

/** Bars: claims decided in each span of `size` minutes; line: claims that arrived. */
export function MinuteChart({
  throughput: { minutes, lastHour },
  size,
  timeZone,
}: {
  throughput: Throughput;
  size: number;
  timeZone: string;
}) {
  const [ref, full] = useWidth<HTMLElement>();
  const isStill = !hasMoved(minutes);
  const bins = intoBins(minutes, size);
  const most = Math.max(4, ...bins.flatMap(({ created, decided }) => [created, decided]));
  const x = scaleLinear<number>({ domain: [0, bins.length], range: [LEFT, full] });
  const y = scaleLinear<number>({ domain: [0, most], range: [HEIGHT - BOTTOM, TOP], nice: true });
  const width = Math.max(1, ((full - LEFT) / Math.max(1, bins.length)) * 0.86);
  const every = Math.ceil(bins.length / Math.min(6, Math.max(2, Math.floor(full / TICK))));
  const counts = Object.entries(lastHour).map(([name, count]) => `${count} ${name}`);
  const still = `No claim moved since ${minutes[0] ? time(minutes[0].minute, timeZone) : 'the start'}`;
  return (
    <figure className="card-body" ref={ref}>
      <svg
        className="chart"
        viewBox={`0 0 ${Math.max(LEFT, full)} ${HEIGHT}`}
        role="img"
        aria-label={
          isStill ? still : `Claims by ${size} minutes; in the last hour ${counts.join(', ')}`
        }
      >
        {isStill ? (
          <>
            <line
              className="grid-line"
              x1={LEFT}
              x2={full}
              y1={HEIGHT - BOTTOM}
              y2={HEIGHT - BOTTOM}
            />
            <text
              className="t2 strong"
              x={(LEFT + full) / 2}
              y={(HEIGHT - BOTTOM) / 2}
              textAnchor="middle"
            >
              {still}
            </text>
          </>
        ) : (
          y
            .ticks(4)
            .filter(Number.isInteger)
            .map((tick) => (
              <g key={tick}>
                <line className="grid-line" x1={LEFT} x2={full} y1={y(tick)} y2={y(tick)} />
                <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
                  {tick.toLocaleString('en-US')}
                </text>
              </g>
            ))
        )}
        {!isStill &&
          bins.map(({ minute, decided }, index) => (
            <rect
              key={minute}
              x={x(index)}
              y={y(decided)}
              width={width}
              height={HEIGHT - BOTTOM - y(decided)}
              fill="var(--chart-2)"
            />
          ))}
        {!isStill && (
          <LinePath
            data={bins}
            x={(_, index) => x(index + 0.5)}
            y={({ created }) => y(created)}
            stroke="var(--text-1)"
            strokeWidth={1.5}
            fill="none"
          />
        )}
        {bins.map(
          ({ minute }, index) =>
            index % every === Math.floor(every / 2) && (
              <text key={minute} x={x(index + 0.5)} y={HEIGHT - 6} textAnchor="middle">
                {size === 1
                  ? time(minute, timeZone).replace(/ [AP]M$/, '')
                  : time(minute, timeZone)}
              </text>
            ),
        )}
      </svg>
    </figure>
  );
}
