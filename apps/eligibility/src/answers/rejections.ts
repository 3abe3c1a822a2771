import type { CheckReason } from '@millrace/contracts';

/** What a rejection code means for the front desk. */
export interface RejectionMeaning {
  readonly reason: CheckReason;
  readonly meaning: string;
  readonly whatToDo: string;
}

const COMPARE_ID = 'Compare the member ID with the card and correct it.';
const COMPARE_NAME = 'Compare the name with the card, letter by letter.';
const COMPARE_BIRTH = 'Ask for the date of birth and correct it.';
const CHECK_PROVIDER = 'Check the NPI and the enrolment of the practice with this payer.';
const ASK_AGAIN = 'Nothing to correct: the payer is asked again.';
const CALL = 'Call the payer, or ask again.';

const of = (reason: CheckReason, meaning: string, whatToDo: string): RejectionMeaning => ({
  reason,
  meaning,
  whatToDo,
});

/** AAA03 of the 271 (005010X279A1, loops 2100A to 2110D), in our words. */
const MEANINGS: Readonly<Record<string, RejectionMeaning>> = {
  '04': of('rejected', 'Too many were asked about at once.', CALL),
  '15': of('incomplete', 'Something that the payer needs is missing.', 'Complete the coverage.'),
  '33': of('rejected', 'Something in the question was wrong.', CALL),
  '41': of('provider-not-known', 'The practice may not ask this payer.', CHECK_PROVIDER),
  '42': of('payer-unavailable', 'The payer cannot answer now.', ASK_AGAIN),
  '43': of(
    'provider-not-known',
    'The payer does not know the practice by this NPI.',
    CHECK_PROVIDER,
  ),
  '44': of('provider-not-known', 'The name of the practice is missing.', CHECK_PROVIDER),
  '45': of('provider-not-known', 'The specialty of the practice does not fit.', CHECK_PROVIDER),
  '46': of(
    'provider-not-known',
    'The telephone number of the practice does not fit.',
    CHECK_PROVIDER,
  ),
  '47': of('provider-not-known', 'The state of the practice does not fit.', CHECK_PROVIDER),
  '48': of(
    'provider-not-known',
    'A reference number of the practice does not fit.',
    CHECK_PROVIDER,
  ),
  '50': of('provider-not-known', 'The practice may not ask about this.', CHECK_PROVIDER),
  '51': of('provider-not-known', 'The payer has no record of the practice.', CHECK_PROVIDER),
  '52': of('rejected', 'The date of service is not the payer’s to answer.', CALL),
  '53': of('rejected', 'The payer does not answer about this kind of service.', CALL),
  '54': of('rejected', 'The payer does not answer about this product.', CALL),
  '56': of('rejected', 'The date given is not valid.', CALL),
  '57': of('rejected', 'The date of service is not valid.', CALL),
  '58': of('wrong-birth-date', 'The date of birth is missing or not valid.', COMPARE_BIRTH),
  '60': of('wrong-birth-date', 'The date of birth lies after the date of service.', COMPARE_BIRTH),
  '61': of('rejected', 'The date of death lies before the date of service.', CALL),
  '62': of(
    'rejected',
    'The date of service is outside of what the payer answers.',
    'Ask again closer to the visit.',
  ),
  '63': of('rejected', 'The date of service lies too far ahead.', 'Ask again closer to the visit.'),
  '64': of('member-not-found', 'The patient’s ID is missing or not valid.', COMPARE_ID),
  '65': of('wrong-name', 'The patient’s name is missing or does not fit.', COMPARE_NAME),
  '66': of('rejected', 'The patient’s sex does not fit.', 'Compare it with the card.'),
  '67': of('member-not-found', 'The payer does not find the patient.', COMPARE_ID),
  '68': of('member-not-found', 'The payer finds two patients with this ID.', COMPARE_ID),
  '69': of('rejected', 'The age of the patient does not fit.', COMPARE_BIRTH),
  '70': of('rejected', 'The sex of the patient does not fit the service.', CALL),
  '71': of(
    'wrong-birth-date',
    'The date of birth is not the one that the payer has.',
    COMPARE_BIRTH,
  ),
  '72': of('member-not-found', 'The member ID is missing or not valid.', COMPARE_ID),
  '73': of('wrong-name', 'The member’s name is missing or does not fit.', COMPARE_NAME),
  '74': of('rejected', 'The member’s sex does not fit.', 'Compare it with the card.'),
  '75': of('member-not-found', 'The payer does not find the member.', COMPARE_ID),
  '76': of('member-not-found', 'The payer finds two members with this ID.', COMPARE_ID),
  '77': of(
    'member-not-found',
    'The payer finds the member but not the patient.',
    'Compare the patient’s name and date of birth with the card.',
  ),
  '78': of(
    'member-not-found',
    'The member is not in the group or plan named.',
    'Compare the group number with the card.',
  ),
  '79': of(
    'payer-not-known',
    'The clearinghouse does not know this payer.',
    'Correct the payer ID in the settings.',
  ),
  '80': of('payer-unavailable', 'The payer did not answer the clearinghouse.', ASK_AGAIN),
  '97': of('provider-not-known', 'The address of the practice does not fit.', CHECK_PROVIDER),
  T4: of(
    'payer-not-known',
    'The payer’s name or ID is missing.',
    'Correct the payer ID in the settings.',
  ),
};

/** What a rejection code means; an unlisted one is a rejection that only the payer can explain. */
export function meaningOf(code: string): RejectionMeaning {
  return MEANINGS[code] ?? of('rejected', `The payer rejected the question (code ${code}).`, CALL);
}

/** What is wrong and what to do, by reason: for the list of coverages to fix. */
export const REASONS: Readonly<Record<CheckReason, { wrong: string; todo: string }>> = {
  ended: { wrong: 'The coverage has ended.', todo: 'Ask the patient for the new card.' },
  'not-started': {
    wrong: 'The coverage has not begun on the day of the visit.',
    todo: 'Ask for the coverage in force that day.',
  },
  inactive: { wrong: 'The coverage is not active.', todo: 'Ask the patient for the new card.' },
  'member-not-found': { wrong: 'The payer does not find the member.', todo: COMPARE_ID },
  'wrong-birth-date': {
    wrong: 'The date of birth is not the one that the payer has.',
    todo: COMPARE_BIRTH,
  },
  'wrong-name': { wrong: 'The name is not the one that the payer has.', todo: COMPARE_NAME },
  'provider-not-known': { wrong: 'The payer does not know the practice.', todo: CHECK_PROVIDER },
  'payer-not-known': {
    wrong: 'The clearinghouse does not know this payer.',
    todo: 'Correct the payer ID in the settings.',
  },
  'payer-unavailable': { wrong: 'The payer could not be reached.', todo: CALL },
  'payer-silent': { wrong: 'The payer did not answer.', todo: CALL },
  rejected: { wrong: 'The payer rejected the question.', todo: CALL },
  unreadable: { wrong: 'The payer’s answer says neither yes nor no.', todo: CALL },
  incomplete: {
    wrong: 'The coverage is not complete enough to ask.',
    todo: 'Complete the coverage.',
  },
  'other-payer': {
    wrong: 'The payer names another payer that may have to pay first.',
    todo: 'Ask the patient which coverage pays first.',
  },
};
