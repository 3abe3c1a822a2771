/** What an 835 has before its claims: payment, payer and payee. */
import { CONTACT, DELIVERY } from '../layout/remittance.js';
import type { Fields } from '../layout/fields.js';
import type { Written } from '../types/common.js';
import type { RemittanceContact } from '../types/remittance-parts.js';
import type { BankAccount, Remittance } from '../types/remittance.js';
import { writeAddress, writeReference, writeReferences } from './parts.js';
import { day, money, need, type ElementValue, type SegmentWriter } from './segment-writer.js';

/** BPR, TRN and what follows them, up to the payee. */
export function writeRemittanceHeader(
  out: SegmentWriter,
  remittance: Written<Remittance>,
  path: string,
): void {
  writePayment(out, remittance, path);
  if (remittance.currency) out.segment('CUR', 'PR', remittance.currency);
  writeReference(out, 'EV', remittance.receiverId);
  writeReference(out, 'F2', remittance.versionId);
  if (remittance.productionDate)
    out.segment('DTM', '405', day(remittance.productionDate, `${path}.productionDate`));
  writePayer(out, remittance.payer, `${path}.payer`);
  writePayee(out, remittance.payee, `${path}.payee`);
}

/** PER; the guide has business contacts first and the web site last. */
export function writeContacts(
  out: SegmentWriter,
  contacts: readonly Written<RemittanceContact>[] | undefined,
  usual: (contact: Written<RemittanceContact>) => string,
  path: string,
): void {
  if (contacts === undefined) return;
  const purposes = contacts.map((contact) => contact.purpose ?? usual(contact));
  for (const isNext of [isBusiness, isOther, isWebSite])
    contacts.forEach((contact, index) => {
      const purpose = purposes[index]!;
      if (!isNext(purpose)) return;
      const values = CONTACT.valuesOf({ ...contact, purpose } as Fields, `${path}[${index}]`);
      out.segment('PER', ...values);
    });
}

const isBusiness = (purpose: string) => purpose === 'CX';
const isWebSite = (purpose: string) => purpose === 'IC';
const isOther = (purpose: string) => !isBusiness(purpose) && !isWebSite(purpose);

function writePayment(out: SegmentWriter, remittance: Written<Remittance>, path: string): void {
  const { senderAccount, originatingCompanySupplement } = remittance;
  out.segment(
    'BPR',
    need(remittance.handlingCode, `${path}.handlingCode`),
    money(remittance.paymentCents, `${path}.paymentCents`),
    need(remittance.creditOrDebit, `${path}.creditOrDebit`),
    need(remittance.paymentMethod, `${path}.paymentMethod`),
    remittance.paymentFormat,
    ...account(senderAccount),
    remittance.originatorId,
    remittance.paymentSupplement ?? (senderAccount ? originatingCompanySupplement : undefined),
    ...account(remittance.receiverAccount),
    need(day(remittance.paymentDate, `${path}.paymentDate`), `${path}.paymentDate`),
  );
  const trace = need(remittance.traceNumber, `${path}.traceNumber`);
  const payerId = need(remittance.payerId, `${path}.payerId`);
  out.segment('TRN', '1', trace, payerId, originatingCompanySupplement);
}

function account(value: BankAccount | undefined): ElementValue[] {
  return value
    ? [value.bankIdQualifier, value.bankId, value.accountType, value.account]
    : [undefined, undefined, undefined, undefined];
}

function writePayer(out: SegmentWriter, payer: Written<Remittance>['payer'], path: string): void {
  const references = payer.references ?? [];
  const isReference = references.some(
    ({ qualifier, value }) => qualifier === '2U' && value === payer.id,
  );
  const id = isReference ? undefined : payer.id;
  out.segment('N1', 'PR', need(payer.name, `${path}.name`), id ? 'XV' : undefined, id);
  writeAddress(out, payer.address);
  writeReferences(out, references);
  const usual = ({ url }: { url?: string }) => (url ? 'IC' : 'BL');
  writeContacts(out, payer.contacts, usual, `${path}.contacts`);
}

function writePayee(out: SegmentWriter, payee: Written<Remittance>['payee'], path: string): void {
  const { npi, planId, taxId } = payee;
  const [qualifier, id] = npi ? ['XX', npi] : planId ? ['XV', planId] : ['FI', taxId];
  out.segment('N1', 'PE', need(payee.name, `${path}.name`), qualifier, need(id, `${path}.npi`));
  writeAddress(out, payee.address);
  if (qualifier !== 'FI') writeReference(out, 'TJ', taxId);
  writeReferences(out, payee.references);
  if (payee.delivery) {
    const values = DELIVERY.valuesOf(payee.delivery as unknown as Fields, `${path}.delivery`);
    out.segment('RDM', ...values);
  }
}
