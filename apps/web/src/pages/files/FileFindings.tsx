import type { FileOverview, FindingKind } from '@millrace/contracts';
import { ArrowDown, ArrowUp, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { size } from '../../lib/files';
import { Chip } from '../../parts/figures';
import { SeverityIcon } from './SeverityIcon';
import { count, LEVELS } from './words';

/** Kinds of findings that are shown before one asks for all. */
const FEW = 3;

interface Jumps {
  /** Which of the places the current row is at or behind, from 1 on; 0 before the first. */
  at: number;
  count: number;
  /** Null where there is none. */
  onNext: (() => void) | null;
  onPrevious: (() => void) | null;
}

/** What is wrong in the file: each kind once, with how often, and the way to its first place and on to the next. */
export function FileFindings({
  file,
  jumps,
  onShow,
  onAgain,
}: {
  file: FileOverview;
  jumps: Jumps;
  onShow: (segment: number) => void;
  onAgain: () => void;
}) {
  const { check } = file;
  const isClean = check.state === 'done' && check.kinds.length === 0;
  return (
    <section className="card file-findings" aria-label="What the checks found">
      <header className="card-head">
        <h2>What the checks found</h2>
        {check.errors > 0 && <Chip tone="danger">{count(check.errors, 'error')}</Chip>}
        {check.warnings > 0 && <Chip tone="warning">{count(check.warnings, 'warning')}</Chip>}
        {jumps.count > 0 && <Jump jumps={jumps} />}
      </header>
      {check.state === 'running' && <Running file={file} />}
      {check.state === 'failed' && (
        <p className="row wrap card-body" role="alert">
          The checks could not be ended.
          <button type="button" className="btn small" onClick={onAgain}>
            Check again
          </button>
        </p>
      )}
      {isClean && (
        <p className="row card-body">
          <CircleCheck size={16} className="tone success" aria-hidden />
          Nothing is wrong with this file: envelope, guide, balances and situations were checked.
        </p>
      )}
      <Kinds kinds={check.kinds} onShow={file.contents?.segments === 0 ? null : onShow} />
      {check.more > 0 && (
        <p className="t3 small file-more">
          {check.findings.length.toLocaleString('en-US')} of them stand at their segments;{' '}
          {check.more.toLocaleString('en-US')} more are only counted.
        </p>
      )}
    </section>
  );
}

function Jump({ jumps: { at, count: of, onNext, onPrevious } }: { jumps: Jumps }) {
  return (
    <span className="row push file-jump">
      <span className="t3 small num">
        {at > 0 ? `place ${at.toLocaleString('en-US')} of ` : ''}
        {of.toLocaleString('en-US')}
        {at > 0 ? '' : of === 1 ? ' place' : ' places'}
      </span>
      <button
        type="button"
        className="btn small"
        disabled={!onPrevious}
        onClick={onPrevious ?? undefined}
      >
        <ArrowUp size={14} aria-hidden /> Previous <kbd aria-hidden>P</kbd>
      </button>
      <button type="button" className="btn small" disabled={!onNext} onClick={onNext ?? undefined}>
        <ArrowDown size={14} aria-hidden /> Next <kbd aria-hidden>N</kbd>
      </button>
    </span>
  );
}

function Running({ file: { byteLength, check } }: { file: FileOverview }) {
  const share = byteLength > 0 ? Math.min(1, check.checkedBytes / byteLength) : 0;
  return (
    <div className="card-body stack" style={{ gap: 6 }}>
      <p className="t2" role="status">
        Being checked: {size(check.checkedBytes)} of {size(byteLength)}. What is found shows here
        and at its segment; you can read on.
      </p>
      <div className="bar" aria-hidden>
        <i style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}

function Kinds({
  kinds,
  onShow,
}: {
  kinds: FindingKind[];
  /** Null where the file has no segments. */
  onShow: ((segment: number) => void) | null;
}) {
  const [isWhole, setWhole] = useState(false);
  if (kinds.length === 0) return null;
  const ordered = [...kinds].sort(
    (a, b) =>
      Number(b.severity === 'error') - Number(a.severity === 'error') || a.segment - b.segment,
  );
  const hidden = isWhole ? 0 : Math.max(0, ordered.length - FEW);
  return (
    <ul className="lined signed">
      {ordered.slice(0, ordered.length - hidden).map((kind) => (
        <li key={`${kind.severity} ${kind.code} ${kind.place} ${kind.message}`}>
          <SeverityIcon severity={kind.severity} />
          <div>
            <p>{kind.message}</p>
            <p className="t3 small">
              {kind.place && (
                <>
                  <span className="mono">{kind.place}</span> ·{' '}
                </>
              )}
              level {kind.level}, {LEVELS[kind.level]} · <span className="mono">{kind.code}</span>
              {kind.count > 1 && ` · ${kind.count.toLocaleString('en-US')} times`}
            </p>
          </div>
          {onShow && (
            <button type="button" className="btn small" onClick={() => onShow(kind.segment)}>
              {kind.count > 1 ? 'First, segment' : 'Segment'} {kind.segment.toLocaleString('en-US')}
              <span className="sr">: {kind.message}</span>
            </button>
          )}
        </li>
      ))}
      {hidden > 0 && (
        <li>
          <span />
          <button type="button" className="link" onClick={() => setWhole(true)}>
            Show {count(hidden, 'more kind')}
          </button>
        </li>
      )}
    </ul>
  );
}
