/** Bytes that wait for more: grows in steps, so that many small pieces cost no more than a few large ones. */
export class Carry {
  private buffer = Buffer.alloc(0);
  /** How many bytes are kept. */
  length = 0;

  add(bytes: Uint8Array): void {
    const needed = this.length + bytes.length;
    if (needed > this.buffer.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(1024, needed * 2));
      larger.set(this.buffer.subarray(0, this.length));
      this.buffer = larger;
    }
    this.buffer.set(bytes, this.length);
    this.length = needed;
  }

  /** Moves what is kept to the beginning of other bytes. Returns how many bytes it was. */
  moveTo(bytes: Uint8Array): number {
    const { length } = this;
    bytes.set(this.buffer.subarray(0, length), 0);
    this.length = 0;
    return length;
  }
}
