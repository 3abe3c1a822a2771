/** What a tool makes, as chunks of bytes: pass it to a file or socket, or take it whole. It is made when it is asked for. */
export class ByteOutput implements AsyncIterable<Uint8Array> {
  constructor(private readonly start: () => AsyncGenerator<Uint8Array>) {}

  [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    return this.start();
  }

  /** All of it in memory: for small files. */
  async bytes(): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.start()) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  /** All of it as UTF-8 text. */
  async text(): Promise<string> {
    return Buffer.from(await this.bytes()).toString('utf8');
  }
}
