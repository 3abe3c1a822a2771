import type { FilePlace, TimelineEntry } from '@millrace/contracts';
import {
  Banknote,
  CircleCheck,
  CircleHelp,
  CircleX,
  File,
  type LucideIcon,
  TriangleAlert,
  User,
  Zap,
} from 'lucide-react';
import { Fragment, useState } from 'react';
import type { z } from 'zod';
import { useTimeZone } from '../../api/session';
import { moment } from '../../lib/dates';
import { Money } from '../../parts/figures';
import { Empty } from '../../parts/states';
import { Tabs } from '../../parts/tabs';
import { isSamePlace, type Proof } from './ProofPanel';

type Entry = z.infer<typeof TimelineEntry>;
const GROUPS: Record<Entry['group'], string> = {
  before: 'Before the visit',
  visit: 'The visit and the charge',
  submission: 'Submission',
  decision: 'Decision',
  work: 'Work on it',
};
const ICONS: Record<Entry['icon'], LucideIcon> = {
  event: Zap,
  good: CircleCheck,
  look: TriangleAlert,
  refused: CircleX,
  unknown: CircleHelp,
  money: Banknote,
  file: File,
  person: User,
};
const TONES: Partial<Record<Entry['icon'], string>> = {
  good: 'success',
  look: 'warning',
  refused: 'danger',
  money: 'info',
};

/** Everything that happened to the claim, in its order; what came from a file opens there. */
export function Timeline({
  entries,
  chosen,
  onProof,
}: {
  entries: Entry[];
  chosen: FilePlace | null;
  onProof: (proof: Proof) => void;
}) {
  const [only, setOnly] = useState<'all' | 'files' | 'money'>('all');
  const shown = entries.filter(
    (entry) =>
      only === 'all' || (only === 'files' ? entry.fileKind !== null : entry.cents !== null),
  );
  return (
    <section className="timeline">
      <header className="row">
        <h2>Timeline</h2>
        <Tabs
          isEnd
          label="Show"
          value={only}
          options={[
            ['all', 'All', entries.length],
            ['files', 'Files'],
            ['money', 'Money'],
          ]}
          onChange={setOnly}
        />
      </header>
      {shown.length === 0 && <Empty title="Nothing yet" />}
      <ol>
        {shown.map((entry, index) => (
          <Fragment key={entry.id}>
            {entry.group !== shown[index - 1]?.group && (
              <li className="timeline-group">{GROUPS[entry.group]}</li>
            )}
            <Row entry={entry} chosen={chosen} onProof={onProof} />
          </Fragment>
        ))}
      </ol>
    </section>
  );
}

function Row({
  entry,
  chosen,
  onProof,
}: {
  entry: Entry;
  chosen: FilePlace | null;
  onProof: (proof: Proof) => void;
}) {
  const timeZone = useTimeZone();
  const Icon = ICONS[entry.icon];
  const { place } = entry;
  const isChosen = isSamePlace(place, chosen);
  const content = (
    <>
      <span className={`timeline-icon ${TONES[entry.icon] ?? ''}`}>
        <Icon size={13} aria-hidden />
      </span>
      <span>
        <span className="l1">{entry.words}</span>
        <span className="l2">
          {moment(entry.at, timeZone)}
          {entry.detail ? ` · ${entry.detail}` : ''}
        </span>
      </span>
      <span className="timeline-end">
        {entry.cents !== null && <Money cents={entry.cents} />}
        {entry.fileKind && <span className="tag">{entry.fileKind}</span>}
      </span>
    </>
  );
  if (!place) return <li className="timeline-row">{content}</li>;
  return (
    <li>
      <button
        type="button"
        className="timeline-row"
        aria-pressed={isChosen}
        onClick={() =>
          onProof({
            title: entry.words,
            place,
            words: entry.detail,
            figure: entry.cents === null ? undefined : { name: entry.words, cents: entry.cents },
          })
        }
      >
        {content}
      </button>
    </li>
  );
}
