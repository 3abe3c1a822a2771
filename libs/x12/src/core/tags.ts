/** Tags as integers: two or three bytes, the first in the lowest byte. */

const SLOTS = 1024;
const packedTags = new Int32Array(SLOTS);
const texts: string[] = new Array<string>(SLOTS).fill('');

/** The text of a packed tag; the same tag is the same string. */
export function tagText(packed: number): string {
  const slot = (packed ^ (packed >>> 5) ^ (packed >>> 11)) & (SLOTS - 1);
  if (packedTags[slot] === packed) return texts[slot]!;
  const third = packed >>> 16;
  const two = String.fromCharCode(packed & 0xff, (packed >>> 8) & 0xff);
  const text = third === 0 ? two : two + String.fromCharCode(third);
  packedTags[slot] = packed;
  texts[slot] = text;
  return text;
}

/** A tag of two or three letters as an integer. */
export function packTag(tag: string): number {
  return tag.charCodeAt(0) | (tag.charCodeAt(1) << 8) | ((tag.charCodeAt(2) || 0) << 16);
}
