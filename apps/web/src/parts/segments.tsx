import type { FilePlace, FileSegments } from '@millrace/contracts';
import { withQuery } from '../api/client';
import { useRead } from '../api/hooks';
import { plainDates } from '../lib/dates';
import { Answer } from './states';

export const REMITTANCE_FILES = '/remittances/files';

/** Where a file of a claim is kept: with the claim (`here`), or, an 835, with its remittance. */
export function filesOf(claimId: number, here: boolean | undefined): string {
  return here ? `/claims/${claimId}/files` : REMITTANCE_FILES;
}

/** Segments of a stored file as they came, the place in question highlighted, each in words underneath. */
export function Segments({
  place,
  files,
  context = 6,
}: {
  place: FilePlace;
  /** Where the API keeps the file: of a claim (`filesOf`) or of a remittance. */
  files: string;
  context?: number;
}) {
  const read = useRead<FileSegments>(
    withQuery(`${files}/${place.sha256}/segments`, {
      around: place.segment,
      offset: place.offset,
      context,
    }),
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
            {segment.words && <span className="l2">{plainDates(segment.words)}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
