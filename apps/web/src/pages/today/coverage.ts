import type {
  AppointmentDetail,
  Coverage,
  CoverageCheck,
  CoverageCheckList,
  Visit,
} from '@millrace/contracts';
import type { z } from 'zod';
import { isInForce } from '../patients/words';

type Detail = Pick<AppointmentDetail, 'patient' | 'history'> & {
  visit: Pick<Visit, 'state' | 'serviceDate' | 'insurance'>;
};

/** Whether a visit keeps the coverage that it has: it is checked out, or does not take place. */
export function isOver({ state }: Pick<Visit, 'state'>): boolean {
  return state === 'done' || state === 'cancelled' || state === 'missed';
}

/** A coverage that the visit could take instead. */
export interface OtherCoverage {
  coverage: Coverage;
  /** The payer asked last named this one. */
  isNamed: boolean;
}

/** The patient's other coverages in force on the visit's day; what the payer's answer names comes first. */
export function otherCoverages({ visit, patient }: Detail): OtherCoverage[] {
  const { coverageId, otherPayerName } = visit.insurance;
  const named = otherPayerName?.toLowerCase();
  return patient.coverages
    .filter((one) => one.coverageId !== coverageId && isInForce(one, visit.serviceDate))
    .map((coverage) => ({ coverage, isNamed: coverage.payerName.toLowerCase() === named }))
    .sort((a, b) => Number(b.isNamed) - Number(a.isNamed));
}

/** When the visit took the coverage that it has; null: at the booking. */
export function coverageSince({ history }: Pick<AppointmentDetail, 'history'>): string | null {
  return history.findLast(({ what }) => what === 'coverage-changed')?.at ?? null;
}

/** Whether the payer of the visit's coverage has yet to answer: what was said before a change does not count. */
export function isWaiting(detail: Detail): boolean {
  const { insurance } = detail.visit;
  if (insurance.coverageId === null || isOver(detail.visit)) return false;
  const since = coverageSince(detail);
  return insurance.checkedAt === null || (since !== null && insurance.checkedAt < since);
}

/** How far the newest question about a coverage and day is. */
export function progressOf(
  { items }: z.infer<typeof CoverageCheckList>,
  serviceDate: string,
  since: string | null,
): { step: 'to-ask' | 'asking' | 'answered'; check: CoverageCheck | null } {
  const check = items.find((one) => one.serviceDate === serviceDate) ?? null;
  if (!check) return { step: 'to-ask', check };
  if (check.checkedAt === null) return { step: 'asking', check };
  const counts = since === null || check.checkedAt >= since;
  return { step: counts ? 'answered' : 'to-ask', check };
}
