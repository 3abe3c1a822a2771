import type { ServiceStatus } from '@millrace/contracts';
import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { useState } from 'react';
import type { z } from 'zod';
import { useWidth } from '../../parts/use-width';
import { addSample, NO_HISTORY, SPAN_MS, type FlowSample } from './flow';

type Service = z.infer<typeof ServiceStatus>;

const HEIGHT = 150;
const LEFT = 44;
const RIGHT = 44;
const BOTTOM = 24;
const TOP = 10;
const MINUTE_MS = 60_000;

/**
 * The last five minutes of the spine, as long as this page has been open: a stall is a rising line without bars.
 * @param at when the services said so, in the browser's time
 */
export function Flow({ services, at }: { services: Service[]; at: number }) {
  const [history, setHistory] = useState(NO_HISTORY);
  if (history.samples.at(-1)?.at !== at) setHistory(addSample(history, services, at));
  const now = history.samples.at(-1);
  const unsent = services.reduce((sum, service) => sum + service.unsent.events, 0);
  return (
    <section className="card">
      <header className="card-head">
        <h2>Events, last 5 minutes</h2>
        <p>
          bars: handled a second · line: waiting
          {now && now.waiting > 0
            ? `, now ${count(now.waiting)}${unsent > 0 ? `, ${count(unsent)} of them to be sent` : ''}`
            : ', now none'}
        </p>
      </header>
      <FlowChart samples={history.samples} />
    </section>
  );
}

function FlowChart({ samples }: { samples: readonly FlowSample[] }) {
  const [ref, full] = useWidth<HTMLElement>();
  const end = samples.at(-1)?.at ?? 0;
  const right = Math.max(LEFT + 1, full - RIGHT);
  const most = (pick: (sample: FlowSample) => number, least: number) =>
    Math.max(least, ...samples.map(pick));
  const x = scaleLinear<number>({ domain: [end - SPAN_MS, end], range: [LEFT, right] });
  const upTo = (top: number) =>
    scaleLinear<number>({ domain: [0, top], range: [HEIGHT - BOTTOM, TOP], nice: true });
  const handled = upTo(most(({ perSecond }) => perSecond, 4));
  const waiting = upTo(most((sample) => sample.waiting, 4));
  const width = Math.max(1, ((right - LEFT) / (SPAN_MS / 2_000)) * 0.8);
  const highest = most((sample) => sample.waiting, 0);
  return (
    <figure className="card-body" ref={ref}>
      <svg
        className="chart"
        viewBox={`0 0 ${Math.max(LEFT, full)} ${HEIGHT}`}
        role="img"
        aria-label={`Events of the last 5 minutes: at most ${count(highest)} waited, now ${count(samples.at(-1)?.waiting ?? 0)}`}
      >
        {handled
          .ticks(3)
          .filter(Number.isInteger)
          .map((tick) => (
            <g key={tick}>
              <line
                className="grid-line"
                x1={LEFT}
                x2={right}
                y1={handled(tick)}
                y2={handled(tick)}
              />
              <text x={LEFT - 8} y={handled(tick) + 4} textAnchor="end">
                {count(tick)}
              </text>
            </g>
          ))}
        {waiting
          .ticks(3)
          .filter(Number.isInteger)
          .map((tick) => (
            <text key={tick} className="waiting" x={right + 8} y={waiting(tick) + 4}>
              {count(tick)}
            </text>
          ))}
        {samples.map(({ at, perSecond }) => (
          <rect
            key={at}
            x={x(at) - width}
            y={handled(perSecond)}
            width={width}
            height={HEIGHT - BOTTOM - handled(perSecond)}
            fill="var(--chart-2)"
          />
        ))}
        <LinePath
          data={[...samples]}
          x={({ at }) => x(at)}
          y={(sample) => waiting(sample.waiting)}
          stroke="var(--text-1)"
          strokeWidth={1.5}
          fill="none"
        />
        {[4, 3, 2, 1].map((minutes) => (
          <text key={minutes} x={x(end - minutes * MINUTE_MS)} y={HEIGHT - 6} textAnchor="middle">
            {minutes} min ago
          </text>
        ))}
      </svg>
    </figure>
  );
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
