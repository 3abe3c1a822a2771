import type { Segment } from '../core/segment.js';
import { parseDate, parseTime } from '../core/values.js';
import type { Group } from '../types/inspection.js';
import type { TransactionSet } from '../types/common.js';
import type { ReportFinding } from '../types/finding.js';
import { reportAt, type Detail, type Place } from './report.js';

/** Codes of ISA elements that the guides fix, with the TA105 code of a wrong one. */
const INTERCHANGE_CODES: readonly (readonly [number, RegExp, string])[] = [
  [1, /^0[03]$/, '010'],
  [3, /^0[01]$/, '012'],
  [5, /^(01|14|20|27|28|29|30|33|ZZ)$/, '005'],
  [7, /^(01|14|20|27|28|29|30|33|ZZ)$/, '007'],
  [14, /^[01]$/, '019'],
];

/** ISA: codes and ids, beyond dates, version and control number, which the reader checks. */
export function checkInterchangeHeader(segment: Segment, report: ReportFinding): void {
  const place = placeOf(segment, report);
  for (const [n, allowed, code] of INTERCHANGE_CODES) {
    if (allowed.test(segment.element(n).trim())) continue;
    envelopeFinding(place, {
      code: 'interchange-code-unusual',
      severity: 'warning',
      message: 'The guides do not allow this code in the interchange header.',
      element: n,
      ack: { level: 'interchange', code },
      value: segment.element(n),
    });
  }
  for (const [n, code] of [
    [6, '006'],
    [8, '008'],
  ] as const) {
    if (segment.element(n).trim() !== '') continue;
    envelopeFinding(place, {
      code: 'interchange-id-missing',
      message: 'The interchange names no sender or no receiver.',
      element: n,
      ack: { level: 'interchange', code },
    });
  }
}

/** GS: what the reader does not check. The 999 has no codes for these, so they are warnings. */
export function checkGroupHeader(segment: Segment, report: ReportFinding): void {
  const place = placeOf(segment, report);
  const warn = (ok: boolean, element: number, code: string, message: string) => {
    if (!ok)
      envelopeFinding(place, {
        code,
        severity: 'warning',
        message,
        element,
        value: segment.element(element),
      });
  };
  for (const n of [2, 3])
    warn(
      segment.element(n).trim() !== '',
      n,
      'group-id-missing',
      'The group names no sender or no receiver.',
    );
  const date = segment.element(4);
  warn(
    date.length === 8 && parseDate(date) !== undefined,
    4,
    'group-date-invalid',
    'The group date is no day.',
  );
  warn(
    parseTime(segment.element(5)) !== undefined,
    5,
    'group-time-invalid',
    'The group time is no time.',
  );
  warn(segment.element(7) === 'X', 7, 'group-agency-invalid', 'The group is not one of X12 (X).');
}

/** ST: the guide it names, against the group's. */
export function checkSetHeader(
  segment: Segment,
  set: TransactionSet,
  group: Group | undefined,
  report: ReportFinding,
): void {
  const [named, version] = [segment.element(3), group?.version ?? ''];
  // The 835 does without.
  if (named === '' && set.type !== '835')
    envelopeFinding(placeOf(segment, report), {
      code: 'implementation-not-named',
      severity: 'warning',
      message: 'The set does not name its implementation guide (ST03).',
      element: 3,
      ack: { level: 'set', code: 'I6' },
    });
  if (named !== '' && version !== '' && named !== version)
    envelopeFinding(placeOf(segment, report), {
      code: 'implementation-mismatch',
      severity: 'warning',
      message: 'Set and group name different implementation guides.',
      element: 3,
      ack: { level: 'set', code: 'I6' },
      value: named,
    });
}

function placeOf(segment: Segment, report: ReportFinding): Place {
  return { segment, loop: '', path: '', report };
}

function envelopeFinding(place: Place, detail: Detail): void {
  reportAt(place, { level: 1, ...detail });
}
