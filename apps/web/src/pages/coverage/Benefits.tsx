import type { BenefitRow } from '@millrace/contracts';
import type { z } from 'zod';
import { day } from '../../lib/dates';
import { Money } from '../../parts/figures';
import { Where } from './Where';

const NETWORK = {
  Y: 'in network',
  N: 'out of network',
  W: 'in or out of network',
  U: 'network unknown',
};

/** The commonest codes of EB02, EB03 and EB06 in our words; any other is shown as it came. */
const LEVELS: Record<string, string> = {
  IND: 'one person',
  FAM: 'the family',
  EMP: 'the employee',
  ESP: 'employee and spouse',
  ECH: 'employee and children',
};
const SERVICES: Record<string, string> = {
  '1': 'medical care',
  '30': 'the whole plan',
  '33': 'chiropractic',
  '35': 'dental',
  '47': 'hospital',
  '48': 'hospital, inpatient',
  '50': 'hospital, outpatient',
  '86': 'emergency',
  '88': 'pharmacy',
  '98': 'office visit',
  AL: 'vision',
  MH: 'mental health',
  UC: 'urgent care',
};
const PERIODS: Record<string, string> = {
  '6': 'an hour',
  '7': 'a day',
  '22': 'a service year',
  '23': 'a calendar year',
  '24': 'year to date',
  '25': 'the contract',
  '26': 'an episode',
  '27': 'a visit',
  '29': 'what is left',
  '32': 'a lifetime',
};

/** Every benefit of the answer. */
export function Benefits({
  benefits,
  onShow,
}: {
  benefits: z.infer<typeof BenefitRow>[];
  onShow: (segment: number) => void;
}) {
  if (benefits.length === 0) return null;
  return (
    <section className="stack">
      <h3>Benefits, {benefits.length}</h3>
      <ul className="benefits">
        {benefits.map((one) => (
          <li key={one.place.segment}>
            <div>
              <p className="strong">{one.label}</p>
              <p className="l2">
                {[
                  one.serviceTypes.map((code) => SERVICES[code] ?? code).join(', '),
                  one.coverageLevel && (LEVELS[one.coverageLevel] ?? one.coverageLevel),
                  one.timePeriod && (PERIODS[one.timePeriod] ?? one.timePeriod),
                  one.inNetwork && NETWORK[one.inNetwork],
                  one.authorizationRequired === 'Y' && 'needs authorization',
                  ...one.dates.map(({ from, to }) =>
                    from === to ? day(from) : `${day(from)} to ${day(to)}`,
                  ),
                  ...one.messages,
                  ...one.parties.map(({ name }) => name),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            <div className="right">
              {one.cents !== null && <Money cents={one.cents} />}
              {one.percent !== null && <span>{one.percent}%</span>}
              <p>
                <Where segment={one.place.segment} onShow={onShow} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
