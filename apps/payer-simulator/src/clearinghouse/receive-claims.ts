import { createHash } from 'node:crypto';
import {
  checkNpi,
  readClaims,
  type Party,
  type ProfessionalClaim,
  type Written,
} from '@millrace/x12';
import type { EntityManager } from 'typeorm';
import {
  decide,
  serviceIdentity,
  type Decision,
  type ReceivedClaim,
} from '../adjudication/adjudication.js';
import { findPayer } from '../payers/payers.js';
import type { Rules } from '../rules.js';

/** Who is echoed in a 277CA and an 835. */
export interface ClaimPeople {
  readonly patient: Written<Party>;
  readonly subscriber: Written<Party>;
  readonly renderingNpi: string | null;
  readonly payeeName: string;
}

export interface TakenClaim {
  readonly id: number;
  readonly patientControlNumber: string;
  readonly payerId: string;
  readonly payerClaimNumber: string;
  readonly chargeCents: number;
  readonly billingNpi: string;
  readonly people: ClaimPeople;
  readonly decision: Decision;
}

interface EarlierClaim {
  id: number;
  decision: Decision;
  pay_at: Date | null;
}

/**
 * Reads the claims of an 837P and decides each. Sets that the syntax check refused are left out.
 * @param refusedSets ST02 of the sets that the 999 rejects
 */
export async function receiveClaims(
  tx: EntityManager,
  rules: Rules,
  bytes: Uint8Array,
  refusedSets: ReadonlySet<string>,
  receivedAt: Date,
): Promise<TakenClaim[]> {
  const taken: TakenClaim[] = [];
  for await (const item of readClaims(bytes)) {
    if (item.kind !== 'claim' || refusedSets.has(item.set.controlNumber)) continue;
    taken.push(await receiveClaim(tx, rules, item, receivedAt));
  }
  return taken;
}

async function receiveClaim(
  tx: EntityManager,
  rules: Rules,
  item: ProfessionalClaim,
  receivedAt: Date,
): Promise<TakenClaim> {
  const claim = seenByPayer(item);
  const identity = serviceIdentity(claim);
  const earlier = (await tx.query(
    'select id, decision, pay_at from received_claim where identity = $1 order by id',
    [identity],
  )) as EarlierClaim[];
  const replaced = await replacedClaim(tx, item);
  const decision = decide(rules.scenario, claim, {
    rejectedBefore: earlier.some((other) => other.decision.kind === 'rejected'),
    acceptedBefore: earlier.some((other) => other.decision.kind === 'adjudicated'),
    replacement: item.frequency === '1' ? 'no' : replaced ? 'known' : 'unknown',
    isVoid: item.frequency === '8',
  });
  const payerClaimNumber = claimNumber(claim.payerId, identity, earlier.length);
  const people = peopleOf(item);
  const [row] = (await tx.query(
    `insert into received_claim (submitter, payer_id, billing_npi, patient_control_number, payer_claim_number,
       identity, frequency, replaces, claim, people, decision, received_at, pay_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning id`,
    [
      item.set.senderId ?? item.set.applicationSender ?? '',
      claim.payerId,
      claim.billingNpi,
      item.patientControlNumber,
      payerClaimNumber,
      identity,
      item.frequency,
      replaced?.id ?? null,
      JSON.stringify(claim),
      JSON.stringify(people),
      JSON.stringify(decision),
      receivedAt,
      paysAt(rules, claim, identity, decision, replaced, receivedAt),
    ],
  )) as [{ id: number }];
  return {
    id: row.id,
    patientControlNumber: item.patientControlNumber,
    payerId: claim.payerId,
    payerClaimNumber,
    chargeCents: claim.chargeCents,
    billingNpi: claim.billingNpi,
    people,
    decision,
  };
}

function seenByPayer(item: ProfessionalClaim): ReceivedClaim {
  const rendering = item.renderingProvider?.id;
  return {
    payerId: item.payer.id ?? '',
    memberId: item.subscriber.id ?? '',
    serviceDate: item.lines[0]?.dates.from ?? '',
    billingNpi: item.billingProvider.id ?? '',
    billingNpiValid: checkNpi(item.billingProvider.id ?? ''),
    renderingNpiValid: rendering === undefined || checkNpi(rendering),
    diagnoses: item.diagnoses.map((diagnosis) => diagnosis.code),
    chargeCents: item.chargeCents,
    lines: item.lines.map((line) => ({
      procedure: line.procedure.code,
      modifiers: line.procedure.modifiers,
      chargeCents: line.chargeCents,
      units: line.units,
      lineControlNumber: line.lineControlNumber ?? null,
      serviceDate: line.dates.from,
    })),
  };
}

/**
 * Frequency 7 and 8 name the payer's own number of the claim that they replace (REF*F8). Of what was replaced before it is the
 * latest replacement, so that nothing is taken back twice; after a void nothing is left.
 */
async function replacedClaim(
  tx: EntityManager,
  item: ProfessionalClaim,
): Promise<EarlierClaim | null> {
  if (item.frequency === '1' || !item.payerClaimNumber) return null;
  const [latest] = (await tx.query(
    `with recursive chain as (
       select id, decision, pay_at, frequency from received_claim where payer_claim_number = $1
        union all
       select next.id, next.decision, next.pay_at, next.frequency
         from received_claim next join chain on next.replaces = chain.id)
     select id, decision, pay_at, frequency from chain order by id desc limit 1`,
    [item.payerClaimNumber],
  )) as (EarlierClaim & { frequency: string })[];
  return latest && latest.frequency !== '8' ? latest : null;
}

function paysAt(
  { scenario, timetable }: Rules,
  claim: ReceivedClaim,
  identity: string,
  decision: Decision,
  replaced: EarlierClaim | null,
  receivedAt: Date,
): Date | null {
  const payer = findPayer(claim.payerId);
  if (decision.kind !== 'adjudicated' || !payer) return null;
  const own = timetable.paymentAt(scenario.seed, payer, identity, receivedAt);
  if (!replaced?.pay_at || own > replaced.pay_at) return own;
  return timetable.paymentAfter(payer, replaced.pay_at);
}

/** The payer's claim number, from what the payer sees: two letters, eleven digits, the count of tries. */
function claimNumber(payerId: string, identity: string, tries: number): string {
  const digits =
    BigInt(`0x${createHash('sha256').update(identity).digest('hex').slice(0, 14)}`) % 10n ** 13n;
  return `${payerId.slice(0, 2)}${digits.toString().padStart(13, '0')}${tries}`;
}

function peopleOf(item: ProfessionalClaim): ClaimPeople {
  const { subscriber } = item;
  const name = (party: Written<Party>): Written<Party> => ({
    person: true,
    name: party.name,
    firstName: party.firstName,
    idQualifier: 'MI',
    id: subscriber.id,
  });
  return {
    patient: name(item.patient ?? subscriber),
    subscriber: name(subscriber),
    renderingNpi: item.renderingProvider?.id ?? null,
    payeeName: item.billingProvider.name ?? '',
  };
}
