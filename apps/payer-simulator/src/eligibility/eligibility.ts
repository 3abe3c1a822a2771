import type { Benefit, EligibilityInquiry, EligibilityResponse, Written } from '@millrace/x12';
import { between, chance } from '../chance.js';
import { findPayer, type SandboxPayer } from '../payers/payers.js';
import type { Scenario } from '../scenario.js';

export type Standing =
  'active' | 'inactive' | 'other-payer' | 'not-found' | 'wrong-birth-date' | 'silent';

/** How a member stands with a payer: the same answer for eligibility and for claims. */
export function memberStanding(scenario: Scenario, payerId: string, memberId: string): Standing {
  const { inactive, otherPayer, notFound, wrongBirthDate, silent } = scenario.member;
  let x = chance(scenario.seed, `member ${payerId} ${memberId}`);
  const within = (share: number) => (x -= share) < 0;
  if (within(inactive)) return 'inactive';
  if (within(otherPayer)) return 'other-payer';
  if (within(notFound)) return 'not-found';
  if (within(wrongBirthDate)) return 'wrong-birth-date';
  if (within(silent)) return 'silent';
  return 'active';
}

/** Part of the yearly deductible that the member has still to meet, in cents. */
export function deductibleLeft(scenario: Scenario, payer: SandboxPayer, memberId: string): number {
  const x = chance(scenario.seed, `deductible ${payer.payerId} ${memberId}`);
  return x < 0.7 ? 0 : Math.round(((x - 0.7) / 0.3) * payer.deductibleCents);
}

type Answer = Written<EligibilityResponse>;

/**
 * Answers one question of a 270; null = the payer stays silent.
 * @param today date of the clock, for answers without a service date
 */
export function answerInquiry(
  scenario: Scenario,
  inquiry: EligibilityInquiry,
  today: string,
): Answer | null {
  const payer = findPayer(inquiry.payer.id);
  const base: Answer = {
    level: 'subscriber',
    payer: inquiry.payer,
    provider: inquiry.provider,
    subscriber: inquiry.subscriber,
    traces: inquiry.traces.map((trace) => ({ ...trace })),
  };
  if (!payer) return { level: 'payer', payer: inquiry.payer, rejections: [reject('payer', '79')] };
  const memberId = inquiry.subscriber.id;
  if (!memberId) return { ...base, rejections: [reject('subscriber', '72')] };
  const date = (inquiry.serviceDates ?? inquiry.questionDates)?.from ?? today;
  const year = date.slice(0, 4);
  switch (memberStanding(scenario, payer.payerId, memberId)) {
    case 'silent':
      return null;
    case 'not-found':
      return { ...base, rejections: [reject('subscriber', '75')] };
    case 'wrong-birth-date':
      return { ...base, rejections: [reject('subscriber', '71')] };
    case 'inactive': {
      const ended = `${year}-${String(between(scenario.seed, `ended ${memberId}`, 1, 3)).padStart(2, '0')}-28`;
      return {
        ...base,
        dates: [{ qualifier: '347', dates: { from: ended, to: ended } }],
        benefits: [{ information: '6', serviceTypes: ['30'] }],
      };
    }
    case 'other-payer':
      return { ...base, ...active(scenario, payer, memberId, year, [otherPayer(payer)]) };
    default:
      return { ...base, ...active(scenario, payer, memberId, year, []) };
  }
}

function active(
  scenario: Scenario,
  payer: SandboxPayer,
  memberId: string,
  year: string,
  more: Written<Benefit>[],
): Pick<Answer, 'dates' | 'benefits'> {
  const benefits: Written<Benefit>[] = [
    {
      information: '1',
      coverageLevel: 'IND',
      serviceTypes: ['30'],
      plan: `${payer.name} Standard`,
    },
  ];
  if (payer.copayCents > 0) {
    benefits.push({
      information: 'B',
      coverageLevel: 'IND',
      serviceTypes: ['98'],
      timePeriod: '27',
      cents: payer.copayCents,
      inNetwork: 'Y',
    });
  }
  if (payer.coinsurancePercent > 0) {
    benefits.push({
      information: 'A',
      coverageLevel: 'IND',
      serviceTypes: ['30'],
      percent: payer.coinsurancePercent / 100,
      inNetwork: 'Y',
    });
  }
  if (payer.deductibleCents > 0) {
    benefits.push(
      {
        information: 'C',
        coverageLevel: 'IND',
        serviceTypes: ['30'],
        timePeriod: '23',
        cents: payer.deductibleCents,
        inNetwork: 'Y',
      },
      {
        information: 'C',
        coverageLevel: 'IND',
        serviceTypes: ['30'],
        timePeriod: '29',
        cents: deductibleLeft(scenario, payer, memberId),
        inNetwork: 'Y',
      },
    );
  }
  return {
    dates: [{ qualifier: '346', dates: { from: `${year}-01-01`, to: `${year}-01-01` } }],
    benefits: [...benefits, ...more],
  };
}

/** The payer knows of another one that pays first: found in loop 2120 of the 271. */
function otherPayer(payer: SandboxPayer): Written<Benefit> {
  const other = payer.payerId === 'MCKNG' ? 'Samplewell PPO' : 'Mockingbird Mutual';
  return {
    information: 'R',
    serviceTypes: ['30'],
    parties: [{ entity: 'PRP', person: false, name: other }],
  };
}

/** AAA03; follow-up C: correct and ask again. */
function reject(level: 'payer' | 'subscriber', reason: string) {
  return { level, valid: true, reason, followUp: 'C' };
}
