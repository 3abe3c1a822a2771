import type { Written } from '../types/common.js';
import type { ClaimLevels } from '../types/claim-parts.js';
import type { ClaimCoverage, Insured, Provider } from '../types/claim-people.js';
import { NOTHING_KEPT, type KeptParts } from './kept-parts.js';
import {
  Hierarchy,
  writeAddress,
  writeContact,
  writeDemographics,
  writeParty,
  writeReference,
  writeReferences,
} from './parts.js';
import { isSame } from './same.js';
import { segmentForm } from './segment-form.js';
import { day, need, quantity, type SegmentWriter } from './segment-writer.js';
import { X12WriteError } from './write-error.js';

type Levels = Written<ClaimLevels>;

const SBR = segmentForm('SBR');
const PRV = segmentForm('PRV');

/** Writes the levels above a claim (billing provider, subscriber, patient) when they change. */
export class BillingLevels {
  private readonly hierarchy = new Hierarchy();
  private billingNumber = 0;
  private subscriberNumber = 0;
  /** The claim whose levels are open, and what of them is written as it was read. */
  private open: Levels | undefined;
  private kept: KeptParts = NOTHING_KEPT;

  constructor(private readonly out: SegmentWriter) {}

  /** Makes the levels those of the claim. */
  enter(claim: Levels, path: string, kept: KeptParts = NOTHING_KEPT): void {
    const { out, hierarchy, open, kept: before } = this;
    const { patient } = claim;
    this.open = claim;
    this.kept = kept;
    const sameBilling =
      open !== undefined && (sameText(before.billing, kept.billing) ?? sharesBilling(open, claim));
    if (!sameBilling) {
      this.billingNumber = hierarchy.add(out, undefined, '20', true);
      if (kept.billing) writeKept(out, kept.billing);
      else writeBilling(out, claim, path);
    }
    const sameSubscriber =
      sameBilling &&
      (sameText(before.subscriber, kept.subscriber) ?? sharesSubscriber(open, claim));
    if (!sameSubscriber) {
      const hasChild = kept.subscriber ? kept.hasChild : patient !== undefined;
      this.subscriberNumber = hierarchy.add(out, this.billingNumber, '22', hasChild);
      if (kept.subscriber) writeKept(out, kept.subscriber);
      else writeSubscriber(out, claim, path);
    }
    if (!patient) return;
    if (sameSubscriber && (sameText(before.patient, kept.patient) ?? isSame(open.patient, patient)))
      return;
    hierarchy.add(out, this.subscriberNumber, '23', false);
    if (kept.patient) return writeKept(out, kept.patient);
    writePatientFacts(
      out,
      patient,
      need(patient.relationship, path, '.patient.relationship'),
      `${path}.patient`,
    );
    writeInsured(out, 'QC', patient, `${path}.patient`);
  }
}

/** Whether two levels are the same one of a file; undefined when neither is written as it was read. */
function sameText(
  a: readonly string[] | undefined,
  b: readonly string[] | undefined,
): boolean | undefined {
  return a === undefined && b === undefined ? undefined : isSame(a, b);
}

/** Segments of a level as they were read, but for its HL. */
function writeKept(out: SegmentWriter, segments: readonly string[]): void {
  for (let index = 1; index < segments.length; index++) out.raw([segments[index]!]);
}

function sharesBilling(a: Levels, b: Levels): boolean {
  return (
    isSame(a.billingProvider, b.billingProvider) &&
    isSame(a.payToAddress, b.payToAddress) &&
    a.payToPerson === b.payToPerson &&
    a.currency === b.currency &&
    isSame(a.payToPlan, b.payToPlan)
  );
}

function sharesSubscriber(a: Levels, b: Levels): boolean {
  return (
    (a.patient === undefined) === (b.patient === undefined) &&
    // Nearly always the first difference.
    a.subscriber.id === b.subscriber.id &&
    isSame(a.subscriber, b.subscriber) &&
    isSame(a.coverage, b.coverage) &&
    isSame(a.payer, b.payer) &&
    isSame(a.payerAddress, b.payerAddress) &&
    isSame(a.payerReferences, b.payerReferences)
  );
}

function writeBilling(out: SegmentWriter, claim: Levels, path: string): void {
  const provider = claim.billingProvider;
  writeTaxonomy(out, 'BI', provider.taxonomy);
  if (claim.currency) out.segment('CUR', '85', claim.currency);
  need(provider.name, path, '.billingProvider.name');
  need(provider.address?.line1, path, '.billingProvider.address.line1');
  writeParty(out, '85', provider, 'XX');
  writeAddress(out, provider.address);
  writeReference(
    out,
    provider.taxIdIsSsn ? 'SY' : 'EI',
    need(provider.taxId, path, '.billingProvider.taxId'),
  );
  writeReferences(out, provider.references);
  writeContact(out, 'IC', provider.contact);
  writeContact(out, 'IC', provider.otherContact);
  if (claim.payToAddress) {
    out.segment('NM1', '87', (claim.payToPerson ?? provider.person) ? '1' : '2');
    writeAddress(out, claim.payToAddress);
  }
  const plan = claim.payToPlan;
  if (!plan) return;
  writeParty(out, 'PE', plan, 'PI');
  writeAddress(out, plan.address);
  writeReferences(out, plan.references);
  writeReference(out, 'EI', need(plan.taxId, path, '.payToPlan.taxId'));
}

function writeSubscriber(out: SegmentWriter, claim: Levels, path: string): void {
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
  writePatientFacts(out, subscriber, undefined, `${path}.subscriber`);
  need(subscriber.name, path, '.subscriber.name');
  writeInsured(out, 'IL', subscriber, `${path}.subscriber`, 'MI');
  need(claim.payer.id, path, '.payer.id');
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
  out.code(role);
  out.code('PXC');
  out.text(taxonomy);
  out.end();
}

/** PAT, when it says anything. */
function writePatientFacts(
  out: SegmentWriter,
  { deathDate, weightPounds, pregnant }: Written<Insured>,
  relationship: string | undefined,
  path: string,
): void {
  if (!relationship && !deathDate && weightPounds === undefined && !pregnant) return;
  out.segment(
    'PAT',
    relationship,
    undefined,
    undefined,
    undefined,
    deathDate ? 'D8' : undefined,
    deathDate ? day(deathDate, path, '.deathDate') : undefined,
    weightPounds === undefined ? undefined : '01',
    quantity(weightPounds, `${path}.weightPounds`),
    pregnant ? 'Y' : undefined,
  );
}

/** NM1 with address, demographics, references and contact. */
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
  writeContact(out, 'IC', insured.contact);
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
