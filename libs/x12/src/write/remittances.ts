import type { DateRange, Written } from '../types/common.js';
import type {
  BankAccount,
  ProviderAdjustment,
  Remittance,
  RemittanceClaim,
  RemittanceLine,
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
import { segmentForm } from './segment-form.js';
import {
  writeAmount,
  writeProcedure,
  writeAddress,
  writeAdjustments,
  writeContact,
  writeParty,
  writeReference,
  writeReferences,
} from './parts.js';
import { day, money, need, type ElementValue, type SegmentWriter } from './segment-writer.js';
import { X12WriteError } from './write-error.js';

const KIND = { functionalId: 'HP', type: '835', version: '005010X221A1', versionInSet: false };

type Claim = Written<RemittanceClaim>;

const CLP = segmentForm('CLP');
const SVC = segmentForm('SVC');
const DTM = segmentForm('DTM');
const LQ = segmentForm('LQ');

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

function writeClaim(out: SegmentWriter, claim: Claim, path: string): void {
  out.begin(CLP);
  out.text(need(claim.patientControlNumber, path, '.patientControlNumber'));
  out.text(need(claim.status, path, '.status'));
  out.cents(claim.chargeCents);
  out.cents(claim.paidCents);
  out.cents(claim.patientResponsibilityCents || undefined);
  out.text(claim.filingIndicator);
  out.text(need(claim.payerClaimNumber, path, '.payerClaimNumber'));
  out.text(claim.facilityType);
  out.text(claim.frequency);
  out.nothing();
  out.text(claim.drg);
  out.end();
  writeAdjustments(out, claim.adjustments, path);
  writeNames(out, claim, path);
  writeRemarks(out, claim.remarkCodes ?? [], path);
  writeReferences(out, claim.otherReferences);
  writeRange(out, '232', '233', claim.serviceDates, path, '.serviceDates');
  const { coverageExpirationDate, receivedDate } = claim;
  if (coverageExpirationDate)
    writeDate(out, '036', coverageExpirationDate, path, '.coverageExpirationDate');
  if (receivedDate) writeDate(out, '050', receivedDate, path, '.receivedDate');
  for (const { qualifier, cents } of claim.amounts ?? []) writeAmount(out, qualifier, cents);
  const lines = claim.lines ?? [];
  for (let index = 0; index < lines.length; index++)
    writeLine(out, lines[index]!, `${path}.lines[${index}]`);
}

function writeNames(out: SegmentWriter, claim: Claim, path: string): void {
  if (!claim.patient) throw new X12WriteError(`${path}.patient`, 'is required');
  writeParty(out, 'QC', claim.patient, 'MI');
  if (claim.subscriber) writeParty(out, 'IL', claim.subscriber, 'MI');
  if (claim.correctedPatient) writeParty(out, '74', claim.correctedPatient, 'C');
  if (claim.renderingProvider) writeParty(out, '82', claim.renderingProvider, 'XX');
  if (claim.crossoverPayer) writeParty(out, 'TT', claim.crossoverPayer, 'PI');
  if (claim.priorityPayer) writeParty(out, 'PR', claim.priorityPayer, 'PI');
}

/** Claim remark codes of a professional claim stand in MOA03 to MOA07. */
function writeRemarks(out: SegmentWriter, codes: readonly string[], path: string): void {
  if (codes.length > 5) throw new X12WriteError(`${path}.remarkCodes`, 'must be at most 5 codes');
  if (codes.length > 0) out.segment('MOA', undefined, undefined, ...codes);
}

/** DTM. */
function writeDate(
  out: SegmentWriter,
  qualifier: string,
  date: string,
  path: string,
  field: string,
): void {
  out.begin(DTM);
  out.text(qualifier);
  out.text(day(date, path, field));
  out.end();
}

function writeRange(
  out: SegmentWriter,
  start: string,
  end: string,
  range: DateRange | undefined,
  path: string,
  field: string,
): void {
  if (!range) return;
  writeDate(out, start, range.from, path, field);
  writeDate(out, end, range.to, path, field);
}

function writeLine(out: SegmentWriter, line: Written<RemittanceLine>, path: string): void {
  need(line.procedure.code, path, '.procedure.code');
  out.begin(SVC);
  writeProcedure(out, line.procedure);
  out.cents(line.chargeCents);
  out.cents(line.paidCents);
  out.text(line.revenueCode);
  out.quantity(line.units);
  writeProcedure(out, line.billedProcedure);
  out.quantity(line.billedUnits);
  out.end();
  const { dates } = line;
  if (dates && dates.from === dates.to) writeDate(out, '472', dates.from, path, '.dates');
  else writeRange(out, '150', '151', dates, path, '.dates');
  writeAdjustments(out, line.adjustments, path);
  writeReferences(out, line.references);
  writeReference(out, '6R', line.lineControlNumber);
  for (const { qualifier, cents } of line.amounts ?? []) writeAmount(out, qualifier, cents);
  for (const code of line.remarkCodes ?? []) writeReference(out, 'HE', code, LQ);
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
