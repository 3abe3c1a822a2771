import type { LocationList, Today, Visit } from '@millrace/contracts';
import { Link } from '@tanstack/react-router';
import { Footprints, Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { z } from 'zod';
import { withQuery } from '../../api/client';
import { useRead } from '../../api/hooks';
import { useMay } from '../../api/session';
import { addDays, dayIn } from '../../lib/dates';
import { DayPicker } from '../../parts/day-picker';
import { Money } from '../../parts/figures';
import { useFresh } from '../../parts/fresh';
import { KeyBar } from '../../parts/key-bar';
import { useKeys } from '../../parts/keys';
import { useListKeys } from '../../parts/list-keys';
import { Answer, Empty } from '../../parts/states';
import { useUrlState } from '../../parts/url-state';
import { useVisitAction } from './actions';
import { Strip } from './Strip';
import { VisitPanel } from './VisitPanel';
import { VisitTable } from './VisitTable';
import { isToCome, nextAction } from './words';
import './today.css';

const BookDialog = lazy(() => import('./BookDialog').then((m) => ({ default: m.BookDialog })));
type Show = 'all' | 'here' | 'late' | 'to-come' | 'done' | 'missed' | 'to-fix' | 'not-confirmed';

const SHOWS: Record<Show, (visit: Visit) => boolean> = {
  all: () => true,
  here: ({ state }) => state === 'arrived',
  late: ({ lateMinutes }) => lateMinutes !== null,
  'to-come': isToCome,
  done: ({ state }) => state === 'done',
  missed: ({ state }) => state === 'missed',
  'to-fix': ({ insurance, state }) =>
    insurance.toFix && !['done', 'missed', 'cancelled'].includes(state),
  'not-confirmed': ({ state }) => state === 'booked',
};

export default function TodayPage() {
  const [date, setDate] = useUrlState<string>('date', '');
  const [locationId, setLocationId] = useUrlState<string>('location', '');
  const locations = useRead<z.infer<typeof LocationList>>('/locations', { stale: 300_000 });
  const read = useRead<Today>(withQuery('/today', { date, locationId }), {
    every: 10_000,
    keep: true,
  });
  useFresh(read.data?.now, !read.error);
  const [show, setShow] = useState<Show>('all');
  const [panel, setPanel] = useState(false);
  const [booking, setBooking] = useState<'visit' | 'walk-in' | null>(null);
  const mayBook = useMay('front-desk', 'administrator');
  const mayRead = useMay('front-desk', 'manager', 'administrator');
  const on = date || read.data?.date;
  const go = (days: number) => on && setDate(addDays(on, days));
  const visits = (read.data?.visits ?? []).filter(SHOWS[show]);
  const rows = useListKeys(
    visits.map(({ appointmentId }) => appointmentId),
    () => setPanel(true),
  );
  const choose = (id: number) => {
    rows.setCurrent(id);
    setPanel(true);
  };
  const current = visits.find(({ appointmentId }) => appointmentId === rows.current);
  const act = useVisitAction(rows.current ?? 0);
  const doNext = () => {
    const action = current && nextAction(current);
    if (action && mayBook && !act.isPending) act.mutate({ action });
  };
  useKeys({
    b: () => mayBook && setBooking('visit'),
    w: () => mayBook && setBooking('walk-in'),
    i: doNext,
    p: () => go(-1),
    n: () => go(1),
    Escape: () => setPanel(false),
  });

  return (
    <Answer of={read} rows={12}>
      {(today) => {
        const visit = panel ? current : undefined;
        const { counts } = today;
        return (
          <div className="today" data-panel={visit ? true : undefined}>
            <div className="today-main">
              <header className="row wrap today-head">
                <DayPicker label="Day" value={on ?? today.date} onChange={setDate} />
                {date && (
                  <button type="button" className="link" onClick={() => setDate('')}>
                    Today
                  </button>
                )}
                <select
                  className="btn"
                  aria-label="Location"
                  value={today.location.locationId}
                  onChange={(event) => setLocationId(event.target.value)}
                >
                  {(locations.data?.items ?? [today.location]).map((place) => (
                    <option key={place.locationId} value={place.locationId}>
                      {place.name}
                    </option>
                  ))}
                </select>
                <Link to="/coverage" className="btn push">
                  Coverage to fix
                </Link>
                {mayRead && (
                  <Link to="/messages" className="btn">
                    Messages
                  </Link>
                )}
                {mayBook && (
                  <div className="row today-book">
                    <button type="button" className="btn" onClick={() => setBooking('walk-in')}>
                      <Footprints size={16} aria-hidden /> Walk-in <kbd aria-hidden>W</kbd>
                    </button>
                    <button
                      type="button"
                      className="btn primary"
                      onClick={() => setBooking('visit')}
                    >
                      <Plus size={16} aria-hidden /> Book <kbd aria-hidden>B</kbd>
                    </button>
                  </div>
                )}
              </header>
              <Counts counts={counts} show={show} onShow={setShow} />
              <Strip today={today} chosen={visit ? rows.current : null} onChoose={choose} />
              {visits.length === 0 ? (
                <Empty title={today.visits.length === 0 ? 'No visits this day' : 'Nobody here'}>
                  {today.visits.length === 0
                    ? 'Book one, or let the clinic software send its own.'
                    : 'No visit of this day is in that state.'}
                </Empty>
              ) : (
                <VisitTable
                  visits={visits}
                  timeZone={today.location.timeZone}
                  current={rows.current}
                  onChoose={choose}
                />
              )}
              <KeyBar
                keys={[
                  [['J', 'K'], 'next, previous'],
                  [['Enter'], 'open'],
                  [['I'], 'check in or out'],
                  [['B'], 'book'],
                  [['W'], 'walk-in'],
                  [['P', 'N'], 'day before, after'],
                ]}
              />
            </div>
            {visit && (
              <VisitPanel
                key={visit.appointmentId}
                appointmentId={visit.appointmentId}
                onClose={() => setPanel(false)}
              />
            )}
            {booking && (
              <Suspense>
                <BookDialog
                  isWalkIn={booking === 'walk-in'}
                  date={[today.date, dayIn(today.now, today.location.timeZone)].sort().at(-1)!}
                  locationId={today.location.locationId}
                  timeZone={today.location.timeZone}
                  onClose={() => setBooking(null)}
                />
              </Suspense>
            )}
          </div>
        );
      }}
    </Answer>
  );
}

function Counts({
  counts,
  show,
  onShow,
}: {
  counts: Today['counts'];
  show: Show;
  onShow: (show: Show) => void;
}) {
  const items: [Show, number, string, string?][] = [
    ['here', counts.hereNow, 'here now'],
    ['late', counts.late, 'late', 'warning'],
    ['to-come', counts.toCome, 'to come'],
    ['done', counts.done, 'done'],
    ['missed', counts.missed, 'missed'],
    ['to-fix', counts.toFix, 'to fix before the visit', 'danger'],
    ['not-confirmed', counts.notConfirmed, 'not confirmed'],
  ];
  return (
    <div className="counts" role="group" aria-label="Narrow the visits">
      {items.map(([key, count, words, tone]) => (
        <button
          type="button"
          key={key}
          className="tab"
          aria-pressed={show === key}
          onClick={() => onShow(show === key ? 'all' : key)}
        >
          <b className={tone && count > 0 ? `tone ${tone}` : undefined}>{count}</b> {words}
        </button>
      ))}
      <span className="counts-copay">
        <b>
          <Money cents={counts.copayDueCents} />
        </b>{' '}
        copay due
        {counts.copayUnknown > 0 && `, ${counts.copayUnknown} unknown`}
      </span>
    </div>
  );
}
