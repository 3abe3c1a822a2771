/** What makes a case fail; true when it still does. */
export type Fails = (bytes: Buffer) => Promise<boolean>;

const TRIES = 600;
/** What ends segments, and what stands between elements, in any of the files. */
const SEGMENT_ENDS = '~\n\r\u001c\u00ff';
const ELEMENT_ENDS = `*|:>^\u001d\u00a7${SEGMENT_ENDS}`;

/** Takes parts out of bytes as long as they fail: segments first, then elements, then single bytes. */
export async function shrink(bytes: Buffer, fails: Fails): Promise<Buffer> {
  const budget = { tries: TRIES };
  let text = bytes.toString('latin1');
  const still = (parts: readonly string[]) => fails(Buffer.from(parts.join(''), 'latin1'));
  for (const ends of [SEGMENT_ENDS, ELEMENT_ENDS, undefined])
    text = (await fewer(cutBehind(text, ends), still, budget)).join('');
  return Buffer.from(text, 'latin1');
}

async function fewer(
  parts: string[],
  still: (parts: readonly string[]) => Promise<boolean>,
  budget: { tries: number },
): Promise<string[]> {
  let kept = parts;
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = Math.floor(size / 2))
    for (let at = 0; at < kept.length && budget.tries > 0;) {
      const without = [...kept.slice(0, at), ...kept.slice(at + size)];
      budget.tries--;
      if (without.length < kept.length && (await still(without))) kept = without;
      else at += size;
    }
  return kept;
}

/** Cuts a text behind every one of some characters, or behind all. */
function cutBehind(text: string, ends = text): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++)
    if (ends.includes(text[at]!) || at === text.length - 1)
      parts.push(text.slice(from, (from = at + 1)));
  return parts;
}
