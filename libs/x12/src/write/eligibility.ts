import { INQUIRIES } from '../layout/eligibility-inquiry.js';
import { RESPONSES } from '../layout/eligibility-response.js';
import type { Written } from '../types/common.js';
import type { EligibilityInquiry, EligibilityResponse } from '../types/eligibility.js';
import type { Envelope } from './envelope.js';
import { levelBody } from './level-writer.js';
import { writeInterchange, type Items, type X12Output } from './output.js';
import { writeHeader, type HeaderInput } from './parts.js';
import { X12WriteError } from './write-error.js';

const GUIDE = '005010X279A1';
const INQUIRY = { functionalId: 'HS', type: '270', version: GUIDE, versionInSet: true };
const RESPONSE = { functionalId: 'HB', type: '271', version: GUIDE, versionInSet: true };

/** A batch needs no reference of its own (BHT03). */
const SITUATIONAL = { reference: 'situational' } as const;

/** Writes eligibility questions (270) as one transaction set. Throws X12WriteError for what cannot be written. */
export function writeEligibilityInquiries(
  envelope: Envelope,
  header: HeaderInput,
  inquiries: Items<Written<EligibilityInquiry>>,
): X12Output {
  return writeInterchange(envelope, INQUIRY, (check) => {
    check(header, 'header');
    return [
      levelBody<EligibilityInquiry, Written<EligibilityInquiry>>({
        envelope,
        guide: INQUIRIES,
        name: 'inquiries',
        items: inquiries,
        check,
        begin: (out) =>
          writeHeader(out, '0022', header, envelope, { ...SITUATIONAL, purpose: '13' }),
        refuse(inquiry, path, leads) {
          if (!inquiry.payer.name && !inquiry.payer.id)
            throw new X12WriteError(`${path}.payer.name`, 'is required');
          if (!leads && !inquiry.serviceTypes?.length && !inquiry.procedure)
            throw new X12WriteError(`${path}.serviceTypes`, 'must hold a service type');
        },
      }),
    ];
  });
}

/** Writes eligibility answers (271) as one transaction set. Throws X12WriteError for what cannot be written. */
export function writeEligibilityResponses(
  envelope: Envelope,
  header: HeaderInput,
  responses: Items<Written<EligibilityResponse>>,
): X12Output {
  return writeInterchange(envelope, RESPONSE, (check) => {
    check(header, 'header');
    return [
      levelBody<EligibilityResponse, Written<EligibilityResponse>>({
        envelope,
        guide: RESPONSES,
        name: 'responses',
        items: responses,
        check,
        begin: (out) =>
          writeHeader(out, '0022', header, envelope, { ...SITUATIONAL, purpose: '11' }),
        refuse(response, path) {
          const misplaced = (response.rejections ?? []).findIndex(
            ({ level }) => level !== response.level,
          );
          if (misplaced >= 0)
            throw new X12WriteError(
              `${path}.rejections[${misplaced}].level`,
              'must be the level of the response; rejections of a benefit stand with it',
            );
        },
      }),
    ];
  });
}
