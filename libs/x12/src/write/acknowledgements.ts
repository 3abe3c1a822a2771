import type { Written } from '../types/common.js';
import type {
  ImplementationAck,
  InterchangeAck,
  SegmentError,
  SetAcknowledgement,
} from '../types/acknowledgement.js';
import { delimitersOf, interchangeControl, interchangeHeader, type Envelope } from './envelope.js';
import { checkFields } from './check-fields.js';
import { writeInterchange, writerFor, X12Output, type Items, type SetBody } from './output.js';
import { day, need, type SegmentWriter } from './segment-writer.js';
import { X12WriteError } from './write-error.js';

const KIND = { functionalId: 'FA', type: '999', version: '005010X231A1', versionInSet: true };

/** A 999 as the writer takes it. */
export type ImplementationAckInput = Omit<Written<ImplementationAck>, 'complete'> & {
  complete?: boolean;
};

/** Writes implementation acknowledgements (999), one transaction set per acknowledged functional group. */
export function writeImplementationAcks(
  envelope: Envelope,
  acks: Items<ImplementationAckInput>,
): X12Output {
  return writeInterchange(envelope, KIND, async function* (check) {
    let index = 0;
    for await (const ack of acks) {
      const path = `acks[${index++}]`;
      check(
        { ...ack, sets: (ack.sets ?? []).map((set) => ({ ...set, segments: undefined })) },
        path,
      );
      yield {
        write(out) {
          out.path = path;
          writeAck(out, ack, path);
          out.path = '';
        },
      } satisfies SetBody;
    }
    if (index === 0) throw new X12WriteError('acks', 'must not be empty');
  });
}

function writeAck(out: SegmentWriter, ack: ImplementationAckInput, path: string): void {
  out.segment(
    'AK1',
    need(ack.functionalId, `${path}.functionalId`),
    need(ack.groupControlNumber, `${path}.groupControlNumber`),
    ack.version,
  );
  for (const set of ack.sets ?? []) {
    out.segment('AK2', set.type, set.controlNumber, set.guide);
    for (const error of set.segments ?? []) writeError(out, error);
    out.segment('IK5', need(set.status, `${path}.sets.status`), ...(set.codes ?? []).slice(0, 5));
  }
  const counts = [ack.setsIncluded, ack.setsReceived, ack.setsAccepted].map(String);
  out.segment(
    'AK9',
    need(ack.status, `${path}.status`),
    ...counts,
    ...(ack.codes ?? []).slice(0, 5),
  );
}

function writeError(
  out: SegmentWriter,
  error: NonNullable<Written<SetAcknowledgement>['segments']>[number],
): void {
  out.segment('IK3', error.segment, String(error.position), error.loop, error.code);
  for (const context of error.contexts ?? []) out.segment('CTX', contextElement(context));
  for (const { element, component, repetition, reference, code, value } of error.elements ?? []) {
    const place = [element, component, repetition].map((part) =>
      part === undefined ? undefined : String(part),
    );
    out.segment('IK4', place, reference, code, value);
  }
}

/** 'SITUATIONAL TRIGGER' or a name and its value ('CLM01 123'). */
function contextElement(context: SegmentError['contexts'][number]): string | string[] {
  const match = /^(\S+) (.+)$/.exec(context);
  return match && context !== 'SITUATIONAL TRIGGER' ? [match[1]!, match[2]!] : context;
}

/** What a TA1 says; date and time are those of the interchange that is acknowledged. */
export type InterchangeAckInput = Pick<
  InterchangeAck,
  'controlNumber' | 'date' | 'time' | 'status' | 'note'
>;

/** Writes interchange acknowledgements (TA1) as one interchange without groups. */
export function writeInterchangeAcks(
  envelope: Envelope,
  acks: Items<InterchangeAckInput>,
): X12Output {
  return new X12Output(async function* () {
    const delimiters = delimitersOf(envelope);
    const out = writerFor(envelope, delimiters);
    out.raw(interchangeHeader(envelope, delimiters));
    let index = 0;
    for await (const ack of acks) {
      const path = (out.path = `acks[${index++}]`);
      checkFields(ack, path, delimiters);
      const date = day(ack.date, `${path}.date`)!.slice(2);
      out.segment(
        'TA1',
        ack.controlNumber.padStart(9, '0'),
        date,
        ack.time.replaceAll(':', '').slice(0, 4),
        ack.status,
        ack.note,
      );
      yield out.take();
    }
    if (index === 0) throw new X12WriteError('acks', 'must not be empty');
    out.raw(['IEA', '0', interchangeControl(envelope)]);
    yield out.take();
  });
}
