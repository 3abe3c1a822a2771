import type { AckCode, Finding } from '../types/finding.js';

type Said = Omit<Finding, 'ordinal' | 'offset'>;

function said(
  code: string,
  severity: Finding['severity'],
  message: string,
  ack?: string,
): Readonly<Said> {
  const finding: Said = { code, level: 1, severity, message };
  const at: AckCode | undefined = ack ? { level: 'interchange', code: ack } : undefined;
  return at ? { ...finding, ack: at } : finding;
}

const AMBIGUOUS = 'The interchange header declares separators that are equal or letters.';
const CUT = 'The file ends inside a segment, without a segment terminator.';

/** What can be wrong with the bytes themselves, before anything is known of segments. */
export const scannerFindings = {
  'empty-file': said('empty-file', 'error', 'The file holds no segment.', '024'),
  'empty-segment': said('empty-segment', 'warning', 'A segment terminator follows another one.'),
  'line-break-in-segment': said(
    'line-break-in-segment',
    'warning',
    'Line breaks stand inside segments; they are taken out.',
  ),
  'segment-too-long': said(
    'segment-too-long',
    'error',
    'A segment is longer than the limit and is skipped.',
    '022',
  ),
  'garbage-before': said(
    'garbage',
    'error',
    'There are bytes before the interchange header that are no X12.',
  ),
  'garbage-between': said(
    'garbage',
    'error',
    'There are bytes between two interchanges that are no X12.',
  ),
  'isa-incomplete': said(
    'isa-incomplete',
    'error',
    'The interchange header (ISA) is cut short or damaged.',
    '024',
  ),
  'isa-not-fixed-width': said(
    'isa-not-fixed-width',
    'error',
    'The elements of the interchange header do not have their fixed widths.',
    '024',
  ),
  'isa-terminator-invalid': said(
    'isa-terminator-invalid',
    'error',
    'No usable segment terminator follows the interchange header.',
    '004',
  ),
  'separators-equal': said('delimiters-ambiguous', 'error', AMBIGUOUS, '026'),
  'separators-ambiguous': said('delimiters-ambiguous', 'error', AMBIGUOUS, '027'),
  'no-interchange-header': said(
    'no-interchange-header',
    'warning',
    'The file has no interchange header; its delimiters are guessed.',
    '024',
  ),
  'not-x12': said(
    'not-x12',
    'error',
    'This is not an X12 file: it begins with no interchange, group or set header.',
    '024',
  ),
  'unterminated-segment': said('unterminated-segment', 'error', CUT, '023'),
  'unterminated-trailer': said('unterminated-segment', 'warning', CUT, '023'),
};

export type ScannerFindingCode = keyof typeof scannerFindings;
