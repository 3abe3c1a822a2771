import type { TransactionSet } from '../types/common.js';
import type { Group, Interchange } from '../types/inspection.js';

/** What is wrong with an element of an envelope header; `ack` is its code in the TA1 or 999. */
export interface HeaderProblem {
  element: number;
  code: string;
  ack: string;
  message: string;
}

/** ISA: dates, version, control number and usage. */
export function interchangeProblems({
  date,
  time,
  version,
  controlNumber,
  usage,
}: Interchange): HeaderProblem[] {
  const problems: HeaderProblem[] = [];
  const require = (ok: boolean, element: number, code: string, ack: string, message: string) => {
    if (!ok) problems.push({ element, code, ack, message });
  };
  require(date !==
    undefined, 9, 'interchange-date-invalid', '014', 'The interchange date is no day.');
  require(time !==
    undefined, 10, 'interchange-time-invalid', '015', 'The interchange time is no time.');
  require(version ===
    '00501', 12, 'interchange-version-unsupported', '017', 'The interchange is not of version 00501.');
  require(/^\d{9}$/.test(
    controlNumber,
  ), 13, 'interchange-control-invalid', '018', 'The interchange control number is not nine digits.');
  require(/^[PT]$/.test(
    usage,
  ), 15, 'usage-indicator-invalid', '020', 'The usage indicator is neither P nor T.');
  return problems;
}

/** GS: control number. */
export function groupProblems({ controlNumber }: Group): HeaderProblem[] {
  if (/^\d{1,9}$/.test(controlNumber)) return [];
  const message = 'The group control number is not one to nine digits.';
  return [{ element: 6, code: 'group-control-invalid', ack: '6', message }];
}

/** GS01 by ST01. */
const FUNCTIONAL_IDS: Record<string, string> = {
  '270': 'HS',
  '271': 'HB',
  '276': 'HR',
  '277': 'HN',
  '278': 'HI',
  '835': 'HP',
  '837': 'HC',
  '999': 'FA',
};

/** ST: control number, and the group it stands in. */
export function setProblems(set: TransactionSet, group: Group | undefined): HeaderProblem[] {
  const problems: HeaderProblem[] = [];
  if (!/^[A-Za-z0-9]{4,9}$/.test(set.controlNumber)) {
    const message = 'The set control number is not four to nine characters.';
    problems.push({ element: 2, code: 'set-control-invalid', ack: '7', message });
  }
  const expected = FUNCTIONAL_IDS[set.type];
  if (group && expected !== undefined && group.functionalId !== expected) {
    const message = 'The functional group (GS01) is not one for this kind of transaction set.';
    problems.push({ element: 1, code: 'functional-id-mismatch', ack: '1', message });
  }
  return problems;
}
