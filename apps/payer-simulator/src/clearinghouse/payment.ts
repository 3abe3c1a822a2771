import type { ProviderAdjustment, RemittanceClaim, RemittanceInput, Written } from '@millrace/x12';
import type { Decision, DecidedAdjustment, ReceivedClaim } from '../adjudication/adjudication.js';
import { between, chance } from '../chance.js';
import { findPayer, type SandboxPayer } from '../payers/payers.js';
import type { Scenario } from '../scenario.js';
import type { ClaimPeople } from './receive-claims.js';

/** A claim as it stands in a payment. */
export interface PaidClaim {
  readonly patientControlNumber: string;
  readonly payerClaimNumber: string;
  readonly frequency: string;
  readonly claim: ReceivedClaim;
  readonly people: ClaimPeople;
  readonly decision: Extract<Decision, { kind: 'adjudicated' }>;
  readonly receivedOn: string;
  /** What it replaces, when that was paid or denied before. */
  readonly reverses: Omit<PaidClaim, 'reverses'> | null;
}

export interface Payment {
  readonly payer: SandboxPayer;
  readonly billingNpi: string;
  readonly payeeName: string;
  readonly payAt: Date;
  /** Counts the payments of this payer to this payee, from 0. */
  readonly ordinal: number;
  readonly carriedCents: number;
  readonly claims: readonly PaidClaim[];
}

export type Variant = 'first' | 'again' | 'corrected';

/** Whether the nth payment of a payer has a mishap that comes once in `every`. */
export function hasMishap(
  scenario: Scenario,
  payer: SandboxPayer,
  ordinal: number,
  name: keyof Scenario['remittance'],
): boolean {
  const every = scenario.remittance[name];
  if (every === 0) return false;
  const shift = Math.floor(chance(scenario.seed, `${name} ${payer.payerId}`) * every);
  return (ordinal + shift) % every === every - 1;
}

/** The check or EFT number: the payer, the day and the minute; the same in every variant of one payment. */
export function traceNumber({ payer, payAt }: Payment): string {
  return payer.payerId + payAt.toISOString().slice(0, 16).replace(/\D/g, '');
}

function dayOf({ payAt }: Payment): string {
  return payAt.toISOString().slice(0, 10);
}

/** The 835 of a payment and what it carries to the next one. A `first` variant with the mishap is a cent off in one line. */
export function remittanceOf(
  scenario: Scenario,
  payment: Payment,
  variant: Variant,
): { input: RemittanceInput; forwardCents: number } {
  const { payer } = payment;
  const payOn = dayOf(payment);
  const claims = payment.claims.flatMap((paid) => [
    ...(paid.reverses ? [reversal(paid.reverses)] : []),
    ...(paid.frequency === '8' ? [] : [processed(paid)]),
  ]);
  if (hasMishap(scenario, payer, payment.ordinal, 'unknownClaim'))
    claims.push(strangersClaim(scenario, payment));
  const claimsPaid = claims.reduce((sum, claim) => sum + claim.paidCents, 0);
  const adjustments = providerAdjustments(scenario, payment, claimsPaid);
  const due = claimsPaid - adjustments.reduce((sum, { cents }) => sum + cents, 0);
  // A payment is never negative: what is missing is carried forward (PLB FB, 835 TR3 1.10.2.12).
  const forwardCents = Math.max(0, -due);
  if (forwardCents > 0)
    adjustments.push(adjustment(payment, 'FB', -forwardCents, traceNumber(payment)));
  const paymentCents = Math.max(0, due);
  if (variant === 'first' && hasMishap(scenario, payer, payment.ordinal, 'centOff')) spoil(claims);
  return {
    forwardCents,
    input: {
      remittance: {
        handlingCode: paymentCents > 0 ? 'I' : 'H',
        paymentCents,
        creditOrDebit: 'C',
        paymentMethod: paymentCents > 0 ? 'ACH' : 'NON',
        ...(paymentCents > 0 && {
          paymentFormat: 'CCP',
          senderAccount: {
            bankIdQualifier: '01',
            bankId: '999999992',
            accountType: 'DA',
            account: '100200300',
          },
          receiverAccount: {
            bankIdQualifier: '01',
            bankId: '999988880',
            accountType: 'DA',
            account: '400500600',
          },
          originatorId: payer.originatorId,
        }),
        paymentDate: payOn,
        traceNumber: traceNumber(payment),
        payerId: payer.originatorId,
        productionDate: payOn,
        payer: {
          name: payer.name,
          address: payer.address,
          contacts: [{ name: 'PROVIDER SERVICE', phone: '4065550199' }],
          references: [{ qualifier: '2U', value: payer.payerId }],
        },
        payee: { name: payment.payeeName, npi: payment.billingNpi },
      },
      claims,
      providerAdjustments: adjustments,
    },
  };
}

type Claim = Written<RemittanceClaim>;

function processed(paid: PaidClaim): Claim {
  const { decision } = paid;
  return {
    ...shared(paid),
    status: decision.status,
    chargeCents: paid.claim.chargeCents,
    paidCents: decision.paidCents,
    patientResponsibilityCents: decision.patientCents,
    remarkCodes: [...decision.remarkCodes],
    lines: linesOf(paid, 1),
  };
}

