/** What a guide says, as objects. `parse-guide.ts` reads them from the text a guide is written in. */
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
  /** What it says, in our own words: 'Payer claim number'. */
  name: string;
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
  name: string;
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
  name: string;
  /** BHT02 of this guide, where two guides share their id and ST01 (278 request and response). */
  purposes?: ReadonlySet<string>;
  root: GuideLoop;
}
