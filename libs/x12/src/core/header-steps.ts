import type { Cursor, Step } from './cursor.js';
import {
  findHeader,
  guessDelimiters,
  parseInterchangeHeader,
  type InterchangeHeader,
} from './delimiters.js';
import { fillWithHeader, headerFindings } from './header-tokens.js';
import { breaksBetween } from './unwrap.js';

/** Enough bytes to find an ISA behind a preamble, or to guess delimiters without one. */
const LOOK_AHEAD = 16_384;

/** The steps that find out delimiters: at an interchange header, before the first one, and behind a damaged one. */
export class HeaderSteps {
  /** A damaged header was met: the next one is looked for. */
  searching = false;

  constructor(private readonly cursor: Cursor) {}

  /** At the letters ISA. */
  header(): Step {
    const { cursor } = this;
    const header = parseInterchangeHeader(cursor.bytes, cursor.position);
    if (header === 'incomplete' && !cursor.isLast) return 'wait';
    if (header === 'incomplete' || header === 'invalid') {
      cursor.finding('isa-incomplete');
      return this.passDamagedHeader(header === 'invalid');
    }
    cursor.useDelimiters(header.delimiters);
    for (const code of headerFindings(header)) cursor.finding(code);
    return this.giveHeader(header);
  }

  /** The interchange header is a run of its own: it holds marks that are none. */
  private giveHeader(header: InterchangeHeader): 'run' {
    const { cursor } = this;
    let { end } = header;
    const breaks = breaksBetween(cursor.bytes, cursor.position, end);
    if (breaks.length > 0) {
      cursor.sayBroken(cursor.position);
      cursor.unwrap(breaks);
      end -= breaks.length;
    }
    fillWithHeader(cursor.tokens, cursor.position, end, header);
    cursor.tokens.ordinal = ++cursor.ordinal;
    cursor.position = end + (header.terminated ? 1 : 0);
    return 'run';
  }

  /** Goes on behind the letters ISA, looking for the next header; an incomplete one ends the file. */
  private passDamagedHeader(more: boolean): Step {
    const { cursor } = this;
    cursor.delimiters = undefined;
    if (!more) {
      cursor.stopped = true;
      return 'wait';
    }
    cursor.position += 3;
    this.searching = true;
    return 'more';
  }

  /** Looks for the next header; what stands before it is dropped. */
  search(): Step {
    const { cursor } = this;
    const { bytes } = cursor;
    const next = findHeader(bytes, cursor.position, bytes.length, cursor.isLast);
    // The end may hold the first letters of a header.
    cursor.position = next ? next.at : Math.max(cursor.position, bytes.length - 2);
    if (!next || (!next.complete && !cursor.isLast)) return 'wait';
    this.searching = false;
    return 'more';
  }

  /** The file begins without a header. */
  withoutHeader(): Step {
    const { cursor } = this;
    const left = cursor.bytes.length - cursor.position;
    if (left < LOOK_AHEAD && !cursor.isLast) return 'wait';
    const guessed = guessDelimiters(cursor.bytes, cursor.position);
    if (guessed) {
      cursor.finding('no-interchange-header');
      cursor.useDelimiters(guessed);
      return 'more';
    }
    const limit = cursor.position + LOOK_AHEAD;
    const next = findHeader(cursor.bytes, cursor.position, limit, cursor.isLast);
    if (next) {
      if (!next.complete && !cursor.isLast) return 'wait';
      cursor.finding('garbage-before');
      cursor.position = next.at;
      return 'more';
    }
    cursor.finding('not-x12');
    cursor.stopped = true;
    return 'wait';
  }
}
