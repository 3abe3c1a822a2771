import { isDay } from '../core/numbers.js';
import { formatCents } from '../core/values.js';

const FIRST_SIZE = 131_072;
/** What is free behind the limit: enough for a number with its marks and for the end of a segment. */
const ROOM = 64;
const DASH = 45;
const POINT = 46;
const ZERO = 48;
/** The largest number whose digits are written without a string. */
const MOST = 999_999_999;

/** Bytes that are written one behind the other into a buffer that is used again and again. */
export class ByteBuffer {
  protected buffer = Buffer.allocUnsafeSlow(FIRST_SIZE);
  protected length = 0;
  /** Up to here `length` may go before the buffer must grow. */
  protected limit = FIRST_SIZE - ROOM;

  /** How many bytes wait to be taken. */
  get pending(): number {
    return this.length;
  }

  /** Takes the bytes written so far, as a copy. */
  take(): Uint8Array {
    const bytes = Buffer.from(this.buffer.subarray(0, this.length));
    this.length = 0;
    return bytes;
  }

  /** Makes room for so many bytes. */
  protected reserve(count: number): void {
    if (this.length + count <= this.limit) return;
    const larger = Buffer.allocUnsafeSlow((this.length + count + ROOM) * 2);
    larger.set(this.buffer.subarray(0, this.length));
    this.buffer = larger;
    this.limit = larger.length - ROOM;
  }

  /** UTF-8 of a text that is known to be right. */
  protected utf8(text: string): void {
    this.reserve(text.length * 3);
    this.length += this.buffer.utf8Write(text, this.length);
  }

  protected bytes(bytes: Uint8Array, times = 1): void {
    this.reserve(bytes.length * times);
    for (let n = 0; n < times; n++)
      for (let index = 0; index < bytes.length; index++) this.buffer[this.length++] = bytes[index]!;
  }

  /** Integer cents in their shortest form. */
  protected amount(cents: number): void {
    if (cents > MOST || cents < -MOST) return this.utf8(formatCents(cents));
    const { buffer } = this;
    if (cents < 0) buffer[this.length++] = DASH;
    const left = (cents < 0 ? -cents : cents) | 0;
    const whole = (left / 100) | 0;
    const rest = left - whole * 100;
    if (whole > 0 || rest === 0) this.digits(whole);
    if (rest === 0) return;
    let at = this.length;
    const tens = (rest / 10) | 0;
    const ones = rest - tens * 10;
    buffer[at++] = POINT;
    buffer[at++] = ZERO + tens;
    if (ones > 0) buffer[at++] = ZERO + ones;
    this.length = at;
  }

  /** CCYYMMDD of a day 'YYYY-MM-DD'; false, and nothing written, when there is no such day. */
  protected date(text: string): boolean {
    if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH)
      return false;
    const century = pair(text, 0);
    const year = pair(text, 2);
    const month = pair(text, 5);
    const day = pair(text, 8);
    if (century < 0 || year < 0 || month < 1 || month > 12 || day < 1) return false;
    const inCalendar = day <= 28 && century + year > 0;
    if (!inCalendar && !isDay((century * 100 + year) * 10_000 + month * 100 + day)) return false;
    const { buffer } = this;
    const at = this.length;
    buffer[at] = text.charCodeAt(0);
    buffer[at + 1] = text.charCodeAt(1);
    buffer[at + 2] = text.charCodeAt(2);
    buffer[at + 3] = text.charCodeAt(3);
    buffer[at + 4] = text.charCodeAt(5);
    buffer[at + 5] = text.charCodeAt(6);
    buffer[at + 6] = text.charCodeAt(8);
    buffer[at + 7] = text.charCodeAt(9);
    this.length = at + 8;
    return true;
  }

  /** A whole number from 0 to MOST. */
  protected digits(value: number): void {
    const { buffer } = this;
    let left = value | 0;
    let at = this.length + digitsOf(left);
    this.length = at;
    do {
      const tenth = (left / 10) | 0;
      buffer[--at] = ZERO + left - tenth * 10;
      left = tenth;
    } while (left > 0);
  }
}

/** The number of two digits of a text; below 0 when they are none. */
function pair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/** Whether `digits` can write it. */
export function isWhole(value: number): boolean {
  return value >= 0 && value <= MOST && Number.isInteger(value);
}

/** How many digits a whole number from 0 to MOST has. */
function digitsOf(value: number): number {
  if (value < 10_000) return value < 100 ? (value < 10 ? 1 : 2) : value < 1000 ? 3 : 4;
  if (value < 1_000_000) return value < 100_000 ? 5 : 6;
  return value < 10_000_000 ? 7 : value < 100_000_000 ? 8 : 9;
}
