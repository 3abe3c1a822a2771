import type { CheckFileSegments } from '@millrace/contracts';
import { masked, Subject, type FileStore } from '@millrace/exchange';
import { readSegments } from '@millrace/x12';
import type { z } from 'zod';

/** A page of a stored file's segments, persons masked; null where the practice has no such file. */
export async function readFileSegments(
  files: FileStore,
  practiceId: number,
  sha256: string,
  page: { readonly after: number; readonly limit: number },
): Promise<z.infer<typeof CheckFileSegments> | null> {
  const file = await files.find(practiceId, sha256);
  if (!file) return null;
  const { name, byteLength } = file;
  const segments: z.infer<typeof CheckFileSegments>['segments'] = [];
  const subject = new Subject();
  for await (const batch of readSegments(files.read(practiceId, sha256))) {
    for (const segment of batch) {
      const ofPerson = subject.isPerson(segment);
      if (segment.ordinal <= page.after) continue;
      if (segments.length === page.limit) {
        return { sha256, name, byteLength, segments, next: segments.at(-1)!.segment };
      }
      const { ordinal, offset } = segment;
      segments.push({ segment: ordinal, offset, text: masked(segment, ofPerson) });
    }
  }
  return { sha256, name, byteLength, segments, next: null };
}
