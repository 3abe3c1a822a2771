import type { Written } from '../types/common.js';
import type { ClaimCoverage, Insured, ProfessionalClaim, Provider } from '../types/claim.js';
import {
  Hierarchy,
  writeAddress,
  writeContact,
  writeDemographics,
  writeParty,
  writeReference,
  writeReferences,
} from './parts.js';
import { segmentForm } from './segment-form.js';
import { need, type SegmentWriter } from './segment-writer.js';
import { X12WriteError } from './write-error.js';

type Claim = Written<ProfessionalClaim>;

const SBR = segmentForm('SBR');
const PRV = segmentForm('PRV');

/** Writes the levels above a claim (billing provider, subscriber, patient) when they change. */
export class BillingLevels {
  private readonly hierarchy = new Hierarchy();
  private billingNumber = 0;
  private subscriberNumber = 0;
  /** The claim whose levels are open. */
  private open: Claim | undefined;

  constructor(private readonly out: SegmentWriter) {}

  /** Makes the levels those of the claim. */
  enter(claim: Claim, path: string): void {
    const { out, hierarchy, open } = this;
    const { patient } = claim;
    this.open = claim;
    const sameBilling = open !== undefined && sharesBilling(open, claim);
    if (!sameBilling) {
      this.billingNumber = hierarchy.add(out, undefined, '20', true);
      writeBilling(out, claim, path);
    }
    const sameSubscriber = sameBilling && sharesSubscriber(open, claim);
    if (!sameSubscriber) {
      this.subscriberNumber = hierarchy.add(out, this.billingNumber, '22', patient !== undefined);
      writeSubscriber(out, claim, path);
    }
    if (!patient || (sameSubscriber && isSame(open.patient, patient))) return;
    hierarchy.add(out, this.subscriberNumber, '23', false);
    out.segment('PAT', need(patient.relationship, path, '.patient.relationship'));
    writeInsured(out, 'QC', patient, `${path}.patient`);
  }
}

function sharesBilling(a: Claim, b: Claim): boolean {
  return isSame(a.billingProvider, b.billingProvider) && isSame(a.payToAddress, b.payToAddress);
}

function sharesSubscriber(a: Claim, b: Claim): boolean {
  return (
    (a.patient === undefined) === (b.patient === undefined) &&
    isSame(a.subscriber, b.subscriber) &&
    isSame(a.coverage, b.coverage) &&
    isSame(a.payer, b.payer) &&
    isSame(a.payerAddress, b.payerAddress) &&
    isSame(a.payerReferences, b.payerReferences)
  );
}

/** True for values with the same fields, where one that is undefined is none. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [first, second] = [a, b] as Record<string, unknown>[];
  for (const key in first) if (!isSame(first[key], second![key])) return false;
  for (const key in second)
    if (second[key] !== undefined && first![key] === undefined) return false;
  return true;
}

function writeBilling(out: SegmentWriter, claim: Claim, path: string): void {
  const provider = claim.billingProvider;
  writeTaxonomy(out, 'BI', provider.taxonomy);
  need(provider.name, `${path}.billingProvider.name`);
  need(provider.address?.line1, `${path}.billingProvider.address.line1`);
  writeParty(out, '85', provider, 'XX');
  writeAddress(out, provider.address);
  writeReference(
    out,
    provider.taxIdIsSsn ? 'SY' : 'EI',
    need(provider.taxId, `${path}.billingProvider.taxId`),
  );
  writeReferences(out, provider.references);
  writeContact(out, 'IC', provider.contact);
  if (claim.payToAddress) {
    out.segment('NM1', '87', provider.person ? '1' : '2');
    writeAddress(out, claim.payToAddress);
  }
}

function writeSubscriber(out: SegmentWriter, claim: Claim, path: string): void {
  const { coverage, subscriber } = claim;
  if (!claim.patient && coverage.relationship !== '18') {
    throw new X12WriteError(
      `${path}.coverage.relationship`,
      "must be '18' when the patient is the subscriber",
    );
  }
  if (claim.patient && coverage.relationship) {
    throw new X12WriteError(
      `${path}.coverage.relationship`,
      'must be left out when there is a patient',
    );
  }
  writeCoverage(out, coverage, path, '.coverage');
  need(subscriber.name, `${path}.subscriber.name`);
  writeInsured(out, 'IL', subscriber, `${path}.subscriber`, 'MI');
  need(claim.payer.id, `${path}.payer.id`);
  writeParty(out, 'PR', claim.payer, 'PI');
  writeAddress(out, claim.payerAddress);
  writeReferences(out, claim.payerReferences);
}

/** SBR. */
export function writeCoverage(
  out: SegmentWriter,
  coverage: Written<ClaimCoverage>,
  path: string,
  field = '',
): void {
  out.begin(SBR);
  out.text(need(coverage.sequence, path, `${field}.sequence`));
  out.text(coverage.relationship);
  out.text(coverage.groupNumber);
  out.text(coverage.groupName);
  out.text(coverage.insuranceType);
  out.nothing();
  out.nothing();
  out.nothing();
  out.text(coverage.filingIndicator);
  out.end();
}

/** PRV. */
function writeTaxonomy(out: SegmentWriter, role: string, taxonomy: string | undefined): void {
  if (!taxonomy) return;
  out.begin(PRV);
  out.text(role);
  out.text('PXC');
  out.text(taxonomy);
  out.end();
}

/** NM1 with address, demographics and references. */
export function writeInsured(
  out: SegmentWriter,
  entity: string,
  insured: Written<Insured>,
  path: string,
  idQualifier?: string,
): void {
  writeParty(out, entity, insured, idQualifier);
  writeAddress(out, insured.address);
  writeDemographics(out, insured, path);
  writeReferences(out, insured.references);
}

/** A provider of a claim or line; PRV only where the guide has it. */
export function writeProvider(
  out: SegmentWriter,
  entity: string,
  provider: Written<Provider> | undefined,
  taxonomyRole?: string,
): void {
  if (!provider) return;
  writeParty(out, entity, provider, 'XX');
  if (taxonomyRole) writeTaxonomy(out, taxonomyRole, provider.taxonomy);
  writeAddress(out, provider.address);
  writeReferences(out, provider.references);
  writeContact(out, 'IC', provider.contact);
}
