import type { OutpatientAdjudication } from '../types/claim-coverage.js';
import type {
  InpatientPayment,
  InpatientTotals,
  ProviderTotals,
  RemittanceContact,
  RemittanceDelivery,
} from '../types/remittance-parts.js';
import { channels } from './common.js';
import { nothing } from './element.js';
import { elementsOf } from './elements.js';
import { segment } from './segment.js';

/** What few remittances and claims have, for reading and for writing. */

const contact = elementsOf<RemittanceContact>();
export const CONTACT = segment<RemittanceContact>(
  'PER',
  contact.text('purpose'),
  contact.text('name'),
  channels,
);

const delivery = elementsOf<RemittanceDelivery>();
export const DELIVERY = segment<RemittanceDelivery>(
  'RDM',
  delivery.need('method'),
  delivery.text('name'),
  delivery.text('address'),
);

const total = elementsOf<ProviderTotals>();
export const PROVIDER_TOTALS = segment<ProviderTotals>(
  'TS3',
  total.need('providerId'),
  total.need('facilityType'),
  total.day('fiscalPeriodEnd'),
  total.number('claimCount'),
  total.cents('chargeCents'),
  nothing(7),
  total.cents('mspPayerCents'),
  nothing(),
  total.cents('nonLabChargeCents'),
  nothing(),
  total.cents('hcpcsReportableCents'),
  total.cents('hcpcsPayableCents'),
  nothing(),
  total.cents('professionalCents'),
  total.cents('mspLiabilityMetCents'),
  total.cents('patientReimbursementCents'),
  total.number('interimClaimCount'),
  total.cents('interimCents'),
);

const stay = elementsOf<InpatientTotals>();
export const INPATIENT_TOTALS = segment<InpatientTotals>(
  'TS2',
  stay.cents('drgCents'),
  stay.cents('federalCents'),
  stay.cents('hospitalCents'),
  stay.cents('disproportionateShareCents'),
  stay.cents('capitalCents'),
  stay.cents('medicalEducationCents'),
  stay.number('outlierDays'),
  stay.cents('dayOutlierCents'),
  stay.cents('costOutlierCents'),
  stay.number('averageDays'),
  stay.number('dischargeCount'),
  stay.number('costReportDays'),
  stay.number('coveredDays'),
  stay.number('noncoveredDays'),
  stay.cents('mspPassThroughCents'),
  stay.number('averageDrgWeight'),
  stay.cents('capitalFederalCents'),
  stay.cents('capitalHospitalCents'),
  stay.cents('capitalDisproportionateShareCents'),
);

/** MIA without its remark codes. */
const inpatient = elementsOf<InpatientPayment>();
export const INPATIENT = segment<InpatientPayment>(
  'MIA',
  inpatient.number('coveredDays'),
  inpatient.cents('operatingOutlierCents'),
  inpatient.number('lifetimePsychiatricDays'),
  inpatient.cents('drgCents'),
  nothing(),
  inpatient.cents('disproportionateShareCents'),
  inpatient.cents('mspPassThroughCents'),
  inpatient.cents('capitalCents'),
  inpatient.cents('capitalFederalDrgCents'),
  inpatient.cents('capitalHospitalDrgCents'),
  inpatient.cents('capitalDisproportionateShareCents'),
  inpatient.cents('oldCapitalCents'),
  inpatient.cents('capitalIndirectTeachingCents'),
  inpatient.cents('operatingHospitalDrgCents'),
  inpatient.number('costReportDays'),
  inpatient.cents('operatingFederalDrgCents'),
  inpatient.cents('capitalOutlierCents'),
  inpatient.cents('indirectTeachingCents'),
  inpatient.cents('nonPayableProfessionalCents'),
  nothing(4),
  inpatient.cents('capitalExceptionCents'),
);

/** MOA without its remark codes. */
const outpatient = elementsOf<OutpatientAdjudication>();
export const OUTPATIENT = segment<OutpatientAdjudication>(
  'MOA',
  outpatient.number('reimbursementRate'),
  outpatient.cents('hcpcsPayableCents'),
  nothing(5),
  outpatient.cents('endStageRenalCents'),
  outpatient.cents('nonPayableProfessionalCents'),
);
