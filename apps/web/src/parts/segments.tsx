import type { FilePlace, FileSegments } from '@millrace/contracts';
import { withQuery } from '../api/client';
import { useRead } from '../api/hooks';
import { Answer } from './states';

/** Segments of a stored file as they came, the place in question highlighted, each in words underneath. */
export function Segments({
  place,
  claimId,
  context = 6,
}: {
  place: FilePlace;
  /** The claim whose files these are; null for a file that remittance keeps. */
  claimId: number | null;
  context?: number;
}) {
  const path =
    claimId === null
      ? `/remittances/files/${place.sha256}/segments`
      : `/claims/${claimId}/files/${place.sha256}/segments`;
  const read = useRead<FileSegments>(
    withQuery(path, { around: place.segment, offset: place.offset, context }),
    { stale: Infinity },
  );
  return (
    <Answer of={read} rows={4}>
      {(file) => (
        <figure>
          <figcaption className="label" style={{ padding: '8px 16px' }}>
            {file.kind ? `${file.kind} · ` : ''}
            {file.name}
          </figcaption>
          <SegmentList segments={file.segments} />
        </figure>
      )}
    </Answer>
  );
}

export function SegmentList({ segments }: { segments: FileSegments['segments'] }) {
  return (
    <ol className="segments raw" style={{ paddingBottom: 8 }}>
      {segments.map((segment) => (
        <li key={segment.segment} data-marked={segment.marked || undefined}>
          <span className="t3">{segment.segment}</span>
          <span>
            {segment.marked ? <mark>{segment.raw}</mark> : segment.raw}
            {segment.words && <span className="l2">{segment.words}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
