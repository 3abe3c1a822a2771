import { writeClaims, writeRemittances } from '../index.js';
import type { ProfessionalClaim, Written, Envelope } from '../index.js';
import {
  CLAIM,
  DEPENDENT_CLAIM,
  ENVELOPE,
  PAYER,
  PROVIDER_ADJUSTMENTS,
  REMITTANCE,
  REMITTANCE_CLAIM,
} from './fixtures.js';

export const BATCH = {
  reference: 'BATCH8',
  submitter: { person: false, name: 'SPECIMEN CLINIC', idQualifier: '46', id: 'SUB1' },
  submitterContact: { name: 'EDI DESK', phone: '4065550102' },
  receiver: { ...PAYER, idQualifier: '46' },
};

/** A claim of each kind: `self`, `child` of the same subscriber, `other` subscriber, `clinic` is another provider. */
export const KINDS = {
  self: CLAIM,
  child: { ...DEPENDENT_CLAIM, subscriber: CLAIM.subscriber },
  other: { ...CLAIM, subscriber: { ...CLAIM.subscriber, name: 'TESTWELL', id: 'M7777' } },
  clinic: {
    ...CLAIM,
    billingProvider: { ...CLAIM.billingProvider, name: 'SECOND CLINIC', id: '1000000004' },
  },
} satisfies Record<string, Written<ProfessionalClaim>>;

export function claimFile(
  kinds: readonly (keyof typeof KINDS)[],
  envelope: Partial<Envelope> = {},
): Promise<string> {
  const claims = kinds.map((kind, n) => ({
    ...KINDS[kind],
    patientControlNumber: `CLAIM${1_000 + n}`,
  }));
  return writeClaims({ ...ENVELOPE, ...envelope }, BATCH, claims).text();
}

/** Checks of so many claims each; all balance. */
export function remittanceFile(checks: readonly number[], envelope: Partial<Envelope> = {}) {
  const list = checks.map((claims, check) => ({
    remittance: {
      ...REMITTANCE,
      traceNumber: `EFT${1_000 + check}`,
      paymentCents: 18_000 * claims - 950,
    },
    claims: Array.from({ length: claims }, (_, n) => ({
      ...REMITTANCE_CLAIM,
      patientControlNumber: `CLAIM${check}X${n}`,
    })),
    providerAdjustments: PROVIDER_ADJUSTMENTS,
  }));
  return writeRemittances({ ...ENVELOPE, ...envelope }, list).text();
}
