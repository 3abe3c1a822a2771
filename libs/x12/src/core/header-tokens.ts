import type { InterchangeHeader } from './delimiters.js';
import { tagOf } from './scan-plain.js';
import { isAlphanumeric } from './delimiters.js';
import type { ScannerFindingCode } from './scanner-findings.js';
import { LAST, type Tokens } from './tokens.js';

/** Makes the tables those of one interchange header, bytes [start, end): it holds marks that are none. */
export function fillWithHeader(
  tokens: Tokens,
  start: number,
  end: number,
  { delimiters }: InterchangeHeader,
): void {
  const { element, component, repetition } = delimiters;
  const marks = { elements: 0, components: 0 };
  tokens.ascii = true;
  for (let at = start; at < end; at++) {
    const byte = tokens.bytes[at]!;
    const mark = String.fromCharCode(byte);
    if (byte > 127) tokens.ascii = false;
    if (mark === element) tokens.elements[marks.elements++] = at;
    else if (mark === component || mark === repetition) tokens.components[marks.components++] = at;
  }
  tokens.elements[marks.elements] = end;
  tokens.components[marks.components] = end + 1;
  tokens.segments.set([tagOf(tokens.bytes, start, start + 3), start, 0]);
  tokens.segments.set([marks.elements, 0], LAST);
  tokens.first = 0;
  tokens.last = 1;
}

/** What is wrong with a header. */
export function headerFindings(header: InterchangeHeader): ScannerFindingCode[] {
  const { element, component, repetition, segment } = header.delimiters;
  const found: ScannerFindingCode[] = [];
  if (!header.fixedWidth) found.push('isa-not-fixed-width');
  if (!header.terminated) found.push('isa-terminator-invalid');
  const different = new Set([element, component, repetition, segment]).size === 4;
  if (!different || isAlphanumeric(component.charCodeAt(0)))
    found.push(component === element ? 'separators-equal' : 'separators-ambiguous');
  return found;
}
