import {
  delimitersOf,
  groupControl,
  groupHeader,
  interchangeControl,
  interchangeHeader,
  setControl,
  type Envelope,
  type GroupKind,
} from './envelope.js';
import type { Delimiters } from '../core/segment.js';
import { checkFields } from './check-fields.js';
import { SegmentWriter } from './segment-writer.js';

/**
 * What is written, as chunks of bytes (UTF-8): pass it to a file or socket, or take it whole. It is made when it is
 * asked for; ask once when the items come from a generator, which cannot be run again.
 */
export class X12Output implements AsyncIterable<Uint8Array> {
  constructor(private readonly start: () => AsyncGenerator<Uint8Array>) {}

  [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    return this.start();
  }

  /** All of it in memory: for small files. Throws X12WriteError for what cannot be written. */
  async bytes(): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    for await (const part of this.start()) parts.push(part);
    return Buffer.concat(parts);
  }

  /** All of it as text. */
  async text(): Promise<string> {
    return Buffer.from(await this.bytes()).toString('utf8');
  }
}

export type Items<T> = Iterable<T> | AsyncIterable<T>;

/** One transaction set: the body writes its segments; a body that yields lets the text written so far go. */
export interface SetBody {
  write(out: SegmentWriter, control: string): void | Iterable<void> | AsyncIterable<void>;
}

/** So many bytes are written together. */
export const FLUSH_AT = 65_536;

/** The next item without a pause where the items are no asynchronous ones: a pause per item is dear. */
export function iteratorOf<T>(items: Items<T>): {
  next(): IteratorResult<T> | Promise<IteratorResult<T>>;
  return?(): unknown;
} {
  return Symbol.iterator in items ? items[Symbol.iterator]() : items[Symbol.asyncIterator]();
}

/** Writes one interchange with one group around the sets. */
export function writeInterchange(
  envelope: Envelope,
  kind: GroupKind,
  sets: (check: FieldCheck) => Items<SetBody>,
): X12Output {
  return new X12Output(() => interchange(envelope, kind, sets));
}

/** Checks every text of an input object against separators and control characters; `path` names the object. */
export type FieldCheck = (value: unknown, path: string) => void;

async function* interchange(
  envelope: Envelope,
  kind: GroupKind,
  sets: (check: FieldCheck) => Items<SetBody>,
): AsyncGenerator<Uint8Array> {
  const delimiters = delimitersOf(envelope);
  const out = writerFor(envelope, delimiters);
  const check: FieldCheck = (value, path) => checkFields(value, path, delimiters);
  check({ ...envelope, delimiters: undefined }, 'envelope');
  out.raw(interchangeHeader(envelope, delimiters));
  out.raw(groupHeader(envelope, kind));
  let count = 0;
  for await (const body of sets(check)) {
    const control = setControl(envelope, count++);
    out.startCount();
    out.raw([
      'ST',
      kind.type,
      control,
      ...(kind.versionInSet ? [envelope.version ?? kind.version] : []),
    ]);
    const written = body.write(out, control);
    if (written) {
      for await (const pause of written) {
        void pause;
        if (out.pending >= FLUSH_AT) yield out.take();
      }
    }
    out.raw(['SE', String(out.count + 1), control]);
    if (out.pending >= FLUSH_AT) yield out.take();
  }
  out.raw(['GE', String(count), groupControl(envelope)]);
  out.raw(['IEA', '1', interchangeControl(envelope)]);
  yield out.take();
}

export function writerFor(envelope: Envelope, delimiters: Delimiters): SegmentWriter {
  return new SegmentWriter(
    delimiters,
    delimiters.segment + (envelope.lineBreaks && delimiters.segment !== '\n' ? '\n' : ''),
  );
}
