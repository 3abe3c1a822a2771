import type { RemittancePage } from '@millrace/contracts';
import { CircleCheck, OctagonX } from 'lucide-react';
import { Money } from '../../parts/figures';
import { sumWords } from '../../lib/sum-words';

const NAMES = { line: 'Lines', claim: 'Claims', check: 'Whole check' } as const;

/** The three checks of balance (835 TR3 1.10.2.1): lines, claims, the whole check. */
export function Checks({ checks }: { checks: RemittancePage['checks'] }) {
  return (
    <section className="stack">
      <h2>Three checks</h2>
      <ul className="card lined signed">
        {checks.map((check) => {
          const Icon = check.ok ? CircleCheck : OctagonX;
          return (
            <li key={check.level}>
              <Icon size={16} aria-hidden className={`tone ${check.ok ? 'success' : 'danger'}`} />
              <div>
                <p className="l1 strong">
                  {NAMES[check.level]}
                  <span className="sr">{check.ok ? ', add up' : ', do not add up'}</span>
                </p>
                <p className="l2">
                  {check.level !== 'check' &&
                    (check.ok
                      ? `All ${check.checked} add up. `
                      : `${check.failed} of ${check.checked} ${check.failed === 1 ? 'does' : 'do'} not add up. `)}
                  {(check.level === 'check' || !check.ok) &&
                    sumWords(
                      check,
                      check.level === 'check'
                        ? { billed: 'claims', stated: 'file pays' }
                        : undefined,
                    )}
                </p>
              </div>
              <span className={check.ok ? 't2' : 'strong tone danger'}>
                <Money cents={check.differenceCents} />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
