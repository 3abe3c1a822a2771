import type { FilePlace } from '@millrace/contracts';
import type { PostingDetail } from './posting.js';

type Packed<T> = T extends FilePlace
  ? Omit<FilePlace, 'sha256'>
  : T extends readonly (infer U)[]
    ? Packed<U>[]
    : T extends object
      ? { [K in keyof T]: Packed<T[K]> }
      : T;

/** As it is kept: all places are in the remittance's own file, so its name is not repeated in each. */
export type PackedDetail = Packed<PostingDetail>;

export function packDetail(detail: PostingDetail): string {
  return JSON.stringify(detail, (key, value: unknown) => (key === 'sha256' ? undefined : value));
}

export function unpackDetail(packed: PackedDetail, sha256: string): PostingDetail {
  const adjustments = (list: PackedDetail['adjustments']): PostingDetail['adjustments'] =>
    list.map((adjustment) => ({ ...adjustment, place: { sha256, ...adjustment.place } }));
  return {
    ...packed,
    adjustments: adjustments(packed.adjustments),
    lines: packed.lines.map((line) => ({
      ...line,
      adjustments: adjustments(line.adjustments),
      place: { sha256, ...line.place },
    })),
  };
}
