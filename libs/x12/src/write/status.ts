import type { Written } from '../types/common.js';
import type { ClaimAcknowledgement, StatusRequest, StatusResponse } from '../types/status.js';
import type { Envelope } from './envelope.js';
import {
  writeInterchange,
  type FieldCheck,
  type Items,
  type SetBody,
  type X12Output,
} from './output.js';
import {
  writeDates,
  writeDay,
  writeDemographics,
  writeHeader,
  writeReference,
  writeReferences,
  procedureElement,
  type HeaderInput,
} from './parts.js';
import { money, need, quantity, type SegmentWriter } from './segment-writer.js';
import {
  StatusLevels,
  withNext,
  writeStatus,
  writeStatusLine,
  writeStatusPerson,
} from './status-parts.js';
import { X12WriteError } from './write-error.js';

const GUIDE = '005010X212';
const REQUEST = { functionalId: 'HR', type: '276', version: GUIDE, versionInSet: true };
const RESPONSE = { functionalId: 'HN', type: '277', version: GUIDE, versionInSet: true };
const ACKNOWLEDGEMENT = {
  functionalId: 'HN',
  type: '277',
  version: '005010X214',
  versionInSet: true,
};

/** Header of a 277CA with the dates of the batch that is acknowledged. */
export interface ClaimAcknowledgementHeaderInput extends HeaderInput {
  /** TRN02 of the information source; the reference unless told. */
  sourceTrace?: string;
  receivedDate: string;
  processedDate: string;
}

/** Writes claim status questions (276) as one transaction set. Throws X12WriteError for what cannot be written. */
export function writeStatusRequests(
  envelope: Envelope,
  header: HeaderInput,
  requests: Items<Written<StatusRequest>>,
): X12Output {
  return writeInterchange(envelope, REQUEST, (check) => {
    check(header, 'header');
    const begin = (out: SegmentWriter) => {
      writeHeader(out, '0010', header, envelope, { purpose: '13' });
      const levels = new StatusLevels(out, '1P');
      return (request: Written<StatusRequest>, _next: unknown, path: string) =>
        writeRequest(out, levels, request, path);
    };
    return [body(requests, 'requests', check, begin)];
  });
}

/** Writes claim status answers (277) as one transaction set. Throws X12WriteError for what cannot be written. */
export function writeStatusResponses(
  envelope: Envelope,
  header: HeaderInput,
  responses: Items<Written<StatusResponse>>,
): X12Output {
  return writeInterchange(envelope, RESPONSE, (check) => {
    check(header, 'header');
    const begin = (out: SegmentWriter) => {
      writeHeader(out, '0010', header, envelope, { purpose: '08', typeCode: 'DG' });
      const levels = new StatusLevels(out, '1P');
      return (
        response: Written<StatusResponse>,
        next: Written<StatusResponse> | undefined,
        path: string,
      ) => writeResponse(out, levels, response, next, path);
    };
    return [body(responses, 'responses', check, begin)];
  });
}

/**
 * Writes claim acknowledgements (277CA) as one transaction set. The items come in the order of the hierarchy: one at
 * level 'receiver' first, then claims, each provider's own item (if there is one) before its claims.
 */
export function writeClaimAcknowledgements(
  envelope: Envelope,
  header: ClaimAcknowledgementHeaderInput,
  acknowledgements: Items<Written<ClaimAcknowledgement>>,
): X12Output {
  return writeInterchange(envelope, ACKNOWLEDGEMENT, (check) => {
    check(header, 'header');
    const begin = (out: SegmentWriter) => {
      writeHeader(out, '0085', header, envelope, { purpose: '08', typeCode: 'TH' });
      const levels = new StatusLevels(out, '85');
      return (
        item: Written<ClaimAcknowledgement>,
        next: Written<ClaimAcknowledgement> | undefined,
        path: string,
      ) => writeAcknowledgement(out, levels, header, item, next, path);
    };
    return [body(acknowledgements, 'acknowledgements', check, begin)];
  });
}

type WriteItem<T> = (item: T, next: T | undefined, path: string) => void;

function body<T>(
  items: Items<T>,
  name: string,
  check: FieldCheck,
  begin: (out: SegmentWriter) => WriteItem<T>,
): SetBody {
  return {
    async *write(out) {
      const writeItem = begin(out);
      let index = 0;
      for await (const [item, next] of withNext(items)) {
        const path = (out.path = `${name}[${index++}]`);
        check(item, path);
        writeItem(item, next, path);
        yield;
      }
      out.path = '';
      if (index === 0) throw new X12WriteError(name, 'must not be empty');
    },
  };
}

