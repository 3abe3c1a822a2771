/** The bytes of a file from some offset on, growing at the end and let go at the front. */
export class ByteWindow {
  private buffer: Buffer = Buffer.alloc(0);
  private from = 0;
  private to = 0;
  private base = 0;

  /** File offset of the first byte held. */
  get start(): number {
    return this.base + this.from;
  }

  /** File offset behind the last byte held. */
  get end(): number {
    return this.base + this.to;
  }

  append(chunk: Uint8Array): void {
    if (this.to + chunk.length > this.buffer.length) this.makeRoom(chunk.length);
    this.buffer.set(chunk, this.to);
    this.to += chunk.length;
  }

  /** A view of the bytes between two file offsets, valid until the next `append`. */
  view(start: number, end: number): Buffer {
    return this.buffer.subarray(start - this.base, end - this.base);
  }

  /** Lets the bytes before a file offset go. */
  drop(before: number): void {
    this.from = before - this.base;
  }

  private makeRoom(needed: number): void {
    const held = this.to - this.from;
    const target =
      (held + needed) * 2 <= this.buffer.length
        ? this.buffer
        : Buffer.allocUnsafe(Math.max(65_536, (held + needed) * 2));
    this.buffer.copy(target, 0, this.from, this.to);
    this.base += this.from;
    this.buffer = target;
    this.from = 0;
    this.to = held;
  }
}
