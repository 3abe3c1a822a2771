import type { Written } from '../types/common.js';
import { IMPLEMENTATION_ACK } from '../layout/acknowledgement.js';
import type { Fields } from '../layout/fields.js';
import { LayoutOutput } from '../layout/layout-output.js';
import { writeLoop } from '../layout/loop.js';
import type { ImplementationAck, InterchangeAck } from '../types/acknowledgement.js';
import { delimitersOf, interchangeControl, interchangeHeader, type Envelope } from './envelope.js';
import { checkFields } from './check-fields.js';
import { writeInterchange, writerFor, X12Output, type Items, type SetBody } from './output.js';
import { day } from './segment-writer.js';
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
    const delimiters = delimitersOf(envelope);
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
          writeLoop(
            new LayoutOutput(out, delimiters),
            IMPLEMENTATION_ACK,
            ack as unknown as Fields,
            path,
          );
          out.path = '';
        },
      } satisfies SetBody;
    }
    if (index === 0) throw new X12WriteError('acks', 'must not be empty');
  });
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
