import type { AnsweredForm, ClaimLine, FormAnswer, MedicalEquipment } from '../../types/claim.js';
import type { Provider } from '../../types/claim-people.js';
import type { ReportFinding } from '../../types/finding.js';
import { packTag } from '../../core/tags.js';
import type { Position } from '../../types/common.js';
import { ambulanceOf, readAmbulance } from './ambulance.js';
import {
  ADD,
  AMT,
  attachmentOf,
  certificationOf,
  CN1,
  contractOf,
  CRC,
  CTP,
  DTP,
  HCP,
  K3,
  LIN,
  NTE,
  PWK,
  quantityOf,
  readDrugCode,
  readDrugQuantity,
  readPrescription,
  repricingOf,
  TPO,
  withFixedFormat,
  YES,
} from './claim-facts.js';
import type { LinePlace } from './claim-set.js';
import { readProvider, REF, NM1, providerOf } from './claim-people.js';
import { adjudicationOf, readAdjudication, SVD } from './line-adjudication.js';
import { append, appendTo, none } from './lists.js';
import { pointersOf } from './components.js';
import { datesOf, moneyOf, NO_PROCEDURE, procedureOf, referenceOf } from './parts.js';
import {
  codeOf,
  countOf,
  dayOf,
  optionalCentsOf,
  optionalCodeOf,
  optionalDecimalOf,
  optionalOf,
  pack,
  packedOf,
  textOf,
} from './values.js';

const SV1 = packTag('SV1');
const SV5 = packTag('SV5');
const CR1 = packTag('CR1');
const CR3 = packTag('CR3');
const QTY = packTag('QTY');
const MEA = packTag('MEA');
const PS1 = packTag('PS1');
const LQ = packTag('LQ');
const FRM = packTag('FRM');

const SERVICE = pack('472');
const CONTROL_NUMBER = pack('6R');
const RENDERING = pack('82');
const ORDERING = pack('DK');
const PURCHASED = pack('QB');
const FACILITY = pack('77');
const SUPERVISING = pack('DQ');
const REFERRING = pack('DN');
const PRIMARY_CARE = pack('P3');
const PICK_UP = pack('PW');
const DROP_OFF = pack('45');
const EXEMPT = pack('0');
const PATIENTS = pack('PT');
const OBSTETRIC = pack('FL');
const SALES_TAX = pack('T');
const POSTAGE = pack('F4');

/** LX begins a line. What few lines have its segments add, so that the usual line stays small. */
export function lineOf(row: number, at: Position): ClaimLine {
  return {
    number: Number(textOf(row, 1)) || 0,
    procedure: NO_PROCEDURE,
    chargeCents: 0,
    unit: '',
    units: 0,
    placeOfService: undefined,
    pointers: none(),
    emergency: false,
    dates: NO_DATES,
    otherDates: none(),
    lineControlNumber: undefined,
    ndc: undefined,
    ndcQuantity: undefined,
    ndcUnit: undefined,
    note: undefined,
    references: none(),
    renderingProvider: undefined,
    orderingProvider: undefined,
    adjudications: none(),
    at,
  };
}
const NO_DATES = Object.freeze({ from: '', to: '' });

/** A segment of loop 2400 or of what is below it. */
export function readLine(
  tag: number,
  row: number,
  ordinal: number,
  line: ClaimLine,
  place: LinePlace,
  report: ReportFinding,
): void {
  if (tag === SVD) {
    const adjudication = adjudicationOf(row, ordinal, report);
    place.adjudication = adjudication;
    line.adjudications = append(line.adjudications, adjudication);
  } else if (tag === LQ) line.forms = appendTo(line.forms, formOf(row));
  else if (tag === FRM) addAnswer(row, line.forms?.at(-1));
  else if (place.adjudication) readAdjudication(tag, row, ordinal, place.adjudication);
  else if (tag === NM1) place.provider = lineProvider(row, line);
  else if (place.provider !== undefined) {
    if (place.provider) readProvider(tag, row, ordinal, place.provider);
  } else readLineFact(tag, row, ordinal, line, report);
}

function lineProvider(row: number, line: ClaimLine): Provider | null {
  const entity = packedOf(row, 1);
  if (entity === RENDERING) return (line.renderingProvider = providerOf(row));
  if (entity === ORDERING) return (line.orderingProvider = providerOf(row));
  if (entity === PURCHASED) return (line.purchasedServiceProvider = providerOf(row));
  if (entity === FACILITY) return (line.serviceFacility = providerOf(row));
  if (entity === SUPERVISING) return (line.supervisingProvider = providerOf(row));
  if (entity === REFERRING) return (line.referringProvider = providerOf(row));
  if (entity === PRIMARY_CARE) return (line.primaryCareProvider = providerOf(row));
  if (entity === PICK_UP) return (ambulanceOf(line).pickUp = providerOf(row));
  if (entity === DROP_OFF) return (ambulanceOf(line).dropOff = providerOf(row));
  return null;
}

