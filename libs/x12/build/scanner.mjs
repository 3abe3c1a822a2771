// The scanner as a TypeScript file: the bytes of the module, and where its tables stand in its memory.
import { readFileSync } from 'node:fs';
import { assemble } from './assemble.mjs';

const PAGE = 65_536;
/** A segment of 1 MiB, a chunk of 64 KiB behind it, and what a step of 16 bytes may look at beyond. */
const INPUT_BYTES = 1_048_576 + 65_536 + 64;
/** Segments of one scan; 64 KB hold some 2,500. */
const MAX_SEGMENTS = 16_384;
const SEGMENT_INTS = 5;

export function layout() {
  const input = 4096;
  // Every byte may be a mark; four more are written than there are.
  const marks = (INPUT_BYTES + 16) * 4;
  const elements = input + INPUT_BYTES;
  const components = elements + marks;
  const odd = components + marks;
  const segments = odd + marks;
  const end = segments + (MAX_SEGMENTS + 1) * SEGMENT_INTS * 4;
  return {
    input,
    inputBytes: INPUT_BYTES,
    elements,
    components,
    odd,
    segments,
    end,
    maxSegments: MAX_SEGMENTS,
  };
}

export async function scannerSource() {
  const places = layout();
  const words = (name, at, count) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, n) => [n === 0 ? name : `${name}_${n}`, at + 4 * n]),
    );
  const module = assemble(readFileSync(new URL('scanner.wat', import.meta.url), 'utf8'), {
    PAGES: Math.ceil(places.end / PAGE),
    INPUT: places.input,
    BEFORE_INPUT: places.input - 1,
    TWO_BEFORE_INPUT: places.input - 2,
    MAX_SEGMENTS,
    COMPONENTS: places.components,
    ODD: places.odd,
    ...words('ELEMENTS', places.elements, 4),
    ...words('SEGMENTS', places.segments, SEGMENT_INTS),
  });
  const lines = Buffer.from(module)
    .toString('base64')
    .match(/.{1,88}/g);
  const fields = Object.entries(places).map(([key, value]) => `  ${key}: ${value},`);
  return [
    '// Made by build/generate.mjs from build/scanner.wat. Do not edit.',
    '',
    '/** Byte places in the memory of a scanner. */',
    'export const LAYOUT = {',
    ...fields,
    '} as const;',
    '',
    `/** The assembled module, ${module.length} bytes, in base64. */`,
    'export const SCANNER_MODULE = [',
    ...lines.map((line) => `  '${line}',`),
    "].join('');",
    '',
  ].join('\n');
}
