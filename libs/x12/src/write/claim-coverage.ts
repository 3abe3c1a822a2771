import type { Written } from '../types/common.js';
import type {
  InpatientAdjudication,
  OtherCoverage,
  OutpatientAdjudication,
} from '../types/claim-coverage.js';
import { writeAmountOf } from './claim-parts.js';
import { writeCoverage, writeInsured } from './claim-levels.js';
import { writeAddress, writeAdjustments, writeDay, writeParty, writeReferences } from './parts.js';
import { money, need, quantity, type SegmentWriter } from './segment-writer.js';

/** Loop 2320 and what is below it. The 837P names what is left for the patient last, the others do before A8. */
export function writeOtherCoverages(
  out: SegmentWriter,
  list: readonly Written<OtherCoverage>[] | undefined,
  path: string,
  remaining: 'first' | 'last',
): void {
  list?.forEach((other, index) =>
    writeOther(out, other, `${path}.otherCoverages[${index}]`, remaining),
  );
}

function writeOther(
  out: SegmentWriter,
  other: Written<OtherCoverage>,
  path: string,
  remaining: 'first' | 'last',
): void {
  writeCoverage(out, other, path);
  writeAdjustments(out, other.adjustments, path);
  writeAmountOf(out, 'D', other.paidCents, path, '.paidCents');
  const writeRemaining = () =>
    writeAmountOf(out, 'EAF', other.remainingPatientCents, path, '.remainingPatientCents');
  if (remaining === 'first') writeRemaining();
  for (const { qualifier, cents } of other.otherAmounts ?? [])
    writeAmountOf(out, qualifier, cents, path, '.otherAmounts');
  if (remaining === 'last') writeRemaining();
  out.segment(
    'OI',
    undefined,
    undefined,
    other.benefitsAssigned ?? 'Y',
    other.patientSignatureSource,
    undefined,
    other.releaseOfInformation ?? 'Y',
  );
  if (other.inpatient) writeInpatient(out, other.inpatient, `${path}.inpatient`);
  if (other.outpatient) writeOutpatient(out, other.outpatient, `${path}.outpatient`);
  writeInsured(out, 'IL', other.insured, `${path}.insured`, 'MI');
  need(other.payer.id, `${path}.payer.id`);
  writeParty(out, 'PR', other.payer, 'PI');
  writeAddress(out, other.payerAddress);
  writeDay(out, '573', other.adjudicationDate, `${path}.adjudicationDate`);
  writeReferences(out, other.payerReferences);
  for (const { role, person, references } of other.providers ?? []) {
    out.segment('NM1', role, person ? '1' : '2');
    writeReferences(out, references);
  }
}

/** MIA. */
function writeInpatient(
  out: SegmentWriter,
  decision: Written<InpatientAdjudication>,
  path: string,
): void {
  const cents = (field: Exclude<keyof typeof decision, 'remarkCodes'>) =>
    money(decision[field], `${path}.${field}`);
  const [first, ...others] = decision.remarkCodes ?? [];
  out.segment(
    'MIA',
    quantity(decision.coveredDays, `${path}.coveredDays`),
    undefined,
    quantity(decision.lifetimePsychiatricDays, `${path}.lifetimePsychiatricDays`),
    cents('drgCents'),
    first,
    cents('disproportionateShareCents'),
    cents('mspPassThroughCents'),
    cents('capitalCents'),
    cents('capitalFederalDrgCents'),
    cents('capitalHospitalDrgCents'),
    cents('capitalDisproportionateShareCents'),
    cents('oldCapitalCents'),
    cents('capitalIndirectTeachingCents'),
    cents('operatingHospitalDrgCents'),
    quantity(decision.costReportDays, `${path}.costReportDays`),
    cents('operatingFederalDrgCents'),
    cents('capitalOutlierCents'),
    cents('indirectTeachingCents'),
    cents('nonPayableProfessionalCents'),
    others[0],
    others[1],
    others[2],
    others[3],
    cents('capitalExceptionCents'),
  );
}

/** MOA. */
function writeOutpatient(
  out: SegmentWriter,
  decision: Written<OutpatientAdjudication>,
  path: string,
): void {
  const remarks = decision.remarkCodes ?? [];
  out.segment(
    'MOA',
    quantity(decision.reimbursementRate, `${path}.reimbursementRate`),
    money(decision.hcpcsPayableCents, `${path}.hcpcsPayableCents`),
    remarks[0],
    remarks[1],
    remarks[2],
    remarks[3],
    remarks[4],
    money(decision.endStageRenalCents, `${path}.endStageRenalCents`),
    money(decision.nonPayableProfessionalCents, `${path}.nonPayableProfessionalCents`),
  );
}
