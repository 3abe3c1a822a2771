import {
  CoverageSaved,
  LocationSaved,
  PatientSaved,
  PayerSaved,
  PracticeSaved,
  ProviderSaved,
} from '@millrace/contracts';
import type { BilledLine, Claim } from '../claim/claim.js';
import type { EditInput } from '../edits/rule.domain.js';

export function line(lineNumber: number, changes: Partial<BilledLine> = {}): BilledLine {
  return {
    lineNumber,
    lineControlNumber: `MR1-${lineNumber}`,
    procedure: '99214',
    modifiers: [],
    diagnosisPointers: [1],
    units: 1,
    chargeCents: 10000,
    serviceDate: '2026-06-09',
    note: null,
    ...changes,
  };
}

/** A claim that passes every edit, with changes. */
export function cleanClaim(changes: Partial<Claim> = {}): Claim {
  const lines = changes.lines ?? [line(1)];
  return {
    claimId: 1,
    encounterId: 1,
    patientId: 1,
    appointmentId: null,
    payerId: 'FICTV',
    coverageId: 1,
    providerId: 1,
    locationId: 1,
    patientControlNumber: 'MR1',
    serviceDate: '2026-06-09',
    placeOfService: '11',
    diagnoses: ['M1711'],
    priorAuthorization: null,
    patientPaidCents: 0,
    chargeCents: lines.reduce((sum, one) => sum + one.chargeCents, 0),
    state: 'held',
    frequency: '1',
    payerClaimNumber: null,
    earlierPayer: null,
    overrides: [],
    version: 1,
    ...changes,
    lines,
  };
}

/** What the edits look at, with nothing to find; changes of the claim first. */
export function cleanInput(
  claim: Partial<Claim> = {},
  changes: Partial<Omit<EditInput, 'claim'>> = {},
): EditInput {
  return {
    claim: cleanClaim(claim),
    practice: PracticeSaved.data.parse(PracticeSaved.example) as EditInput['practice'],
    location: LocationSaved.data.parse(LocationSaved.example) as EditInput['location'],
    provider: ProviderSaved.data.parse(ProviderSaved.example) as EditInput['provider'],
    payer: PayerSaved.data.parse(PayerSaved.example) as EditInput['payer'],
    patient: PatientSaved.data.parse(PatientSaved.example) as EditInput['patient'],
    coverage: CoverageSaved.data.parse(CoverageSaved.example) as EditInput['coverage'],
    coverageAnswer: null,
    duplicateOf: null,
    today: '2026-06-10',
    ...changes,
  };
}
