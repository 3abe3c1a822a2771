import type { SyntaxNote } from '../guides/dictionary.js';
import type { GuideElement } from '../guides/notation.js';
import { elementError, type Place } from './report.js';

/**
 * Checks syntax notes between the elements of a segment, or the components of a composite. What the guide requires anyway
 * is missing in its own right and is not said twice; what the guide does not use is let alone.
 */
export function checkNotes(
  notes: readonly SyntaxNote[],
  present: (n: number) => boolean,
  usage: (n: number) => GuideElement['usage'] | undefined,
  spot: (n: number) => readonly [number, number?],
  place: Place,
): void {
  const missing = (n: number, code: string, message: string) => {
    if (usage(n) === 'situational') elementError(place, spot(n), code, '2', message);
  };
  for (const { kind, elements } of notes) {
    const [first, ...others] = elements as [number, ...number[]];
    const there = elements.filter(present);
    switch (kind) {
      case 'P':
        if (there.length > 0)
          for (const n of elements)
            if (!present(n))
              missing(n, 'paired-element-missing', 'Of elements that go together one is missing.');
        break;
      case 'R':
        if (there.length === 0)
          missing(
            elements.find((n) => usage(n) === 'situational') ?? first,
            'one-element-required',
            'Of several elements at least one must be there.',
          );
        break;
      case 'E':
        if (there.length > 1)
          elementError(
            place,
            spot(there[1]!),
            'elements-exclude-each-other',
            '10',
            'Of several elements only one may be there.',
          );
        break;
      case 'C':
        if (present(first))
          for (const n of others)
            if (!present(n))
              missing(n, 'dependent-element-missing', 'Another element asks for this one.');
        break;
      case 'L':
        if (present(first) && !others.some(present))
          missing(
            others.find((n) => usage(n) === 'situational') ?? others[0]!,
            'dependent-element-missing',
            'Another element asks for this one or its neighbour.',
          );
    }
  }
}
