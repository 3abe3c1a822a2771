import type { FreeSlot, FreeSlotList, ProviderList } from '@millrace/contracts';
import { useState } from 'react';
import type { z } from 'zod';
import { withQuery } from '../../api/client';
import { useRead } from '../../api/hooks';
import { time } from '../../lib/dates';
import { Field, SelectField } from '../../parts/form';
import { Answer } from '../../parts/states';

/** Free times of one day at a location, by provider. */
export function Slots({
  firstDate,
  firstProvider,
  locationId,
  timeZone,
  chosen,
  onChoose,
}: {
  firstDate: string;
  firstProvider?: number;
  locationId: number;
  timeZone: string;
  chosen: FreeSlot | null;
  onChoose: (slot: FreeSlot) => void;
}) {
  const [date, setDate] = useState(firstDate);
  const [providerId, setProviderId] = useState(firstProvider ? String(firstProvider) : '');
  const providers = useRead<z.infer<typeof ProviderList>>('/providers', { stale: 300_000 });
  const slots = useRead<z.infer<typeof FreeSlotList>>(
    date ? withQuery('/free-slots', { from: date, to: date, locationId, providerId }) : null,
    { keep: true },
  );
  const nameOf = (id: number) => {
    const one = providers.data?.items.find((provider) => provider.providerId === id);
    return one ? `${one.firstName} ${one.lastName}` : 'Provider';
  };
  return (
    <div className="stack">
      <div className="form-two">
        <Field label="Day" type="date" required value={date} onChange={setDate} />
        <SelectField label="Provider" value={providerId} onChange={setProviderId}>
          <option value="">Anyone free</option>
          {(providers.data?.items ?? []).map((one) => (
            <option key={one.providerId} value={one.providerId}>
              {one.firstName} {one.lastName}
            </option>
          ))}
        </SelectField>
      </div>
      <Answer of={slots} rows={2}>
        {({ items }) => {
          const byProvider = Map.groupBy(items, (slot) => slot.providerId);
          if (items.length === 0) return <p className="note">No free time on this day.</p>;
          return (
            <div className="slots" role="radiogroup" aria-label="Free times">
              {[...byProvider].map(([id, free]) => (
                <div key={id}>
                  <p className="label">{nameOf(id)}</p>
                  <div className="row wrap">
                    {free.map((slot) => (
                      <button
                        type="button"
                        role="radio"
                        key={slot.startsAt}
                        className="btn small"
                        aria-label={`${time(slot.startsAt, timeZone)} with ${nameOf(id)}`}
                        aria-checked={
                          chosen?.startsAt === slot.startsAt && chosen.providerId === id
                        }
                        onClick={() => onChoose(slot)}
                      >
                        {time(slot.startsAt, timeZone)}
                      </button>
                    ))}
                  </div>
                </div>
              ))}
            </div>
          );
        }}
      </Answer>
    </div>
  );
}

/** Whole minutes of a free time. */
export function minutesOf({ startsAt, endsAt }: FreeSlot): number {
  return Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);
}
