import type { RemittanceExceptionList } from '@millrace/contracts';
import type { z } from 'zod';
import { Money } from '../../parts/figures';
import { Answer, Empty, More } from '../../parts/states';
import type { usePages } from '../../api/hooks';
import { EXCEPTION_WORDS, NEXT_WORDS } from './words';

type List = z.infer<typeof RemittanceExceptionList>;

/** What of the payments needs a person. */
export function Exceptions({
  of,
  chosen,
  onChoose,
}: {
  of: ReturnType<typeof usePages<List>>;
  chosen: number | null;
  onChoose: (id: number) => void;
}) {
  const items = of.data?.pages.flatMap((page) => page.items) ?? [];
  const counts = of.data?.pages[0]?.counts ?? [];
  const total = counts.reduce((sum, { exceptions }) => sum + exceptions, 0);
  return (
    <section className="exceptions" aria-label="To look at">
      <header className="row wrap">
        <h2>
          To look at <span className="t3">{total}</span>
        </h2>
        {counts.map(({ kind, exceptions, amountCents }) => (
          <span key={kind} className="t3 small">
            {EXCEPTION_WORDS[kind].title.toLowerCase()}: {exceptions}
            {amountCents !== 0 && (
              <>
                , <Money cents={amountCents} />
              </>
            )}
          </span>
        ))}
      </header>
      <Answer of={{ ...of, data: of.data?.pages[0] }} rows={3}>
        {() =>
          items.length === 0 ? (
            <Empty title="Every payment found its claims">Nothing waits for a person.</Empty>
          ) : (
            <ul>
              {items.map((item) => {
                const { title, icon: Icon } = EXCEPTION_WORDS[item.kind];
                return (
                  <li key={item.exceptionId}>
                    <button
                      type="button"
                      className="exception"
                      aria-pressed={chosen === item.exceptionId}
                      onClick={() => onChoose(item.exceptionId)}
                    >
                      <Icon size={16} aria-hidden className="tone warning" />
                      <span className="ell">
                        <span className="strong">{title}</span>
                        <span className="t2">
                          {' '}
                          · {item.payerName ?? 'Payer unknown'} {item.traceNumber} · {item.words}
                        </span>
                      </span>
                      <Money cents={item.amountCents} />
                      <span className="link">{NEXT_WORDS[item.nextStep]}</span>
                    </button>
                  </li>
                );
              })}
            </ul>
          )
        }
      </Answer>
      <More of={of} />
    </section>
  );
}
