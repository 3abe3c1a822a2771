import type { TextMutation } from './fuzz-draft.js';
import type { Chance } from './made-set.js';

const BOM = '\u00ef\u00bb\u00bf';
const BREAKS = ['\n', '\r\n', '\r', '\n\n', ' \n', '\n\t'];
const GARBAGE = [
  ...[
    'garbage ',
    '---- end of file ----\n',
    'ISA',
    'ISA*',
    'ISA*00*',
    '\u0000',
    '\u001a',
    '~~~',
    '~ ~',
  ],
  ...[
    BOM,
    `${BOM}${BOM}`,
    '%PDF-1.7\n',
    '{"x12":1}\n',
    'MSG\u0000\u0000~',
    '\u00ff\u00fe',
    'ST*835*1~',
  ],
];
const MARKS = [...'*:^~|>!<\n', '\u001d', '\u001c', '\u00a7', 'A', ' '];

const cut = (text: string, from: number, to: number, insert = '') =>
  text.slice(0, from) + insert + text.slice(to);
const placeIn = (text: string, chance: Chance) => chance.int(0, Math.max(0, text.length - 1));
const anyByte = (chance: Chance) => String.fromCharCode(chance.int(0, 255));
const length = (chance: Chance) => (chance.once(4) ? chance.int(2, 200) : chance.int(1, 3));

/** As the mutation, at one to some places. */
const atPlaces =
  (most: number, mutate: TextMutation): TextMutation =>
  (text, chance, marks) => {
    let changed = text;
    for (let n = chance.int(1, most); n > 0; n--) changed = mutate(changed, chance, marks);
    return changed;
  };

export const BYTE_MUTATIONS: Record<string, TextMutation> = {
  'flip bits': atPlaces(3, (text, chance) => {
    const at = placeIn(text, chance);
    const byte = (text.charCodeAt(at) || 0) ^ (1 << chance.int(0, 7));
    return cut(text, at, at + 1, String.fromCharCode(byte));
  }),
  'set bytes': atPlaces(3, (text, chance) => {
    const at = placeIn(text, chance);
    return cut(text, at, at + 1, anyByte(chance));
  }),
  'drop bytes': (text, chance) => {
    const at = placeIn(text, chance);
    return cut(text, at, at + length(chance));
  },
  'insert a byte': atPlaces(3, (text, chance) => {
    const at = placeIn(text, chance);
    return cut(text, at, at, anyByte(chance));
  }),
  'repeat bytes': (text, chance) => {
    const at = placeIn(text, chance);
    return cut(text, at, at, text.slice(at, at + length(chance)));
  },
  'swap bytes': (text, chance) => {
    const at = placeIn(text, chance);
    return cut(
      text,
      at,
      at + 2,
      text
        .slice(at, at + 2)
        .split('')
        .reverse()
        .join(''),
    );
  },
  truncate: (text, chance) => text.slice(0, chance.int(0, text.length)),
  'truncate the last bytes': (text, chance) => text.slice(0, -chance.int(1, 40)),
  'cut the beginning off': (text, chance) => text.slice(chance.int(1, 120)),
  'insert marks': atPlaces(3, (text, chance, { element, component, repetition, segment }) => {
    const at = placeIn(text, chance);
    return cut(text, at, at, chance.pick([element, component, repetition, segment]));
  }),
  'use another mark from here on': (text, chance, { element, component, repetition, segment }) => {
    const from = placeIn(text, chance);
    const mark = chance.pick([element, component, component, repetition, segment]);
    return text.slice(0, from) + text.slice(from).replaceAll(mark, chance.pick(MARKS));
  },
  'set the mark behind the header': (text, chance) => cut(text, 105, 106, chance.pick(MARKS)),
  'break lines after segments': (text, chance, { segment }) =>
    text.replaceAll(segment, segment + chance.pick(BREAKS)),
  'break lines anywhere': atPlaces(4, (text, chance) => {
    const at = placeIn(text, chance);
    return cut(text, at, at, chance.pick(BREAKS));
  }),
  'wrap lines': (text, chance) => {
    const every = chance.pick([1, 40, 72, 80, 80, 106, 255]);
    const size = every === 1 ? chance.int(2, 20) : every;
    return text.replaceAll(new RegExp(`[^]{${size}}`, 'g'), `$&${chance.pick(['\n', '\r\n'])}`);
  },
  'put a byte order mark': (text, chance) => {
    const at = chance.once(2) ? 0 : placeIn(text, chance);
    return cut(text, at, at, BOM);
  },
  'set high bits': atPlaces(8, (text, chance) => {
    const at = placeIn(text, chance);
    return cut(text, at, at + 1, String.fromCharCode((text.charCodeAt(at) || 0) | 128));
  }),
  'put garbage before': (text, chance) => chance.pick(GARBAGE) + text,
  'put garbage behind': (text, chance) => text + chance.pick(GARBAGE),
  'put garbage inside': (text, chance, { segment }) => {
    const at = text.indexOf(segment, placeIn(text, chance)) + 1;
    return cut(text, at, at, chance.pick(GARBAGE));
  },
  'send it twice': (text) => text + text,
  'send it again with other marks': (text, chance, { element, segment }) => {
    const second = text.replaceAll(element, '|').replaceAll(segment, chance.pick(['\n', '!', '~']));
    return text + chance.pick(['', '\n', 'garbage', '~']) + second;
  },
  'write small letters': (text, chance) => {
    const at = placeIn(text, chance);
    return cut(text, at, at + 300, text.slice(at, at + 300).toLowerCase());
  },
};
