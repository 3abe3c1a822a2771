import type { KeptText } from '../../types/common.js';
import { packTag } from '../../core/tags.js';
import { isEnvelope } from './envelope-tags.js';
import { scanner, segmentAt } from './values.js';

const LX = packTag('LX');
const CLP = packTag('CLP');
const PLB = packTag('PLB');

/** Keeps the text of the segments of an 835: of its header, of the open group and claim, of its provider adjustments. */
export class RemittanceText {
  readonly header = newText();
  group = this.header;
  claim = this.header;
  readonly adjustments = newText();
  private open = this.header;

  /** Takes over the segment at `row`. */
  add(tag: number, row: number): void {
    if (isEnvelope(tag)) return;
    if (tag === LX) this.open = this.group = newText();
    else if (tag === CLP) this.open = this.claim = newText();
    else if (tag === PLB) this.open = this.adjustments;
    this.open.texts.push(segmentAt(row, 0).raw);
  }
}

function newText(): KeptText & { texts: string[] } {
  const { element, component, repetition, segment } = scanner.tokens.delimiters;
  return { separators: element + component + (repetition ?? '') + segment, texts: [] };
}
