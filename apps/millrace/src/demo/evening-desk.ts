import type {
  ClaimList,
  DenialList,
  HeldList,
  RemittanceExceptionList,
  Session,
} from '@millrace/contracts';
import { chance } from '@millrace/payer-simulator';
import { DateTime } from 'luxon';
import type { z } from 'zod';
import type { ApiClient } from './api-client.js';

/** Who works with claims, signed in when needed. */
export interface Staff {
  readonly biller: () => Promise<ApiClient>;
  readonly manager: () => Promise<ApiClient>;
}

/** In the evening the biller corrects, follows up and resolves; what is chosen depends on the seed and the claim's own number. */
export async function workTheDesk(staff: Staff, seed: number, day: string): Promise<void> {
  const biller = await staff.biller();
  const luck = (label: string) => chance(seed, label);
  await correctHeldClaims(biller, luck);
  await resendRejectedClaims(biller, luck, day);
  await workDenials(staff, biller, luck, day);
  await settleExceptions(biller, day);
}

async function correctHeldClaims(
  biller: ApiClient,
  luck: (label: string) => number,
): Promise<void> {
  const { items } = await biller.get<HeldList>('/claims/held?limit=200');
  for (const claim of byNumber(items)) {
    const pointer = claim.findings.some((finding) => finding.code.includes('pointer'));
    if (!pointer || luck(`fix ${claim.patientControlNumber}`) > 0.6) continue;
    const { lines } = await biller.get<{
      lines: { procedure: string; modifiers: string[]; units: number; chargeCents: number }[];
    }>(`/claims/${claim.claimId}`);
    await biller.put(`/claims/${claim.claimId}`, {
      version: claim.version,
      lines: lines.map(({ procedure, modifiers, units, chargeCents }) => ({
        procedure,
        modifiers,
        units,
        chargeCents,
        diagnosisPointers: [1],
      })),
    });
  }
}

async function resendRejectedClaims(
  biller: ApiClient,
  luck: (label: string) => number,
  day: string,
): Promise<void> {
  const { items } = await biller.get<ClaimList>('/claims?state=rejected&limit=200');
  for (const claim of byNumber(items)) {
    if (luck(`resend ${claim.patientControlNumber}`) > 0.4) continue;
    await biller.post(
      `/claims/${claim.claimId}/correct-and-resubmit`,
      { version: claim.version, reason: 'Checked against the card.' },
      `${claim.patientControlNumber}-resend-${day}`,
    );
  }
}

async function workDenials(
  staff: Staff,
  biller: ApiClient,
  luck: (label: string) => number,
  day: string,
): Promise<void> {
  const { items } = await biller.get<DenialList>('/denials?view=nobody&limit=200');
  const me = (await biller.get<Session>('/session')).user;
  for (const denial of [...items].sort((a, b) => keyOf(a).localeCompare(keyOf(b)))) {
    const x = luck(`denial ${keyOf(denial)}`);
    const key = `${keyOf(denial)}-${day}`;
    const { denialId, version } = denial;
    if (x < 0.25 || denial.followUpOn) continue; // Nobody got to it yet, or it waits for its day.
    if (x < 0.7) {
      await biller.post(
        `/denials/${denialId}/follow-up`,
        { on: plusDays(day, 7), version },
        `${key}-follow-up`,
      );
    } else if (x < 0.85) {
      const body = { outcome: 'written-off', reason: 'Not worth an appeal.', version };
      const manager = await staff.manager();
      await manager.post(`/denials/${denialId}/resolve`, body, `${key}-write-off`);
    } else {
      await biller.post(
        `/denials/${denialId}/assign`,
        { userId: me.userId, userName: me.name, version },
        `${key}-assign`,
      );
    }
  }
}

async function settleExceptions(biller: ApiClient, day: string): Promise<void> {
  const { items } = await biller.get<z.infer<typeof RemittanceExceptionList>>(
    '/exceptions?kind=provider-adjustment&limit=200',
  );
  for (const exception of items) {
    await biller.post(
      `/exceptions/${exception.exceptionId}/dismiss`,
      { reason: 'Read and filed.' },
      `exception-${exception.exceptionId}-${day}`,
    );
  }
}

function byNumber<T extends { patientControlNumber: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => a.patientControlNumber.localeCompare(b.patientControlNumber));
}

function keyOf(denial: { patientControlNumber: string; lineNumber: number | null }): string {
  return `${denial.patientControlNumber}-${denial.lineNumber ?? 0}`;
}

function plusDays(day: string, days: number): string {
  return DateTime.fromISO(day).plus({ days }).toISODate()!;
}
