import type { FileFinding, FileSegment } from '@millrace/contracts';
import { Link } from '@tanstack/react-router';
import { type CSSProperties, memo } from 'react';
import { plainDates } from '../../lib/dates';
import { SeverityIcon } from './SeverityIcon';
import type { Place } from './use-place';
import { LEVELS } from './words';

/** The segments of a window: number, loop, as it came, and in words, with what was found there. */
export function SegmentTable({
  segments,
  findings,
  place: { marked, current, setCurrent, goTo },
}: {
  segments: FileSegment[];
  findings: ReadonlyMap<number, FileFinding[]>;
  place: Place;
}) {
  return (
    <table className="grid cards sticky file-segments" aria-label="Segments">
      <thead>
        <tr>
          <th scope="col" className="right f-no">
            No.
          </th>
          <th scope="col" className="f-loop">
            Loop
          </th>
          <th scope="col" className="f-raw">
            As it came, persons masked
          </th>
          <th scope="col" className="f-words">
            In words
          </th>
        </tr>
      </thead>
      <tbody>
        {segments.map((one) => (
          <Row
            key={one.segment}
            segment={one}
            findings={findings.get(one.segment)}
            isMarked={one.segment === marked}
            isCurrent={one.segment === current}
            onCurrent={setCurrent}
            onMark={goTo}
          />
        ))}
      </tbody>
    </table>
  );
}

const Row = memo(function Row({
  segment: { segment, raw, tag, words, path, begins },
  findings,
  isMarked,
  isCurrent,
  onCurrent,
  onMark,
}: {
  segment: FileSegment;
  findings: FileFinding[] | undefined;
  isMarked: boolean;
  isCurrent: boolean;
  onCurrent: (segment: number) => void;
  onMark: (segment: number) => void;
}) {
  return (
    <tr
      id={`segment-${segment}`}
      tabIndex={isCurrent ? 0 : -1}
      data-current={isCurrent || undefined}
      data-marked={isMarked || undefined}
      data-begins={begins ? true : undefined}
      onFocus={() => onCurrent(segment)}
      onClick={() => onCurrent(segment)}
    >
      <td className="right f-no">
        <Link
          to="."
          search={{ segment: String(segment) } as never}
          tabIndex={-1}
          className="num"
          aria-label={`Link to segment ${segment}`}
          onClick={(event) => {
            // The rows stay where they are; in a new tab the link goes its own way.
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            onMark(segment);
          }}
        >
          {segment}
        </Link>
      </td>
      <td className="f-loop">
        {begins && (
          <>
            <span className="tag">{path.at(-1)}</span> <span className="l2">{begins}</span>
          </>
        )}
      </td>
      <td className="f-raw raw" style={{ '--depth': path.length } as CSSProperties}>
        <Raw tag={tag} raw={raw} />
      </td>
      <td className="f-words">
        {plainDates(words)}
        {findings?.map((finding, index) => (
          <Finding key={index} finding={finding} />
        ))}
      </td>
    </tr>
  );
});

function Raw({ tag, raw }: { tag: string; raw: string }) {
  if (!raw.startsWith(tag)) return raw;
  return (
    <>
      <b>{tag}</b>
      {raw.slice(tag.length)}
    </>
  );
}

function Finding({ finding: { severity, level, code, message, place } }: { finding: FileFinding }) {
  return (
    <div className={`file-finding ${severity === 'error' ? 'danger' : 'warning'}`}>
      <SeverityIcon severity={severity} />
      <div>
        <p>{message}</p>
        <p className="small">
          {place && (
            <>
              <span className="mono">{place}</span> ·{' '}
            </>
          )}
          level {level}, {LEVELS[level]} · <span className="mono">{code}</span>
        </p>
      </div>
    </div>
  );
}
