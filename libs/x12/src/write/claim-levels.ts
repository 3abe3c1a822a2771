import type { Written } from '../types/common.js';
import type { Insured, ProfessionalClaim, Provider } from '../types/claim.js';
import {
  Hierarchy,
  writeAddress,
  writeContact,
  writeDemographics,
  writeParty,
  writeReference,
  writeReferences,
} from './parts.js';
import { need, type SegmentWriter } from './segment-writer.js';
import { X12WriteError } from './write-error.js';

type Claim = Written<ProfessionalClaim>;

/** Writes the levels above a claim (billing provider, subscriber, patient) when they change. */
export class BillingLevels {
  private readonly hierarchy = new Hierarchy();
  private billing = { key: '', number: 0 };
  private subscriber = { key: '', number: 0 };
  private patientKey = '';

  constructor(private readonly out: SegmentWriter) {}

  /** Makes the levels those of the claim. */
  enter(claim: Claim, path: string): void {
    const billingKey = JSON.stringify([claim.billingProvider, claim.payToAddress]);
    if (billingKey !== this.billing.key) {
      this.billing = {
        key: billingKey,
        number: this.hierarchy.add(this.out, undefined, '20', true),
      };
      this.subscriber.key = '';
      writeBilling(this.out, claim, path);
    }
    const { coverage, subscriber, payer, payerAddress, payerReferences, patient } = claim;
    const subscriberKey = JSON.stringify([
      coverage,
      subscriber,
      payer,
      payerAddress,
      payerReferences,
      patient !== undefined,
    ]);
    if (subscriberKey !== this.subscriber.key) {
      const number = this.hierarchy.add(this.out, this.billing.number, '22', patient !== undefined);
      this.subscriber = { key: subscriberKey, number };
      this.patientKey = '';
      writeSubscriber(this.out, claim, path);
    }
    if (!patient) return;
    const patientKey = JSON.stringify(patient);
    if (patientKey === this.patientKey) return;
    this.patientKey = patientKey;
    this.hierarchy.add(this.out, this.subscriber.number, '23', false);
    this.out.segment('PAT', need(patient.relationship, `${path}.patient.relationship`));
    writeInsured(this.out, 'QC', patient, `${path}.patient`);
  }
}

function writeBilling(out: SegmentWriter, claim: Claim, path: string): void {
  const provider = claim.billingProvider;
  if (provider.taxonomy) out.segment('PRV', 'BI', 'PXC', provider.taxonomy);
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
  out.segment(
    'SBR',
    need(coverage.sequence, `${path}.coverage.sequence`),
    coverage.relationship,
    coverage.groupNumber,
    coverage.groupName,
    coverage.insuranceType,
    undefined,
    undefined,
    undefined,
    coverage.filingIndicator,
  );
  need(subscriber.name, `${path}.subscriber.name`);
  writeInsured(out, 'IL', subscriber, `${path}.subscriber`, 'MI');
  need(claim.payer.id, `${path}.payer.id`);
  writeParty(out, 'PR', claim.payer, 'PI');
  writeAddress(out, claim.payerAddress);
  writeReferences(out, claim.payerReferences);
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
  if (taxonomyRole && provider.taxonomy) out.segment('PRV', taxonomyRole, 'PXC', provider.taxonomy);
  writeAddress(out, provider.address);
  writeReferences(out, provider.references);
  writeContact(out, 'IC', provider.contact);
}
