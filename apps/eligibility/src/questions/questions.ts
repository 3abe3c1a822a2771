import type { EligibilityInquiry, Written } from '@millrace/x12';
import { DateTime } from 'luxon';

/** A person as a 270 names one. */
export interface Person {
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: string;
  readonly sex: 'F' | 'M' | 'U';
}

/** What a question needs to know. */
export interface QuestionFacts {
  readonly practice: { readonly name: string; readonly npi: string };
  readonly payer: { readonly payerId: string; readonly name: string };
  readonly patient: Person;
  readonly coverage: {
    readonly relationship: 'self' | 'spouse' | 'child' | 'other';
    readonly memberId: string;
    readonly groupNumber: string | null;
    readonly subscriber: Person | null;
  };
  readonly serviceDate: string;
}

/** INS02 of a dependent. */
const RELATIONSHIP = { spouse: '01', child: '19', other: '34' } as const;

/**
 * The question of a 270 (005010X279A1): is the plan active on that day (service type 30), and what does an office visit cost
 * (98)? The patient is the dependent where somebody else is insured.
 * @param trace TRN02, by which the answer is known
 * @returns null where the insured person is not known: then nobody can be asked about
 */
export function inquiryOf(facts: QuestionFacts, trace: string): Written<EligibilityInquiry> | null {
  const { coverage, practice, payer, serviceDate } = facts;
  const self = coverage.relationship === 'self';
  const insured = self ? facts.patient : coverage.subscriber;
  if (!insured) return null;
  return {
    payer: { person: false, name: payer.name, idQualifier: 'PI', id: payer.payerId },
    provider: { person: false, name: practice.name, idQualifier: 'XX', id: practice.npi },
    subscriber: {
      ...personOf(insured),
      idQualifier: 'MI',
      id: coverage.memberId,
      references:
        coverage.groupNumber === null ? [] : [{ qualifier: '6P', value: coverage.groupNumber }],
    },
    ...(coverage.relationship === 'self'
      ? {}
      : {
          dependent: {
            ...personOf(facts.patient),
            relationship: RELATIONSHIP[coverage.relationship],
          },
        }),
    // TRN03: 9 and the NPI stand for an originator that has no other id.
    traces: [{ number: trace, originatorId: `9${practice.npi.slice(0, 9)}` }],
    serviceDates: { from: serviceDate, to: serviceDate },
    serviceTypes: ['30', '98'],
  };
}

/** ISA13 of a try: a question has at most ten, so that no two tries share one until the numbers come round again. */
export function controlNumberOf(checkId: number, attempt: number): number {
  return ((checkId * 10 + attempt) % 999_999_999) + 1;
}

/** TRN02: names the question, not the try. */
export function traceOf(checkId: number): string {
  return `CHK${checkId}`;
}

const RETRY_MINUTES = [10, 30, 120, 480];

/**
 * When a payer that was silent is asked again: after 10 and 30 minutes, 2 and 8 hours, and not once the day of service is over.
 * @param attempt the try that failed, 1 for the first
 * @returns null = not any more
 */
export function retryAt(
  attempt: number,
  now: Date,
  serviceDate: string,
  timeZone: string,
): Date | null {
  const minutes = RETRY_MINUTES[attempt - 1];
  if (minutes === undefined) return null;
  const at = new Date(now.getTime() + minutes * 60_000);
  const end = DateTime.fromISO(serviceDate, { zone: timeZone }).plus({ days: 1 });
  return at < end.toJSDate() ? at : null;
}

function personOf({ firstName, lastName, birthDate, sex }: Person) {
  return {
    person: true,
    name: lastName,
    firstName,
    birthDate,
    ...(sex === 'U' ? {} : { sex }),
  };
}
