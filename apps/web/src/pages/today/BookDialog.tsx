import type { Appointment, FreeSlot, Patient, ProviderList } from '@millrace/contracts';
import { useState } from 'react';
import type { z } from 'zod';
import { ApiProblem, post } from '../../api/client';
import { useAct, useRead } from '../../api/hooks';
import { fullDay, moment } from '../../lib/dates';
import { Sheet } from '../../parts/dialog';
import { Field, SelectField } from '../../parts/form';
import { minutesOf, Slots } from './Slots';
import { type Chosen, WhoStep } from './WhoStep';

/** Books a visit: who, when, with which coverage. A walk-in is here already and is seen from now on. */
export function BookDialog({
  isWalkIn,
  date,
  locationId,
  timeZone,
  onClose,
}: {
  isWalkIn: boolean;
  date: string;
  locationId: number;
  timeZone: string;
  onClose: () => void;
}) {
  const [patient, setPatient] = useState<Chosen | null>(null);
  const [slot, setSlot] = useState<FreeSlot | null>(null);
  const [coverage, setCoverage] = useState('');
  const [reason, setReason] = useState('');
  const [providerId, setProviderId] = useState('');
  // The time turned out to be another visit's; with a reason both may have it.
  const [isTaken, setTaken] = useState(false);
  const [beside, setBeside] = useState('');
  const providers = useRead<z.infer<typeof ProviderList>>(isWalkIn ? '/providers' : null, {
    stale: 300_000,
  });
  const kind = isWalkIn ? 'Walk-in' : 'Book a visit';
  const known = useRead<Patient>(patient ? `/patients/${patient.patientId}` : null);
  const book = useAct(
    (at: FreeSlot | null) =>
      post<Appointment>('/appointments', {
        patientId: patient!.patientId,
        ...(at
          ? {
              providerId: at.providerId,
              locationId: at.locationId,
              startsAt: at.startsAt,
              minutes: minutesOf(at),
            }
          : { providerId: Number(providerId), locationId, walkIn: true }),
        reason: reason.trim(),
        ...(coverage && { coverageId: coverage === 'none' ? null : Number(coverage) }),
        ...(isTaken && { overbook: true, overbookReason: beside.trim() }),
      }),
    {
      done: ({ startsAt }) =>
        isWalkIn ? 'Checked in.' : `Booked for ${moment(startsAt, timeZone)}.`,
      onDone: onClose,
    },
  );
  if (!patient)
    return (
      <Sheet title={`${kind}: who`} onClose={onClose}>
        <WhoStep onChoose={setPatient} />
      </Sheet>
    );
  return (
    <Sheet title={`${kind}: ${patient.firstName} ${patient.lastName}`} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isWalkIn && !slot) return;
          book.mutate(slot, {
            onError: (error) => setTaken(error instanceof ApiProblem && error.status === 409),
          });
        }}
      >
        <p className="row t2">
          Born {fullDay(patient.birthDate)}
          <button type="button" className="link" onClick={() => setPatient(null)}>
            Another patient
          </button>
        </p>
        {isWalkIn ? (
          <SelectField
            label="Seen by"
            value={providerId}
            onChange={(one) => {
              setTaken(false);
              setProviderId(one);
            }}
          >
            <option value="">Choose</option>
            {(providers.data?.items ?? []).map((one) => (
              <option key={one.providerId} value={one.providerId}>
                {one.firstName} {one.lastName}
              </option>
            ))}
          </SelectField>
        ) : (
          <Slots
            firstDate={date}
            locationId={locationId}
            timeZone={timeZone}
            chosen={slot}
            onChoose={(one) => {
              setTaken(false);
              setSlot(one);
            }}
          />
        )}
        {known.data?.coverages.length === 0 && (
          <p className="note">No coverage is known: the visit is booked as paid by the patient.</p>
        )}
        <SelectField label="Coverage" value={coverage} onChange={setCoverage}>
          <option value="">The primary one in force that day</option>
          {(known.data?.coverages ?? []).map((one) => (
            <option key={one.coverageId} value={one.coverageId}>
              {one.payerName}
            </option>
          ))}
          <option value="none">None, the patient pays</option>
        </SelectField>
        <Field label="What for" value={reason} maxLength={100} onChange={setReason} />
        {isTaken && (
          <section className="note warning">
            <div className="stack" style={{ flex: 1 }}>
              <p>
                The provider has another visit at that time. Choose another, or put this one beside
                it with a reason.
              </p>
              <Field
                label="Why beside it"
                required
                minLength={3}
                maxLength={200}
                value={beside}
                onChange={setBeside}
              />
            </div>
          </section>
        )}
        <div className="form-end">
          <button
            className="btn primary"
            disabled={book.isPending || (isWalkIn ? !providerId : !slot)}
          >
            {isWalkIn
              ? 'Check in now'
              : slot
                ? `Book ${moment(slot.startsAt, timeZone)}`
                : 'Choose a time'}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
