import type {
  RemittanceException,
  RemittanceExceptionKind,
  RemittanceExceptionList,
} from '@millrace/contracts';
import { lazy, Suspense, useState } from 'react';
import type { z } from 'zod';
import { usePages } from '../../api/hooks';
import { useTimeZone } from '../../api/session';
import { moment } from '../../lib/dates';
import { Money } from '../../parts/figures';
import { Answer, Empty, More } from '../../parts/states';
import { KINDS, STEPS } from './words';

const ExceptionDialog = lazy(() =>
  import('./ExceptionDialog').then((module) => ({ default: module.ExceptionDialog })),
);
type List = z.infer<typeof RemittanceExceptionList>;

/** What money did not find its way, and who has to decide. */
export function Exceptions() {
  const [state, setState] = useState<RemittanceException['state']>('open');
  const [kind, setKind] = useState<RemittanceExceptionKind | undefined>();
  const [open, setOpen] = useState<number | null>(null);
  const list = usePages<List>('/exceptions', { state, kind }, { every: 15_000 });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="card">
      <header className="card-head">
        <h2>To look at</h2>
        <div className="tabs" role="group" aria-label="Kind">
          {(list.data?.pages[0]?.counts ?? []).map((one) => (
            <button
              type="button"
              key={one.kind}
              className="tab"
              aria-pressed={kind === one.kind}
              onClick={() => setKind(kind === one.kind ? undefined : one.kind)}
            >
              {KINDS[one.kind]} <span className="num">{one.exceptions}</span>
            </button>
          ))}
        </div>
        <select
          className="btn small push"
          aria-label="State"
          value={state}
          onChange={(event) => setState(event.target.value as RemittanceException['state'])}
        >
          <option value="open">Open</option>
          <option value="matched">Matched</option>
          <option value="dismissed">Dismissed</option>
          <option value="replaced">Replaced</option>
        </select>
      </header>
      <Answer of={{ ...list, data: list.data?.pages[0] }} rows={3}>
        {() =>
          items.length === 0 ? (
            <Empty title={state === 'open' ? 'Nothing to look at' : 'None'}>
              {state === 'open' ? 'Every payment found its claim.' : undefined}
            </Empty>
          ) : (
            <ul>
              {items.map((one) => (
                <Row key={one.exceptionId} exception={one} onOpen={setOpen} />
              ))}
            </ul>
          )
        }
      </Answer>
      <More of={list} />
      <Suspense>
        {open !== null && <ExceptionDialog exceptionId={open} onClose={() => setOpen(null)} />}
      </Suspense>
    </section>
  );
}

function Row({
  exception: one,
  onOpen,
}: {
  exception: RemittanceException;
  onOpen: (id: number) => void;
}) {
  const timeZone = useTimeZone();
  return (
    <li className="exception">
      <div>
        <p>
          <span className="strong">{KINDS[one.kind]}: </span>
          {one.words}
        </p>
        <p className="t3 small">
          {[one.payerName, one.traceNumber, one.patientControlNumber, one.fileName]
            .filter(Boolean)
            .join(' · ')}
          {' · '}
          {moment(one.openedAt, timeZone)}
          {one.resolution ? ` · ${one.resolution}` : ''}
        </p>
      </div>
      <span className="strong">{one.amountCents !== null && <Money cents={one.amountCents} />}</span>
      <button
        type="button"
        className="btn small"
        aria-label={`${one.state === 'open' ? STEPS[one.nextStep] : 'Open'}: ${KINDS[one.kind]} ${one.exceptionId}`}
        onClick={() => onOpen(one.exceptionId)}
      >
        {one.state === 'open' ? STEPS[one.nextStep] : 'Open'}
      </button>
    </li>
  );
}
