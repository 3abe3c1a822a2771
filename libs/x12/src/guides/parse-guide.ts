import type { Guide, GuideElement, GuideLoop, GuideNode, GuideSegment } from './notation.js';

/*
 * How a guide is written down, one line per loop and segment, indented by two blanks below its loop:
 *
 *   guide 835 005010X221A1 Claim payment            type, id, name; '278 for 11' tells guides apart by BHT02
 *   let money R=CO,PR R R                           a shorthand: $money stands for the rest of the line
 *   block claim                                     lines to be used in several places with 'use claim'
 *   loop 2100 R> Claim                              id, usage, name
 *     CLP R1 Claim payment: R R=1,2,3 S - R(R S)    tag, usage, name, elements
 *       : S Sx3 R^99                                more elements of the same segment
 *
 * Usage is R required or S situational, then how often it may occur (> without limit). An element is R, S or - (not used);
 * `=` gives the codes the guide allows, parentheses the components of a composite, ^n how often it may repeat, xn that n
 * elements like it follow each other. Elements left out at the end are not used. A loop begins with the segment that
 * opens it. Lines that begin with # are remarks.
 */

const QUALIFIED_BY: Record<string, readonly [number, number]> = {
  AMT: [1, 0],
  CRC: [1, 0],
  DTM: [1, 0],
  DTP: [1, 0],
  HI: [1, 1],
  HL: [3, 0],
  LQ: [1, 0],
  N1: [1, 0],
  NM1: [1, 0],
  NTE: [1, 0],
  PER: [1, 0],
  PRV: [1, 0],
  PWK: [2, 0],
  QTY: [1, 0],
  REF: [1, 0],
  TRN: [1, 0],
};

const USAGE = { R: 'required', S: 'situational', '-': 'unused' } as const;

interface Line {
  depth: number;
  text: string;
}

/** Reads a guide. Throws for text that is not well formed: a guide is part of the program. */
export function parseGuide(source: string): Guide {
  const { head, blocks, lines } = sections(source);
  const match = /^guide (\S+)(?: for (\S+))? (\S+) (.+)$/.exec(head);
  if (!match) throw new Error(`Guide head '${head}' is not well formed`);
  const [, type, purposes, id, name] = match;
  const root = loopOf('', 'R1', name!, parseNodes(inline(lines, blocks), 0));
  const guide: Guide = { id: id!, type: type!, name: name!, root };
  if (purposes) guide.purposes = new Set(purposes.split(','));
  return guide;
}

/** Reads the description of one segment that stands in no guide: `TA1 R1 Name: R R`. */
export function parseSegment(text: string): GuideSegment {
  return segmentOf(text);
}

function sections(source: string) {
  const lets = new Map<string, string>();
  const blocks = new Map<string, Line[]>();
  const lines: Line[] = [];
  let head = '';
  let into = lines;
  for (const raw of source.split('\n')) {
    const text = raw
      .trim()
      .replace(/\$(\w+)/g, (_, name: string) => lets.get(name) ?? unknown(name));
    const depth = raw.search(/\S/) / 2;
    if (text === '' || text.startsWith('#')) continue;
    if (text.startsWith(': ')) {
      const previous = into[into.length - 1]!;
      previous.text += text.slice(previous.text.includes(': ') ? 1 : 0);
    } else if (text.startsWith('guide ')) {
      head = text;
    } else if (text.startsWith('let ')) {
      const [name, ...rest] = text.slice(4).split(' ');
      lets.set(name!, rest.join(' '));
    } else if (text.startsWith('block ')) {
      into = [];
      blocks.set(text.slice(6), into);
    } else {
      if (depth === 0) into = lines;
      into.push({ depth: into === lines ? depth : depth - 1, text });
    }
  }
  return { head, blocks, lines };
}

function unknown(name: string): never {
  throw new Error(`Guide shorthand '${name}' is not known`);
}