function readLineFact(
  tag: number,
  row: number,
  ordinal: number,
  line: ClaimLine,
  report: ReportFinding,
): void {
  if (tag === SV1) readService(row, ordinal, line, report);
  else if (tag === DTP) {
    const dates = datesOf(row);
    if (!dates) return;
    if (packedOf(row, 1) === SERVICE) line.dates = dates;
    else line.otherDates = append(line.otherDates, { qualifier: codeOf(row, 1), dates });
  } else if (tag === REF) {
    if (packedOf(row, 1) === CONTROL_NUMBER) line.lineControlNumber = textOf(row, 2);
    else if (!readPrescription(row, line))
      line.references = append(line.references, referenceOf(row));
  } else if (tag === NTE) readNote(row, line);
  else if (tag === LIN) readDrugCode(row, line);
  else if (tag === CTP) readDrugQuantity(row, ordinal, line);
  else readRareFact(tag, row, ordinal, line, report);
}

function readService(row: number, ordinal: number, line: ClaimLine, report: ReportFinding): void {
  line.procedure = procedureOf(row, 1) ?? NO_PROCEDURE;
  line.chargeCents = moneyOf(row, ordinal, 2, report);
  line.unit = codeOf(row, 3);
  line.units = quantityOf(row, 4);
  line.placeOfService = optionalCodeOf(row, 5) ?? line.placeOfService;
  line.pointers = pointersOf(row, 7);
  line.emergency = packedOf(row, 9) === YES;
  if (countOf(row) < 11) return;
  if (packedOf(row, 11) === YES) line.epsdt = true;
  if (packedOf(row, 12) === YES) line.familyPlanning = true;
  if (packedOf(row, 15) === EXEMPT) line.copayExempt = true;
}

function readNote(row: number, line: ClaimLine): void {
  const qualifier = packedOf(row, 1);
  if (qualifier === TPO) line.repricerNote = optionalOf(row, 2);
  else {
    line.note = optionalOf(row, 2) ?? line.note;
    if (qualifier !== ADD) line.noteQualifier = optionalCodeOf(row, 1);
  }
}

function readRareFact(
  tag: number,
  row: number,
  ordinal: number,
  line: ClaimLine,
  report: ReportFinding,
): void {
  if (tag === PWK) line.attachments = appendTo(line.attachments, attachmentOf(row));
  else if (tag === CRC) line.certifications = appendTo(line.certifications, certificationOf(row));
  else if (tag === AMT) {
    const qualifier = packedOf(row, 1);
    if (qualifier === SALES_TAX) line.salesTaxCents = moneyOf(row, ordinal, 2, report);
    else if (qualifier === POSTAGE) line.postageCents = moneyOf(row, ordinal, 2, report);
  } else if (tag === HCP) line.repricing = repricingOf(row);
  else if (tag === SV5) line.equipment = equipmentOf(row);
  else if (tag === CR1) readAmbulance(row, ambulanceOf(line));
  else if (tag === CR3)
    line.equipmentCertification = { type: codeOf(row, 1), months: quantityOf(row, 3) };
  else if (tag === QTY) {
    const qualifier = packedOf(row, 1);
    if (qualifier === PATIENTS) ambulanceOf(line).patients = optionalDecimalOf(row, 2);
    else if (qualifier === OBSTETRIC) line.obstetricUnits = optionalDecimalOf(row, 2);
  } else if (tag === MEA) {
    const test = { category: codeOf(row, 1), qualifier: codeOf(row, 2), value: quantityOf(row, 3) };
    line.testResults = appendTo(line.testResults, test);
  } else if (tag === CN1) line.contract = contractOf(row);
  else if (tag === K3) line.fixedFormat = withFixedFormat(row, line.fixedFormat);
  else if (tag === PS1)
    line.purchasedService = {
      providerId: textOf(row, 1),
      cents: moneyOf(row, ordinal, 2, report),
    };
}

function equipmentOf(row: number): MedicalEquipment {
  return {
    procedure: procedureOf(row, 1) ?? NO_PROCEDURE,
    days: quantityOf(row, 3),
    rentalCents: optionalCentsOf(row, 4),
    purchaseCents: optionalCentsOf(row, 5),
    rentalFrequency: optionalCodeOf(row, 6),
  };
}

function formOf(row: number): AnsweredForm {
  return { qualifier: codeOf(row, 1), code: textOf(row, 2), answers: none() };
}

function addAnswer(row: number, form: AnsweredForm | undefined): void {
  if (!form) return;
  const answer: FormAnswer = {
    question: textOf(row, 1),
    answer: optionalCodeOf(row, 2),
    text: optionalOf(row, 3),
    date: dayOf(row, 4),
    percent: optionalDecimalOf(row, 5),
  };
  form.answers = append(form.answers, answer);
}
