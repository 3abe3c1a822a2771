/**
 * How a guide is written down. A segment is `segment('REF', 'S1', 'R=6R R')`: tag, usage and repeats, elements. Usage is R
 * required, S situational; repeats a number or > for any number. An element is R, S or - (not used), then the codes the
 * guide allows, and ^n when it may repeat n times; a composite puts its components in parentheses. Elements left out at
 * the end are not used. A loop begins with the segment that opens it.
 */
export interface GuideElement {
  usage: 'required' | 'situational' | 'unused';
  codes?: ReadonlySet<string>;
  repeats: number;
  components?: readonly GuideElement[];
}

/** The element that tells one use of a segment from another: REF01, NM101, HL03, HI01-1 … */
export interface Qualifier {
  element: number;
  component: number;
  codes: ReadonlySet<string>;
}

export interface GuideSegment {
  kind: 'segment';
  tag: string;
  required: boolean;
  max: number;
  elements: readonly GuideElement[];
  qualifier?: Qualifier;
  /** Uses of one segment that follow each other have the same rank and may come in any order. */
  rank: number;
}

export interface GuideLoop {
  kind: 'loop';
  id: string;
  required: boolean;
  max: number;
  /** The segment that opens the loop. */
  trigger: GuideSegment;
  children: readonly GuideNode[];
  rank: number;
}

export type GuideNode = GuideSegment | GuideLoop;

/** An implementation guide. */
export interface Guide {
  /** '005010X221A1'. */
  id: string;
  /** ST01. */
  type: string;
  root: GuideLoop;
}

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
  QTY: [1, 0],
  REF: [1, 0],
  TRN: [1, 0],
};

const USAGE = { R: 'required', S: 'situational', '-': 'unused' } as const;

/** Cuts a description at its blanks, but not inside parentheses. */
function words(text: string): string[] {
  return text.match(/[^\s()]*\([^)]*\)[^\s()]*|[^\s()]+/g) ?? [];
}

function element(word: string): GuideElement {
  const match = /^([RS-])(?:\(([^)]*)\))?(?:=([^^]+))?(?:\^(\d+))?$/.exec(word);
  if (!match) throw new Error(`Guide element '${word}' is not well formed`);
  const [, usage, inner, codes, repeats] = match;
  const result: GuideElement = {
    usage: USAGE[usage as keyof typeof USAGE],
    repeats: Number(repeats ?? 1),
  };
  if (codes) result.codes = new Set(codes.split(','));
  if (inner !== undefined) result.components = words(inner).map(element);
  return result;
}

function use(text: string): { required: boolean; max: number } {
  const match = /^([RS])(\d+|>)$/.exec(text);
  if (!match) throw new Error(`Guide usage '${text}' is not well formed`);
  return { required: match[1] === 'R', max: match[2] === '>' ? Infinity : Number(match[2]) };
}

export function segment(tag: string, usage: string, elements: string): GuideSegment {
  const parsed = words(elements).map(element);
  const result: GuideSegment = { kind: 'segment', tag, ...use(usage), elements: parsed, rank: 0 };
  const place = QUALIFIED_BY[tag];
  if (place) {
    const [n, component] = place;
    const qualified = component ? parsed[n - 1]?.components?.[component - 1] : parsed[n - 1];
    if (qualified?.codes) result.qualifier = { element: n, component, codes: qualified.codes };
  }
  return result;
}

export function loop(id: string, usage: string, ...children: GuideNode[]): GuideLoop {
  const ranked = rankChildren(children);
  const [trigger] = ranked;
  if (trigger?.kind !== 'segment')
    throw new Error(`Guide loop ${id} does not begin with a segment`);
  return { kind: 'loop', id, ...use(usage), trigger, children: ranked, rank: 0 };
}

/** Copies, because one description may stand in several loops. */
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

export function guide(id: string, type: string, ...children: GuideNode[]): Guide {
  return { id, type, root: loop('', 'R1', ...children) };
}
