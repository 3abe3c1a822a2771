import type { SetReader } from '../core/item-stream.js';
import type { Segment } from '../core/segment.js';
import { balanceCharges, balanceOtherPayers } from '../balance.js';
import { claimRuleFindings } from '../claim-rules.js';
import type { Party, SetEnd, TransactionSet } from '../types/common.js';
import type { ReportFinding } from '../types/finding.js';
import type {
  ClaimBatch,
  ClaimCoverage,
  ClaimItem,
  ClaimPatient,
  Insured,
  ProfessionalClaim,
  Provider,
} from '../types/claim.js';
import { readClaimSegment, startClaim, type ClaimContext } from './claim-parts.js';
import { readCoverage, readInsuredSegment } from './claim-people.js';
import {
  assign,
  readAddress,
  readContact,
  readParty,
  readReference,
  readSetHeader,
} from './parts.js';

const NOBODY: Party = { person: false };

/** Builds the items of one 837P set: follows the hierarchy and hands what belongs to a claim to it. */
export class ClaimReader implements SetReader<ClaimItem> {
  readonly items: ClaimItem[] = [];
  private batch: ClaimBatch;
  private batchGiven = false;
  private level = '';
  private entity = '';
  private billing: Provider = { ...NOBODY, references: [] };
  private payTo: ProfessionalClaim['payToAddress'];
  private coverage: ClaimCoverage = { sequence: '' };
  private subscriber: Insured = { ...NOBODY, references: [] };
  private payer: Pick<ProfessionalClaim, 'payer' | 'payerAddress' | 'payerReferences'> = {
    payer: NOBODY,
    payerReferences: [],
  };
  private patient: ClaimPatient | undefined;
  private context: ClaimContext | undefined;

  constructor(
    private readonly set: TransactionSet,
    private readonly report: ReportFinding,
  ) {
    this.batch = {
      kind: 'header',
      set,
      purpose: '',
      reference: '',
      submitter: NOBODY,
      receiver: NOBODY,
    };
  }

  segment(segment: Segment): void {
    if (segment.tag === 'HL') return this.enter(segment);
    if (segment.tag === 'CLM') return this.openClaim(segment);
    if (this.context) return readClaimSegment(segment, this.context);
    switch (this.level) {
      case '':
        return this.headerSegment(segment);
      case '20':
        return this.billingSegment(segment);
      case '22':
        return this.subscriberSegment(segment);
      case '23':
        return this.patientSegment(segment);
      default:
    }
  }

  end(end: SetEnd): void {
    this.closeClaim();
    this.giveBatch();
    this.items.push(end);
  }

  private giveBatch(): void {
    if (this.batchGiven) return;
    this.batchGiven = true;
    this.items.push(this.batch);
  }

  private enter(segment: Segment): void {
    this.closeClaim();
    this.giveBatch();
    this.level = segment.element(3);
    this.entity = '';
    if (this.level === '20') {
      this.billing = { ...NOBODY, references: [] };
      this.payTo = undefined;
    } else if (this.level === '22') {
      this.coverage = { sequence: '' };
      this.subscriber = { ...NOBODY, references: [] };
      this.payer = { payer: NOBODY, payerReferences: [] };
      this.patient = undefined;
    } else if (this.level === '23') {
      this.patient = { ...NOBODY, references: [], relationship: '' };
    }
  }

  private headerSegment(segment: Segment): void {
    if (segment.tag === 'BHT') {
      this.batch = { ...readSetHeader(segment, this.set), submitter: NOBODY, receiver: NOBODY };
    } else if (segment.tag === 'NM1') {
      this.entity = segment.element(1);
      if (this.entity === '41') this.batch.submitter = readParty(segment);
      if (this.entity === '40') this.batch.receiver = readParty(segment);
    } else if (segment.tag === 'PER' && this.entity === '41' && !this.batch.submitterContact) {
      this.batch.submitterContact = readContact(segment);
    }
  }

  private billingSegment(segment: Segment): void {
    const { billing } = this;
    switch (segment.tag) {
      case 'PRV':
        return assign(billing, 'taxonomy', segment.element(3));
      case 'NM1':
        this.entity = segment.element(1);
        if (this.entity === '85') Object.assign(billing, readParty(segment));
        return;
      case 'N3':
      case 'N4':
        if (this.entity === '85') billing.address = readAddress(segment, billing.address);
        if (this.entity === '87') this.payTo = readAddress(segment, this.payTo);
        return;
      case 'PER':
        if (this.entity === '85' && !billing.contact) billing.contact = readContact(segment);
        return;
      case 'REF':
        if (this.entity === '85') billingReference(segment, billing);
        return;
      default:
    }
  }

  private subscriberSegment(segment: Segment): void {
    switch (segment.tag) {
      case 'SBR':
        this.coverage = readCoverage(segment);
        return;
      case 'NM1':
        this.entity = segment.element(1);
        if (this.entity === 'IL') Object.assign(this.subscriber, readParty(segment));
        if (this.entity === 'PR') this.payer.payer = readParty(segment);
        return;
      default:
        if (this.entity === 'IL') return readInsuredSegment(segment, this.subscriber);
        if (this.entity !== 'PR') return;
        if (segment.tag === 'REF') this.payer.payerReferences.push(readReference(segment));
        if (segment.tag === 'N3' || segment.tag === 'N4') {
          this.payer.payerAddress = readAddress(segment, this.payer.payerAddress);
        }
    }
  }

  private patientSegment(segment: Segment): void {
    if (!this.patient) return;
    if (segment.tag === 'PAT') this.patient.relationship = segment.element(1);
    else if (segment.tag === 'NM1') Object.assign(this.patient, readParty(segment));
    else readInsuredSegment(segment, this.patient);
  }

  private openClaim(segment: Segment): void {
    this.closeClaim();
    this.giveBatch();
    const claim = startClaim(segment, this.report, {
      set: this.set,
      billingProvider: this.billing,
      coverage: this.coverage,
      subscriber: this.subscriber,
      ...this.payer,
    });
    if (this.payTo) claim.payToAddress = this.payTo;
    if (this.patient) claim.patient = this.patient;
    this.context = { claim, report: this.report };
  }

  private closeClaim(): void {
    if (!this.context) return;
    const { claim } = this.context;
    this.context = undefined;
    const finding = balanceCharges(claim);
    if (finding) this.report(finding);
    for (const difference of balanceOtherPayers(claim)) this.report(difference);
    for (const broken of claimRuleFindings(claim)) this.report(broken);
    this.items.push(claim);
  }
}

function billingReference(segment: Segment, billing: Provider): void {
  const { qualifier, value } = readReference(segment);
  if (qualifier === 'EI' || qualifier === 'SY') {
    billing.taxId = value;
    if (qualifier === 'SY') billing.taxIdIsSsn = true;
  } else {
    billing.references.push({ qualifier, value });
  }
}
