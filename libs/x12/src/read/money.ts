import type { Segment } from '../core/segment.js';
import { parseCents } from '../core/values.js';
import type { ReportFinding } from '../types/finding.js';

/** An amount that must be there, in cents; 0 with a finding when it is missing or no amount. */
export function money(segment: Segment, n: number, report: ReportFinding): number {
  const text = segment.element(n);
  const cents = parseCents(text);
  if (cents !== undefined) return cents;
  report({
    code: text === '' ? 'amount-missing' : 'amount-invalid',
    level: 2,
    severity: 'error',
    segment: segment.tag,
    ordinal: segment.ordinal,
    offset: segment.offset,
    element: n,
    message:
      text === ''
        ? 'An amount is missing; it is read as 0.'
        : 'This is no amount with at most two decimals; it is read as 0.',
    ack: { level: 'element', code: text === '' ? '1' : '6' },
  });
  return 0;
}
