import type { Delimiters } from './separators.js';
import { tagOf } from './scan-plain.js';
import { Tokens } from './tokens.js';

/** Tables for one segment that is given as text. */
export function tokensOf(raw: string, delimiters: Delimiters): Tokens {
  const bytes = Buffer.from(raw, 'utf8');
  const element = delimiters.element.charCodeAt(0);
  const component = delimiters.component.charCodeAt(0);
  const repetition = delimiters.repetition ? delimiters.repetition.charCodeAt(0) : component;
  const ends: number[] = [];
  const marks: number[] = [];
  let ascii = true;
  bytes.forEach((byte, at) => {
    if (byte > 127) ascii = false;
    if (byte === element) ends.push(at);
    else if (byte === component || byte === repetition) marks.push(at);
  });
  const last = ends.push(bytes.length) - 1;
  marks.push(bytes.length + 1);
  const tokens = Tokens.of(bytes, [tagOf(bytes, 0, ends[0]!), 0, 0, last, 0], ends, marks);
  tokens.ascii = ascii;
  tokens.delimiters = delimiters;
  return tokens;
}
