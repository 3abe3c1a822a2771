import type { Segment } from './segment.js';
import type { TransactionSet } from '../types/common.js';
import type { Group, Interchange } from '../types/inspection.js';
import { parseDate, parseTime } from './values.js';

/** ISA. */
export function readInterchange(segment: Segment, index: number): Interchange {
  const text = (n: number) => segment.element(n).trim();
  return {
    index,
    controlNumber: text(13),
    senderQualifier: text(5),
    senderId: text(6),
    receiverQualifier: text(7),
    receiverId: text(8),
    date: parseDate(text(9)),
    time: parseTime(text(10)),
    version: text(12),
    acknowledgmentRequested: text(14) === '1',
    usage: text(15),
    delimiters: segment.delimiters,
    groupCount: 0,
    complete: false,
    at: segment.at,
  };
}

/** GS. */
export function readGroup(segment: Segment): Group {
  return {
    functionalId: segment.element(1),
    applicationSender: segment.element(2),
    applicationReceiver: segment.element(3),
    date: segment.date(4),
    time: parseTime(segment.element(5)),
    controlNumber: segment.element(6),
    version: segment.element(8),
    setCount: 0,
    complete: false,
    at: segment.at,
  };
}

/** ST, with the ids of the envelopes around it. */
export function readSet(
  segment: Segment,
  group: Group | undefined,
  interchange: Interchange | undefined,
): TransactionSet {
  const set: TransactionSet = {
    type: segment.element(1),
    guide: segment.element(3) || group?.version || '',
    controlNumber: segment.element(2),
    at: segment.at,
  };
  if (group) {
    set.groupControlNumber = group.controlNumber;
    set.applicationSender = group.applicationSender;
    set.applicationReceiver = group.applicationReceiver;
  }
  if (interchange) {
    set.interchangeControlNumber = interchange.controlNumber;
    set.senderQualifier = interchange.senderQualifier;
    set.senderId = interchange.senderId;
    set.receiverQualifier = interchange.receiverQualifier;
    set.receiverId = interchange.receiverId;
    set.usage = interchange.usage;
  }
  return set;
}
