import type { KeptHeader, KeptSegments } from '../../types/claim-parts.js';
import { packTag } from '../../core/tags.js';
import { BILLING, PATIENT, SUBSCRIBER } from './claim-levels.js';
import { isEnvelope } from './envelope-tags.js';
import { packedOf, scanner, segmentAt } from './values.js';

const HL = packTag('HL');
const CLM = packTag('CLM');

/** Keeps the text of the segments of a set by the level they stand in. */
export class KeptText {
  private readonly separators: string;
  private readonly header: string[] = [];
  private billing: string[] = [];
  private subscriber: string[] = [];
  private patient: string[] | undefined;
  private claim: string[] = [];
  private open = this.header;

  constructor() {
    const { element, component, repetition, segment } = scanner.tokens.delimiters;
    this.separators = element + component + (repetition ?? '') + segment;
  }

  /** Takes over the segment at `row`. */
  add(tag: number, row: number): void {
    if (isEnvelope(tag)) return;
    if (tag === HL) this.enter(packedOf(row, 3));
    else if (tag === CLM) this.open = this.claim = [];
    this.open.push(segmentAt(row, 0).raw);
  }

  ofHeader(): KeptHeader {
    return { separators: this.separators, header: this.header };
  }

  ofClaim(): KeptSegments {
    const { separators, billing, subscriber, patient, claim } = this;
    return { separators, billing, subscriber, patient, claim };
  }

  private enter(level: number): void {
    const opened: string[] = [];
    this.open = opened;
    if (level === BILLING) this.billing = opened;
    else if (level === SUBSCRIBER) {
      this.subscriber = opened;
      this.patient = undefined;
    } else if (level === PATIENT) this.patient = opened;
  }
}
