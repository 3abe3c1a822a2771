import type {
  Appointment,
  FreeSlot,
  Patient,
  PatientList,
  PatientRow,
  ProviderList,
} from '@millrace/contracts';
import { useDeferredValue, useState } from 'react';
import type { z } from 'zod';
import { ApiProblem, post, withQuery } from '../../api/client';
import { useAct, useRead } from '../../api/hooks';
import { day, moment } from '../../lib/dates';
import { Sheet } from '../../parts/dialog';
import { Field, SelectField } from '../../parts/form';
import { minutesOf, Slots } from './Slots';

type Row = z.infer<typeof PatientRow>;

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
  const [patient, setPatient] = useState<Row | null>(null);
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
        <FindPatient onChoose={setPatient} />
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
          Born {day(patient.birthDate)}
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

function FindPatient({ onChoose }: { onChoose: (patient: Row) => void }) {
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim());
  const found = useRead<z.infer<typeof PatientList>>(
    q.length > 1 ? withQuery('/patients', { q, limit: 8 }) : null,
    { keep: true },
  );
  return (
    <div className="stack">
      <Field
        label="Name, phone number or the clinic's own id"
        value={text}
        autoFocus
        autoComplete="off"
        onChange={setText}
      />
      {found.error && <p className="error-text">{found.error.message}</p>}
      <ul role="status" aria-live="polite">
        {(found.data?.items ?? []).map((one) => (
          <li key={one.patientId}>
            <button type="button" className="menu-item" onClick={() => onChoose(one)}>
              <span className="strong">
                {one.lastName}, {one.firstName}
              </span>
              <span className="t3">born {day(one.birthDate)}</span>
            </button>
          </li>
        ))}
        {q.length > 1 && found.data?.items.length === 0 && (
          <li className="t3">Nobody of that name. Check the spelling.</li>
        )}
      </ul>
    </div>
  );
}
