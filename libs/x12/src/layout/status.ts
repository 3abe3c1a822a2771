import type { StatusRequest, StatusRequestLine, StatusResponse } from '../types/status.js';
import { emptyProcedure, PROCEDURE_PARTS } from './common.js';
import { code, nothing } from './element.js';
import { elementsOf } from './elements.js';
import type { LevelGuide } from './levels.js';
import { always, loops, many, own, type Loop } from './loop.js';
import { segment } from './segment.js';
import {
  DEMOGRAPHICS,
  empty,
  emptyAnswer,
  LEVEL_NAMES,
  LINE,
  parties,
  people,
  references,
  STATUS,
} from './status-parts.js';

const request = elementsOf<StatusRequest>();
const requestLine = elementsOf<StatusRequestLine>();

const REQUEST_LINE: Loop<StatusRequestLine> = [
  always<StatusRequestLine>(
    segment(
      'SVC',
      requestLine.composite('procedure', PROCEDURE_PARTS, emptyProcedure),
      requestLine.cents('chargeCents'),
      nothing(),
      requestLine.text('revenueCode'),
      nothing(2),
      requestLine.number('units'),
    ),
  ),
  own<StatusRequestLine>(segment('REF', code('FJ'), requestLine.text('lineControlNumber'))),
  own<StatusRequestLine>(segment('DTP', code('472'), requestLine.period('dates'))),
];

const QUESTION: Loop<StatusRequest> = [
  own<StatusRequest>(segment('TRN', code('1'), request.text('traceNumber'))),
  references('1K', 'BLT', 'LU', '6P', 'EJ', 'XZ', 'D9'),
  own<StatusRequest>(segment('AMT', code('T3'), request.cents('chargeCents'))),
  own<StatusRequest>(segment('DTP', code('472'), request.period('serviceDates'))),
  loops('lines', REQUEST_LINE, {
    always: true,
    empty: () => ({ procedure: emptyProcedure(), chargeCents: 0 }),
  }),
];

/** 276. HL04 of a dependent is left out, since nothing can stand below it. */
export const STATUS_REQUESTS: LevelGuide<StatusRequest> = {
  type: '276',
  levels: [
    ...parties<StatusRequest>('1P', '1'),
    people('22', 'subscriber', 'IL', '0', QUESTION, [DEMOGRAPHICS]),
    people('23', 'dependent', 'QC', undefined, QUESTION, [DEMOGRAPHICS]),
  ],
  begins: ['TRN'],
  start: (set) => ({
    kind: 'request',
    set,
    payer: empty.party(),
    receiver: empty.party(),
    provider: empty.party(),
    subscriber: empty.person(),
    traceNumber: '',
    references: [],
    lines: [],
  }),
  says: () => false,
  depthOf: ({ dependent }) => (dependent ? 4 : 3),
};

const response = elementsOf<StatusResponse>();

const ANSWER: Loop<StatusResponse> = [
  own<StatusResponse>(
    segment('TRN', response.usual('traceType', '2'), response.text('traceNumber')),
  ),
  many('statuses', STATUS, { always: true, at: true }),
  references('1K', 'BLT', 'EJ', 'XZ', 'VV', 'D9'),
  own<StatusResponse>(segment('DTP', code('472'), response.period('serviceDates'))),
  loops('lines', LINE, { always: true, at: true }),
];

/** 277. HL04 of a dependent is left out, since nothing can stand below it. */
export const STATUS_RESPONSES: LevelGuide<StatusResponse> = {
  type: '277',
  levels: [
    ...parties<StatusResponse>('1P', '0', { payer: ANSWER, receiver: ANSWER, provider: ANSWER }),
    people('22', 'subscriber', 'IL', '0', ANSWER),
    people('23', 'dependent', 'QC', undefined, ANSWER),
  ],
  begins: ['TRN', 'STC'],
  start: (set, depth) => ({
    kind: 'response',
    set,
    level: LEVEL_NAMES[depth],
    payer: empty.party(),
    ...emptyAnswer(),
  }),
  says: () => false,
  depthOf: ({ level, dependent }) =>
    level === 'claim' && dependent ? 4 : LEVEL_NAMES.indexOf(level),
};
