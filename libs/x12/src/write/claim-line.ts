import type { Written } from '../types/common.js';
import type {
  AmbulanceTransport,
  AnsweredForm,
  ClaimLine,
  MedicalEquipment,
} from '../types/claim.js';
import { writeLineNumber, writePointers } from './claim-common.js';
import { writeProvider } from './claim-levels.js';
import {
  orderOf,
  otherDates,
  otherReferences,
  referencesBefore,
  writeAmountOf,
  writeAttachments,
  writeCertifications,
  writeContract,
  writeDrug,
  writeFixedFormat,
  writeLineAdjudications,
  writeRepricing,
} from './claim-parts.js';
import { segmentForm } from './segment-form.js';
import { procedureElement, writeDates, writeProcedure, writeReference } from './parts.js';
import { day, money, need, quantity, type SegmentWriter } from './segment-writer.js';

type Line = Written<ClaimLine>;

const SV1 = segmentForm('SV1');

const REFERENCES = orderOf('9B 9D G1 6R EW X4 F4 BT 9F');

/** Loop 2400 and what is below it. */
export function writeClaimLine(out: SegmentWriter, line: Line, path: string): void {
  need(line.procedure.code, path, '.procedure.code');
  writeLineNumber(out, line.number);
  writeService(out, line);
  if (line.equipment) writeEquipment(out, line.equipment, `${path}.equipment`);
  writeAttachments(out, line.attachments);
  writeTransport(out, line.ambulance, path);
  const renewal = line.equipmentCertification;
  if (renewal) {
    const months = quantity(renewal.months, `${path}.equipmentCertification.months`);
    out.segment('CR3', renewal.type, 'MO', months);
  }
  writeCertifications(out, line.certifications);
  writeDates(out, '472', line.dates, path, '.dates');
  otherDates(out, line.otherDates, 0, path);
  writeMeasures(out, line, path);
  writeContract(out, line.contract, path);
  const next = referencesBefore(out, line.references, 0, '6R', REFERENCES);
  writeReference(out, '6R', line.lineControlNumber);
  otherReferences(out, line.references, next);
  writeAmountOf(out, 'T', line.salesTaxCents, path, '.salesTaxCents');
  writeAmountOf(out, 'F4', line.postageCents, path, '.postageCents');
  writeFixedFormat(out, line.fixedFormat);
  if (line.note) out.segment('NTE', line.noteQualifier ?? 'ADD', line.note);
  if (line.repricerNote) out.segment('NTE', 'TPO', line.repricerNote);
  const purchase = line.purchasedService;
  if (purchase)
    out.segment(
      'PS1',
      purchase.providerId,
      money(purchase.cents, `${path}.purchasedService.cents`),
    );
  writeRepricing(out, line.repricing, path);
  writeDrug(out, line, path);
  writeLineProviders(out, line);
  writeLineAdjudications(out, line.adjudications, path);
  if (line.forms) for (const form of line.forms) writeForm(out, form, `${path}.forms`);
}

function writeService(out: SegmentWriter, line: Line): void {
  out.begin(SV1);
  writeProcedure(out, line.procedure);
  out.cents(line.chargeCents);
  out.text(line.unit);
  out.quantity(line.units);
  out.text(line.placeOfService);
  out.nothing();
  writePointers(out, line.pointers);
  out.nothing();
  out.text(line.emergency ? 'Y' : undefined);
  if (line.epsdt || line.familyPlanning || line.copayExempt) {
    out.nothing();
    out.text(line.epsdt ? 'Y' : undefined);
    out.text(line.familyPlanning ? 'Y' : undefined);
    out.nothing();
    out.nothing();
    out.text(line.copayExempt ? '0' : undefined);
  }
  out.end();
}

/** CR1 of a claim or line; nothing without its reason. */
export function writeTransport(
  out: SegmentWriter,
  ambulance: Written<AmbulanceTransport> | undefined,
  path: string,
): void {
  if (!ambulance?.reason) return;
  const weight = quantity(ambulance.weightPounds, `${path}.ambulance.weightPounds`);
  out.segment(
    'CR1',
    weight === undefined ? undefined : 'LB',
    weight,
    undefined,
    ambulance.reason,
    'DH',
    quantity(ambulance.miles ?? 0, `${path}.ambulance.miles`),
    undefined,
    undefined,
    ambulance.roundTripPurpose,
    ambulance.stretcherPurpose,
  );
}

/** SV5. */
function writeEquipment(
  out: SegmentWriter,
  equipment: Written<MedicalEquipment>,
  path: string,
): void {
  out.segment(
    'SV5',
    procedureElement(equipment.procedure),
    'DA',
    quantity(equipment.days, `${path}.days`),
    money(equipment.rentalCents, `${path}.rentalCents`),
    money(equipment.purchaseCents, `${path}.purchaseCents`),
    equipment.rentalFrequency,
  );
}

/** QTY and MEA. */
function writeMeasures(out: SegmentWriter, line: Line, path: string): void {
  const patients = line.ambulance?.patients;
  if (patients !== undefined)
    out.segment('QTY', 'PT', quantity(patients, `${path}.ambulance.patients`));
  if (line.obstetricUnits !== undefined)
    out.segment('QTY', 'FL', quantity(line.obstetricUnits, `${path}.obstetricUnits`));
  if (!line.testResults) return;
  for (const { category, qualifier, value } of line.testResults)
    out.segment('MEA', category, qualifier, quantity(value, `${path}.testResults`));
}

/** Loops 2420A to H. */
function writeLineProviders(out: SegmentWriter, line: Line): void {
  writeProvider(out, '82', line.renderingProvider, 'PE');
  writeProvider(out, 'QB', line.purchasedServiceProvider);
  writeProvider(out, '77', line.serviceFacility);
  writeProvider(out, 'DQ', line.supervisingProvider);
  writeProvider(out, 'DK', line.orderingProvider);
  writeProvider(out, 'DN', line.referringProvider);
  writeProvider(out, 'P3', line.primaryCareProvider);
  writeProvider(out, 'PW', line.ambulance?.pickUp);
  writeProvider(out, '45', line.ambulance?.dropOff);
}

/** LQ and FRM. */
function writeForm(out: SegmentWriter, form: Written<AnsweredForm>, path: string): void {
  out.segment('LQ', form.qualifier, form.code);
  for (const { question, answer, text, date, percent } of form.answers ?? [])
    out.segment(
      'FRM',
      question,
      answer,
      text,
      day(date, path, '.date'),
      quantity(percent, `${path}.percent`),
    );
}
