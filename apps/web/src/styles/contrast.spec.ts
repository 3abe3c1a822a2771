import { readFileSync } from 'node:fs';

type Theme = 'light' | 'dark';
const THEMES: Theme[] = ['light', 'dark'];
const TEXT = 4.5;
const SHAPE = 3;
const SURFACES = ['sunken', 'canvas', 'surface', 'raised', 'hover', 'selected'].map(
  (s) => `bg-${s}`,
);
const STATES = ['danger', 'warning', 'success', 'info', 'neutral'];

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const colours = new Map(
  Array.from(
    css.matchAll(/--([\w-]+):\s*light-dark\(\s*(#[\da-f]{6})\s*,\s*(#[\da-f]{6})\s*\)/gi),
    ([, name, light, dark]) => [name!, { light: light!, dark: dark! }],
  ),
);

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(hex: string): number {
  const linear = (at: number) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
}

/** Contrast ratio of two colours (WCAG 2.2), 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

function ofTokens(front: string, back: string, theme: Theme): number {
  const [a, b] = [colours.get(front), colours.get(back)];
  if (!a || !b) throw new Error(`tokens.css has no ${a ? back : front}.`);
  return contrast(a[theme], b[theme]);
}

const on = (fronts: string[], backs: string[]) =>
  fronts.flatMap((front) => backs.map((back) => [front, back]));

const texts = [
  ...on(['text-1', 'text-2', 'text-3', 'accent-text'], SURFACES),
  ...STATES.flatMap((state) =>
    on([`${state}-text`], [`${state}-soft`, 'bg-surface', 'bg-selected']),
  ),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-danger', 'danger-solid'],
  ['text-inverse', 'bg-inverse'],
  ['accent-text', 'accent-soft'],
  ['mark-text', 'mark'],
] as [string, string][];

const shapes = [
  ...on(
    STATES.map((state) => `${state}-solid`),
    ['bg-surface', 'bg-canvas'],
  ),
  ...on(['focus', 'line-control'], ['bg-canvas', 'bg-surface', 'bg-raised', 'bg-selected']),
  ...on(['chart-1', 'chart-2', 'chart-compare'], ['bg-surface']),
] as [string, string][];

describe('contrast of the tokens in both themes', () => {
  it('measures as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
  });

  it.each(texts)(`lets %s be read on %s, at least ${TEXT} to 1`, (front, back) => {
    for (const theme of THEMES) expect(ofTokens(front, back, theme)).toBeGreaterThanOrEqual(TEXT);
  });

  it.each(shapes)(`lets %s be seen on %s, at least ${SHAPE} to 1`, (front, back) => {
    for (const theme of THEMES) expect(ofTokens(front, back, theme)).toBeGreaterThanOrEqual(SHAPE);
  });
});
