import { ItemStream } from '../core/item-stream.js';
import { readSegments, type ReadOptions, type Source } from '../core/read-segments.js';
import type { Segment } from '../core/segment.js';
import type { Finding } from '../types/finding.js';
import { GuideLocator, type GuidePlace } from './locate.js';
import { PersonMask } from './mask.js';
import { explainSegment } from './segment-words.js';

export interface ExplainOptions extends ReadOptions {
  /** Puts dots in place of names, ids, birth dates, addresses, contacts and notes of persons. */
  hidePersons?: boolean;
  /** What `validate` found in this file; every finding comes with its segment. */
  findings?: readonly Finding[];
}

/** A segment with its place in the guide and words for it. */
export interface ExplainedSegment {
  ordinal: number;
  offset: number;
  tag: string;
  /** The segment without its terminator, persons hidden when that was asked for. */
  raw: string;
  /** Loop of the guide, '2110'; absent outside of loops and where the guide is not known. */
  loop?: string;
  /** What the loop is about: 'Service line'. */
  loopName?: string;
  /** The loop with those around it, outermost first. */
  path: string[];
  /** What the guide calls the segment at its place: 'Payer claim number'. */
  name?: string;
  /** What it says, in plain words with its values. */
  words: string;
  findings: Finding[];
}

/**
 * Walks through a file segment by segment: the loop of each, and what it says in plain words, money and dates written out.
 * Streams, in bounded memory. The words are as confidential as the file; `hidePersons` puts dots in place of persons.
 */
export function explain(
  source: Source,
  options: ExplainOptions = {},
): ItemStream<ExplainedSegment> {
  return new ItemStream(() => run(source, options));
}

async function* run(source: Source, options: ExplainOptions): AsyncGenerator<ExplainedSegment[]> {
  const explainer = new Explainer(options);
  for await (const batch of readSegments(source, options)) {
    const explained: ExplainedSegment[] = [];
    for (const segment of batch) explained.push(explainer.explain(segment));
    if (explained.length > 0) yield explained;
  }
}

const NOWHERE: GuidePlace = { path: [], loopName: undefined, name: undefined };

class Explainer {
  private readonly mask: PersonMask | undefined;
  private readonly findings = new Map<number, Finding[]>();
  private locator: GuideLocator | undefined;
  /** GS08, for sets that do not name their guide. */
  private version = '';

  constructor({ hidePersons, findings = [] }: ExplainOptions) {
    this.mask = hidePersons ? new PersonMask() : undefined;
    for (const finding of findings) {
      const there = this.findings.get(finding.ordinal);
      if (there) there.push(finding);
      else this.findings.set(finding.ordinal, [finding]);
    }
  }

  explain(segment: Segment): ExplainedSegment {
    const { ordinal, offset, tag } = segment;
    const place = this.placeOf(segment);
    const shown = this.mask?.mask(segment) ?? segment;
    const explained: ExplainedSegment = {
      ordinal,
      offset,
      tag,
      raw: shown.raw,
      path: place.path,
      words: explainSegment(shown, place.name),
      findings: this.findings.get(ordinal) ?? [],
    };
    const loop = place.path.at(-1);
    if (loop) explained.loop = loop;
    if (place.loopName) explained.loopName = place.loopName;
    if (place.name) explained.name = place.name;
    return explained;
  }

  private placeOf(segment: Segment): GuidePlace {
    switch (segment.tag) {
      case 'ISA':
      case 'IEA':
      case 'GE':
      case 'SE':
        this.locator = undefined;
        return NOWHERE;
      case 'GS':
        this.locator = undefined;
        this.version = segment.element(8);
        return NOWHERE;
      case 'ST': {
        const guide = segment.element(3) || this.version;
        this.locator = new GuideLocator({ type: segment.element(1), guide });
        return NOWHERE;
      }
      default:
        return this.locator?.locate(segment) ?? NOWHERE;
    }
  }
}
