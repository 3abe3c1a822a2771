import { oncePerTable } from './guide-table.js';

/** What a segment of a subscriber or claim is to the rules. */
export const KIND = {
  other: 0,
  coverage: 1,
  subscriberName: 2,
  subscriberStreet: 3,
  subscriberCity: 4,
  birth: 5,
  patient: 6,
  claim: 7,
  claimDate: 8,
  claimReference: 9,
  codes: 10,
  line: 11,
  service: 12,
  lineDate: 13,
  /** Something that only the rules know about. */
  rare: 14,
} as const;

const CLAIM_KINDS: Record<string, number> = {
  CLM: KIND.claim,
  // The transport of an ambulance; only professional claims have it.
  CR1: KIND.rare,
  DTP: KIND.claimDate,
  HI: KIND.codes,
  REF: KIND.claimReference,
};
const LINE_KINDS: Record<string, number> = {
  DTP: KIND.lineDate,
  LX: KIND.line,
  SV1: KIND.service,
  SV2: KIND.service,
  SV3: KIND.service,
};
const SUBSCRIBER_KINDS: Record<string, number> = {
  DMG: KIND.birth,
  N3: KIND.subscriberStreet,
  N4: KIND.subscriberCity,
  NM1: KIND.subscriberName,
};

/** Of a kind that is of interest only with some codes. */
const WANTED: Record<number, ReadonlySet<string>> = {
  [KIND.claimDate]: new Set(['431', '434', '435', '439', '484', '096']),
  [KIND.claimReference]: new Set(['F8']),
  [KIND.lineDate]: new Set(['472']),
};

function kindOf(tag: string, loop: string): number {
  switch (loop) {
    case '2000B':
      return tag === 'SBR' ? KIND.coverage : KIND.other;
    case '2000C':
      return tag === 'HL' ? KIND.patient : KIND.other;
    case '2010BA':
      return SUBSCRIBER_KINDS[tag] ?? KIND.other;
    case '2010CA':
      return tag === 'DMG' ? KIND.birth : KIND.other;
    case '2300':
      return CLAIM_KINDS[tag] ?? KIND.other;
    case '2320':
    case '2430':
      return KIND.rare;
    case '2400':
      return LINE_KINDS[tag] ?? KIND.other;
    default:
      return KIND.other;
  }
}

export const kindsOf = oncePerTable((table) =>
  table.byNode((tag, path, codes) => {
    const kind = kindOf(tag, path.at(-1) ?? '');
    const wanted = WANTED[kind];
    return wanted && codes && !codes.some((code) => wanted.has(code)) ? KIND.other : kind;
  }),
);
export const insideSubscriber = oncePerTable((table) =>
  table.byNode((_, path) => Number(path.includes('2000B'))),
);
export const ofPatient = oncePerTable((table) =>
  table.byNode((_, path) => Number(path.includes('2000C'))),
);
export const claimLoops = oncePerTable((table) =>
  table.byNode((tag, path) => Number(tag === 'CLM' && path.at(-1) === '2300')),
);
