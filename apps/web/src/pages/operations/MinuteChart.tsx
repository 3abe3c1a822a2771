import type { Throughput } from '@millrace/contracts';
import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { time } from '../../lib/dates';
import { useWidth } from '../../parts/use-width';

const HEIGHT = 230;
const LEFT = 48;
const BOTTOM = 28;
const TOP = 12;
/** Room for the words of one tick of the time axis. */
const TICK = 110;

/** Bars: claims decided in each minute; line: claims created. */
export function MinuteChart({
  throughput: { minutes, lastHour },
  timeZone,
}: {
  throughput: Throughput;
  timeZone: string;
}) {
  const [ref, full] = useWidth<HTMLElement>();
  const most = Math.max(4, ...minutes.flatMap(({ created, decided }) => [created, decided]));
  const x = scaleLinear<number>({ domain: [0, minutes.length], range: [LEFT, full] });
  const y = scaleLinear<number>({ domain: [0, most], range: [HEIGHT - BOTTOM, TOP], nice: true });
  const width = Math.max(1, ((full - LEFT) / Math.max(1, minutes.length)) * 0.86);
  const every = Math.ceil(minutes.length / Math.min(6, Math.max(2, Math.floor(full / TICK))));
  const counts = Object.entries(lastHour).map(([name, count]) => `${count} ${name}`);
  return (
    <figure className="card-body" ref={ref}>
      <svg
        className="chart"
        viewBox={`0 0 ${Math.max(LEFT, full)} ${HEIGHT}`}
        role="img"
        aria-label={`Claims by minute; in the last hour ${counts.join(', ')}`}
      >
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line className="grid-line" x1={LEFT} x2={full} y1={y(tick)} y2={y(tick)} />
            <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
              {tick.toLocaleString('en-US')}
            </text>
          </g>
        ))}
        {minutes.map(({ minute, decided }, index) => (
          <rect
            key={minute}
            x={x(index)}
            y={y(decided)}
            width={width}
            height={HEIGHT - BOTTOM - y(decided)}
            fill="var(--chart-2)"
          />
        ))}
        <LinePath
          data={minutes}
          x={(_, index) => x(index + 0.5)}
          y={({ created }) => y(created)}
          stroke="var(--text-1)"
          strokeWidth={1.5}
          fill="none"
        />
        {minutes.map(
          ({ minute }, index) =>
            index % every === Math.floor(every / 2) && (
              <text key={minute} x={x(index)} y={HEIGHT - 6} textAnchor="middle">
                {time(minute, timeZone)}
              </text>
            ),
        )}
      </svg>
      <figcaption className="t3 small">
        Bars: decided. Line: created. In the last hour {counts.join(', ')}.
      </figcaption>
    </figure>
  );
}
