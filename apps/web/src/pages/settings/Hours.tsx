import type { AvailabilityList, LocationList, ProviderList } from '@millrace/contracts';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { z } from 'zod';
import { post, remove } from '../../api/client';
import { useAct, useRead } from '../../api/hooks';
import { useTimeZone } from '../../api/session';
import { day, dayIn, wallTime, weekday } from '../../lib/dates';
import { Sheet } from '../../parts/dialog';
import { Field, SelectField } from '../../parts/form';
import { Answer, Empty } from '../../parts/states';
import { ACTION, Table } from '../../parts/table';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Weekly hours of the providers, and the days on which nobody is seen. */
export function Hours() {
  const read = useRead<z.infer<typeof AvailabilityList>>('/availability');
  const providers = useRead<z.infer<typeof ProviderList>>('/providers');
  const locations = useRead<z.infer<typeof LocationList>>('/locations');
  const [open, setOpen] = useState<'template' | 'closure' | null>(null);
  const reopen = useAct((id: number) => remove(`/availability/closures/${id}`), {
    done: 'Open again.',
  });
  const nameOf = (providerId: number | undefined) => {
    const one = providers.data?.items.find((item) => item.providerId === providerId);
    return one ? `${one.firstName} ${one.lastName}` : 'Everybody';
  };
  const placeOf = (locationId: number | undefined) =>
    locations.data?.items.find((item) => item.locationId === locationId)?.name ?? 'everywhere';
  return (
    <Answer of={read}>
      {({ templates, closures }) => (
        <>
          <section className="card">
            <header className="card-head">
              <h3>Weekly hours</h3>
              <button type="button" className="btn push" onClick={() => setOpen('template')}>
                <Plus size={15} aria-hidden /> Add hours
              </button>
            </header>
            {templates.length === 0 ? (
              <Empty title="No hours yet">Without them there is no free time to book.</Empty>
            ) : (
              <Table
                label="Weekly hours"
                kind="close"
                heads={['Day', 'Who', 'Where', 'From', 'To', 'A visit takes', 'Valid']}
              >
                {templates.map((one) => (
                  <tr key={one.availabilityId}>
                    <td className="strong">{WEEKDAYS[one.weekday - 1]}</td>
                    <td>{nameOf(one.providerId)}</td>
                    <td>{placeOf(one.locationId)}</td>
                    <td className="num">{wallTime(one.from)}</td>
                    <td className="num">{wallTime(one.to)}</td>
                    <td className="num">{one.slotMinutes} min</td>
                    <td className="nowrap t2">
                      from {day(one.validFrom)}
                      {one.validTo && ` to ${day(one.validTo)}`}
                    </td>
                  </tr>
                ))}
              </Table>
            )}
          </section>
          <section className="card">
            <header className="card-head">
              <h3>Closed</h3>
              <button type="button" className="btn push" onClick={() => setOpen('closure')}>
                <Plus size={15} aria-hidden /> Close a day
              </button>
            </header>
            {closures.length === 0 ? (
              <Empty title="No closed days">Holidays and leave belong here.</Empty>
            ) : (
              <Table label="Closed" heads={['Day', 'Who, where', 'When', 'Why', ACTION]}>
                {closures.map((one) => (
                  <tr key={one.closureId}>
                    <td className="strong nowrap">{weekday(one.date)}</td>
                    <td>
                      {nameOf(one.providerId)}, {placeOf(one.locationId)}
                    </td>
                    <td>
                      {one.from
                        ? `${wallTime(one.from)} to ${wallTime(one.to ?? '24:00')}`
                        : 'The whole day'}
                    </td>
                    <td>{one.reason}</td>
                    <td className="right">
                      <button
                        type="button"
                        className="btn small"
                        aria-label={`Open ${weekday(one.date)} again`}
                        disabled={reopen.isPending}
                        onClick={() => reopen.mutate(one.closureId)}
                      >
                        <Trash2 size={14} aria-hidden /> Remove
                      </button>
                    </td>
                  </tr>
                ))}
              </Table>
            )}
          </section>
          {open && (
            <HoursForm
              kind={open}
              providers={providers.data?.items ?? []}
              locations={locations.data?.items ?? []}
              onClose={() => setOpen(null)}
            />
          )}
        </>
      )}
    </Answer>
  );
}

function HoursForm({
  kind,
  providers,
  locations,
  onClose,
}: {
  kind: 'template' | 'closure';
  providers: z.infer<typeof ProviderList>['items'];
  locations: z.infer<typeof LocationList>['items'];
  onClose: () => void;
}) {
  const isWeekly = kind === 'template';
  const today = dayIn(new Date(), useTimeZone());
  const [providerId, setProviderId] = useState(
    isWeekly ? String(providers[0]?.providerId ?? '') : '',
  );
  const [locationId, setLocationId] = useState(
    isWeekly ? String(locations[0]?.locationId ?? '') : '',
  );
  const [weekdayNumber, setWeekday] = useState('1');
  const [date, setDate] = useState(today);
  const [from, setFrom] = useState(isWeekly ? '08:00' : '');
  const [to, setTo] = useState(isWeekly ? '17:00' : '');
  const [slotMinutes, setSlot] = useState('30');
  const [reason, setReason] = useState('');
  const who = {
    providerId: providerId ? Number(providerId) : undefined,
    locationId: locationId ? Number(locationId) : undefined,
    from: from || undefined,
    to: to || undefined,
  };
  const save = useAct(
    () =>
      isWeekly
        ? post('/availability/templates', {
            ...who,
            weekday: Number(weekdayNumber),
            slotMinutes: Number(slotMinutes),
            validFrom: date,
          })
        : post('/availability/closures', { ...who, date, reason: reason.trim() }),
    { done: 'Kept.', onDone: onClose },
  );
  return (
    <Sheet title={isWeekly ? 'Add weekly hours' : 'Close a day'} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined);
        }}
      >
        <div className="form-two">
          <SelectField label="Who" value={providerId} onChange={setProviderId}>
            {!isWeekly && <option value="">Everybody</option>}
            {providers.map((one) => (
              <option key={one.providerId} value={one.providerId}>
                {one.firstName} {one.lastName}
              </option>
            ))}
          </SelectField>
          <SelectField label="Where" value={locationId} onChange={setLocationId}>
            {!isWeekly && <option value="">Everywhere</option>}
            {locations.map((one) => (
              <option key={one.locationId} value={one.locationId}>
                {one.name}
              </option>
            ))}
          </SelectField>
          {isWeekly && (
            <SelectField label="Day of the week" value={weekdayNumber} onChange={setWeekday}>
              {WEEKDAYS.map((name, index) => (
                <option key={name} value={index + 1}>
                  {name}
                </option>
              ))}
            </SelectField>
          )}
          <Field
            label={isWeekly ? 'Valid from' : 'Day'}
            type="date"
            required
            value={date}
            onChange={setDate}
          />
          <Field label="From" type="time" required={isWeekly} value={from} onChange={setFrom} />
          <Field label="To" type="time" required={isWeekly} value={to} onChange={setTo} />
          {isWeekly ? (
            <Field
              label="Minutes of a visit"
              type="number"
              min={5}
              max={480}
              required
              value={slotMinutes}
              onChange={setSlot}
            />
          ) : (
            <Field label="Why" maxLength={100} value={reason} onChange={setReason} />
          )}
        </div>
        {!isWeekly && <p className="hint">Without times the whole day is closed.</p>}
        <div className="form-end">
          <button className="btn primary" disabled={save.isPending}>
            Save
          </button>
        </div>
      </form>
    </Sheet>
  );
}
