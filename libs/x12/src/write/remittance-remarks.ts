/** MIA and MOA of a remittance. */
import { INPATIENT, OUTPATIENT } from '../layout/remittance.js';
import type { Fields } from '../layout/fields.js';
import type { Written } from '../types/common.js';
import type { RemittanceClaim } from '../types/remittance.js';
import { isSame } from './same.js';
import type { SegmentWriter } from './segment-writer.js';
import { X12WriteError } from './write-error.js';

/** How the claim was priced, and its remark codes; those alone stand in an MOA. */
export function writeRemarks(
  out: SegmentWriter,
  claim: Written<RemittanceClaim>,
  path: string,
): void {
  const { remarkCodes, inpatient, outpatient } = claim;
  if (inpatient || outpatient) return writePriced(out, claim, path);
  if (remarkCodes === undefined || remarkCodes.length === 0) return;
  checkCount(remarkCodes, path);
  out.segment('MOA', undefined, undefined, ...remarkCodes);
}

function writePriced(out: SegmentWriter, claim: Written<RemittanceClaim>, path: string): void {
  const { remarkCodes, inpatient, outpatient } = claim;
  const ofStay = inpatient?.remarkCodes ?? [];
  const ofVisit = outpatient?.remarkCodes ?? [];
  if (remarkCodes && !isSame(remarkCodes, [...ofStay, ...ofVisit]))
    throw new X12WriteError(
      `${path}.remarkCodes`,
      'must be the codes of inpatient and outpatient where these are there',
    );
  if (inpatient) {
    checkCount(ofStay, `${path}.inpatient`);
    const values = INPATIENT.valuesOf(inpatient as unknown as Fields, `${path}.inpatient`);
    const [first, ...others] = ofStay;
    values[4] = first;
    others.forEach((code, index) => (values[19 + index] = code));
    out.segment('MIA', ...values);
  }
  if (outpatient) {
    checkCount(ofVisit, `${path}.outpatient`);
    const values = OUTPATIENT.valuesOf(outpatient as unknown as Fields, `${path}.outpatient`);
    ofVisit.forEach((code, index) => (values[2 + index] = code));
    out.segment('MOA', ...values);
  }
}

function checkCount(codes: readonly string[], path: string): void {
  if (codes.length > 5) throw new X12WriteError(`${path}.remarkCodes`, 'must be at most 5 codes');
}
