import type { Source } from '../core/read-segments.js';

/** A source that counts the bytes that were taken from it. */
export class CountedSource implements AsyncIterable<Uint8Array> {
  bytes = 0;

  constructor(
    private readonly source: Source,
    private readonly onBytes?: (bytes: number) => void,
  ) {}

  async *[Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    const { source } = this;
    const parts =
      typeof source === 'string'
        ? [Buffer.from(source, 'utf8')]
        : source instanceof Uint8Array
          ? [source]
          : source;
    for await (const part of parts) {
      const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
      this.bytes += bytes.length;
      this.onBytes?.(this.bytes);
      yield bytes;
    }
  }
}
