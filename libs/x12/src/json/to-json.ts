import { isUtf8 } from 'node:buffer';
import type { Delimiters } from '../core/segment.js';
import type { ReadOptions, Source } from '../core/read-segments.js';
import { ByteOutput } from './byte-output.js';
import type { BytesPiece, SegmentPiece } from './cut.js';
import { readPieces } from './pieces.js';

/**
 * An element in JSON: its text; a composite is a list of components; an element that repeats is a list of such lists.
 * `"99213"`, `["HC","99213","25"]`, `[["30"],["98"]]`.
 */
export type JsonElement = string | string[] | string[][];

/** The first line says what the lines are. */
export const FIRST_LINE = { x12: 1 } as const;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Any X12 file as NDJSON, a line per segment, from which `jsonToX12` makes the same bytes again:
 *
 *     {"x12":1}
 *     {"delimiters":{"element":"*","component":":","repetition":"^","segment":"~"},"end":"~\n"}
 *     ["ISA","00","          ", … ,"0","T",":"]
 *     ["SVC",["HC","99213"],"100","80"]
 *     {"segment":["SE","24","0001"],"end":"~"}
 *
 * A line of delimiters stands before every interchange; `end` is the terminator with the blanks and line breaks around it. A
 * segment that ends otherwise, or is latin1, is an object with `segment`, `end` and `encoding`. What is no segment is
 * `{"bom":true}`, `{"text":…}` or `{"base64":…}`. Streams, in bounded memory; `onFinding` hears what is wrong with the
 * file, which is kept as it is.
 */
export function x12ToJson(source: Source, options: ReadOptions = {}): ByteOutput {
  return new ByteOutput(() => lines(source, options));
}

async function* lines(source: Source, options: ReadOptions): AsyncGenerator<Uint8Array> {
  const writer = new JsonLines();
  for await (const pieces of readPieces(source, options)) {
    for (const piece of pieces)
      if (piece.kind === 'segment') writer.segment(piece);
      else writer.bytes(piece);
    const text = writer.take();
    if (text !== '') yield Buffer.from(text, 'utf8');
  }
  const text = writer.take();
  if (text !== '') yield Buffer.from(text, 'utf8');
}

class JsonLines {
  private text = `${JSON.stringify(FIRST_LINE)}\n`;
  private delimiters: Delimiters | undefined;
  /** How segments end unless their line says otherwise. */
  private end = '';
  private lastEnd = '';

  take(): string {
    const { text } = this;
    this.text = '';
    return text;
  }

  segment(piece: SegmentPiece): void {
    const { elements, delimiters, end, encoding } = piece;
    const isHeader = elements[0] === 'ISA';
    if (isHeader || !same(this.delimiters, delimiters)) {
      const { element, component, repetition, segment } = delimiters;
      this.delimiters = delimiters;
      this.end = end;
      this.line({ delimiters: { element, component, repetition, segment }, end });
    } else if (end !== this.end && end === this.lastEnd) {
      // The second one that ends so: the rest will, too.
      this.end = end;
      this.line({ end });
    }
    this.lastEnd = end;
    const fields = isHeader ? elements : fieldsOf(elements, delimiters);
    if (end === this.end && encoding === 'utf8') return this.line(fields);
    this.line({
      segment: fields,
      ...(end === this.end ? {} : { end }),
      ...(encoding === 'utf8' ? {} : { encoding }),
    });
  }

  bytes({ bytes }: BytesPiece): void {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    if (buffer.equals(BOM)) this.line({ bom: true });
    else if (isUtf8(buffer)) this.line({ text: buffer.toString('utf8') });
    else this.line({ base64: buffer.toString('base64') });
  }

  private line(value: unknown): void {
    this.text += `${JSON.stringify(value)}\n`;
  }
}

function same(a: Delimiters | undefined, b: Delimiters): boolean {
  return (
    a === b ||
    (a !== undefined &&
      a.element === b.element &&
      a.component === b.component &&
      a.repetition === b.repetition &&
      a.segment === b.segment)
  );
}

function fieldsOf(
  elements: readonly string[],
  { component, repetition }: Delimiters,
): JsonElement[] {
  const fields: JsonElement[] = [elements[0]!];
  for (let n = 1; n < elements.length; n++) {
    const text = elements[n]!;
    if (repetition !== '' && text.includes(repetition))
      fields.push(text.split(repetition).map((part) => part.split(component)));
    else fields.push(text.includes(component) ? text.split(component) : text);
  }
  return fields;
}
