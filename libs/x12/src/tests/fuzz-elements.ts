import {
  editElements,
  pickElement,
  putElement,
  tagOf,
  type Draft,
  type DraftMutation,
} from './fuzz-draft.js';
import type { Chance } from './made-set.js';

const isCode = (text: string) => /^[A-Z0-9]{1,3}$/.test(text);
const isAmount = (text: string) => /^-?\d{1,9}(\.\d{1,2})?$/.test(text);
const isDay = (text: string) => /^\d{8}(-\d{8})?$/.test(text);
const inBody = (tag: string) => !/^(ISA|IEA|GS|GE|ST|SE)$/.test(tag);

/** Replaces some element of the body that `fits`. */
const replace =
  (fits: (text: string) => boolean, by: (text: string, chance: Chance, draft: Draft) => string) =>
  (draft: Draft, chance: Chance): void => {
    const spot = pickElement(draft, chance, (text, tag) => inBody(tag) && fits(text));
    if (spot) putElement(draft, spot, by(spot.text, chance, draft));
  };

const present = (text: string) => text !== '';

function cent(text: string, chance: Chance): string {
  const cents = Math.round(Number(text) * 100) + (chance.once(2) ? 1 : -1);
  return (cents / 100).toFixed(2).replace(/\.?0+$/, '');
}

const ODD_AMOUNTS = [
  ...['0', '-0', '', '.', '-', '.5', '5.', '-.01', '+1', '--5', ' 1', '1 ', '1,00', '1E5', '1e-2'],
  ...['1.005', '1.2300', '0000000012.50', '99999999999999.99', '123456789012345678', '1.23.4'],
  ...['9007199254740993', '90071992547409.93', '-99999999.99', 'NaN', 'Infinity', '0x10', '１'],
].map((text) => Buffer.from(text, 'utf8').toString('latin1'));
const ODD_DAYS = [
  ...['20260230', '20250229', '20240229', '00000000', '99999999', '20261301', '20260100', '260302'],
  ...['2026-03-02', '20991231', '18000101', '20260302-20260301', '20260302-', '20260302-20260230'],
  ...['202603020930', '202603022460', '2026030209301', '0930', 'TODAY'],
];
const ODD_CODES = ['ZZ', 'XX', 'A', '1', '0', 'a', 'hc', 'Q1', '-', '?', '99', '1K', 'PXC', 'ABK'];
/** High bytes as UTF-8 and as latin1, control characters, and what JSON and text readers stumble upon. */
const ODD_LETTERS = [
  ...['\u00c3\u00a9', '\u00e9', '\u00f0\u009f\u0098\u0080', '\u00e2\u0082', '\u00ff', '\u0080'],
  ...['\u0000', '\u0007', '\u001a', '\u001b', '\u007f', '\t', '"', '\\', '\\u0000', '{}', '\u00a0'],
  ...['\u00ef\u00bb\u00bf', '\u00ed\u00a0\u0080', '\u00e2\u0080\u00a8'],
];

const LENGTHS = [3, 11, 13, 36, 61, 81, 256, 300, 1_000];

function long(chance: Chance): string {
  if (chance.once(150)) return 'X'.repeat(chance.int(1_040_000, 1_200_000));
  if (chance.once(25)) return '7'.repeat(chance.int(60_000, 140_000));
  return chance.pick(['X', '9', ' ', '0']).repeat(chance.pick(LENGTHS));
}

const insertInto = (text: string, insert: string, chance: Chance) => {
  const at = chance.int(0, text.length);
  return text.slice(0, at) + insert + text.slice(at);
};

/** Changes the components of some element. */
const components = (edit: (parts: string[], chance: Chance) => void) =>
  replace(present, (text, chance, { marks }) => {
    const parts = text.split(marks.component);
    edit(parts, chance);
    return parts.join(marks.component);
  });