/** Puts the lines of blocks where they are used. */
function inline(lines: readonly Line[], blocks: ReadonlyMap<string, Line[]>): Line[] {
  return lines.flatMap((line) => {
    if (!line.text.startsWith('use ')) return [line];
    const block = blocks.get(line.text.slice(4)) ?? unknown(line.text);
    return inline(block, blocks).map(({ depth, text }) => ({ depth: depth + line.depth, text }));
  });
}

function parseNodes(lines: readonly Line[], depth: number): GuideNode[] {
  const nodes: GuideNode[] = [];
  for (let index = 0; index < lines.length; index++) {
    const { text, depth: at } = lines[index]!;
    if (at !== depth) throw new Error(`Guide line '${text}' is not indented as its loop asks for`);
    if (!text.startsWith('loop ')) {
      nodes.push(segmentOf(text));
      continue;
    }
    let end = index + 1;
    while (end < lines.length && lines[end]!.depth > depth) end++;
    const match = /^loop (\S+) (\S+) (.+)$/.exec(text);
    if (!match) throw new Error(`Guide line '${text}' is not well formed`);
    const children = parseNodes(lines.slice(index + 1, end), depth + 1);
    nodes.push(loopOf(match[1]!, match[2]!, match[3]!, children));
    index = end - 1;
  }
  return nodes;
}

function loopOf(id: string, usage: string, name: string, nodes: readonly GuideNode[]): GuideLoop {
  const children = rankChildren(nodes);
  const [trigger] = children;
  if (trigger?.kind !== 'segment')
    throw new Error(`Guide loop ${id} does not begin with a segment`);
  return { kind: 'loop', id, name, ...use(usage), trigger, children, rank: 0 };
}

/** Neighbours of one tag share a rank. */
function rankChildren(children: readonly GuideNode[]): GuideNode[] {
  let rank = 0;
  let previous = '';
  return children.map((child) => {
    const key = child.kind === 'segment' ? child.tag : `loop ${child.trigger.tag}`;
    if (key !== previous) rank++;
    previous = key;
    return { ...child, rank };
  });
}

function segmentOf(text: string): GuideSegment {
  const match = /^([A-Z][A-Z0-9]{1,2}) (\S+) ([^:]+): (.+)$/.exec(text);
  if (!match) throw new Error(`Guide line '${text}' is not well formed`);
  const [, tag, usage, name, rest] = match;
  const elements = elementsOf(rest!);
  const result: GuideSegment = {
    kind: 'segment',
    tag: tag!,
    name: name!,
    ...use(usage!),
    elements,
    rank: 0,
  };
  const place = QUALIFIED_BY[tag!];
  if (place) {
    const [element, component] = place;
    const qualified = elements[element - 1];
    const codes = component ? qualified?.components?.[component - 1]?.codes : qualified?.codes;
    if (codes) result.qualifier = { element, component, codes };
  }
  return result;
}

function use(text: string): { required: boolean; max: number } {
  const match = /^([RS])(\d+|>)$/.exec(text);
  if (!match) throw new Error(`Guide usage '${text}' is not well formed`);
  return { required: match[1] === 'R', max: match[2] === '>' ? Infinity : Number(match[2]) };
}

/** Cuts a description at its blanks, but not inside parentheses. */
function elementsOf(text: string): GuideElement[] {
  const words = text.match(/[^\s()]*\([^)]*\)[^\s()]*|[^\s()]+/g) ?? [];
  return words.flatMap((word) => {
    const [, one, times] = /^(.*?)(?:x(\d+))?$/.exec(word)!;
    return Array<GuideElement>(Number(times ?? 1)).fill(elementOf(one!));
  });
}

function elementOf(word: string): GuideElement {
  const match = /^([RS-])(?:\(([^)]*)\))?(?:=([^^]+))?(?:\^(\d+))?$/.exec(word);
  if (!match) throw new Error(`Guide element '${word}' is not well formed`);
  const [, usage, inner, codes, repeats] = match;
  const result: GuideElement = {
    usage: USAGE[usage as keyof typeof USAGE],
    repeats: Number(repeats ?? 1),
  };
  if (codes) result.codes = new Set(codes.split(','));
  if (inner !== undefined) result.components = elementsOf(inner);
  return result;
}
