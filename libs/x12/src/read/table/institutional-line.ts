import { packTag } from '../../core/tags.js';
import type { InstitutionalLine } from '../../types/claim-institutional.js';
import type { Provider } from '../../types/claim-people.js';
import type { Position } from '../../types/common.js';
import type { ReportFinding } from '../../types/finding.js';
import {
  AMT,
  attachmentOf,
  CTP,
  DTP,
  HCP,
  LIN,
  NTE,
  PWK,
  quantityOf,
  readDrugCode,
  readDrugQuantity,
  readPrescription,
  repricingOf,
  TPO,
} from './claim-facts.js';
import { NM1, providerOf, readProvider, REF } from './claim-people.js';
import type { LinePlace } from './claim-set.js';
import { institutionalAdjudicationOf, readAdjudication, SVD } from './line-adjudication.js';
import { append, none } from './lists.js';
import { datesOf, moneyOf, procedureOf, referenceOf } from './parts.js';
import { codeOf, optionalCentsOf, optionalOf, pack, packedOf, textOf } from './values.js';

const SV2 = packTag('SV2');

const SERVICE = pack('472');
const CONTROL_NUMBER = pack('6R');
const SERVICE_TAX = pack('GT');
const FACILITY_TAX = pack('N8');
const OPERATING = pack('72');
const OTHER_OPERATING = pack('ZZ');
const RENDERING = pack('82');
const REFERRING = pack('DN');

/** LX begins a line. */
export function institutionalLineOf(row: number, at: Position): InstitutionalLine {
  return {
    number: Number(textOf(row, 1)) || 0,
    revenueCode: '',
    procedure: undefined,
    chargeCents: 0,
    unit: '',
    units: 0,
    nonCoveredCents: undefined,
    dates: undefined,
    lineControlNumber: undefined,
    references: none(),
    attachments: none(),
    serviceTaxCents: undefined,
    facilityTaxCents: undefined,
    repricerNote: undefined,
    repricing: undefined,
    ndcQualifier: undefined,
    ndc: undefined,
    ndcQuantity: undefined,
    ndcUnit: undefined,
    prescription: undefined,
    operatingPhysician: undefined,
    otherOperatingPhysician: undefined,
    renderingProvider: undefined,
    referringProvider: undefined,
    adjudications: none(),
    at,
  };
}

/** A segment of loop 2400 or of what is below it. */
export function readInstitutionalLine(
  tag: number,
  row: number,
  ordinal: number,
  line: InstitutionalLine,
  place: LinePlace,
  report: ReportFinding,
): void {
  if (tag === SVD) {
    const adjudication = institutionalAdjudicationOf(row, ordinal, report);
    place.adjudication = adjudication;
    line.adjudications = append(line.adjudications, adjudication);
  } else if (place.adjudication) readAdjudication(tag, row, ordinal, place.adjudication);
  else if (tag === NM1) place.provider = lineProvider(row, line);
  else if (place.provider !== undefined) {
    if (place.provider) readProvider(tag, row, ordinal, place.provider);
  } else readLineFact(tag, row, ordinal, line, report);
}

function lineProvider(row: number, line: InstitutionalLine): Provider | null {
  const entity = packedOf(row, 1);
  if (entity === OPERATING) return (line.operatingPhysician = providerOf(row));
  if (entity === OTHER_OPERATING) return (line.otherOperatingPhysician = providerOf(row));
  if (entity === RENDERING) return (line.renderingProvider = providerOf(row));
  if (entity === REFERRING) return (line.referringProvider = providerOf(row));
  return null;
}

function readLineFact(
  tag: number,
  row: number,
  ordinal: number,
  line: InstitutionalLine,
  report: ReportFinding,
): void {
  if (tag === SV2) {
    line.revenueCode = textOf(row, 1);
    line.procedure = procedureOf(row, 2);
    line.chargeCents = moneyOf(row, ordinal, 3, report);
    line.unit = codeOf(row, 4);
    line.units = quantityOf(row, 5);
    line.nonCoveredCents = optionalCentsOf(row, 7);
  } else if (tag === DTP) {
    if (packedOf(row, 1) === SERVICE) line.dates = datesOf(row) ?? line.dates;
  } else if (tag === REF) {
    if (packedOf(row, 1) === CONTROL_NUMBER) line.lineControlNumber = textOf(row, 2);
    else if (!readPrescription(row, line))
      line.references = append(line.references, referenceOf(row));
  } else if (tag === LIN) readDrugCode(row, line);
  else if (tag === CTP) readDrugQuantity(row, ordinal, line);
  else if (tag === AMT) {
    const qualifier = packedOf(row, 1);
    if (qualifier === SERVICE_TAX) line.serviceTaxCents = moneyOf(row, ordinal, 2, report);
    else if (qualifier === FACILITY_TAX) line.facilityTaxCents = moneyOf(row, ordinal, 2, report);
  } else if (tag === PWK) line.attachments = append(line.attachments, attachmentOf(row));
  else if (tag === NTE) {
    if (packedOf(row, 1) === TPO) line.repricerNote = optionalOf(row, 2);
  } else if (tag === HCP) line.repricing = repricingOf(row);
}
