import type { Ageing, Kpi } from '@millrace/contracts';
import { scaleBand, scaleLinear } from '@visx/scale';
import { money, moneyShort } from '../../lib/money';
import { Empty } from '../../parts/states';
import { useWidth } from '../../parts/use-width';

const HEIGHT = 264;
const LEFT = 58;
const BOTTOM = 26;
/** Room above a bar for its amount and share, and above those for the bracket. */
const TOP = 44;
const BRACKET = 46;
/** Below this width bars stand too close for whole amounts and words. */
const NARROW = 560;
/** A direct label needs so much height of its own. */
const LABEL = 16;

/** What is owed by age: payers' part dark, patients' part light on top. */
export function AgeingChart({ ageing, aim }: { ageing: Ageing; aim: Kpi['aim'] }) {
  if (ageing.totalCents === 0) return <Empty title="Nothing is owed" />;
  return <Bars ageing={ageing} aim={aim} />;
}

function Bars({ ageing, aim }: { ageing: Ageing; aim: Kpi['aim'] }) {
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
  const bars = ageing.buckets.map((row) => {
    // A take-back can leave one side below zero; a bar then ends at the axis.
    const payer = Math.max(0, row.payerCents);
    return { ...row, left: x(row.bucket) ?? 0, payer, total: Math.max(payer, row.totalCents, 0) };
  });
  const highest = bars.reduce((best, bar) => (bar.total > best.total ? bar : best));
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
              {tick === 0 ? '0' : moneyShort(tick).replace('.0', '')}
            </text>
          </g>
        ))}
        {bars.map(({ bucket, left, payer, total, totalCents, share }) => (
          <g key={bucket}>
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
            {totalCents === 0 ? (
              <text x={left + width / 2} y={y(0) - 8} textAnchor="middle">
                None
              </text>
            ) : (
              <>
                <text
                  className="t1 strong"
                  x={left + width / 2}
                  y={y(total) - 20}
                  textAnchor="middle"
                >
                  {isNarrow ? moneyShort(totalCents) : money(totalCents)}
                </text>
                <text x={left + width / 2} y={y(total) - 6} textAnchor="middle">
                  {share === null ? '' : `${(share * 100).toFixed(1)}%`}
                </text>
              </>
            )}
            <text x={left + width / 2} y={HEIGHT - 7} textAnchor="middle">
              {bucketWords(bucket, isNarrow)}
            </text>
          </g>
        ))}
        {!isNarrow && <Parts bar={highest} width={width} y={y} />}
        {!isNarrow && ageing.over90.numerator > 0 && (
          <Over90
            ageing={ageing}
            aim={aim}
            from={bars.at(-2)!.left}
            to={bars.at(-1)!.left + width}
            y={Math.min(y(bars.at(-2)!.total), y(bars.at(-1)!.total)) - BRACKET}
          />
        )}
      </svg>
      {isNarrow && (
        <figcaption className="small t3">
          Age in days. Payers owe the lower part, patients the upper.
          {ageing.over90.numerator > 0 &&
            ` Over 90 days: ${money(ageing.over90.numerator)}, ${over90Words(ageing, aim)}.`}
        </figcaption>
      )}
    </figure>
  );
}

/** Names both parts beside the highest bar. */
function Parts({
  bar: { left, payer, total },
  width,
  y,
}: {
  bar: { left: number; payer: number; total: number };
  width: number;
  y: (value: number) => number;
}) {
  const at = left + width + 8;
  const patients = (y(total) + y(payer)) / 2 + 4;
  const payers = Math.max((y(payer) + y(0)) / 2 + 4, patients + LABEL);
  return (
    <>
      {total > payer && (
        <text className="t2" x={at} y={patients}>
          Patients
        </text>
      )}
      {payer > 0 && (
        <text className="t2" x={at} y={payers}>
          Payers
        </text>
      )}
    </>
  );
}

function Over90({
  ageing,
  aim,
  from,
  to,
  y,
}: {
  ageing: Ageing;
  aim: Kpi['aim'];
  from: number;
  to: number;
  y: number;
}) {
  const isOver = aim !== null && (ageing.over90.value ?? 0) > aim;
  const tone = isOver ? 'var(--warning-text)' : 'var(--text-2)';
  const middle = (from + to) / 2;
  return (
    <g>
      <text className="strong" x={middle} y={y - 22} textAnchor="middle" style={{ fill: tone }}>
        Over 90 days: {money(ageing.over90.numerator)}
      </text>
      <text x={middle} y={y - 7} textAnchor="middle" style={{ fill: tone }}>
        {over90Words(ageing, aim)}
      </text>
      <path d={`M${from} ${y + 6}V${y}H${to}V${y + 6}`} fill="none" style={{ stroke: tone }} />
    </g>
  );
}

function over90Words({ over90 }: Ageing, aim: Kpi['aim']): string {
  const share = `${((over90.value ?? 0) * 100).toFixed(1)}% of all`;
  return aim === null ? share : `${share}, aim: under ${Math.round(aim * 100)}%`;
}

function bucketWords(bucket: string, isNarrow: boolean): string {
  if (isNarrow) return bucket.replace('over-120', '120+');
  if (bucket === 'over-120') return 'Over 120';
  return `${bucket.replace('-', ' to ')} days`;
}
