import type { Patient, PatientList } from '@millrace/contracts';
import { UserPlus } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import type { z } from 'zod';
import { withQuery } from '../../api/client';
import { useRead } from '../../api/hooks';
import { fullDay } from '../../lib/dates';
import { Field } from '../../parts/form';
import { CoverageForm } from '../patients/CoverageForm';
import { PatientForm } from '../patients/PatientForm';
import { nameOf } from '../patients/words';

export type Chosen = Pick<Patient, 'patientId' | 'firstName' | 'lastName' | 'birthDate'>;

/** The first step of a booking: finds the patient, or registers one with the coverage. */
export function WhoStep({ onChoose }: { onChoose: (patient: Chosen) => void }) {
  const [text, setText] = useState('');
  const [isNew, setNew] = useState(false);
  const [registered, setRegistered] = useState<Patient | null>(null);
  if (registered)
    return (
      <div className="stack">
        <p className="t2">
          {registered.firstName} {registered.lastName} is registered. Who pays?
        </p>
        <CoverageForm
          patientId={registered.patientId}
          coverage={null}
          onDone={() => onChoose(registered)}
        />
        <button type="button" className="link" onClick={() => onChoose(registered)}>
          No coverage, the patient pays
        </button>
      </div>
    );
  if (isNew) return <Register typed={text} onBack={() => setNew(false)} onDone={setRegistered} />;
  return <Find text={text} onText={setText} onChoose={onChoose} onNew={() => setNew(true)} />;
}

function Find({
  text,
  onText,
  onChoose,
  onNew,
}: {
  text: string;
  onText: (text: string) => void;
  onChoose: (patient: Chosen) => void;
  onNew: () => void;
}) {
  const search = useDeferredValue(text.trim());
  const found = useRead<z.infer<typeof PatientList>>(
    search.length > 1 ? withQuery('/patients', { limit: 8 }) : null,
    { search, keep: true },
  );
  return (
    <div className="stack">
      <Field
        label="Name, phone number or the clinic's own id"
        value={text}
        autoFocus
        autoComplete="off"
        onChange={onText}
      />
      {found.error && <p className="error-text">{found.error.message}</p>}
      <ul role="status" aria-live="polite">
        {(found.data?.items ?? []).map((one) => (
          <li key={one.patientId}>
            <button type="button" className="menu-item" onClick={() => onChoose(one)}>
              <span className="strong">
                {one.lastName}, {one.firstName}
              </span>
              <span className="t3">born {fullDay(one.birthDate)}</span>
            </button>
          </li>
        ))}
        {search.length > 1 && found.data?.items.length === 0 && (
          <li className="t3">
            Nobody of that name. Check the spelling, or register a new patient.
          </li>
        )}
      </ul>
      <div className="form-end">
        <button type="button" className="btn" onClick={onNew}>
          <UserPlus size={15} aria-hidden /> New patient
        </button>
      </div>
    </div>
  );
}

function Register({
  typed,
  onBack,
  onDone,
}: {
  typed: string;
  onBack: () => void;
  onDone: (patient: Patient) => void;
}) {
  const { firstName, lastName } = nameOf(typed);
  return (
    <div className="stack">
      <p className="row t2">
        A patient who was never here.
        <button type="button" className="link" onClick={onBack}>
          Search again
        </button>
      </p>
      <PatientForm
        patient={null}
        firstName={firstName}
        lastName={lastName}
        submit="Register and go on"
        onDone={onDone}
      />
    </div>
  );
}
