import type { Ratio } from '@millrace/contracts';
import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { day } from '../../lib/dates';
import { ratioWords } from '../../lib/ratio';
import { Empty } from '../../parts/states';
import { useWidth } from '../../parts/use-width';

/** The padding of the card at both sides. */
const PADDING = 32;
const HEIGHT = 250;
const LEFT = 44;
const RIGHT = 52;
const BOTTOM = 26;
const TOP = 16;

/** A figure by month with its aim; months in which it is not known are left open. */
export function TrendChart({
  title,
  unit,
  aim,
  points,
}: {
  title: string;
  unit: Ratio['unit'];
  aim: number | null;
  points: { day: string; value: number | null }[];
}) {
  const [ref, full] = useWidth<HTMLElement>();
  const width = Math.max(LEFT + RIGHT, full - PADDING);
  const known = points
    .map((point, index) => ({ ...point, index }))
    .filter(
      (point): point is { day: string; value: number; index: number } => point.value !== null,
    );
  const last = known.at(-1);
  const first = known[0];
  const most = Math.max(...known.map(({ value }) => value), aim ?? 0) || 1;
  const x = scaleLinear<number>({
    domain: [0, Math.max(1, points.length - 1)],
    range: [LEFT, width - RIGHT],
  });
  const y = scaleLinear<number>({ domain: [0, most], range: [HEIGHT - BOTTOM, TOP], nice: true });
  const short = (value: number) =>
    unit === 'days'
      ? value.toFixed(Number.isInteger(value) ? 0 : 1)
      : `${(value * 100).toFixed(0)}%`;
  const words =
    first && last && first !== last
      ? `${ratioWords({ value: first.value, unit })} to ${ratioWords({ value: last.value, unit })}`
      : 'by month';
  return (
    <section className="card" ref={ref}>
      <header className="card-head">
        <h2>{title}</h2>
        <p>{words}</p>
      </header>
      {!last ? (
        <Empty title="Unknown so far" />
      ) : (
        <figure className="card-body">
          <svg
            className="chart"
            viewBox={`0 0 ${width} ${HEIGHT}`}
            role="img"
            aria-label={`${title} by month: ${words}`}
          >
            {y.ticks(4).map((tick) => (
              <g key={tick}>
                <line
                  className="grid-line"
                  x1={LEFT}
                  x2={width - RIGHT}
                  y1={y(tick)}
                  y2={y(tick)}
                />
                <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
                  {short(tick)}
                </text>
              </g>
            ))}
            {aim !== null && (
              <>
                <line
                  x1={LEFT}
                  x2={width - RIGHT}
                  y1={y(aim)}
                  y2={y(aim)}
                  stroke="var(--chart-compare)"
                  strokeDasharray="4 4"
                />
                <text x={LEFT + 4} y={y(aim) + 14}>
                  aim {short(aim)}
                </text>
              </>
            )}
            <LinePath
              data={known}
              x={({ index }) => x(index)}
              y={({ value }) => y(value)}
              stroke="var(--chart-1)"
              strokeWidth={2.2}
              fill="none"
            />
            <circle cx={x(last.index)} cy={y(last.value)} r={4} fill="var(--chart-1)" />
            <text
              x={x(last.index) + 8}
              y={y(last.value) + 4}
              style={{ fill: 'var(--text-1)', fontWeight: 600 }}
            >
              {unit === 'days' ? last.value.toFixed(1) : ratioWords({ value: last.value, unit })}
            </text>
            {points.map(
              (point, index) =>
                index % 3 === 0 && (
                  <text key={point.day} x={x(index)} y={HEIGHT - 6} textAnchor="middle">
                    {day(point.day).slice(0, 3)}
                  </text>
                ),
            )}
          </svg>
        </figure>
      )}
    </section>
  );
}
