import { CONTACT, DELIVERY } from '../layout/remittance.js';
import type { Fields } from '../layout/fields.js';
import type { Segment } from '../core/segment.js';
import type { ReportFinding } from '../types/finding.js';
import type { TransactionSet } from '../types/common.js';
import type { RemittanceContact, RemittanceDelivery } from '../types/remittance-parts.js';
import type { BankAccount, Remittance } from '../types/remittance.js';
import { assign, readAddress, readReference } from './parts.js';
import { money } from './money.js';

/** Collects what stands before the first claim of an 835: BPR, TRN, payer (1000A) and payee (1000B). */
export class RemittanceHeaderBuilder {
  private readonly remittance: Remittance;
  /** BPR11. */
  private supplement = '';
  private party: 'payer' | 'payee' | undefined;

  constructor(
    set: TransactionSet,
    private readonly report: ReportFinding,
  ) {
    this.remittance = {
      kind: 'remittance',
      set,
      handlingCode: '',
      paymentCents: 0,
      creditOrDebit: '',
      paymentMethod: '',
      traceNumber: '',
      payerId: '',
      payer: { contacts: [], references: [] },
      payee: { references: [] },
      at: set.at,
    };
  }

  segment(segment: Segment): void {
    const { remittance } = this;
    switch (segment.tag) {
      case 'BPR':
        return this.payment(segment);
      case 'TRN':
        remittance.traceNumber = segment.element(2);
        remittance.payerId = segment.element(3);
        assign(remittance, 'originatingCompanySupplement', segment.element(4));
        return;
      case 'DTM':
        if (segment.element(1) === '405') assign(remittance, 'productionDate', segment.date(2));
        return;
      case 'N1':
        return this.name(segment);
      case 'N3':
      case 'N4':
        if (this.party)
          remittance[this.party].address = readAddress(segment, remittance[this.party].address);
        return;
      case 'PER':
        if (this.party === 'payer') remittance.payer.contacts.push(contactOf(segment));
        return;
      case 'RDM':
        if (this.party === 'payee') remittance.payee.delivery = deliveryOf(segment);
        return;
      case 'CUR':
        assign(remittance, 'currency', segment.element(2));
        return;
      case 'REF':
        return this.reference(segment);
      default:
    }
  }

  finish(): Remittance {
    const { remittance, supplement } = this;
    const usual = remittance.senderAccount && remittance.originatingCompanySupplement;
    if (supplement !== (usual ?? '')) remittance.paymentSupplement = supplement;
    return remittance;
  }

  private payment(segment: Segment): void {
    const { remittance } = this;
    remittance.at = segment.at;
    remittance.handlingCode = segment.element(1);
    remittance.paymentCents = money(segment, 2, this.report);
    remittance.creditOrDebit = segment.element(3);
    remittance.paymentMethod = segment.element(4);
    assign(remittance, 'paymentFormat', segment.element(5));
    assign(remittance, 'originatorId', segment.element(10));
    this.supplement = segment.element(11);
    assign(remittance, 'paymentDate', segment.date(16));
    const sender = account(segment, 6);
    const receiver = account(segment, 12);
    if (sender) remittance.senderAccount = sender;
    if (receiver) remittance.receiverAccount = receiver;
  }

  private name(segment: Segment): void {
    const entity = segment.element(1);
    this.party = entity === 'PR' ? 'payer' : entity === 'PE' ? 'payee' : undefined;
    const { payer, payee } = this.remittance;
    const qualifier = segment.element(3);
    if (this.party === 'payer') {
      assign(payer, 'name', segment.element(2));
      assign(payer, 'id', segment.element(4));
    } else if (this.party === 'payee') {
      assign(payee, 'name', segment.element(2));
      if (qualifier === 'XX') assign(payee, 'npi', segment.element(4));
      else if (qualifier === 'FI') assign(payee, 'taxId', segment.element(4));
      else if (qualifier === 'XV') assign(payee, 'planId', segment.element(4));
      else if (qualifier) payee.references.push({ qualifier, value: segment.element(4) });
    }
  }

  private reference(segment: Segment): void {
    const { remittance } = this;
    const { qualifier, value } = readReference(segment);
    if (this.party === undefined) {
      if (qualifier === 'EV') assign(remittance, 'receiverId', value);
      if (qualifier === 'F2') assign(remittance, 'versionId', value);
    } else if (this.party === 'payer') {
      remittance.payer.references.push({ qualifier, value });
      if (qualifier === '2U' && !remittance.payer.id) remittance.payer.id = value;
    } else {
      if (qualifier === 'TJ' && !remittance.payee.taxId) remittance.payee.taxId = value;
      else remittance.payee.references.push({ qualifier, value });
    }
  }
}

function account(segment: Segment, first: number): BankAccount | undefined {
  const [bankIdQualifier, bankId, accountType, number] = [0, 1, 2, 3].map((n) =>
    segment.element(first + n),
  ) as [string, string, string, string];
  if (!bankIdQualifier && !bankId && !accountType && !number) return undefined;
  const result: BankAccount = { bankIdQualifier, bankId, account: number };
  assign(result, 'accountType', accountType);
  return result;
}

function contactOf(segment: Segment): RemittanceContact {
  const contact: RemittanceContact = {};
  CONTACT.read(segment, contact as Fields);
  return contact;
}

function deliveryOf(segment: Segment): RemittanceDelivery {
  const delivery: RemittanceDelivery = { method: '' };
  DELIVERY.read(segment, delivery as unknown as Fields);
  return delivery;
}
