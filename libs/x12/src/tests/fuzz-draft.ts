import type { Delimiters } from '../index.js';
import type { Chance } from './made-set.js';

/** A file on its way to damage: segments as text, with what separates them. Characters are bytes (latin1). */
export interface Draft {
  /** ST01 of its first set. */
  kind: string;
  /** GS08 of its first group. */
  guide: string;
  marks: Delimiters;
  /** Segments without terminators, the interchange header first. */
  lines: string[];
  /** What follows a terminator. */
  gap: string;
}

/** Changes segments or elements of a draft. */
export type DraftMutation = (draft: Draft, chance: Chance) => void;
/** Changes the bytes of a whole file. */
export type TextMutation = (text: string, chance: Chance, marks: Delimiters) => string;

export function textOfDraft({ lines, marks, gap }: Draft): string {
  return lines.map((line) => line + marks.segment + gap).join('');
}

export const tagOf = (line: string, { element }: Delimiters) => line.split(element, 1)[0]!;

/** Index of some segment that `fits`; −1 when there is none. */
export function pickLine(
  { lines }: Draft,
  chance: Chance,
  fits: (line: string) => boolean = () => true,
): number {
  const places = lines.flatMap((line, index) => (fits(line) ? [index] : []));
  return places.length > 0 ? chance.pick(places) : -1;
}

/** One element of a draft. */
export interface Spot {
  line: number;
  /** 1-based. */
  element: number;
  text: string;
}

/** Some element that `fits`. */
export function pickElement(
  { lines, marks }: Draft,
  chance: Chance,
  fits: (text: string, tag: string, n: number) => boolean,
): Spot | undefined {
  const spots: Spot[] = [];
  lines.forEach((line, index) => {
    const [tag, ...elements] = line.split(marks.element);
    elements.forEach((text, n) => {
      if (fits(text, tag!, n + 1)) spots.push({ line: index, element: n + 1, text });
    });
  });
  return spots.length > 0 ? chance.pick(spots) : undefined;
}

/** Puts a text where an element is. */
export function putElement({ lines, marks }: Draft, { line, element }: Spot, text: string): void {
  const parts = lines[line]!.split(marks.element);
  while (parts.length <= element) parts.push('');
  parts[element] = text;
  lines[line] = parts.join(marks.element);
}

/** Changes the list of elements (tag first) of some segment that has a few. */
export function editElements(
  draft: Draft,
  chance: Chance,
  edit: (parts: string[], place: number) => void,
): void {
  const { lines, marks } = draft;
  const index = pickLine(draft, chance, (line) => line.includes(marks.element));
  if (index < 0) return;
  const parts = lines[index]!.split(marks.element);
  edit(parts, chance.int(1, parts.length - 1));
  lines[index] = parts.join(marks.element);
}
