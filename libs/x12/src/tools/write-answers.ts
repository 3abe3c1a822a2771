import { ByteOutput } from '../json/byte-output.js';
import type { Interchange } from '../types/inspection.js';
import type { Validation } from '../types/validation.js';
import { buildImplementationAcks, buildInterchangeAcks } from '../validate/acknowledge.js';
import { writeImplementationAcks, writeInterchangeAcks } from '../write/acknowledgements.js';
import type { Envelope } from '../write/envelope.js';

export interface AnswerOptions {
  /** ISA13 of the first interchange of the answer; the next ones count up. */
  controlNumber: number;
  /** 'YYYY-MM-DD' and 'HH:MM' of the answer. */
  date: string;
  time: string;
}

/**
 * The answer to a validated file, from its receiver to its sender: for every interchange a TA1 when it asks for one or is
 * rejected, and a 999 for its groups. Empty for a file without an interchange header. The iteration throws X12WriteError
 * where the ids of the file cannot be repeated.
 */
export function writeAnswers(validation: Validation, options: AnswerOptions): ByteOutput {
  return new ByteOutput(() => answers(validation, options));
}

async function* answers(
  validation: Validation,
  options: AnswerOptions,
): AsyncGenerator<Uint8Array> {
  let control = options.controlNumber;
  for (const one of validation.interchanges) {
    const { interchange } = one;
    const own: Validation = {
      ...validation,
      interchanges: [one],
      groups: validation.groups.filter((group) => group.interchange === interchange),
    };
    const [ack] = buildInterchangeAcks(own);
    if (ack && (interchange.acknowledgmentRequested || ack.status !== 'A'))
      yield* writeInterchangeAcks(envelopeOf(interchange, control++, options), [
        { ...ack, date: ack.date || options.date, time: ack.time || options.time },
      ]);
    const acks = buildImplementationAcks(own);
    if (acks.length === 0) continue;
    const [first] = own.groups;
    yield* writeImplementationAcks(
      {
        ...envelopeOf(interchange, control++, options),
        applicationSender: first?.group?.applicationReceiver || undefined,
        applicationReceiver: first?.group?.applicationSender || undefined,
      },
      acks,
    );
  }
}

/** The receiver answers the sender. */
function envelopeOf(
  interchange: Interchange,
  control: number,
  { date, time }: AnswerOptions,
): Envelope {
  return {
    sender: { qualifier: interchange.receiverQualifier, id: interchange.receiverId },
    receiver: { qualifier: interchange.senderQualifier, id: interchange.senderId },
    interchangeControlNumber: control,
    usage: interchange.usage === 'P' ? 'P' : 'T',
    date,
    time,
  };
}
