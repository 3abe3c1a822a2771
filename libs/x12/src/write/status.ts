import { CLAIM_ACKNOWLEDGEMENTS } from '../layout/claim-acknowledgement.js';
import { STATUS_REQUESTS, STATUS_RESPONSES } from '../layout/status.js';
import type { LevelGuide } from '../layout/levels.js';
import type { Written } from '../types/common.js';
import type {
  ClaimAcknowledgement,
  StatusInformation,
  StatusRequest,
  StatusResponse,
} from '../types/status.js';
import type { Envelope, GroupKind } from './envelope.js';
import { levelBody, type LevelSet } from './level-writer.js';
import { writeInterchange, type Items, type X12Output } from './output.js';
import { writeDay, writeHeader, type HeaderInput } from './parts.js';
import { need } from './segment-writer.js';
import { X12WriteError } from './write-error.js';

const GUIDE = '005010X212';
const REQUEST = { functionalId: 'HR', type: '276', version: GUIDE, versionInSet: true };
const RESPONSE = { functionalId: 'HN', type: '277', version: GUIDE, versionInSet: true };
const ACKNOWLEDGEMENT = { ...RESPONSE, version: '005010X214' };

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
  return writeLevels<StatusRequest, Written<StatusRequest>>(
    envelope,
    REQUEST,
    header,
    STATUS_REQUESTS,
    {
      name: 'requests',
      items: requests,
      begin: (out) => writeHeader(out, '0010', header, envelope, { purpose: '13' }),
      refuse: ({ traceNumber }, path) => void need(traceNumber, path, '.traceNumber'),
    },
  );
}

/** Writes claim status answers (277) as one transaction set. Throws X12WriteError for what cannot be written. */
export function writeStatusResponses(
  envelope: Envelope,
  header: HeaderInput,
  responses: Items<Written<StatusResponse>>,
): X12Output {
  return writeLevels<StatusResponse, Written<StatusResponse>>(
    envelope,
    RESPONSE,
    header,
    STATUS_RESPONSES,
    {
      name: 'responses',
      items: responses,
      begin: (out) => writeHeader(out, '0010', header, envelope, { purpose: '08', typeCode: 'DG' }),
      refuse: refuseAnswer,
    },
  );
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
  let receiver = '';
  return writeLevels<ClaimAcknowledgement, Written<ClaimAcknowledgement>>(
    envelope,
    ACKNOWLEDGEMENT,
    header,
    CLAIM_ACKNOWLEDGEMENTS,
    {
      name: 'acknowledgements',
      items: acknowledgements,
      begin(out) {
        receiver = '';
        writeHeader(out, '0085', header, envelope, { purpose: '08', typeCode: 'TH' });
      },
      afterOutermost(out) {
        out.segment('TRN', '1', header.sourceTrace ?? header.reference);
        writeDay(out, '050', header.receivedDate, 'header.receivedDate');
        writeDay(out, '009', header.processedDate, 'header.processedDate');
      },
      refuse(item, path) {
        const above = JSON.stringify([item.payer, item.receiver]);
        if (item.level === 'receiver') receiver = above;
        else if (receiver !== above)
          throw new X12WriteError(path, "must follow an item at level 'receiver'");
        const { patientControlNumber, traceNumber } = item;
        refuseAnswer({ ...item, traceNumber: patientControlNumber ?? traceNumber }, path);
      },
    },
  );
}

function writeLevels<T extends object, W extends object>(
  envelope: Envelope,
  kind: GroupKind,
  header: HeaderInput,
  guide: LevelGuide<T>,
  set: Omit<LevelSet<T, W>, 'envelope' | 'guide' | 'check'>,
): X12Output {
  return writeInterchange(envelope, kind, (check) => {
    check(header, 'header');
    return [levelBody<T, W>({ ...set, envelope, guide, check })];
  });
}

type Answer = Pick<Written<StatusResponse>, 'traceNumber' | 'statuses' | 'lines'>;

/** An answer has a trace number and status codes; a level without either says nothing. */
function refuseAnswer({ traceNumber, statuses = [], lines = [] }: Answer, path: string): void {
  if (statuses.length > 0) need(traceNumber, path, '.traceNumber');
  refuseStatuses(statuses, path);
  lines.forEach((line, index) => {
    const at = `${path}.lines[${index}]`;
    need(line.procedure?.code ?? line.revenueCode, `${at}.procedure.code`);
    refuseStatuses(line.statuses ?? [], at);
  });
}

function refuseStatuses(statuses: readonly Written<StatusInformation>[], path: string): void {
  statuses.forEach(({ codes }, index) => {
    if (!codes?.length)
      throw new X12WriteError(`${path}.statuses[${index}].codes`, 'must hold a status code');
  });
}