export const ELEMENT_MUTATIONS: Record<string, DraftMutation> = {
  'empty an element': replace(present, () => ''),
  'drop an element': (draft, chance) =>
    editElements(draft, chance, (parts, n) => parts.splice(n, 1)),
  'drop the last elements': (draft, chance) =>
    editElements(draft, chance, (parts, n) => parts.splice(n)),
  'repeat an element': (draft, chance) =>
    editElements(draft, chance, (parts, n) => parts.splice(n, 0, parts[n]!)),
  'insert an empty element': (draft, chance) =>
    editElements(draft, chance, (parts, n) => parts.splice(n, 0, '')),
  'swap two elements': (draft, chance) =>
    editElements(draft, chance, (parts, n) => {
      const other = chance.int(1, parts.length - 1);
      [parts[n], parts[other]] = [parts[other]!, parts[n]!];
    }),
  'add elements': (draft, chance) =>
    editElements(draft, chance, (parts) => {
      const count = chance.once(6) ? chance.int(20, 2_000) : chance.int(1, 4);
      parts.push(...Array<string>(count).fill(chance.pick(['', '1', 'X', '20260302'])));
    }),
  'exchange a code': (draft, chance) => {
    const from = pickElement(draft, chance, isCode);
    const to = pickElement(draft, chance, (text, tag) => inBody(tag) && isCode(text));
    if (from && to) putElement(draft, to, from.text);
  },
  'exchange an element with that of another segment of its kind': (draft, chance) => {
    const { lines, marks } = draft;
    const to = pickElement(draft, chance, (_text, tag) => inBody(tag));
    if (!to) return;
    const tag = tagOf(lines[to.line]!, marks);
    const from = pickElement(draft, chance, (_, of, n) => of === tag && n === to.element);
    if (from) putElement(draft, to, from.text);
  },
  'exchange any two elements': (draft, chance) => {
    const [a, b] = [pickElement(draft, chance, present), pickElement(draft, chance, present)];
    if (!a || !b) return;
    putElement(draft, a, b.text);
    putElement(draft, b, a.text);
  },
  'put an odd code': replace(isCode, (_, chance) => chance.pick(ODD_CODES)),
  'change an amount by a cent': replace(isAmount, cent),
  'turn the sign of an amount': replace(isAmount, (text) =>
    text.startsWith('-') ? text.slice(1) : `-${text}`,
  ),
  'put an odd amount': replace(isAmount, (_, chance) => chance.pick(ODD_AMOUNTS)),
  'count up or down': replace(
    (text) => /^\d{1,4}$/.test(text),
    (text, chance) => String(Math.max(0, Number(text) + chance.pick([-1, 1, 1, 10]))),
  ),
  'change a day': replace(isDay, (text, chance) => {
    const at = chance.int(0, text.length - 1);
    return text.slice(0, at) + chance.int(0, 9) + text.slice(at + 1);
  }),
  'put an odd day': replace(isDay, (_, chance) => chance.pick(ODD_DAYS)),
  'change a digit of a long number': replace(
    (text) => /^\d{9,}$/.test(text),
    (text, chance) => {
      const at = chance.int(0, text.length - 1);
      return text.slice(0, at) + chance.int(0, 9) + text.slice(at + 1);
    },
  ),
  'repeat within an element': replace(present, (text, chance, { marks }) =>
    Array<string>(chance.once(8) ? chance.int(90, 300) : chance.int(2, 3))
      .fill(text)
      .join(marks.repetition),
  ),
  'add a component': components((parts, chance) =>
    parts.splice(chance.int(0, parts.length), 0, chance.pick(['', 'HC', 'X', '1', '20260302'])),
  ),
  'drop a component': components((parts, chance) =>
    parts.splice(chance.int(0, parts.length - 1), 1),
  ),
  'swap two components': components((parts, chance) => {
    const [a, b] = [chance.int(0, parts.length - 1), chance.int(0, parts.length - 1)];
    [parts[a], parts[b]] = [parts[b]!, parts[a]!];
  }),
  'blank an element': replace(present, (text) => ' '.repeat(text.length)),
  'pad an element': replace(present, (text, chance) =>
    chance.pick([` ${text}`, `${text} `, `${text}   `, text.toLowerCase(), `0${text}`]),
  ),
  'make an element long': replace(present, (text, chance) => text + long(chance)),
  'put an odd letter': replace(present, (text, chance) =>
    insertInto(text, chance.pick(ODD_LETTERS), chance),
  ),
  'put another separator inside': replace(present, (text, chance) =>
    insertInto(text, chance.pick([...':>^*|~!<\u001d\u001c\n']), chance),
  ),
};
