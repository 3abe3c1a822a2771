import { METRICS, type Metric } from '@millrace/telemetry';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

// What is deployed to watch Millrace speaks of figures that the code has: names and labels of alerts, dashboards and the page on it.

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'deploy/observability');
const read = (path: string) => readFileSync(path, 'utf8');
const catalogue = new Map<string, Metric>(
  Object.values(METRICS).flatMap((metric: Metric) =>
    metric.kind === 'histogram'
      ? ['bucket', 'count', 'sum'].map((part): [string, Metric] => [
          `${metric.name}_${part}`,
          metric,
        ])
      : [[metric.name, metric] as [string, Metric]],
  ),
);

/** What an expression asks for that no process tells: metrics, and labels of metrics. */
function unknownIn(expression: string): string[] {
  const asked = [...expression.matchAll(/\b(millrace_\w+)(?:\{([^}]*)\})?/g)];
  const names = asked.map(([, name]) => name!).filter((name) => !catalogue.has(name));
  const labels = asked.flatMap(([, name, matchers = '']) =>
    [...matchers.matchAll(/(\w+)\s*(?:=~|!~|!=|=)/g)]
      .map(([, label]) => label!)
      .filter((label) => !catalogue.get(name!)?.labels.includes(label))
      .map((label) => `${name}{${label}}`),
  );
  const known = new Set(['le', ...asked.flatMap(([, name]) => catalogue.get(name!)?.labels ?? [])]);
  const grouped = [...expression.matchAll(/\b(?:by|without)\s*\(([^)]*)\)/g)]
    .flatMap(([, list]) => list!.split(',').map((label) => label.trim()))
    .filter((label) => label !== '' && asked.length > 0 && !known.has(label))
    .map((label) => `by ${label}`);
  return [...names, ...labels, ...grouped];
}

interface Rule {
  alert: string;
  expr: string;
  annotations: { summary?: string; what_to_do?: string };
}
interface Panel {
  title: string;
  gridPos: { x: number; w: number };
  targets: { expr: string }[];
}

const rules = (
  parse(read(join(folder, 'alerts.yml'))) as { groups: { rules: Rule[] }[] }
).groups.flatMap((group) => group.rules);
const dashboards = globSync(join(folder, 'grafana/dashboards/*.json')).map((path) => ({
  name: basename(path),
  ...(JSON.parse(read(path)) as { uid: string; panels: Panel[] }),
}));

test.each(globSync(join(folder, '**/*.{yml,yaml}')).map((path) => [basename(path), path]))(
  '%s is YAML',
  (_name, path) => expect(parse(read(path))).toEqual(expect.any(Object)),
);

describe('alerts', () => {
  test.each(rules.map((rule) => [rule.alert, rule]))(
    '%s asks for what there is',
    (_name, { expr }) => expect(unknownIn(expr)).toEqual([]),
  );

  test('each says what it is about and what to do', () => {
    const silent = rules.filter(
      ({ annotations: { summary, what_to_do } }) => !summary || !what_to_do,
    );
    expect(silent).toEqual([]);
    expect(rules.length).toBeGreaterThanOrEqual(7);
  });

  test('each needed case has one', () => {
    expect(rules.map(({ alert }) => alert)).toEqual(
      expect.arrayContaining([
        'ServiceDown',
        'DeadLetters',
        'ConsumerBehind',
        'LogHeadHeld',
        'PublisherBehind',
        'FailedJobs',
        'NoClaimsSubmitted',
      ]),
    );
  });
});

describe('dashboards', () => {
  test.each(dashboards.map((board) => [board.name, board]))(
    '%s asks for what there is, on a page 24 wide',
    (_name, { panels }) => {
      expect(panels.length).toBeGreaterThan(5);
      for (const { title, targets, gridPos } of panels) {
        const unknown = targets.flatMap(({ expr }) => unknownIn(expr));
        expect({ title, unknown }).toEqual({ title, unknown: [] });
        expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
      }
    },
  );

  test('every figure is on one of them', () => {
    const text = JSON.stringify(dashboards);
    expect(Object.values(METRICS).filter(({ name }) => !text.includes(name))).toEqual([]);
  });
});

test('the page on it has every figure as the code declares it', () => {
  const rows = read(join(root, 'docs/observability.md'))
    .split('\n')
    .filter((line) => line.startsWith('| `millrace_'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  expect(rows).toEqual(
    Object.values(METRICS).map(({ name, kind, labels, help }: Metric) => [
      `\`${name}\``,
      kind,
      labels.join(', '),
      help,
    ]),
  );
});

test.each([
  ['millrace_gone > 0', ['millrace_gone']],
  ['millrace_claims{status="held"}', ['millrace_claims{status}']],
  ['max by (queue) (millrace_claims)', ['by queue']],
  ['rate(millrace_job_seconds[5m])', ['millrace_job_seconds']],
  ['up{job="millrace"} == 0', []],
])('%s is seen through', (expression, unknown) => expect(unknownIn(expression)).toEqual(unknown));
