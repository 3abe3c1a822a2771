import type { FilePlace, FileSegment, FileSegments } from '@millrace/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { withQuery } from '../api/client';
import { useRead } from '../api/hooks';
import { plainDates } from '../lib/dates';
import { type FileOwner, filesOf } from '../lib/files';
import { Answer } from './states';

/** Segments of a stored file as they came, the place in question highlighted, each in words underneath. */
export function Segments({
  place,
  owner,
  claimId,
  context = 6,
}: {
  place: Pick<FilePlace, 'sha256' | 'segment'>;
  owner: FileOwner;
  /** Whose file is looked at, where it is a claim's own. */
  claimId?: number;
  /** Segments before and after the place. */
  context?: number;
}) {
  const from = Math.max(1, place.segment - context);
  const files = owner === 'claims' && claimId ? `/claims/${claimId}/files` : filesOf(owner);
  const read = useRead<FileSegments>(
    withQuery(`${files}/${place.sha256}/segments`, {
      from,
      limit: place.segment + context + 1 - from,
    }),
    { stale: Infinity },
  );
  return (
    <Answer of={read} rows={4}>
      {(file) => (
        <figure>
          <figcaption className="label row wrap" style={{ padding: '8px 16px' }}>
            <span className="file-name">
              {file.kind ? `${file.kind} · ` : ''}
              {file.name}
            </span>
            <FileLink place={place} owner={owner} />
          </figcaption>
          <SegmentList segments={file.segments} marked={place.segment} />
        </figure>
      )}
    </Answer>
  );
}

/** The way to the whole file, at its place. */
export function FileLink({
  place: { sha256, segment },
  owner,
  children = 'Open the file',
}: {
  place: Pick<FilePlace, 'sha256' | 'segment'>;
  owner: FileOwner;
  children?: ReactNode;
}) {
  return (
    <Link
      to="/files/$owner/$sha256"
      params={{ owner, sha256 }}
      search={{ segment: String(segment) } as never}
      className="link nowrap push"
    >
      {children}
    </Link>
  );
}

export function SegmentList({ segments, marked }: { segments: FileSegment[]; marked: number }) {
  return (
    <ol className="segments raw" style={{ paddingBottom: 8 }}>
      {segments.map(({ segment, raw, words }) => (
        <li key={segment} data-marked={segment === marked || undefined}>
          <span className="t3">{segment}</span>
          <span>
            {segment === marked ? <mark>{raw}</mark> : raw}
            <span className="l2">{plainDates(words)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
