import { centsAt, dayNumberAt, dayText } from '../../core/numbers.js';
import { parseDateRange } from '../../core/values.js';
import type { DateRange } from '../../types/common.js';
import type {
  InstitutionalClaim,
  InstitutionalCode,
  InstitutionalDiagnosis,
  InstitutionalProcedure,
} from '../../types/claim-institutional.js';
import { partSpans, type Spans } from './components.js';
import { append } from './lists.js';
import { codeAt, countOf, pack, scanner, slice } from './values.js';

const { bytes } = scanner.tokens;

export const NO_DIAGNOSIS: InstitutionalDiagnosis = Object.freeze({
  qualifier: undefined,
  code: '',
  presentOnAdmission: undefined,
});

const NO_DATES = Object.freeze({ from: '', to: '' });

const [ABK, BK] = ['ABK', 'BK'].map(pack);
const [ABF, BF] = ['ABF', 'BF'].map(pack);
const [ABJ, BJ] = ['ABJ', 'BJ'].map(pack);
const [APR, PR] = ['APR', 'PR'].map(pack);
const [ABN, BN] = ['ABN', 'BN'].map(pack);
const [BBR, BR, CAH] = ['BBR', 'BR', 'CAH'].map(pack);
const [BBQ, BQ] = ['BBQ', 'BQ'].map(pack);
const [DR, BI, BH, BE, BG, TC] = ['DR', 'BI', 'BH', 'BE', 'BG', 'TC'].map(pack);

/** HI: every code to the list its qualifier tells. */
export function readInstitutionalCodes(row: number, claim: InstitutionalClaim): void {
  const count = countOf(row);
  for (let n = 1; n <= count; n++) {
    const parts = partSpans(row, n);
    if (parts.count > 0) readCode(parts, claim);
  }
}

function readCode(parts: Spans, claim: InstitutionalClaim): void {
  switch (parts.packed(0)) {
    case ABF:
    case BF:
      claim.otherDiagnoses = append(claim.otherDiagnoses, diagnosisOf(parts));
      break;
    case ABK:
    case BK:
      claim.principalDiagnosis = diagnosisOf(parts);
      break;
    case ABJ:
    case BJ:
      claim.admittingDiagnosis = codeOf(parts);
      break;
    case APR:
    case PR:
      claim.reasonsForVisit = append(claim.reasonsForVisit, codeOf(parts));
      break;
    case ABN:
    case BN:
      claim.externalCauses = append(claim.externalCauses, diagnosisOf(parts));
      break;
    case BBR:
    case BR:
    case CAH:
      claim.principalProcedure = procedureOf(parts);
      break;
    case BBQ:
    case BQ:
      claim.otherProcedures = append(claim.otherProcedures, procedureOf(parts));
      break;
    default:
      readBillingCode(parts, claim);
  }
}

/** The codes of the paper form's fields: occurrences, values, conditions … */
function readBillingCode(parts: Spans, claim: InstitutionalClaim): void {
  const code = textOf(parts, 1);
  switch (parts.packed(0)) {
    case BH:
      claim.occurrences = append(claim.occurrences, { code, date: dayOf(parts, 3) });
      break;
    case BI:
      claim.occurrenceSpans = append(claim.occurrenceSpans, { code, dates: rangeOf(parts, 3) });
      break;
    case BE:
      claim.values = append(claim.values, { code, cents: centsOf(parts, 4) });
      break;
    case BG:
      claim.conditionCodes = append(claim.conditionCodes, code);
      break;
    case TC:
      claim.treatmentCodes = append(claim.treatmentCodes, code);
      break;
    case DR:
      claim.drg = code;
  }
}

function diagnosisOf(parts: Spans): InstitutionalDiagnosis {
  return {
    qualifier: textOf(parts, 0),
    code: textOf(parts, 1),
    presentOnAdmission: textOf(parts, 8) || undefined,
  };
}

function codeOf(parts: Spans): InstitutionalCode {
  return { qualifier: textOf(parts, 0), code: textOf(parts, 1) };
}

function procedureOf(parts: Spans): InstitutionalProcedure {
  return { qualifier: textOf(parts, 0), code: textOf(parts, 1), date: dayOf(parts, 3) };
}

function textOf(parts: Spans, m: number): string {
  if (m >= parts.count) return '';
  const start = parts.starts[m]!;
  const end = parts.ends[m]!;
  return start === end ? '' : end - start > 3 ? slice(start, end) : codeAt(start, end);
}

function dayOf(parts: Spans, m: number): string {
  if (m >= parts.count || parts.ends[m]! - parts.starts[m]! !== 8) return '';
  const number = dayNumberAt(bytes, parts.starts[m]!);
  return number === 0 ? '' : dayText(number);
}

function rangeOf(parts: Spans, m: number): DateRange {
  return parseDateRange(textOf(parts, m - 1), textOf(parts, m)) ?? NO_DATES;
}

function centsOf(parts: Spans, m: number): number {
  if (m >= parts.count) return 0;
  const cents = centsAt(bytes, parts.starts[m]!, parts.ends[m]!);
  return cents === cents ? cents : 0;
}
