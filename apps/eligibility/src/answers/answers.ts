import type {
  BenefitRow,
  CheckReason,
  CoverageStatus,
  NamedCoverage,
  RejectionRow,
} from '@millrace/contracts';
import type { Benefit, DatedFact, EligibilityResponse } from '@millrace/x12';
import { informationLabel, isStatus, rowOf } from './benefits.js';
import { meaningOf } from './rejections.js';

/** What an answer says of the coverage that was asked about. Null is unknown, never zero. */
export interface Answer {
  readonly status: CoverageStatus;
  readonly reason: CheckReason | null;
  readonly rejectCodes: readonly string[];
  /** The payer cannot answer just now: ask again. */
  readonly askAgain: boolean;
  readonly planName: string | null;
  readonly copayCents: number | null;
  readonly deductibleCents: number | null;
  readonly deductibleLeftCents: number | null;
  readonly coinsurancePercent: number | null;
  readonly planFrom: string | null;
  readonly planTo: string | null;
  readonly otherPayerName: string | null;
  readonly coverages: readonly NamedCoverage[];
  readonly benefits: readonly BenefitRow[];
  readonly rejections: readonly RejectionRow[];
}

/** An answer that says nothing. */
export function noAnswer(reason: CheckReason): Answer {
  return {
    status: 'unknown',
    reason,
    rejectCodes: [],
    askAgain: false,
    planName: null,
    copayCents: null,
    deductibleCents: null,
    deductibleLeftCents: null,
    coinsurancePercent: null,
    planFrom: null,
    planTo: null,
    otherPayerName: null,
    coverages: [],
    benefits: [],
    rejections: [],
  };
}

/**
 * Reads a 271 (005010X279A1) as the answer about one coverage on one day. A rejection (AAA) is an answer, not a failure;
 * an amount that the payer did not say, or said differently twice, stays unknown.
 * @param sha256 of the stored file, for the places
 */
export function readAnswer(
  response: EligibilityResponse,
  serviceDate: string,
  sha256: string,
): Answer {
  const { benefits } = response;
  const statement = findStatement(benefits, response.dates, serviceDate);
  const rejected = [...response.rejections, ...benefits.flatMap((benefit) => benefit.rejections)];
  const rejections = rejected.map((rejection): RejectionRow => ({
    level: rejection.level,
    code: rejection.reason,
    meaning: meaningOf(rejection.reason).meaning,
    whatToDo: meaningOf(rejection.reason).whatToDo,
    place: placeOf(rejection.at, sha256),
  }));
  const read = {
    rejections,
    rejectCodes: rejections.map(({ code }) => code),
    coverages: namedCoverages(response, sha256),
    benefits: benefits.map((benefit) => rowOf(benefit, sha256)),
    otherPayerName: otherPayerOf(benefits),
  };
  if (!statement) {
    return { ...noAnswer(reasonOf(rejections)), ...read, askAgain: retryable(rejections) };
  }
  const { planFrom, planTo } = statement;
  const plan = { ...read, planName: statement.benefit.plan ?? null, planFrom, planTo };
  if (!statement.active || !inForce(planFrom, planTo, serviceDate)) {
    const reason = inactiveReason(planFrom, planTo, serviceDate);
    return { ...noAnswer(reason), ...plan, status: 'inactive' };
  }
  return {
    ...plan,
    ...amounts(benefits),
    status: 'active',
    reason: read.otherPayerName === null ? null : 'other-payer',
    askAgain: false,
  };
}

interface Statement {
  readonly benefit: Benefit;
  readonly active: boolean;
  readonly planFrom: string | null;
  readonly planTo: string | null;
}

/** EB01 1–8 of the whole plan (service type 30) decides; only where there is none, any other. One in force comes first. */
function findStatement(
  benefits: readonly Benefit[],
  dates: readonly DatedFact[],
  serviceDate: string,
): Statement | null {
  const all = benefits.filter(({ information }) => isStatus(information));
  const ofPlan = all.filter(({ serviceTypes }) => serviceTypes.includes('30'));
  const statements = (ofPlan.length > 0 ? ofPlan : all).map((benefit): Statement => {
    const plan = planDates(benefit.dates, dates);
    return { benefit, active: benefit.information <= '5', ...plan };
  });
  return (
    statements.find((s) => s.active && inForce(s.planFrom, s.planTo, serviceDate)) ??
    statements.find((s) => s.active) ??
    statements[0] ??
    null
  );
}

