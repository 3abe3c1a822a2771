import type { FileFinding, FileOverview, FileSegments } from '@millrace/contracts';
import { useParams, useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { withQuery } from '../../api/client';
import { useRead } from '../../api/hooks';
import { filesOf } from '../../lib/files';
import { useFreshRead } from '../../parts/fresh';
import { useHeading } from '../../parts/heading';
import { KeyBar } from '../../parts/key-bar';
import { useKeys } from '../../parts/keys';
import { Answer, Empty } from '../../parts/states';
import { Missing } from '../../shell/Missing';
import { FileFindings } from './FileFindings';
import { FileHead } from './FileHead';
import { SegmentTable } from './SegmentTable';
import { Turn } from './Turn';
import { usePlace, WINDOW } from './use-place';
import { kindOf, placesOf } from './words';
import './file.css';

/** How often one asks how far the checks are. */
const CHECKING_MS = 1000;

/** A stored file: what it is, what is wrong in it, and its segments as they came beside what they say. */
export default function FilePage() {
  const { owner, sha256 } = useParams({ strict: false });
  const files = filesOf(owner);
  if (!files) return <Missing />;
  return <File key={`${owner} ${sha256}`} at={`${files}/${sha256}`} />;
}

function File({ at }: { at: string }) {
  const read = useRead<FileOverview>(`${at}/overview`, {
    stale: Infinity,
    every: (file) => (file?.check.state === 'running' ? CHECKING_MS : undefined),
  });
  useFreshRead(read);
  return (
    <Answer of={read} rows={12}>
      {(file) => <Loaded at={at} file={file} onAgain={() => void read.refetch()} />}
    </Answer>
  );
}

function Loaded({ at, file, onAgain }: { at: string; file: FileOverview; onAgain: () => void }) {
  const { code } = kindOf(file);
  useHeading(code ? `File ${code}` : 'File');
  const place = usePlace();
  const { findings } = file.check;
  const isEmpty = file.contents?.segments === 0;
  const places = useMemo(() => (isEmpty ? [] : placesOf(findings)), [findings, isEmpty]);
  const atSegment = useMemo(() => bySegment(findings), [findings]);
  const read = useRead<FileSegments>(
    withQuery(`${at}/segments`, { from: place.from, limit: WINDOW }),
    { stale: Infinity, keep: true },
  );
  const jumps = useJumps(places, place.current, place.goTo);
  const { history } = useRouter();
  const step = (by: number) => {
    const to = place.current + by;
    if (to >= 1 && to <= (file.contents?.segments ?? Infinity)) place.step(to);
  };
  useKeys({
    j: () => step(1),
    ArrowDown: () => step(1),
    k: () => step(-1),
    ArrowUp: () => step(-1),
    n: () => jumps.onNext?.(),
    p: () => jumps.onPrevious?.(),
    Escape: () => history.back(),
  });
  return (
    <>
      <article className="page file-page">
        <FileHead file={file} />
        <FileFindings file={file} jumps={jumps} onShow={place.goTo} onAgain={onAgain} />
        <section className="card" aria-label="The file, segment by segment">
          <Answer of={read} rows={14}>
            {({ segments, next }) =>
              segments.length === 0 ? (
                <NoSegments isFirst={place.from === 1} onFirst={() => place.turnTo(1)} />
              ) : (
                <>
                  <Turn
                    place={place}
                    first={segments[0]!.segment}
                    last={segments.at(-1)!.segment}
                    next={next}
                    total={file.contents?.segments ?? null}
                  />
                  <SegmentTable segments={segments} findings={atSegment} place={place} />
                  {next !== null && (
                    <button
                      type="button"
                      className="btn ghost file-on"
                      onClick={() => place.turnTo(next)}
                    >
                      Later segments, from {next.toLocaleString('en-US')} on
                    </button>
                  )}
                </>
              )
            }
          </Answer>
        </section>
      </article>
      <KeyBar
        keys={[
          [['J', 'K'], 'segment'],
          [['N', 'P'], 'finding'],
          [['Esc'], 'back'],
        ]}
      />
    </>
  );
}

function NoSegments({ isFirst, onFirst }: { isFirst: boolean; onFirst: () => void }) {
  if (isFirst)
    return <Empty title="There is no segment in this file">It is kept as it came.</Empty>;
  return (
    <>
      <Empty title="The file ends before this segment" />
      <p style={{ textAlign: 'center', paddingBottom: 'var(--s-6)' }}>
        <button type="button" className="btn" onClick={onFirst}>
          Go to its beginning
        </button>
      </p>
    </>
  );
}

/** The places of findings before and after the current segment. */
function useJumps(places: number[], current: number, goTo: (segment: number) => void) {
  const before = places.findLast((one) => one < current);
  const after = places.find((one) => one > current);
  return {
    at: places.findLastIndex((one) => one <= current) + 1,
    count: places.length,
    onNext: after === undefined ? null : () => goTo(after),
    onPrevious: before === undefined ? null : () => goTo(before),
  };
}

function bySegment(findings: FileFinding[]): ReadonlyMap<number, FileFinding[]> {
  return Map.groupBy(findings, ({ segment }) => segment);
}
