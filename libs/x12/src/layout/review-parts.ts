/** Segments of the 278 that tell of the event and its services. */
import type {
  DentalService,
  InstitutionalService,
  ProfessionalService,
  RelatedCauses,
  ReviewAdmission,
  ReviewAmbulance,
  ReviewAttachment,
  ReviewCondition,
  ReviewDecision,
  ReviewDiagnosis,
  ReviewHomeHealth,
  ReviewOxygen,
  ReviewRejection,
  ReviewSpinalManipulation,
  ReviewSubject,
  ReviewTooth,
} from '../types/review.js';
import { emptyProcedure, RANGED_PARTS } from './common.js';
import { label, nothing } from './element.js';
import { elementsOf } from './elements.js';
import { segment } from './segment.js';

const rejection = elementsOf<ReviewRejection>();
export const REJECTION = segment<ReviewRejection>(
  'AAA',
  rejection.answer('valid'),
  nothing(),
  rejection.text('reason'),
  rejection.text('followUp'),
);

const subject = elementsOf<ReviewSubject>();
const place = elementsOf<NonNullable<ReviewSubject['place']>>();
const causes = elementsOf<RelatedCauses>();
export const SUBJECT = segment<ReviewSubject>(
  'UM',
  subject.need('category'),
  subject.need('certificationType'),
  subject.text('serviceType'),
  subject.composite('place', [place.part.must('code'), place.part.must('qualifier')], () => ({
    code: '',
    qualifier: '',
  })),
  subject.composite(
    'relatedCauses',
    [causes.part.texts('causes', 3), causes.part.text('state'), causes.part.text('country')],
    (): RelatedCauses => ({ causes: [] }),
  ),
  subject.text('levelOfService'),
  subject.text('healthCondition'),
  subject.text('prognosis'),
  subject.text('releaseOfInformation'),
  subject.text('delayReason'),
);

const decision = elementsOf<ReviewDecision>();
export const DECISION = segment<ReviewDecision>(
  'HCR',
  decision.need('action'),
  decision.text('authorizationNumber'),
  decision.text('reason'),
  decision.yes('secondOpinion'),
);

const diagnosis = elementsOf<ReviewDiagnosis>();
export const DIAGNOSIS = [
  diagnosis.part.must('qualifier'),
  diagnosis.part.must('code'),
  diagnosis.part.dated('date'),
];
export const emptyDiagnosis = (): ReviewDiagnosis => ({ qualifier: '', code: '' });

const condition = elementsOf<ReviewCondition>();
export const CONDITION = segment<ReviewCondition>(
  'CRC',
  condition.must('category'),
  condition.answer('applies'),
  condition.texts('codes', 5),
);

const admission = elementsOf<ReviewAdmission>();
export const ADMISSION = segment<ReviewAdmission>(
  'CL1',
  admission.text('type'),
  admission.text('source'),
  admission.text('patientStatus'),
  admission.text('nursingHomeStatus'),
);

const ambulance = elementsOf<ReviewAmbulance>();
export const AMBULANCE = segment<ReviewAmbulance>(
  'CR1',
  ambulance.text('weightUnit'),
  ambulance.number('weight'),
  ambulance.text('transport'),
  ambulance.text('reason'),
  ambulance.text('distanceUnit'),
  ambulance.number('distance'),
  nothing(2),
  ambulance.text('roundTripPurpose'),
  ambulance.text('stretcherPurpose'),
);

const spinal = elementsOf<ReviewSpinalManipulation>();
export const SPINAL_MANIPULATION = segment<ReviewSpinalManipulation>(
  'CR2',
  spinal.number('treatmentNumber'),
  spinal.number('treatmentCount'),
  spinal.text('subluxation'),
  spinal.text('subluxationTo'),
  nothing(3),
  spinal.text('condition'),
  spinal.text('complication'),
  spinal.text('description'),
  spinal.text('otherDescription'),
  spinal.text('xrays'),
);

const oxygen = elementsOf<ReviewOxygen>();
export const OXYGEN = segment<ReviewOxygen>(
  'CR5',
  nothing(2),
  oxygen.text('equipment'),
  oxygen.text('otherEquipment'),
  oxygen.text('equipmentReason'),
  oxygen.number('flowRate'),
  oxygen.number('usesPerDay'),
  oxygen.number('hoursPerUse'),
  oxygen.text('therapistOrder'),
  oxygen.number('arterialGas'),
  oxygen.number('saturation'),
  oxygen.text('testCondition'),
  oxygen.texts('findings', 3),
  oxygen.number('portableFlowRate'),
  oxygen.text('deliverySystem'),
  oxygen.text('thirdEquipment'),
);

const home = elementsOf<ReviewHomeHealth>();
export const HOME_HEALTH = segment<ReviewHomeHealth>(
  'CR6',
  home.need('prognosis'),
  home.day('startDate'),
  home.range('certification'),
  nothing(2),
  home.text('medicareCovered'),
  home.need('certificationType'),
  home.day('surgeryDate'),
  home.text('surgeryQualifier'),
  home.text('surgeryCode'),
  home.day('orderDate'),
  home.day('lastVisitDate'),
  home.day('physicianContactDate'),
  home.range('lastStay'),
  home.text('facilityType'),
);

const attachment = elementsOf<ReviewAttachment>();
export const ATTACHMENT = segment<ReviewAttachment>(
  'PWK',
  attachment.must('type'),
  attachment.must('transmission'),
  nothing(2),
  attachment.coded('AC', 'controlNumber'),
  attachment.text('description'),
);

const professional = elementsOf<ProfessionalService>();
export const PROFESSIONAL = segment<ProfessionalService>(
  'SV1',
  professional.composite('procedure', RANGED_PARTS, emptyProcedure),
  professional.cents('chargeCents'),
  professional.text('unit'),
  professional.number('quantity'),
  nothing(2),
  professional.parts(professional.part.numbers('pointers', 4)),
  nothing(3),
  professional.yes('epsdt'),
  nothing(8),
  professional.text('levelOfCare'),
);

const institutional = elementsOf<InstitutionalService>();
export const INSTITUTIONAL = segment<InstitutionalService>(
  'SV2',
  institutional.text('revenueCode'),
  institutional.composite('procedure', RANGED_PARTS, emptyProcedure),
  institutional.cents('chargeCents'),
  institutional.text('unit'),
  institutional.number('quantity'),
  institutional.number('rate'),
  nothing(2),
  institutional.text('nursingHomeStatus'),
  institutional.text('levelOfCare'),
);

const dental = elementsOf<DentalService>();
export const DENTAL = segment<DentalService>(
  'SV3',
  dental.composite('procedure', RANGED_PARTS, emptyProcedure),
  dental.cents('chargeCents'),
  nothing(),
  dental.parts(dental.part.texts('oralCavity', 5)),
  dental.text('prosthesis'),
  dental.number('quantity'),
  dental.text('description'),
);

const tooth = elementsOf<ReviewTooth>();
export const TOOTH = segment<ReviewTooth>(
  'TOO',
  label('JP'),
  tooth.must('code'),
  tooth.parts(tooth.part.texts('surfaces', 5)),
);
