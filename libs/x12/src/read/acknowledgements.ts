import { ItemStream, readItems, runEnvelope, type SetReader } from '../core/item-stream.js';
import type { ReadOptions, Source } from '../core/read-segments.js';
import type { Segment } from '../core/segment.js';
import type { SetEnd, TransactionSet } from '../types/common.js';
import type {
  ImplementationAck,
  ImplementationAckItem,
  InterchangeAck,
} from '../types/acknowledgement.js';
import { parseDate, parseTime } from '../core/values.js';
import { IMPLEMENTATION_ACK } from '../layout/acknowledgement.js';
import type { Fields } from '../layout/fields.js';
import { LoopReader } from '../layout/loop-reader.js';
import { assign } from './parts.js';

/** Reads implementation acknowledgements (999, 005010X231A1): one 'acknowledgement' and one 'end' per transaction set. */
export function readImplementationAcks(
  source: Source,
  options: ReadOptions = {},
): ItemStream<ImplementationAckItem> {
  return readItems<ImplementationAckItem>(source, options, (set) =>
    set.type === '999' ? new ImplementationAckReader(set) : undefined,
  );
}

/** Reads interchange acknowledgements (TA1), which stand between ISA and IEA outside of any group. */
export function readInterchangeAcks(
  source: Source,
  options: ReadOptions = {},
): ItemStream<InterchangeAck> {
  return new ItemStream(() => {
    const acks: InterchangeAck[] = [];
    return runEnvelope(
      source,
      options,
      {
        outside(segment, interchange) {
          if (segment.tag !== 'TA1') return;
          const ack: InterchangeAck = {
            kind: 'interchange-acknowledgement',
            controlNumber: segment.element(1),
            date: parseDate(segment.element(2)) ?? '',
            time: parseTime(segment.element(3)) ?? '',
            status: segment.element(4),
            note: segment.element(5),
            at: segment.at,
          };
          assign(ack, 'interchangeControlNumber', interchange?.controlNumber);
          assign(ack, 'senderId', interchange?.senderId);
          assign(ack, 'receiverId', interchange?.receiverId);
          acks.push(ack);
        },
      },
      () => acks.splice(0),
    );
  });
}

/** Builds the item of one 999 set. */
class ImplementationAckReader implements SetReader<ImplementationAckItem> {
  readonly items: ImplementationAckItem[] = [];
  private readonly ack: ImplementationAck;
  private readonly loops = new LoopReader();
  private finished = false;

  constructor(set: TransactionSet) {
    this.ack = {
      kind: 'acknowledgement',
      set,
      functionalId: '',
      groupControlNumber: '',
      sets: [],
      status: '',
      setsIncluded: 0,
      setsReceived: 0,
      setsAccepted: 0,
      codes: [],
      complete: false,
      at: set.at,
    };
    this.loops.open(IMPLEMENTATION_ACK, this.ack as unknown as Fields);
  }

  segment(segment: Segment): void {
    if (segment.tag === 'AK1') this.ack.at = segment.at;
    if (segment.tag === 'AK9') this.finished = true;
    this.loops.take(segment);
  }

  end(end: SetEnd): void {
    this.ack.complete = this.finished && end.complete;
    this.items.push(this.ack, end);
  }
}
