import { validate } from '../index.js';
import { formsOf } from '../guides/dictionary.js';
import type { Guide, GuideLoop, GuideSegment } from '../guides/notation.js';

/** An amount in the body of a set, and what must be said when it is a cent off. */
export interface AmountSpot {
  line: number;
  element: number;
  /** 'CLP04'. */
  name: string;
  /** Finding and segment: 'claim-out-of-balance CLP 12'. Empty when the amount takes part in no sum. */
  expected: string[];
}

export const nameOf = (tag: string, element: number) => tag + String(element).padStart(2, '0');

/** Names of elements: `names('CAS', 3, 6)`. */
export const names = (tag: string, ...elements: number[]) =>
  elements.map((element) => nameOf(tag, element));

/** Elements from `first` to `last`. */
export const span = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, n) => first + n);

/** Every element of some guides that holds money. Value codes (a component of HI) are no part of any sum. */
export function moneyOf(guides: readonly Guide[]): Set<string> {
  const found = new Set<string>();
  const look = (segment: GuideSegment) =>
    segment.elements.forEach(({ usage }, index) => {
      const form = formsOf(segment.tag)?.[index];
      if (form?.type === 'M' && usage !== 'unused') found.add(nameOf(segment.tag, index + 1));
    });
  const visit = (loop: GuideLoop) => {
    for (const child of loop.children)
      if (child.kind === 'loop') visit(child);
      else look(child);
  };
  for (const guide of guides) visit(guide.root);
  return found;
}

/** The findings of SNIP 3 of a file, each as in `AmountSpot`, errors or warnings. */
export async function sumsOf(text: string, severity: 'error' | 'warning'): Promise<string[]> {
  const { findings } = await validate(text, { maxFindings: 10_000 });
  return findings
    .filter((finding) => finding.level === 3 && finding.severity === severity)
    .map(({ code, segment, ordinal }) => `${code} ${segment} ${ordinal}`)
    .sort();
}

/** The lines with one amount a cent higher or lower. */
export function withCent(
  lines: readonly string[],
  { line, element }: Pick<AmountSpot, 'line' | 'element'>,
  cent: 1 | -1,
): string[] {
  const parts = lines[line]!.split('*');
  const cents = Math.round(Number(parts[element]) * 100) + cent;
  parts[element] = (cents / 100).toFixed(2).replace(/\.?0+$/, '');
  return lines.with(line, parts.join('*'));
}

/** The elements of some lines that hold an amount. */
export function amountsIn(
  lines: readonly string[],
  money: ReadonlySet<string>,
): { line: number; element: number; name: string }[] {
  return lines.flatMap((text, line) => {
    const [tag, ...elements] = text.split('*');
    return elements.flatMap((value, index) => {
      const name = nameOf(tag!, index + 1);
      return value !== '' && money.has(name) ? [{ line, element: index + 1, name }] : [];
    });
  });
}
