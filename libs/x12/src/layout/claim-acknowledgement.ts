import type { ClaimAcknowledgement } from '../types/status.js';
import { code } from './element.js';
import { elementsOf } from './elements.js';
import type { LevelGuide } from './levels.js';
import { anyOrder, loops, many, own, type Loop } from './loop.js';
import { segment } from './segment.js';
import {
  empty,
  emptyAnswer,
  LEVEL_NAMES,
  LINE,
  parties,
  people,
  references,
  STATUS,
} from './status-parts.js';

const acknowledgement = elementsOf<ClaimAcknowledgement>();

/** TRN and STC; `usual` is TRN01 where none is told. */
const acknowledged = (usual: string): Loop<ClaimAcknowledgement> => [
  own<ClaimAcknowledgement>(
    segment('TRN', acknowledgement.usual('traceType', usual), acknowledgement.text('traceNumber')),
  ),
  many('statuses', STATUS, { always: true, at: true }),
];

/** TRN and STC of a claim: the trace is the patient control number. */
const ACKNOWLEDGED_CLAIM: Loop<ClaimAcknowledgement> = [
  own<ClaimAcknowledgement>(
    segment<ClaimAcknowledgement>(
      'TRN',
      acknowledgement.usual('traceType', '2'),
      {
        ...acknowledgement.text('traceNumber'),
        write: ({ patientControlNumber, traceNumber }) => [
          (patientControlNumber ?? traceNumber) as string | undefined,
        ],
      },
      acknowledgement.notes('patientControlNumber'),
    ),
  ),
  many('statuses', STATUS, { always: true, at: true }),
];

/** QTY and AMT of what was accepted and rejected. */
const totals = (accepted: string, rejected: string): Loop<ClaimAcknowledgement> => [
  anyOrder<ClaimAcknowledgement>(
    own(segment('QTY', code(accepted), acknowledgement.number('acceptedCount'))),
    own(segment('QTY', code(rejected), acknowledgement.number('rejectedCount'))),
  ),
  anyOrder<ClaimAcknowledgement>(
    own(segment('AMT', code('YU'), acknowledgement.cents('acceptedCents'))),
    own(segment('AMT', code('YY'), acknowledgement.cents('rejectedCents'))),
  ),
];

/** 277CA. HL04 of a patient is left out, since nothing can stand below it. */
export const CLAIM_ACKNOWLEDGEMENTS: LevelGuide<ClaimAcknowledgement> = {
  type: '277',
  levels: [
    ...parties<ClaimAcknowledgement>('85', '0', {
      payer: acknowledged('2'),
      receiver: [...acknowledged('2'), ...totals('90', 'AA')],
      provider: [...acknowledged('1'), references(), ...totals('QA', 'QC')],
    }),
    people('PT', 'patient', 'QC', undefined, [
      ...ACKNOWLEDGED_CLAIM,
      references('1K', 'D9', 'BLT'),
      own(segment('DTP', code('472'), acknowledgement.period('serviceDates'))),
      loops('lines', LINE, { always: true, at: true }),
    ]),
  ],
  begins: ['TRN', 'STC'],
  start: (set, depth) => ({
    kind: 'acknowledgement',
    set,
    level: LEVEL_NAMES[depth],
    payer: empty.party(),
    ...emptyAnswer(),
    accepted: false,
  }),
  says: () => false,
  depthOf: ({ level }) => LEVEL_NAMES.indexOf(level),
  finish(item) {
    item.accepted = item.statuses[0]?.action === 'WQ';
    if (item.level === 'claim' && item.traceNumber) item.patientControlNumber ??= item.traceNumber;
  },
};
