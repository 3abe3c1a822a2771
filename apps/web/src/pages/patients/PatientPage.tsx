import type { AppointmentList, Patient } from '@millrace/contracts';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { z } from 'zod';
import { withQuery } from '../../api/client';
import { useRead } from '../../api/hooks';
import { useMay, useTimeZone } from '../../api/session';
import { phoneWords, zipWords } from '../../lib/contact';
import { dayIn, fullDay, time, weekday } from '../../lib/dates';
import { Sheet } from '../../parts/dialog';
import { Chip, Flag } from '../../parts/figures';
import { useFreshRead } from '../../parts/fresh';
import { useKeys } from '../../parts/keys';
import { Answer, Empty } from '../../parts/states';
import { Table } from '../../parts/table';
import { VISIT_STATES } from '../today/words';
import { Coverages } from './Coverages';
import { PatientForm } from './PatientForm';
import { ageOn, SEXES } from './words';
import './patients.css';

/** One patient: who it is, how to reach, who pays, and the visits. */
export default function PatientPage() {
  const { patientId } = useParams({ strict: false });
  const navigate = useNavigate();
  const read = useRead<Patient>(`/patients/${patientId}`);
  useFreshRead(read);
  useKeys({ Escape: () => void navigate({ to: '/today' }) });
  return (
    <div className="page">
      <Answer of={read} rows={10}>
        {(patient) => <Loaded patient={patient} />}
      </Answer>
    </div>
  );
}

function Loaded({ patient }: { patient: Patient }) {
  const today = dayIn(new Date(), useTimeZone());
  const mayChange = useMay('front-desk', 'administrator');
  const [changing, setChanging] = useState(false);
  const name = `${patient.firstName} ${patient.lastName}`;
  return (
    <>
      <header className="patient-head">
        <h2>{name}</h2>
        <p className="t2">
          Born {fullDay(patient.birthDate)} ({ageOn(patient.birthDate, today)})
          {patient.phone && ` · ${phoneWords(patient.phone)}`}
        </p>
        <div className="row push wrap">
          <Link
            to="/claims"
            search={{ patient: String(patient.patientId) } as never}
            className="btn"
          >
            Claims
          </Link>
          {mayChange && (
            <button type="button" className="btn" onClick={() => setChanging(true)}>
              <Pencil size={15} aria-hidden /> Change
            </button>
          )}
        </div>
      </header>
      <div className="patient-two">
        <div className="stack patient-column">
          <Coverages patient={patient} />
          <Visits patientId={patient.patientId} />
        </div>
        <Facts patient={patient} />
      </div>
      {changing && (
        <Sheet title={`Change ${name}`} onClose={() => setChanging(false)}>
          <PatientForm patient={patient} submit="Save" onDone={() => setChanging(false)} />
        </Sheet>
      )}
    </>
  );
}

function Facts({ patient }: { patient: Patient }) {
  const { address, consent, optedOut } = patient;
  const facts: [string, React.ReactNode][] = [
    ['Sex', SEXES[patient.sex]],
    ['Phone', patient.phone ? phoneWords(patient.phone) : 'None given'],
    ['E-mail', patient.email ?? 'None given'],
    [
      'Address',
      <>
        {[address.line1, address.line2].filter(Boolean).join(', ')}
        <br />
        {address.city}, {address.state} {zipWords(address.zip)}
      </>,
    ],
    ['Clinic’s own id', patient.externalId ?? 'None'],
  ];
  const mayText = consent.sms && !optedOut && !!patient.phone;
  return (
    <section className="card">
      <header className="card-head">
        <h2>Who and how to reach</h2>
      </header>
      <dl className="kv card-body">
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="stack patient-consent">
        <h3>May we write about visits?</h3>
        <Flag tone={mayText ? 'success' : 'neutral'}>
          {optedOut
            ? 'Text: no, the number sent STOP'
            : !patient.phone
              ? 'Text: no number'
              : consent.sms
                ? 'Text: yes'
                : 'Text: no'}
        </Flag>
        <Flag tone={consent.email && patient.email ? 'success' : 'neutral'}>
          {!patient.email ? 'E-mail: no address' : consent.email ? 'E-mail: yes' : 'E-mail: no'}
        </Flag>
      </div>
    </section>
  );
}

function Visits({ patientId }: { patientId: number }) {
  const timeZone = useTimeZone();
  const read = useRead<z.infer<typeof AppointmentList>>(
    withQuery('/appointments', { patientId, limit: 100 }),
  );
  return (
    <section className="card">
      <header className="card-head">
        <h2>Visits</h2>
      </header>
      <Answer of={read} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="No visit yet" />
          ) : (
            <Table label="Visits" kind="close" heads={['Day', 'Time', 'For', 'State']}>
              {items.toReversed().map((visit) => {
                const { words, tone, icon } = VISIT_STATES[visit.state];
                return (
                  <tr key={visit.appointmentId}>
                    <td className="nowrap">
                      <Link
                        className="link"
                        to="/today"
                        search={{ date: visit.serviceDate } as never}
                      >
                        {weekday(visit.serviceDate)}
                      </Link>
                    </td>
                    <td className="nowrap">{time(visit.startsAt, timeZone)}</td>
                    <td>{visit.reason || 'Nothing given'}</td>
                    <td>
                      <Chip tone={tone} icon={icon}>
                        {words}
                      </Chip>
                    </td>
                  </tr>
                );
              })}
            </Table>
          )
        }
      </Answer>
    </section>
  );
}
