import type { Coverage, CoverageInput, PayerList } from '@millrace/contracts';
import type { z } from 'zod';
import { useState } from 'react';
import { post, put } from '../../api/client';
import { useAct, useRead } from '../../api/hooks';
import { FieldErrors, useFields } from '../../parts/fields';
import { Field, SelectField } from '../../parts/form';
import { COVERAGE_TAKEN, takeCoverage } from '../today/actions';
import { RANKS, RELATIONSHIPS, SEXES } from './words';

/** Adds a coverage to a patient, or changes one: the payer, the member, whose it is, from when to when. */
export function CoverageForm({
  patientId,
  coverage,
  rank = 1,
  visitId,
  onDone,
}: {
  patientId: number;
  /** Null: a new one. */
  coverage: Coverage | null;
  /** Which of the patient's coverages a new one most likely is. */
  rank?: number;
  /** The visit that takes it in the same step. */
  visitId?: number;
  onDone: () => void;
}) {
  const payers = useRead<z.infer<typeof PayerList>>('/payers', { stale: 300_000 });
  // Where the visit refuses a new coverage, the next try corrects it instead of adding another.
  const [kept, setKept] = useState(coverage);
  const save = useAct(
    async (body: CoverageInput) => {
      const saved = kept
        ? await put<Coverage>(`/coverages/${kept.coverageId}`, body)
        : await post<Coverage>(`/patients/${patientId}/coverages`, body);
      setKept(saved);
      if (visitId !== undefined) await takeCoverage(visitId, saved.coverageId);
    },
    {
      done: visitId === undefined ? 'The coverage is kept.' : COVERAGE_TAKEN,
      onDone,
      saysAtFields: true,
    },
  );
  const { values, field } = useFields(
    {
      payerId: coverage?.payerId ?? '',
      rank: String(coverage?.rank ?? rank),
      memberId: coverage?.memberId ?? '',
      groupNumber: coverage?.groupNumber ?? '',
      relationship: coverage?.relationship ?? 'self',
      effectiveFrom: coverage?.effectiveFrom ?? '',
      effectiveTo: coverage?.effectiveTo ?? '',
      'subscriber.firstName': coverage?.subscriber?.firstName ?? '',
      'subscriber.lastName': coverage?.subscriber?.lastName ?? '',
      'subscriber.birthDate': coverage?.subscriber?.birthDate ?? '',
      'subscriber.sex': coverage?.subscriber?.sex ?? 'U',
    },
    save.error,
  );
  const isSelf = values.relationship === 'self';
  const body = (): CoverageInput => ({
    payerId: values.payerId,
    rank: Number(values.rank),
    memberId: values.memberId.trim(),
    groupNumber: values.groupNumber.trim() || undefined,
    relationship: values.relationship as CoverageInput['relationship'],
    subscriber: isSelf
      ? undefined
      : {
          firstName: values['subscriber.firstName'].trim(),
          lastName: values['subscriber.lastName'].trim(),
          birthDate: values['subscriber.birthDate'],
          sex: values['subscriber.sex'] as 'F' | 'M' | 'U',
        },
    effectiveFrom: values.effectiveFrom || undefined,
    effectiveTo: values.effectiveTo || undefined,
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
        <SelectField label="Payer" required {...field('payerId')}>
          <option value="">Choose</option>
          {(payers.data?.items ?? []).map(({ payerId, name }) => (
            <option key={payerId} value={payerId}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField label="Is billed" {...field('rank')}>
          {Object.entries(RANKS).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </SelectField>
        <Field
          label="Member ID"
          required
          maxLength={80}
          hint="As it stands on the card."
          {...field('memberId')}
        />
        <Field label="Group number" maxLength={50} {...field('groupNumber')} />
        <Field label="In force from" type="date" {...field('effectiveFrom')} />
        <Field
          label="Last day"
          type="date"
          min={values.effectiveFrom || undefined}
          hint="Empty while it goes on."
          {...field('effectiveTo')}
        />
        <SelectField label="Whose it is" {...field('relationship')}>
          {Object.entries(RELATIONSHIPS).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </SelectField>
      </div>
      {!isSelf && (
        <fieldset className="plain stack">
          <legend className="label">The insured person</legend>
          <div className="form-two">
            <Field label="First name" required {...field('subscriber.firstName')} />
            <Field label="Last name" required {...field('subscriber.lastName')} />
            <Field label="Birth date" type="date" required {...field('subscriber.birthDate')} />
            <SelectField label="Sex" {...field('subscriber.sex')}>
              {Object.entries(SEXES).map(([sex, words]) => (
                <option key={sex} value={sex}>
                  {words}
                </option>
              ))}
            </SelectField>
          </div>
        </fieldset>
      )}
      <div className="form-end">
        <button className="btn primary" disabled={save.isPending}>
          {visitId !== undefined ? 'Use for this visit' : coverage ? 'Save' : 'Add the coverage'}
        </button>
      </div>
    </form>
  );
}
