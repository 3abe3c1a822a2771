import type { Written } from '../types/common.js';
import type {
  BankAccount,
  ProviderAdjustment,
  Remittance,
  RemittanceClaim,
} from '../types/remittance.js';
import type { Envelope } from './envelope.js';
import {
  FLUSH_AT,
  writeInterchange,
  type FieldCheck,
  type Items,
  type SetBody,
  type X12Output,
} from './output.js';
import { writeAddress, writeContact, writeReference, writeReferences } from './parts.js';
import { writeClaim } from './remittance-claim.js';
import { day, money, need, type ElementValue, type SegmentWriter } from './segment-writer.js';
import { X12WriteError } from './write-error.js';

const KIND = { functionalId: 'HP', type: '835', version: '005010X221A1', versionInSet: false };

type Claim = Written<RemittanceClaim>;

/** One check or EFT with its claims: becomes one transaction set. */
export interface RemittanceInput {
  remittance: Written<Remittance>;
  claims: Items<Claim>;
  providerAdjustments?: readonly Written<ProviderAdjustment>[];
}

/**
 * Writes remittances (835, 005010X221A1), one transaction set each. Claims are taken and written one by one. The
 * amounts are written as they are given: balance them with `balanceClaim` and `balanceCheck`. Throws X12WriteError,
 * naming the field, for what cannot be written.
 */
export function writeRemittances(
  envelope: Envelope,
  remittances: Items<RemittanceInput>,
): X12Output {
  return writeInterchange(envelope, KIND, async function* (check) {
    let index = 0;
    for await (const input of remittances) yield body(input, `remittances[${index++}]`, check);
    if (index === 0) throw new X12WriteError('remittances', 'must not be empty');
  });
}

function body(input: RemittanceInput, path: string, check: FieldCheck): SetBody {
  return {
    async *write(out) {
      check(input.remittance, `${path}.remittance`);
      check(input.providerAdjustments, `${path}.providerAdjustments`);
      out.path = path;
      writePayment(out, input.remittance, `${path}.remittance`);
      const claims = new ClaimWriter(out, path, check);
      if (Symbol.iterator in input.claims) {
        for (const claim of input.claims) {
          claims.write(claim);
          if (out.pending >= FLUSH_AT) yield;
        }
      } else {
        for await (const claim of input.claims) {
          claims.write(claim);
          if (out.pending >= FLUSH_AT) yield;
        }
      }
      out.path = path;
      writeProviderAdjustments(out, input.providerAdjustments ?? [], path);
      out.path = '';
    },
  };
}

/** Writes the claims of one set; an LX begins each group of them. */
class ClaimWriter {
  private index = 0;
  private group: string | undefined;

  constructor(
    private readonly out: SegmentWriter,
    private readonly path: string,
    private readonly check: FieldCheck,
  ) {}

  write(claim: Claim): void {
    const { out } = this;
    const path = (out.path = `${this.path}.claims[${this.index++}]`);
    const group = claim.groupNumber ?? this.group ?? '1';
    try {
      if (group !== this.group) out.segment('LX', group);
      writeClaim(out, claim, path);
    } catch (error) {
      // Names the field where a text or amount is what cannot be written.
      this.check(claim, path);
      throw error;
    }
    this.group = group;
  }
}

function account(value: BankAccount | undefined): ElementValue[] {
  return value
    ? [value.bankIdQualifier, value.bankId, value.accountType, value.account]
    : [undefined, undefined, undefined, undefined];
}

function writePayment(out: SegmentWriter, remittance: Written<Remittance>, path: string): void {
  const { payer, payee } = remittance;
  out.segment(
    'BPR',
    need(remittance.handlingCode, `${path}.handlingCode`),
    money(remittance.paymentCents, `${path}.paymentCents`),
    need(remittance.creditOrDebit, `${path}.creditOrDebit`),
    need(remittance.paymentMethod, `${path}.paymentMethod`),
    remittance.paymentFormat,
    ...account(remittance.senderAccount),
    remittance.originatorId,
    remittance.senderAccount ? remittance.originatingCompanySupplement : undefined,
    ...account(remittance.receiverAccount),
    need(day(remittance.paymentDate, `${path}.paymentDate`), `${path}.paymentDate`),
  );
  const trace = need(remittance.traceNumber, `${path}.traceNumber`);
  out.segment(
    'TRN',
    '1',
    trace,
    need(remittance.payerId, `${path}.payerId`),
    remittance.originatingCompanySupplement,
  );
  writeReference(out, 'EV', remittance.receiverId);
  writeReference(out, 'F2', remittance.versionId);
  if (remittance.productionDate)
    out.segment('DTM', '405', day(remittance.productionDate, `${path}.productionDate`));
  const references = payer.references ?? [];
  const payerId = references.some(
    ({ qualifier, value }) => qualifier === '2U' && value === payer.id,
  )
    ? undefined
    : payer.id;
  out.segment(
    'N1',
    'PR',
    need(payer.name, `${path}.payer.name`),
    payerId ? 'XV' : undefined,
    payerId,
  );
  writeAddress(out, payer.address);
  writeReferences(out, references);
  for (const contact of payer.contacts ?? []) writeContact(out, contact.url ? 'IC' : 'BL', contact);
  writePayee(out, payee, path);
}

function writePayee(out: SegmentWriter, payee: Written<Remittance>['payee'], path: string): void {
  const [qualifier, id] = payee.npi ? ['XX', payee.npi] : ['FI', payee.taxId];
  out.segment(
    'N1',
    'PE',
    need(payee.name, `${path}.payee.name`),
    qualifier,
    need(id, `${path}.payee.npi`),
  );
  writeAddress(out, payee.address);
  if (payee.npi) writeReference(out, 'TJ', payee.taxId);
  writeReferences(out, payee.references);
}

/** PLB: up to six adjustments of one provider and fiscal period share a segment. */
function writeProviderAdjustments(
  out: SegmentWriter,
  adjustments: readonly Written<ProviderAdjustment>[],
  path: string,
): void {
  let key = '';
  let head: ElementValue[] = [];
  let elements: ElementValue[] = [];
  const flush = () => {
    if (elements.length > 0) out.segment('PLB', ...head, ...elements);
    elements = [];
  };
  adjustments.forEach((adjustment, index) => {
    const at = `${path}.providerAdjustments[${index}]`;
    const next = `${adjustment.providerId} ${adjustment.fiscalPeriodEnd}`;
    if (next !== key || elements.length >= 12) flush();
    key = next;
    head = [
      need(adjustment.providerId, `${at}.providerId`),
      day(adjustment.fiscalPeriodEnd, `${at}.fiscalPeriodEnd`),
    ];
    elements.push(
      [need(adjustment.reason, `${at}.reason`), adjustment.reference],
      money(adjustment.cents, `${at}.cents`),
    );
  });
  flush();
}
