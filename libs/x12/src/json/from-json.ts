import type { Delimiters } from '../core/segment.js';
import type { Source } from '../core/read-segments.js';
import { ByteOutput } from './byte-output.js';
import { SegmentLine, textOf } from './segment-line.js';
import { X12JsonError, whereJsonBreaks } from './json-error.js';

const FLUSH_AT = 65_536;
const LONGEST_LINE = 16_777_216;
const LINE_FEED = 10;

/**
 * The X12 file that `x12ToJson` made lines of, byte for byte, or what became of it when people changed the lines. Streams,
 * in bounded memory. The iteration throws X12JsonError, with line and place, for what is no JSON, no line of this kind, or
 * would be read back as something else (a separator inside a text).
 */
export function jsonToX12(source: Source): ByteOutput {
  return new ByteOutput(() => written(source));
}

async function* written(source: Source): AsyncGenerator<Uint8Array> {
  const lines = new LineReader();
  let parts: Uint8Array[] = [];
  let size = 0;
  for await (const { text, number } of linesOf(source)) {
    const bytes = lines.read(text, number);
    if (bytes.length === 0) continue;
    parts.push(bytes);
    size += bytes.length;
    if (size < FLUSH_AT) continue;
    yield Buffer.concat(parts);
    parts = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(parts);
}

/** Knows what the lines before have set. */
class LineReader {
  private begun = false;
  private delimiters: Delimiters | undefined;
  private end = '';

  read(text: string, number: number): Uint8Array {
    const value = parse(text, number);
    if (!this.begun) {
      if (!isObject(value) || value['x12'] !== 1)
        throw new X12JsonError(number, 'column 1', 'these are no lines of X12: {"x12":1} is first');
      this.begun = true;
      return Buffer.alloc(0);
    }
    if (Array.isArray(value)) return this.segment(number, '', value, {});
    if (!isObject(value))
      throw new X12JsonError(number, 'column 1', 'a line is a list or an object');
    if ('segment' in value) return this.segment(number, 'segment', value['segment'], value);
    if (value['bom'] === true) return Buffer.from([0xef, 0xbb, 0xbf]);
    if ('text' in value) return Buffer.from(textOf(number, 'text', value['text'], 'utf8'), 'utf8');
    if ('base64' in value) return base64Of(number, value['base64']);
    return this.settings(number, value);
  }

  private segment(
    number: number,
    path: string,
    fields: unknown,
    { end, encoding }: Record<string, unknown>,
  ): Uint8Array {
    if (!this.delimiters)
      throw new X12JsonError(
        number,
        'column 1',
        'no line of delimiters stands before this segment',
      );
    if (encoding !== undefined && encoding !== 'utf8' && encoding !== 'latin1')
      throw new X12JsonError(number, 'encoding', 'this is neither "utf8" nor "latin1"');
    const line = new SegmentLine(number, path, this.delimiters, encoding ?? 'utf8');
    const ending = end === undefined ? this.end : textOf(number, 'end', end, 'latin1');
    return Buffer.concat([line.bytes(fields), Buffer.from(ending, 'latin1')]);
  }

  private settings(number: number, value: Record<string, unknown>): Uint8Array {
    const { delimiters, end } = value;
    if (delimiters === undefined && end === undefined)
      throw new X12JsonError(number, 'column 1', 'nothing of this object is known');
    if (delimiters !== undefined) this.delimiters = delimitersOf(number, delimiters);
    if (end !== undefined) this.end = textOf(number, 'end', end, 'latin1');
    return Buffer.alloc(0);
  }
}

function delimitersOf(number: number, value: unknown): Delimiters {
  if (!isObject(value)) throw new X12JsonError(number, 'delimiters', 'this is no object');
  const one = (name: keyof Delimiters) => {
    const text = textOf(number, `delimiters.${name}`, value[name], 'latin1');
    if (text.length !== 1 && !(name === 'repetition' && text === ''))
      throw new X12JsonError(number, `delimiters.${name}`, 'a separator is one character');
    return text;
  };
  return {
    element: one('element'),
    component: one('component'),
    repetition: one('repetition'),
    segment: one('segment'),
  };
}

function base64Of(number: number, value: unknown): Uint8Array {
  const text = textOf(number, 'base64', value, 'latin1');
  if (!/^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/.test(text))
    throw new X12JsonError(number, 'base64', 'this is not base64');
  return Buffer.from(text, 'base64');
}

function parse(text: string, number: number): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The message of JSON.parse may quote the line, and so a value.
    const at = whereJsonBreaks(text);
    throw new X12JsonError(number, `column ${at + 1}`, 'this is no JSON');
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** The lines of a text, without blank ones; a line longer than 16 MiB is an error. */
async function* linesOf(source: Source): AsyncGenerator<{ text: string; number: number }> {
  let number = 0;
  let carried: Uint8Array[] = [];
  let carriedSize = 0;
  const line = (bytes: Uint8Array) => {
    const whole = carried.length > 0 ? Buffer.concat([...carried, bytes]) : Buffer.from(bytes);
    carried = [];
    carriedSize = 0;
    number++;
    return { text: decode(whole, number), number };
  };
  const sources = typeof source === 'string' ? [Buffer.from(source, 'utf8')] : source;
  for await (const piece of sources instanceof Uint8Array ? [sources] : sources) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
    let start = 0;
    for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, start)) {
      const next = line(bytes.subarray(start, at));
      start = at + 1;
      if (next.text.trim() !== '') yield next;
    }
    carriedSize += bytes.length - start;
    if (carriedSize > LONGEST_LINE)
      throw new X12JsonError(number + 1, 'column 1', 'the line is longer than 16 MiB');
    // A copy: a source may use its buffer again.
    if (start < bytes.length) carried.push(bytes.slice(start));
  }
  const last = line(Buffer.alloc(0));
  if (last.text.trim() !== '') yield last;
}

function decode(bytes: Buffer, number: number): string {
  const text = bytes.toString('utf8');
  if (text.includes('\ufffd') && !Buffer.from(text, 'utf8').equals(bytes))
    throw new X12JsonError(number, 'column 1', 'the line is no UTF-8');
  return number === 1 ? text.replace(/^\ufeff/, '') : text;
}
