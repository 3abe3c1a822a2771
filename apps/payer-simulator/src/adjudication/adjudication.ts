import { chance, weighted } from '../chance.js';
import { deductibleLeft, memberStanding } from '../eligibility/eligibility.js';
import { findPayer, type SandboxPayer } from '../payers/payers.js';
import type { Scenario } from '../scenario.js';

/** What a payer sees of a claim. Ids of the sender decide nothing. */
export interface ReceivedClaim {
  readonly payerId: string;
  readonly memberId: string;
  readonly serviceDate: string;
  readonly billingNpi: string;
  readonly billingNpiValid: boolean;
  readonly renderingNpiValid: boolean;
  readonly diagnoses: readonly string[];
  readonly chargeCents: number;
  readonly lines: readonly ReceivedLine[];
}

export interface ReceivedLine {
  readonly procedure: string;
  readonly modifiers: readonly string[];
  readonly chargeCents: number;
  readonly units: number;
  readonly lineControlNumber: string | null;
  readonly serviceDate: string;
}

export interface DecidedAdjustment {
  readonly group: 'CO' | 'PR' | 'OA' | 'PI';
  readonly reason: string;
  readonly cents: number;
}

export interface DecidedLine {
  readonly paidCents: number;
  readonly adjustments: readonly DecidedAdjustment[];
  readonly remarkCodes: readonly string[];
}

/** What the payer does with a claim at its door and after. */
export type Decision =
  | {
      readonly kind: 'rejected';
      readonly category: string;
      readonly status: string;
      readonly entity: string;
    }
  | { readonly kind: 'silent' }
  | {
      readonly kind: 'adjudicated';
      /** CLP02: 1 processed as primary, 4 denied. */
      readonly status: '1' | '4';
      readonly paidCents: number;
      readonly patientCents: number;
      readonly lines: readonly DecidedLine[];
      /** MOA remark codes. */
      readonly remarkCodes: readonly string[];
    };

/** What makes two submissions the same service: the payer's way to see a duplicate or a second try. */
export function serviceIdentity(claim: ReceivedClaim): string {
  const lines = claim.lines.map(
    (line) => `${line.procedure}${line.modifiers.join('')}${line.chargeCents}`,
  );
  return [claim.payerId, claim.memberId, claim.serviceDate, ...lines.sort()].join('|');
}

export interface History {
  /** The same service was rejected before: what was wrong is taken as corrected. */
  readonly rejectedBefore: boolean;
  /** The same service was accepted before, as another claim. */
  readonly acceptedBefore: boolean;
  /** Frequency 7 or 8: whether the payer has the claim that it replaces. */
  readonly replacement: 'no' | 'known' | 'unknown';
  /** Frequency 8: the earlier decision is taken back, and there is no new one. */
  readonly isVoid: boolean;
}

/** Decides a claim: the same claim and history always give the same decision. */
export function decide(scenario: Scenario, claim: ReceivedClaim, history: History): Decision {
  const payer = findPayer(claim.payerId);
  if (!payer) return reject('A3', '26', 'PR');
  if (!claim.billingNpiValid) return reject('A7', '562', '85');
  if (!claim.renderingNpiValid) return reject('A7', '562', '82');
  if (claim.diagnoses.length === 0) return reject('A7', '254', '');
  const identity = serviceIdentity(claim);
  if (history.replacement === 'unknown') return reject('A7', '464', '');
  if (history.isVoid) return NOTHING_ANEW;
  if (history.replacement === 'known') return pay(scenario, payer, claim, null);
  if (!history.rejectedBefore) {
    if (memberStanding(scenario, claim.payerId, claim.memberId) === 'not-found')
      return reject('A3', '33', 'IL');
    const door = frontDoor(scenario, identity);
    if (door) return door;
  }
  if (history.acceptedBefore) return deny(claim, { group: 'OA', reason: '18', remarks: [] });
  return adjudicate(scenario, payer, claim, identity);
}

/** What becomes of a void: the 835 holds the reversal only. */
const NOTHING_ANEW: Decision = {
  kind: 'adjudicated',
  status: '1',
  paidCents: 0,
  patientCents: 0,
  lines: [],
  remarkCodes: [],
};

function frontDoor(scenario: Scenario, identity: string): Decision | null {
  const { rejected, silent } = scenario.claim;
  const x = chance(scenario.seed, `door ${identity}`);
  if (x < rejected) {
    const why = weighted(scenario.seed, `reject ${identity}`, {
      '562': 2,
      '254': 3,
      '164': 4,
      '500': 1,
    });
    return reject('A7', why, why === '164' ? 'IL' : why === '562' ? '82' : '');
  }
  return x < rejected + silent ? { kind: 'silent' } : null;
}

interface Refusal {
  readonly group: 'CO' | 'PR' | 'OA';
  readonly reason: string;
  readonly remarks: readonly string[];
  /** MOA remarks of the whole claim. */
  readonly claimRemarks?: readonly string[];
}