/** DTP01: 346/347 plan, 356/357 eligibility begin and end; 307 eligibility and 291 plan as a period or a begin. */
function planDates(
  own: readonly DatedFact[],
  common: readonly DatedFact[],
): { planFrom: string | null; planTo: string | null } {
  const find = (qualifier: string): DatedFact['dates'] | undefined =>
    [...own, ...common].find((fact) => fact.qualifier === qualifier)?.dates;
  const period = find('307') ?? find('291');
  const end = period && period.to !== period.from ? period.to : undefined;
  return {
    planFrom: (find('346') ?? find('356'))?.from ?? period?.from ?? null,
    planTo: (find('347') ?? find('357'))?.to ?? end ?? null,
  };
}

function inForce(from: string | null, to: string | null, date: string): boolean {
  return (from === null || from <= date) && (to === null || to >= date);
}

function inactiveReason(from: string | null, to: string | null, date: string): CheckReason {
  if (to !== null && to < date) return 'ended';
  if (from !== null && from > date) return 'not-started';
  return 'inactive';
}

function reasonOf(rejections: readonly RejectionRow[]): CheckReason {
  const first = rejections.find(({ level }) => level !== 'benefit') ?? rejections[0];
  return first ? meaningOf(first.code).reason : 'unreadable';
}

function retryable(rejections: readonly RejectionRow[]): boolean {
  return rejections.some(({ code }) => meaningOf(code).reason === 'payer-unavailable');
}

function amounts(
  benefits: readonly Benefit[],
): Pick<Answer, 'copayCents' | 'deductibleCents' | 'deductibleLeftCents' | 'coinsurancePercent'> {
  const left = (b: Benefit): boolean => b.timePeriod === '29';
  const percent = agreed(benefits, 'A', ({ percent: p }) => p);
  return {
    copayCents: agreed(benefits, 'B', ({ cents }) => cents),
    deductibleCents: agreed(benefits, 'C', (b) => (left(b) ? undefined : b.cents)),
    deductibleLeftCents: agreed(benefits, 'C', (b) => (left(b) ? b.cents : undefined)),
    coinsurancePercent: percent === null ? null : Math.round(percent * 10_000) / 100,
  };
}

/**
 * The one value that the answer gives for an office visit in network: of service type 98, else of 30. Null where it
 * gives none, or two that differ: then a person must read it.
 */
function agreed(
  benefits: readonly Benefit[],
  information: string,
  valueOf: (benefit: Benefit) => number | undefined,
): number | null {
  for (const serviceType of ['98', '30']) {
    const values = benefits
      .filter(
        (b) =>
          b.information === information &&
          b.serviceTypes.includes(serviceType) &&
          b.inNetwork !== 'N' &&
          b.procedure === undefined &&
          (b.coverageLevel === undefined || b.coverageLevel === 'IND'),
      )
      .map(valueOf)
      .filter((value) => value !== undefined);
    if (values.length > 0) return values.every((value) => value === values[0]) ? values[0]! : null;
  }
  return null;
}

/** NM101 of loop 2120: PR payer, PRP primary, SEP secondary, TTP tertiary payer. */
const PAYER_ENTITIES = ['PRP', 'PR', 'SEP', 'TTP'];

function otherPayers(benefit: Benefit): Benefit['parties'] {
  if (benefit.information !== 'R') return [];
  return benefit.parties
    .filter(({ entity, name }) => PAYER_ENTITIES.includes(entity) && name)
    .sort((a, b) => PAYER_ENTITIES.indexOf(a.entity) - PAYER_ENTITIES.indexOf(b.entity));
}

function otherPayerOf(benefits: readonly Benefit[]): string | null {
  return benefits.flatMap(otherPayers)[0]?.name ?? null;
}

function namedCoverages(response: EligibilityResponse, sha256: string): NamedCoverage[] {
  return response.benefits.flatMap((benefit): NamedCoverage[] => {
    const { planFrom: from, planTo: to } = planDates(benefit.dates, []);
    const common = {
      insuranceType: benefit.insuranceType ?? null,
      place: placeOf(benefit.at, sha256),
    };
    if (isStatus(benefit.information)) {
      const dates = planDates(benefit.dates, response.dates);
      return [
        {
          ...common,
          payerName: response.payer.name ?? '',
          plan: benefit.plan ?? informationLabel(benefit.information),
          status: benefit.information <= '5' ? 'active' : 'inactive',
          from: dates.planFrom,
          to: dates.planTo,
          memberIdEnd: null,
        },
      ];
    }
    const memberId = benefit.references.find(({ qualifier }) => qualifier === '1W')?.value;
    return otherPayers(benefit).map((party) => ({
      ...common,
      payerName: party.name ?? '',
      plan: benefit.plan ?? null,
      status: 'other-payer' as const,
      from,
      to,
      memberIdEnd: memberId?.slice(-4) ?? null,
    }));
  });
}

function placeOf(at: { ordinal: number; offset: number }, sha256: string): NamedCoverage['place'] {
  return { sha256, segment: at.ordinal, offset: at.offset };
}
