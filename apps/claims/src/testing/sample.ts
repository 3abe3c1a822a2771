import {
  CoverageSaved,
  LocationSaved,
  PatientSaved,
  PayerSaved,
  PracticeSaved,
  ProviderSaved,
  RemittancePosted,
  type EventData,
  type EventDefinition,
} from '@millrace/contracts';
import type { Context } from '@millrace/messaging';

/** The example of an event with changes. */
export function like<D extends EventDefinition>(event: D, changes: object = {}): EventData<D> {
  return { ...(event.example as EventData<D>), ...changes };
}

export const NPI = '1999999984';
export const OTHER = { practiceId: 2 };
export const MANAGER = { role: 'manager' as const, userId: 9, userName: 'Priya Exampleby' };

export function openPractice(ctx: Context, practiceId = 1): void {
  ctx.emit(PracticeSaved, practiceId, like(PracticeSaved, { practiceId }));
  ctx.emit(LocationSaved, practiceId, like(LocationSaved));
  ctx.emit(ProviderSaved, practiceId, like(ProviderSaved, { npi: NPI }));
  ctx.emit(PayerSaved, practiceId, like(PayerSaved));
}

export function register(ctx: Context, n: number, coverage: object = {}): void {
  ctx.emit(PatientSaved, 1, like(PatientSaved, { patientId: n, externalId: `PT-${n}` }));
  ctx.emit(
    CoverageSaved,
    1,
    like(CoverageSaved, { coverageId: n, patientId: n, memberId: `FH${n}`, ...coverage }),
  );
}

export const LINES = [
  { procedure: '99214', modifiers: ['25'], chargeCents: 21200, diagnosisPointers: [1] },
  { procedure: '20611', chargeCents: 38600, diagnosisPointers: [1] },
  { procedure: 'J3301', units: 4, chargeCents: 4200, diagnosisPointers: [1] },
];

export const encounter = (n: number, changes: object = {}) => ({
  externalId: `ENC-${n}`,
  patientExternalId: `PT-${n}`,
  serviceDate: '2026-06-09',
  renderingProvider: { npi: NPI },
  locationId: 1,
  diagnoses: ['M17.11'],
  lines: LINES,
  ...changes,
});

export interface Posted {
  claimId: number;
  version: number;
  status?: string;
  lines: {
    lineNumber: number;
    charge: number;
    paid: number;
    adjustments: [string, string, number, string][];
  }[];
  remarks?: string[];
  paidOn?: string;
}

/** A remittance as its service would tell it. */
export function remittance(
  ctx: Context,
  remittanceId: number,
  claims: readonly Posted[],
  paidOn = '2026-07-02',
): void {
  const place = { sha256: 'a'.repeat(64), segment: 612, offset: 20480 };
  ctx.emit(
    RemittancePosted,
    1,
    like(RemittancePosted, {
      remittanceId,
      paidOn,
      postedOn: paidOn,
      claims: claims.map(({ claimId, version, status = '1', lines, remarks = [] }) => {
        const sum = (posted: string) =>
          lines
            .flatMap((line) => line.adjustments)
            .reduce((total, [, , cents, how]) => (how === posted ? total + cents : total), 0);
        return {
          claimId,
          postingId: 88000 + version,
          version,
          status,
          payerClaimNumber: 'FH26180004412',
          chargeCents: lines.reduce((total, line) => total + line.charge, 0),
          paidCents: lines.reduce((total, line) => total + line.paid, 0),
          writtenOffCents: sum('write-off'),
          patientCents: sum('patient'),
          adjustments: [],
          remarkCodes: [],
          lines: lines.map((line) => ({
            lineNumber: line.lineNumber,
            procedure: '99214',
            chargeCents: line.charge,
            paidCents: line.paid,
            adjustments: line.adjustments.map(([group, reason, cents, posted]) => ({
              group,
              reason,
              cents,
              posted,
              place,
            })),
            remarkCodes: remarks,
            place,
          })),
          receivableCents: 0,
          place,
        };
      }),
    } as object),
  );
}

export const FIRST: Posted['lines'] = [
  {
    lineNumber: 1,
    charge: 21200,
    paid: 10840,
    adjustments: [
      ['CO', '45', 7360, 'write-off'],
      ['PR', '3', 3000, 'patient'],
    ],
  },
  { lineNumber: 2, charge: 38600, paid: 0, adjustments: [['CO', '29', 38600, 'open']] },
  { lineNumber: 3, charge: 4200, paid: 2600, adjustments: [['CO', '45', 1600, 'write-off']] },
];
