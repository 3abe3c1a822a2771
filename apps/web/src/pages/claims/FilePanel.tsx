import type { FilePlace, FileSegments } from '@millrace/contracts';
import { useState } from 'react';
import { withQuery } from '../../api/client';
import { useRead } from '../../api/hooks';
import { SegmentList } from '../../parts/segments';
import { SidePanel } from '../../parts/side-panel';
import { Answer } from '../../parts/states';

export interface OpenFile {
  title: string;
  name: string;
  /** Where to open it. */
  place: FilePlace;
  /** Whether that place is the point, and not only the beginning. */
  isMarked: boolean;
}

/** Segments before and after the one in the middle. */
const CONTEXT = 20;

/** A stored file by its segments, some at a time, with persons masked. */
export function FilePanel({ file, onClose }: { file: OpenFile; onClose: () => void }) {
  const { place } = file;
  const [around, setAround] = useState(file.isMarked ? place.segment : CONTEXT + 1);
  const read = useRead<FileSegments>(
    withQuery(`/claims/files/${place.sha256}/segments`, { around, context: CONTEXT }),
    { stale: Infinity, keep: true },
  );
  return (
    <SidePanel title={file.title} onClose={onClose}>
      <p className="t3 small file-name">{file.name}</p>
      {file.isMarked && (
        <p>
          Segment {place.segment}, byte {place.offset.toLocaleString('en-US')}
        </p>
      )}
      <Answer of={read} rows={8}>
        {({ segments }) => {
          const first = segments[0]?.segment ?? 1;
          const last = segments.at(-1)?.segment ?? 0;
          return (
            <>
              <div className="raw-box">
                <SegmentList
                  segments={segments.map((one) => ({
                    ...one,
                    marked: file.isMarked && one.segment === place.segment,
                  }))}
                />
              </div>
              <div className="row">
                <button
                  type="button"
                  className="btn small"
                  disabled={first <= 1}
                  onClick={() => setAround(Math.max(CONTEXT + 1, around - 2 * CONTEXT))}
                >
                  Earlier
                </button>
                <button
                  type="button"
                  className="btn small"
                  // A full half after the middle: there may be more.
                  disabled={last < around + CONTEXT}
                  onClick={() => setAround(around + 2 * CONTEXT)}
                >
                  Later
                </button>
                <span className="t3 small push">
                  Segments {first} to {last}
                </span>
              </div>
            </>
          );
        }}
      </Answer>
    </SidePanel>
  );
}