function writeRequest(
  out: SegmentWriter,
  levels: StatusLevels,
  request: Written<StatusRequest>,
  path: string,
): void {
  levels.payer(request.payer, true);
  levels.receiver(request.receiver, path, true);
  levels.provider(request.provider, path, true);
  const { subscriber, dependent } = request;
  const parent = levels.person('22', dependent !== undefined);
  if (!dependent) writeDemographics(out, subscriber, `${path}.subscriber`);
  writeStatusPerson(out, 'IL', subscriber);
  if (dependent) {
    levels.dependent(parent);
    writeDemographics(out, dependent, `${path}.dependent`);
    writeStatusPerson(out, 'QC', dependent);
  }
  out.segment('TRN', '1', need(request.traceNumber, `${path}.traceNumber`));
  writeReference(out, '1K', request.payerClaimNumber);
  writeReference(out, 'BLT', request.billType);
  writeReference(out, 'EJ', request.patientControlNumber);
  writeReferences(out, request.references);
  if (request.chargeCents !== undefined)
    out.segment('AMT', 'T3', money(request.chargeCents, `${path}.chargeCents`));
  writeDates(out, '472', request.serviceDates, `${path}.serviceDates`);
  (request.lines ?? []).forEach((line, index) => {
    const at = `${path}.lines[${index}]`;
    const charge = money(line.chargeCents, `${at}.chargeCents`);
    const units = quantity(line.units ?? 1, `${at}.units`);
    out.segment(
      'SVC',
      procedureElement(line.procedure),
      charge,
      undefined,
      line.revenueCode,
      undefined,
      undefined,
      units,
    );
    writeReference(out, 'FJ', line.lineControlNumber);
    writeDates(out, '472', line.dates, `${at}.dates`);
  });
}

function writeResponse(
  out: SegmentWriter,
  levels: StatusLevels,
  response: Written<StatusResponse>,
  next: Written<StatusResponse> | undefined,
  path: string,
): void {
  levels.payer(response.payer, true);
  const { level, subscriber, dependent } = response;
  levels.receiver(
    response.receiver,
    path,
    level !== 'receiver' || (next !== undefined && next.level !== 'receiver'),
  );
  if (level === 'provider' || level === 'claim') {
    levels.provider(response.provider, path, level === 'claim' || next?.level === 'claim');
  }
  if (level === 'claim') {
    if (!subscriber) throw new X12WriteError(`${path}.subscriber`, 'is required at claim level');
    const parent = levels.person('22', dependent !== undefined);
    writeStatusPerson(out, 'IL', subscriber);
    if (dependent) {
      levels.dependent(parent);
      writeStatusPerson(out, 'QC', dependent);
    }
  }
  out.segment('TRN', '2', need(response.traceNumber, `${path}.traceNumber`));
  (response.statuses ?? []).forEach((status, index) =>
    writeStatus(out, status, `${path}.statuses[${index}]`),
  );
  writeReference(out, '1K', response.payerClaimNumber);
  writeReference(out, 'BLT', response.billType);
  writeReference(out, 'EJ', response.patientControlNumber);
  writeReferences(out, response.references);
  writeDates(out, '472', response.serviceDates, `${path}.serviceDates`);
  (response.lines ?? []).forEach((line, index) =>
    writeStatusLine(out, line, `${path}.lines[${index}]`),
  );
}

function writeAcknowledgement(
  out: SegmentWriter,
  levels: StatusLevels,
  header: ClaimAcknowledgementHeaderInput,
  item: Written<ClaimAcknowledgement>,
  next: Written<ClaimAcknowledgement> | undefined,
  path: string,
): void {
  if (levels.payer(item.payer, true)) {
    out.segment('TRN', '1', header.sourceTrace ?? header.reference);
    writeDay(out, '050', header.receivedDate, 'header.receivedDate');
    writeDay(out, '009', header.processedDate, 'header.processedDate');
  }
  const opened = levels.receiver(
    item.receiver,
    path,
    item.level !== 'receiver' || (next !== undefined && next.level !== 'receiver'),
  );
  if (opened && item.level !== 'receiver')
    throw new X12WriteError(path, "must follow an item at level 'receiver'");
  if (item.level === 'provider' || item.level === 'claim') {
    levels.provider(item.provider, path, item.level === 'claim' || next?.level === 'claim');
  }
  if (item.level === 'claim') {
    if (!item.patient) throw new X12WriteError(`${path}.patient`, 'is required at claim level');
    levels.person('PT', false);
    writeStatusPerson(out, 'QC', item.patient);
  }
  const trace =
    item.level === 'claim' ? (item.patientControlNumber ?? item.traceNumber) : item.traceNumber;
  out.segment('TRN', item.level === 'provider' ? '1' : '2', need(trace, `${path}.traceNumber`));
  (item.statuses ?? []).forEach((status, index) =>
    writeStatus(out, status, `${path}.statuses[${index}]`),
  );
  writeTotals(out, item, path);
  writeReference(out, '1K', item.payerClaimNumber);
  writeReference(out, 'D9', item.clearinghouseTrace);
  writeReferences(out, item.references);
  writeDates(out, '472', item.serviceDates, `${path}.serviceDates`);
  (item.lines ?? []).forEach((line, index) =>
    writeStatusLine(out, line, `${path}.lines[${index}]`),
  );
}

function writeTotals(out: SegmentWriter, item: Written<ClaimAcknowledgement>, path: string): void {
  if (item.level === 'claim') return;
  const [accepted, rejected] = item.level === 'receiver' ? ['90', 'AA'] : ['QA', 'QC'];
  if (item.acceptedCount !== undefined)
    out.segment('QTY', accepted, quantity(item.acceptedCount, `${path}.acceptedCount`));
  if (item.rejectedCount !== undefined)
    out.segment('QTY', rejected, quantity(item.rejectedCount, `${path}.rejectedCount`));
  if (item.acceptedCents !== undefined)
    out.segment('AMT', 'YU', money(item.acceptedCents, `${path}.acceptedCents`));
  if (item.rejectedCents !== undefined)
    out.segment('AMT', 'YY', money(item.rejectedCents, `${path}.rejectedCents`));
}
