import type { Patient, PatientInput } from '@millrace/contracts';
import { useState } from 'react';
import { post, put } from '../../api/client';
import { useAct } from '../../api/hooks';
import { useTimeZone } from '../../api/session';
import { digits, phoneWords, zipWords } from '../../lib/contact';
import { dayIn } from '../../lib/dates';
import { FieldErrors, useFields } from '../../parts/fields';
import { CheckField, Field, SelectField } from '../../parts/form';
import { EXPECTED, SEXES } from './words';

/** Registers a patient, or changes one: who it is, how to reach, and whether we may write. */
export function PatientForm({
  patient,
  firstName = '',
  lastName = '',
  submit,
  onDone,
}: {
  /** Null: a new one, of whom perhaps the name was typed already. */
  patient: Patient | null;
  firstName?: string;
  lastName?: string;
  submit: string;
  onDone: (patient: Patient) => void;
}) {
  const today = dayIn(new Date(), useTimeZone());
  const [consent, setConsent] = useState(patient?.consent ?? { sms: true, email: true });
  const save = useAct(
    (body: PatientInput) =>
      patient
        ? put<Patient>(`/patients/${patient.patientId}`, body)
        : post<Patient>('/patients', body),
    { done: patient ? 'Kept.' : 'Registered.', onDone, saysAtFields: true },
  );
  const { values, field } = useFields(
    {
      firstName: patient?.firstName ?? firstName,
      lastName: patient?.lastName ?? lastName,
      birthDate: patient?.birthDate ?? '',
      sex: patient?.sex ?? '',
      phone: phoneWords(patient?.phone ?? ''),
      email: patient?.email ?? '',
      'address.line1': patient?.address.line1 ?? '',
      'address.line2': patient?.address.line2 ?? '',
      'address.city': patient?.address.city ?? '',
      'address.state': patient?.address.state ?? '',
      'address.zip': zipWords(patient?.address.zip ?? ''),
      externalId: patient?.externalId ?? '',
    },
    save.error,
    EXPECTED,
  );
  const body = (): PatientInput => ({
    externalId: values.externalId.trim() || undefined,
    firstName: values.firstName.trim(),
    lastName: values.lastName.trim(),
    birthDate: values.birthDate,
    sex: values.sex as Patient['sex'],
    phone: digits(values.phone) || undefined,
    email: values.email.trim() || undefined,
    address: {
      line1: values['address.line1'].trim(),
      line2: values['address.line2'].trim() || undefined,
      city: values['address.city'].trim(),
      state: values['address.state'].trim().toUpperCase(),
      zip: digits(values['address.zip']),
    },
    consent,
  });
  return (
    <form
      className="stack"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(body());
      }}
    >
      <FieldErrors of={save.error} />
      <div className="form-two">
        <Field label="First name" required maxLength={60} {...field('firstName')} />
        <Field label="Last name" required maxLength={60} {...field('lastName')} />
        <Field label="Birth date" type="date" required max={today} {...field('birthDate')} />
        <SelectField label="Sex, as the payer has it" required {...field('sex')}>
          <option value="">Choose</option>
          {Object.entries(SEXES).map(([sex, words]) => (
            <option key={sex} value={sex}>
              {words}
            </option>
          ))}
        </SelectField>
        <Field label="Mobile phone" type="tel" placeholder="(406) 555-0142" {...field('phone')} />
        <Field label="E-mail" type="email" {...field('email')} />
        <Field label="Street" required maxLength={55} {...field('address.line1')} />
        <Field label="Apartment, unit" maxLength={55} {...field('address.line2')} />
        <Field label="City" required maxLength={30} {...field('address.city')} />
        <div className="state-zip">
          <Field label="State" required maxLength={2} {...field('address.state')} />
          <Field label="ZIP" required inputMode="numeric" {...field('address.zip')} />
        </div>
        <Field
          label="Id in the clinic’s own software"
          maxLength={80}
          hint="Only where it has one."
          {...field('externalId')}
        />
      </div>
      <fieldset className="plain stack">
        <legend className="label">The patient agrees that we write about visits</legend>
        <CheckField
          label="By text message"
          hint={
            patient?.optedOut
              ? 'This number sent STOP: nothing is texted to it until it sends START.'
              : undefined
          }
          checked={consent.sms}
          onChange={(sms) => setConsent({ ...consent, sms })}
        />
        <CheckField
          label="By e-mail"
          checked={consent.email}
          onChange={(email) => setConsent({ ...consent, email })}
        />
      </fieldset>
      <div className="form-end">
        <button className="btn primary" disabled={save.isPending}>
          {submit}
        </button>
      </div>
    </form>
  );
}
