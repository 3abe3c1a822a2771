import { packTag } from '../../core/tags.js';
import type { LineAdjudication } from '../../types/claim-coverage.js';
import type { InstitutionalAdjudication } from '../../types/claim-institutional.js';
import type { ReportFinding } from '../../types/finding.js';
import { none } from './lists.js';
import { adjustmentsOf, firstDayOf, moneyOf, NO_PROCEDURE, procedureOf } from './parts.js';
import {
  optionalCentsOf,
  optionalDecimalOf,
  optionalOf,
  pack,
  packedOf,
  positionOf,
  textOf,
} from './values.js';

export const SVD = packTag('SVD');
const CAS = packTag('CAS');
const DTP = packTag('DTP');
const AMT = packTag('AMT');
const ADJUDICATED = pack('573');
const REMAINING = pack('EAF');

/** SVD: what another payer decided about a line. */
export function adjudicationOf(
  row: number,
  ordinal: number,
  report: ReportFinding,
): LineAdjudication {
  return {
    payerId: textOf(row, 1),
    paidCents: moneyOf(row, ordinal, 2, report),
    procedure: procedureOf(row, 3) ?? NO_PROCEDURE,
    revenueCode: optionalOf(row, 4),
    units: optionalDecimalOf(row, 5),
    bundledLine: optionalDecimalOf(row, 6),
    adjustments: none(),
    adjudicationDate: undefined,
    remainingPatientCents: undefined,
  };
}

/** The same for an institutional line, which may have no procedure. */
export function institutionalAdjudicationOf(
  row: number,
  ordinal: number,
  report: ReportFinding,
): InstitutionalAdjudication {
  return { ...adjudicationOf(row, ordinal, report), procedure: procedureOf(row, 3) };
}

/** What follows the SVD. */
export function readAdjudication(
  tag: number,
  row: number,
  ordinal: number,
  adjudication: Omit<LineAdjudication, 'procedure'>,
): void {
  if (tag === CAS) {
    const { adjustments } = adjudication;
    const at = positionOf(row, ordinal);
    adjudication.adjustments = adjustmentsOf(row, ordinal, at, adjustments, undefined);
  } else if (tag === DTP && packedOf(row, 1) === ADJUDICATED) {
    adjudication.adjudicationDate = firstDayOf(row) ?? adjudication.adjudicationDate;
  } else if (tag === AMT && packedOf(row, 1) === REMAINING) {
    adjudication.remainingPatientCents =
      optionalCentsOf(row, 2) ?? adjudication.remainingPatientCents;
  }
}
