import type { Delimiters } from '../core/segment.js';
import { inventNpi, inventRouting } from './check-digits.js';
import type { Pseudonyms } from './pseudonyms.js';
import { shiftDay, shiftFormatted } from './shift-date.js';

/** Stands where free text was. */
export const REMOVED = 'REMOVED';

const MOST_HOUSES = 9_000;

/** Changes the elements of one segment: each method takes the place of an element and invents what stands there. */
export class ElementEditor {
  constructor(
    readonly elements: string[],
    private readonly delimiters: Delimiters,
    private readonly pseudonyms: Pseudonyms,
    /** Days to add to dates; undefined where the dates belong to no person. */
    private readonly shift: number | undefined,
  ) {}

  get(n: number): string {
    return this.elements[n] ?? '';
  }

  id(...places: number[]): void {
    // Blanks around it belong to the fixed width of an ISA.
    for (const n of places)
      this.edit(n, (text) => text.replace(/\S(?:.*\S)?/s, (value) => this.pseudonyms.id(value)));
  }

  /** An NPI where its qualifier is XX, else an id. */
  qualifiedId(n: number, qualifier: string): void {
    if (qualifier === 'XX') this.provider(n);
    else this.id(n);
  }

  /** The number of a provider: an NPI when it looks like one. */
  provider(n: number): void {
    this.edit(n, (text) => inventNpi(text, this.pseudonyms));
  }

  routing(n: number): void {
    this.edit(n, (text) => inventRouting(text, this.pseudonyms));
  }

  /** A company id: its first character says what kind of number follows. */
  company(n: number): void {
    this.edit(n, (text) =>
      text.length > 1 ? text[0]! + this.pseudonyms.id(text.slice(1)) : this.pseudonyms.id(text),
    );
  }

  /** A name; a single letter becomes another letter. */
  name(...places: number[]): void {
    for (const n of places)
      this.edit(n, (text) =>
        text.trim().length === 1 ? this.pseudonyms.id(text) : this.pseudonyms.word(text),
      );
  }

  street(n: number): void {
    this.edit(n, (text) => {
      const house = 1 + this.pseudonyms.number(text, MOST_HOUSES);
      return `${house} ${this.pseudonyms.word(text)} ST`;
    });
  }

  text(...places: number[]): void {
    for (const n of places) this.edit(n, () => REMOVED);
  }

  drop(...places: number[]): void {
    for (const n of places) this.edit(n, () => '');
  }

  /** A telephone number, mail address or other way to reach somebody, by its qualifier. */
  channel(n: number, qualifier: string): void {
    this.edit(n, (text) => {
      if (qualifier === 'EM') return `${this.pseudonyms.word(text).toLowerCase()}@example.com`;
      if (qualifier === 'UR') return `www.example.com/${this.pseudonyms.word(text).toLowerCase()}`;
      // No area code is 555: nobody is called by it.
      return /^\d{10}$/.test(text)
        ? `555${this.pseudonyms.id(text.slice(3))}`
        : this.pseudonyms.id(text);
    });
  }

  /** CCYYMMDD. */
  day(...places: number[]): void {
    const { shift } = this;
    if (shift !== undefined) for (const n of places) this.edit(n, (text) => shiftDay(text, shift));
  }

  /** A date whose format another element names. */
  date(n: number, format: string): void {
    const { shift } = this;
    if (shift !== undefined) this.edit(n, (text) => shiftFormatted(format, text, shift));
  }

  /** Components (1-based) of an element. */
  components(n: number, change: (parts: ElementEditor) => void): void {
    const { component, repetition } = this.delimiters;
    const text = this.get(n);
    if (text === '') return;
    const changed = (repetition === '' ? [text] : text.split(repetition)).map((part) => {
      const parts = ['', ...part.split(component)];
      change(new ElementEditor(parts, this.delimiters, this.pseudonyms, this.shift));
      return parts.slice(1).join(component);
    });
    this.elements[n] = changed.join(repetition);
  }

  private edit(n: number, change: (text: string) => string): void {
    const text = this.get(n);
    if (n === 0 || text.trim() === '') return;
    this.elements[n] = this.withoutSeparators(change(text), text);
  }

  /** An invention brings no separator into the segment. */
  private withoutSeparators(made: string, real: string): string {
    const { element, component, repetition, segment } = this.delimiters;
    return [...made]
      .filter(
        (one) => real.includes(one) || !(element + component + repetition + segment).includes(one),
      )
      .join('');
  }
}
