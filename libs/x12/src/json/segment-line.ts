import type { Delimiters } from '../core/segment.js';
import type { Encoding } from './cut.js';
import { X12JsonError } from './json-error.js';

/** Writes the list of a segment's elements; refuses what would be read back as something else. */
export class SegmentLine {
  constructor(
    private readonly number: number,
    private readonly path: string,
    private readonly delimiters: Delimiters,
    private readonly encoding: Encoding,
  ) {}

  bytes(fields: unknown): Uint8Array {
    if (!Array.isArray(fields) || fields.length === 0)
      throw this.error(this.path || 'column 1', 'a segment is a list with its tag first');
    const isHeader = fields[0] === 'ISA';
    const texts = fields.map((field: unknown, n) =>
      n === 0 || isHeader ? this.text(`[${n}]`, field) : this.element(`[${n}]`, field),
    );
    const { element, segment } = this.delimiters;
    texts.forEach((text, n) => {
      // The sixteenth element of an ISA is the component separator, whatever that is.
      if (isHeader && n >= 16) return;
      this.refuse(`[${n}]`, text, element, 'element separator');
      if (!isHeader) this.refuse(`[${n}]`, text, segment, 'segment terminator');
    });
    return Buffer.from(texts.join(element), this.encoding);
  }

  private element(place: string, field: unknown): string {
    const { component, repetition } = this.delimiters;
    if (!Array.isArray(field)) {
      const text = this.text(place, field);
      if (repetition !== '') this.refuse(place, text, repetition, 'repetition separator');
      this.refuse(place, text, component, 'component separator');
      return text;
    }
    if (field.length === 0) throw this.error(this.path + place, 'an empty list is no element');
    if (!field.every(Array.isArray)) return this.composite(place, field);
    if (repetition === '') throw this.error(this.path + place, 'there is no repetition separator');
    return field
      .map((part: unknown[], n) => this.composite(`${place}[${n}]`, part))
      .join(repetition);
  }

  private composite(place: string, parts: readonly unknown[]): string {
    const { component, repetition } = this.delimiters;
    if (parts.length === 0) throw this.error(this.path + place, 'an empty list is no element');
    const texts = parts.map((part, n) => {
      const text = this.text(`${place}[${n}]`, part);
      if (repetition !== '' && repetition !== component)
        this.refuse(`${place}[${n}]`, text, repetition, 'repetition separator');
      this.refuse(`${place}[${n}]`, text, component, 'component separator');
      return text;
    });
    return texts.join(component);
  }

  private text(place: string, value: unknown): string {
    return textOf(this.number, this.path + place, value, this.encoding);
  }

  private refuse(place: string, text: string, separator: string, name: string): void {
    if (text.includes(separator)) throw this.error(this.path + place, `the text holds the ${name}`);
  }

  private error(place: string, reason: string): X12JsonError {
    return new X12JsonError(this.number, place, reason);
  }
}

/** @throws X12JsonError for what is no text, or has characters that are no bytes of the encoding */
export function textOf(
  number: number,
  place: string,
  value: unknown,
  encoding: 'utf8' | 'latin1',
): string {
  if (typeof value !== 'string') throw new X12JsonError(number, place, 'this is no text');
  // eslint-disable-next-line no-control-regex
  const ok = encoding === 'utf8' ? value.isWellFormed() : /^[\u0000-\u00ff]*$/.test(value);
  if (!ok) throw new X12JsonError(number, place, `a character cannot be written in ${encoding}`);
  return value;
}
