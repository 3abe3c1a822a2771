import type { Today } from '@millrace/contracts';
import { TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { time } from '../../lib/dates';
import { coverageWords, isToCome, visitState } from './words';

const HOUR = 3_600_000;
/** Pixels of an hour at least, and of the column of names; the hours of the day share the width that there is. */
const HOUR_WIDTH = 104;
const NAMES_WIDTH = 150;
/** What a name needs: a short visit is drawn as wide where the time after it is free. */
const SLOT_WIDTH = 84;

/** The day by provider: hours of work, the visits in them, and the line of now. */
export function Strip({
  today,
  chosen,
  onChoose,
}: {
  today: Today;
  chosen: number | null;
  onChoose: (id: number) => void;
}) {
  const { timeZone } = today.location;
  const strip = useRef<HTMLElement>(null);
  const visits = new Map(today.visits.map((visit) => [visit.appointmentId, visit]));
  const ends = [
    ...today.providers.flatMap(({ hours }) => hours.flatMap(({ from, to }) => [from, to])),
    ...today.visits.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]),
  ].map((instant) => Date.parse(instant));
  const start = Math.floor(Math.min(...ends) / HOUR) * HOUR;
  const end = Math.ceil(Math.max(...ends) / HOUR) * HOUR;
  const firstNow = useRef(today.now);
  useEffect(() => {
    // The day opens an hour before now, or with its first visit.
    const to = Date.parse(firstNow.current) - HOUR;
    if (to > start && to < end)
      strip.current?.scrollTo({ left: ((to - start) / HOUR) * HOUR_WIDTH });
  }, [start, end]);
  if (ends.length === 0) return null;
  const at = (instant: string | number) =>
    ((Number(typeof instant === 'number' ? instant : Date.parse(instant)) - start) /
      (end - start)) *
    100;
  const place = (from: string, to: string) => ({
    left: `${at(from)}%`,
    width: `${at(to) - at(from)}%`,
  });
  const hours = Array.from({ length: (end - start) / HOUR }, (_, hour) => start + hour * HOUR);
  const now = at(today.now);
  return (
    <section ref={strip} className="strip" aria-label="The day by provider" tabIndex={0}>
      <div className="strip-inner" style={{ minWidth: NAMES_WIDTH + hours.length * HOUR_WIDTH }}>
        <div className="lane lane-head" aria-hidden>
          <span />
          <div>
            {hours
              .filter((hour) => !isUnderNow(hour, Date.parse(today.now)))
              .map((hour) => (
                <span key={hour} style={{ left: `${at(hour)}%` }}>
                  {time(new Date(hour).toISOString(), timeZone).replace(':00', '')}
                </span>
              ))}
            {now >= 0 && now <= 100 && (
              <b className="now-label" style={{ left: `${now}%` }}>
                {time(today.now, timeZone).replace(/ [AP]M$/, '')}
              </b>
            )}
          </div>
        </div>
        {today.providers.map((provider) => (
          <div key={provider.providerId} className="lane">
            <span className="lane-name ell">
              <span className="l1 strong">{provider.name}</span>
              <span className="l2">{provider.credential}</span>
            </span>
            <div>
              {hours.map((hour) => (
                <i key={hour} className="lane-line" style={{ left: `${at(hour)}%` }} />
              ))}
              {provider.hours.map((span) => (
                <i key={span.from} className="lane-hours" style={place(span.from, span.to)} />
              ))}
              {provider.appointmentIds.map((id, index) => {
                const visit = visits.get(id);
                if (!visit) return null;
                const next = visits.get(provider.appointmentIds[index + 1] ?? 0);
                const free = (next ? at(next.startsAt) : 100) - at(visit.startsAt);
                const isPlain = isToCome(visit) && !visit.insurance.toFix;
                const state = isToCome(visit) ? coverageWords(visit.insurance) : visitState(visit);
                const Icon = 'icon' in state ? state.icon : TriangleAlert;
                return (
                  <button
                    type="button"
                    key={id}
                    className={isPlain ? 'slot' : `slot ${state.tone}`}
                    aria-pressed={chosen === id}
                    style={{
                      ...place(visit.startsAt, visit.endsAt),
                      minWidth: `min(${SLOT_WIDTH}px, ${Math.max(0, free)}%)`,
                    }}
                    title={`${visit.patient.firstName} ${visit.patient.lastName}, ${time(visit.startsAt, timeZone)}`}
                    onClick={() => onChoose(id)}
                  >
                    <span className="l1 slot-name">{visit.patient.lastName}</span>
                    <span className="l1 slot-state">
                      {!isPlain && <Icon size={12} aria-hidden />}
                      {isPlain
                        ? time(visit.startsAt, timeZone).replace(/ [AP]M$/, '')
                        : visit.lateMinutes !== null
                          ? 'Late'
                          : state.words}
                    </span>
                  </button>
                );
              })}
              {now >= 0 && now <= 100 && <i className="now" style={{ left: `${now}%` }} />}
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}

/** Whether the words of an hour would stand under the time of now. */
function isUnderNow(hourMs: number, nowMs: number): boolean {
  return hourMs - nowMs > -HOUR / 2 && hourMs - nowMs < HOUR / 6;
}
