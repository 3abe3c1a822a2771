import { balanceCharges, balanceOtherPayers } from '../../balance.js';
import { claimRuleFindings } from '../../claim-rules.js';
import { packTag } from '../../core/tags.js';
import { SEGMENT_INTS, TAG } from '../../core/tokens.js';
import type {
  ClaimBatch,
  ClaimItem,
  OtherCoverage,
  ProfessionalClaim,
  Provider,
} from '../../types/claim.js';
import type { Party, SetEnd, TransactionSet } from '../../types/common.js';
import type { ReportFinding } from '../../types/finding.js';
import { readContact, readParty, readSetHeader } from '../parts.js';
import { lineOf, readLine, type LinePlace } from './claim-line.js';
import { claimOf, claimProvider, readClaimFact, type Levels } from './claim-of.js';
import {
  coverageOf,
  N3,
  N4,
  newInsured,
  newProvider,
  NM1,
  NO_COVERAGE,
  PER,
  PRV,
  readInsured,
  readProvider,
  REF,
} from './claim-people.js';
import { isEnvelope } from './envelope-tags.js';
import { append, none } from './lists.js';
import { otherCoverageOf, readOther } from './other-coverage.js';
import { addressOf, fillParty, partyOf, referenceOf } from './parts.js';
import type { Sink, TableSetReader } from './run.js';
import {
  codeOf,
  optionalOf,
  pack,
  packedOf,
  positionOf,
  scanner,
  segmentAt,
  textOf,
} from './values.js';

const { segments } = scanner.tokens;

const HL = packTag('HL');
const CLM = packTag('CLM');
const LX = packTag('LX');
const SBR = packTag('SBR');
const PAT = packTag('PAT');
const BHT = packTag('BHT');

const BILLING = pack('20');
const SUBSCRIBER = pack('22');
const PATIENT = pack('23');

const BILLED_BY = pack('85');
const PAY_TO = pack('87');
const INSURED = pack('IL');
const PAYER = pack('PR');
const TAX_ID = pack('EI');
const SSN = pack('SY');
const SUBMITTER = '41';
const RECEIVER = '40';

const NOBODY: Party = { person: false };

/** Builds the items of one 837P set: follows the hierarchy and hands what belongs to a claim to it. */
export class ClaimSet implements TableSetReader {
  private batch: ClaimBatch;
  private batchGiven = false;
  private batchEntity = '';
  /** HL03 of the open level, packed; 0 before the first. */
  private level = 0;
  /** NM101 of the party that is being read, packed. */
  private entity = 0;
  private readonly levels: Levels = {
    billing: newProvider(),
    payTo: undefined,
    coverage: NO_COVERAGE,
    subscriber: newInsured(),
    payer: { payer: NOBODY, payerAddress: undefined, payerReferences: none() },
    patient: undefined,
  };
  private claim: ProfessionalClaim | undefined;
  private provider: Provider | null | undefined;
  private other: OtherCoverage | undefined;
  private otherEntity = 0;
  private readonly place: LinePlace = {
    line: undefined,
    provider: undefined,
    adjudication: undefined,
  };

  constructor(
    private readonly set: TransactionSet,
    private readonly report: ReportFinding,
    private readonly sink: Sink<ClaimItem>,
  ) {
    const nobody = { submitter: NOBODY, receiver: NOBODY };
    this.batch = { kind: 'header', set, purpose: '', reference: '', ...nobody };
  }

  read(first: number, last: number, firstOrdinal: number): number {
    for (let index = first; index < last; index++) {
      const row = index * SEGMENT_INTS;
      const tag = segments[row + TAG]!;
      const ordinal = firstOrdinal + index - first;
      if (tag === HL) this.enter(row);
      else if (tag === CLM) this.openClaim(row, ordinal);
      else if (isEnvelope(tag)) return index;
      else if (this.claim !== undefined) this.inClaim(tag, row, ordinal, this.claim);
      else if (this.level === SUBSCRIBER) this.inSubscriber(tag, row);
      else if (this.level === PATIENT) this.inPatient(tag, row);
      else if (this.level === BILLING) this.inBilling(tag, row, ordinal);
      else if (this.level === 0) this.inHeader(tag, row, ordinal);
    }
    return last;
  }

  end(end: SetEnd): void {
    this.closeClaim();
    this.giveBatch();
    this.sink.items.push(end);
  }

  private giveBatch(): void {
    if (this.batchGiven) return;
    this.batchGiven = true;
    this.sink.items.push(this.batch);
  }

  private enter(row: number): void {
    this.closeClaim();
    this.giveBatch();
    const { levels } = this;
    this.level = packedOf(row, 3);
    this.entity = 0;
    if (this.level === BILLING) {
      levels.billing = newProvider();
      levels.payTo = undefined;
    } else if (this.level === SUBSCRIBER) {
      levels.coverage = NO_COVERAGE;
      levels.subscriber = newInsured();
      levels.payer = { payer: NOBODY, payerAddress: undefined, payerReferences: none() };
      levels.patient = undefined;
    } else if (this.level === PATIENT) {
      levels.patient = { ...newInsured(), relationship: '' };
    }
  }

