import type { Ratio } from '@millrace/contracts';
import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { day } from '../../lib/dates';
import { fromFirstKnown, trendFinding, type TrendPoint } from '../../lib/finding';
import { ratioWords } from '../../lib/ratio';
import { Empty } from '../../parts/states';
import { useWidth } from '../../parts/use-width';

/** The padding of the card at both sides. */
const PADDING = 32;
const HEIGHT = 264;
const LEFT = 44;
const RIGHT = 52;
const BOTTOM = 26;
const TOP = 24;
/** Names of months that find room below. */
const MONTHS = 6;

/** A figure by month beside what it is held against; months in which it is not known are left open. */
export function TrendChart({
  name,
  title,
  unit,
  against,
  points: all,
}: {
  name: string;
  /** The finding; absent: how it changed. */
  title?: string;
  unit: Ratio['unit'];
  /** An aim or a figure of others, with its words. */
  against: { value: number; words: string } | null;
  points: TrendPoint[];
}) {
  const [ref, full] = useWidth<HTMLElement>();
  const width = Math.max(LEFT + RIGHT, full - PADDING);
  const points = fromFirstKnown(all);
  const known = points
    .map((point, index) => ({ ...point, index }))
    .filter((point): point is typeof point & { value: number } => point.value !== null);
  const last = known.at(-1);
  const first = known[0];
  const most = Math.max(...known.map(({ value }) => value), against?.value ?? 0) || 1;
  const x = scaleLinear<number>({
    domain: [0, Math.max(1, points.length - 1)],
    range: [LEFT, width - RIGHT],
  });
  const y = scaleLinear<number>({ domain: [0, most], range: [HEIGHT - BOTTOM, TOP], nice: true });
  const tickWords = (value: number) =>
    unit === 'days' ? String(value) : `${Math.round(value * 100)}%`;
  const valueWords = (value: number) =>
    unit === 'days' ? value.toFixed(1) : ratioWords({ value, unit });
  const change = trendFinding(name, unit, all);
  const every = Math.ceil(points.length / MONTHS);
  return (
    <section className="card" ref={ref}>
      <header className="card-head">
        <h2>{title ?? change}</h2>
        {title && <p>{change.slice(name.length)}</p>}
      </header>
      {!last || !first ? (
        <Empty title="Unknown so far" />
      ) : (
        <figure className="card-body">
          <svg
            className="chart"
            viewBox={`0 0 ${width} ${HEIGHT}`}
            role="img"
            aria-label={`${name} by month: ${known.map((one) => `${day(one.day).slice(0, 3)} ${valueWords(one.value)}`).join(', ')}`}
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
                  {tickWords(tick)}
                </text>
              </g>
            ))}
            {against && (
              <>
                <line
                  x1={LEFT}
                  x2={width - RIGHT}
                  y1={y(against.value)}
                  y2={y(against.value)}
                  stroke="var(--chart-compare)"
                  strokeDasharray="4 4"
                />
                <text x={LEFT + 4} y={y(against.value) + 15}>
                  {against.words}
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
            {first !== last && (
              <>
                <circle cx={x(first.index)} cy={y(first.value)} r={3} fill="var(--chart-1)" />
                <text
                  className="t2"
                  x={x(first.index)}
                  y={y(first.value) - 9}
                  textAnchor={first.index === 0 ? 'start' : 'middle'}
                >
                  {valueWords(first.value)}
                </text>
              </>
            )}
            <circle cx={x(last.index)} cy={y(last.value)} r={4} fill="var(--chart-1)" />
            <text className="t1 strong" x={x(last.index) + 9} y={y(last.value) + 4}>
              {valueWords(last.value)}
            </text>
            {points.map(
              (point, index) =>
                (points.length - 1 - index) % every === 0 && (
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
