import { sumCents, type EncounterRequest } from '@millrace/contracts';
import { bareCode, lineControlNumber, type BilledLine } from '../claim/claim.js';

type LineRequest = EncounterRequest['lines'][number];

/** Lines as they are billed: numbered, codes bare, each with its own control number. */
export function billedLines(
  patientControl: string,
  serviceDate: string,
  lines: readonly LineRequest[],
): BilledLine[] {
  return lines.map((line, index) => ({
    lineNumber: index + 1,
    lineControlNumber: lineControlNumber(patientControl, index + 1),
    procedure: bareCode(line.procedure),
    modifiers: line.modifiers.map(bareCode),
    diagnosisPointers: line.diagnosisPointers,
    units: line.units,
    chargeCents: line.chargeCents,
    serviceDate: line.serviceDate ?? serviceDate,
    note: line.note ?? null,
  }));
}

/** CLM02: the sum of the lines. */
export function totalCharge(lines: readonly { readonly chargeCents: number }[]): number {
  return sumCents(lines.map((line) => line.chargeCents));
}

/** How an encounter says whose it is, the visit before the patient; null when it says it by neither. */
export function whose(
  request: EncounterRequest,
):
  | { by: 'appointment'; appointmentId?: number; externalId?: string }
  | { by: 'patient'; patientId?: number; externalId?: string; serviceDate: string }
  | null {
  const { appointmentId, appointmentExternalId, patientId, patientExternalId, serviceDate } =
    request;
  const byVisit = appointmentId !== undefined || appointmentExternalId !== undefined;
  const byPatient = patientId !== undefined || patientExternalId !== undefined;
  if (byVisit) {
    return {
      by: 'appointment',
      ...(appointmentId === undefined ? { externalId: appointmentExternalId! } : { appointmentId }),
    };
  }
  if (!byPatient || !serviceDate) return null;
  return {
    by: 'patient',
    serviceDate,
    ...(patientId === undefined ? { externalId: patientExternalId! } : { patientId }),
  };
}