/** CLP02 22: the original groups and reasons, every amount negated (835 TR3 1.10.2.8). */
function reversal(paid: Omit<PaidClaim, 'reverses'>): Claim {
  return {
    ...shared(paid),
    status: '22',
    chargeCents: -paid.claim.chargeCents,
    paidCents: minus(paid.decision.paidCents),
    patientResponsibilityCents: 0,
    remarkCodes: [...paid.decision.remarkCodes],
    lines: linesOf(paid, -1),
  };
}

function shared(paid: Omit<PaidClaim, 'reverses'>) {
  return {
    patientControlNumber: paid.patientControlNumber,
    filingIndicator: findPayer(paid.claim.payerId)?.filingIndicator ?? '',
    payerClaimNumber: paid.payerClaimNumber,
    facilityType: '11',
    frequency: paid.frequency,
    patient: paid.people.patient,
    ...(paid.people.renderingNpi && {
      renderingProvider: { person: true, idQualifier: 'XX', id: paid.people.renderingNpi },
    }),
    receivedDate: paid.receivedOn,
  };
}

function linesOf(
  { claim, decision }: Omit<PaidClaim, 'reverses'>,
  sign: 1 | -1,
): NonNullable<Claim['lines']> {
  return claim.lines.map((line, i) => {
    const decided = decision.lines[i]!;
    return {
      procedure: { qualifier: 'HC', code: line.procedure, modifiers: [...line.modifiers] },
      chargeCents: sign * line.chargeCents,
      paidCents: sign === 1 ? decided.paidCents : minus(decided.paidCents),
      units: line.units,
      dates: { from: line.serviceDate, to: line.serviceDate },
      ...(line.lineControlNumber && { lineControlNumber: line.lineControlNumber }),
      adjustments: decided.adjustments.map((a: DecidedAdjustment) => ({
        ...a,
        cents: sign * a.cents,
      })),
      remarkCodes: [...decided.remarkCodes],
      amounts:
        sign === 1 && decided.paidCents > 0
          ? [{ qualifier: 'B6', cents: allowed(line.chargeCents, decided) }]
          : [],
    };
  });
}

/** AMT*B6: the charge without what is contractual. */
function allowed(chargeCents: number, line: { adjustments: readonly DecidedAdjustment[] }): number {
  const contractual = line.adjustments.filter(({ reason }) => reason === '45');
  return chargeCents - contractual.reduce((sum, { cents }) => sum + cents, 0);
}

/** Avoids a negative zero. */
function minus(cents: number): number {
  return cents === 0 ? 0 : -cents;
}

/** A claim that this payee never sent: payers do mix up payees. */
function strangersClaim(scenario: Scenario, payment: Payment): Claim {
  const label = `stranger ${traceNumber(payment)}`;
  const chargeCents = between(scenario.seed, label, 80, 300) * 100;
  const paidCents = Math.round(chargeCents * 0.6);
  return {
    patientControlNumber: `ZX${String(between(scenario.seed, `${label} number`, 1, 9_999_999)).padStart(7, '0')}`,
    status: '1',
    chargeCents,
    paidCents,
    patientResponsibilityCents: 0,
    filingIndicator: payment.payer.filingIndicator,
    payerClaimNumber: `ZX${between(scenario.seed, `${label} payer`, 1_000_000, 9_999_999)}`,
    facilityType: '11',
    frequency: '1',
    patient: {
      person: true,
      name: 'STRANGER',
      firstName: 'SAM',
      idQualifier: 'MI',
      id: 'ZX0000001',
    },
    lines: [
      {
        procedure: { qualifier: 'HC', code: '99213', modifiers: [] },
        chargeCents,
        paidCents,
        units: 1,
        dates: { from: dayOf(payment), to: dayOf(payment) },
        adjustments: [{ group: 'CO', reason: '45', cents: chargeCents - paidCents }],
      },
    ],
  };
}

function providerAdjustments(
  scenario: Scenario,
  payment: Payment,
  claimsPaid: number,
): Written<ProviderAdjustment>[] {
  const { payer, ordinal, carriedCents } = payment;
  const label = `plb ${traceNumber(payment)}`;
  const list: Written<ProviderAdjustment>[] = [];
  if (carriedCents > 0) list.push(adjustment(payment, 'FB', carriedCents, 'FORWARD'));
  if (hasMishap(scenario, payer, ordinal, 'interest')) {
    list.push(
      adjustment(payment, 'L6', -between(scenario.seed, `${label} interest`, 25, 900), 'INTEREST'),
    );
  }
  const recovery = between(scenario.seed, `${label} recovery`, 1000, 5000);
  if (hasMishap(scenario, payer, ordinal, 'recovery') && claimsPaid > 2 * recovery) {
    list.push(adjustment(payment, 'WO', recovery, payment.claims[0]!.payerClaimNumber));
  }
  return list;
}

function adjustment(
  payment: Payment,
  reason: string,
  cents: number,
  reference: string,
): Written<ProviderAdjustment> {
  return {
    providerId: payment.billingNpi,
    fiscalPeriodEnd: `${dayOf(payment).slice(0, 4)}-12-31`,
    reason,
    reference,
    cents,
  };
}

/** Makes one line a cent wrong: SVC03 no longer follows from SVC02 and the CAS segments. */
function spoil(claims: Claim[]): void {
  const victim = claims.find((claim) => (claim.lines ?? []).some((line) => line.paidCents > 0));
  const line = victim?.lines?.find(({ paidCents }) => paidCents > 0);
  if (line) (line as { paidCents: number }).paidCents += 1;
}