/** Why payers refuse, with weights near the published shares (registration first, then data, authorization …). */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  eligibility: { group: 'CO', reason: '27', remarks: [] },
  'other-coverage': { group: 'CO', reason: '22', remarks: [] },
  'missing-data': { group: 'CO', reason: '16', remarks: ['N290'], claimRemarks: ['MA130'] },
  diagnosis: { group: 'CO', reason: '16', remarks: ['M76'], claimRemarks: ['MA130'] },
  authorization: { group: 'CO', reason: '197', remarks: [] },
  'not-covered': { group: 'PR', reason: '96', remarks: ['N130'] },
  necessity: { group: 'CO', reason: '50', remarks: [] },
  late: { group: 'CO', reason: '29', remarks: [] },
  modifier: { group: 'CO', reason: '4', remarks: [] },
  'wrong-payer': { group: 'CO', reason: '109', remarks: [] },
  documents: { group: 'CO', reason: '252', remarks: ['M127'] },
};
const REFUSAL_WEIGHTS = {
  eligibility: 12,
  'other-coverage': 8,
  'missing-data': 10,
  diagnosis: 8,
  authorization: 13,
  'not-covered': 11,
  necessity: 7,
  late: 6,
  modifier: 8,
  'wrong-payer': 6,
  documents: 9,
};
/** What happens to a single line of a claim that is otherwise paid. */
const LINE_REFUSALS: Readonly<Record<string, Refusal>> = {
  bundled: { group: 'CO', reason: '97', remarks: ['N19'] },
  modifier: { group: 'CO', reason: '4', remarks: [] },
  frequency: { group: 'CO', reason: '151', remarks: [] },
  authorization: { group: 'CO', reason: '197', remarks: [] },
};

function adjudicate(
  scenario: Scenario,
  payer: SandboxPayer,
  claim: ReceivedClaim,
  identity: string,
): Decision {
  const { seed } = scenario;
  const standing = memberStanding(scenario, claim.payerId, claim.memberId);
  if (standing === 'inactive') return deny(claim, REFUSALS.eligibility!);
  const x = chance(seed, `outcome ${identity}`);
  if (x < scenario.claim.denied)
    return deny(claim, REFUSALS[weighted(seed, `why ${identity}`, REFUSAL_WEIGHTS)]!);
  if (x < scenario.claim.denied + scenario.claim.lineDenied && claim.lines.length > 1) {
    const why = weighted(seed, `line ${identity}`, {
      bundled: 2,
      modifier: 4,
      frequency: 2,
      authorization: 4,
    });
    return pay(scenario, payer, claim, LINE_REFUSALS[why]!);
  }
  return pay(scenario, payer, claim, null);
}

function reject(category: string, status: string, entity: string): Decision {
  return { kind: 'rejected', category, status, entity };
}

function deny(claim: ReceivedClaim, why: Refusal): Decision {
  return {
    kind: 'adjudicated',
    status: '4',
    paidCents: 0,
    patientCents: why.group === 'PR' ? claim.chargeCents : 0,
    lines: claim.lines.map((line) => refuse(line, why)),
    remarkCodes: why.claimRemarks ?? [],
  };
}

function refuse(line: ReceivedLine, why: Refusal): DecidedLine {
  return {
    paidCents: 0,
    adjustments: [{ group: why.group, reason: why.reason, cents: line.chargeCents }],
    remarkCodes: why.remarks,
  };
}

/** Pays by the fee schedule: contractual, deductible, copay and coinsurance in that order; `lastLine` may be refused. */
function pay(
  scenario: Scenario,
  payer: SandboxPayer,
  claim: ReceivedClaim,
  lastLine: Refusal | null,
): Decision {
  let deductible = deductibleLeft(scenario, payer, claim.memberId);
  let copay = payer.copayCents;
  const lines = claim.lines.map((line, i): DecidedLine => {
    if (lastLine && i === claim.lines.length - 1) return refuse(line, lastLine);
    const allowed = allowedCents(scenario, payer, line);
    const adjustments: DecidedAdjustment[] = [];
    let left = allowed;
    const take = (group: 'CO' | 'PR', reason: string, cents: number): number => {
      if (cents > 0) adjustments.push({ group, reason, cents });
      return cents;
    };
    take('CO', '45', line.chargeCents - allowed);
    const met = Math.min(deductible, left);
    deductible -= met;
    left -= take('PR', '1', met);
    const shared = Math.min(copay, left);
    copay -= shared;
    left -= take('PR', '3', shared);
    if (shared === 0) left -= take('PR', '2', Math.round((left * payer.coinsurancePercent) / 100));
    if (payer.sequestration) left -= take('CO', '253', Math.round(left * 0.02));
    return { paidCents: left, adjustments, remarkCodes: [] };
  });
  const patient = lines.flatMap((line) => line.adjustments).filter(({ group }) => group === 'PR');
  return {
    kind: 'adjudicated',
    status: '1',
    paidCents: lines.reduce((sum, line) => sum + line.paidCents, 0),
    patientCents: patient.reduce((sum, { cents }) => sum + cents, 0),
    lines,
    remarkCodes: [],
  };
}

/** The fee schedule: the payer's share of the charge, a little different for each procedure, never above the charge. */
function allowedCents(scenario: Scenario, payer: SandboxPayer, line: ReceivedLine): number {
  const spread = 0.9 + 0.2 * chance(scenario.seed, `fee ${payer.payerId} ${line.procedure}`);
  return Math.min(
    line.chargeCents,
    Math.round((line.chargeCents * payer.allowedPercent * spread) / 100),
  );
}
