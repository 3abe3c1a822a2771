import type {
  ElementError,
  ErrorContext,
  ImplementationAck,
  SegmentError,
  SetAcknowledgement,
} from '../types/acknowledgement.js';
import { elementsOf } from './elements.js';
import { always, loops, many, own, type Loop } from './loop.js';
import { segment } from './segment.js';

const ack = elementsOf<ImplementationAck>();
const set = elementsOf<SetAcknowledgement>();
const error = elementsOf<SegmentError>();
const element = elementsOf<ElementError>();
const context = elementsOf<ErrorContext>();

const CONTEXT = segment<ErrorContext>(
  'CTX',
  context.parts(context.part.must('name'), context.part.text('value')),
  context.text('segment'),
  context.number('position'),
  context.text('loop'),
  context.parts(
    context.part.number('element'),
    context.part.number('component'),
    context.part.number('repetition'),
  ),
  context.parts(context.part.number('reference'), context.part.number('componentReference')),
);

const ELEMENT_ERROR: Loop<ElementError> = [
  always<ElementError>(
    segment(
      'IK4',
      element.parts(
        element.part.number('element'),
        element.part.number('component'),
        element.part.number('repetition'),
      ),
      element.text('reference'),
      element.must('code'),
      element.text('value'),
    ),
  ),
  many('contexts', CONTEXT),
];

const SEGMENT_ERROR: Loop<SegmentError> = [
  always<SegmentError>(
    segment(
      'IK3',
      error.must('segment'),
      error.number('position'),
      error.text('loop'),
      error.must('code'),
    ),
  ),
  many('contexts', CONTEXT, { always: true }),
  loops('elements', ELEMENT_ERROR, { always: true, empty: () => ({ element: 0 }) }),
];

const SET: Loop<SetAcknowledgement> = [
  always<SetAcknowledgement>(
    segment('AK2', set.must('type'), set.must('controlNumber'), set.text('guide')),
  ),
  loops('segments', SEGMENT_ERROR, { always: true, empty: () => ({ position: 0 }) }),
  always<SetAcknowledgement>(segment('IK5', set.need('status'), set.texts('codes', 5))),
];

/** 999. */
export const IMPLEMENTATION_ACK: Loop<ImplementationAck> = [
  always<ImplementationAck>(
    segment('AK1', ack.need('functionalId'), ack.need('groupControlNumber'), ack.text('version')),
  ),
  loops('sets', SET, { always: true, at: true, empty: () => ({ status: '', codes: [] }) }),
  own<ImplementationAck>(
    segment(
      'AK9',
      ack.need('status'),
      ack.number('setsIncluded'),
      ack.number('setsReceived'),
      ack.number('setsAccepted'),
      ack.texts('codes', 5),
    ),
  ),
];
