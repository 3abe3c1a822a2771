import type {
  AcknowledgementException,
  AcknowledgementExceptionList,
  AcknowledgementFile,
} from '@millrace/contracts';
import { Link } from '@tanstack/react-router';
import { CircleCheck, FileX, SearchX } from 'lucide-react';
import { useState } from 'react';
import type { z } from 'zod';
import { post } from '../../api/client';
import { useAct, usePages } from '../../api/hooks';
import { useTimeZone } from '../../api/session';
import { moment } from '../../lib/dates';
import { Sheet } from '../../parts/dialog';
import { TextForm } from '../../parts/form';
import { Answer, Empty, More } from '../../parts/states';
import { Tabs } from '../../parts/tabs';

type List = z.infer<typeof AcknowledgementExceptionList>;
type Exception = AcknowledgementException;

const TITLES: Record<Exception['kind'], string> = {
  'unknown-claim': 'An answer about a claim that nobody here knows',
  'unknown-submission': 'An answer to a file that nobody here sent',
  'refused-level': 'A batch that the payer refused',
  'unreadable-file': 'A file that cannot be read',
};

/** What acknowledgements said and nobody here knows: each with its place and what a person can do. */
export function CameBack() {
  const [isClosed, setClosed] = useState(false);
  const list = usePages<List>(
    '/claims/acknowledgement-exceptions',
    { resolved: String(isClosed) },
    { every: 30_000 },
  );
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const [aside, setAside] = useState<Exception | null>(null);
  const replay = useAct(
    ({ exceptionId }: Exception) =>
      post<AcknowledgementFile>(`/claims/acknowledgement-exceptions/${exceptionId}/replay`),
    { done: ({ words }) => words },
  );
  return (
    <section className="card">
      <header className="card-head">
        <h2>What came back and needs a person</h2>
        <Tabs
          isEnd
          label="State"
          value={isClosed}
          options={[
            [false, 'Open'],
            [true, 'Settled'],
          ]}
          onChange={setClosed}
        />
      </header>
      <Answer of={{ ...list, data: list.data?.pages[0] }} rows={2}>
        {() =>
          items.length > 0 ? (
            <ul className="lined signed">
              {items.map((item) => (
                <Row
                  key={item.exceptionId}
                  item={item}
                  isBusy={replay.isPending}
                  onReplay={() => replay.mutate(item)}
                  onAside={() => setAside(item)}
                />
              ))}
            </ul>
          ) : isClosed ? (
            <Empty title="Nothing was settled yet" />
          ) : (
            <p className="row card-body">
              <CircleCheck size={16} className="tone success" aria-hidden />
              Every answer of a payer found its file and its claims.
            </p>
          )
        }
      </Answer>
      <More of={list} />
      {aside && <SetAside item={aside} onClose={() => setAside(null)} />}
    </section>
  );
}

function Row({
  item,
  isBusy,
  onReplay,
  onAside,
}: {
  item: Exception;
  isBusy: boolean;
  onReplay: () => void;
  onAside: () => void;
}) {
  const timeZone = useTimeZone();
  const Icon = item.kind === 'unreadable-file' ? FileX : SearchX;
  const { segment, offset } = item.place;
  return (
    <li>
      <Icon size={17} aria-hidden className={item.resolvedAt ? 't3' : 'tone warning'} />
      <div>
        <p className="strong">{TITLES[item.kind]}</p>
        <p className="t2">{item.words}</p>
        <p className="t3 small">
          {item.fileKind && `${item.fileKind} · `}
          <span className="file-name">{item.fileName}</span>
          {item.reference && (
            <>
              {' '}
              · names <span className="mono">{item.reference}</span>
            </>
          )}{' '}
          · segment {segment}, byte {offset.toLocaleString('en-US')} ·{' '}
          {item.resolvedAt
            ? `settled ${moment(item.resolvedAt, timeZone)}`
            : `since ${moment(item.openedAt, timeZone)}`}
        </p>
      </div>
      <div className="row wrap">
        <Link
          to="/files/$owner/$sha256"
          params={{ owner: 'claims', sha256: item.place.sha256 }}
          search={{ segment: String(segment) } as never}
          className="btn small"
        >
          Show the place
        </Link>
        {!item.resolvedAt && (
          <>
            <button type="button" className="btn small" disabled={isBusy} onClick={onReplay}>
              Read again
            </button>
            <button type="button" className="btn small ghost" onClick={onAside}>
              Set aside
            </button>
          </>
        )}
      </div>
    </li>
  );
}

function SetAside({ item, onClose }: { item: Exception; onClose: () => void }) {
  const dismiss = useAct(
    (reason: string) =>
      post(`/claims/acknowledgement-exceptions/${item.exceptionId}/dismiss`, { reason }),
    { done: 'Set aside.', onDone: onClose },
  );
  return (
    <Sheet title="Set this aside" onClose={onClose}>
      <p className="t2">
        It changes no claim. The file stays stored, and the reason stays with the entry.
      </p>
      <TextForm
        label="Why nothing has to be done"
        submit="Set aside"
        least={3}
        most={500}
        busy={dismiss.isPending}
        onSubmit={(reason) => dismiss.mutate(reason)}
      />
    </Sheet>
  );
}
