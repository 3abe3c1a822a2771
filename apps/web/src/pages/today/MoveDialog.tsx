import type { FreeSlot, Visit } from '@millrace/contracts';
import { useState } from 'react';
import { moment } from '../../lib/dates';
import { Sheet } from '../../parts/dialog';
import { useVisitAction } from './actions';
import { minutesOf, Slots } from './Slots';

export function MoveDialog({
  visit,
  timeZone,
  onClose,
}: {
  visit: Visit;
  timeZone: string;
  onClose: () => void;
}) {
  const [slot, setSlot] = useState<FreeSlot | null>(null);
  const act = useVisitAction(visit.appointmentId, onClose);
  return (
    <Sheet title="Move this visit" onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (slot)
            act.mutate({
              action: 'reschedule',
              body: {
                startsAt: slot.startsAt,
                minutes: minutesOf(slot),
                providerId: slot.providerId,
                locationId: slot.locationId,
              },
            });
        }}
      >
        <Slots
          firstDate={visit.serviceDate}
          firstProvider={visit.provider.providerId}
          locationId={visit.locationId}
          timeZone={timeZone}
          chosen={slot}
          onChoose={setSlot}
        />
        <div className="form-end">
          <button className="btn primary" disabled={!slot || act.isPending}>
            {slot ? `Move to ${moment(slot.startsAt, timeZone)}` : 'Choose a time'}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
