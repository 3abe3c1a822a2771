import type { ClaimPage, TimelineEntry } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { rows } from '../sql.js';

/** Whether a claim of the practice has its place in a file: who looks at a claim sees the claim's files, no others. */
export async function isFileOf(
  ctx: Context,
  practiceId: number,
  claimId: number,
  sha256: string,
): Promise<boolean> {
  const [found] = await rows(
    ctx,
    'select 1 from timeline_entry where practice_id = $1 and claim_id = $2 and sha256 = $3 limit 1',
    [practiceId, claimId, sha256],
  );
  return found !== undefined;
}

/** The files that a claim's timeline refers to, each kind of each once, with the claim's last place in it. */
export async function loadFiles(
  ctx: Context,
  practiceId: number,
  timeline: readonly TimelineEntry[],
): Promise<ClaimPage['files']> {
  const placed = timeline.filter((entry) => entry.place);
  const stored = await rows<{ sha256: string; name: string; direction: 'in' | 'out'; at: Date }>(
    ctx,
    'select sha256, name, direction, at from stored_file where practice_id = $1 and sha256 = any($2)',
    [practiceId, placed.map((entry) => entry.place!.sha256)],
  );
  const bySha = new Map(stored.map((file) => [file.sha256, file]));
  const files = new Map<string, ClaimPage['files'][number]>();
  for (const { place, fileKind, at } of placed) {
    const file = bySha.get(place!.sha256);
    files.set(`${place!.sha256}/${fileKind}`, {
      sha256: place!.sha256,
      kind: fileKind ?? '',
      name: file?.name ?? 'Remittance',
      direction: file?.direction ?? 'in',
      at: file?.at.toISOString() ?? at,
      place,
      here: file !== undefined,
    });
  }
  return [...files.values()];
}
