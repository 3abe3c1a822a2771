import { ItemStream, readItems, runEnvelope, type SetReader } from '../core/item-stream.js';
import type { ReadOptions, Source } from '../core/read-segments.js';
import type { Segment } from '../core/segment.js';
import type { SetEnd, TransactionSet } from '../types/common.js';
import type {
  ImplementationAck,
  ImplementationAckItem,
  InterchangeAck,
  SegmentError,
  SetAcknowledgement,
} from '../types/acknowledgement.js';
import { parseDate, parseTime } from '../core/values.js';
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
  private set: SetAcknowledgement | undefined;
  private error: SegmentError | undefined;
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
  }

  segment(segment: Segment): void {
    const { ack } = this;
    switch (segment.tag) {
      case 'AK1':
        ack.functionalId = segment.element(1);
        ack.groupControlNumber = segment.element(2);
        ack.at = segment.at;
        return assign(ack, 'version', segment.element(3));
      case 'AK2':
        return this.openSet(segment);
      case 'IK3':
        return this.openError(segment);
      case 'CTX':
        this.error?.contexts.push(segment.components(1).join(' '));
        return;
      case 'IK4':
        return this.elementError(segment);
      case 'IK5':
        if (this.set) {
          this.set.status = segment.element(1);
          this.set.codes = texts(segment, 2, 6);
        }
        return;
      case 'AK9':
        ack.status = segment.element(1);
        [ack.setsIncluded, ack.setsReceived, ack.setsAccepted] = [2, 3, 4].map(
          (n) => segment.decimal(n) ?? 0,
        ) as [number, number, number];
        ack.codes = texts(segment, 5, 9);
        this.finished = true;
        return;
      default:
    }
  }

  end(end: SetEnd): void {
    this.ack.complete = this.finished && end.complete;
    this.items.push(this.ack, end);
  }

  private openSet(segment: Segment): void {
    this.error = undefined;
    this.set = {
      type: segment.element(1),
      controlNumber: segment.element(2),
      segments: [],
      status: '',
      codes: [],
      at: segment.at,
    };
    assign(this.set, 'guide', segment.element(3));
    this.ack.sets.push(this.set);
  }

  private openError(segment: Segment): void {
    this.error = {
      segment: segment.element(1),
      position: segment.decimal(2) ?? 0,
      code: segment.element(4),
      contexts: [],
      elements: [],
    };
    assign(this.error, 'loop', segment.element(3));
    this.set?.segments.push(this.error);
  }

  private elementError(segment: Segment): void {
    const [element, component, repetition] = segment.components(1).map(Number);
    const error: SegmentError['elements'][number] = {
      element: element ?? 0,
      code: segment.element(3),
    };
    if (component) error.component = component;
    if (repetition) error.repetition = repetition;
    assign(error, 'reference', segment.element(2));
    assign(error, 'value', segment.element(4));
    this.error?.elements.push(error);
  }
}

function texts(segment: Segment, from: number, to: number): string[] {
  const found: string[] = [];
  for (let n = from; n <= to; n++) if (segment.element(n) !== '') found.push(segment.element(n));
  return found;
}
