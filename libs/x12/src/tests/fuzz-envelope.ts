import { pickElement, pickLine, putElement, type Draft, type DraftMutation } from './fuzz-draft.js';
import type { Chance } from './made-set.js';

const isEnvelope = (line: string) => /^(ISA|GS|ST|SE|GE|IEA)\b/.test(line);
const GUIDE_IDS = [
  ...['005010X221A1', '005010X222A1', '005010X223A2', '005010X224A2', '005010X279A1', '005010X212'],
  ...['005010X214', '005010X217', '005010X231A1', '005010X221', '005010X222', '004010X098A1'],
  ...['005010', '', 'X'],
];
const KINDS = ['270', '271', '276', '277', '278', '835', '837', '999', '820', '', '83'];
const CONTROL = { ISA: 13, IEA: 2, GS: 6, GE: 2, ST: 2, SE: 2 };
const COUNTS = { SE: 1, GE: 1, IEA: 1 };
const NUMBERS = [
  '1',
  '0001',
  '0002',
  '9',
  '000000009',
  '000000010',
  '',
  'A',
  '00001',
  '1234567890',
];

/** Some element of a header or trailer. */
function replaceAt(
  places: Record<string, number>,
  by: (text: string, chance: Chance) => string,
): DraftMutation {
  return (draft, chance) => {
    const spot = pickElement(draft, chance, (_, tag, n) => places[tag] === n);
    if (spot) putElement(draft, spot, by(spot.text, chance));
  };
}

/** A header or trailer as it may be cut in anywhere. */
function envelopeSegment({ lines, marks, kind }: Draft, chance: Chance): string {
  const of = lines.filter(isEnvelope);
  const made = [
    ['ST', kind, '0001'],
    ['ST', chance.pick(KINDS), '0002', chance.pick(GUIDE_IDS)],
    ['SE', '10', '0001'],
    ['GE', '1', '9'],
    ['IEA', '1', '000000009'],
    ['GS', 'HP', 'SENDER', 'RECEIVER', '20260302', '0930', '9', 'X', chance.pick(GUIDE_IDS)],
    ['ISA'],
    ['ISA', '00'],
  ].map((elements) => elements.join(marks.element));
  return chance.pick([...of, ...made]);
}

/** Changes the text of some interchange header. */
function inHeader(edit: (header: string, chance: Chance, draft: Draft) => string): DraftMutation {
  return (draft, chance) => {
    const at = pickLine(draft, chance, (line) => line.startsWith('ISA'));
    if (at >= 0) draft.lines[at] = edit(draft.lines[at]!, chance, draft);
  };
}

export const ENVELOPE_MUTATIONS: Record<string, DraftMutation> = {
  'cut an envelope segment out': (draft, chance) => {
    const at = pickLine(draft, chance, isEnvelope);
    if (at >= 0) draft.lines.splice(at, 1);
  },
  'cut an envelope segment in': (draft, chance) => {
    draft.lines.splice(chance.int(0, draft.lines.length), 0, envelopeSegment(draft, chance));
  },
  'cut both ends of an envelope out': (draft, chance) => {
    const [open, close] = chance.pick([
      ['ST', 'SE'],
      ['GS', 'GE'],
      ['ISA', 'IEA'],
    ] as const);
    const keep = (line: string) => !line.startsWith(open) && !line.startsWith(close);
    const kept = draft.lines.filter(keep);
    if (kept.length > 0) draft.lines = kept;
  },
  'a set begins within': (draft, chance) => {
    const { element } = draft.marks;
    const at = chance.int(1, draft.lines.length);
    const cut = [
      ['SE', String(at), '0001'].join(element),
      ['ST', draft.kind, '0002'].join(element),
    ];
    draft.lines.splice(at, 0, ...cut);
  },
  'a whole file within': (draft, chance) => {
    draft.lines.splice(chance.int(0, draft.lines.length), 0, ...draft.lines);
  },
  'change a control number': replaceAt(CONTROL, (_, chance) => chance.pick(NUMBERS)),
  'change a count': replaceAt(COUNTS, (text, chance) =>
    chance.once(3) ? chance.pick(NUMBERS) : String(Number(text) + chance.pick([-1, 1])),
  ),
  'name another guide': replaceAt({ GS: 8, ST: 3 }, (_, chance) => chance.pick(GUIDE_IDS)),
  'name another kind of set': replaceAt({ ST: 1, GS: 1 }, (_, chance) =>
    chance.pick([...KINDS, 'HP', 'HC', 'HB', 'FA']),
  ),
  'change what a set is for': replaceAt({ BHT: 2 }, (_, chance) =>
    chance.pick(['00', '11', '13', '18', '08', '', '1']),
  ),
  'change an element of a header': (draft, chance) => {
    const spot = pickElement(draft, chance, (_, tag) => tag === 'ISA' || tag === 'GS');
    if (spot)
      putElement(draft, spot, chance.pick([...NUMBERS, spot.text.toLowerCase(), '  ', 'X']));
  },
  'make a header wider or narrower': inHeader((header, chance) => {
    const at = chance.int(3, header.length - 1);
    if (chance.once(2)) return header.slice(0, at) + header.slice(at + 1);
    return `${header.slice(0, at)} ${header.slice(at)}`;
  }),
  'change a mark of the header': inHeader((header, chance, { marks }) => {
    const mark = chance.pick([...'*:^~|>U!A 0', '\n', '\u00ff', '\u001d']);
    const place = chance.pick([3, 82, 104]);
    if (header.length <= 104) return header;
    if (place === 3 && chance.once(2)) return header.replaceAll(marks.element, mark);
    return header.slice(0, place) + mark + header.slice(place + 1);
  }),
  'change the version of the header': (draft, chance) =>
    replaceAt({ ISA: 12 }, () => chance.pick(['00200', '00401', '00402', '00501', '99999', '']))(
      draft,
      chance,
    ),
};
