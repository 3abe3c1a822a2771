import type { Ageing } from '@millrace/contracts';
import { scaleBand, scaleLinear } from '@visx/scale';
import { money, moneyShort } from '../../lib/money';
import { Empty } from '../../parts/states';
import { useWidth } from '../../parts/use-width';

const HEIGHT = 280;
const LEFT = 62;
const BOTTOM = 28;
const TOP = 44;
/** Below this width bars stand too close for whole amounts and words. */
const NARROW = 560;

/** What is owed by age: payers' part dark, patients' part light on top. */
export function AgeingChart({ ageing }: { ageing: Ageing }) {
  if (ageing.totalCents === 0) return <Empty title="Nothing is owed" />;
  return <Bars ageing={ageing} />;
}

function Bars({ ageing }: { ageing: Ageing }) {
  const [ref, full] = useWidth<HTMLElement>();
  const isNarrow = full < NARROW;
  const most = Math.max(1, ...ageing.buckets.map(({ totalCents }) => totalCents));
  const x = scaleBand<string>({
    domain: ageing.buckets.map(({ bucket }) => bucket),
    range: [LEFT, Math.max(LEFT, full)],
    padding: isNarrow ? 0.3 : 0.5,
  });
  const y = scaleLinear<number>({ domain: [0, most], range: [HEIGHT - BOTTOM, TOP], nice: true });
  const width = x.bandwidth();
  return (
    <figure className="card-body" ref={ref}>
      <svg
        className="chart"
        viewBox={`0 0 ${Math.max(LEFT, full)} ${HEIGHT}`}
        role="img"
        aria-label={ageing.buckets
          .map(({ bucket, totalCents }) => `${bucket} days ${money(totalCents)}`)
          .join(', ')}
      >
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line className="grid-line" x1={LEFT} x2={full} y1={y(tick)} y2={y(tick)} />
            <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
              {moneyShort(tick)}
            </text>
          </g>
        ))}
        {ageing.buckets.map((row) => {
          const left = x(row.bucket) ?? 0;
          // A take-back can leave one side below zero; a bar then ends at the axis.
          const payer = Math.max(0, row.payerCents);
          const total = Math.max(payer, row.totalCents, 0);
          return (
            <g key={row.bucket}>
              <rect
                x={left}
                y={y(payer)}
                width={width}
                height={y(0) - y(payer)}
                fill="var(--chart-1)"
              />
              <rect
                x={left}
                y={y(total)}
                width={width}
                height={y(payer) - y(total)}
                fill="var(--chart-3)"
              />
              <text
                x={left + width / 2}
                y={y(total) - 20}
                textAnchor="middle"
                style={{ fill: 'var(--text-1)', fontWeight: 600 }}
              >
                {isNarrow ? moneyShort(row.totalCents) : money(row.totalCents)}
              </text>
              <text x={left + width / 2} y={y(total) - 6} textAnchor="middle">
                {row.share === null ? '' : `${(row.share * 100).toFixed(1)}%`}
              </text>
              <text x={left + width / 2} y={HEIGHT - 8} textAnchor="middle">
                {isNarrow
                  ? row.bucket.replace('over-120', '120+')
                  : `${row.bucket.replace('over-', 'Over ').replace(/(\d)-(\d)/, '$1 to $2')} days`}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption className="row small t3">
        <i className="key-dot" style={{ background: 'var(--chart-1)' }} /> payers
        <i className="key-dot" style={{ background: 'var(--chart-3)' }} /> patients
        {isNarrow && <span className="push">Age in days</span>}
      </figcaption>
    </figure>
  );
}
