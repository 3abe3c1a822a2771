import { packTag } from '../../core/tags.js';
import type { DentalLine } from '../../types/claim-dental.js';
import type { Provider } from '../../types/claim-people.js';
import type { Position } from '../../types/common.js';
import type { ReportFinding } from '../../types/finding.js';
import { AMT, CN1, contractOf, DTP, HCP, K3, repricingOf, withFixedFormat } from './claim-facts.js';
import { NM1, providerOf, readProvider, REF } from './claim-people.js';
import type { LinePlace } from './claim-set.js';
import { partsOf, pointersOf } from './components.js';
import { adjudicationOf, readAdjudication, SVD } from './line-adjudication.js';
import { append, none } from './lists.js';
import { datesOf, moneyOf, NO_PROCEDURE, procedureOf, referenceOf } from './parts.js';
import { optionalCodeOf, optionalDecimalOf, optionalOf, pack, packedOf, textOf } from './values.js';

const SV3 = packTag('SV3');
const TOO = packTag('TOO');

const CONTROL_NUMBER = pack('6R');
const SALES_TAX = pack('T');
const RENDERING = pack('82');
const ASSISTANT = pack('DD');
const SUPERVISING = pack('DQ');
const FACILITY = pack('77');

/** LX begins a line. */
export function dentalLineOf(row: number, at: Position): DentalLine {
  return {
    number: Number(textOf(row, 1)) || 0,
    procedure: NO_PROCEDURE,
    chargeCents: 0,
    placeOfService: undefined,
    oralCavities: none(),
    prosthesis: undefined,
    units: undefined,
    pointers: none(),
    teeth: none(),
    dates: undefined,
    priorPlacement: undefined,
    appliancePlaced: undefined,
    applianceReplaced: undefined,
    treatmentBegun: undefined,
    treatmentCompleted: undefined,
    contract: undefined,
    lineControlNumber: undefined,
    references: none(),
    salesTaxCents: undefined,
    repricing: undefined,
    renderingProvider: undefined,
    assistantSurgeon: undefined,
    supervisingProvider: undefined,
    serviceFacility: undefined,
    adjudications: none(),
    at,
  };
}

/** A segment of loop 2400 or of what is below it. */
export function readDentalLine(
  tag: number,
  row: number,
  ordinal: number,
  line: DentalLine,
  place: LinePlace,
  report: ReportFinding,
): void {
  if (tag === SVD) {
    const adjudication = adjudicationOf(row, ordinal, report);
    place.adjudication = adjudication;
    line.adjudications = append(line.adjudications, adjudication);
  } else if (place.adjudication) readAdjudication(tag, row, ordinal, place.adjudication);
  else if (tag === NM1) place.provider = lineProvider(row, line);
  else if (place.provider !== undefined) {
    if (place.provider) readProvider(tag, row, ordinal, place.provider);
  } else readLineFact(tag, row, ordinal, line, report);
}

function lineProvider(row: number, line: DentalLine): Provider | null {
  const entity = packedOf(row, 1);
  if (entity === RENDERING) return (line.renderingProvider = providerOf(row));
  if (entity === ASSISTANT) return (line.assistantSurgeon = providerOf(row));
  if (entity === SUPERVISING) return (line.supervisingProvider = providerOf(row));
  if (entity === FACILITY) return (line.serviceFacility = providerOf(row));
  return null;
}

function readLineFact(
  tag: number,
  row: number,
  ordinal: number,
  line: DentalLine,
  report: ReportFinding,
): void {
  if (tag === SV3) {
    line.procedure = procedureOf(row, 1) ?? NO_PROCEDURE;
    line.chargeCents = moneyOf(row, ordinal, 2, report);
    line.placeOfService = optionalCodeOf(row, 3);
    line.oralCavities = partsOf(row, 4);
    line.prosthesis = optionalCodeOf(row, 5);
    line.units = optionalDecimalOf(row, 6);
    line.pointers = pointersOf(row, 11);
  } else if (tag === TOO)
    line.teeth = append(line.teeth, { tooth: optionalOf(row, 2), surfaces: partsOf(row, 3) });
  else if (tag === DTP) readDates(row, line);
  else if (tag === REF) {
    if (packedOf(row, 1) === CONTROL_NUMBER) line.lineControlNumber = textOf(row, 2);
    else line.references = append(line.references, referenceOf(row));
  } else if (tag === AMT) {
    if (packedOf(row, 1) === SALES_TAX) line.salesTaxCents = moneyOf(row, ordinal, 2, report);
  } else if (tag === CN1) line.contract = contractOf(row);
  else if (tag === K3) line.fixedFormat = withFixedFormat(row, line.fixedFormat);
  else if (tag === HCP) line.repricing = repricingOf(row);
}

const SERVICE = pack('472');
const PRIOR_PLACEMENT = pack('441');
const PLACED = pack('452');
const REPLACED = pack('446');
const BEGUN = pack('196');
const COMPLETED = pack('198');

function readDates(row: number, line: DentalLine): void {
  const dates = datesOf(row);
  if (!dates) return;
  const qualifier = packedOf(row, 1);
  if (qualifier === SERVICE) line.dates = dates;
  else if (qualifier === PRIOR_PLACEMENT) line.priorPlacement = dates;
  else if (qualifier === PLACED) line.appliancePlaced = dates;
  else if (qualifier === REPLACED) line.applianceReplaced = dates;
  else if (qualifier === BEGUN) line.treatmentBegun = dates;
  else if (qualifier === COMPLETED) line.treatmentCompleted = dates;
}