  private inHeader(tag: number, row: number, ordinal: number): void {
    const { batch } = this;
    if (tag === BHT) {
      const header = readSetHeader(segmentAt(row, ordinal), this.set);
      this.batch = { ...header, submitter: NOBODY, receiver: NOBODY };
    } else if (tag === NM1) {
      this.batchEntity = codeOf(row, 1);
      if (this.batchEntity === SUBMITTER) batch.submitter = readParty(segmentAt(row, ordinal));
      if (this.batchEntity === RECEIVER) batch.receiver = readParty(segmentAt(row, ordinal));
    } else if (tag === PER && this.batchEntity === SUBMITTER) {
      batch.submitterContact ??= readContact(segmentAt(row, ordinal));
    }
  }

  private inBilling(tag: number, row: number, ordinal: number): void {
    const { levels, entity } = this;
    const { billing } = levels;
    if (tag === NM1) {
      this.entity = packedOf(row, 1);
      if (this.entity === BILLED_BY) fillParty(billing, row);
    } else if (tag === PRV) billing.taxonomy = optionalOf(row, 3) ?? billing.taxonomy;
    else if (tag === N3 || tag === N4) {
      if (entity === BILLED_BY) billing.address = addressOf(row, billing.address);
      if (entity === PAY_TO) levels.payTo = addressOf(row, levels.payTo);
    } else if (entity !== BILLED_BY) return;
    else if (tag === PER) billing.contact ??= readContact(segmentAt(row, ordinal));
    else if (tag === REF) billingReference(row, billing);
  }

  private inSubscriber(tag: number, row: number): void {
    const { levels } = this;
    const { payer } = levels;
    if (tag === SBR) levels.coverage = coverageOf(row);
    else if (tag === NM1) {
      this.entity = packedOf(row, 1);
      if (this.entity === INSURED) fillParty(levels.subscriber, row);
      if (this.entity === PAYER) payer.payer = partyOf(row);
    } else if (this.entity === INSURED) readInsured(tag, row, levels.subscriber);
    else if (this.entity !== PAYER) return;
    else if (tag === REF) payer.payerReferences = append(payer.payerReferences, referenceOf(row));
    else if (tag === N3 || tag === N4) payer.payerAddress = addressOf(row, payer.payerAddress);
  }

  private inPatient(tag: number, row: number): void {
    const { patient } = this.levels;
    if (!patient) return;
    if (tag === PAT) patient.relationship = codeOf(row, 1);
    else if (tag === NM1) fillParty(patient, row);
    else readInsured(tag, row, patient);
  }

  private inClaim(tag: number, row: number, ordinal: number, claim: ProfessionalClaim): void {
    const { place, report } = this;
    if (tag === LX) {
      place.line = lineOf(row, positionOf(row, ordinal));
      place.provider = place.adjudication = undefined;
      claim.lines = append(claim.lines, place.line);
    } else if (place.line !== undefined) readLine(tag, row, ordinal, place.line, place, report);
    else if (tag === SBR) {
      this.otherEntity = 0;
      this.other = otherCoverageOf(row);
      claim.otherCoverages = append(claim.otherCoverages, this.other);
    } else if (this.other !== undefined)
      this.otherEntity = readOther(tag, row, ordinal, this.other, this.otherEntity);
    else if (tag === NM1) this.provider = claimProvider(row, claim);
    else if (this.provider !== undefined) {
      if (this.provider) readProvider(tag, row, ordinal, this.provider);
    } else readClaimFact(tag, row, ordinal, claim, report);
  }

  private openClaim(row: number, ordinal: number): void {
    this.closeClaim();
    this.giveBatch();
    const at = positionOf(row, ordinal);
    this.claim = claimOf(row, ordinal, at, this.set, this.levels, this.report);
    this.provider = this.other = undefined;
    this.otherEntity = 0;
    this.place.line = this.place.provider = this.place.adjudication = undefined;
  }

  private closeClaim(): void {
    const { claim } = this;
    if (!claim) return;
    this.claim = undefined;
    if (needsCloserLook(claim)) this.reportRules(claim);
    this.sink.items.push(claim);
  }

  private reportRules(claim: ProfessionalClaim): void {
    const { report } = this;
    const finding = balanceCharges(claim);
    if (finding) report(finding);
    for (const difference of balanceOtherPayers(claim)) report(difference);
    for (const broken of claimRuleFindings(claim)) report(broken);
  }
}

/** False for the usual claim, in which no balance and no rule can be broken. */
function needsCloserLook(claim: ProfessionalClaim): boolean {
  const { lines, diagnoses, frequency } = claim;
  if (claim.otherCoverages.length > 0) return true;
  if ((frequency === '7' || frequency === '8') && !claim.payerClaimNumber) return true;
  let charges = 0;
  for (const line of lines) {
    charges += line.chargeCents;
    for (const pointer of line.pointers) if (pointer > diagnoses.length) return true;
  }
  return charges !== claim.chargeCents;
}

function billingReference(row: number, billing: Provider): void {
  const qualifier = packedOf(row, 1);
  if (qualifier === TAX_ID || qualifier === SSN) {
    billing.taxId = textOf(row, 2);
    if (qualifier === SSN) billing.taxIdIsSsn = true;
  } else billing.references = append(billing.references, referenceOf(row));
}
